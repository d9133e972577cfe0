use super::*;

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn typing(by: &str) -> Typing {
    Typing {
        by: by.into(),
        digits: "63454660390103169462".into(),
    }
}

fn check(thrown_at: &str, witnesses: &[&str]) -> Result<Transcript, LotRefusal> {
    let pool = Pool::new(["cand-003", "cand-011"]).unwrap();
    let committed_at = moment("2026-03-23T10:00:00");
    let commitment = Commitment::new("WR2026/oud-charlois/zetel-9", pool, committed_at).unwrap();
    commitment.draw(&Throw {
        at: moment(thrown_at),
        first: typing("A"),
        second: typing("B"),
        witnesses: witnesses.iter().map(|name| (*name).to_owned()).collect(),
    })
}

#[test]
fn a_draw_after_the_publication_of_the_pool_is_in_the_transcript_with_its_witnesses() {
    let transcript = check("2026-03-23T10:05:00", &["C", "D"]).unwrap();
    assert_eq!(transcript.committed_at, Some(moment("2026-03-23T10:00:00")));
    assert_eq!(transcript.witnesses, Some(vec!["C".into(), "D".into()]));
    assert_eq!(transcript.order, ["cand-011", "cand-003"]);
    assert_eq!(super::super::verify(&transcript), []);
}

#[test]
fn a_pool_that_was_not_published_before_the_first_die_is_refused() {
    let refusal = Err(LotRefusal::CommittedTooLate);
    assert_eq!(check("2026-03-23T09:59:59", &["C"]), refusal);
    assert_eq!(check("2026-03-23T10:00:00", &["C"]), refusal);
}

#[test]
fn a_draw_without_witnesses_is_refused() {
    assert_eq!(
        check("2026-03-23T10:05:00", &[]),
        Err(LotRefusal::NoWitness)
    );
    assert_eq!(
        check("2026-03-23T10:05:00", &[""]),
        Err(LotRefusal::NoWitness)
    );
}
