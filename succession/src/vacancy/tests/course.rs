use super::*;
use crate::acceptance::{Answer, Occasion};
use crate::temporary::Leave;
use proptest::prelude::*;

/// The vacancy of person 1, who moved out on 1 May 2027, reported that day.
fn reported() -> Vacancy {
    let report = report(moved_out("2027-05-01"), "2027-05-01");
    Vacancy::reported(1, Some(person(1)), report)
}

fn after(steps: &[Step]) -> Vacancy {
    let mut vacancy = reported();
    for step in steps {
        take(&mut vacancy, *step, "2027-05-02").unwrap();
    }
    vacancy
}

fn take(vacancy: &mut Vacancy, step: Step, on: &str) -> Result<(), TransitionRefusal> {
    vacancy.take(Event { on: day(on), step }, &RULES)
}

fn check_state(steps: &[Step], expected: State) {
    assert_eq!(after(steps).state(), expected);
}

fn check_refused(steps: &[Step], step: Step, on: &str, expected: TransitionRefusal) {
    let mut vacancy = after(steps);
    assert_eq!(take(&mut vacancy, step, on), Err(expected));
    assert_eq!(vacancy, after(steps), "a refusal changes nothing");
}

const ESTABLISH: Step = Step::Establish;
const OFFER: Step = Step::Offer(SECOND);
const SECOND: Person = Person::Candidate {
    list: 2,
    candidate: 1,
};

#[test]
fn a_seat_is_filled_step_by_step() {
    check_state(&[], State::Reported);
    check_state(&[ESTABLISH], State::Established);
    check_state(&[ESTABLISH, OFFER], State::Offered(SECOND));
    check_state(&[ESTABLISH, OFFER, Step::Accept], State::Accepted(SECOND));
    let admitted = [ESTABLISH, OFFER, Step::Accept, Step::Admit];
    check_state(&admitted, State::Admitted(SECOND));
    let filled = [&admitted[..], &[Step::Fill]].concat();
    check_state(&filled, State::Filled(SECOND));
}

#[test]
fn who_declines_lapses_withdraws_or_is_refused_is_barred_and_the_search_goes_on() {
    for falling_out in [
        &[Step::Decline][..],
        &[Step::Lapse],
        &[Step::Accept, Step::Decline],
        &[Step::Accept, Step::Refuse],
    ] {
        let steps = [&[ESTABLISH, OFFER], falling_out, &[Step::Reopen]].concat();
        check_state(&steps, State::Established);
        check_refused(
            &steps,
            OFFER,
            "2027-05-03",
            TransitionRefusal::Barred(SECOND),
        );
        let next = [&steps[..], &[Step::Offer(person(3))]].concat();
        check_state(&next, State::Offered(person(3)));
    }
}

#[test]
fn who_falls_out_is_barred_at_once() {
    let vacancy = after(&[ESTABLISH, OFFER, Step::Decline]);
    assert_eq!(vacancy.barred().iter().collect::<Vec<_>>(), [&SECOND]);
}

#[test]
fn the_one_who_left_is_not_offered_the_seat() {
    let own = TransitionRefusal::OwnSeat(person(1));
    check_refused(&[ESTABLISH], Step::Offer(person(1)), "2027-05-03", own);
}

#[test]
fn a_seat_that_nobody_can_fill_can_be_taken_up_again() {
    check_state(&[ESTABLISH, Step::LeaveUnfilled], State::Unfilled);
    check_state(
        &[ESTABLISH, Step::LeaveUnfilled, Step::Reopen],
        State::Established,
    );
}

#[test]
fn a_step_before_the_last_one_is_refused() {
    let before = TransitionRefusal::BeforeLast {
        on: day("2027-05-01"),
        last: day("2027-05-02"),
    };
    check_refused(&[ESTABLISH], OFFER, "2027-05-01", before);
}

#[test]
fn a_step_before_the_report_is_refused() {
    let before = TransitionRefusal::BeforeLast {
        on: day("2027-04-30"),
        last: day("2027-05-01"),
    };
    check_refused(&[], ESTABLISH, "2027-04-30", before);
}

#[test]
fn a_report_that_establishes_a_vacancy_cannot_be_dismissed() {
    let against = TransitionRefusal::AgainstVerdict { established: true };
    check_refused(&[], Step::Dismiss, "2027-05-02", against);
}

#[test]
fn a_report_without_evidence_is_dismissed_and_not_established() {
    let mut report = report(moved_out("2027-05-01"), "2027-05-01");
    report.evidence.clear();
    let mut vacancy = Vacancy::reported(1, Some(person(1)), report);
    let against = TransitionRefusal::AgainstVerdict { established: false };
    assert_eq!(take(&mut vacancy, ESTABLISH, "2027-05-02"), Err(against));
    take(&mut vacancy, Step::Dismiss, "2027-05-02").unwrap();
    assert_eq!(vacancy.state(), State::Dismissed);
}

#[test]
fn nobody_is_admitted_before_the_seat_is_vacant() {
    let report = report(resigned("2027-05-01", "2027-07-01"), "2027-05-01");
    let mut vacancy = Vacancy::reported(1, Some(person(1)), report);
    for step in [ESTABLISH, OFFER, Step::Accept] {
        take(&mut vacancy, step, "2027-06-01").unwrap();
    }
    let early = TransitionRefusal::NotVacantYet {
        on: day("2027-06-30"),
        vacant_on: day("2027-07-01"),
    };
    assert_eq!(take(&mut vacancy, Step::Admit, "2027-06-30"), Err(early));
    take(&mut vacancy, Step::Admit, "2027-07-01").unwrap();
}

