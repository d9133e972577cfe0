//! The letters of an election: the register of what was sent, and the texts of the griffie around them.

mod file;
mod letter;
mod pack;
mod register;
mod texts;

pub use letter::{
    show_letter, show_sealed, show_translation, submit_language, submit_return, submit_sending,
};
pub use pack::show_register_pack;
pub use register::{show_register, show_register_file, submit_bulk};
pub use texts::{show_text, show_text_preview, show_texts, submit_text};

use crate::actions::letter_mail::{Addressed, address_letters};
use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::outbox::State as MailState;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::letter_mail::list_mailed;
use crate::store::letters::{LetterId, MadeLetter, Sending, list_made, list_sendings};
use crate::store::mail::list_states;
use crate::store::registration::{Election, Place, list_bodies, list_names, load_election};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::letter_register as wording;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::Person;

/// What the pages of one election have before them.
struct Desk<'d> {
    db: &'d Database,
    locale: Locale,
    election: Election,
    today: NaiveDate,
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
            today: clock::day_of(app.now()),
        })
    }

    /// The path of the register, or of a page below it.
    fn path(&self, below: &str) -> String {
        format!("/griffie/{}/brieven{below}", self.election.id)
    }

    /// The frame of a page at or below the register.
    fn page(&self, session: &Session, below: &[(&str, String)]) -> Page {
        let locale = self.locale;
        let title = locale.text("letters-title");
        let election = format!("/griffie/{}", self.election.id);
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.election.title.as_str(), &election),
            Crumb::new(locale, title.as_str(), &self.path("")),
        ];
        for (path, text) in below {
            way.push(Crumb::new(locale, text.as_str(), &self.path(path)));
        }
        let (path, title) = match below.last() {
            Some((path, title)) => (self.path(path), title.clone()),
            None => (self.path(""), title),
        };
        Page {
            unofficial: self.election.standing == Standing::NotOfficial,
            ..Page::of(session, locale, title, &path)
        }
        .after(way)
    }

    /// On to a page at or below the register.
    fn go(&self, below: &str) -> Response {
        let path = self.path(below);
        Redirect::to(&format!("{path}{}", self.locale.query())).into_response()
    }

    /// Every letter with its sendings.
    async fn gather(&self) -> Result<Gathered, AppError> {
        let id = &self.election.id;
        let bodies = list_bodies(self.db).await?.into_iter();
        let states = list_states(self.db, id).await?;
        let mailed = list_mailed(self.db, id).await?.into_iter();
        let mailed = mailed.filter_map(|(key, mail)| Some((key, *states.get(&mail)?)));
        Ok(Gathered {
            mails: mailed.collect(),
            letters: list_made(self.db, id).await?,
            sendings: list_sendings(self.db, id).await?,
            names: list_names(self.db, id).await?,
            persons: crate::store::appointment::list_persons(self.db, id).await?,
            bodies: bodies.map(|one| (one.code, one.name)).collect(),
        })
    }
}

/// The letters of an election with what is known about them.
struct Gathered {
    letters: Vec<MadeLetter>,
    sendings: Vec<Sending>,
    names: BTreeMap<Place, String>,
    /// Who is appointed, by body and number.
    persons: BTreeMap<(String, u32), Person>,
    bodies: BTreeMap<String, String>,
    /// How far the mail of a sending is, by body and number.
    mails: BTreeMap<(String, u64), MailState>,
}

/// Where a letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// It was not sent.
    Waiting,
    /// It was sent.
    Sent,
    /// It came back and was not sent again.
    Returned,
}

/// These letters with who they are for and where to mail them.
async fn addressed(
    desk: &Desk<'_>,
    app: &App,
    letters: Vec<MadeLetter>,
) -> Result<Vec<Addressed>, AppError> {
    let id = &desk.election.id;
    let key = app.keys().at_hand(desk.db, id).await?;
    address_letters(desk.db, (key.as_ref(), id), letters).await
}

