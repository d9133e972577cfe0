//! The pages of a lot for the allocation of a body: who may call them at the bureau.

use super::place::Place;
use super::{Desk, annul, dice, overview, physical, typing};
use crate::auth::{As, Bureau, BureauReaders, DiceReaders, Session};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::store::lots::LotFor;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

fn desk(
    (session, locale, app): (Session, Locale, App),
    (election, code): (String, String),
) -> Desk {
    Desk {
        session,
        locale,
        app,
        place: Place {
            election,
            code,
            lot_for: LotFor::Allocation,
        },
    }
}

/// Shows what is asked, how it can be drawn, and every draw there was.
pub async fn show_lot(
    caller: As<BureauReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    overview::show(&desk).await
}

/// Asks what was drawn by hand.
pub async fn show_slips(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    physical::show(&desk).await
}

/// Shows what was filled in, to be confirmed.
pub async fn submit_slips(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    physical::check(&desk, &submitted).await
}

/// Records a draw by hand that was confirmed.
pub async fn submit_draw(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    physical::record(&desk, &submitted).await
}

/// Shows the pool that can be published.
pub async fn show_pool(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    dice::show(&desk).await
}

/// Publishes the pool, before the first die.
pub async fn submit_pool(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    dice::publish(&desk, &submitted).await
}

/// Asks what the dice show.
pub async fn show_seed(
    caller: As<DiceReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    typing::show(&desk).await
}

/// Takes in what somebody read from the dice.
pub async fn submit_seed(
    caller: As<DiceReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    typing::take_in(&desk, &submitted).await
}

/// Asks why a draw no longer counts.
pub async fn show_annulment(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code, draw)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    annul::show(&desk, draw).await
}

/// Annuls a draw.
pub async fn submit_annulment(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code, draw)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = desk((caller.session, locale, app), (election, code));
    annul::submit(&desk, (draw, &submitted)).await
}
