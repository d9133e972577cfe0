//! Importing stations and counts, entering the count of a station, and replacing a figure for a demonstration.

pub mod entry;
// Entering counts.
pub mod typing;
// Files in the place of typing.
pub mod entry_file;
// Leading.
pub mod leading;

use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::counting::{
    AlteredFigure, Count, Station, StationTotal, save_altered_figure, save_counts,
    save_station_totals, save_stations,
};
use crate::store::registration::load_election;
use sea_orm::ConnectionTrait;
use serde::Serialize;

/// The counts of an election, per station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Votes per station and candidate.
    pub counts: Vec<Count>,
    /// The totals of the stations.
    pub totals: Vec<StationTotal>,
}

/// Imports polling stations.
///
/// # Errors
/// When a station is there already, or its body takes no part; then nothing is imported.
pub async fn import_stations(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    stations: &[Station],
) -> Result<(), AppError> {
    save_stations(tx, election, stations).await?;
    let event = Event::StationsImported {
        election: election.to_owned(),
        stations: stations.len(),
        sha256: Event::digest(stations)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Imports counts. The checks on a count are for whoever enters one by hand; an import takes the figures.
///
/// # Errors
/// When a count is there already, is above the highest number that the regulation allows, or names a
/// station or candidate of another body; then nothing is imported.
pub async fn import_counts(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    counts: &Counts,
) -> Result<(), AppError> {
    let regulation = load_election(tx, election).await?.regulation;
    let highest = load_regulation(&regulation)?.counting.maximum_number.value;
    if let Some(count) = counts.counts.iter().find(|count| count.votes > highest) {
        return Err(AppError::unreadable("count.votes", count.votes));
    }
    save_counts(tx, election, &counts.counts).await?;
    save_station_totals(tx, election, &counts.totals).await?;
    let event = Event::CountsImported {
        election: election.to_owned(),
        counts: counts.counts.len(),
        votes: counts.counts.iter().map(|count| count.votes).sum(),
        sha256: Event::digest(counts)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Records that the counts hold another figure than the published one, so that the pages say so.
///
/// # Errors
/// When the candidate is not there, or the figure was recorded before.
pub async fn alter_figure(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    altered: &AlteredFigure,
) -> Result<(), AppError> {
    save_altered_figure(tx, election, altered).await?;
    let event = Event::FigureAltered {
        election: election.to_owned(),
        body: altered.body.clone(),
        list: altered.list,
        candidate: altered.candidate,
        published_votes: altered.published_votes,
        used_votes: altered.used_votes,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
