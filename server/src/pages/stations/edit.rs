//! Adding a station, and changing one.

use super::Scene;
use super::reading::{form, read};
use crate::actions::stations::{add_station, change_station, shown, why_it_stays};
use crate::auth::{As, Bureau};
use crate::error::{AppError, StationRefusal};
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::counting::{Station, load_station};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::stations::refusal;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "stations/edit.html")]
struct EditPage {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
    /// Why it cannot be removed; empty when it can.
    stays: String,
    remove: String,
}

/// Asks what station is to be added.
pub async fn show_new_station(
    coordinator: As<Bureau>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let form = form(&scene, None);
    Ok(new_page(&scene, form))
}

/// Adds a station.
pub async fn submit_new_station(
    coordinator: As<Bureau>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let mut form = form(&scene, None).filled(&submitted);
    let Some(station) = read(&scene, &mut form, &submitted, None) else {
        return Ok(new_page(&scene, form));
    };
    let (by, id) = (by(&scene.session, &scene.app), scene.election.id.clone());
    let added = write_tx(scene.db()?, async move |tx| {
        add_station(tx, &by, (&id, &station)).await
    });
    match added.await {
        Ok(()) => Ok(to_list(&scene)),
        Err(AppError::Station(StationRefusal::Taken)) => {
            form.refuse("number", scene.text("station-number-taken"));
            Ok(new_page(&scene, form))
        }
        Err(cause) => Err(broken(locale)(cause)),
    }
}

/// Shows a station, to be changed.
pub async fn show_station(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let station = load_station(scene.db()?, &scene.election.id, number).await;
    let station = station.map_err(broken(locale))?;
    let digest = shown(&station).map_err(broken(locale))?;
    let form = form(&scene, Some(&station)).showing(&digest);
    edit_page(&scene, &station, form).await
}

/// Changes a station.
pub async fn submit_station(
    coordinator: As<Bureau>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::find((coordinator.session, locale, app), &election).await?;
    let before = load_station(scene.db()?, &scene.election.id, number).await;
    let before = before.map_err(broken(locale))?;
    let mut form = form(&scene, Some(&before)).filled(&submitted);
    let Some(changed) = read(&scene, &mut form, &submitted, Some(number)) else {
        let form = form.showing(submitted.shown());
        return edit_page(&scene, &before, form).await;
    };
    let (by, id) = (by(&scene.session, &scene.app), scene.election.id.clone());
    let digest = submitted.shown().to_owned();
    let done = write_tx(scene.db()?, async move |tx| {
        change_station(tx, &by, (&id, &changed), &digest).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_list(&scene))
}

/// Back to the list.
pub(super) fn to_list(scene: &Scene) -> Response {
    Redirect::to(&format!("{}{}", scene.path(), scene.locale.query())).into_response()
}

fn new_page(scene: &Scene, form: Form) -> Response {
    let title = scene.text("station-add-title");
    let page = scene.below(title, "nieuw");
    answer(scene, page, (scene.text("station-add-lead"), form), None)
}

async fn edit_page(scene: &Scene, station: &Station, form: Form) -> Result<Response, Response> {
    let number = station.number.to_string();
    let named = [
        ("number", number.as_str().into()),
        ("name", station.name.as_str().into()),
    ];
    let title = scene.locale.say("station-change-title", &named);
    let page = scene.below(title, &number);
    let stays = why_it_stays(scene.db()?, &scene.election.id, station).await;
    let stays = stays.map_err(broken(scene.locale))?;
    let lead = scene.text("station-change-lead");
    Ok(answer(scene, page, (lead, form), Some(stays)))
}

/// The page, with whether the station can be removed where there is one.
fn answer(
    scene: &Scene,
    page: Page,
    (lead, form): (String, Form),
    stays: Option<Option<StationRefusal>>,
) -> Response {
    let heading = page.title.clone();
    let (status, page) = match form.is_right() {
        true => (StatusCode::OK, page),
        false => {
            let title = [("title", heading.as_str().into())];
            let title = scene.locale.say("form-error-title", &title);
            (StatusCode::UNPROCESSABLE_ENTITY, page.called(title))
        }
    };
    let remove = match stays {
        Some(None) => page.further("verwijderen"),
        Some(Some(_)) | None => String::new(),
    };
    let template = EditPage {
        heading,
        lead,
        form,
        stays: match stays {
            Some(Some(why)) => refusal(scene.locale, why).0,
            Some(None) | None => String::new(),
        },
        remove,
        page,
    };
    web::private_page(status, scene.locale, &template)
}
