//! The correction of the last session: what is prepared for it, what it does, and holding it.

use super::{Desk, absent, status_of};
use crate::actions::validity::{Held as Holding, Plan, Planned, hold_correction, load_plan};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::session_form::{Days, Told, ToldRows, carry, fields, read, told_rows};
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::validity::Change;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::validity::{body_name, change, correction_refused};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::correction::Change as Correction;

#[derive(Template)]
#[template(path = "validity/correct.html")]
struct CorrectPage {
    page: Page,
    heading: String,
    lead: String,
    rows: Vec<PlannedRow>,
    counts: String,
    affected: Vec<String>,
    bodies: Vec<(String, String)>,
    can_be_held: bool,
    /// The session, when the page asks to confirm it.
    told: Option<ToldRows>,
    digest: String,
    form: Form,
}

struct PlannedRow {
    name: String,
    what: String,
    body: String,
    reason: String,
    article: String,
    refused: String,
    address: String,
}

type Named = Result<Path<(String, u32)>, PathRejection>;

/// The election with the plan; elsewhere when that session is not the last one.
async fn find(app: &App, locale: Locale, path: Named) -> Result<(Desk, Plan), Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(app, locale, election).await?;
    let plan = load_plan(database(app, locale)?, &desk.key).await;
    let plan = plan
        .map_err(broken(locale))?
        .ok_or_else(|| absent(locale))?;
    if number == 0 || plan.corrects.number < number {
        return Err(absent(locale));
    }
    match plan.corrects.number == number {
        true => Ok((desk, plan)),
        false => {
            let to = format!(
                "{}/{}/correctie{}",
                desk.base(),
                plan.corrects.number,
                locale.query()
            );
            Err(Redirect::to(&to).into_response())
        }
    }
}

/// What a change is called.
pub(super) fn what(locale: Locale, one: &Correction) -> String {
    change(
        locale,
        match one {
            Correction::Strike => Change::Struck,
            Correction::Add => Change::Added,
            Correction::Move { .. } => Change::Moved,
        },
    )
}

fn session_form(locale: Locale, session: &Session) -> Form {
    let button = locale.text("establish-to-confirm");
    Form::new(locale, &session.csrf, button, fields(locale, true))
}

/// Shows what is prepared, and asks about the session.
pub async fn show_correction(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &official.session;
    let (desk, plan) = find(&app, locale, path).await?;
    let form = session_form(locale, session);
    Ok(answer((locale, session), (&desk, &plan), (form, None)))
}

/// Shows what will be decided, and decides it when that was confirmed.
pub async fn submit_correction(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &official.session;
    let found = find(&app, locale, path).await;
    // Whoever confirmed it while somebody else held it is told so.
    let (desk, plan) = match found {
        Err(answer) if !submitted.shown().is_empty() && answer.status().is_redirection() => {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        found => found?,
    };
    let mut form = session_form(locale, session).filled(&submitted);
    if !plan.can_be_held() {
        if !submitted.shown().is_empty() {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        form.refuse_all(locale.text("correction-not-ready"));
    }
    let values = [("before", locale.date(plan.corrects.held_on).into())];
    let days = Days {
        earliest: (
            plan.corrects.held_on,
            locale.say("correction-day-early", &values),
        ),
        before: None,
        today: clock::day_of(app.now()),
    };
    let Some(told) = read(&mut form, &submitted, (locale, &days), true) else {
        return Ok(answer((locale, session), (&desk, &plan), (form, None)));
    };
    if submitted.shown().is_empty() {
        let digest = plan.digest().map_err(broken(locale))?;
        let button = locale.text("correction-button");
        let confirm = Form::new(locale, &session.csrf, button, Vec::new());
        let confirm = carry(confirm, &submitted).showing(&digest);
        let confirmed = (confirm, Some((told, digest)));
        return Ok(answer((locale, session), (&desk, &plan), confirmed));
    }
    let to = desk.base();
    let (by, shown) = (by(session, &app), submitted.shown().to_owned());
    let held = write_tx(database(&app, locale)?, async move |tx| {
        let holding = Holding {
            session: &told.session,
            reason: &told.reason,
            shown: &shown,
        };
        hold_correction(tx, (&desk.key, &by), &holding).await
    });
    let number = held.await.map_err(broken(locale))?;
    let to = format!("{to}/{number}{}", locale.query());
    Ok(Redirect::to(&to).into_response())
}

fn answer(
    (locale, session): (Locale, &Session),
    (desk, plan): (&Desk, &Plan),
    (form, confirmed): (Form, Option<(Told, String)>),
) -> Response {
    let number = plan.corrects.number;
    let values = [("session", number.into())];
    let heading = locale.say("correction-title", &values);
    let end = format!("{number}/correctie");
    let mut page = desk.page(session, locale, heading.clone(), &end);
    let status = status_of(&mut page, &form);
    let (told, digest) = match confirmed {
        Some((told, digest)) => (Some(told_rows(locale, &told)), digest),
        None => (None, String::new()),
    };
    let (before, after) = plan.counts();
    let counts = [("before", before.into()), ("after", after.into())];
    let affected = plan.seats.iter();
    let affected = affected.filter(|one| plan.affected.contains(&one.body.code));
    let template = CorrectPage {
        lead: locale.say("correction-lead", &values),
        rows: plan
            .planned
            .iter()
            .map(|one| row(&page, (desk, plan), one))
            .collect(),
        counts: locale.say("correction-counts", &counts),
        affected: affected.map(|one| body_name(locale, &one.body)).collect(),
        bodies: plan
            .seats
            .iter()
            .map(|one| {
                let end = format!("{}/{end}/wijkraad/{}", desk.base(), one.body.code);
                (page.address(&end), body_name(locale, &one.body))
            })
            .collect(),
        can_be_held: plan.can_be_held(),
        told,
        digest,
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}

fn row(page: &Page, (desk, plan): (&Desk, &Plan), one: &Planned) -> PlannedRow {
    let locale = page.locale;
    let body = |code: &str| {
        let found = plan.seats.iter().find(|one| one.body.code == code);
        found.map_or_else(String::new, |one| body_name(locale, &one.body))
    };
    let candidacy = plan.candidacy(&one.point.application);
    let end = format!(
        "{}/{}/correctie/aanmelding/{}",
        desk.base(),
        plan.corrects.number,
        one.point.application
    );
    PlannedRow {
        name: candidacy.map(|one| one.name()).unwrap_or_default(),
        what: what(locale, &one.change),
        body: match &one.change {
            Correction::Move { to } => {
                let values = [("from", body(&one.from).into()), ("to", body(to).into())];
                locale.say("validity-from-to", &values)
            }
            Correction::Strike | Correction::Add => body(&one.from),
        },
        reason: one.point.reason.clone(),
        article: one.point.article.clone(),
        refused: one
            .refused
            .map_or_else(String::new, |cause| correction_refused(locale, cause)),
        address: page.address(&end),
    }
}
