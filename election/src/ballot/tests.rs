use super::*;
use crate::article::Certainty;
use crate::reglement::Reglement;
use proptest::prelude::*;
use std::collections::BTreeMap;

mod correction;

pub(super) fn rules_of(name: &str) -> BallotRules {
    let reglement = Reglement::named(name).unwrap().unwrap();
    reglement.ballot.unwrap()
}

fn ids(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Two bodies: crooswijk with a b c, kralingen with d e.
fn ballot() -> Ballot {
    let bodies = [("crooswijk", "a b c"), ("kralingen", "d e")];
    let entrants = bodies.map(|(body, entrants)| (body.to_owned(), ids(entrants)));
    Ballot::open(entrants.into(), rules_of("rotterdam-2026")).unwrap()
}

fn drawn_ballot() -> Ballot {
    let mut ballot = ballot();
    ballot.draw("crooswijk", &ids("c a b")).unwrap();
    ballot.draw("kralingen", &ids("d e")).unwrap();
    ballot
}

fn numbered(places: &[Place]) -> String {
    let texts: Vec<_> = places
        .iter()
        .map(|place| format!("{}-{}", place.number, place.entrant))
        .collect();
    texts.join(" ")
}

fn check_places(ballot: &Ballot, body: &str, places: &str) {
    let drawing = ballot.current(body).unwrap().unwrap();
    assert_eq!(numbered(&drawing.places.outcome), places);
}

fn check_mismatch(order: &str, missing: &str, extra: &str, twice: &str) {
    let mismatch = OrderMismatch {
        missing: ids(missing),
        extra: ids(extra),
        twice: ids(twice),
    };
    let error = BallotError::WrongOrder {
        body: "crooswijk".to_owned(),
        mismatch,
    };
    check_refused(ballot(), |b| b.draw("crooswijk", &ids(order)).err(), &error);
}

fn check_refused(
    mut ballot: Ballot,
    act: impl FnOnce(&mut Ballot) -> Option<BallotError>,
    error: &BallotError,
) {
    let before = ballot.clone();
    assert_eq!(act(&mut ballot).as_ref(), Some(error));
    assert_eq!(ballot, before, "a refusal changed the ballot");
}

fn check_findings(name: &str, drawn: Drawn) {
    let entrants = ids("a b").into_iter().collect();
    let decision = number_by_lot(&entrants, &ids("b a"), &rules_of(name)).unwrap();
    let findings: Vec<_> = decision.grounds.iter().map(|g| g.finding).collect();
    let by_lot = BallotFinding::OrderedByLot { drawn, entrants: 2 };
    assert_eq!(findings, [by_lot, BallotFinding::PublicSessionAsked]);
    let read = |certainty| certainty == Certainty::Read;
    assert!(decision.grounds.iter().all(|g| read(g.article.certainty)));
}

#[test]
fn the_drawn_order_gives_the_numbers_from_one() {
    check_places(&drawn_ballot(), "crooswijk", "1-c 2-a 3-b");
}

#[test]
fn in_2026_lists_are_drawn_in_public() {
    check_findings("rotterdam-2026", Drawn::Lists);
}

#[test]
fn in_2022_candidates_are_drawn_in_public() {
    check_findings("rotterdam-2022", Drawn::Candidates);
}

#[test]
fn where_one_takes_part_nothing_is_drawn() {
    let entrants = ids("a").into_iter().collect();
    let rules = rules_of("rotterdam-2026");
    let decision = number_by_lot(&entrants, &ids("a"), &rules).unwrap();
    assert_eq!(numbered(&decision.outcome), "1-a");
    let findings: Vec<_> = decision.grounds.iter().map(|g| g.finding).collect();
    let drawn = Drawn::Lists;
    assert_eq!(findings, [BallotFinding::NothingToDraw { drawn }]);
}

#[test]
fn the_candidates_of_a_list_keep_its_order() {
    let decision = number_within_list(&ids("c a b"), &rules_of("rotterdam-2026")).unwrap();
    assert_eq!(numbered(&decision.outcome), "1-c 2-a 3-b");
    assert_eq!(decision.grounds[0].article.certainty, Certainty::Inferred);
}

#[test]
fn where_candidates_are_drawn_no_list_has_an_order() {
    let decision = number_within_list(&ids("c a b"), &rules_of("rotterdam-2022"));
    assert_eq!(decision, None);
}

#[test]
fn an_order_that_misses_an_entrant_is_refused() {
    check_mismatch("c b", "a", "", "");
}

#[test]
fn an_order_with_a_stranger_is_refused() {
    check_mismatch("c b a z", "", "z", "");
}

#[test]
fn an_order_that_names_an_entrant_twice_is_refused() {
    check_mismatch("c b a c", "", "", "c");
}

#[test]
fn everything_wrong_with_an_order_is_named_at_once() {
    check_mismatch("z c z y c", "a b", "y z", "c z");
}

#[test]
fn the_empty_order_is_refused_where_somebody_stands() {
    check_mismatch("", "a b c", "", "");
}

#[test]
fn an_entrant_who_is_named_twice_is_refused() {
    let entrants = [("crooswijk".to_owned(), ids("b a b"))].into();
    let error = BallotError::EntrantsTwice {
        body: "crooswijk".to_owned(),
        entrants: ids("b"),
    };
    let opened = Ballot::open(entrants, rules_of("rotterdam-2026"));
    assert_eq!(opened, Err(error));
}

#[test]
fn a_body_is_drawn_once_and_then_only_with_a_reason() {
    let error = BallotError::AlreadyDrawn("crooswijk".to_owned());
    let act = |b: &mut Ballot| b.draw("crooswijk", &ids("a b c")).err();
    check_refused(drawn_ballot(), act, &error);
}

#[test]
fn a_body_that_was_not_drawn_cannot_be_drawn_anew() {
    let error = BallotError::NotYetDrawn("crooswijk".to_owned());
    let act = |b: &mut Ballot| b.redraw("crooswijk", &ids("a"), &ids("a"), "late").err();
    check_refused(ballot(), act, &error);
}

#[test]
fn a_body_is_not_drawn_anew_without_a_reason() {
    let error = BallotError::NoReason("crooswijk".to_owned());
    let act = |b: &mut Ballot| b.redraw("crooswijk", &ids("a"), &ids("a"), " \n").err();
    check_refused(drawn_ballot(), act, &error);
}

#[test]
fn a_new_drawing_is_checked_against_the_new_entrants() {
    let error = BallotError::WrongOrder {
        body: "crooswijk".to_owned(),
        mismatch: OrderMismatch {
            missing: ids("d"),
            extra: ids("c"),
            twice: Vec::new(),
        },
    };
    let act = |b: &mut Ballot| {
        b.redraw("crooswijk", &ids("a b d"), &ids("a b c"), "late")
            .err()
    };
    check_refused(drawn_ballot(), act, &error);
}

#[test]
fn a_new_drawing_refuses_an_entrant_who_is_named_twice() {
    let error = BallotError::EntrantsTwice {
        body: "crooswijk".to_owned(),
        entrants: ids("a"),
    };
    let act = |b: &mut Ballot| b.redraw("crooswijk", &ids("a a"), &ids("a"), "late").err();
    check_refused(drawn_ballot(), act, &error);
}

#[test]
fn an_unknown_body_is_refused() {
    let error = BallotError::UnknownBody("delfshaven".to_owned());
    let act = |b: &mut Ballot| b.draw("delfshaven", &[]).err();
    check_refused(ballot(), act, &error);
}

#[test]
fn a_new_drawing_keeps_the_old_one_with_its_entrants() {
    let mut ballot = drawn_ballot();
    ballot
        .redraw("crooswijk", &ids("a b"), &ids("b a"), " c was late ")
        .unwrap();
    let [first, second] = ballot.history("crooswijk").unwrap() else {
        panic!("two drawings expected");
    };
    assert_eq!(numbered(&first.places.outcome), "1-c 2-a 3-b");
    assert_eq!((first.entrants.len(), &first.reason), (3, &None));
    assert_eq!(numbered(&second.places.outcome), "1-b 2-a");
    assert_eq!(second.reason.as_deref(), Some("c was late"));
}

#[test]
fn bodies_wait_until_they_are_drawn() {
    let mut ballot = ballot();
    ballot.draw("crooswijk", &ids("c a b")).unwrap();
    assert_eq!(ballot.waiting().collect::<Vec<_>>(), ["kralingen"]);
    assert_eq!(ballot.current("kralingen"), Ok(None));
}

#[test]
fn an_error_says_what_is_wrong_and_what_to_do() {
    let error = ballot().draw("crooswijk", &ids("z c c b")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the order for crooswijk does not match its entrants; missing: a; not taking part: z; \
         more than once: c; correct the order"
    );
}

fn some_bodies() -> impl Strategy<Value = BTreeMap<String, Vec<String>>> {
    let entrants = proptest::collection::btree_set("[a-z]{1,3}", 0..12);
    let shuffled = entrants.prop_map(|ids| ids.into_iter().collect::<Vec<_>>());
    proptest::collection::btree_map("[a-z]{4}", shuffled.prop_shuffle(), 1..8)
}

fn draw_all(
    entrants: &BTreeMap<String, Vec<String>>,
    orders: &BTreeMap<String, Vec<String>>,
) -> Ballot {
    let mut ballot = Ballot::open(entrants.clone(), rules_of("rotterdam-2022")).unwrap();
    for (body, order) in orders {
        ballot.draw(body, order).unwrap();
    }
    ballot
}

proptest! {
    #[test]
    fn a_new_drawing_leaves_all_other_bodies_alone(bodies in some_bodies(), chosen in any::<prop::sample::Index>()) {
        let before = draw_all(&bodies, &bodies);
        let codes: Vec<&String> = bodies.keys().collect();
        let chosen = *chosen.get(&codes);
        let entrants = [bodies[chosen].clone(), ids("NEW")].concat();
        let mut after = before.clone();
        after.redraw(chosen, &entrants, &entrants, "one more candidate").unwrap();
        for body in codes.into_iter().filter(|body| *body != chosen) {
            prop_assert_eq!(after.history(body), before.history(body));
        }
        prop_assert_eq!(&after.history(chosen).unwrap()[..1], before.history(chosen).unwrap());
        prop_assert_eq!(after.history(chosen).unwrap().len(), 2);
    }

    #[test]
    fn the_places_do_not_depend_on_the_order_of_the_entrants(orders in some_bodies()) {
        let mut entrants = orders.clone();
        entrants.values_mut().for_each(|ids| ids.sort());
        prop_assert_eq!(draw_all(&entrants, &orders), draw_all(&orders, &orders));
    }

    #[test]
    fn the_places_are_the_drawn_order(orders in some_bodies()) {
        let ballot = draw_all(&orders, &orders);
        for (body, order) in &orders {
            let places = &ballot.current(body).unwrap().unwrap().places.outcome;
            let numbers: Vec<u32> = places.iter().map(|place| place.number).collect();
            let entrants: Vec<&String> = places.iter().map(|place| &place.entrant).collect();
            prop_assert!(numbers.iter().copied().eq((1..).take(order.len())));
            prop_assert_eq!(entrants, order.iter().collect::<Vec<_>>());
        }
    }
}
