//! What is done for all bodies of an election at once, shown first: recording that answers came too late, and the
//! installation. Long work goes on by itself, and a page says how far it is.

use super::today;
use crate::actions::roster::{AtOnce, do_at_once};
use crate::actions::successor::SuccessionFile;
use crate::audit::{By, Event};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::registration::{Election, Place, list_bodies, list_names, load_election};
use crate::store::{Database, Standing, write_tx};
use crate::web::{self, App};
use crate::wording::{refusal, stored_body_name};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::Person;

#[derive(Template)]
#[template(path = "roster/at_once.html")]
struct AtOncePage {
    page: Page,
    heading: String,
    lead: String,
    caption: String,
    rows: Vec<(String, String, String)>,
    form: Option<Form>,
}

/// Shows who did not answer in time in the whole city.
pub async fn show_city_lapses(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let office = Office::open(&app, &reader.session, (locale, &election, AtOnce::Lapses)).await?;
    office.answer(None)
}

/// Begins to record that they did not, when they are still the same.
pub async fn submit_city_lapses(
    clerk: As<Griffie>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let office = Office::open(&app, &clerk.session, (locale, &election, AtOnce::Lapses)).await?;
    office.start(app, &submitted)
}

/// Shows who can be installed in the whole city.
pub async fn show_city_installation(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let asked = (locale, election.as_str(), AtOnce::Installation);
    let office = Office::open(&app, &reader.session, asked).await?;
    office.answer(None)
}

/// Begins the installation, when it is still of the same persons.
pub async fn submit_city_installation(
    clerk: As<Griffie>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let asked = (locale, election.as_str(), AtOnce::Installation);
    let office = Office::open(&app, &clerk.session, asked).await?;
    office.start(app, &submitted)
}

/// What that work is known by.
pub(super) fn about(what: AtOnce, election: &str) -> String {
    match what {
        AtOnce::Lapses => format!("lapses/{election}"),
        AtOnce::Installation => format!("installation/{election}"),
    }
}

/// A body in which somebody waits.
struct Waiting {
    code: String,
    name: String,
    numbers: Vec<u32>,
    names: Vec<String>,
}

/// What the page has before it.
struct Office {
    row: Election,
    what: AtOnce,
    waiting: Vec<Waiting>,
    /// The first day on which members enter, when it is still to come.
    begins: Option<NaiveDate>,
    session: Session,
    locale: Locale,
    now: NaiveDate,
}

impl Office {
    async fn open(
        app: &App,
        session: &Session,
        (locale, election, what): (Locale, &str, AtOnce),
    ) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let row = load_election(db, election).await.map_err(broken(locale))?;
        let now = today(app);
        let loaded = load(db, election, (locale, what, now)).await;
        let (waiting, begins) = loaded.map_err(broken(locale))?;
        Ok(Self {
            row,
            what,
            waiting,
            begins,
            session: session.clone(),
            locale,
            now,
        })
    }

    fn path(&self) -> String {
        let end = match self.what {
            AtOnce::Lapses => "geen-antwoord",
            AtOnce::Installation => "installatie",
        };
        format!("/griffie/{}/benoemingen/{end}", self.row.id)
    }

    fn heading(&self) -> String {
        match self.what {
            AtOnce::Lapses => self.locale.text("at-once-lapses-title"),
            AtOnce::Installation => self.locale.text("at-once-install-title"),
        }
    }

    fn lead(&self) -> String {
        let locale = self.locale;
        let day = |day| [("day", locale.date(day).into())];
        match (self.what, self.waiting.is_empty(), self.begins) {
            (AtOnce::Lapses, true, _) => locale.text("at-once-lapses-none"),
            (AtOnce::Lapses, false, _) => locale.text("at-once-lapses-lead"),
            (AtOnce::Installation, true, Some(begins)) => {
                locale.say("at-once-install-early", &day(begins))
            }
            (AtOnce::Installation, true, None) => locale.text("at-once-install-none"),
            (AtOnce::Installation, false, _) => locale.say("at-once-install-lead", &day(self.now)),
        }
    }

    /// What is shown, so that nothing else is done.
    fn digest(&self) -> Result<String, AppError> {
        let shown = self.waiting.iter();
        let shown: Vec<_> = shown.map(|one| (&one.code, &one.numbers)).collect();
        Event::digest(&(about(self.what, &self.row.id), self.now, shown))
    }

    fn form(&self) -> Result<Form, AppError> {
        let locale = self.locale;
        let count: usize = self.waiting.iter().map(|one| one.numbers.len()).sum();
        let values = [
            ("count", count.into()),
            ("bodies", self.waiting.len().into()),
        ];
        let button = match self.what {
            AtOnce::Lapses => locale.say("at-once-lapses-button", &values),
            AtOnce::Installation => locale.say("at-once-install-button", &values),
        };
        let form = Form::new(locale, &self.session.csrf, button, Vec::new());
        let form = form.to(format!("{}{}", self.path(), locale.query()));
        Ok(form.showing(&self.digest()?))
    }

    fn page(&self) -> Page {
        let (locale, path, title) = (self.locale, self.path(), self.heading());
        let election = format!("/griffie/{}", self.row.id);
        let way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.row.title.as_str(), &election),
            Crumb::new(locale, title.as_str(), &path),
        ];
        Page {
            unofficial: self.row.standing == Standing::NotOfficial,
            ..Page::of(&self.session, locale, title, &path)
        }
        .after(way)
    }

    /// The page; with why nothing was done, when something was asked.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn answer(&self, refused: Option<String>) -> Result<Response, Response> {
        let locale = self.locale;
        let mut page = self.page();
        let heading = self.heading();
        let may = Griffie::has(&self.session) && !self.waiting.is_empty();
        let mut form = self.form().map_err(broken(locale))?;
        let status = match &refused {
            None => StatusCode::OK,
            Some(why) => {
                form.refuse_all(why.clone());
                let title = [("title", heading.as_str().into())];
                page.title = locale.say("form-error-title", &title);
                StatusCode::UNPROCESSABLE_ENTITY
            }
        };
        let rows = self.waiting.iter().map(|one| {
            let count = u64::try_from(one.numbers.len()).unwrap_or(u64::MAX);
            (
                one.name.clone(),
                locale.number(count),
                locale.names(&one.names),
            )
        });
        let shown = AtOncePage {
            lead: self.lead(),
            caption: locale.text("at-once-caption"),
            rows: rows.collect(),
            form: (may || refused.is_some()).then_some(form),
            page,
            heading,
        };
        Ok(web::private_page(status, locale, &shown))
    }

    /// Does it body by body, and goes to how far it is.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn start(self, app: App, submitted: &Submitted) -> Result<Response, Response> {
        let locale = self.locale;
        if self.waiting.is_empty() {
            let why = [("why", self.lead().into())];
            return self.answer(Some(locale.say("at-once-nothing-done", &why)));
        }
        if self.digest().map_err(broken(locale))? != submitted.shown() {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        let election = self.row.id;
        let total = u64::try_from(self.waiting.len()).unwrap_or(u64::MAX);
        let work = app.progress().start(about(self.what, &election), total);
        let task = Task {
            db: database(&app, locale)?.clone(),
            by: by(&self.session, &app),
            election: election.clone(),
            what: self.what,
            now: self.now,
            locale,
        };
        let waiting = self.waiting;
        tokio::spawn(async move {
            for body in waiting {
                let failure = task.serve(&body).await;
                app.progress().step(work, failure);
            }
        });
        let path = format!("/griffie/{election}/benoemingen/voortgang/{work}");
        Ok(Redirect::to(&format!("{path}{}", locale.query())).into_response())
    }
}

