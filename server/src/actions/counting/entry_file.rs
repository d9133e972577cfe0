//! Files in the place of typing: every station of the file goes through the same steps as one that is typed, all of
//! them or none.

use super::entry::{begin_entry, finish_entry, load_work, save_sheet, shape_of};
use crate::actions::registration::load_regulation;
use crate::audit::{self, By, Event, ResultFilesEvent};
use crate::auth::account_of;
use crate::documents::eml_id;
use crate::error::AppError;
use crate::import::entry::{Entries, EntryProblems, EntryScope, read_entries};
use crate::store::counting::{
    EntryFile, NewEntryFile, has_counts, list_stations, load_entry_file, save_entry_file,
    save_entry_file_taken,
};
use crate::store::registration::{list_lists, list_planned_seats, load_election};
use election::counting::{Act, CountState, OfficialId, StationNumber, Whose};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// What a file of a body is held against.
///
/// # Errors
/// [`AppError::Missing`] when the election is not for that body; [`AppError::NoBallot`] when it has no lists.
pub async fn load_entry_scope(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
) -> Result<EntryScope, AppError> {
    let row = load_election(db, election).await?;
    let lists = list_lists(db, election, body).await?;
    let mut stations = BTreeMap::new();
    for (code, _) in list_planned_seats(db, election).await? {
        let of_body = list_stations(db, election, &code).await?;
        stations.extend(of_body.into_iter().map(|one| (one.number, code.clone())));
    }
    Ok(EntryScope {
        key: eml_id(row.held_on, body),
        shape: shape_of(body, &lists)?,
        lists,
        stations,
        rules: load_regulation(&row.regulation)?.counting,
    })
}

/// Why a file cannot be taken in.
#[derive(Debug)]
pub enum EntryFileRefused {
    /// What is wrong in the file.
    Problems(EntryProblems),
    /// The stations whose count does not allow it, each with why.
    Stations(Vec<(StationNumber, AppError)>),
}

/// Reads a file and tries every station of it; keeps the file when it can be taken in, and answers its number.
///
/// # Errors
/// When there is no such body, or the database refuses.
pub async fn check_entry_file(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    new: NewEntryFile<'_>,
) -> Result<Result<u64, EntryFileRefused>, AppError> {
    let scope = load_entry_scope(tx, (election, new.body)).await?;
    let entries = match read_entries(new.name, new.bytes, &scope) {
        Ok(entries) => entries,
        Err(problems) => return Ok(Err(EntryFileRefused::Problems(problems))),
    };
    let refused = try_stations(tx, by, (election, new.entry), &entries).await?;
    if !refused.is_empty() {
        return Ok(Err(EntryFileRefused::Stations(refused)));
    }
    let file = save_entry_file(tx, election, new, (account(by)?, by.at)).await?;
    let checked = ResultFilesEvent::EntryFileChecked {
        election: election.to_owned(),
        body: new.body.to_owned(),
        file,
        entry: new.entry,
        stations: entries.len(),
        sha256: audit::sha256(new.bytes),
    };
    audit::record(tx, by, &Event::ResultFiles(checked)).await?;
    Ok(Ok(file))
}

/// A file that was checked, with the values in it.
///
/// # Errors
/// [`AppError::Missing`] when there is no such file, or somebody else handed it in.
pub async fn load_checked_file(
    db: &impl ConnectionTrait,
    by: &By,
    key: (&str, u64),
) -> Result<(EntryFile, Entries), AppError> {
    let file = load_entry_file(db, key).await?;
    if file.account != account(by)? {
        return Err(AppError::Missing {
            what: "file with counts",
            key: format!("{}/{}", key.0, key.1),
        });
    }
    let scope = load_entry_scope(db, (key.0, &file.body)).await?;
    let entries = read_entries(&file.name, &file.bytes, &scope);
    // The ballot or the stations changed since the file was checked.
    let entries = entries.map_err(|_| AppError::AnswerChanged)?;
    Ok((file, entries))
}

/// Takes a checked file in: each station is begun, filled in and finished, as if it were typed.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it was taken in before, or is no longer the file that was shown; what a step
/// refuses.
pub async fn take_in_entry_file(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, number): (&str, u64),
    shown: &str,
) -> Result<(), AppError> {
    let (file, entries) = load_checked_file(tx, by, (election, number)).await?;
    if file.taken_at.is_some() || file.sha256 != shown {
        return Err(AppError::AnswerChanged);
    }
    for (station, values) in &entries {
        let key = (election, *station);
        begin_entry(tx, by, key, file.entry).await?;
        save_sheet(tx, by, key, file.entry, values).await?;
        finish_entry(tx, by, key, file.entry).await?;
    }
    save_entry_file_taken(tx, (election, number), by.at).await?;
    let taken = ResultFilesEvent::EntryFileTaken {
        election: election.to_owned(),
        body: file.body,
        file: number,
        entry: file.entry,
        stations: entries.len(),
    };
    audit::record(tx, by, &Event::ResultFiles(taken)).await?;
    Ok(())
}

/// The stations whose count does not allow the entry, each with why.
async fn try_stations(
    db: &impl ConnectionTrait,
    by: &By,
    (election, entry): (&str, Whose),
    entries: &Entries,
) -> Result<Vec<(StationNumber, AppError)>, AppError> {
    let id = i64::try_from(account(by)?);
    let act = Act {
        by: OfficialId(id.map_err(|cause| AppError::unreadable("account", cause))?),
        at: by.at,
    };
    let mut refused = Vec::new();
    for (&station, values) in entries {
        let work = load_work(db, (election, station)).await?;
        let record = &work.count.record;
        let of_body = (work.body.code.as_str(), station);
        if record.state == CountState::Empty && has_counts(db, election, of_body).await? {
            refused.push((station, AppError::CountedByFile { station }));
            continue;
        }
        let checking = work.checking();
        let tried = match entry {
            Whose::First => record
                .begin_first(act, station, &work.shape)
                .and_then(|begun| begun.save_first(act, values))
                .and_then(|saved| saved.finish_first(act, &checking)),
            Whose::Second => record
                .begin_second(act, &work.shape)
                .and_then(|begun| begun.save_second(act, values))
                .and_then(|saved| saved.finish_second(act, &checking)),
        };
        if let Err(cause) = tried {
            refused.push((station, AppError::Count(cause)));
        }
    }
    Ok(refused)
}

/// Whoever hands a file in has an account.
fn account(by: &By) -> Result<u64, AppError> {
    account_of(&by.actor).ok_or_else(|| AppError::unreadable("actor", &by.actor))
}
