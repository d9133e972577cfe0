//! The calendar of an election, and moving one of its days with a reason.

use super::{load_regulation, load_term_rules};
use crate::actions::roster::entry_day;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::registration::{
    CalendarChange, Election, list_calendar_changes, load_election, save_calendar_change,
};
use chrono::NaiveDate;
use election::decision::Decision;
use election::registration::calendar::{
    Calendar, Entry, Milestone, OutOfOrder, When, check_order, compute_calendar,
};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::deadlines::InstallationFinding;

/// The calendar of an election with everything that was changed in it.
#[derive(Debug, Clone)]
pub struct ElectionCalendar {
    /// The days, as they hold now.
    pub calendar: Calendar,
    /// Every change, oldest version first.
    pub changes: Vec<CalendarChange>,
    /// The day on which members enter when the result is established on its day of the calendar.
    pub entry: Decision<NaiveDate, InstallationFinding>,
}

/// What came of moving a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// It was moved; this is the version.
    Moved(u32),
    /// Nothing was moved: it is on that day already.
    Same,
    /// Nothing was moved: these days would stand in the wrong order.
    Refused(Vec<OutOfOrder>),
}

/// A day to move, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving {
    /// Which day.
    pub milestone: Milestone,
    /// Where to; none makes the computed day hold again.
    pub to: Option<When>,
    /// What the page said when the official chose.
    pub shown: String,
    /// Why.
    pub reason: String,
}

impl ElectionCalendar {
    /// The calendar of an election with these changes.
    ///
    /// # Errors
    /// [`AppError::Missing`] when the regulation has no calendar; [`AppError::Unreadable`] when a day runs past
    /// the end of the calendar.
    pub fn of(election: &Election, changes: Vec<CalendarChange>) -> Result<Self, AppError> {
        let calendar = computed(election, &moved(&changes))?;
        let established = calendar.holds(Milestone::Result);
        let established = established.map_or(election.held_on, |when| when.day);
        Ok(Self {
            entry: entry_day(&election.regulation, established)?,
            calendar,
            changes,
        })
    }

    /// The day of that name.
    #[must_use]
    pub fn entry_of(&self, milestone: Milestone) -> Option<&Entry> {
        let mut entries = self.calendar.entries.iter();
        entries.find(|entry| entry.milestone == milestone)
    }

    /// Which days would stand in the wrong order when one is moved there, or goes back to what is computed.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] when a day would run past the end of the calendar.
    pub fn check_move(
        &self,
        election: &Election,
        (milestone, to): (Milestone, Option<When>),
    ) -> Result<Vec<OutOfOrder>, AppError> {
        let mut days = moved(&self.changes);
        match to {
            Some(to) => days.insert(milestone, to),
            None => days.remove(&milestone),
        };
        Ok(check_order(&computed(election, &days)?))
    }

    /// The changes of one day, oldest first.
    pub fn changes_of(&self, milestone: Milestone) -> impl Iterator<Item = &CalendarChange> {
        let changes = self.changes.iter();
        changes.filter(move |change| change.milestone == milestone)
    }
}

/// Where each day was moved to by its last change.
fn moved(changes: &[CalendarChange]) -> BTreeMap<Milestone, When> {
    let last: BTreeMap<Milestone, Option<When>> = changes
        .iter()
        .map(|change| (change.milestone, change.moved_to))
        .collect();
    let moved = last.into_iter();
    moved.filter_map(|(one, to)| Some((one, to?))).collect()
}

fn computed(election: &Election, moved: &BTreeMap<Milestone, When>) -> Result<Calendar, AppError> {
    let rules = load_regulation(&election.regulation)?.calendar;
    let rules = rules.ok_or_else(|| AppError::Missing {
        what: "calendar of the regulation",
        key: election.regulation.clone(),
    })?;
    let terms = load_term_rules()?;
    compute_calendar(election.held_on, moved, &rules, &terms)
        .map_err(|cause| AppError::unreadable("calendar", cause))
}

/// The calendar of an election that is set up.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election, or its regulation has no calendar.
pub async fn load_calendar(
    db: &impl ConnectionTrait,
    election: &str,
) -> Result<ElectionCalendar, AppError> {
    let changes = list_calendar_changes(db, election).await?;
    ElectionCalendar::of(&load_election(db, election).await?, changes)
}

/// Moves a day, or makes the computed day hold again.
///
/// Days that are counted from it move along, unless they were moved themselves.
///
/// # Errors
/// [`AppError::NoReason`] without a reason; [`AppError::AnswerChanged`] when the day is no longer the one that was
/// shown; [`AppError::Missing`] for a day that cannot be moved: that of the vote.
pub async fn move_day(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    moving: &Moving,
) -> Result<Move, AppError> {
    let milestone = moving.milestone;
    if moving.reason.trim().is_empty() {
        return Err(AppError::NoReason);
    }
    let row = load_election(tx, election).await?;
    let before = load_calendar(tx, election).await?;
    let entry = before.entry_of(milestone);
    let entry = entry.filter(|_| milestone != Milestone::Vote);
    let entry = entry.ok_or_else(|| AppError::Missing {
        what: "day that can be moved",
        key: format!("{election}/{milestone:?}"),
    })?;
    if entry.holds.to_string() != moving.shown {
        return Err(AppError::AnswerChanged);
    }
    let was_moved_to = moved(&before.changes).get(&milestone).copied();
    if was_moved_to == moving.to || moving.to == Some(entry.holds) {
        return Ok(Move::Same);
    }
    let wrong = before.check_move(&row, (milestone, moving.to))?;
    if !wrong.is_empty() {
        return Ok(Move::Refused(wrong));
    }
    let change = CalendarChange {
        milestone,
        version: version_after(&before, milestone),
        moved_to: moving.to,
        computed: entry.computed.outcome,
        held: entry.holds,
        reason: moving.reason.trim().to_owned(),
        changed_by: by.actor.clone(),
        changed_at: by.at,
    };
    save_calendar_change(tx, election, &change).await?;
    audit::record(tx, by, &moved_event(election, &change)?).await?;
    Ok(Move::Moved(change.version))
}

fn version_after(before: &ElectionCalendar, milestone: Milestone) -> u32 {
    let last = before.changes_of(milestone).last();
    last.map_or(1, |change| change.version.saturating_add(1))
}

fn moved_event(election: &str, change: &CalendarChange) -> Result<Event, AppError> {
    Ok(Event::CalendarDayMoved {
        election: election.to_owned(),
        milestone: change.milestone,
        version: change.version,
        computed: change.computed,
        held: change.held,
        moved_to: change.moved_to,
        reason_sha256: Event::digest(&change.reason)?,
    })
}
