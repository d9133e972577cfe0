//! `other_list` held against a walk that is written here from the law: its groups, its lots, and who is
//! listed. It shares the result of the election with the code under test, and nothing else.

use super::properties::{Bars, answered, elected, free, next_on_list, some_bars};
use super::*;
use election::result::{Fraction, StepKind, Tied};
use proptest::collection::vec;
use proptest::prelude::*;

/// A list as the walk sees it, in whole numbers.
struct Walked {
    number: u32,
    votes: u64,
    full: i64,
    held: i64,
    /// Votes beyond the full quotas, times the seats.
    rest: u64,
    large: bool,
    majority: bool,
}

impl Walked {
    fn used(&self) -> i64 {
        self.held - self.full - i64::from(self.majority)
    }

    fn average(&self) -> Fraction {
        Fraction::new(self.votes, u64::try_from(self.held + 1).unwrap()).unwrap()
    }
}

/// Where the lists stand after the election.
fn after_the_election(body: &Body) -> Vec<Walked> {
    let total: u64 = body.votes.lists.iter().flat_map(|l| &l.candidates).sum();
    let seats = body.votes.seats;
    let steps = &body.allocation.steps;
    let has = |kind, number| steps.iter().any(|s| s.kind == kind && s.list == number);
    let lists = body.votes.lists.iter().zip(&body.allocation.seats);
    let walked = lists.map(|(list, (number, held))| {
        let votes: u64 = list.candidates.iter().sum();
        Walked {
            number: *number,
            votes,
            full: i64::try_from(votes * seats / total).unwrap(),
            held: i64::try_from(*held).unwrap(),
            rest: votes * seats % total,
            large: votes * seats * 4 >= total * 3,
            majority: has(StepKind::Majority, *number) && !has(StepKind::Exhaustion, *number),
        }
    });
    walked.collect()
}

/// Hands seats on as `picks` say, as far as a list has one, in the body and in the walk.
fn hand_on(body: &mut Body, walked: &mut [Walked], picks: &[(usize, usize)]) {
    for (from, to) in picks {
        let from = walked.get_mut(from % (walked.len() + 1));
        let from = from.map(|list| (list.held > 0).then(|| lose(list)));
        if from == Some(None) {
            continue;
        }
        let to = walked.get_mut(to % (walked.len() + 1)).map(|list| {
            list.held += 1;
            list.number
        });
        let from = from.flatten();
        body.transfers.push(Transfer { from, to });
    }
}

fn lose(list: &mut Walked) -> u32 {
    list.held -= 1;
    list.majority &= list.held > list.full;
    list.number
}

/// Whether a list is in a group.
type Group = fn(&Walked) -> bool;

/// The lists that come first, with the figure on which they do.
fn foremost(open: &[&Walked], seats: u64) -> Option<(Fraction, Vec<u32>)> {
    let remainder = |list: &Walked| Fraction::new(list.rest, seats).unwrap();
    let groups: [(Group, bool); 4] = [
        (|list| list.held < list.full, false),
        (|list| list.large && list.used() <= 0, true),
        (|list| list.used() <= i64::from(list.large), false),
        (|_| true, false),
    ];
    for (in_group, by_remainder) in groups {
        let figures: Vec<(Fraction, u32)> = open
            .iter()
            .filter(|list| in_group(list))
            .map(|list| {
                let figure = if by_remainder {
                    remainder(list)
                } else {
                    list.average()
                };
                (figure, list.number)
            })
            .collect();
        if let Some(best) = figures.iter().map(|(figure, _)| *figure).max() {
            let tied = figures.iter().filter(|(figure, _)| *figure == best);
            return Some((best, tied.map(|(_, number)| *number).collect()));
        }
    }
    None
}

