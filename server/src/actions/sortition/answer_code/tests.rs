use super::{AnswerCode, AnswerPass};
use crate::privacy::{Keys, MasterKey};
use chrono::{DateTime, TimeDelta, Utc};

#[test]
fn a_code_is_read_as_it_is_printed_and_as_people_type_it() {
    let code = AnswerCode("abcdefghijkmnpqr".to_owned());
    assert_eq!(code.printed(), "ABCD-EFGH-IJKM-NPQR");
    for typed in [
        "ABCD-EFGH-IJKM-NPQR",
        "abcd efgh ijkm npqr",
        " abcdefgh1jkmnpqr\n",
        "ABCD–EFGH–lJKM–NPQR",
    ] {
        assert_eq!(AnswerCode::read(typed), Some(code.clone()), "{typed}");
    }
}

#[test]
fn what_is_too_short_or_too_long_is_no_code() {
    for typed in [
        "",
        "abcd-efgh-ijkm",
        "ABCD-EFGH-IJKM-NPQR-S",
        "ébcd-efgh-ijkm-npqr",
    ] {
        assert_eq!(AnswerCode::read(typed), None, "{typed}");
    }
}

#[test]
fn codes_differ_and_are_read_again() {
    let [one, other] = [(); 2].map(|()| AnswerCode::draw().unwrap());
    assert_ne!(one, other);
    assert_eq!(AnswerCode::read(&one.printed()), Some(one.clone()));
    assert!(!format!("{one:?}").contains(&one.0));
}

#[test]
fn a_pass_ends_and_nobody_makes_one_without_the_key() {
    let keys = |byte| Keys::under(MasterKey::of([byte; 32]).unwrap());
    let now: DateTime<Utc> = "2026-11-23T10:00:00Z".parse().unwrap();
    let pass = AnswerPass {
        election: "wr2026".to_owned(),
        body: "pernis".to_owned(),
        sortition: 1,
        resident: "abcd-efgh-ijkm".to_owned(),
        until: now + TimeDelta::minutes(30),
    };
    let cookie = pass.signed(&keys(1)).unwrap();
    assert_eq!(AnswerPass::read(&keys(1), &cookie, now), Some(pass.clone()));
    assert_eq!(AnswerPass::read(&keys(2), &cookie, now), None);
    assert_eq!(AnswerPass::read(&keys(1), &cookie, pass.until), None);
    let another = cookie.replace("pernis", "overschie");
    assert_eq!(AnswerPass::read(&keys(1), &another, now), None);
    assert_eq!(AnswerPass::read(&keys(1), "wr2026/pernis", now), None);
}