/// The bodies in which somebody waits, and the day on which members enter while that is still to come.
async fn load(
    db: &Database,
    election: &str,
    (locale, what, now): (Locale, AtOnce, NaiveDate),
) -> Result<(Vec<Waiting>, Option<NaiveDate>), AppError> {
    let names = list_names(db, election).await?;
    let mut files = SuccessionFile::load_city(db, election).await?;
    let mut waiting = Vec::new();
    let mut begins = None;
    for body in list_bodies(db).await? {
        let Some((file, _)) = files.remove(&body.code) else {
            continue;
        };
        if now < file.term_starts_on {
            let first = begins.unwrap_or(file.term_starts_on);
            begins = Some(first.min(file.term_starts_on));
        }
        let numbers = what.waiting(&file, now);
        if numbers.is_empty() {
            continue;
        }
        let persons = file.appointments.iter();
        let persons = persons.filter(|one| numbers.contains(&one.number));
        let named = persons.map(|one| name(locale, &names, (&body.code, one.person)));
        waiting.push(Waiting {
            name: stored_body_name(locale, &body),
            names: named.collect(),
            numbers,
            code: body.code,
        });
    }
    Ok((waiting, begins))
}

fn name(locale: Locale, names: &BTreeMap<Place, String>, (body, person): (&str, Person)) -> String {
    match person {
        Person::Candidate { list, candidate } => {
            let place = (body.to_owned(), list, candidate);
            names.get(&place).cloned().unwrap_or_default()
        }
        Person::Drawn { number } => locale.say("vacancy-drawn", &[("number", number.into())]),
    }
}

/// One body after the other.
struct Task {
    db: Database,
    by: By,
    election: String,
    what: AtOnce,
    now: NaiveDate,
    locale: Locale,
}

impl Task {
    /// One body, in one transaction; answers why it could not be done.
    async fn serve(&self, body: &Waiting) -> Option<(String, String)> {
        let (election, code) = (self.election.clone(), body.code.clone());
        let (by, numbers) = (self.by.clone(), body.numbers.clone());
        let (what, now) = (self.what, self.now);
        let done = write_tx(&self.db, async move |tx| {
            let key = (election.as_str(), code.as_str());
            do_at_once(tx, &by, key, (what, &numbers, now)).await
        });
        let cause = done.await.err()?;
        tracing::warn!(body = %body.code, %cause, "it was not done for this body");
        let told = refusal::told(self.locale, &cause);
        let told = told.map(|(what, next)| format!("{what} {next}"));
        let told = told.unwrap_or_else(|| self.locale.text("error-broken-text"));
        Some((body.name.clone(), told))
    }
}