fn check_seat(body: &Body, walked: &[Walked], seat: VacantSeat, pick: usize) {
    let own = seat.leaver().map(|(list, _)| list);
    let takes_part = |list: &&Walked| {
        list.votes > 0 && own != Some(list.number) && next_on_list(body, list.number).is_some()
    };
    let open: Vec<&Walked> = walked.iter().filter(takes_part).collect();
    let below = body.rules.appointment.other_list_below.value;
    let expected = foremost(&open, body.votes.seats);
    let expected = expected.filter(|_| body.votes.seats < below);
    let (proposals, asked) = answered(body, seat, pick);
    let tied = expected.as_ref().filter(|(_, tied)| tied.len() > 1);
    let questions: Vec<_> = asked
        .iter()
        .map(|ask| (ask.value, ask.tied.clone()))
        .collect();
    let as_asked = |(value, tied): &(Fraction, Vec<u32>)| {
        let options = tied.clone();
        (*value, Tied::Lists { options })
    };
    assert_eq!(
        questions,
        tied.map(as_asked).into_iter().collect::<Vec<_>>()
    );
    let list = expected.map(|(_, tied)| tied[pick % tied.len()]);
    let filling = list.map_or(Filling::Vacant, |list| {
        appointed(next_on_list(body, list).unwrap(), Policy::OtherList)
    });
    assert_eq!(proposals[0].decision.outcome, filling);
    if body.votes.seats < below {
        check_listed(body, &open, &proposals[0]);
    }
}

/// Everybody on the lists that take no part is listed as passed over.
fn check_listed(body: &Body, open: &[&Walked], proposal: &Proposal) {
    let listed: BTreeMap<_, _> = considered(proposal).into_iter().collect();
    for list in &body.votes.lists {
        if open.iter().any(|one| one.number == list.number) {
            continue;
        }
        for candidate in (1..).take(list.candidates.len()) {
            let why = listed.get(&(list.number, candidate)).copied().flatten();
            assert!(why.is_some(), "list {} candidate {candidate}", list.number);
        }
    }
}

/// Votes that are often equal, on lists of few persons.
fn close_lists() -> impl Strategy<Value = Vec<Vec<u64>>> {
    prop_oneof![
        vec(vec(0u64..9, 1..5), 1..9),
        vec(vec(0u64..300, 1..5), 1..9)
    ]
}

fn check_case(
    (seats, lists, bars): (u64, &[Vec<u64>], &Bars),
    hands: &[(usize, usize)],
    others: &[(usize, usize)],
    (kind, pick): (usize, usize),
) {
    let Some(mut body) = elected("rotterdam-2026", seats, lists, bars) else {
        return;
    };
    body.policies = vec![Policy::OtherList];
    let mut walked = after_the_election(&body);
    hand_on(&mut body, &mut walked, hands);
    for (list, candidate) in others {
        let list = list % lists.len();
        let candidate = candidate % lists[list].len();
        let person = (
            u32::try_from(list + 1).unwrap(),
            u32::try_from(candidate + 1).unwrap(),
        );
        if free(&body, person) {
            body.members.insert(person);
        } else if body.members.len() > 1 {
            body.members.remove(&person);
        }
    }
    let members: Vec<Person> = body.members.iter().copied().collect();
    let seat = match kind {
        0 => VacantSeat::OfDrawn,
        1 => VacantSeat::Enlargement(1),
        _ => VacantSeat::Of(members[pick % members.len()]),
    };
    check_seat(&body, &walked, seat, pick);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn other_list_agrees_with_a_walk_through_the_groups(
        seats in 1u64..15, lists in close_lists(), bars in some_bars(),
        hands in vec((0usize..9, 0usize..9), 0..8), others in vec((0usize..9, 0usize..5), 0..6),
        choice in (0usize..6, 0usize..20),
    ) {
        check_case((seats, &lists, &bars), &hands, &others, choice);
    }

    #[test]
    fn other_list_agrees_with_the_walk_after_a_majority_seat(
        others in vec(100u64..110, 3..6), bars in some_bars(),
        hands in vec((0usize..6, 0usize..6), 0..8), members in vec((0usize..9, 0usize..5), 0..6),
        choice in (0usize..6, 0usize..20),
    ) {
        // The first list has one vote more than the others together, and each of those is just short of a quota.
        let most: u64 = others.iter().sum();
        let seats = 2 * others.len() as u64 - 1;
        let mut lists = vec![vec![most / 2, most - most / 2, 1, 0, 0, 0]];
        lists.extend(others.iter().map(|votes| vec![votes / 2, votes - votes / 2, 0]));
        let majority = elected("rotterdam-2026", seats, &lists, &bars).unwrap().allocation.steps;
        prop_assert!(majority.iter().any(|step| step.kind == StepKind::Majority));
        check_case((seats, &lists, &bars), &hands, &members, choice);
    }
}
