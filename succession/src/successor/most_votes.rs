//! The candidate of the whole body with the most votes; equal votes ask a lot.

use super::considered::{Search, personal_step};
use super::situation::{Person, Situation, VacantSeat};
use crate::rules::Policy;
use election::result::{
    AllocationError, Article, Ask, Fraction, Halt, ListNumber, Purpose, Replay, StepKind, Tied,
};
use std::cmp::Reverse;

/// The candidate with the most votes who can be appointed.
///
/// Applies Kiesreglement wijkraden 2022 art. 21.
pub(super) fn find(
    situation: &Situation<'_>,
    seat: VacantSeat,
    search: &mut Search,
    replay: &mut Replay<'_>,
) -> Result<Option<Person>, Halt> {
    let article = &situation.rules.policies.rule(Policy::MostVotes).article;
    let everybody = by_votes(situation);
    for equal in everybody.chunk_by(|one, other| one.0 == other.0) {
        let mut open = Vec::new();
        for (_, person) in equal {
            match situation.bar(*person, seat) {
                None => open.push(*person),
                Some(why) => search.pass_over(situation, *person, why),
            }
        }
        let Some(first) = open.first().copied() else {
            continue;
        };
        let votes = equal.first().map_or(0, |(votes, _)| votes.0);
        let lot = open.len() > 1;
        let person = if lot {
            draw(situation, (&open, votes), article, replay)?
        } else {
            first
        };
        let step = personal_step((StepKind::Preference, article), person, votes, lot);
        search.appoint(person, situation.article(Policy::MostVotes), step);
        return Ok(Some(person));
    }
    Ok(None)
}

/// Everybody on the ballot, the most votes first, then in the order of the ballot.
fn by_votes(situation: &Situation<'_>) -> Vec<(Reverse<u64>, Person)> {
    let mut everybody: Vec<(Reverse<u64>, Person)> = Vec::new();
    for list in &situation.votes.lists {
        let numbered = (1..).zip(&list.candidates);
        everybody.extend(numbered.map(|(n, votes)| (Reverse(*votes), (list.number, n))));
    }
    everybody.sort_unstable();
    everybody
}

fn draw(
    situation: &Situation<'_>,
    (open, votes): (&[Person], u64),
    article: &Article,
    replay: &mut Replay<'_>,
) -> Result<Person, Halt> {
    let one_person = situation
        .votes
        .lists
        .iter()
        .all(|list| list.candidates.len() <= 1);
    let tied = if one_person {
        Tied::Lists {
            options: open.iter().map(|(list, _)| *list).collect(),
        }
    } else {
        Tied::Persons {
            options: open.to_vec(),
        }
    };
    let numbers = tied.numbers();
    let drawn = replay.draw(Ask {
        tied,
        purpose: Purpose::Vacancy,
        places: 1,
        article: article.clone(),
        value: Fraction::whole(votes),
        standings: standings(situation),
    })?;
    let mut tied = numbers.into_iter().zip(open);
    match tied.find(|(number, _)| *number == drawn) {
        Some((_, person)) => Ok(*person),
        None => Err(AllocationError::NobodyTied.into()),
    }
}

/// The votes and the members of each list.
fn standings(situation: &Situation<'_>) -> Vec<(ListNumber, u64, u64)> {
    let members = |number: ListNumber| {
        let of_list = situation.members.range((number, 0)..=(number, u32::MAX));
        of_list.map(|_| 1).sum()
    };
    situation
        .votes
        .lists
        .iter()
        .map(|list| (list.number, list.total(), members(list.number)))
        .collect()
}
