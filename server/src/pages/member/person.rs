//! One person of a body, for the griffie: seats and appointments, the address to sign in with, and public offices.

use super::own_forms::{offices_fields, read_offices};
use super::{past_day, reading_key, refused, today};
use crate::actions::member::{OfficesStated, keep_address, remove_address_of, state_offices};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::registration::apply::is_address;
use crate::pages::roster::{Desk, Held, course};
use crate::pages::{Page, broken, by, database, problem};
use crate::store::member::{list_statements, load_address};
use crate::store::{person_of_word, person_word, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use succession::roster::Person;

type Key = (String, String, String);

#[derive(Template)]
#[template(path = "member/person.html")]
struct PersonPage {
    page: Page,
    heading: String,
    stood: String,
    seats: Vec<String>,
    links: Vec<(String, String)>,
    offices: Vec<String>,
    offices_on: String,
    address: String,
    address_form: Option<Form>,
    offices_form: Option<Form>,
}

/// What the pages about a person have before them.
struct Visit {
    app: App,
    session: Session,
    desk: Desk,
    person: Person,
}

/// Shows somebody.
pub async fn show_person(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let visit = Visit::open(app, reader.session, (locale, &key)).await?;
    visit.answer(None, None).await
}

/// Keeps the address of somebody, or removes it when it is left empty.
pub async fn submit_address(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let visit = Visit::open(app, clerk.session, (locale, &key)).await?;
    let email = submitted.trimmed("email").to_owned();
    let mut form = visit.address_form("").filled(&submitted);
    if !email.is_empty() && !is_address(&email) {
        form.refuse("email", locale.text("applicant-email-wrong"));
        return visit.answer(Some(form), None).await;
    }
    let (by, keys) = (by(&visit.session, &visit.app), visit.app.keys().clone());
    let (election, body, _) = key;
    let person = visit.person;
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        if email.is_empty() {
            return remove_address_of(tx, &by, (&election, &body, person)).await;
        }
        let key = keys.of_election(tx, &election).await?;
        keep_address(tx, (&key, &by), (&body, person), &email).await
    });
    match done.await {
        Ok(()) => Ok(visit.back()),
        Err(AppError::Missing { .. }) => {
            form.refuse("email", locale.text("person-email-missing"));
            visit.answer(Some(form), None).await
        }
        Err(cause) => {
            refused(locale, &mut form, cause)?;
            visit.answer(Some(form), None).await
        }
    }
}

/// Records the public offices that somebody stated on paper.
pub async fn submit_offices(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let visit = Visit::open(app, clerk.session, (locale, &key)).await?;
    let mut form = visit.offices_form("").filled(&submitted);
    let offices = read_offices(&mut form, &submitted, locale);
    let now = today(&visit.app);
    let on = past_day(&mut form, (&submitted, "stated-on"), (locale, now));
    let (Some(offices), Some(on), true) = (offices, on, form.is_right()) else {
        return visit.answer(None, Some(form)).await;
    };
    let (by, keys) = (by(&visit.session, &visit.app), visit.app.keys().clone());
    let (election, body, _) = key;
    let person = visit.person;
    let stated = OfficesStated { offices, on };
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        state_offices(tx, (&key, &by), (&body, person), &stated).await
    });
    match done.await {
        Ok(()) => Ok(visit.back()),
        Err(cause) => {
            refused(locale, &mut form, cause)?;
            visit.answer(None, Some(form)).await
        }
    }
}

impl Visit {
    /// The person, when that is somebody of this body.
    async fn open(
        app: App,
        session: Session,
        (locale, (election, code, word)): (Locale, &Key),
    ) -> Result<Self, Response> {
        let desk = Desk::open(&app, locale, (election, code)).await?;
        let person = person_of_word(word).ok_or_else(|| problem::missing(locale))?;
        let visit = Self {
            app,
            session,
            desk,
            person,
        };
        visit.held()?;
        Ok(visit)
    }

    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn held(&self) -> Result<&Held, Response> {
        let held = self.desk.held.as_ref().filter(|held| {
            let file = &held.file;
            let stood = self.person.stood_as();
            let known = stood.and_then(|person| held.body.candidate(person));
            known.is_some()
                || file.members.iter().any(|one| one.person() == self.person)
                || file
                    .appointments
                    .iter()
                    .any(|one| one.person == self.person)
        });
        held.ok_or_else(|| problem::missing(self.desk.locale()))
    }

    fn below(&self, end: &str) -> String {
        format!("/persoon/{}{end}", person_word(self.person))
    }

