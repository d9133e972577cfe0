//! Empty forms for the count as PDF: of every station, of those of one wijkraad, or of one.

use super::Scene;
use crate::audit::Event;
use crate::auth::{As, BureauReaders};
use crate::clock;
use crate::documents::{CountFormsOf, write_count_forms};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, problem};
use crate::store::Standing;
use crate::store::counting::{Station, list_stations_of_election};
use crate::store::registration::{Body, List, list_lists};
use crate::web::App;
use axum::body::Bytes;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use chrono::NaiveTime;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};
use tokio::sync::Semaphore;

/// The forms of 400 stations take a core for some seconds, so one file is made at a time.
static AT_ONCE: Semaphore = Semaphore::const_new(1);
/// The file that was made last with what it was made from: who asks again, or beside it, need not wait. It holds no
/// more than the ballot and the stations.
static LAST: Mutex<Option<(String, Bytes)>> = Mutex::new(None);

/// Sends the forms of all stations.
pub async fn show_count_forms(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    send(&scene, "", |_| true).await
}

/// Sends the forms of the stations of one wijkraad.
pub async fn show_count_forms_of_body(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    send(&scene, &code, |station| station.body == code).await
}

/// Sends the form of one station.
pub async fn show_count_form(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    let about = number.to_string();
    send(&scene, &about, |station| station.number == number).await
}

async fn send(
    scene: &Scene,
    about: &str,
    is_wanted: impl Fn(&Station) -> bool,
) -> Result<Response, Response> {
    let locale = scene.locale;
    let of = gather(scene, is_wanted).await?;
    if of.stations.is_empty() {
        return Err(problem::missing(locale));
    }
    let made = make(locale, of).await.map_err(broken(locale))?;
    let parts = ["telformulieren", scene.election.id.as_str(), about].into_iter();
    let name: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{}.pdf\"", name.join("-")),
        ),
    ];
    Ok((described, made).into_response())
}

/// The stations in the order of the bodies, so that the paper of a wijkraad lies together.
async fn gather(
    scene: &Scene,
    is_wanted: impl Fn(&Station) -> bool,
) -> Result<CountFormsOf, Response> {
    let wrong = broken(scene.locale);
    let (db, election) = (scene.db()?, &scene.election);
    let stations = list_stations_of_election(db, &election.id).await;
    let mut stations = stations.map_err(&wrong)?;
    stations.retain(is_wanted);
    let order = |station: &Station| {
        let bodies = scene.bodies.iter();
        let mut placed = bodies.zip(0_usize..);
        let found = placed.find(|(body, _)| body.code == station.body);
        (found.map(|(_, place)| place), station.number)
    };
    stations.sort_by_key(order);
    let needed: BTreeSet<&str> = stations.iter().map(|one| one.body.as_str()).collect();
    let mut ballots = BTreeMap::new();
    for body in &scene.bodies {
        if needed.contains(body.code.as_str()) {
            let lists = list_lists(db, &election.id, &body.code).await;
            let lists = lists.map_err(&wrong)?;
            // Paper without candidates would be of no use on the evening.
            if lists.is_empty() {
                return Err(wrong(AppError::NoBallot));
            }
            ballots.insert(body.code.clone(), (body.clone(), lists.into()));
        }
    }
    let today = clock::day_of(scene.app.now());
    Ok(CountFormsOf {
        election: election.title.clone(),
        day: election.held_on,
        official: election.standing == Standing::Official,
        ballots,
        stations,
        // The day alone, so that the same forms of one day are the same file.
        made_at: today.and_time(NaiveTime::MIN).and_utc(),
    })
}

/// Makes the file on a thread of its own, so that pages are answered meanwhile.
async fn make(locale: Locale, of: CountFormsOf) -> Result<Bytes, AppError> {
    let unreadable = |cause: &dyn std::fmt::Display| AppError::unreadable("count forms", cause);
    let lists = of.ballots.values().map(|(body, lists)| (body, &**lists));
    let lists: Vec<(&Body, &[List])> = lists.collect();
    let about = (locale.tag(), &of.election, of.day, of.official, of.made_at);
    let made_from = Event::digest(&(about, lists, &of.stations))?;
    let _permit = AT_ONCE
        .acquire()
        .await
        .map_err(|cause| unreadable(&cause))?;
    let last = || LAST.lock().unwrap_or_else(PoisonError::into_inner);
    let kept = last().clone().filter(|(known, _)| *known == made_from);
    if let Some((_, file)) = kept {
        return Ok(file);
    }
    let made = tokio::task::spawn_blocking(move || write_count_forms(locale, &of)).await;
    let file = Bytes::from(made.map_err(|cause| unreadable(&cause))??);
    *last() = Some((made_from, file.clone()));
    Ok(file)
}
