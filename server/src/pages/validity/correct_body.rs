//! The candidacies of one body, to choose from for a correction.

use super::body::CandidaciesPage;
use super::{CandidacyRow, Desk, absent};
use crate::actions::validity::load_plan;
use crate::auth::{As, Bureau};
use crate::locale::Locale;
use crate::pages::{broken, database, problem};
use crate::web::{self, App};
use crate::wording::application::state;
use crate::wording::stage::State;
use crate::wording::validity::{body_name, verdict};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::registration::course;

/// Shows the candidacies of a body, each with a link to correct it.
pub async fn show_correction_body(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<(String, u32, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, number, code))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(&app, locale, election).await?;
    let plan = load_plan(database(&app, locale)?, &desk.key).await;
    let plan = plan.map_err(broken(locale))?;
    let plan = plan.filter(|plan| plan.corrects.number == number);
    let plan = plan.ok_or_else(|| absent(locale))?;
    let body = plan.seats.iter().find(|one| one.body.code == code);
    let body = body.ok_or_else(|| absent(locale))?;
    let title = body_name(locale, &body.body);
    let end = format!("{number}/correctie/wijkraad/{code}");
    let page = desk.page(&official.session, locale, title, &end);
    let of_body = plan
        .candidacies
        .iter()
        .filter(|one| one.body() == Some(&code));
    let rows = of_body.map(|one| {
        let list = one.list().and_then(|list| plan.lists.get(list));
        let end = format!("{}/{number}/correctie/aanmelding/{}", desk.base(), one.id());
        CandidacyRow {
            name: one.name(),
            aanduiding: one.content.details.aanduiding.clone(),
            list: list.cloned().unwrap_or_default(),
            state: match one.course.state() {
                course::State::Decided(decided) => verdict(locale, decided),
                other => State {
                    colour: "none",
                    word: state(locale, other),
                },
            },
            prepared: plan
                .planned(one.id())
                .map_or_else(String::new, |one| super::correct::what(locale, &one.change)),
            address: page.address(&end),
        }
    });
    let template = CandidaciesPage {
        lead: locale.text("correction-body-lead"),
        rows: rows.collect(),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
