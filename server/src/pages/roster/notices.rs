//! The notices to everybody elected in all bodies at once: asked first, then done body by body.

use super::appointments::{notice_day, notice_field};
use super::confirm::{ask, carrying, is_confirmed};
use super::desk::Desk;
use super::election::codes;
use super::today;
use crate::actions::letters::{Making, make_notices};
use crate::actions::roster::appoint_elected;
use crate::audit::Event;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database, making};
use crate::store::registration::{Election, load_election};
use crate::store::{Database, Standing, write_tx};
use crate::web::{self, App};
use crate::wording::refusal;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "roster/notices.html")]
struct NoticesPage {
    page: Page,
    heading: String,
    lead: String,
    ready: Vec<(String, String)>,
    form: Option<Form>,
}

/// A body whose elected got no notice yet.
struct Ready {
    code: String,
    name: String,
    elected: usize,
    established_on: NaiveDate,
}

/// Shows which bodies wait for their notices.
pub async fn show_election_notices(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let office = Office::open(&app, &reader.session, (locale, &election)).await?;
    Ok(office.answer(office.form(), true))
}

/// Begins the notices of all bodies that wait for them, after it was confirmed; goes to how far it is.
pub async fn submit_election_notices(
    clerk: As<Griffie>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let office = Office::open(&app, &clerk.session, (locale, &election)).await?;
    let mut form = office.form().filled(&submitted);
    let first = office.ready.iter().map(|one| one.established_on).max();
    let Some(first) = first else {
        let why = [("why", locale.text("notices-all-none").into())];
        form.refuse_all(locale.say("at-once-nothing-done", &why));
        return Ok(office.answer(form, false));
    };
    let on = notice_day(&mut form, &submitted, (first, office.now), locale);
    let (Some(on), true) = (on, form.is_right()) else {
        return Ok(office.answer(form, false));
    };
    let persons: usize = office.ready.iter().map(|one| one.elected).sum();
    let values = [
        ("bodies", office.ready.len().into()),
        ("count", persons.into()),
        ("day", locale.date(on).into()),
    ];
    let told = locale.say("notices-all-told", &values);
    let bodies: Vec<String> = office.ready.iter().map(|one| one.code.clone()).collect();
    let digest = Event::digest(&(&told, &bodies)).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let page = office.page(locale.text("notices-all-title"));
        let button = (locale.text("notices-button"), digest.as_str());
        return Ok(ask(
            page,
            told,
            carrying(locale, (&form, &submitted), button),
        ));
    }
    if digest != submitted.shown() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let total = u64::try_from(office.ready.len()).unwrap_or(u64::MAX);
    let work = app.progress().start(about(&election), total);
    let task = Task {
        db: database(&app, locale)?.clone(),
        making: making(&clerk.session, &app),
        election: election.clone(),
        on,
        locale,
    };
    let ready = office.ready;
    let app = app.clone();
    tokio::spawn(async move {
        for body in ready {
            let failure = task.serve(&body).await;
            app.progress().step(work, failure);
        }
    });
    let path = format!("/griffie/{election}/benoemingen/voortgang/{work}");
    Ok(Redirect::to(&format!("{path}{}", locale.query())).into_response())
}

/// What the work of these notices is known by.
pub(super) fn about(election: &str) -> String {
    format!("notices/{election}")
}

/// The notices of one body after the other.
struct Task {
    db: Database,
    making: Making,
    election: String,
    on: NaiveDate,
    locale: Locale,
}

impl Task {
    /// One body, in one transaction; answers why it could not be done.
    async fn serve(&self, body: &Ready) -> Option<(String, String)> {
        let (election, code) = (self.election.clone(), body.code.clone());
        let (making, on) = (self.making.clone(), self.on);
        let done = write_tx(&self.db, async move |tx| {
            let key = (election.as_str(), code.as_str());
            appoint_elected(tx, &making.by, key, on).await?;
            make_notices(tx, &making, key).await
        });
        let cause = done.await.err()?;
        tracing::warn!(body = %body.code, %cause, "no notices were made");
        let told = refusal::told(self.locale, &cause);
        let told = told.map(|(what, next)| format!("{what} {next}"));
        let told = told.unwrap_or_else(|| self.locale.text("error-broken-text"));
        Some((body.name.clone(), told))
    }
}

struct Office {
    row: Election,
    ready: Vec<Ready>,
    session: Session,
    locale: Locale,
    now: NaiveDate,
}

impl Office {
    async fn open(
        app: &App,
        session: &Session,
        (locale, election): (Locale, &str),
    ) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let row = load_election(db, election).await.map_err(broken(locale))?;
        let mut ready = Vec::new();
        for code in codes(app, locale, election).await? {
            let desk = Desk::open(app, locale, (election, &code)).await?;
            let Some(held) = &desk.held else { continue };
            let file = &held.file;
            if file.appointments.is_empty() && file.members.is_empty() {
                ready.push(Ready {
                    name: desk.name.clone(),
                    elected: file.result.allocation.elected.len(),
                    established_on: file.result.established_on,
                    code,
                });
            }
        }
        Ok(Self {
            row,
            ready,
            session: session.clone(),
            locale,
            now: today(app),
        })
    }

    fn path(&self) -> String {
        format!("/griffie/{}/benoemingen", self.row.id)
    }

    fn page(&self, title: String) -> Page {
        let (locale, path) = (self.locale, self.path());
        let election = format!("/griffie/{}", self.row.id);
        let way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.row.title.as_str(), &election),
            Crumb::new(locale, locale.text("notices-all-title"), &path),
        ];
        Page {
            unofficial: self.row.standing == Standing::NotOfficial,
            ..Page::of(&self.session, locale, title, &path)
        }
        .after(way)
    }

    fn form(&self) -> Form {
        let locale = self.locale;
        let fields = vec![notice_field(locale, self.now)];
        let button = locale.text("notices-next");
        let address = format!("{}{}", self.path(), locale.query());
        Form::new(locale, &self.session.csrf, button, fields).to(address)
    }

    /// The page; a form that was refused is shown also when nothing is ready.
    fn answer(&self, form: Form, is_first: bool) -> Response {
        let locale = self.locale;
        let heading = locale.text("notices-all-title");
        let mut page = self.page(heading.clone());
        if !is_first {
            let title = [("title", heading.as_str().into())];
            page.title = locale.say("form-error-title", &title);
        }
        let may = Griffie::has(&self.session);
        let ready = self.ready.iter().map(|one| {
            let count = [("count", one.elected.into())];
            (one.name.clone(), locale.say("notices-elected", &count))
        });
        let shown = NoticesPage {
            page,
            heading,
            lead: match self.ready.is_empty() {
                true => locale.text("notices-all-none"),
                false => locale.text("notices-all-lead"),
            },
            form: (!is_first || (may && !self.ready.is_empty())).then_some(form),
            ready: ready.collect(),
        };
        let status = match is_first {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        web::private_page(status, locale, &shown)
    }
}
