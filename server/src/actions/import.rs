//! Taking files of an election in: checked when handed in, confirmed by an official, and carried out as a whole.

use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::auth::chance;
use crate::error::AppError;
use crate::import::{Checked, Data, Kind, Known, Problems, Progress, check};
use crate::store::ballot::list_drawn;
use crate::store::counting::{list_count_heads, list_counts, list_station_totals, list_stations};
use crate::store::import::{
    Import, ImportState, NewImport, clear, count_held, list_imports, list_settled, load_content,
    load_import, put_aside, replace, save_confirmed, save_new_import, save_state, save_withdrawn,
};
use crate::store::registration::{list_lists, list_seats, load_election};
use crate::store::{Database, write_tx};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An import that has run longer than this was broken off: the server stopped.
const LONGEST_RUN: TimeDelta = TimeDelta::minutes(2);

/// What is stored of an election, for checking a file and for exporting.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election.
pub async fn load_known(db: &impl ConnectionTrait, election: &str) -> Result<Known, AppError> {
    let found = load_election(db, election).await?;
    let begun = list_count_heads(db, election).await?;
    let mut known = Known {
        ballots: BTreeMap::new(),
        settled: list_settled(db, election).await?,
        drawn: list_drawn(db, election).await?,
        stations: BTreeMap::new(),
        counts: Vec::new(),
        totals: BTreeMap::new(),
        // Stations and people.
        begun: begun
            .into_iter()
            .filter(|head| head.since.is_some())
            .map(|head| head.station)
            .collect(),
        held_on: found.held_on,
        rules: load_regulation(&found.regulation)?.counting,
    };
    for (body, _) in list_seats(db, election).await? {
        let stations = list_stations(db, election, &body).await?;
        known
            .stations
            .extend(stations.into_iter().map(|one| (one.number, one)));
        known.counts.extend(list_counts(db, election, &body).await?);
        let lists = list_lists(db, election, &body).await?;
        known.ballots.insert(body, lists);
    }
    let key = |count: &crate::store::counting::Count| (count.station, count.list, count.candidate);
    known.counts.sort_by_key(key);
    let totals = list_station_totals(db, election).await?;
    known.totals = totals.into_iter().map(|one| (one.station, one)).collect();
    Ok(known)
}

/// A file as it is handed in.
#[derive(Debug, Clone, Copy)]
pub struct HandedIn<'f> {
    /// What it holds.
    pub kind: Kind,
    /// What the user calls it.
    pub name: &'f str,
    /// Its bytes.
    pub content: &'f [u8],
    /// What came of checking it.
    pub checked: &'f Result<Checked, Problems>,
    /// What it was checked against.
    pub known: &'f Known,
}

/// Keeps a file that was checked, so that it can be confirmed; of one with errors only that it was there.
///
/// Another file of the kind that waited to be confirmed is put aside.
///
/// # Errors
/// When the database refuses.
pub async fn hand_in(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    file: HandedIn<'_>,
) -> Result<u64, AppError> {
    if file.checked.is_ok() {
        put_aside(tx, election, file.kind).await?;
    }
    let salt = match file.kind {
        Kind::Lists | Kind::Candidates => chance::token()?,
        Kind::Stations | Kind::Counts | Kind::Totals => String::new(),
    };
    let new = NewImport {
        election,
        kind: file.kind,
        file_name: file.name,
        digest: (audit::sha256(file.content), salt),
        content: file.content,
        found: match file.checked {
            Ok(checked) => Ok(checked.summary.clone()),
            Err(problems) => Err(problems.total()),
        },
        against: Event::digest(&file.known.stored())?,
        uploaded: (&by.actor, by.at),
    };
    let import = save_new_import(tx, &new).await?;
    let summary = new.found.as_ref().ok();
    let event = Event::FileChecked {
        election: election.to_owned(),
        kind: file.kind,
        import,
        sha256: mark(&new.digest.0, &new.digest.1)?,
        lines: summary.map_or(0, |summary| summary.rows),
        problems: new.found.as_ref().err().copied().unwrap_or(0),
        findings: summary.map_or(0, |summary| summary.findings.len()),
    };
    audit::record(tx, by, &event).await?;
    Ok(import)
}

