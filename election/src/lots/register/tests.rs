use super::super::{Pool, Transcript, verify};
use super::*;

/// As the command line prints it: without moments and people.
fn transcript(context: &str, seed: &str) -> Transcript {
    let pool = Pool::new(["a", "b"]).unwrap();
    Transcript::compute(context, &pool, seed).unwrap()
}

fn draw(context: &str, seed: &str) -> Draw {
    Draw::Lot1(Transcript {
        committed_at: NaiveDate::from_ymd_opt(2026, 3, 24)
            .unwrap()
            .and_hms_opt(14, 0, 0),
        witnesses: Some(vec!["the secretary".into()]),
        ..transcript(context, seed)
    })
}

const FIRST: &str = "63454660390103169462";
const SECOND: &str = "00000000000000000001";

fn annulment(reason: &str) -> Annulment {
    Annulment {
        reason: reason.into(),
        by: "the chair".into(),
        on: NaiveDate::from_ymd_opt(2026, 3, 24).unwrap(),
    }
}

fn with_one() -> DrawRegister {
    DrawRegister::default().record(draw("x", FIRST)).unwrap()
}

#[test]
fn a_context_has_one_draw() {
    let refusal = LotRefusal::AlreadyDrawn("x".into());
    assert_eq!(with_one().record(draw("x", SECOND)), Err(refusal));
    assert!(with_one().record(draw("y", SECOND)).is_ok());
}

#[test]
fn a_second_draw_follows_an_annulment_and_the_first_stays_readable() {
    let annulled = with_one()
        .annul("x", annulment("a die fell off the table"))
        .unwrap();
    assert_eq!(annulled.standing("x"), None);
    let again = annulled.record(draw("x", SECOND)).unwrap();
    assert_eq!(again.standing("x"), Some(&draw("x", SECOND)));
    let history: Vec<_> = again
        .history("x")
        .map(|entry| entry.annulled.is_some())
        .collect();
    assert_eq!(history, [true, false]);
}

#[test]
fn a_draw_is_annulled_with_a_reason() {
    let refusal = Err(LotRefusal::AnnulledWithoutReason);
    assert_eq!(with_one().annul("x", annulment(" ")), refusal);
}

#[test]
fn only_a_standing_draw_can_be_annulled() {
    let refusal = Err(LotRefusal::NothingToAnnul("y".into()));
    assert_eq!(with_one().annul("y", annulment("a reason")), refusal);
    let annulled = with_one().annul("x", annulment("a reason")).unwrap();
    assert!(annulled.annul("x", annulment("a reason")).is_err());
}

#[test]
fn a_draw_without_a_moment_of_commitment_is_not_recorded() {
    let bare = transcript("x", FIRST);
    assert_eq!(verify(&bare), [], "it can be verified all the same");
    check_not_recorded(bare, LotRefusal::NoCommitment);
}

#[test]
fn a_draw_that_nobody_watched_is_not_recorded() {
    for witnesses in [None, Some(vec![]), Some(vec![" ".into()])] {
        let Draw::Lot1(mut alone) = draw("x", FIRST) else {
            unreachable!()
        };
        alone.witnesses = witnesses;
        check_not_recorded(alone, LotRefusal::NoWitness);
    }
}

fn check_not_recorded(transcript: Transcript, refusal: LotRefusal) {
    let refused = DrawRegister::default().record(Draw::Lot1(transcript));
    assert_eq!(refused, Err(refusal));
}

#[test]
fn a_transcript_that_does_not_verify_is_not_recorded() {
    let Draw::Lot1(mut wrong) = draw("x", FIRST) else {
        unreachable!()
    };
    wrong.order.reverse();
    let refused = DrawRegister::default().record(Draw::Lot1(wrong));
    assert!(matches!(refused, Err(LotRefusal::TranscriptDiffers(_))));
}
