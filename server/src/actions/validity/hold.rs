//! Holding a session: everything in it is decided at once, or nothing is.

use super::agenda::{Agenda, FIRST, load_agenda};
use super::correction::{Plan, load_plan};
use super::minutes::{Making, close_session};
use super::said::{Ruled, draws_lists, standings};
use super::seats::{BodySeats, decide_on_seats};
use crate::actions::registration::load_registration;
use crate::audit::{self, By, Event};
use crate::clock;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::committee::CommitteeSession;
use crate::store::registration::application::save_step;
use crate::store::registration::validity::{Change, Decision};
use chrono::NaiveDate;
use election::registration::correction::Change as Correction;
use election::registration::course::{Step, Verdict};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// What an official confirms.
#[derive(Debug, Clone)]
pub struct Held<'h> {
    /// Where and when it was, who sat in it, and what was raised.
    pub session: &'h CommitteeSession,
    /// Why a correction was held; not used for the first.
    pub reason: &'h str,
    /// The digest of what was shown.
    pub shown: &'h str,
}

/// Holds the first session: decides on every candidacy and on the seats of every body, and makes the minutes.
/// `told` is called after each body.
///
/// # Errors
/// [`AppError::AnswerChanged`] when it is no longer what was shown, also because somebody else held it;
/// [`AppError::SessionBlocked`] when something stands in the way; [`AppError::SessionDay`] when the session cannot
/// have been on that day.
pub async fn hold_session(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    held: &Held<'_>,
    told: impl Fn(),
) -> Result<u32, AppError> {
    let agenda = load_agenda(tx, key).await?;
    if agenda.is_held || agenda.digest()? != held.shown {
        return Err(AppError::AnswerChanged);
    }
    if agenda.blocked() != 0 || agenda.items.is_empty() {
        return Err(AppError::SessionBlocked {
            open: agenda.blocked(),
        });
    }
    let closing = load_registration(tx, key.election()).await?.closes_at;
    check_day(held.session.held_on, (closing.date(), by))?;
    let ruled = ruled(&agenda);
    let mut decisions = Vec::with_capacity(ruled.len());
    for seats in &agenda.seats {
        let of_body = ruled.iter().filter(|one| one.body == seats.body.code);
        let before = decisions.len();
        for one in of_body {
            let step = Step::Decided {
                session: FIRST,
                verdict: one.verdict,
            };
            save_step(tx, by, (one.candidacy.id(), step)).await?;
            decisions.push(decision(one, Change::Decided));
        }
        let decided = decisions.get(before..).unwrap_or_default();
        record_body(tx, (key, by), (FIRST, seats), decided).await?;
        decide_on_seats(tx, by, key.election(), (seats, held.session.held_on)).await?;
        told();
    }
    let valid = standings(&ruled).into_values().filter(|one| one.valid);
    let affected: BTreeSet<String> = valid.map(|one| one.body).collect();
    let making = Making {
        election: &agenda.election,
        reglement: &agenda.reglement,
        lists: &agenda.lists,
        corrects: None,
        seats: &agenda.seats,
        affected: &affected,
        decisions: &decisions,
        changes: Vec::new(),
    };
    close_session(tx, (key, by), held, (&making, &ruled)).await?;
    Ok(FIRST)
}

/// Holds the correction of the last session: makes every change that was prepared, decides on the seats that follow,
/// and makes new minutes that name the ones before.
///
/// # Errors
/// As [`hold_session`]; [`AppError::Correction`] when a change does not fit.
pub async fn hold_correction(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    held: &Held<'_>,
) -> Result<u32, AppError> {
    let plan = load_plan(tx, key).await?.ok_or(AppError::AnswerChanged)?;
    if plan.planned.is_empty() || plan.digest()? != held.shown {
        return Err(AppError::AnswerChanged);
    }
    if let Some(refused) = plan.planned.iter().find_map(|one| one.refused) {
        return Err(AppError::Correction(refused));
    }
    check_day(held.session.held_on, (plan.corrects.held_on, by))?;
    if held.reason.is_empty() {
        return Err(AppError::NoReason);
    }
    let number = plan.number();
    let ruled = plan.ruled();
    let decisions = correct(tx, by, (&plan, &ruled)).await?;
    for seats in &plan.seats {
        let code = &seats.body.code;
        let concerns = |one: &&Decision| one.body == *code || one.from_body.as_ref() == Some(code);
        let of_body: Vec<Decision> = decisions.iter().filter(concerns).cloned().collect();
        if !of_body.is_empty() {
            record_body(tx, (key, by), (number, seats), &of_body).await?;
        }
        decide_on_seats(tx, by, key.election(), (seats, held.session.held_on)).await?;
    }
    let making = Making {
        election: &plan.election,
        reglement: &plan.reglement,
        lists: &plan.lists,
        corrects: Some(&plan.corrects),
        seats: &plan.seats,
        affected: &plan.affected,
        decisions: &decisions,
        changes: plan.planned.iter().collect(),
    };
    close_session(tx, (key, by), held, (&making, &ruled)).await?;
    Ok(number)
}