fn check_occasion(cause: Cause, expected: Occasion) {
    let vacancy = Vacancy::reported(1, Some(person(1)), report(cause, "2026-05-01"));
    assert_eq!(vacancy.occasion(day("2026-04-22")), expected);
}

#[test]
fn a_seat_that_falls_vacant_during_the_term_gives_the_successor_the_longer_term() {
    check_occasion(moved_out("2026-04-22"), Occasion::Vacancy);
}

#[test]
fn a_seat_that_was_never_accepted_is_filled_as_after_the_election() {
    let refused_on = day("2026-04-07");
    check_occasion(Cause::NotAccepted { refused_on }, Occasion::Election);
}

#[test]
fn a_leave_gives_the_replacement_the_term_of_a_replacement() {
    let leave = Leave {
        from: day("2026-06-01"),
        back_on: day("2026-09-21"),
    };
    check_occasion(Cause::Leave(leave), Occasion::Temporary);
}

#[test]
fn an_answer_leads_to_its_step() {
    assert_eq!(Step::from_answer(Answer::Awaited), None);
    assert_eq!(Step::from_answer(Answer::Accepted), Some(Step::Accept));
    assert_eq!(Step::from_answer(Answer::Declined), Some(Step::Decline));
    assert_eq!(Step::from_answer(Answer::Lapsed), Some(Step::Lapse));
}

/// The steps that each state allows, written out from the rules and not from the code.
#[test]
fn every_other_step_is_refused() {
    let steps = [
        ("establish", Step::Establish),
        ("dismiss", Step::Dismiss),
        ("offer", OFFER),
        ("accept", Step::Accept),
        ("decline", Step::Decline),
        ("lapse", Step::Lapse),
        ("admit", Step::Admit),
        ("refuse", Step::Refuse),
        ("fill", Step::Fill),
        ("leave_unfilled", Step::LeaveUnfilled),
        ("reopen", Step::Reopen),
    ];
    for (state, allowed) in [
        (State::Reported, "establish dismiss"),
        (State::Dismissed, ""),
        (State::Established, "offer leave_unfilled"),
        (State::Offered(SECOND), "accept decline lapse refuse"),
        (State::Accepted(SECOND), "decline admit refuse"),
        (State::Declined(SECOND), "reopen"),
        (State::Lapsed(SECOND), "reopen"),
        (State::Admitted(SECOND), "refuse fill"),
        (State::Refused(SECOND), "reopen"),
        (State::Filled(SECOND), ""),
        (State::Unfilled, "reopen"),
    ] {
        let possible = steps
            .iter()
            .filter(|(_, step)| state.after(*step).is_some());
        let words: Vec<_> = possible.map(|(word, _)| *word).collect();
        assert_eq!(words.join(" "), allowed, "{state:?}");
    }
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        1 => Just(Step::Establish),
        4 => (1_u32..5).prop_map(|number| Step::Offer(person(number))),
        2 => Just(Step::Accept),
        2 => Just(Step::Decline),
        1 => Just(Step::Lapse),
        1 => Just(Step::Admit),
        1 => Just(Step::Refuse),
        1 => Just(Step::LeaveUnfilled),
        3 => Just(Step::Reopen),
    ]
}

proptest! {
    #[test]
    fn nobody_who_fell_out_is_ever_offered_the_seat_again(
        steps in prop::collection::vec(any_step(), 0..60),
    ) {
        let mut vacancy = reported();
        for step in steps {
            let _ = take(&mut vacancy, step, "2027-05-02");
        }
        let mut offered = Vec::new();
        for event in vacancy.events() {
            if let Step::Offer(to) = event.step {
                prop_assert!(!offered.contains(&to), "{to:?} was offered the seat twice");
                prop_assert_ne!(to, person(1));
                offered.push(to);
            }
        }
    }
}

/// A vacancy of that cause, filled by person 9.
fn filled_by_nine(cause: Cause) -> Vacancy {
    let mut vacancy = Vacancy::reported(1, Some(person(1)), report(cause, "2027-05-01"));
    let steps = [
        Step::Establish,
        Step::Offer(person(9)),
        Step::Accept,
        Step::Admit,
        Step::Fill,
    ];
    for step in steps {
        let on = day("2027-06-01");
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    vacancy
}

#[test]
fn a_replacement_who_leaves_early_is_not_asked_again_and_the_next_can_be() {
    let mut vacancy = filled_by_nine(Cause::Leave(Leave {
        from: day("2027-06-01"),
        back_on: day("2027-09-21"),
    }));
    let on = day("2027-07-01");
    for step in [Step::Depart, Step::Reopen] {
        vacancy.take(Event { on, step }, &RULES).unwrap();
    }
    assert_eq!(vacancy.state(), State::Established);
    let offer = |who| Event {
        on,
        step: Step::Offer(person(who)),
    };
    let again = vacancy.take(offer(9), &RULES);
    assert_eq!(again, Err(TransitionRefusal::Barred(person(9))));
    vacancy.take(offer(8), &RULES).unwrap();
}

#[test]
fn who_holds_a_seat_of_their_own_does_not_leave_it_as_a_replacement() {
    let mut vacancy = filled_by_nine(moved_out("2027-05-01"));
    let depart = Event {
        on: day("2027-07-01"),
        step: Step::Depart,
    };
    let refused = TransitionRefusal::NotPossible {
        state: State::Filled(person(9)),
        step: Step::Depart,
    };
    assert_eq!(vacancy.take(depart, &RULES), Err(refused));
}
