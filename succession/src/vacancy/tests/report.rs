use super::*;
use crate::rules::CauseKind;
use crate::temporary::Leave;

fn established(vacant_on: &str, decide_from: &str, member_stays: bool) -> Verdict {
    Verdict::Established {
        vacant_on: day(vacant_on),
        decide_from: day(decide_from),
        member_stays,
    }
}

fn check_verdict(cause: Cause, reported_on: &str, expected: Verdict) {
    let decision = assess_report(&report(cause, reported_on), &rules());
    assert_eq!(decision.outcome, expected, "{:?}", decision.grounds);
}

fn check_objection(report: &Report, rules: &CauseRules, expected: VacancyFinding) {
    let decision = assess_report(report, rules);
    assert_eq!(decision.outcome, Verdict::NotEstablished);
    let findings: Vec<_> = decision.grounds.iter().map(|g| g.finding).collect();
    assert_eq!(findings, [expected]);
}

/// One of each cause, reported on 10 May 2027.
fn each_cause() -> Vec<Cause> {
    let on = day("2027-05-01");
    vec![
        resigned("2027-05-01", "2027-06-01"),
        Cause::MovedOut { moved_on: on },
        Cause::Death { died_on: on },
        Cause::LostRequirement { lost_on: on },
        Cause::IncompatibleOffice { since: on },
        Cause::NotAccepted { refused_on: on },
        Cause::NotAdmitted { decided_on: on },
        Cause::Leave(Leave {
            from: day("2027-06-01"),
            back_on: day("2027-09-21"),
        }),
        Cause::Enlargement {
            decided_on: on,
            from: day("2027-06-01"),
        },
        Cause::NeverFilled {
            decided_on: on,
            since: day("2027-06-01"),
        },
    ]
}

#[test]
fn a_member_who_moves_out_leaves_a_vacancy_on_the_day_of_moving() {
    check_verdict(
        moved_out("2027-05-01"),
        "2027-05-10",
        established("2027-05-01", "2027-05-10", false),
    );
}

#[test]
fn a_resignation_leaves_a_vacancy_on_the_day_the_letter_names_and_the_term_runs_from_then() {
    check_verdict(
        resigned("2027-05-01", "2027-06-01"),
        "2027-05-02",
        established("2027-06-01", "2027-06-01", true),
    );
}

#[test]
fn a_resignation_can_take_effect_on_the_day_the_letter_came_in() {
    check_verdict(
        resigned("2027-05-01", "2027-05-01"),
        "2027-05-01",
        established("2027-05-01", "2027-05-01", true),
    );
}

#[test]
fn a_death_leaves_a_vacancy_on_that_day_and_the_term_runs_from_the_report() {
    check_verdict(
        Cause::Death {
            died_on: day("2027-05-01"),
        },
        "2027-05-10",
        established("2027-05-01", "2027-05-10", false),
    );
}

#[test]
fn every_cause_is_established_with_its_evidence() {
    for cause in each_cause() {
        let decision = assess_report(&report(cause, "2027-05-10"), &rules());
        assert_ne!(decision.outcome, Verdict::NotEstablished, "{cause:?}");
        let article = &decision.grounds[0].article;
        assert_eq!(article, &rules().rule(cause.kind()).article);
    }
    let kinds: Vec<_> = each_cause().iter().map(Cause::kind).collect();
    assert_eq!(kinds, CauseKind::ALL);
}

#[test]
fn no_cause_is_established_without_its_evidence() {
    for cause in each_cause() {
        let mut report = report(cause, "2027-05-10");
        report.evidence.clear();
        let missing = VacancyFinding::NotProven(cause.evidence());
        check_objection(&report, &rules(), missing);
    }
}

#[test]
fn only_a_resigned_member_stays_until_the_successor() {
    for cause in each_cause() {
        let outcome = assess_report(&report(cause, "2027-05-10"), &rules()).outcome;
        let stays = matches!(outcome, Verdict::Established { member_stays, .. } if member_stays);
        assert_eq!(stays, cause.kind() == CauseKind::Resignation, "{cause:?}");
    }
}

#[test]
fn a_resigned_member_does_not_stay_where_the_regulation_does_not_say_so() {
    let mut rules = rules();
    rules.resigned_member_stays_until_successor.value = false;
    let report = report(resigned("2027-05-01", "2027-06-01"), "2027-05-02");
    let expected = established("2027-06-01", "2027-06-01", false);
    assert_eq!(assess_report(&report, &rules).outcome, expected);
}

#[test]
fn a_resignation_is_never_retroactive() {
    let retroactive = VacancyFinding::Retroactive {
        effective_on: day("2027-04-30"),
        received_on: day("2027-05-01"),
    };
    let report = report(resigned("2027-05-01", "2027-04-30"), "2027-05-02");
    check_objection(&report, &rules(), retroactive);
}

#[test]
fn a_resignation_cannot_be_withdrawn() {
    let decision = assess_withdrawal(&rules());
    assert!(!decision.outcome);
    assert_eq!(decision.grounds[0].finding, VacancyFinding::NotWithdrawable);
}

#[test]
fn a_member_who_is_still_to_move_leaves_no_vacancy_yet() {
    let not_yet = VacancyFinding::NotHappenedYet {
        on: day("2027-05-01"),
        reported_on: day("2027-04-30"),
    };
    check_objection(
        &report(moved_out("2027-05-01"), "2027-04-30"),
        &rules(),
        not_yet,
    );
}

#[test]
fn a_cause_that_the_regulation_does_not_know_leaves_no_vacancy() {
    let mut rules = rules();
    rules.incompatible_office.value = false;
    let since = day("2027-05-01");
    let report = report(Cause::IncompatibleOffice { since }, "2027-05-10");
    check_objection(&report, &rules, VacancyFinding::CauseDoesNotCount);
}

#[test]
fn every_objection_is_named_at_once() {
    let mut report = report(resigned("2027-05-01", "2027-04-01"), "2027-04-15");
    report.evidence.clear();
    assert_eq!(assess_report(&report, &rules()).grounds.len(), 3);
}
