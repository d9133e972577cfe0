//! What a succession is decided on, from what is stored; and the proposal.

use super::SuccessionFile;
use crate::error::AppError;
use crate::store::appointment::AppointmentState;
use crate::store::bar::barred_on;
use crate::store::roster::Member;
use crate::store::{Basis, EndedBy};
use chrono::NaiveDate;
use election::allocation::ListNumber;
use election::result::{DrawnLot, Replay};
use std::collections::{BTreeMap, BTreeSet};
use succession::roster;
use succession::rules::{CauseKind, Reason};
use succession::successor::{Outcome, Person, Situation, Transfer, VacantSeat, decide_successor};
use succession::vacancy::{State, VacancyId};

/// A seat that would be free: whose, on which day, and who is barred beside those who are always.
#[derive(Debug, Clone)]
pub struct Vacated<'b, 'v> {
    /// The number of the member who leaves or left.
    pub member: u64,
    /// The day of the decision.
    pub on: NaiveDate,
    /// Who cannot be considered, and why.
    pub bars: &'b BTreeMap<Person, Reason>,
    /// The lots drawn for it so far.
    pub lots: &'v [DrawnLot],
}

/// A seat to fill, with what is particular to it.
pub(super) struct Search<'s> {
    pub(super) seat: VacantSeat,
    leaver: Option<Person>,
    on: NaiveDate,
    /// The day on which the vacancy arises; it says which order of policies holds.
    arises: NaiveDate,
    bars: BTreeMap<Person, Reason>,
    /// The first day of the leave, when it is one: who replaces another member from then on counts as a member.
    leave_from: Option<NaiveDate>,
    pub(super) lots: &'s [DrawnLot],
}

impl SuccessionFile {
    /// Who follows this member: a proposal, or the question for a lot.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such member; [`AppError::Succession`] when what is stored
    /// contradicts itself, or a lot is no answer.
    pub fn propose(&self, vacated: &Vacated<'_, '_>) -> Result<Outcome, AppError> {
        self.search(&self.vacated(vacated)?)
    }

    /// The seat of this member, as if it were free.
    pub(super) fn vacated<'s>(&self, vacated: &Vacated<'_, 's>) -> Result<Search<'s>, AppError> {
        let mut members = self.members.iter();
        let leaver = members.find(|one| one.number == vacated.member);
        let leaver = leaver.ok_or_else(|| AppError::Missing {
            what: "member",
            key: vacated.member.to_string(),
        })?;
        let mut bars = self.pending(None);
        bars.extend(vacated.bars);
        Ok(Search {
            seat: leaver.stood_as.map_or(VacantSeat::OfDrawn, VacantSeat::Of),
            leaver: leaver.stood_as,
            on: vacated.on,
            arises: vacated.on,
            bars,
            leave_from: None,
            lots: vacated.lots,
        })
    }

    /// A seat that nobody held yet.
    pub(super) fn never_held<'s>(&self, on: NaiveDate) -> Search<'s> {
        Search {
            seat: VacantSeat::NeverHeld,
            leaver: None,
            on,
            arises: on,
            bars: self.pending(None),
            leave_from: None,
            lots: &[],
        }
    }

    /// Who can be appointed to this vacancy on that day: a proposal, or the question for a lot.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such vacancy; [`AppError::Succession`] as for
    /// [`SuccessionFile::propose`].
    pub fn propose_for(
        &self,
        number: VacancyId,
        on: NaiveDate,
        lots: &[DrawnLot],
    ) -> Result<Outcome, AppError> {
        self.search(&self.sought(number, on, lots)?)
    }

