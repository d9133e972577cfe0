//! Candidates who died before the result: recording it, and withdrawing a record that was a mistake.

use crate::actions::deceased::{
    DeathReport, deaths_of, first_result, record_death, withdraw_death,
};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::Place;
use crate::pages::{FormPage, Page, broken, by, database, problem};
use crate::publication::Person;
use crate::store::counting::Death;
use crate::store::registration::{List, list_lists};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const LONGEST: usize = 500;

#[derive(Template)]
#[template(path = "allocation/deceased.html")]
struct DeathsPage {
    page: Page,
    heading: String,
    rows: Vec<DeathRow>,
    form: Option<Form>,
}

struct DeathRow {
    name: String,
    day: String,
    source: String,
    withdrawn: String,
    /// Where it is withdrawn; empty when it cannot be.
    withdraw: String,
}

type Named = Result<Path<(String, String)>, PathRejection>;
type Numbered = Result<Path<(String, String, u64)>, PathRejection>;

/// Everything the page shows.
struct Deaths {
    place: Place,
    lists: Vec<List>,
    known: Vec<Death>,
}

impl Deaths {
    async fn load(db: &Database, locale: Locale, place: Place) -> Result<Self, Response> {
        let (election, code) = place.key();
        let lists = list_lists(db, election, code).await;
        let known = deaths_of(db, place.key()).await;
        Ok(Self {
            lists: lists.map_err(broken(locale))?,
            known: known.map_err(broken(locale))?,
            place,
        })
    }

    fn name(&self, (list, candidate): Person) -> String {
        let on_list = self.lists.iter().find(|one| one.number == list);
        let candidates = on_list.map_or(&[][..], |list| &list.candidates);
        let found = candidates.iter().find(|one| one.number == candidate);
        let name = found.map_or_else(String::new, |one| one.full_name());
        format!("{list}.{candidate} {name}")
    }

    fn form(&self, locale: Locale, session: &Session) -> Form {
        let mut choices = vec![Choice::new("", locale.text("death-choose"))];
        for list in &self.lists {
            for candidate in &list.candidates {
                let person = (list.number, candidate.number);
                let value = format!("{}.{}", person.0, person.1);
                choices.push(Choice::new(value, self.name(person)));
            }
        }
        let source = Field::text("source", locale.text("death-source"), "off");
        let fields = vec![
            Field::select("candidate", locale.text("death-candidate"), choices),
            Field::date("day", locale.text("death-day")),
            source.described(locale.text("death-source-how")),
        ];
        Form::new(locale, &session.csrf, locale.text("death-button"), fields)
    }

    fn answer(self, session: &Session, (locale, form): (Locale, Option<Form>)) -> Response {
        let heading = locale.text("deaths-title");
        let place = &self.place;
        let mut page = place.below(session, locale, (heading.clone(), "overleden"));
        let mut status = StatusCode::OK;
        if form.as_ref().is_some_and(|form| !form.is_right()) {
            page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
            status = StatusCode::UNPROCESSABLE_ENTITY;
        }
        let may_act = Bureau::has(session);
        let rows = self.known.iter().map(|death| DeathRow {
            name: self.name(death.person),
            day: locale.date(death.died_on),
            source: death.source.clone(),
            withdraw: match may_act && death.withdrawn.is_none() {
                true => page.address(&format!("{}/{}/intrekken", page.path, death.number)),
                false => String::new(),
            },
            withdrawn: death.withdrawn.as_ref().map_or_else(String::new, |reason| {
                locale.say("death-withdrawn", &[("reason", reason.as_str().into())])
            }),
        });
        let template = DeathsPage {
            rows: rows.collect(),
            heading,
            form,
            page,
        };
        web::private_page(status, locale, &template)
    }

    /// What was reported; every error is told in the form.
    async fn read(
        &self,
        (db, form): (&Database, &mut Form),
        submitted: &Submitted,
        (locale, app): (Locale, &App),
    ) -> Result<Option<DeathReport>, AppError> {
        let first = first_result(db, self.place.key()).await?;
        let died_on = submitted.date("day");
        let why = match died_on {
            Err(unfit) => Some(unfit.told(locale)),
            Ok(day) if clock::day_of(app.now()) < day => Some(locale.text("death-day-late")),
            Ok(day) if first.is_some_and(|first| first < day) => {
                let what = locale.text("death-after-result");
                let next = locale.text("death-after-result-next");
                Some(format!("{what} {next}"))
            }
            Ok(_) => None,
        };
        if let Some(why) = why {
            form.refuse("day", why);
        }
        let person = self.chosen(submitted.trimmed("candidate"));
        let holding = |one: &Death| Some(one.person) == person && one.withdrawn.is_none();
        if person.is_none() {
            form.refuse("candidate", locale.text("death-candidate-missing"));
        } else if self.known.iter().any(holding) {
            form.refuse("candidate", locale.text("death-known"));
        }
        let source = submitted.trimmed("source");
        if source.is_empty() {
            form.refuse("source", locale.text("death-source-missing"));
        } else if LONGEST < source.chars().count() {
            let most = [("most", LONGEST.into())];
            form.refuse("source", locale.say("session-too-long", &most));
        }
        let told = person.zip(died_on.ok()).filter(|_| form.is_right());
        Ok(told.map(|(person, died_on)| DeathReport {
            person,
            died_on,
            source: source.to_owned(),
        }))
    }

