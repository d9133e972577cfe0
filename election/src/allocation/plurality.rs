//! Most votes: the candidates with the most votes are elected, each standing alone.

use super::error::AllocationError;
use super::outcome::{Ask, Completed, ListNumber, Purpose, Step, StepKind, Tied, Votes};
use super::quota::quota;
use super::replay::{Halt, Replay};
use super::rules::MostVotesRules;
use crate::fraction::Fraction;
use std::collections::BTreeSet;

#[derive(Debug, Clone, Copy)]
struct Person {
    list: ListNumber,
    votes: u64,
}

/// Elects the persons with the most votes; equal votes without room for all ask a lot per seat.
///
/// Models Kiesreglement wijkraden 2022 on Kieswet P 15: its own article is not known.
pub(super) fn elect_most_votes(
    votes: &Votes,
    rules: &MostVotesRules,
    replay: &mut Replay<'_>,
    steps: &mut Vec<Step>,
) -> Result<Completed, Halt> {
    let quota = quota(votes)?;
    let mut persons = persons(votes)?;
    if !rules.without_votes.value {
        persons.retain(|person| person.votes > 0);
    }
    persons.sort_by_key(|person| std::cmp::Reverse(person.votes));
    let mut left = quota.seats;
    let mut elected: BTreeSet<ListNumber> = BTreeSet::new();
    for equal in persons.chunk_by(|one, other| one.votes == other.votes) {
        let mut tied: Vec<Person> = equal.to_vec();
        let lot = tied.len() as u64 > left;
        while lot && left > 0 {
            let person = draw(&mut tied, left, (votes, &elected), (rules, replay))?;
            elected.insert(person.list);
            steps.push(step_for(person, rules, lot));
            left -= 1;
        }
        if lot {
            break;
        }
        left -= tied.len() as u64;
        elected.extend(tied.iter().map(|person| person.list));
        steps.extend(tied.iter().map(|person| step_for(*person, rules, lot)));
    }
    Ok(completed(votes, &elected, left, steps))
}

/// Takes out the one whom the lot gives the next seat.
///
/// Applies Kieswet P 20.
fn draw(
    tied: &mut Vec<Person>,
    left: u64,
    (votes, elected): (&Votes, &BTreeSet<ListNumber>),
    (rules, replay): (&MostVotesRules, &mut Replay<'_>),
) -> Result<Person, Halt> {
    let equal = tied.first().map_or(0, |person| person.votes);
    let drawn = replay.draw(Ask {
        tied: Tied::Lists {
            options: tied.iter().map(|person| person.list).collect(),
        },
        purpose: Purpose::Election,
        places: left,
        article: rules.article(equal).clone(),
        value: Fraction::whole(equal),
        standings: votes
            .lists
            .iter()
            .map(|list| {
                let held = elected.contains(&list.number);
                (list.number, list.total(), u64::from(held))
            })
            .collect(),
    })?;
    let position = tied.iter().position(|person| person.list == drawn);
    let position = position.ok_or(AllocationError::NobodyTied)?;
    Ok(tied.remove(position))
}

/// Everyone who can be elected.
///
/// Applies Kieswet P 19a.
fn persons(votes: &Votes) -> Result<Vec<Person>, AllocationError> {
    let mut persons = Vec::with_capacity(votes.lists.len());
    for list in &votes.lists {
        let &[one] = list.candidates.as_slice() else {
            return Err(AllocationError::NotOnePerson(list.number));
        };
        if !votes.deceased.contains(&(list.number, 1)) {
            persons.push(Person {
                list: list.number,
                votes: one,
            });
        }
    }
    Ok(persons)
}

fn step_for(person: Person, rules: &MostVotesRules, lot: bool) -> Step {
    Step {
        kind: StepKind::Preference,
        article: rules.article(person.votes).clone(),
        list: person.list,
        candidate: Some(1),
        from: None,
        places: 1,
        value: Some(Fraction::whole(person.votes)),
        lot,
    }
}

fn completed(
    votes: &Votes,
    elected: &BTreeSet<ListNumber>,
    empty: u64,
    steps: &mut Vec<Step>,
) -> Completed {
    let has_seat = |list: ListNumber| u64::from(elected.contains(&list));
    let living = |list: ListNumber| {
        if votes.deceased.contains(&(list, 1)) {
            Vec::new()
        } else {
            vec![1]
        }
    };
    Completed {
        quota: None,
        seats: votes
            .lists
            .iter()
            .map(|l| (l.number, has_seat(l.number)))
            .collect(),
        ranking: votes
            .lists
            .iter()
            .map(|l| (l.number, living(l.number)))
            .collect(),
        elected: elected.iter().map(|list| (*list, 1)).collect(),
        empty,
        steps: std::mem::take(steps),
        standings: Vec::new(),
    }
}
