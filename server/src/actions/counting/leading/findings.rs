//! Findings that a typist answered for: open until the coordinator ticks them off. One that changes is another
//! finding, and is open again.

use super::LONGEST_TEXT;
use crate::audit::{self, By, Event, LeadingEvent};
use crate::error::AppError;
use crate::store::counting::leading::{Tick, list_answered_findings, list_ticks, save_tick};
use election::counting::{CheckedFinding, Confirmation, Finding};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// A finding that waits for the coordinator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenFinding {
    /// The station.
    pub station: u32,
    /// SHA-256 of the finding with its answer: what a tick is for.
    pub sha256: String,
    /// What was found.
    pub finding: Finding,
    /// What was answered, by whom and when.
    pub answer: Confirmation,
}

/// A finding that was ticked off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TickedFinding {
    /// The tick.
    pub tick: Tick,
    /// The finding as it still stands; none when the count was changed since.
    pub finding: Option<OpenFinding>,
}

/// The findings of an election that wait, and those that were ticked off, both by station.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn load_findings(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<(Vec<OpenFinding>, Vec<TickedFinding>), AppError> {
    let mut standing: BTreeMap<(u32, String), OpenFinding> = BTreeMap::new();
    let mut order = Vec::new();
    for (station, findings) in list_answered_findings(db, election).await? {
        for one in findings
            .into_iter()
            .filter_map(|one| open(station, one).transpose())
        {
            let one = one?;
            order.push((station, one.sha256.clone()));
            standing.insert((station, one.sha256.clone()), one);
        }
    }
    let ticks = list_ticks(db, election).await?.into_iter();
    let ticked: Vec<TickedFinding> = ticks
        .map(|tick| TickedFinding {
            finding: standing.remove(&(tick.station, tick.finding_sha256.clone())),
            tick,
        })
        .collect();
    let waiting = order.iter().filter_map(|key| standing.remove(key));
    Ok((waiting.collect(), ticked))
}

fn open(station: u32, checked: CheckedFinding) -> Result<Option<OpenFinding>, AppError> {
    let sha256 = Event::digest(&checked)?;
    let CheckedFinding {
        finding,
        confirmation,
    } = checked;
    Ok(confirmation.map(|answer| OpenFinding {
        station,
        sha256,
        finding,
        answer,
    }))
}

/// Ticks a finding off, with a note or without.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the finding is not there any
/// more, or was ticked off already.
pub async fn tick_off(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, station): (&str, u32),
    (sha256, note): (&str, &str),
) -> Result<(), AppError> {
    let (waiting, _) = load_findings(tx, election).await?;
    let mut waiting = waiting.into_iter();
    let found = waiting.find(|one| one.station == station && one.sha256 == sha256);
    let found = found.ok_or(AppError::AnswerChanged)?;
    let note: String = note.trim().chars().take(LONGEST_TEXT).collect();
    let event = LeadingEvent::FindingTicked {
        election: election.to_owned(),
        station,
        code: found.finding.code.to_string(),
        finding_sha256: found.sha256.clone(),
        note_sha256: Event::digest(&note)?,
    };
    let tick = Tick {
        station,
        finding_sha256: found.sha256,
        code: found.finding.code.to_string(),
        note,
        at: by.at,
        by: by.actor.clone(),
    };
    save_tick(tx, election, &tick).await?;
    audit::record(tx, by, &Event::Leading(event)).await?;
    Ok(())
}
