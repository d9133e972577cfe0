//! More or fewer seats during the term, by a decision of the council.
//!
//! New seats are vacancies that are established at once. Of empty seats the highest number goes first; a seat that
//! somebody is appointed to is spared, and the search for an empty one that goes ends.

use super::MemberRefusal;
use crate::actions::successor::SuccessionFile;
use crate::actions::vacancy::{
    NewReport, Reported, abandon_vacancy, establish_vacancy, report_vacancy,
};
use crate::audit::{self, By, Event, MemberEvent};
use crate::error::AppError;
use crate::store::roster::{Abolished, SizeDecision, save_abolished, save_size_decision};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use succession::roster::SeatNumber;
use succession::vacancy::{Cause, Evidence, Report, State, VacancyId};

/// What a decision leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resized {
    /// So many new seats.
    More(u32),
    /// These seats go; the searches for some of them end.
    Fewer {
        /// The seats.
        gone: Vec<SeatNumber>,
        /// The vacancies that are not filled any more.
        ended: Vec<VacancyId>,
    },
}

/// What the decision leads to, from what is stored now.
///
/// # Errors
/// [`AppError::Member`] when nothing changes; [`AppError::Roster`] when too few seats are empty.
pub fn plan_size(file: &SuccessionFile, resize: &SizeDecision) -> Result<Resized, AppError> {
    let now = u32::try_from(file.roster.seats_on(resize.from).count());
    let now = now.map_err(|cause| AppError::unreadable("seats", cause))?;
    if resize.seats > now {
        return Ok(Resized::More(resize.seats - now));
    }
    if resize.seats == now {
        return Err(MemberRefusal::SameSize.into());
    }
    let offers = file.appointments.iter().filter(|one| one.state().is_open());
    let promised: BTreeSet<SeatNumber> = offers.map(|one| one.seat).collect();
    let by = now - resize.seats;
    let gone = file
        .roster
        .seats_to_abolish(by, resize.from, |seat| !promised.contains(&seat))?;
    let waits = |state: State| matches!(state, State::Reported | State::Established);
    let open = file.docket.iter();
    let open = open.filter(|(_, one)| gone.contains(&one.seat()) && waits(one.state()));
    let ended = open.map(|(number, _)| number).collect();
    Ok(Resized::Fewer { gone, ended })
}

/// Carries the decision out on that day; answers what came of it.
///
/// # Errors
/// Those of [`plan_size`] and [`report_vacancy`].
pub async fn change_size(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (resize, today): (&SizeDecision, NaiveDate),
) -> Result<Resized, AppError> {
    let file = SuccessionFile::load(tx, (election, body)).await?;
    let planned = plan_size(&file, resize)?;
    let number = save_size_decision(tx, by, (election, body), resize).await?;
    let event = MemberEvent::SizeDecided {
        election: election.to_owned(),
        body: body.to_owned(),
        number,
        seats: resize.seats,
        from: resize.from,
        decided_on: resize.decided_on,
        name_sha256: Event::digest(&resize.decision)?,
    };
    audit::record(tx, by, &Event::Member(event)).await?;
    match &planned {
        Resized::More(seats) => {
            for _ in 0..*seats {
                enlarge(tx, by, (election, body), (resize, today)).await?;
            }
        }
        Resized::Fewer { gone, ended } => {
            for number in ended {
                abandon_vacancy(tx, by, (election, body), (*number, today)).await?;
            }
            for seat in gone {
                let one = Abolished {
                    seat: *seat,
                    since: resize.from,
                    decided_on: resize.decided_on,
                };
                save_abolished(tx, by, (election, body), one).await?;
            }
            let event = MemberEvent::SeatsAbolished {
                election: election.to_owned(),
                body: body.to_owned(),
                gone: gone.clone(),
                since: resize.from,
                decided_on: resize.decided_on,
            };
            audit::record(tx, by, &Event::Member(event)).await?;
            // What is stored now must be a roster still.
            SuccessionFile::load(tx, (election, body)).await?;
        }
    }
    Ok(planned)
}

async fn enlarge(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (resize, today): (&SizeDecision, NaiveDate),
) -> Result<(), AppError> {
    let new = NewReport {
        seat: Reported::NewSeat,
        report: Report {
            cause: Cause::Enlargement {
                decided_on: resize.decided_on,
                from: resize.from,
            },
            reported_on: today,
            evidence: BTreeSet::from([Evidence::CouncilDecision]),
        },
    };
    let vacancy = report_vacancy(tx, by, key, &new).await?;
    establish_vacancy(tx, by, key, (vacancy, today)).await
}
