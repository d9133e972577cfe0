//! Sessions on validity: the agenda, preparing what differs, holding a session, its minutes, correcting it, and the
//! appeals against it.

mod agenda;
mod appeal;
mod appeals;
mod body;
mod correct;
mod correct_body;
mod correct_one;
mod hold;
mod item;
mod letters;
mod papers;
mod progress;
mod same_person;
mod session;

pub use agenda::show_agenda;
pub use appeal::{show_appeal, submit_appeal_outcome};
pub use appeals::{show_appeals, submit_appeal};
pub use body::show_agenda_body;
pub use correct::{show_correction, submit_correction};
pub use correct_body::show_correction_body;
pub use correct_one::{show_correction_point, submit_correction_back, submit_correction_point};
pub use hold::{show_hold, submit_hold};
pub use item::{show_point, submit_point, submit_point_back};
pub use letters::{show_decision_letters, submit_decision_letters};
pub use papers::{show_findings_file, show_public_validity_file, show_validity_file};
pub use progress::show_session_progress;
pub use same_person::{show_same_person, submit_same_person};
pub use session::{show_public_session, show_public_sessions, show_session};

use session::title_of as title_of_session;

use super::{Crumb, Page, broken, problem};
use crate::auth::Session;
use crate::documents::unprintable;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::{election_page, find_election};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::registration::Election;
use crate::web::App;
use crate::wording::stage::State;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

/// The longest reason and the longest name of an article, in letters.
const LONGEST_REASON: usize = 1000;
const LONGEST_ARTICLE: usize = 100;

/// A candidacy in a table.
struct CandidacyRow {
    name: String,
    aanduiding: String,
    list: String,
    state: State,
    /// What is prepared about it; empty when nothing is.
    prepared: String,
    /// Where something is prepared about it; empty for who may only read.
    address: String,
}

/// The election of a page with its key.
struct Desk {
    election: Election,
    key: ElectionKey,
}

impl Desk {
    /// The election that the address names; not found while nobody applied.
    async fn open(app: &App, locale: Locale, election: String) -> Result<Self, Response> {
        let db = super::database(app, locale)?;
        let election = find_election(db, locale, Ok(Path(election))).await?;
        let key = find_key(app, db, locale, &election.id).await?;
        let key = key.ok_or_else(|| problem::missing(locale))?;
        Ok(Self { election, key })
    }

    /// The address of the sessions of the election, without language.
    fn base(&self) -> String {
        base(&self.election.id)
    }

    /// The frame of a page below the agenda, at that end of its address.
    fn page(&self, session: &Session, locale: Locale, title: String, end: &str) -> Page {
        page(session, locale, &self.election, (title, end))
    }
}

/// The address of the sessions of an election, without language.
fn base(election: &str) -> String {
    format!("/bureau/{election}/zitting")
}

/// The key of an election; none while nobody applied.
async fn find_key(
    app: &App,
    db: &Database,
    locale: Locale,
    election: &str,
) -> Result<Option<ElectionKey>, Response> {
    let found = app.keys().find(db, election).await;
    found.map_err(broken(locale))
}

/// The frame of a page below the agenda, at that end of its address.
fn page(
    session: &Session,
    locale: Locale,
    election: &Election,
    (title, end): (String, &str),
) -> Page {
    let base = base(&election.id);
    let path = match end {
        "" => base.clone(),
        end => format!("{base}/{end}"),
    };
    let mut page = election_page(session, locale, election, (title.clone(), &path));
    page.crumbs
        .push(Crumb::new(locale, locale.text("validity-title"), &base));
    if !end.is_empty() {
        page.crumbs.push(Crumb::new(locale, title, &path));
    }
    page
}

/// The status of a page with a form, whose title says when something is wrong.
fn status_of(page: &mut Page, form: &Form) -> StatusCode {
    if form.is_right() {
        return StatusCode::OK;
    }
    let title = std::mem::take(&mut page.title);
    page.title = page
        .locale
        .say("form-error-title", &[("title", title.into())]);
    StatusCode::UNPROCESSABLE_ENTITY
}

/// A text on one line that can be printed and is not too long; every error is told in the form.
fn read_line(
    form: &mut Form,
    submitted: &Submitted,
    (locale, name): (Locale, &str),
    (longest, missing): (usize, Option<String>),
) -> String {
    let lines = submitted.trimmed(name).lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let text = lines.join(" ");
    if let Some(missing) = missing.filter(|_| text.is_empty()) {
        form.refuse(name, missing);
    } else if longest < text.chars().count() {
        form.refuse(
            name,
            locale.say("session-too-long", &[("most", longest.into())]),
        );
    } else if let Some(letter) = unprintable(&text) {
        let letter = [("letter", letter.to_string().into())];
        form.refuse(name, locale.say("session-unprintable", &letter));
    }
    text
}

/// Why something is decided otherwise than was proposed: the reason, which must be there, and an article.
fn read_why(form: &mut Form, submitted: &Submitted, locale: Locale) -> (String, String) {
    let missing = Some(locale.text("validity-reason-missing"));
    let reason = (locale, "reason");
    let reason = read_line(form, submitted, reason, (LONGEST_REASON, missing));
    let article = (locale, "article");
    let article = read_line(form, submitted, article, (LONGEST_ARTICLE, None));
    (reason, article)
}

/// The answer for what is not there.
fn absent(locale: Locale) -> Response {
    broken(locale)(AppError::Missing {
        what: "page",
        key: String::new(),
    })
}
