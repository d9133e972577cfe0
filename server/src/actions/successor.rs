//! Who follows a member, from what is stored; and admitting the one who was proposed.

use super::registration::load_regulation;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::allocation::load_latest_result;
use crate::store::roster::{Member, list_members, save_members};
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use election::reglement::Reglement;
use election::result::{DrawnLot, ElectionResult, Replay};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;
use succession::rules::{Reason, SuccessionRules};
use succession::successor::{
    Filling, Outcome, Person, Proposal, Situation, Transfer, VacantSeat, decide_successor,
};

/// Everything about one body on which its successions rest.
#[derive(Debug, Clone)]
pub struct SuccessionFile {
    /// The result that counts.
    pub result: ElectionResult,
    /// How the election allocated.
    pub reglement: Reglement,
    /// The succession part of the regulation.
    pub rules: SuccessionRules,
    /// All members of the term, by number.
    pub members: Vec<Member>,
}

/// A vacancy to be filled: whose seat, on which day, and who is barred now.
#[derive(Debug, Clone)]
pub struct Vacated<'v> {
    /// The number of the member who leaves or left.
    pub member: u64,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Who cannot be considered, and why.
    pub bars: &'v BTreeMap<Person, Reason>,
    /// The lots drawn for it so far.
    pub lots: &'v [DrawnLot],
}

impl SuccessionFile {
    /// Loads the file of a body.
    ///
    /// # Errors
    /// [`AppError::Missing`] when no result is established, or the regulation knows no succession.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, body): (&str, &str),
    ) -> Result<Self, AppError> {
        let missing = |what, key: &str| AppError::Missing {
            what,
            key: key.to_owned(),
        };
        let result = load_latest_result(db, election, body).await?;
        let result = result.ok_or_else(|| missing("result", &format!("{election}/{body}")))?;
        let rules = SuccessionRules::named(&result.reglement).map_err(AppError::Reglement)?;
        Ok(Self {
            reglement: load_regulation(&result.reglement)?,
            rules: rules.ok_or_else(|| missing("succession rules", &result.reglement))?,
            members: list_members(db, election, body).await?,
            result,
        })
    }

    /// Who cannot be considered because of how the own membership ended: those who moved out, died or
    /// lost a requirement, and those who resigned from a seat that nobody has filled yet.
    #[must_use]
    pub fn standing_bars(&self, on: NaiveDate) -> BTreeMap<Person, Reason> {
        let left = self
            .members
            .iter()
            .filter(|member| member.until.is_some_and(|last| last < on));
        let barred = left.filter_map(|member| {
            let followed = self
                .members
                .iter()
                .any(|other| other.replaces == Some(member.number));
            let reason = match member.ended_by? {
                EndedBy::MovedOut => Reason::MovedOut,
                EndedBy::Death => Reason::Deceased,
                EndedBy::LostRequirement | EndedBy::IncompatibleOffice => Reason::Ineligible,
                EndedBy::Resignation if followed => return None,
                EndedBy::Resignation => Reason::OwnSeatVacant,
            };
            Some((member.stood_as?, reason))
        });
        barred.collect()
    }

    /// Seats that went from one list to another since the election, oldest first; a temporary
    /// replacement moves no seat.
    #[must_use]
    pub fn transfers(&self) -> Vec<Transfer> {
        let list_of = |member: &Member| member.stood_as.map(|(list, _)| list);
        let replaced = |number: u64| self.members.iter().find(|one| one.number == number);
        let lasting = self
            .members
            .iter()
            .filter(|member| member.basis != Basis::Temporary);
        let followed = lasting.filter_map(|member| {
            let before = replaced(member.replaces?)?;
            Some(Transfer {
                from: list_of(before),
                to: list_of(member),
            })
        });
        followed
            .filter(|transfer| transfer.from != transfer.to)
            .collect()
    }

    /// The situation on a day, in which `leaver` still counts as a member and a temporary replacement
    /// does not.
    #[must_use]
    pub fn situation(
        &self,
        on: NaiveDate,
        leaver: Option<&Member>,
        bars: &BTreeMap<Person, Reason>,
    ) -> Situation<'_> {
        let seated = |member: &&Member| member.sits_on(on) && member.basis != Basis::Temporary;
        let sitting = self.members.iter().filter(seated);
        let mut all_bars = self.standing_bars(on);
        all_bars.extend(bars);
        Situation {
            votes: &self.result.votes,
            allocation: &self.result.allocation,
            allocation_rules: &self.reglement.allocation,
            rules: &self.rules,
            policies: &self.rules.policies.order.value,
            members: sitting
                .chain(leaver)
                .filter_map(|one| one.stood_as)
                .collect(),
            transfers: self.transfers(),
            bars: all_bars,
        }
    }

    /// Who follows this member: a proposal, or the question for a lot.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such member; [`AppError::Succession`] when what is stored
    /// contradicts itself, or a lot is no answer.
    pub fn propose(&self, vacated: &Vacated<'_>) -> Result<Outcome, AppError> {
        let leaver = self.members.iter().find(|one| one.number == vacated.member);
        let leaver = leaver.ok_or_else(|| AppError::Missing {
            what: "member",
            key: vacated.member.to_string(),
        })?;
        let seat = leaver.stood_as.map_or(VacantSeat::OfDrawn, VacantSeat::Of);
        let situation = self.situation(vacated.on, Some(leaver), vacated.bars);
        let mut replay = Replay::new(vacated.lots);
        let outcome = decide_successor(&situation, seat, &mut replay)?;
        replay
            .finish()
            .map_err(|error| AppError::Allocation(error.into()))?;
        Ok(outcome)
    }
}

/// Admits the one who was proposed, in the seat of the member who left; answers the number of the new member.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the proposal is no longer `shown`, or proposes nobody by name;
/// [`AppError::StillSeated`] when the member whose seat it is has not left by then.
pub async fn admit_successor(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, body): (&str, &str),
    (vacated, shown, since): (&Vacated<'_>, &Proposal, NaiveDate),
) -> Result<u64, AppError> {
    let file = SuccessionFile::load(tx, (election, body)).await?;
    let Filling::Appointed { person, .. } = shown.decision.outcome else {
        return Err(AppError::AnswerChanged);
    };
    let unchanged = Outcome::Proposed(vec![shown.clone()]);
    if file.propose(vacated)? != unchanged {
        return Err(AppError::AnswerChanged);
    }
    let leaver = file.members.iter().find(|one| one.number == vacated.member);
    if leaver
        .and_then(|leaver| leaver.until)
        .is_none_or(|last| since <= last)
    {
        return Err(AppError::StillSeated);
    }
    let member = Member {
        number: file.members.last().map_or(1, |last| last.number + 1),
        stood_as: Some(person),
        basis: Basis::Succeeded,
        since,
        until: None,
        ended_by: None,
        replaces: Some(vacated.member),
    };
    save_members(tx, (election, body), std::slice::from_ref(&member)).await?;
    let event = Event::SuccessorAdmitted {
        election: election.to_owned(),
        body: body.to_owned(),
        member: member.number,
        replaces: vacated.member,
        since,
        proposal_sha256: Event::digest(shown)?,
    };
    audit::record(tx, by, &event).await?;
    Ok(member.number)
}
