use super::*;

fn check_touched(subjects: &[&str], expected: &Touched) {
    let subjects: Vec<String> = subjects.iter().map(|one| (*one).to_owned()).collect();
    assert_eq!(&touched(&subjects), expected);
}

#[test]
fn events_about_accounts_touch_nothing() {
    check_touched(&["account/1", "account/2"], &Touched::Nothing);
    check_touched(&[], &Touched::Nothing);
}

#[test]
fn events_about_bodies_touch_those_bodies() {
    let bodies = ["pernis", "tarwewijk"].map(str::to_owned).into();
    let subjects = ["wr2026/pernis", "account/1", "wr2026/tarwewijk"];
    check_touched(&subjects, &Touched::Bodies(bodies));
}

#[test]
fn an_event_about_an_election_touches_everything() {
    check_touched(&["wr2026/pernis", "wr2027"], &Touched::Everything);
}
