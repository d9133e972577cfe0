//! Repairing an omission: what is asked, the steps that mend it, and signing a next version within the term.

use super::desk::Desk;
use super::steps::record_late;
use crate::actions::registration::apply::problems::Severity;
use crate::actions::registration::apply::{Own, Repaired, Step, repair};
use crate::auth::AsApplicant;
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::registration::title_of;
use crate::pages::{Page, broken, by_applicant, database};
use crate::store::registration::application::{PaperKind, list_papers};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::apply::step as step_title;
use crate::wording::{registration, status as wording};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::calendar::When;
use election::registration::course::State;

#[derive(Template)]
#[template(path = "registration/apply/repair.html")]
struct RepairPage {
    page: Page,
    heading: String,
    omissions: Vec<Asked>,
    steps: Vec<(String, String)>,
    problems: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    form: Form,
}

/// An omission as it is shown.
struct Asked {
    title: String,
    text: String,
    until: String,
    left: String,
    paper: String,
}

/// Shows what is to be repaired; when nothing is, the own application.
pub async fn show_repair(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let Some(own) = desk
        .own
        .as_ref()
        .filter(|_| desk.state() == State::Omission)
    else {
        return Ok(Redirect::to(&desk.scene.address("")).into_response());
    };
    let form = form(&desk, own).map_err(broken(locale))?;
    let page = page(db, &desk, (own, form)).await;
    let page = page.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Signs the repair.
pub async fn submit_repair(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let (keys, by) = (app.keys().clone(), by_applicant(&session, &app));
    let (applicant, election) = (session.applicant.clone(), session.election.clone());
    let shown = submitted.shown().to_owned();
    let done = write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        repair(tx, &by, (&key, &applicant, locale), &shown).await
    });
    let done = done.await.map_err(broken(locale))?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    let own = match (&desk.own, done) {
        (Some(own), Repaired::Changed | Repaired::Blocked | Repaired::Over) => own,
        _ => return Ok(Redirect::to(&desk.scene.address("")).into_response()),
    };
    let mut form = form(&desk, own).map_err(broken(locale))?;
    let (why, status) = match done {
        Repaired::Blocked => (
            locale.text("apply-blocked"),
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        Repaired::Over => {
            record_late(&app, db, &desk, &own.content()).await?;
            (locale.text("repair-over"), StatusCode::CONFLICT)
        }
        Repaired::Changed | Repaired::Signed(_) => {
            (locale.text("apply-changed"), StatusCode::CONFLICT)
        }
    };
    form.refuse_all(why);
    let page = page(db, &desk, (own, form)).await;
    let page = page.map_err(broken(locale))?;
    Ok(web::private_page(status, locale, &page))
}

fn form(desk: &Desk, own: &Own) -> Result<Form, AppError> {
    let locale = desk.scene.locale;
    let button = locale.text("repair-button");
    let form = Form::new(locale, &desk.session.csrf, button, Vec::new());
    Ok(form.showing(&own.content().sha256()?))
}

async fn page(
    db: &Database,
    desk: &Desk,
    (own, form): (&Own, Form),
) -> Result<RepairPage, AppError> {
    let (scene, locale) = (&desk.scene, desk.scene.locale);
    let heading = locale.text("repair-title");
    let id = own.application.id.as_str();
    let kind = Some(PaperKind::Omission);
    let papers = list_papers(db, &own.application.election, (kind, Some(id))).await?;
    let paper = papers
        .last()
        .map(|paper| scene.address(&format!("stuk/{}", paper.id)));
    let now = clock::local(desk.now);
    let open = own.course.omissions().iter().filter(|one| one.is_open());
    let omissions = open.map(|one| Asked {
        title: locale.say("repair-omission", &[("number", one.number.into())]),
        text: match one.answered {
            Some(_) => locale.text("repair-answered"),
            None => locale.text("repair-what"),
        },
        until: registration::when(locale, When::at(one.until.date(), one.until.time())),
        left: wording::left(locale, now, one.until),
        paper: paper.clone().unwrap_or_default(),
    });
    let steps = Step::ALL.into_iter().map(|step| {
        let address = scene.address(&format!("stap/{}", step.word()));
        (step_title(locale, step), address)
    });
    let problems = desk
        .problems()
        .into_iter()
        .filter(|one| one.severity == Severity::Blocks);
    let problems: Vec<_> = problems.collect();
    let told = desk.told(&problems).into_iter();
    let body = own
        .application
        .body
        .as_deref()
        .map(|code| desk.body_name(code));
    Ok(RepairPage {
        page: scene.page(
            &desk.session,
            (title_of(locale, &form, heading.clone()), "herstellen"),
        ),
        heading,
        omissions: omissions.collect(),
        steps: steps.collect(),
        problems: told.map(|one| (one.sentence, one.address)).collect(),
        facts: wording::facts(locale, &own.details, body.unwrap_or_default()),
        form,
    })
}