/// The digest of a file for the audit log. Names can be guessed from a plain one.
fn mark(sha256: &str, salt: &str) -> Result<String, AppError> {
    if salt.is_empty() {
        return Ok(sha256.to_owned());
    }
    Event::digest(&(salt, sha256))
}

/// What an official confirms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The digest of what was shown.
    pub shown: String,
    /// What the official says about what the checks found.
    pub explanation: String,
    /// Why it replaces what is there.
    pub reason: String,
}

/// The digest of what is shown of a file before it is confirmed.
///
/// # Errors
/// Never in practice: it can be written as JSON.
pub fn shown(import: &Import, before: u64) -> Result<String, AppError> {
    let what = (import.id, &import.sha256, &import.summary, &import.against);
    Event::digest(&(what, before))
}

/// Whether an import that was confirmed was broken off, because the server stopped.
#[must_use]
pub fn is_broken_off(import: &Import, now: DateTime<Utc>) -> bool {
    let confirmed = import.confirmed.as_ref();
    import.state == ImportState::Running
        && confirmed.is_none_or(|(_, at)| LONGEST_RUN < now.signed_duration_since(*at))
}

/// Confirms a file, so that it will be taken in.
///
/// # Errors
/// [`AppError::ImportRunning`] while another file is being taken in, [`AppError::ImportOver`] when this one
/// cannot be taken in any more, [`AppError::AnswerChanged`] when what it was checked against is something
/// else by now, [`AppError::NoReason`] when an explanation or a reason is needed and left out.
pub async fn confirm(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, id): (&str, u64),
    confirmation: &Confirmation,
) -> Result<Import, AppError> {
    let all = list_imports(tx, election).await?;
    let runs = |one: &Import| one.state == ImportState::Running && !is_broken_off(one, by.at);
    if all.iter().any(runs) {
        return Err(AppError::ImportRunning);
    }
    let import = load_import(tx, election, id).await?;
    if !matches!(import.state, ImportState::Checked | ImportState::Running) {
        return Err(AppError::ImportOver);
    }
    let held = count_held(tx, election).await?;
    let before = held.get(&import.kind).copied().unwrap_or(0);
    let known = load_known(tx, election).await?;
    let is_as_shown = shown(&import, before)? == confirmation.shown;
    if !is_as_shown || Event::digest(&known.stored())? != import.against {
        return Err(AppError::AnswerChanged);
    }
    let summary = import.summary.as_ref();
    let has_findings = summary.is_some_and(|summary| !summary.findings.is_empty());
    let lacks = |needed: bool, text: &str| needed && text.trim().is_empty();
    if lacks(has_findings, &confirmation.explanation) || lacks(before != 0, &confirmation.reason) {
        return Err(AppError::NoReason);
    }
    let texts = (&*confirmation.explanation, &*confirmation.reason);
    save_confirmed(tx, id, (&by.actor, by.at), texts).await?;
    let event = Event::FileConfirmed {
        election: election.to_owned(),
        import: id,
        shown: confirmation.shown.clone(),
    };
    audit::record(tx, by, &event).await?;
    Ok(import)
}

/// Takes a confirmed file in, in one transaction; when it fails, nothing was taken in and it can be confirmed
/// again, and the log says that it failed.
///
/// # Errors
/// [`AppError::AnswerChanged`] when what it was checked against is something else by now; what the database
/// refuses.
pub async fn carry_out(
    db: &Database,
    by: By,
    import: Import,
    progress: Arc<Progress>,
) -> Result<(), AppError> {
    let (id, author) = (import.id, by.clone());
    let failed = Event::FileFailed {
        election: import.election.clone(),
        import: id,
    };
    let carried_out = take_in(db, by, import, progress).await;
    if carried_out.is_err() {
        write_tx(db, async move |tx| {
            save_state(tx, id, ImportState::Checked).await?;
            audit::record(tx, &author, &failed).await
        })
        .await?;
    }
    carried_out
}