    /// The candidate with that value in the list of choices.
    fn chosen(&self, value: &str) -> Option<Person> {
        let (list, candidate) = value.split_once('.')?;
        let person: Person = (list.parse().ok()?, candidate.parse().ok()?);
        let list = self.lists.iter().find(|one| one.number == person.0)?;
        let stands = list.candidates.iter().any(|one| one.number == person.1);
        stands.then_some(person)
    }
}

/// Shows who died.
pub async fn show_deaths(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = reader.session;
    let db = database(&app, locale)?;
    let place = Place::at(db, locale, path).await?;
    let deaths = Deaths::load(db, locale, place).await?;
    let form = Bureau::has(&session).then(|| deaths.form(locale, &session));
    Ok(deaths.answer(&session, (locale, form)))
}

/// Records that a candidate died.
pub async fn submit_death(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = official.session;
    let db = database(&app, locale)?;
    let place = Place::at(db, locale, path).await?;
    let deaths = Deaths::load(db, locale, place).await?;
    let mut form = deaths.form(locale, &session).filled(&submitted);
    let read = deaths
        .read((db, &mut form), &submitted, (locale, &app))
        .await;
    let Some(report) = read.map_err(broken(locale))? else {
        return Ok(deaths.answer(&session, (locale, Some(form))));
    };
    let (by, place) = (by(&session, &app), deaths.place);
    let to = format!("{}/overleden{}", place.path(), locale.query());
    let recorded = write_tx(db, async move |tx| {
        record_death(tx, &by, place.key(), &report).await
    });
    recorded.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

/// Whether there is a record with that number that holds; the list of records when there is none.
async fn find(db: &Database, locale: Locale, path: Numbered) -> Result<(Deaths, u64), Response> {
    let Ok(Path((election, code, number))) = path else {
        return Err(problem::missing(locale));
    };
    let place = Place::find(db, locale, (&election, &code)).await?;
    let deaths = Deaths::load(db, locale, place).await?;
    let mut known = deaths.known.iter();
    if known.any(|one| one.number == number && one.withdrawn.is_none()) {
        return Ok((deaths, number));
    }
    let to = format!("{}/overleden{}", deaths.place.path(), locale.query());
    Err(Redirect::to(&to).into_response())
}

fn withdrawal(
    (locale, session): (Locale, &Session),
    (deaths, number): (&Deaths, u64),
    form: Form,
) -> Response {
    let death = deaths.known.iter().find(|one| one.number == number);
    let name = death.map_or_else(String::new, |one| deaths.name(one.person));
    let end = format!("overleden/{number}/intrekken");
    let title = locale.text("death-withdraw-title");
    FormPage {
        page: deaths.place.below(session, locale, (title, &end)),
        lead: locale.say("death-withdraw-lead", &[("name", name.into())]),
        form,
    }
    .answer()
}

fn withdrawal_form(locale: Locale, session: &Session) -> Form {
    let reason = Field::text("reason", locale.text("death-withdraw-reason"), "off");
    let button = locale.text("death-withdraw-button");
    Form::new(locale, &session.csrf, button, vec![reason])
}

/// Asks why a record is withdrawn.
pub async fn show_withdrawal(
    official: As<Bureau>,
    locale: Locale,
    path: Numbered,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = official.session;
    let (deaths, number) = find(database(&app, locale)?, locale, path).await?;
    let form = withdrawal_form(locale, &session);
    Ok(withdrawal((locale, &session), (&deaths, number), form))
}

/// Withdraws a record.
pub async fn submit_withdrawal(
    official: As<Bureau>,
    locale: Locale,
    path: Numbered,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = official.session;
    let db = database(&app, locale)?;
    let (deaths, number) = find(db, locale, path).await?;
    let mut form = withdrawal_form(locale, &session).filled(&submitted);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        form.refuse("reason", locale.text("death-withdraw-missing"));
    } else if LONGEST < reason.chars().count() {
        let most = [("most", LONGEST.into())];
        form.refuse("reason", locale.say("session-too-long", &most));
    }
    if !form.is_right() {
        return Ok(withdrawal((locale, &session), (&deaths, number), form));
    }
    let (by, place) = (by(&session, &app), deaths.place);
    let to = format!("{}/overleden{}", place.path(), locale.query());
    let withdrawn = write_tx(db, async move |tx| {
        withdraw_death(tx, &by, place.key(), (number, &reason)).await
    });
    withdrawn.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}
