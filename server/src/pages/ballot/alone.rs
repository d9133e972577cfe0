//! The body where one takes part: number 1 without a draw.

use super::Desk;
use super::desk::changed;
use crate::actions::ballot::place_only_entrant;
use crate::auth::{As, Bureau};
use crate::error::AppError;
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;

/// Puts the only one who takes part at number 1.
pub async fn submit_only_entrant(
    caller: As<Bureau>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let placed = write_tx(database(&desk.app, locale)?, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        let shown = (submitted.shown(), submitted.trimmed("reason"));
        place_only_entrant(tx, &by, &key, place.key(), shown).await
    });
    match placed.await {
        Ok(_) => Ok(desk.to_body()),
        Err(AppError::AnswerChanged | AppError::BallotNotAsked) => changed(&desk).await,
        Err(cause) => Err(broken(locale)(cause)),
    }
}
