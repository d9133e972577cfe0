//! Leading the count: the board, the screens in the hall, findings to tick off, figures, investigations and
//! requests for a recount.

mod board;
mod figures;
mod files;
mod findings;
mod investigation;
mod investigations;
mod query;
mod recount;
mod screen;
mod screens;
mod stream;
mod tiles;

pub use board::show_counting_board;
pub use figures::show_counting_figures;
pub use files::{show_figures_file, show_stations_file};
pub use findings::{show_findings, submit_tick};
pub use investigation::{
    show_close_investigation, show_investigation, show_open_investigation,
    submit_close_investigation, submit_open_investigation,
};
pub use investigations::show_investigations;
pub(in crate::pages) use investigations::state as investigation_state;
pub use recount::{
    show_recount_decision, show_recount_request, submit_recount_decision, submit_recount_request,
};
pub use screen::show_screen;
pub use screens::{show_screens, submit_screen, submit_screen_withdrawal};
pub use stream::show_stream;

use crate::actions::counting::leading::LONGEST_TEXT;
use crate::auth::{Session, account_of};
use crate::documents::unprintable;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::Database;
use crate::store::account::list_accounts;
use crate::store::registration::{Election, load_election};
use crate::web::App;
use crate::wording::leading::{People, person};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// The address of the board of an election, without language.
fn base(election: &str) -> String {
    format!("/bureau/{election}/tellen")
}

/// An election that is counted.
struct Desk<'d> {
    db: &'d Database,
    locale: Locale,
    election: Election,
}

impl<'d> Desk<'d> {
    /// The election that the address names; a page that says so when there is none.
    async fn open(app: &'d App, locale: Locale, election: &str) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let election = load_election(db, election).await.map_err(broken(locale))?;
        Ok(Self {
            db,
            locale,
            election,
        })
    }

    /// The address of the board, without language.
    fn base(&self) -> String {
        base(&self.election.id)
    }

    /// An address below the board, in the language of the page.
    fn below(&self, end: &str) -> String {
        format!("{}/{end}{}", self.base(), self.locale.query())
    }

    /// The address of the count of a station.
    fn station(&self, number: u32) -> String {
        self.below(&format!("stembureau/{number}"))
    }

    /// The frame of a page at that end of the address; the board itself has none.
    fn page(&self, session: &Session, (title, end): (String, &str)) -> Page {
        let (locale, base) = (self.locale, self.base());
        let path = match end {
            "" => base.clone(),
            end => format!("{base}/{end}"),
        };
        let mut page = election_page(session, locale, &self.election, (title.clone(), &path));
        page.crumbs
            .push(Crumb::new(locale, locale.text("leading-title"), &base));
        if !end.is_empty() {
            page.crumbs.push(Crumb::new(locale, title, &path));
        }
        page
    }

    /// The names of the accounts.
    async fn people(&self) -> Result<People, Response> {
        let accounts = list_accounts(self.db).await;
        let accounts = accounts.map_err(broken(self.locale))?.into_iter();
        Ok(accounts.map(|one| (one.id, one.name)).collect())
    }

    /// The name of who acted, as the log knows them.
    fn actor(&self, people: &People, actor: &str) -> String {
        let account = account_of(actor);
        account.map_or_else(
            || actor.to_owned(),
            |account| person(self.locale, people, account),
        )
    }

    /// On to a page below the board.
    fn go(&self, end: &str) -> Response {
        Redirect::to(&self.below(end)).into_response()
    }
}

/// The status of a page with a form, whose title says when something is wrong.
fn status_of(page: &mut Page, form: &Form) -> StatusCode {
    if form.is_right() {
        return StatusCode::OK;
    }
    let title = std::mem::take(&mut page.title);
    let title = [("title", title.into())];
    page.title = page.locale.say("form-error-title", &title);
    StatusCode::UNPROCESSABLE_ENTITY
}

/// A text that can be printed and is not too long; with a sentence for when it is missing, it must be there.
fn read_text(
    form: &mut Form,
    submitted: &Submitted,
    (locale, name): (Locale, &str),
    (longest, missing): (usize, Option<&str>),
) -> String {
    let lines = submitted.trimmed(name).lines().map(str::trim);
    let text = lines.collect::<Vec<_>>().join("\n");
    if let Some(missing) = missing.filter(|_| text.is_empty()) {
        form.refuse(name, locale.text(missing));
    } else if longest < text.chars().count() {
        let most = [("most", longest.into())];
        form.refuse(name, locale.say("leading-too-long", &most));
    } else if let Some(sign) = text.lines().find_map(unprintable) {
        let sign = [("sign", sign.to_string().into())];
        form.refuse(name, locale.say("leading-unprintable", &sign));
    }
    text
}

/// The same for a reason, which must be there.
fn read_reason(form: &mut Form, submitted: &Submitted, (locale, name): (Locale, &str)) -> String {
    let missing = Some("leading-reason-missing");
    read_text(form, submitted, (locale, name), (LONGEST_TEXT, missing))
}