async fn take_in(
    db: &Database,
    by: By,
    import: Import,
    progress: Arc<Progress>,
) -> Result<(), AppError> {
    let content = load_content(db, import.id).await?;
    let known = load_known(db, &import.election).await?;
    let kind = import.kind;
    // Reading a large file would keep other requests waiting.
    let read = tokio::task::spawn_blocking(move || (check(kind, &content, &known), known));
    let (checked, known) = read.await.map_err(|_| AppError::AnswerChanged)?;
    let data = checked.map_err(|_| AppError::AnswerChanged)?.data;
    let taken = Arc::new((by, import, data, known));
    write_tx(db, async move |tx| {
        progress.restart();
        let (by, import, data, known) = &*taken;
        put_in_place(tx, by, (import, data), (known, &progress)).await
    })
    .await
}

async fn put_in_place(
    tx: &impl ConnectionTrait,
    by: &By,
    (import, data): (&Import, &Data),
    (known, progress): (&Known, &Progress),
) -> Result<(), AppError> {
    let election = import.election.as_str();
    let stored = load_known(tx, election).await?;
    if Event::digest(&stored.stored())? != import.against {
        return Err(AppError::AnswerChanged);
    }
    let held = count_held(tx, election).await?;
    let before = list_imports(tx, election).await?.into_iter();
    let before = before
        .filter(|one| one.kind == import.kind)
        .find(|one| one.state == ImportState::Imported);
    replace(tx, election, data, known, progress).await?;
    if let Some(before) = &before {
        save_state(tx, before.id, ImportState::Replaced).await?;
    }
    save_state(tx, import.id, ImportState::Imported).await?;
    let replaced = before.as_ref();
    let event = Event::FileImported {
        election: election.to_owned(),
        kind: import.kind,
        import: import.id,
        sha256: mark(&import.sha256, &import.salt)?,
        lines: import.lines,
        before: held.get(&import.kind).copied().unwrap_or(0),
        replaces: replaced.map(|before| before.id),
        replaces_sha256: replaced
            .map(|before| mark(&before.sha256, &before.salt))
            .transpose()?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Whether all of a kind can be removed from an election: it is there, nothing rests on it, no body has a lot or a
/// result, and a ballot was not drawn.
///
/// # Errors
/// When the database refuses.
pub async fn can_withdraw(
    db: &impl ConnectionTrait,
    election: &str,
    kind: Kind,
) -> Result<bool, AppError> {
    let held = count_held(db, election).await?;
    let is_there = |kind: &Kind| held.get(kind).is_some_and(|rows| *rows != 0);
    let rests = kind.needed_by().iter().any(is_there);
    let of_ballot = matches!(kind, Kind::Lists | Kind::Candidates);
    let drawn = of_ballot && !list_drawn(db, election).await?.is_empty();
    Ok(is_there(&kind) && !rests && !drawn && list_settled(db, election).await?.is_empty())
}

/// Removes all of a kind from an election, so that another file can come in its place.
///
/// # Errors
/// [`AppError::ImportInUse`] when something that is there rests on it, or a body has a result or a lot;
/// [`AppError::NoReason`] without a reason.
pub async fn withdraw(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, kind): (&str, Kind),
    reason: &str,
) -> Result<(), AppError> {
    if reason.trim().is_empty() {
        return Err(AppError::NoReason);
    }
    if !can_withdraw(tx, election, kind).await? {
        return Err(AppError::ImportInUse);
    }
    let held = count_held(tx, election).await?;
    let rows = held.get(&kind).copied().unwrap_or(0);
    let runs = |one: &Import| one.state == ImportState::Running && !is_broken_off(one, by.at);
    let imports = list_imports(tx, election).await?;
    if imports.iter().any(runs) {
        return Err(AppError::ImportRunning);
    }
    clear(tx, election, kind).await?;
    let imported = |one: &&Import| one.kind == kind && one.state == ImportState::Imported;
    for import in imports.iter().filter(imported) {
        save_withdrawn(tx, import.id, reason.trim()).await?;
    }
    let event = Event::ImportWithdrawn {
        election: election.to_owned(),
        kind,
        rows,
        reason_sha256: Event::digest(reason.trim())?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
