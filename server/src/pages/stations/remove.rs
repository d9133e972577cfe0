//! Removing a station, after a look at what goes.

use super::Scene;
use super::edit::to_list;
use crate::actions::stations::{shown, take_station_away, why_it_stays};
use crate::auth::{As, Bureau};
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, problem};
use crate::store::counting::load_station;
use crate::store::write_tx;
use crate::web::App;
use crate::wording::stations::refusal;
use axum::extract::{Path, State as Held};
use axum::response::Response;

/// Asks whether the station is to go; says why not when it stays.
pub async fn show_station_removal(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let db = scene.db()?;
    let wrong = broken(locale);
    let station = load_station(db, &scene.election.id, number).await;
    let station = station.map_err(&wrong)?;
    let stays = why_it_stays(db, &scene.election.id, &station).await;
    if let Some(why) = stays.map_err(&wrong)? {
        let (what, next) = refusal(locale, why);
        return Err(problem::refused(locale, what, next));
    }
    let digest = shown(&station).map_err(wrong)?;
    let key = number.to_string();
    let values = [
        ("number", key.as_str().into()),
        ("name", station.name.as_str().into()),
        ("body", scene.name_of(&station.body).into()),
    ];
    let title = locale.say("station-remove-title", &values);
    let button = scene.text("station-remove-button");
    let page = FormPage {
        page: scene.below(title, &format!("{number}/verwijderen")),
        lead: locale.say("station-remove-lead", &values),
        form: Form::new(locale, &scene.session.csrf, button, Vec::new()).showing(&digest),
    };
    Ok(page.answer())
}

/// Removes the station.
pub async fn submit_station_removal(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let (by, id) = (by(&scene.session, &scene.app), scene.election.id.clone());
    let digest = submitted.shown().to_owned();
    let done = write_tx(scene.db()?, async move |tx| {
        take_station_away(tx, &by, (&id, number), &digest).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_list(&scene))
}
