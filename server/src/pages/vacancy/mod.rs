//! The desk of the griffie: what is due, reporting a vacancy, and the page on which it is decided.

mod bar;
mod case;
mod depart;
mod docket;
mod empty;
// Sortition.
mod lotted;
mod overview;
mod proposal;
mod report;
mod steps;
// Replacements who stop before the leave ends.
mod stopped;

pub use bar::{show_bars, submit_bar};
pub use case::show_vacancy;
pub use depart::{show_departure, submit_departure};
pub use docket::show_docket;
pub(crate) use empty::report_path;
pub use overview::show_griffie;
pub use report::{show_new_vacancy, show_report, submit_new_vacancy, submit_report};
pub use steps::{
    submit_appointment, submit_dismissal, submit_empty, submit_establishment, submit_reopening,
};

use crate::actions::registration::load_regulation;
// Sortition.
use crate::actions::sortition::drawn_names;
use crate::actions::successor::SuccessionFile;
use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page};
use crate::privacy::Keys;
use crate::publication::{Body, Publication, Stage, candidates};
use crate::store::registration::{
    Body as StoredBody, Election, List, list_lists, load_body, load_election,
};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::sortition::drawn;
use crate::wording::{Teller, body_name, refusal};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::Person;
use succession::vacancy::DocketRefusal;

/// Which body a page is about: the key of the election and the code of the body.
pub(super) type Key = (String, String);

/// Everything a page about the vacancies of one body prints.
pub(super) struct Desk {
    pub(super) key: Key,
    /// What the election is called.
    title: String,
    pub(super) publication: Publication,
    pub(super) body: Body,
    pub(super) file: SuccessionFile,
    // Sortition.
    /// The names of drawn residents by number, where the page knows them.
    drawn: BTreeMap<u32, String>,
    keys: Keys,
}

impl Desk {
    pub(super) async fn load(db: &Database, key: &Key) -> Result<Self, AppError> {
        let (election, code) = (key.0.as_str(), key.1.as_str());
        let row = load_election(db, election).await?;
        let body = load_body(db, code).await?;
        let file = SuccessionFile::load(db, (election, code)).await?;
        let lists = list_lists(db, election, code).await?;
        Self::of(&row, body, (file, &lists))
    }

    /// The desk made from what was loaded, as for the whole city at once.
    pub(super) fn of(
        row: &Election,
        body: StoredBody,
        (file, lists): (SuccessionFile, &[List]),
    ) -> Result<Self, AppError> {
        let reglement = load_regulation(&file.result.reglement)?;
        let result = &file.result;
        Ok(Self {
            key: (row.id.clone(), body.code.clone()),
            title: row.title.clone(),
            publication: Publication {
                day: row.held_on,
                reglement: reglement.title,
                rules: reglement.allocation,
                official: row.standing == Standing::Official,
                bodies: Vec::new(),
            },
            body: Body {
                altered: Vec::new(),
                candidates: candidates(lists, &result.votes),
                stage: Stage::Established(result.allocation.clone()),
                minutes: None,
                files: Vec::new(),
                version: None,
                members: Vec::new(),
                next: Vec::new(),
                draws: Vec::new(),
                seats: result.votes.seats,
                code: body.code,
                name: body.name,
                gebied: body.gebied,
                kind: body.kind,
            },
            file,
            // Sortition.
            drawn: BTreeMap::new(),
            keys: Keys::default(),
        })
    }

    // Sortition.
    /// The desk with the names of drawn residents, which are sealed.
    pub(super) async fn knowing(mut self, app: &App, db: &Database) -> Result<Self, AppError> {
        self.keys = app.keys().clone();
        self.drawn = drawn_names(db, &self.keys, (&self.key.0, &self.key.1)).await?;
        Ok(self)
    }

    pub(super) fn teller(&self, locale: Locale) -> Teller<'_> {
        Teller {
            locale,
            publication: &self.publication,
            body: &self.body,
        }
    }

    pub(super) fn body_name(&self, locale: Locale) -> String {
        body_name(locale, &self.body)
    }

    /// The name of a candidate; a resident who was drawn is known by the number in the drawing.
    pub(super) fn name(&self, locale: Locale, person: Person) -> String {
        match person {
            Person::Candidate { list, candidate } => self.teller(locale).name((list, candidate)),
            Person::Drawn { number } => drawn(locale, number, self.drawn.get(&number)),
        }
    }

    /// The frame of a page about this body: its title, what it is called on the way to it, and its path.
    pub(super) fn frame(
        &self,
        session: &Session,
        locale: Locale,
        (title, short): (String, String),
        path: &str,
    ) -> Page {
        let (election, body) = (&self.key.0, &self.key.1);
        let way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.title.as_str(), &format!("/griffie/{election}")),
            Crumb::new(
                locale,
                self.body_name(locale),
                &format!("/griffie/{election}/{body}"),
            ),
            Crumb::new(locale, short, path),
        ];
        let mut page = Page::of(session, locale, title, path).after(way);
        page.unofficial = !self.publication.official;
        page
    }

    /// The path of what belongs to this body.
    pub(super) fn path(&self, rest: &str) -> String {
        path(&self.key, rest)
    }
}

pub(super) fn path((election, code): &Key, rest: &str) -> String {
    format!("/griffie/{election}/{code}/{rest}")
}

pub(super) fn today(app: &App) -> NaiveDate {
    clock::day_of(app.now())
}

pub(super) fn to(locale: Locale, path: &str) -> Response {
    Redirect::to(&format!("{path}{}", locale.query())).into_response()
}

/// To an address that asks something already.
fn to_form(locale: Locale, path: &str) -> Response {
    let language = locale.query().replace('?', "&");
    Redirect::to(&format!("{path}{language}")).into_response()
}

/// The day in a field that has been; otherwise the field says what is wrong.
pub(super) fn past_day(
    form: &mut Form,
    submitted: &Submitted,
    (name, today): (&str, NaiveDate),
    locale: Locale,
) -> Option<NaiveDate> {
    let day = any_day(form, submitted, name, locale)?;
    if day > today {
        form.refuse(name, locale.text("vacancy-future"));
        return None;
    }
    Some(day)
}

/// The day in a field; otherwise the field says what is wrong.
pub(super) fn any_day(
    form: &mut Form,
    submitted: &Submitted,
    name: &str,
    locale: Locale,
) -> Option<NaiveDate> {
    match submitted.date(name) {
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse(name, unfit.told(locale));
            None
        }
    }
}

/// What the user can mend in the form itself, in words; nothing for what only another page can show.
pub(super) fn mendable(locale: Locale, cause: &AppError) -> Option<String> {
    let mends = match cause {
        AppError::Vacancy(DocketRefusal::Transition(refusal)) => !matches!(
            refusal,
            succession::vacancy::TransitionRefusal::NotPossible { .. }
        ),
        AppError::Vacancy(_)
        | AppError::Roster(_)
        | AppError::Appointment(_)
        | AppError::Acceptance(_)
        | AppError::Term(_)
        // Sortition.
        | AppError::Sortition(_) => true,
        _ => false,
    };
    let told = refusal::told(locale, cause).filter(|_| mends);
    told.map(|(what, _)| what)
}
