//! A candidate of another list, by continued application of the allocation.

use super::considered::{Search, Why};
use super::situation::{Person, Situation, VacantSeat};
use crate::rules::Policy;
use election::result::{
    Halt, ListNumber, ListVotes, Replay, SeatToPass, Step, compare_lists, pass_seat_on,
};
use std::collections::BTreeSet;

/// The list that the seat goes to, and the first on it who can be appointed. In a large body this
/// policy does not apply. Everybody on the lists left out is noted with the reason.
///
/// Applies Kieswet W 4.
pub(super) fn find(
    situation: &Situation<'_>,
    seat: VacantSeat,
    search: &mut Search,
    replay: &mut Replay<'_>,
) -> Result<Option<Person>, Halt> {
    let below = situation.rules.appointment.other_list_below.value;
    let (Some(one_each), true) = (situation.one_each(), situation.votes.seats < below) else {
        return Ok(None);
    };
    let from = seat.leaver().map(|(list, _)| list);
    let mut open: BTreeSet<ListNumber> = BTreeSet::new();
    for list in &situation.votes.lists {
        if takes_part(situation, seat, list) {
            open.insert(list.number);
        } else {
            note_left_out(situation, seat, list, search);
        }
    }
    let article = situation.article(Policy::OtherList);
    let standings = situation.standings().unwrap_or_default();
    let passing = SeatToPass {
        standings: &standings,
        from,
        one_each,
        article,
    };
    search.compared = compare_lists(&passing, |list| open.contains(&list));
    let Some(step) = pass_seat_on(&passing, |list| open.contains(&list), replay)? else {
        return Ok(None);
    };
    let person = search.walk((situation, seat), situation.ranking(step.list));
    if let Some((list, candidate)) = person {
        let step = Step {
            candidate: Some(candidate),
            ..step
        };
        search.appoint((list, candidate), article, step);
    }
    Ok(person)
}

fn is_own_list(seat: VacantSeat, list: ListNumber) -> bool {
    seat.leaver().is_some_and(|(own, _)| own == list)
}

fn takes_part(situation: &Situation<'_>, seat: VacantSeat, list: &ListVotes) -> bool {
    !is_own_list(seat, list.number)
        && list.total() > 0
        && situation
            .ranking(list.number)
            .any(|person| situation.bar(person, seat).is_none())
}

fn note_left_out(
    situation: &Situation<'_>,
    seat: VacantSeat,
    list: &ListVotes,
    search: &mut Search,
) {
    let of_the_list = if is_own_list(seat, list.number) {
        Why::OwnList
    } else {
        Why::NoVotes
    };
    for person in situation.ranking(list.number) {
        let why = situation.bar(person, seat).unwrap_or(of_the_list);
        search.pass_over(situation, person, why);
    }
}
