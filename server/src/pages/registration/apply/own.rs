//! The own application while nothing is signed: which steps are done, and what is still to mend.

use super::desk::{Clock, Desk, Told};
use super::status::show_status;
use crate::actions::registration::apply::Step;
use crate::actions::registration::apply::problems::Severity;
use crate::auth::AsApplicant;
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::web::{self, App};
use crate::wording::{application, apply as wording};
use askama::Template;
use axum::extract::State as Held;
use axum::http::{StatusCode, Uri};
use axum::response::Response;

#[derive(Template)]
#[template(path = "registration/apply/own.html")]
struct OwnPage {
    page: Page,
    saved: bool,
    state: String,
    reference: String,
    rows: Vec<Row>,
    problems: Vec<Told>,
    next: String,
    next_label: String,
    /// What was signed; empty while nothing was.
    confirmation: String,
    clock: Clock,
}

/// A step with how far it is.
struct Row {
    title: String,
    address: String,
    word: String,
    colour: &'static str,
}

/// Shows how far the own application is.
pub async fn show_own(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, (database(&app, locale)?, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    if desk.is_signed() {
        return show_status(&app, locale, &session).await;
    }
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let scene = &desk.scene;
    let begun = desk.own.is_some();
    let problems = match begun {
        true => desk.problems(),
        false => Vec::new(),
    };
    let blocked = |step: Step| {
        let mut problems = problems.iter();
        problems.any(|one| one.item.step() == step && one.severity == Severity::Blocks)
    };
    let open = Step::ALL.into_iter().find(|step| !begun || blocked(*step));
    let rows = Step::ALL.into_iter().map(|step| {
        let done = begun && !blocked(step);
        Row {
            title: wording::step(locale, step),
            address: scene.address(&format!("stap/{}", step.word())),
            word: match done {
                true => locale.text("apply-step-done"),
                false => locale.text("apply-step-open"),
            },
            colour: if done { "ok" } else { "none" },
        }
    });
    let (next, next_label) = match open {
        Some(step) if begun => (format!("stap/{}", step.word()), "apply-go-on"),
        Some(step) => (format!("stap/{}", step.word()), "apply-begin"),
        None => ("controleren".to_owned(), "apply-go-check"),
    };
    let next_label = match next_label {
        "apply-go-on" => locale.text("apply-go-on"),
        "apply-begin" => locale.text("apply-begin"),
        _ => locale.text("apply-go-check"),
    };
    let reference = desk.own.as_ref().map(|own| own.application.id.clone());
    let template = OwnPage {
        page: scene.page(&session, (locale.text("apply-own"), "")),
        saved: asked.is_checked("bewaard"),
        state: application::state(locale, desk.state()),
        reference: reference.unwrap_or_default(),
        rows: rows.collect(),
        problems: desk.told(&problems),
        next: scene.address(&next),
        next_label,
        confirmation: match desk.is_signed() {
            true => scene.address("bevestiging"),
            false => String::new(),
        },
        clock: desk.clock(),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
