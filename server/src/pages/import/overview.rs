//! The page with what an election has of each kind, and what is missing.

use super::{crumbs, kind_path, path};
use crate::auth::{As, BureauReaders};
use crate::import::Kind;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::import::{Import, ImportState, count_held, list_imports};
use crate::store::registration::load_election;
use crate::web::{self, App};
use crate::wording::import as wording;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "import/overview.html")]
struct OverviewPage {
    page: Page,
    kinds: Vec<KindRow>,
    is_complete: bool,
}

struct KindRow {
    name: String,
    address: String,
    held: String,
    state: String,
    colour: &'static str,
}

/// Shows what is there of each kind.
pub async fn show_imports(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let to_broken = broken(locale);
    let found = load_election(db, &election).await.map_err(&to_broken)?;
    let way = crumbs(locale, &found);
    let held = count_held(db, &election).await.map_err(&to_broken)?;
    let imports = list_imports(db, &election).await.map_err(&to_broken)?;
    let title = locale.text("import-title");
    let page = Page::of(&reader.session, locale, title, &path(&election));
    let row = |kind| row(locale, (&election, kind), &held, &imports);
    let template = OverviewPage {
        page: page.after(way),
        kinds: Kind::ALL.into_iter().map(row).collect(),
        is_complete: held.values().all(|rows| *rows != 0),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn row(
    locale: Locale,
    (election, kind): (&str, Kind),
    held: &BTreeMap<Kind, u64>,
    imports: &[Import],
) -> KindRow {
    let rows = |kind: &Kind| held.get(kind).copied().unwrap_or(0);
    let needs = kind.needs().iter().copied();
    let first: Vec<Kind> = needs.filter(|needed| rows(needed) == 0).collect();
    let waits = |one: &Import| one.kind == kind && one.state == ImportState::Checked;
    let (state, colour) = match rows(&kind) {
        _ if imports.iter().any(waits) => (locale.text("import-state-waits"), "info"),
        0 if first.is_empty() => (locale.text("import-state-missing"), "none"),
        0 => {
            let kinds = wording::kinds(locale, &first).into();
            (
                locale.say("import-state-first", &[("kinds", kinds)]),
                "none",
            )
        }
        _ => (locale.text("import-state-there"), "ok"),
    };
    KindRow {
        name: wording::kind(locale, kind),
        address: format!("{}{}", kind_path(election, kind), locale.query()),
        held: match rows(&kind) {
            0 => locale.text("import-none"),
            rows => locale.say("import-rows", &[("count", rows.into())]),
        },
        state,
        colour,
    }
}
