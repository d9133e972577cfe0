use super::*;
use crate::counting::CountRecord;
use crate::counting::entry::steps::*;
use crate::counting::sample::ballot;

const NOTHING: fn(Why) -> Stance = Stance::Nothing;

fn check_stance(taken: Taken, expected: [(i64, Stance); 3]) {
    let record = taken.unwrap();
    for (person, stance) in expected {
        assert_eq!(record.state.stance(OfficialId(person)), stance, "{person}");
    }
}

#[test]
fn anybody_can_begin_and_only_who_began_goes_on() {
    let begin = Stance::Begin(Whose::First);
    check_stance(empty(), [(ANNA, begin), (BILAL, begin), (DANA, begin)]);
    let other = NOTHING(Why::SomebodyElse);
    let begun = CountRecord::default().begin_first(act(ANNA), 12, &ballot());
    let own = Stance::GoOn(Whose::First);
    check_stance(begun, [(ANNA, own), (BILAL, other), (DANA, other)]);
    let found = empty().first(ANNA, "A=1");
    check_stance(
        found,
        [(ANNA, Stance::Answer), (BILAL, other), (DANA, other)],
    );
}

#[test]
fn the_second_entry_is_for_somebody_else_and_the_first_person_reads_the_same_all_along() {
    let yours = NOTHING(Why::FirstIsYours);
    let second = Stance::Begin(Whose::Second);
    let done = empty().first(ANNA, "");
    check_stance(
        done.clone(),
        [(ANNA, yours), (BILAL, second), (DANA, second)],
    );
    let begun = done.unwrap().begin_second(act(BILAL), &ballot());
    check_stance(
        begun,
        [
            (ANNA, yours),
            (BILAL, Stance::GoOn(Whose::Second)),
            (DANA, NOTHING(Why::SomebodyElse)),
        ],
    );
}

#[test]
fn whether_two_entries_agree_shows_to_nobody() {
    let entered = NOTHING(Why::BothEntered);
    let all = [(ANNA, entered), (BILAL, entered), (DANA, entered)];
    check_stance(differing(), all);
    check_stance(finished(), all);
}

#[test]
fn who_is_asked_again_can_answer_and_nobody_else() {
    let entered = NOTHING(Why::BothEntered);
    let own = Stance::Correct(Whose::Second);
    let asked = differing().ask(&[Whose::Second], "F G");
    check_stance(asked, [(ANNA, entered), (BILAL, own), (DANA, entered)]);
}

#[test]
fn a_reopened_count_is_answered_by_two_people_whoever_they_are() {
    let (first, second) = (
        Stance::Correct(Whose::First),
        Stance::Correct(Whose::Second),
    );
    let reopened = finished().reopened("recount", "F");
    check_stance(
        reopened.clone(),
        [(ANNA, first), (BILAL, second), (DANA, first)],
    );
    let answered = reopened.corrected(DANA, Whose::First, "F=21");
    check_stance(
        answered,
        [
            (ANNA, NOTHING(Why::BothEntered)),
            (BILAL, second),
            (DANA, NOTHING(Why::BothEntered)),
        ],
    );
}

#[test]
fn what_a_stance_allows_is_never_refused_for_the_person() {
    for person in [ANNA, BILAL, DANA] {
        for taken in [empty(), empty().first(ANNA, ""), differing(), finished()] {
            let record = taken.unwrap();
            let begun = match record.state.stance(OfficialId(person)) {
                Stance::Begin(Whose::First) => record.begin_first(act(person), 12, &ballot()),
                Stance::Begin(Whose::Second) => record.begin_second(act(person), &ballot()),
                _ => continue,
            };
            assert!(begun.is_ok(), "{person}: {begun:?}");
        }
    }
}
