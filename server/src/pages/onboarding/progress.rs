//! How far it is for one member: which tasks are done, and beginning with somebody for whom nothing was begun.

use crate::actions::onboarding::{record_progress, start_onboarding};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::Desk;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::member::{Task, list_tasks};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::member::task;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "onboarding/progress.html")]
struct ProgressPage {
    page: Page,
    heading: String,
    lead: String,
    rows: Vec<(String, String, String, State)>,
    form: Option<Form>,
}

/// One member of a body.
struct Visit {
    app: App,
    session: Session,
    desk: Desk,
    member: u64,
    name: String,
    since: NaiveDate,
    tasks: Vec<Task>,
}

/// Shows how far it is for one member.
pub async fn show_progress(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<(String, String, u64)>,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let visit = Visit::open(app, reader.session, (locale, key)).await?;
    Ok(visit.answer(None))
}

/// Records which tasks are done; begins when nothing was begun.
pub async fn submit_progress(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<(String, String, u64)>,
    Shared(app): Shared<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let visit = Visit::open(app, clerk.session, (locale, key.clone())).await?;
    let by = by(&visit.session, &visit.app);
    let (election, body, member) = key;
    let db = database(&visit.app, locale)?;
    if visit.tasks.is_empty() {
        let since = visit.since;
        let done = write_tx(db, async move |tx| {
            start_onboarding(tx, &by, (&election, &body), (member, since)).await
        });
        done.await.map_err(broken(locale))?;
        return Ok(visit.back());
    }
    let mut form = visit.form().filled(&submitted);
    let shown: Option<u64> = submitted.shown().parse().ok();
    let ticked = submitted.all("done");
    let done: Vec<u64> = ticked.iter().filter_map(|one| one.parse().ok()).collect();
    let today = visit.today();
    let on = match submitted.date("on") {
        Ok(on) if on <= today => Some(on),
        Ok(_) => {
            let day = [("day", locale.date(today).into())];
            form.refuse("on", locale.say("appoint-day-later", &day));
            None
        }
        Err(unfit) => {
            form.refuse("on", unfit.told(locale));
            None
        }
    };
    let Some(on) = on else {
        return Ok(visit.answer(Some(form)));
    };
    let shown = shown.ok_or_else(|| broken(locale)(AppError::AnswerChanged))?;
    let recorded = write_tx(db, async move |tx| {
        let of = (election.as_str(), body.as_str(), member);
        record_progress(tx, &by, of, (&done, on, shown)).await
    });
    recorded.await.map_err(broken(locale))?;
    Ok(visit.back())
}

impl Visit {
    async fn open(
        app: App,
        session: Session,
        (locale, (election, code, member)): (Locale, (String, String, u64)),
    ) -> Result<Self, Response> {
        let desk = Desk::open(&app, locale, (&election, &code)).await?;
        let held = desk.held.as_ref();
        let found = held.and_then(|held| {
            let mut members = held.file.members.iter();
            let one = members.find(|one| one.number == member)?;
            Some((desk.person(held, one.person()), one.since))
        });
        let (name, since) = found.ok_or_else(|| problem::missing(locale))?;
        let tasks = list_tasks(database(&app, locale)?, desk.key()).await;
        let mut tasks = tasks.map_err(broken(locale))?;
        tasks.retain(|one| one.member == member);
        Ok(Self {
            app,
            session,
            desk,
            member,
            name,
            since,
            tasks,
        })
    }

    fn today(&self) -> NaiveDate {
        clock::day_of(self.app.now())
    }

    fn below(&self) -> String {
        format!("/inwerken/{}", self.member)
    }

    fn back(&self) -> Response {
        Redirect::to(&self.desk.address(&self.below())).into_response()
    }

    fn form(&self) -> Form {
        let locale = self.desk.locale();
        let to = self.desk.address(&self.below());
        if self.tasks.is_empty() {
            let button = locale.text("onboarding-begin");
            return Form::new(locale, &self.session.csrf, button, Vec::new()).to(to);
        }
        let choices = self.tasks.iter();
        let choices = choices.map(|one| Choice::new(one.number.to_string(), one.what.as_str()));
        let mut checks = Field::checks("done", locale.text("task-which"), choices.collect());
        let done = self.tasks.iter().filter(|one| one.done_on.is_some());
        checks.values = done.map(|one| one.number.to_string()).collect();
        let fields = vec![
            checks,
            Field::date("on", locale.text("task-on")).on(self.today()),
        ];
        let steps: u64 = self.tasks.iter().map(|one| one.steps).sum();
        let button = locale.text("task-button");
        let form = Form::new(locale, &self.session.csrf, button, fields);
        form.to(to).showing(&steps.to_string())
    }

    fn answer(&self, refused: Option<Form>) -> Response {
        let (desk, locale) = (&self.desk, self.desk.locale());
        let heading = locale.say("onboarding-of", &[("name", self.name.as_str().into())]);
        let below = self.below();
        let way = [
            ("/inwerken", locale.text("onboarding-link")),
            (below.as_str(), self.name.clone()),
        ];
        let mut page = desk.page(&self.session, heading.clone(), &way);
        let is_right = refused.is_none();
        if !is_right {
            page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        }
        let since = [("day", locale.date(self.since).into())];
        let rows = self.tasks.iter().map(|one| {
            let due = [("day", locale.date(one.due).into())];
            (
                one.what.clone(),
                one.owner.clone(),
                locale.say("own-task-due", &due),
                task(locale, one, self.today()),
            )
        });
        let may = Griffie::has(&self.session);
        let shown = ProgressPage {
            lead: match self.tasks.is_empty() {
                true => locale.text("onboarding-not-begun"),
                false => locale.say("onboarding-since", &since),
            },
            rows: rows.collect(),
            form: refused.or_else(|| may.then(|| self.form())),
            page,
            heading,
        };
        let status = match is_right {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        web::private_page(status, locale, &shown)
    }
}
