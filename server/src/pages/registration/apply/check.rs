//! Check-your-answers, and signing exactly what was shown.

use super::desk::{Clock, Desk, Told};
use super::steps::record_late;
use crate::actions::registration::apply::problems::Severity;
use crate::actions::registration::apply::{Signed, Step, sign};
use crate::auth::AsApplicant;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::registration::title_of;
use crate::pages::{Page, broken, by_applicant, database};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::apply as wording;
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "registration/apply/check.html")]
struct CheckPage {
    page: Page,
    heading: String,
    lead: String,
    groups: Vec<Group>,
    problems: Vec<Told>,
    /// Whether nothing stands in the way.
    ready: bool,
    /// Whether an earlier version was signed, and this is another one.
    changed: bool,
    form: Form,
    clock: Clock,
}

/// The answers of a step.
struct Group {
    title: String,
    rows: Vec<(String, String)>,
    address: String,
}

/// Shows everything that would be signed.
pub async fn show_check(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, (database(&app, locale)?, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    if desk.own.is_none() || !desk.can_change() {
        return Ok(Redirect::to(&desk.scene.address("")).into_response());
    }
    let form = form(&desk).map_err(broken(locale))?;
    Ok(answer(&desk, form, StatusCode::OK))
}

/// Signs what was shown; the page again when it cannot be signed.
pub async fn submit_signature(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let (keys, by) = (app.keys().clone(), by_applicant(&session, &app));
    let (applicant, election) = (session.applicant.clone(), session.election.clone());
    let shown = submitted.shown().to_owned();
    let signed = write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        sign(tx, &by, (&key, &applicant, locale), &shown).await
    });
    let signed = signed.await.map_err(broken(locale))?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let mut form = form(&desk).map_err(broken(locale))?;
    let status = match signed {
        Signed::Received { .. } => {
            let to = desk.scene.address("bevestiging");
            return Ok(Redirect::to(&to).into_response());
        }
        Signed::Late { content } => {
            form.refuse_all(record_late(&app, db, &desk, &content).await?);
            StatusCode::CONFLICT
        }
        Signed::Changed => {
            form.refuse_all(locale.text("apply-changed"));
            StatusCode::CONFLICT
        }
        Signed::Blocked => {
            form.refuse_all(locale.text("apply-blocked"));
            StatusCode::UNPROCESSABLE_ENTITY
        }
    };
    Ok(answer(&desk, form, status))
}

/// The button, with the digest of what the page shows.
fn form(desk: &Desk) -> Result<Form, AppError> {
    let (scene, locale) = (&desk.scene, desk.scene.locale);
    let form = Form::new(
        locale,
        &desk.session.csrf,
        locale.text("apply-sign"),
        Vec::new(),
    );
    let form = form.to(scene.address("ondertekenen"));
    match &desk.own {
        Some(own) => Ok(form.showing(&own.content().sha256()?)),
        None => Ok(form),
    }
}

fn answer(desk: &Desk, form: Form, status: StatusCode) -> Response {
    let (scene, locale) = (&desk.scene, desk.scene.locale);
    let heading = locale.text("apply-check-title");
    let title = title_of(locale, &form, heading.clone());
    let problems = desk.problems();
    let blocks = problems.iter().any(|one| one.severity == Severity::Blocks);
    let clock = desk.clock();
    let template = CheckPage {
        page: scene.page(&desk.session, (title, "controleren")),
        lead: match blocks {
            true => locale.text("apply-check-lead-blocked"),
            false => locale.text("apply-check-lead"),
        },
        groups: groups(desk),
        problems: desk.told(&problems),
        ready: !blocks && clock.is_open,
        changed: desk.is_signed(),
        heading,
        form,
        clock,
    };
    web::private_page(status, locale, &template)
}

/// What would be signed, step by step.
fn groups(desk: &Desk) -> Vec<Group> {
    let (scene, locale) = (&desk.scene, desk.scene.locale);
    let Some(own) = &desk.own else {
        return Vec::new();
    };
    let body = own.application.body.as_deref();
    let body = body.map(|code| desk.body_name(code)).unwrap_or_default();
    let rows = wording::rows(locale, &own.content(), &body);
    let groups = Step::ALL.into_iter().map(|step| {
        let rows = rows.iter().filter(|row| row.step == step);
        let page = scene.address(&format!("stap/{}", step.word()));
        let sign = if page.contains('?') { '&' } else { '?' };
        Group {
            title: wording::step(locale, step),
            rows: rows
                .map(|row| (row.what.clone(), row.says.clone()))
                .collect(),
            address: format!("{page}{sign}terug=controleren"),
        }
    });
    groups.collect()
}
