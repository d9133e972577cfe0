//! How far a file is that is being taken in, and the page after it.

use super::{kind_crumbs, kind_path};
use crate::actions::import::is_broken_off;
use crate::auth::Session;
use crate::import::Standing;
use crate::locale::Locale;
use crate::pages::{Crumb, Page};
use crate::store::import::{Import, ImportState};
use crate::store::registration::Election;
use crate::web::{self, App};
use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

/// The page comes again by itself after so many seconds. A header, because a tag in the page would be read as a
/// time limit on it.
const REFRESH: (HeaderName, HeaderValue) = (
    HeaderName::from_static("refresh"),
    HeaderValue::from_static("2"),
);

/// Where a file is, for its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// It waits to be confirmed.
    Waits,
    /// It waits to be confirmed again: it could not be taken in.
    Failed,
    /// It waits to be confirmed again: the server stopped while it was taken in.
    Stopped,
    /// So many of so many lines were taken in; nothing when another server does it.
    Running(Option<(u64, u64)>),
    /// It was taken in, and is in use.
    Imported,
    /// It is not in use: refused, replaced or withdrawn.
    Over,
}

impl Stage {
    /// Whether an official can confirm it now.
    pub(super) fn can_be_confirmed(self) -> bool {
        matches!(self, Self::Waits | Self::Failed | Self::Stopped)
    }
}

/// Where a file is: what the database says, and what runs here.
pub(super) fn stage(app: &App, import: &Import) -> Stage {
    match (import.state, app.imports().standing(import.id)) {
        (ImportState::Checked, Some(Standing::Failed)) => Stage::Failed,
        (ImportState::Checked, _) => Stage::Waits,
        (ImportState::Running, Some(Standing::Running { done, total })) => {
            Stage::Running(Some((done, total)))
        }
        (ImportState::Running, Some(Standing::Failed)) => Stage::Failed,
        (ImportState::Running, None) if is_broken_off(import, app.now()) => Stage::Stopped,
        (ImportState::Running, None) => Stage::Running(None),
        (ImportState::Imported, _) => Stage::Imported,
        (ImportState::Refused | ImportState::Replaced | ImportState::Withdrawn, _) => Stage::Over,
    }
}

/// What stands above a file that is shown with what it holds.
pub(super) fn notice(locale: Locale, import: &Import, stage: Stage) -> String {
    match (stage, import.state) {
        (Stage::Failed, _) => locale.text("import-failed"),
        (Stage::Stopped, _) => locale.text("import-stopped"),
        (_, ImportState::Refused) => locale.text("import-over-refused"),
        (_, ImportState::Replaced) => locale.text("import-over-replaced"),
        (_, ImportState::Withdrawn) => locale.text("import-over-withdrawn"),
        (_, ImportState::Imported) => {
            let values = [
                ("count", import.lines.into()),
                ("file", import.file_name.as_str().into()),
            ];
            locale.say("import-done-lead", &values)
        }
        (_, ImportState::Checked | ImportState::Running) => locale.text("import-check-lead"),
    }
}

#[derive(Template)]
#[template(path = "import/running.html")]
struct RunningPage {
    page: Page,
    sentence: String,
    figures: Option<(u64, u64)>,
}

/// The page of a file that is being taken in; nothing for another.
pub(super) fn answer(
    locale: Locale,
    session: &Session,
    (election, import): (&Election, &Import),
    stage: Stage,
) -> Option<Response> {
    let Stage::Running(figures) = stage else {
        return None;
    };
    let title = locale.text("import-running-title");
    let address = format!("{}/{}", kind_path(&import.election, import.kind), import.id);
    let mut crumbs = kind_crumbs(locale, election, import.kind);
    crumbs.push(Crumb::new(locale, title.as_str(), &address));
    let values = figures.map(|(done, total)| [("done", done.into()), ("total", total.into())]);
    let template = RunningPage {
        page: Page::of(session, locale, title, &address).after(crumbs),
        sentence: values.map_or_else(
            || locale.text("import-running-elsewhere"),
            |values| locale.say("import-running-progress", &values),
        ),
        figures,
    };
    let mut answer = web::private_page(StatusCode::OK, locale, &template);
    answer.headers_mut().insert(REFRESH.0, REFRESH.1);
    Some(answer)
}