    fn back(&self) -> Response {
        Redirect::to(&self.desk.address(&self.below(""))).into_response()
    }

    fn address_form(&self, email: &str) -> Form {
        let locale = self.desk.locale();
        let field = Field::text("email", locale.text("person-email"), "off")
            .described(locale.text("person-email-how"))
            .holding(email);
        let button = locale.text("person-email-button");
        let form = Form::new(locale, &self.session.csrf, button, vec![field]);
        form.to(self.desk.address(&self.below("/adres")))
    }

    fn offices_form(&self, offices: &str) -> Form {
        let locale = self.desk.locale();
        let mut fields = offices_fields(locale, offices);
        fields.push(Field::date("stated-on", locale.text("person-stated-on")).on(today(&self.app)));
        let button = locale.text("stated-button");
        let form = Form::new(locale, &self.session.csrf, button, fields);
        form.to(self.desk.address(&self.below("/functies")))
    }

    /// The page, with a form that was refused in place of its like.
    async fn answer(
        &self,
        address_form: Option<Form>,
        offices_form: Option<Form>,
    ) -> Result<Response, Response> {
        let (desk, locale) = (&self.desk, self.desk.locale());
        let held = self.held()?;
        let db = database(&self.app, locale)?;
        let key = reading_key(&self.app, db, desk.key().0).await;
        let (mut address, mut stated) = (None, None);
        if let Some(key) = key.map_err(broken(locale))? {
            let of = (desk.code.as_str(), self.person);
            let found = load_address(db, &key, of).await;
            address = found.map_err(broken(locale))?;
            let found = list_statements(db, &key, of).await;
            stated = found.map_err(broken(locale))?.pop();
        }
        let is_right = [&address_form, &offices_form]
            .iter()
            .all(|form| form.as_ref().is_none_or(Form::is_right));
        let may = Griffie::has(&self.session);
        let heading = desk.person(held, self.person);
        let below = self.below("");
        let mut page = desk.page(&self.session, heading.clone(), &[(&below, heading.clone())]);
        if !is_right {
            let title = [("title", heading.as_str().into())];
            page.title = locale.say("form-error-title", &title);
        }
        let offices = stated.as_ref().map(|one| one.offices.clone());
        let offices = offices.unwrap_or_default();
        let address = address.unwrap_or_default();
        let shown = PersonPage {
            stood: self.stood(held),
            seats: self.seats(held),
            links: self.links(held),
            offices_on: stated.map_or_else(String::new, |one| locale.date(one.stated_on)),
            address_form: address_form.or_else(|| may.then(|| self.address_form(&address))),
            offices_form: offices_form.or_else(|| may.then(|| self.offices_form(&offices))),
            offices: offices.lines().map(str::to_owned).collect(),
            address,
            page,
            heading,
        };
        let status = match is_right {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Ok(web::private_page(status, locale, &shown))
    }

    fn stood(&self, held: &Held) -> String {
        let locale = self.desk.locale();
        let stood = self.person.stood_as();
        let candidate = stood.and_then(|person| held.body.candidate(person));
        candidate.map_or_else(
            || locale.text("person-drawn"),
            |one| {
                let values = [
                    ("list", one.person.0.into()),
                    ("candidate", one.person.1.into()),
                    ("votes", one.votes.into()),
                ];
                locale.say("person-stood", &values)
            },
        )
    }

    fn seats(&self, held: &Held) -> Vec<String> {
        let locale = self.desk.locale();
        let mut seats = Vec::new();
        for (number, seat) in held.file.roster.seats() {
            for one in seat.memberships().filter(|one| one.person == self.person) {
                let seat = locale.say("own-seat", &[("seat", number.into())]);
                seats.push(format!("{seat}: {}", course(locale, one)));
            }
        }
        seats
    }

    fn links(&self, held: &Held) -> Vec<(String, String)> {
        let locale = self.desk.locale();
        let of_person = |person: Person| person == self.person;
        let offers = held.file.appointments.iter();
        let offers = offers.filter(|one| of_person(one.person)).map(|one| {
            let number = [("number", one.number.into())];
            let below = format!("/benoeming/{}", one.number);
            (
                locale.say("roster-appointment", &number),
                self.desk.address(&below),
            )
        });
        let members = held.file.members.iter();
        let members = members.filter(|one| of_person(one.person())).map(|one| {
            let below = format!("/inwerken/{}", one.number);
            (locale.text("onboarding-link"), self.desk.address(&below))
        });
        offers.chain(members).collect()
    }
}
