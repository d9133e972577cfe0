//! Keeping the polling stations of an election by hand: adding one, changing it, and removing it.
//!
//! What was counted at a station, and a result or a lot of its body, hold it in place.

use crate::audit::{self, By, Event, StationEvent};
use crate::error::{AppError, StationRefusal};
use crate::store::counting::{
    Station, has_figures, load_station, remove_station, save_changed_station, save_stations,
};
use crate::store::import::list_settled;
use crate::store::registration::load_planned_seats;
use sea_orm::ConnectionTrait;

/// The digest of a station as it is shown before it is changed or removed.
///
/// # Errors
/// Never in practice: it can be written as JSON.
pub fn shown(station: &Station) -> Result<String, AppError> {
    Event::digest(station)
}

/// Adds a station.
///
/// # Errors
/// [`AppError::Station`] when the number is taken or the body has a result or a lot; [`AppError::Missing`] when
/// the body takes no part.
pub async fn add_station(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, station): (&str, &Station),
) -> Result<(), AppError> {
    load_planned_seats(tx, election, &station.body).await?;
    match load_station(tx, election, station.number).await {
        Err(AppError::Missing { .. }) => {}
        Err(cause) => return Err(cause),
        Ok(_) => return Err(AppError::Station(StationRefusal::Taken)),
    }
    check_not_settled(tx, election, &[&station.body]).await?;
    save_stations(tx, election, std::slice::from_ref(station)).await?;
    let event = StationEvent::StationAdded {
        election: election.to_owned(),
        body: station.body.clone(),
        station: station.number,
        sha256: Event::digest(station)?,
    };
    audit::record(tx, by, &Event::Station(event)).await?;
    Ok(())
}

/// Changes a station that is still as it was shown.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is not; [`AppError::Station`] when its body has a result or a lot, or when
/// it would move to another body while something was counted there; [`AppError::Missing`] when there is no such
/// station or body.
pub async fn change_station(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, changed): (&str, &Station),
    shown_before: &str,
) -> Result<(), AppError> {
    let before = as_shown(tx, (election, changed.number), shown_before).await?;
    if before == *changed {
        return Ok(());
    }
    load_planned_seats(tx, election, &changed.body).await?;
    check_not_settled(tx, election, &[&before.body, &changed.body]).await?;
    if before.body != changed.body {
        check_not_counted(tx, (election, changed.number)).await?;
    }
    save_changed_station(tx, election, changed).await?;
    let event = StationEvent::StationChanged {
        election: election.to_owned(),
        body: changed.body.clone(),
        station: changed.number,
        before_sha256: Event::digest(&before)?,
        sha256: Event::digest(changed)?,
    };
    audit::record(tx, by, &Event::Station(event)).await?;
    Ok(())
}

/// Removes a station that is still as it was shown.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is not; [`AppError::Station`] when something was counted there, or its body
/// has a result or a lot; [`AppError::Missing`] when there is no such station.
pub async fn take_station_away(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, u32),
    shown_before: &str,
) -> Result<(), AppError> {
    let before = as_shown(tx, key, shown_before).await?;
    let (election, number) = key;
    if let Some(refusal) = why_it_stays(tx, election, &before).await? {
        return Err(AppError::Station(refusal));
    }
    remove_station(tx, election, number).await?;
    let event = StationEvent::StationRemoved {
        election: election.to_owned(),
        body: before.body.clone(),
        station: number,
        sha256: Event::digest(&before)?,
    };
    audit::record(tx, by, &Event::Station(event)).await?;
    Ok(())
}

/// Why a station cannot be removed; nothing when it can.
///
/// # Errors
/// When the database refuses.
pub async fn why_it_stays(
    db: &impl ConnectionTrait,
    election: &str,
    station: &Station,
) -> Result<Option<StationRefusal>, AppError> {
    if list_settled(db, election).await?.contains(&station.body) {
        return Ok(Some(StationRefusal::Settled));
    }
    let counted = has_figures(db, election, station.number).await?;
    Ok(counted.then_some(StationRefusal::Counted))
}

async fn as_shown(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u32),
    shown_before: &str,
) -> Result<Station, AppError> {
    let before = load_station(tx, election, number).await?;
    if shown(&before)? != shown_before {
        return Err(AppError::AnswerChanged);
    }
    Ok(before)
}

async fn check_not_settled(
    tx: &impl ConnectionTrait,
    election: &str,
    bodies: &[&String],
) -> Result<(), AppError> {
    let settled = list_settled(tx, election).await?;
    if bodies.iter().any(|body| settled.contains(*body)) {
        return Err(AppError::Station(StationRefusal::Settled));
    }
    Ok(())
}

async fn check_not_counted(
    tx: &impl ConnectionTrait,
    (election, number): (&str, u32),
) -> Result<(), AppError> {
    if has_figures(tx, election, number).await? {
        return Err(AppError::Station(StationRefusal::Counted));
    }
    Ok(())
}
