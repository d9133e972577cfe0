use super::*;
use proptest::prelude::*;

const SEED: &str = "63454660390103169462";

fn draw(context: &str, ids: &[&str], seed: &str) -> Result<Transcript, LotRefusal> {
    Transcript::compute(context, &Pool::new(ids.iter().copied())?, seed)
}

fn check_order(context: &str, ids: &[&str], order: &[&str]) {
    assert_eq!(draw(context, ids, SEED).unwrap().order, order);
}

fn check_refused(context: &str, ids: &[&str], refusal: LotRefusal) {
    assert_eq!(draw(context, ids, SEED), Err(refusal));
}

#[test]
fn the_published_example_puts_candidate_11_first() {
    let context = "WR2026/oud-charlois/zetel-9";
    check_order(
        context,
        &["cand-003", "cand-011"],
        &["cand-011", "cand-003"],
    );
}

#[test]
fn figures_made_with_sha256sum_alone_are_found_again() {
    let transcript = draw(
        "WR2026/oud-charlois/zetel-9",
        &["cand-011", "cand-003"],
        SEED,
    )
    .unwrap();
    assert_eq!(transcript.pool_sha256, POOL_SHA256);
    assert_eq!(transcript.tickets["cand-003"], TICKET_003);
    assert_eq!(transcript.tickets["cand-011"], TICKET_011);
}

const POOL_SHA256: &str = "5d7c8e1bf15c19cdd768b5549d4cae61ee133eecf506f912f0a920cd91495bd0";
const TICKET_003: &str = "d9c29104d86cfbefd430a9e56d31729e1f44cdf9164b567dd535419f49c2f106";
const TICKET_011: &str = "7c7960342e6abe327398ae02004190d10a877ae8c637ed1e3eae7541a57a0604";

#[test]
fn the_keys_stand_in_the_published_order() {
    let json = serde_json::to_string(&draw("c", &["a", "b"], SEED).unwrap()).unwrap();
    let keys = [
        "method",
        "context",
        "pool",
        "pool_sha256",
        "committed_at",
        "seed",
        "dice",
        "tickets",
        "order",
        "witnesses",
        "command",
    ];
    let places: Vec<_> = keys
        .map(|key| json.find(&format!("\"{key}\":")).unwrap())
        .into();
    assert!(places.is_sorted(), "{json}");
    assert!(json.starts_with("{\"method\":\"lot1\","), "{json}");
    assert!(json.contains("\"committed_at\":null") && json.contains("\"witnesses\":null"));
}

#[test]
fn a_pool_without_ids_is_refused() {
    check_refused("c", &[], LotRefusal::EmptyPool);
}

#[test]
fn an_id_that_repeats_is_refused() {
    check_refused("c", &["a", "b", "a"], LotRefusal::RepeatedId("a".into()));
}

#[test]
fn a_line_feed_is_refused_in_ids_and_in_the_context() {
    check_refused("c", &["a\nb"], LotRefusal::IdHoldsLineFeed("a\nb".into()));
    check_refused("c\n", &["a"], LotRefusal::ContextHoldsLineFeed);
}

#[test]
fn a_character_that_no_shell_line_can_hold_is_refused() {
    check_refused("c", &["a\0"], LotRefusal::HoldsNul("a\0".into()));
    check_refused("c\0", &["a"], LotRefusal::HoldsNul("c\0".into()));
}

proptest! {
    #[test]
    fn the_order_does_not_depend_on_the_order_in_which_ids_are_given(
        ids in proptest::collection::btree_set("[^\n\0]{0,6}", 1..20),
        turns in 0_usize..20,
    ) {
        let straight: Vec<&str> = ids.iter().map(String::as_str).collect();
        let mut turned: Vec<&str> = straight.iter().rev().copied().collect();
        turned.rotate_left(turns % straight.len());
        prop_assert_eq!(draw("c", &straight, SEED), draw("c", &turned, SEED));
    }

    #[test]
    fn everybody_is_drawn_exactly_once_and_by_ascending_ticket(
        ids in proptest::collection::btree_set("[^\n\0]{0,6}", 1..20),
        seed in "[0-9]{20}",
    ) {
        let given: Vec<&str> = ids.iter().map(String::as_str).collect();
        let transcript = draw("c", &given, &seed).unwrap();
        let tickets: Vec<_> = transcript.order.iter().map(|id| &transcript.tickets[id]).collect();
        prop_assert!(tickets.is_sorted());
        prop_assert_eq!(transcript.order.into_iter().collect::<std::collections::BTreeSet<_>>(), ids);
    }

    #[test]
    fn a_transcript_is_read_back_as_it_was_written(
        ids in proptest::collection::btree_set("[^\n\0]{0,6}", 1..20),
    ) {
        let given: Vec<&str> = ids.iter().map(String::as_str).collect();
        let transcript = draw("c", &given, SEED).unwrap();
        let json = serde_json::to_string(&transcript).unwrap();
        prop_assert_eq!(serde_json::from_str::<Transcript>(&json).unwrap(), transcript);
    }
}