impl Gathered {
    fn body(&self, code: &str) -> &str {
        self.bodies.get(code).map_or("", String::as_str)
    }

    fn sendings_of(&self, letter: &MadeLetter) -> impl Iterator<Item = &Sending> {
        let (body, document) = (letter.body.clone(), letter.document);
        let own = self.sendings.iter();
        own.filter(move |one| one.body == body && one.document == document)
    }

    fn stand(&self, letter: &MadeLetter) -> Stand {
        match self.sendings_of(letter).last() {
            None => Stand::Waiting,
            Some(last) if last.returned.is_some() => Stand::Returned,
            Some(_) => Stand::Sent,
        }
    }

    /// How one sending went, in words, with how far its mail is.
    fn told(&self, locale: Locale, one: &Sending) -> String {
        let line = register::sending(locale, one);
        let Some(state) = self.mails.get(&(one.body.clone(), one.number)) else {
            return line;
        };
        let state = crate::wording::outbox::state(locale, *state).word;
        let values = [("line", line.into()), ("state", state.into())];
        locale.say("letters-mail-state", &values)
    }

    /// To whom it goes: who is appointed; a decision goes to everybody, but for a sealed one.
    fn whom(&self, locale: Locale, letter: &MadeLetter) -> String {
        if letter.kind == LetterKind::Invitation {
            let number = letter.about.split('/').next_back().unwrap_or_default();
            return locale.say("letters-to-resident", &[("number", number.into())]);
        }
        if let (LetterKind::Decision, LetterId::Sealed(_)) = (letter.kind, letter.document) {
            return locale.text("letters-to-appointed");
        }
        let number = letter.about.strip_prefix("benoeming/");
        let number = number.and_then(|number| number.parse().ok());
        let person = number.and_then(|number| self.persons.get(&(letter.body.clone(), number)));
        person.map_or_else(
            || locale.text("letters-to-everybody"),
            |person| self.name(locale, &letter.body, *person),
        )
    }

    /// The name of somebody.
    fn name(&self, locale: Locale, body: &str, person: Person) -> String {
        match person {
            Person::Candidate { list, candidate } => {
                let place = (body.to_owned(), list, candidate);
                self.names.get(&place).cloned().unwrap_or_default()
            }
            Person::Drawn { number } => locale.say("vacancy-drawn", &[("number", number.into())]),
        }
    }
}

/// What a letter is called.
fn called(locale: Locale, letter: &MadeLetter) -> String {
    let mut numbers = letter.about.split('/').skip(1);
    let number = numbers.next().unwrap_or_default();
    let values = [
        ("letter", wording::letter(locale, letter.kind).into()),
        ("number", number.into()),
    ];
    match letter.kind {
        LetterKind::Invitation => {
            let resident = numbers.nth(1).unwrap_or_default();
            let values = [
                ("letter", wording::letter(locale, letter.kind).into()),
                ("sortition", number.into()),
                ("number", resident.into()),
            ];
            locale.say("letters-of-invitation", &values)
        }
        LetterKind::Notice => locale.say("letters-of-appointment", &values),
        LetterKind::Decision => locale.say("letters-of-vacancy", &values),
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

/// A day that has been, and not before another; otherwise the field says what is wrong.
fn past_day(
    form: &mut Form,
    (submitted, name): (&Submitted, &str),
    locale: Locale,
    (today, first): (NaiveDate, Option<NaiveDate>),
) -> Option<NaiveDate> {
    let day = match submitted.date(name) {
        Ok(day) => day,
        Err(unfit) => {
            form.refuse(name, unfit.told(locale));
            return None;
        }
    };
    if today < day {
        form.refuse(name, locale.text("vacancy-future"));
        return None;
    }
    if let Some(first) = first.filter(|first| day < *first) {
        let first = [("day", locale.date(first).into())];
        form.refuse(name, locale.say("letters-before-sending", &first));
        return None;
    }
    Some(day)
}
