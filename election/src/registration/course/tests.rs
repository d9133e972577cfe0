use super::{Course, CourseRefusal, State, Step, Taken, Verdict};

const RECEIVED: Step = Step::Received { version: 1 };
const SECONDED: Step = Step::Seconded;

fn taken(by: &str, at: &str, step: Step) -> Taken {
    Taken {
        step,
        by: by.to_owned(),
        at: at.parse().unwrap(),
    }
}

/// All steps at noon of one day, while a term to repair runs.
fn course(steps: &[(&str, Step)]) -> Result<Course, CourseRefusal> {
    let steps: Vec<Taken> = steps
        .iter()
        .map(|(by, step)| taken(by, "2026-01-20T12:00:00", step.clone()))
        .collect();
    Course::replay(&steps)
}

fn check_state(steps: &[(&str, Step)], state: State) {
    assert_eq!(course(steps).unwrap().state(), state);
}

fn check_refused(steps: &[(&str, Step)], refusal: CourseRefusal) {
    assert_eq!(course(steps).unwrap_err(), refusal);
}

fn raised(omission: u32) -> Step {
    Step::OmissionRaised {
        omission,
        preset: "consent".to_owned(),
        until: "2026-01-22T15:00:00".parse().unwrap(),
    }
}

fn answered(omission: u32, version: u32) -> Step {
    Step::OmissionAnswered { omission, version }
}

fn settled(omission: u32, repaired: bool) -> Step {
    Step::OmissionSettled { omission, repaired }
}

fn examined(second: bool) -> Step {
    Step::Examined {
        proposal: Verdict::Valid,
        second,
    }
}

fn decided(session: u32, verdict: Verdict) -> Step {
    Step::Decided { session, verdict }
}

#[test]
fn nothing_signed_is_a_draft() {
    check_state(&[], State::Draft);
    check_refused(
        &[("a", Step::Withdrawn)],
        CourseRefusal::NotNow(State::Draft),
    );
}

#[test]
fn an_application_can_be_signed_again_until_it_is_decided() {
    let again = Step::Received { version: 2 };
    check_state(&[("p", RECEIVED), ("p", again.clone())], State::Received);
    check_state(
        &[("p", RECEIVED), ("a", examined(true)), ("p", again.clone())],
        State::Received,
    );
    check_state(
        &[
            ("p", RECEIVED),
            ("p", Step::Withdrawn),
            ("p", again.clone()),
        ],
        State::Received,
    );
    check_refused(
        &[
            ("p", RECEIVED),
            ("c", decided(1, Verdict::Valid)),
            ("p", again),
        ],
        CourseRefusal::NotNow(State::Decided(Verdict::Valid)),
    );
}

#[test]
fn versions_have_no_gaps() {
    for step in [
        Step::Received { version: 1 },
        Step::Received { version: 3 },
        Step::Corrected { version: 3 },
    ] {
        let version = match step {
            Step::Received { version } | Step::Corrected { version } => version,
            _ => 0,
        };
        check_refused(
            &[("p", RECEIVED), ("p", step)],
            CourseRefusal::WrongVersion(version),
        );
    }
}

#[test]
fn who_examined_cannot_be_the_second_official() {
    let first = [("p", RECEIVED), ("a", examined(true))];
    check_state(&first, State::Examined);
    for step in [SECONDED, Step::Returned] {
        let same = [first.as_slice(), &[("a", step)]].concat();
        check_refused(&same, CourseRefusal::SameOfficial);
    }
    check_state(
        &[first.as_slice(), &[("b", SECONDED)]].concat(),
        State::Ready,
    );
    let returned = [first.as_slice(), &[("b", Step::Returned)]].concat();
    check_state(&returned, State::Received);
}

#[test]
fn without_four_eyes_one_official_is_enough() {
    check_state(&[("p", RECEIVED), ("a", examined(false))], State::Ready);
}

#[test]
fn an_omission_waits_for_the_applicant_and_then_for_an_official() {
    let open = [("p", RECEIVED), ("a", raised(1))];
    check_state(&open, State::Omission);
    let answer = [open.as_slice(), &[("p", answered(1, 2))]].concat();
    check_state(&answer, State::Answered);
    let repaired = [answer.as_slice(), &[("a", settled(1, true))]].concat();
    check_state(&repaired, State::Received);
    assert_eq!(course(&repaired).unwrap().version(), 2);
    let examine = [answer.as_slice(), &[("a", examined(true))]].concat();
    check_refused(&examine, CourseRefusal::OmissionOpen(1));
}

#[test]
fn one_version_repairs_two_omissions() {
    let both = [
        ("p", RECEIVED),
        ("a", raised(1)),
        ("a", raised(2)),
        ("p", answered(1, 2)),
    ];
    check_state(&both, State::Omission);
    let both = [both.as_slice(), &[("p", answered(2, 2))]].concat();
    check_state(&both, State::Answered);
}

#[test]
fn omissions_are_numbered_and_settled_once() {
    let open = [("p", RECEIVED), ("a", raised(1))];
    let twice = [open.as_slice(), &[("a", raised(1))]].concat();
    check_refused(&twice, CourseRefusal::WrongOmission(1));
    let settle = [
        open.as_slice(),
        &[("a", settled(1, true)), ("a", settled(1, true))],
    ]
    .concat();
    check_refused(&settle, CourseRefusal::NoSuchOmission(1));
}

#[test]
fn the_term_to_repair_runs_to_the_end_of_its_last_second() {
    for (at, in_time) in [
        ("2026-01-22T15:00:00", true),
        ("2026-01-22T15:00:01", false),
    ] {
        let course = course(&[("p", RECEIVED), ("a", raised(1))]).unwrap();
        let answer = course.check(&taken("p", at, answered(1, 2)));
        let settle = course.check(&taken("a", at, settled(1, false)));
        if in_time {
            assert_eq!(answer, Ok(()));
            assert_eq!(settle, Err(CourseRefusal::RepairRuns(1)));
        } else {
            assert_eq!(answer, Err(CourseRefusal::RepairOver(1)));
            assert_eq!(settle, Ok(()));
        }
    }
}

#[test]
fn only_a_later_session_decides_again() {
    let decided_once = [("p", RECEIVED), ("c", decided(1, Verdict::Invalid))];
    check_state(&decided_once, State::Decided(Verdict::Invalid));
    let same = [
        decided_once.as_slice(),
        &[("c", decided(1, Verdict::Valid))],
    ]
    .concat();
    check_refused(&same, CourseRefusal::NotLater(1));
    let later = [
        decided_once.as_slice(),
        &[("c", decided(2, Verdict::Valid))],
    ]
    .concat();
    check_state(&later, State::Decided(Verdict::Valid));
}

#[test]
fn only_a_valid_candidacy_moves_and_it_stays_valid() {
    let moved = |session| Step::Moved {
        session,
        body: "pernis".to_owned(),
    };
    let valid = [("p", RECEIVED), ("c", decided(1, Verdict::Valid))];
    let there = course(&[valid.as_slice(), &[("c", moved(2))]].concat()).unwrap();
    assert_eq!(there.moved_to(), Some("pernis"));
    assert_eq!(there.decision(), Some((2, Verdict::Valid)));
    check_refused(
        &[valid.as_slice(), &[("c", moved(1))]].concat(),
        CourseRefusal::NotLater(1),
    );
    check_refused(
        &[("p", RECEIVED), ("c", moved(1))],
        CourseRefusal::NotNow(State::Received),
    );
}
