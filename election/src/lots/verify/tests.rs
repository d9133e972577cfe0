use super::*;
use proptest::prelude::*;

const SEED: &str = "63454660390103169462";

fn right() -> Transcript {
    Transcript::compute("c", &Pool::new(["a", "b", "d"]).unwrap(), SEED).unwrap()
}

fn check_found(change: impl FnOnce(&mut Transcript), words: &str) {
    let mut transcript = right();
    change(&mut transcript);
    assert_ne!(transcript, right(), "nothing was changed");
    let found: Vec<String> = verify(&transcript)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(
        found.iter().any(|text| text.starts_with(words)),
        "{found:?}"
    );
}

#[test]
fn a_right_transcript_differs_in_nothing() {
    assert_eq!(verify(&right()), []);
}

#[test]
fn another_method_is_found() {
    check_found(|transcript| transcript.method = "lot2".into(), "method:");
}

#[test]
fn another_context_is_found_by_its_tickets() {
    check_found(|transcript| transcript.context = "e".into(), "ticket of a:");
}

#[test]
fn a_pool_in_another_order_is_found() {
    check_found(|transcript| transcript.pool.reverse(), "pool: not sorted");
}

#[test]
fn a_pool_with_someone_left_out_is_found() {
    check_found(|transcript| drop(transcript.pool.pop()), "pool_sha256:");
    check_found(|transcript| drop(transcript.pool.pop()), "ticket of d:");
}

#[test]
fn a_pool_that_cannot_be_drawn_from_is_found() {
    check_found(
        |transcript| transcript.pool.clear(),
        "this draw cannot be repeated:",
    );
}

#[test]
fn another_hash_of_the_pool_is_found() {
    check_found(
        |transcript| transcript.pool_sha256.push('0'),
        "pool_sha256:",
    );
}

#[test]
fn another_seed_is_found_by_its_dice_and_tickets() {
    check_found(
        |transcript| transcript.seed.replace_range(..1, "7"),
        "dice:",
    );
    check_found(
        |transcript| transcript.seed.replace_range(..1, "7"),
        "ticket of b:",
    );
}

#[test]
fn a_seed_of_another_length_is_found() {
    check_found(
        |transcript| transcript.seed.push('1'),
        "this draw cannot be repeated:",
    );
}

#[test]
fn other_dice_are_found() {
    check_found(|transcript| transcript.dice.swap(0, 1), "dice:");
}

#[test]
fn a_ticket_that_is_missing_or_belongs_to_nobody_is_found() {
    check_found(
        |transcript| drop(transcript.tickets.remove("a")),
        "ticket of a: none",
    );
    let stranger = |transcript: &mut Transcript| {
        transcript.tickets.insert("z".into(), "0".repeat(64));
    };
    check_found(stranger, "ticket of z:");
}

#[test]
fn another_order_is_found() {
    check_found(|transcript| transcript.order.swap(0, 1), "order:");
}

#[test]
fn another_command_is_found() {
    check_found(
        |transcript| transcript.command.push_str("; true"),
        "command:",
    );
}

proptest! {
    #[test]
    fn every_transcript_that_is_computed_verifies(
        ids in proptest::collection::btree_set("[^\n\0]{0,6}", 1..20),
        context in "[^\n\0]{0,9}",
        seed in "[0-9]{20}",
    ) {
        let pool = Pool::new(ids).unwrap();
        let transcript = Transcript::compute(&context, &pool, &seed).unwrap();
        prop_assert_eq!(verify(&transcript), []);
    }

    #[test]
    fn one_other_digit_in_the_seed_is_always_found(place in 0_usize..20, step in 1_u8..10) {
        let mut transcript = right();
        let mut digits = transcript.seed.clone().into_bytes();
        digits[place] = b'0' + (digits[place] - b'0' + step) % 10;
        transcript.seed = String::from_utf8(digits).unwrap();
        transcript.dice = transcript.seed.bytes().map(|sign| sign - b'0').collect();
        prop_assert!(!verify(&transcript).is_empty());
    }
}
