//! Properties, held against a walk that is written here from the law and shares nothing with the
//! code under test.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;

const REASONS: [Reason; 8] = [
    Reason::Deceased,
    Reason::MovedOut,
    Reason::OnLeave,
    Reason::Declined,
    Reason::Waived,
    Reason::Member,
    Reason::OwnSeatVacant,
    Reason::Ineligible,
];

pub(super) type Bars = Vec<(u32, u32, usize)>;

pub(super) fn elected(rules: &str, seats: u64, lists: &[Vec<u64>], bars: &Bars) -> Option<Body> {
    let lists: Vec<&[u64]> = lists.iter().map(Vec::as_slice).collect();
    if lists
        .iter()
        .all(|list| list.iter().all(|votes| *votes == 0))
    {
        return None;
    }
    let mut body = with_lots(rules, &votes(seats, &lists));
    for (list, candidate, reason) in bars {
        let list = list % u32::try_from(lists.len()).unwrap() + 1;
        let on_list = u32::try_from(lists[list as usize - 1].len()).unwrap();
        let person = (list, candidate % on_list.max(1) + 1);
        if on_list > 0 && !body.members.contains(&person) {
            body.bars.insert(person, REASONS[reason % REASONS.len()]);
        }
    }
    Some(body)
}

/// The body after its election, each lot answered with the last option.
fn with_lots(rules: &str, votes: &Votes) -> Body {
    let mut lots = Vec::new();
    loop {
        match Body::elected_by_lots(rules, votes.clone(), &lots) {
            Ok(body) => return body,
            Err(ask) => lots.extend(ask.tied.numbers().last()),
        }
    }
}

/// The proposals, with each lot answered by one of those tied; what was asked comes beside them.
pub(super) fn answered(body: &Body, seat: VacantSeat, pick: usize) -> (Vec<Proposal>, Vec<Ask>) {
    let (mut lots, mut asked) = (Vec::new(), Vec::new());
    loop {
        match body.decide(seat, &lots).unwrap() {
            Outcome::Proposed(proposals) => return (proposals, asked),
            Outcome::LotRequired { ask, .. } => {
                let numbers = ask.tied.numbers();
                lots.push(numbers[pick % numbers.len()]);
                asked.push(ask);
            }
        }
    }
}

pub(super) fn free(body: &Body, person: Person) -> bool {
    !body.members.contains(&person) && !body.bars.contains_key(&person)
}

/// The first on a list who is free: those elected by preference as they were assigned, others above half
/// of the quota by votes, then the rest.
pub(super) fn next_on_list(body: &Body, list: u32) -> Option<Person> {
    let all: u64 = body.votes.lists.iter().flat_map(|l| &l.candidates).sum();
    let own = &body.votes.lists[list as usize - 1].candidates;
    let above = |votes: u64| u128::from(votes) * 2 * u128::from(body.votes.seats) > u128::from(all);
    let assigned =
        body.allocation.steps.iter().filter(|step| {
            step.list == list && step.kind == election::result::StepKind::Preference
        });
    let assigned: Vec<u32> = assigned.filter_map(|step| step.candidate).collect();
    let place = |(candidate, votes): (u32, u64)| {
        let turn = assigned.iter().position(|one| *one == candidate);
        let by_votes = if above(votes) { u64::MAX - votes } else { 0 };
        (
            turn.unwrap_or(usize::MAX),
            !above(votes),
            by_votes,
            candidate,
        )
    };
    let mut order: Vec<_> = (1..).zip(own.iter().copied()).map(place).collect();
    order.sort_unstable();
    let mut persons = order.into_iter().map(|place| (list, place.3));
    persons.find(|person| free(body, *person))
}

/// The votes of the best candidate who is free, in the whole body.
fn most_votes_left(body: &Body) -> Option<u64> {
    let lists = body.votes.lists.iter();
    let persons = lists.flat_map(|list| {
        (1..)
            .zip(&list.candidates)
            .map(|(n, v)| ((list.number, n), *v))
    });
    persons
        .filter(|(person, _)| free(body, *person))
        .map(|(_, votes)| votes)
        .max()
}

fn some_lists() -> impl Strategy<Value = Vec<Vec<u64>>> {
    vec(vec(0u64..300, 1..6), 1..8)
}

