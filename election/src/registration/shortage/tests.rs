use super::*;
use crate::article::Certainty;
use crate::registration::tests::{rules, rules_of};
use proptest::prelude::*;

fn check(seats: u64, candidates: u64, measure: Measure, remaining: u64, drawn: u64) {
    let expected = SeatsToFill {
        measure,
        seats: remaining,
        drawn,
        vote: 0 < candidates,
    };
    for name in ["rotterdam-2022", "rotterdam-2026"] {
        let decision = decide_shortage(seats, candidates, &rules_of(name));
        assert_eq!(decision.outcome, expected, "{seats} seats, {candidates}");
    }
}

fn check_findings(seats: u64, candidates: u64, findings: [ShortageFinding; 2]) {
    let decision = decide_shortage(seats, candidates, &rules());
    let found: Vec<_> = decision.grounds.iter().map(|g| g.finding).collect();
    assert_eq!(found, findings);
}

fn check_articles(name: &str, article: &str, certainty: Certainty) {
    let decision = decide_shortage(7, 4, &rules_of(name));
    assert_eq!(decision.grounds.len(), 2);
    for ground in decision.grounds {
        assert_eq!(&*ground.article.name, article);
        assert_eq!(ground.article.certainty, certainty);
    }
}

#[test]
fn more_candidates_than_seats_leave_the_seats_as_planned() {
    check(7, 8, Measure::AsPlanned, 7, 0);
    check(5, 6, Measure::AsPlanned, 5, 0);
}

#[test]
fn a_vote_is_held_with_exactly_as_many_candidates_as_seats() {
    check(7, 7, Measure::AsPlanned, 7, 0);
    check(5, 5, Measure::AsPlanned, 5, 0);
}

#[test]
fn fewer_candidates_than_seats_lower_the_seats() {
    check(7, 6, Measure::SeatsLowered, 6, 0);
    check(11, 10, Measure::SeatsLowered, 10, 0);
}

#[test]
fn the_seats_are_lowered_to_five_at_the_lowest() {
    check(7, 5, Measure::SeatsLowered, 5, 0);
}

#[test]
fn with_four_candidates_the_fifth_member_is_drawn() {
    check(7, 4, Measure::Sortition, 5, 1);
    check(5, 4, Measure::Sortition, 5, 1);
}

#[test]
fn with_one_candidate_four_members_are_drawn() {
    check(9, 1, Measure::Sortition, 5, 4);
}

#[test]
fn without_candidates_all_five_are_drawn_and_nobody_votes() {
    check(7, 0, Measure::Sortition, 5, 5);
}

#[test]
fn a_wijkraad_of_three_is_not_enlarged_to_five() {
    check(3, 4, Measure::AsPlanned, 3, 0);
    check(3, 2, Measure::Sortition, 3, 1);
}

#[test]
fn a_wijkraad_without_seats_fills_none() {
    check(0, 2, Measure::AsPlanned, 0, 0);
}

#[test]
fn lowered_seats_are_explained_with_the_figures() {
    let fewer = ShortageFinding::FewerThanSeats {
        candidates: 6,
        seats: 7,
    };
    let vote = ShortageFinding::EveryoneGetsASeat {
        candidates: 6,
        seats: 6,
    };
    check_findings(7, 6, [fewer, vote]);
}

#[test]
fn drawn_places_are_explained_with_the_figures() {
    let fewer = ShortageFinding::FewerThanFewestSeats {
        candidates: 3,
        seats: 7,
        fewest: 5,
        missing: 2,
    };
    let vote = ShortageFinding::EveryoneGetsASeat {
        candidates: 3,
        seats: 5,
    };
    check_findings(7, 3, [fewer, vote]);
}

#[test]
fn an_ordinary_vote_is_explained_with_the_figures() {
    let (candidates, seats) = (21, 7);
    let enough = ShortageFinding::EnoughCandidates { candidates, seats };
    let vote = ShortageFinding::VotersChoose { candidates, seats };
    check_findings(7, 21, [enough, vote]);
}

#[test]
fn the_article_of_2022_was_read_and_that_of_2026_is_assumed() {
    let article = "Kiesreglement wijkraden 2022 art. 13";
    check_articles("rotterdam-2022", article, Certainty::Read);
    check_articles("rotterdam-2026", "", Certainty::Assumed);
}

#[test]
fn another_city_can_skip_a_vote_without_choice() {
    let mut rules = rules();
    rules.vote_without_choice.value = false;
    assert!(!decide_shortage(7, 7, &rules).outcome.vote);
    assert!(decide_shortage(7, 8, &rules).outcome.vote);
}

proptest! {
    #[test]
    fn candidates_and_drawn_residents_can_always_fill_the_seats(seats in any::<u64>(), candidates in any::<u64>()) {
        let outcome = decide_shortage(seats, candidates, &rules()).outcome;
        prop_assert!(outcome.seats <= seats);
        prop_assert!(seats.min(5) <= outcome.seats);
        prop_assert!(outcome.seats <= candidates.saturating_add(outcome.drawn));
        prop_assert_eq!(0 < outcome.drawn, candidates < seats.min(5));
        prop_assert_eq!(outcome.measure == Measure::AsPlanned, seats <= candidates);
    }
}
