//! The stations as files: CSV of all, and EML_NL 110b of each wijkraad, because each is an election of its own.

use super::Scene;
use crate::actions::import::load_known;
use crate::auth::{As, BureauReaders};
use crate::documents::{PollingStationsOf, eml_id, write_polling_stations};
use crate::import::{Kind, export};
use crate::locale::Locale;
use crate::pages::{broken, problem};
use crate::store::counting::list_stations;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

/// Sends all stations as CSV.
pub async fn show_stations_file(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    let known = load_known(scene.db()?, &scene.election.id).await;
    let known = known.map_err(broken(locale))?;
    let name = format!("{}-stembureaus.csv", scene.election.id);
    let content = export(Kind::Stations, &known);
    Ok(file(&name, "text/csv; charset=utf-8", content))
}

/// Sends the stations of one wijkraad as EML_NL 110b.
pub async fn show_stations_eml(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    let body = scene.bodies.iter().find(|body| body.code == code);
    let body = body.ok_or_else(|| problem::missing(locale))?;
    let stations = list_stations(scene.db()?, &scene.election.id, &code).await;
    let stations = stations.map_err(broken(locale))?;
    if stations.is_empty() {
        return Err(problem::missing(locale));
    }
    let content = write_polling_stations(&PollingStationsOf {
        election: &scene.election.title,
        day: scene.election.held_on,
        body,
        stations: &stations,
        at: scene.app.now(),
    });
    let content = content.map_err(broken(locale))?;
    let name = format!(
        "Stembureaus_{}.eml.xml",
        eml_id(scene.election.held_on, &code)
    );
    Ok(file(&name, "application/xml; charset=utf-8", content))
}

fn file(name: &str, kind: &str, content: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (described, content).into_response()
}