pub(super) fn some_bars() -> impl Strategy<Value = Bars> {
    vec((0u32..9, 0u32..9, 0usize..8), 0..9)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn same_list_agrees_with_a_walk_down_the_list(
        seats in 1u64..13, lists in some_lists(), bars in some_bars(), pick in 0usize..20,
    ) {
        let Some(mut body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        body.policies = vec![Policy::SameList];
        let members: Vec<Person> = body.members.iter().copied().collect();
        let leaver = members[pick % members.len()];
        let expected = next_on_list(&body, leaver.0)
            .map_or(Filling::Vacant, |person| appointed(person, Policy::SameList));
        prop_assert_eq!(body.fills(leaver), expected);
    }

    #[test]
    fn most_votes_agrees_with_a_walk_over_the_body(
        seats in 1u64..13, lists in some_lists(), bars in some_bars(), lot in 1u32..4,
    ) {
        let Some(mut body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        body.policies = vec![Policy::MostVotes];
        let leaver = *body.members.first().unwrap();
        let mut outcome = body.decide(VacantSeat::Of(leaver), &[]).unwrap();
        if let Outcome::LotRequired { ask, .. } = &outcome {
            let numbers = ask.tied.numbers();
            let answer = numbers[lot as usize % numbers.len()];
            outcome = body.decide(VacantSeat::Of(leaver), &[answer]).unwrap();
        }
        let Outcome::Proposed(proposals) = outcome else { panic!("asked twice") };
        let votes = match proposals[0].decision.outcome {
            Filling::Appointed { person, .. } => {
                prop_assert!(free(&body, person));
                body.situation().votes_of(person)
            }
            _ => None,
        };
        prop_assert_eq!(votes, most_votes_left(&body));
    }

    #[test]
    fn with_one_person_lists_other_list_gives_the_most_votes(
        seats in 1u64..13, each in vec(0u64..300, 1..20), bars in some_bars(), pick in 0usize..20,
    ) {
        let lists: Vec<Vec<u64>> = each.iter().map(|votes| vec![*votes]).collect();
        let Some(body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        let members: Vec<Person> = body.members.iter().copied().collect();
        let leaver = members[pick % members.len()];
        let most = most_votes_left(&body).filter(|votes| *votes > 0);
        match body.decide(VacantSeat::Of(leaver), &[]).unwrap() {
            Outcome::LotRequired { ask, .. } => {
                let value = <(u64, u64)>::from(ask.value);
                prop_assert_eq!(Some(value), most.map(|votes| (votes, 1)));
            }
            Outcome::Proposed(proposals) => {
                let votes = match proposals[0].decision.outcome {
                    Filling::Appointed { person, .. } => body.situation().votes_of(person),
                    _ => None,
                };
                prop_assert_eq!(votes, most);
            }
        }
    }

    #[test]
    fn filling_vacancy_after_vacancy_never_seats_a_person_twice_or_someone_barred(
        seats in 1u64..13, lists in some_lists(), bars in some_bars(), picks in vec(0usize..20, 1..12),
    ) {
        let Some(mut body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        for pick in picks {
            let members: Vec<Person> = body.members.iter().copied().collect();
            if members.is_empty() { break }
            let leaver = members[pick % members.len()];
            let before = body.members.clone();
            let barred: Vec<Person> = body.bars.keys().copied().collect();
            let filling = answered(&body, VacantSeat::Of(leaver), pick).0[0].decision.outcome;
            body.carry_out(leaver, filling);
            if let Filling::Appointed { person, .. } = filling {
                prop_assert!(!before.contains(&person), "{person:?} sits already");
                prop_assert!(!barred.contains(&person), "{person:?} is barred");
            }
            prop_assert!(body.members.len() <= before.len());
            let held: u64 = body.situation().standings().unwrap().iter().map(|s| s.held).sum();
            prop_assert_eq!(held, body.members.len() as u64);
        }
    }

    #[test]
    fn new_seats_never_seat_a_person_twice_or_someone_barred(
        seats in 1u64..13, lists in some_lists(), bars in some_bars(), new in 1u16..6, pick in 0usize..20,
    ) {
        let Some(body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        let proposals = answered(&body, VacantSeat::Enlargement(new), pick).0;
        prop_assert_eq!(proposals.len(), usize::from(new));
        let mut seated = body.members.clone();
        for proposal in proposals {
            if let Filling::Appointed { person, .. } = proposal.decision.outcome {
                prop_assert!(seated.insert(person), "{person:?} sits already");
                prop_assert!(!body.bars.contains_key(&person), "{person:?} is barred");
            }
        }
    }

    #[test]
    fn nobody_is_left_only_when_everybody_is_barred_or_seated(
        seats in 1u64..13, lists in some_lists(), bars in some_bars(),
    ) {
        let Some(mut body) = elected("rotterdam-2026", seats, &lists, &bars) else { return Ok(()) };
        body.policies = vec![Policy::SameList, Policy::MostVotes];
        let leaver = *body.members.first().unwrap();
        if let Ok(Outcome::Proposed(proposals)) = body.decide(VacantSeat::Of(leaver), &[]) {
            let nobody = proposals[0].decision.outcome == Filling::Vacant;
            prop_assert_eq!(nobody, most_votes_left(&body).is_none());
        }
    }
}
