use super::*;
use crate::rules::SuccessionRules;
use Policy::{LeaveVacant, MostVotes, OtherList, SameList, Sortition};
use proptest::prelude::*;

fn rules() -> PolicyRules {
    let rules = SuccessionRules::named("rotterdam-2026").unwrap().unwrap();
    rules.policies
}

fn decision(number: u32, (decided_on, from): (&str, &str), order: &[Policy]) -> RuleDecision {
    RuleDecision {
        number,
        decided_on: decided_on.parse().unwrap(),
        from: from.parse().unwrap(),
        order: order.to_vec(),
    }
}

/// Taken in January to hold from July, and taken in March to hold from April.
fn two() -> [RuleDecision; 2] {
    [
        decision(1, ("2027-01-10", "2027-07-01"), &[MostVotes, Sortition]),
        decision(2, ("2027-03-10", "2027-04-01"), &[SameList, LeaveVacant]),
    ]
}

fn check(decisions: &[RuleDecision], day: &str, expected: Option<u32>) {
    let rules = rules();
    let found = rules.order_on(decisions, day.parse().unwrap());
    assert_eq!(found.by.map(|one| one.number), expected, "{day}");
    let order = found.by.map_or(&rules.order.value, |one| &one.order);
    assert_eq!(found.order, order);
}

#[test]
fn without_a_decision_the_order_is_that_of_the_regulation() {
    check(&[], "2027-01-01", None);
    let rules = rules();
    let day = "2027-01-01".parse().unwrap();
    assert_eq!(
        rules.order_on(&[], day).order,
        [SameList, OtherList, Sortition]
    );
}

#[test]
fn a_decision_holds_for_vacancies_from_its_day_on() {
    let one = [decision(1, ("2027-01-10", "2027-07-01"), &[MostVotes])];
    check(&one, "2027-06-30", None);
    check(&one, "2027-07-01", Some(1));
    check(&one, "2029-07-01", Some(1));
}

#[test]
fn a_later_decision_replaces_an_earlier_one_even_when_it_holds_sooner() {
    check(&two(), "2027-03-31", None);
    check(&two(), "2027-04-01", Some(2));
    check(&two(), "2027-08-01", Some(2));
}

#[test]
fn a_later_decision_that_holds_later_leaves_the_earlier_one_until_then() {
    let later = [
        decision(1, ("2027-01-10", "2027-02-01"), &[MostVotes]),
        decision(2, ("2027-03-10", "2027-09-01"), &[SameList]),
    ];
    check(&later, "2027-08-31", Some(1));
    check(&later, "2027-09-01", Some(2));
}

#[test]
fn of_two_decisions_of_one_day_the_one_recorded_last_counts() {
    let day = ("2027-01-10", "2027-02-01");
    let both = [
        decision(1, day, &[MostVotes]),
        decision(2, day, &[SameList]),
    ];
    check(&both, "2027-02-01", Some(2));
    let [first, second] = both;
    check(&[second, first], "2027-02-01", Some(2));
}

#[test]
fn everything_wrong_with_a_decision_is_told_at_once() {
    let wrong = decision(
        1,
        ("2027-02-01", "2027-01-31"),
        &[SameList, Sortition, SameList, MostVotes],
    );
    assert_eq!(
        rules().assess_decision(&wrong, true),
        [
            RuleFinding::Twice(SameList),
            RuleFinding::NeverTried(MostVotes),
            RuleFinding::Retroactive,
        ]
    );
}

#[test]
fn a_decision_names_a_policy_and_only_what_the_regulation_allows() {
    let day = ("2027-02-01", "2027-02-01");
    let found = |order: &[Policy], rules: &PolicyRules, by_lists| {
        rules.assess_decision(&decision(1, day, order), by_lists)
    };
    assert_eq!(found(&[], &rules(), true), [RuleFinding::NoPolicy]);
    assert_eq!(found(&[MostVotes, LeaveVacant], &rules(), true), []);
    let mut narrow = rules();
    narrow.most_votes.value = false;
    assert_eq!(
        found(&[MostVotes], &narrow, true),
        [RuleFinding::NotAllowed(MostVotes)]
    );
    assert_eq!(
        found(&[OtherList], &rules(), false),
        [RuleFinding::NoAllocationByLists]
    );
}

proptest! {
    #[test]
    fn the_order_of_decisions_in_the_list_never_matters(
        days in proptest::collection::vec((0u64..900, 0u64..300), 0..6), day in 0u64..1300,
    ) {
        let start: NaiveDate = "2026-04-22".parse().unwrap();
        let on = |days: u64| start + chrono::Days::new(days);
        let decisions = (1..).zip(&days).map(|(number, (decided, after))| RuleDecision {
            number,
            decided_on: on(*decided),
            from: on(decided + after),
            order: vec![MostVotes],
        });
        let mut decisions: Vec<RuleDecision> = decisions.collect();
        let rules = rules();
        let found = rules.order_on(&decisions, on(day)).by.cloned();
        decisions.reverse();
        prop_assert_eq!(rules.order_on(&decisions, on(day)).by.cloned(), found.clone());
        // Nothing that holds by then was taken after it.
        let later = |one: &&RuleDecision| one.from <= on(day)
            && found.as_ref().is_none_or(|found| found.decided_on < one.decided_on);
        prop_assert_eq!(decisions.iter().find(later), None);
    }
}
