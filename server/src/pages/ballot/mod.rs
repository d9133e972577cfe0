//! The pages of the ballot: the sitting in which every body is drawn, the draw of one body by hand or by dice,
//! the files that come of it, and what everybody sees.

mod alone;
mod annul;
mod desk;
mod dice;
mod draws;
mod files;
mod hand;
mod proof;
mod public;
mod rows;
mod scene;
mod sitting;
mod typing;

pub use alone::submit_only_entrant;
pub use annul::{show_ballot_annulment, submit_ballot_annulment};
pub use desk::show_ballot;
pub use dice::{show_ballot_pool, submit_ballot_pool};
pub use files::{show_ballot_candidates, show_ballot_eml, show_ballot_lists};
pub use hand::{show_ballot_slips, submit_ballot_draw, submit_ballot_slips};
pub use proof::{show_proof, show_proof_of_all, submit_proof, submit_proof_of_all};
pub use public::{show_public_ballot, show_public_ballots, show_public_transcript};
pub use sitting::show_sitting;
pub use typing::{show_ballot_seed, submit_ballot_seed};

use crate::auth::Session;
use crate::form::Form;
use crate::locale::Locale;
use crate::web::App;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// Who is at which page, in which language, about which body.
#[derive(Debug, Clone)]
struct Desk {
    session: Session,
    locale: Locale,
    app: App,
    election: String,
    code: String,
}

impl Desk {
    fn new(
        (session, locale, app): (Session, Locale, App),
        (election, code): (String, String),
    ) -> Self {
        Self {
            session,
            locale,
            app,
            election,
            code,
        }
    }

    fn key(&self) -> (&str, &str) {
        (&self.election, &self.code)
    }

    /// The page of the body.
    fn path(&self) -> String {
        format!("{}/{}", sitting_path(&self.election), self.code)
    }

    /// The address of a page below that of the body, in the language of the page.
    fn below(&self, last: &str) -> String {
        format!("{}/{last}{}", self.path(), self.locale.query())
    }

    fn to_body(&self) -> Response {
        Redirect::to(&format!("{}{}", self.path(), self.locale.query())).into_response()
    }
}

/// The page of the sitting.
fn sitting_path(election: &str) -> String {
    format!("/bureau/{election}/stembiljet")
}

/// The status of a page with a form, and its title: both say when something is wrong.
fn with_errors(locale: Locale, form: &Form, title: &str) -> (StatusCode, String) {
    if form.is_right() {
        return (StatusCode::OK, title.to_owned());
    }
    let title = locale.say("form-error-title", &[("title", title.into())]);
    (StatusCode::UNPROCESSABLE_ENTITY, title)
}
