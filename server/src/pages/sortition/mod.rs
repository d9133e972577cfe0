//! Sortitions of a body: what waits for residents, the frozen list, the draw, the invitations, and each resident who was
//! drawn. Names stand here for the griffie alone; everybody else sees ids.

// Answering an invitation online.
mod answer;
mod dice;
mod end;
mod files;
mod hand;
mod invite;
mod lacking;
mod overview;
mod public;
mod resident;
mod running;
mod start;
mod typing;

// Answering an invitation online.
pub use answer::{
    show_answer_code, show_own_invitation, submit_answer_code, submit_answer_end,
    submit_own_answer, submit_own_choice,
};
pub use dice::{show_sortition_list, submit_sortition_list};
pub use end::{show_sortition_end, submit_sortition_end};
pub use files::{show_sortition_letter, show_sortition_order, show_sortition_pool};
pub use hand::{show_sortition_numbers, submit_sortition_numbers};
pub use invite::{show_sortition_batch, submit_sortition_batch};
pub use overview::show_sortitions;
pub use public::{
    show_public_sortition, show_public_sortition_list, show_public_sortition_order,
    show_sortition_proof,
};
pub use resident::{show_drawn_resident, submit_drawn_resident};
pub use running::show_sortition;
pub use start::{show_sortition_start, submit_sortition_freeze, submit_sortition_start};
pub use typing::{show_sortition_seed, submit_sortition_seed};

use crate::actions::sortition::SortitionCourse;
use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::{Crumb, Page};
use crate::privacy::ElectionKey;
use crate::store::registration::population::Person;
use crate::store::registration::{Body, Election, load_body, load_election};
use crate::store::sortition::{Sortition, load_residents};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::{refusal, stored_body_name};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What every page about the sortitions of a body needs.
pub(super) struct Desk {
    session: Session,
    locale: Locale,
    app: App,
    election: Election,
    body: Body,
}

impl Desk {
    async fn load(
        (session, locale, app): (Session, Locale, App),
        db: &Database,
        (election, body): (&str, &str),
    ) -> Result<Self, AppError> {
        Ok(Self {
            session,
            locale,
            app,
            election: load_election(db, election).await?,
            body: load_body(db, body).await?,
        })
    }

    /// The same, with one of those sortitions.
    async fn with_course(
        shown: (Session, Locale, App),
        db: &Database,
        (election, body, number): (&str, &str, u32),
    ) -> Result<(Self, SortitionCourse), AppError> {
        let desk = Self::load(shown, db, (election, body)).await?;
        let course = SortitionCourse::load(db, (election, body, number)).await?;
        Ok((desk, course))
    }

    fn key(&self) -> (&str, &str) {
        (&self.election.id, &self.body.code)
    }

    fn name(&self) -> String {
        stored_body_name(self.locale, &self.body)
    }

    fn today(&self) -> NaiveDate {
        clock::day_of(self.app.now())
    }

    /// The path of the sortitions of this body, or of a page below it.
    fn path(&self, below: &str) -> String {
        format!(
            "/griffie/{}/{}/loting{below}",
            self.election.id, self.body.code
        )
    }

    /// The same in the language of the page.
    fn address(&self, below: &str) -> String {
        format!("{}{}", self.path(below), self.locale.query())
    }

    fn to(&self, below: &str) -> Response {
        Redirect::to(&self.address(below)).into_response()
    }

    /// The frame of a page below the sortitions; the last step of the way is the page itself.
    fn page(&self, title: String, below: &[(String, String)]) -> Page {
        let locale = self.locale;
        let (election, body) = self.key();
        let path = self.path(below.last().map_or("", |(path, _)| path));
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(
                locale,
                self.election.title.as_str(),
                &format!("/griffie/{election}"),
            ),
            Crumb::new(locale, self.name(), &format!("/griffie/{election}/{body}")),
            Crumb::new(locale, locale.text("sortition-title"), &self.path("")),
        ];
        for (path, text) in below {
            way.push(Crumb::new(locale, text.as_str(), &self.path(path)));
        }
        let mut page = Page::of(&self.session, locale, title, &path).after(way);
        page.unofficial = self.election.standing == Standing::NotOfficial;
        page
    }

    /// The step of the way to a sortition.
    fn step(&self, number: u32) -> (String, String) {
        let text = [("number", number.into())];
        (
            format!("/{number}"),
            self.locale.say("sortition-number", &text),
        )
    }

    /// What a sortition is for, in words.
    fn drawn_for(&self, sortition: &Sortition) -> String {
        let vacancies = &sortition.frozen.vacancies;
        if vacancies.is_empty() {
            let places = [("count", sortition.frozen.places.into())];
            return self.locale.say("sortition-for-lacking", &places);
        }
        let numbers = vacancies.iter().map(|one| {
            let number = [("number", (*one).into())];
            self.locale.say("sortition-for-vacancy", &number)
        });
        self.locale.names(&numbers.collect::<Vec<_>>())
    }

    /// The key of the election, when there is one.
    async fn sealing(&self, db: &Database) -> Result<Option<ElectionKey>, AppError> {
        match self.app.keys().find(db, &self.election.id).await {
            // What was erased has no names any more; what happened stays.
            Err(AppError::KeyDestroyed) => Ok(None),
            key => key,
        }
    }

    /// Who is behind these ids, as far as it can be opened.
    async fn people(
        &self,
        db: &Database,
        course: &SortitionCourse,
        ids: &[String],
    ) -> Result<BTreeMap<String, Person>, AppError> {
        match self.sealing(db).await? {
            Some(key) => load_residents(db, &key, course.key(), ids).await,
            None => Ok(BTreeMap::new()),
        }
    }
}

/// The status of a page with a form, and its title, which says when something is wrong.
fn with_errors(locale: Locale, form: &Form, title: &str) -> (StatusCode, String) {
    if form.is_right() {
        return (StatusCode::OK, title.to_owned());
    }
    let title = locale.say("form-error-title", &[("title", title.into())]);
    (StatusCode::UNPROCESSABLE_ENTITY, title)
}

/// What the user can mend in the form itself, in words.
fn mendable(locale: Locale, cause: &AppError) -> Option<String> {
    let mends = matches!(
        cause,
        AppError::Sortition(_) | AppError::Lot(_) | AppError::SessionDay | AppError::Term(_)
    );
    let told = refusal::told(locale, cause).filter(|_| mends);
    told.map(|(what, _)| what)
}
