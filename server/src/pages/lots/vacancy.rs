//! The pages of a lot for a vacancy: who may call them at the griffie.

use super::place::Place;
use super::{Desk, annul, dice, overview, physical, typing};
use crate::auth::{As, Griffie, GriffieReaders, Session, VacancyDiceReaders};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::store::lots::LotFor;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

fn desk(
    (session, locale, app): (Session, Locale, App),
    (election, code, number): (String, String, u64),
) -> Desk {
    Desk {
        session,
        locale,
        app,
        place: Place {
            election,
            code,
            lot_for: LotFor::Vacancy(number),
        },
    }
}

/// Shows what is asked, how it can be drawn, and every draw there was.
pub async fn show_vacancy_lot(
    caller: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    overview::show(&desk).await
}

/// Asks what was drawn by hand.
pub async fn show_vacancy_slips(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    physical::show(&desk).await
}

/// Shows what was filled in, to be confirmed.
pub async fn submit_vacancy_slips(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    physical::check(&desk, &submitted).await
}

/// Records a draw by hand that was confirmed.
pub async fn submit_vacancy_draw(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    physical::record(&desk, &submitted).await
}

/// Shows the pool that can be published.
pub async fn show_vacancy_pool(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    dice::show(&desk).await
}

/// Publishes the pool, before the first die.
pub async fn submit_vacancy_pool(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    dice::publish(&desk, &submitted).await
}

/// Asks what the dice show.
pub async fn show_vacancy_seed(
    caller: As<VacancyDiceReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    typing::show(&desk).await
}

/// Takes in what somebody read from the dice.
pub async fn submit_vacancy_seed(
    caller: As<VacancyDiceReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    typing::take_in(&desk, &submitted).await
}

/// Asks why a draw no longer counts.
pub async fn show_vacancy_annulment(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number, draw)): Path<(String, String, u64, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    annul::show(&desk, draw).await
}

/// Annuls a draw.
pub async fn submit_vacancy_annulment(
    caller: As<Griffie>,
    locale: Locale,
    Path((election, code, number, draw)): Path<(String, String, u64, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code, number));
    annul::submit(&desk, (draw, &submitted)).await
}