/// A session is not before what it decides on, and not still to come.
fn check_day(held_on: NaiveDate, (earliest, by): (NaiveDate, &By)) -> Result<(), AppError> {
    match held_on < earliest || clock::day_of(by.at) < held_on {
        true => Err(AppError::SessionDay),
        false => Ok(()),
    }
}

/// What the first session rules about every item of its agenda.
fn ruled(agenda: &Agenda) -> Vec<Ruled<'_>> {
    let draws_lists = draws_lists(&agenda.reglement);
    let ruled = agenda.items.iter().filter_map(|item| {
        let candidacy = &item.candidacy;
        let verdict = item.verdict()?;
        let follows = !item.differs();
        Some(Ruled {
            body: candidacy.body()?.to_owned(),
            list: candidacy.list().filter(|_| draws_lists).map(str::to_owned),
            verdict,
            strikes_aanduiding: item.strikes_aanduiding(),
            grounds: match verdict == Verdict::Invalid && follows {
                true => candidacy.grounds.clone(),
                false => super::candidacy::Grounds::default(),
            },
            reason: item.reason().to_owned(),
            article: item.article().to_owned(),
            candidacy,
        })
    });
    ruled.collect()
}

fn decision(ruled: &Ruled<'_>, change: Change) -> Decision {
    Decision {
        application: ruled.candidacy.id().to_owned(),
        body: ruled.body.clone(),
        from_body: None,
        change,
        verdict: ruled.verdict,
        proposal: ruled.candidacy.course.proposal(),
        strikes_aanduiding: ruled.strikes_aanduiding && ruled.verdict == Verdict::Valid,
        reason: ruled.reason.clone(),
        article: ruled.article.clone(),
    }
}

/// Takes the step of every change; answers what was decided.
async fn correct(
    tx: &impl ConnectionTrait,
    by: &By,
    (plan, ruled): (&Plan, &[Ruled<'_>]),
) -> Result<Vec<Decision>, AppError> {
    let session = plan.number();
    let mut decisions = Vec::with_capacity(plan.planned.len());
    for planned in &plan.planned {
        let application = planned.point.application.as_str();
        let mut all = ruled.iter();
        let one = all.find(|one| one.candidacy.id() == application);
        let one = one.ok_or(AppError::AnswerChanged)?;
        let decided = |verdict| Step::Decided { session, verdict };
        let (step, change) = match &planned.change {
            Correction::Strike => (decided(Verdict::Invalid), Change::Struck),
            Correction::Add => (decided(Verdict::Valid), Change::Added),
            Correction::Move { to } => {
                let body = to.clone();
                (Step::Moved { session, body }, Change::Moved)
            }
        };
        save_step(tx, by, (application, step)).await?;
        decisions.push(Decision {
            from_body: (change == Change::Moved).then(|| planned.from.clone()),
            ..decision(one, change)
        });
    }
    Ok(decisions)
}

async fn record_body(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    (session, seats): (u32, &BodySeats),
    decided: &[Decision],
) -> Result<(), AppError> {
    let decided: Vec<_> = decided
        .iter()
        .map(|one| (&one.application, one.verdict, one.strikes_aanduiding))
        .collect();
    let event = Event::ValidityDecided {
        election: key.election().to_owned(),
        session,
        body: seats.body.code.clone(),
        valid: seats.valid,
        invalid: seats.invalid,
        decisions_sha256: Event::digest(&decided)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}