    /// The seat of this vacancy.
    pub(super) fn sought<'s>(
        &self,
        number: VacancyId,
        on: NaiveDate,
        lots: &'s [DrawnLot],
    ) -> Result<Search<'s>, AppError> {
        let vacancy = self.vacancy(number)?;
        let leaver = vacancy.left_by().and_then(roster::Person::stood_as);
        let kind = vacancy.report().cause.kind();
        let seat = match (kind, leaver) {
            (CauseKind::Enlargement, _) => VacantSeat::Enlargement(1),
            (CauseKind::NeverFilled, _) => VacantSeat::NeverHeld,
            (_, Some(person)) => VacantSeat::Of(person),
            (_, None) => VacantSeat::OfDrawn,
        };
        Ok(Search {
            seat,
            leaver,
            on,
            arises: vacancy.vacant_on(),
            bars: self.pending(Some(number)),
            leave_from: (kind == CauseKind::Leave).then(|| vacancy.vacant_on()),
            lots,
        })
    }

    /// Who is passed over because of the vacancies of the body, without this one or seen from it.
    fn pending(&self, number: Option<VacancyId>) -> BTreeMap<Person, Reason> {
        let of_candidate =
            |(person, reason): (roster::Person, Reason)| Some((person.stood_as()?, reason));
        match number {
            Some(number) => {
                let bars = self.docket.bars(number, &self.rules.passed_over);
                bars.into_iter().filter_map(of_candidate).collect()
            }
            None => {
                let appointed = self
                    .docket
                    .iter()
                    .filter_map(|(_, one)| Some((one.state().appointed()?, Reason::Member)));
                appointed.filter_map(of_candidate).collect()
            }
        }
    }

    /// Everything the answer for a seat rests on.
    pub(super) fn situation(&self, search: &Search<'_>) -> Situation<'_> {
        let mut bars = self.standing_bars(search.on);
        bars.extend(&search.bars);
        Situation {
            votes: &self.result.votes,
            allocation: &self.result.allocation,
            allocation_rules: &self.reglement.allocation,
            rules: &self.rules,
            policies: self.order_on(search.arises).order,
            members: self.counted(search.on, search.leave_from, search.leaver),
            transfers: self.transfers(),
            bars,
        }
    }

    fn search(&self, search: &Search<'_>) -> Result<Outcome, AppError> {
        let situation = self.situation(search);
        let mut lots = Vec::new();
        let mut unused = search.lots.to_vec();
        loop {
            let mut replay = Replay::new(&lots);
            let outcome = decide_successor(&situation, search.seat, &mut replay)?;
            match take_answer(&outcome, &mut unused) {
                Some(lot) => lots.push(lot),
                None => return Ok(outcome),
            }
        }
    }

    /// Who counts as a member: those who hold a seat or will, those elected who can still become one,
    /// and the one who leaves.
    fn counted(
        &self,
        on: NaiveDate,
        leave_from: Option<NaiveDate>,
        leaver: Option<Person>,
    ) -> BTreeSet<Person> {
        let stays = |member: &&Member| {
            let from = match member.basis {
                Basis::Temporary => leave_from.map(|from| from.max(on)),
                _ => Some(on),
            };
            from.is_some_and(|from| member.until.is_none_or(|last| from <= last))
        };
        let seated = self.members.iter().filter(stays);
        let elected = self.appointments.iter().filter(|one| {
            let state = one.state();
            one.vacancy.is_none() && state.is_open() && state != AppointmentState::Entered
        });
        let persons = seated.filter_map(|member| member.stood_as);
        let expected = elected.filter_map(|one| one.person.stood_as());
        persons.chain(expected).chain(leaver).collect()
    }

    /// Who cannot be considered on that day whatever the seat: those who lost their own seat for a reason
    /// that lasts, and those of whom it was written down.
    #[must_use]
    pub fn standing_bars(&self, on: NaiveDate) -> BTreeMap<Person, Reason> {
        let left = self
            .members
            .iter()
            .filter(|member| member.until.is_some_and(|last| last < on));
        let barred = left.filter_map(|member| {
            let reason = match member.ended_by? {
                EndedBy::MovedOut => Reason::MovedOut,
                EndedBy::Death => Reason::Deceased,
                EndedBy::LostRequirement | EndedBy::IncompatibleOffice => Reason::Ineligible,
                EndedBy::Resignation => return None,
            };
            Some((member.stood_as?, reason))
        });
        let mut barred: BTreeMap<_, _> = barred.collect();
        barred.extend(barred_on(&self.bars, on));
        barred
    }

    /// Seats that went from one list to another since the election, oldest first; a temporary replacement
    /// moves no seat, and one that stays empty by decision has left its list.
    #[must_use]
    pub fn transfers(&self) -> Vec<Transfer> {
        let mut moved: Vec<(NaiveDate, Transfer)> = Vec::new();
        for (seat, _) in self.roster.seats() {
            let mut of_list = self.elected_list(seat);
            for (from, list) in self.lists_of(seat) {
                if list != of_list {
                    let transfer = Transfer {
                        from: of_list,
                        to: list,
                    };
                    moved.push((from, transfer));
                }
                of_list = list;
            }
        }
        moved.sort_by_key(|(on, _)| *on);
        moved.into_iter().map(|(_, transfer)| transfer).collect()
    }

    /// The list that a seat counts for; none for a new seat, and for one that stays empty or is held by somebody drawn.
    pub(super) fn list_of(&self, seat: u32) -> Option<ListNumber> {
        let last = self.lists_of(seat).pop();
        last.map_or_else(|| self.elected_list(seat), |(_, list)| list)
    }

    /// The list that a seat went to at the election; none for a new seat.
    fn elected_list(&self, seat: u32) -> Option<ListNumber> {
        let place = usize::try_from(seat).ok()?.checked_sub(1)?;
        let elected = self.result.allocation.elected.get(place);
        elected.map(|(list, _)| *list)
    }

    /// The lists that a seat counted for since, each from its day.
    fn lists_of(&self, seat: u32) -> Vec<(NaiveDate, Option<ListNumber>)> {
        let held = self.roster.seat(seat).into_iter();
        let holders = held.flat_map(|place| &place.holders);
        let mut lists: Vec<_> = holders.map(|held| (held.from, held.list)).collect();
        let last = lists.last().map(|(from, _)| *from);
        let of_seat = self.docket.iter().filter(|(_, one)| one.seat() == seat);
        let lasting = of_seat.filter(|(_, one)| one.report().cause.kind() != CauseKind::Leave);
        let empty = lasting.filter(|(_, one)| one.state() == State::Unfilled);
        let since = empty.filter_map(|(_, one)| one.events().last().map(|event| event.on));
        let after = since.filter(|on| last.is_none_or(|last| last <= *on));
        lists.extend(after.map(|on| (on, None)));
        lists
    }
}

/// Takes the drawn lot that answers the question of this outcome, if there is one.
fn take_answer(outcome: &Outcome, unused: &mut Vec<DrawnLot>) -> Option<DrawnLot> {
    let Outcome::LotRequired { ask, .. } = outcome else {
        return None;
    };
    let place = unused
        .iter()
        .position(|lot| lot.asked.as_ref() == Some(ask))?;
    Some(unused.remove(place))
}
