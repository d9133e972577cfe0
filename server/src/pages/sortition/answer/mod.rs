//! The pages of a resident who was drawn and invited: typing the code of the letter, the invitation, and the answer. No
//! name is here: whoever holds the letter sees for which body it is.

mod code;
mod give;
mod shown;

pub use code::{show_answer_code, submit_answer_code, submit_answer_end};
pub use give::{submit_own_answer, submit_own_choice};
pub use shown::show_own_invitation;

use crate::actions::sortition::{ANSWER_PATH, AnswerPass, OwnInvitation};
use crate::auth::Caller;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::registration::{Body, Election, load_body, load_election};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::stored_body_name;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

/// Where the invitation is, below the page that asks the code.
const OWN: &str = "/uitnodiging";

/// The frame of a page at or below the one that asks the code.
fn frame(locale: Locale, title: String, below: &str) -> Page {
    let mut way = vec![
        Crumb::new(locale, locale.text("breadcrumb-home"), "/"),
        Crumb::new(locale, locale.text("drawn-crumb"), ANSWER_PATH),
    ];
    let path = format!("{ANSWER_PATH}{below}");
    if !below.is_empty() {
        way.push(Crumb::new(locale, title.as_str(), &path));
    }
    Page::bare(locale, title, &path).after(way)
}

/// To that page, in the language of the caller.
fn to(locale: Locale, below: &str) -> Response {
    let to = format!("{ANSWER_PATH}{below}{}", locale.query());
    Redirect::to(&to).into_response()
}

/// An invitation that was opened with its code, as it is now.
struct Opened {
    locale: Locale,
    pass: AnswerPass,
    own: OwnInvitation,
    election: Election,
    body: Body,
    today: NaiveDate,
}

impl Opened {
    /// The invitation of the pass that the browser holds; who has none types the code.
    async fn of(caller: &Caller, app: &App) -> Result<Self, Response> {
        let locale = caller.locale;
        let pass = caller.answer_pass();
        let pass = pass.and_then(|pass| AnswerPass::read(app.keys(), &pass, app.now()));
        let pass = pass.ok_or_else(|| to(locale, ""))?;
        let db = database(app, locale)?;
        let today = clock::day_of(app.now());
        Self::load(locale, db, (pass, today))
            .await
            .map_err(broken(locale))
    }

    async fn load(
        locale: Locale,
        db: &Database,
        (pass, today): (AnswerPass, NaiveDate),
    ) -> Result<Self, AppError> {
        Ok(Self {
            locale,
            own: OwnInvitation::load(db, &pass, today).await?,
            election: load_election(db, &pass.election).await?,
            body: load_body(db, &pass.body).await?,
            pass,
            today,
        })
    }

    /// The same invitation, read again.
    async fn again(self, db: &Database) -> Result<Self, AppError> {
        Self::load(self.locale, db, (self.pass, self.today)).await
    }

    fn name(&self) -> String {
        stored_body_name(self.locale, &self.body)
    }

    fn title(&self) -> String {
        let body = [("body", self.name().into())];
        self.locale.say("drawn-own-title", &body)
    }

    fn until(&self) -> String {
        self.locale.date(self.own.invited.answer_by.outcome)
    }

    fn frame(&self, title: String) -> Page {
        let mut page = frame(self.locale, title, OWN);
        page.election.clone_from(&self.election.title);
        page.unofficial = self.election.standing == Standing::NotOfficial;
        page
    }
}
