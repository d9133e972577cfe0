use super::*;
use crate::rules::SuccessionRules;
use chrono::NaiveDate;
use election::result::Decision;
use election::result::terms::TermRules;

const ELECTION: Occasion = Occasion::Election;
const VACANCY: Occasion = Occasion::Vacancy;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Replies as `accepts 2026-06-05, withdraws 2026-06-08`.
fn replies(text: &str) -> Vec<Reply> {
    let reply = |part: &str| {
        let (word, on) = part.trim().split_once(' ').unwrap();
        let kind = match word {
            "accepts" => ReplyKind::Accepts,
            "declines" => ReplyKind::Declines,
            _ => ReplyKind::Withdraws,
        };
        Reply { on: day(on), kind }
    };
    text.split(',')
        .filter(|part| !part.is_empty())
        .map(reply)
        .collect()
}

fn rules() -> SuccessionRules {
    SuccessionRules::named("rotterdam-2026").unwrap().unwrap()
}

/// Offered on 1 June 2026: an election can be answered until 11 June, a vacancy until 29 June.
fn offer(occasion: Occasion, replies_as_text: &str) -> Offer {
    Offer {
        occasion,
        notified_on: day("2026-06-01"),
        replies: replies(replies_as_text),
        admitted_on: None,
    }
}

fn assess(
    offer: &Offer,
    as_of: &str,
) -> Result<Decision<Answer, AcceptanceFinding>, AcceptanceError> {
    let terms = TermRules::built_in().unwrap();
    assess_answer(offer, day(as_of), &rules().acceptance, &terms)
}

fn check_answer(offer: &Offer, as_of: &str, expected: Answer) {
    assert_eq!(assess(offer, as_of).unwrap().outcome, expected);
}

fn check_last_finding(offer: &Offer, as_of: &str, expected: AcceptanceFinding) {
    let grounds = assess(offer, as_of).unwrap().grounds;
    assert_eq!(grounds.last().unwrap().finding, expected);
}

#[test]
fn until_the_last_day_the_answer_is_awaited() {
    check_answer(&offer(ELECTION, ""), "2026-06-11", Answer::Awaited);
    check_answer(&offer(VACANCY, ""), "2026-06-29", Answer::Awaited);
}

#[test]
fn no_answer_in_time_is_a_refusal() {
    check_answer(&offer(ELECTION, ""), "2026-06-12", Answer::Lapsed);
    check_answer(&offer(VACANCY, ""), "2026-06-30", Answer::Lapsed);
    check_answer(
        &offer(Occasion::Temporary, ""),
        "2026-06-12",
        Answer::Lapsed,
    );
}

#[test]
fn an_acceptance_on_the_last_day_is_in_time() {
    check_answer(
        &offer(ELECTION, "accepts 2026-06-11"),
        "2026-07-01",
        Answer::Accepted,
    );
    check_answer(
        &offer(VACANCY, "accepts 2026-06-29"),
        "2026-07-01",
        Answer::Accepted,
    );
}

#[test]
fn an_acceptance_after_the_last_day_is_too_late() {
    let late = offer(ELECTION, "accepts 2026-06-12");
    check_answer(&late, "2026-06-12", Answer::Lapsed);
    let finding = AcceptanceFinding::AnsweredLate {
        on: day("2026-06-12"),
        until: day("2026-06-11"),
    };
    check_last_finding(&late, "2026-06-12", finding);
}

#[test]
fn a_refusal_counts_at_once() {
    check_answer(
        &offer(ELECTION, "declines 2026-06-02"),
        "2026-06-02",
        Answer::Declined,
    );
}

#[test]
fn an_answer_of_a_later_day_is_not_known_yet() {
    check_answer(
        &offer(ELECTION, "declines 2026-06-03"),
        "2026-06-02",
        Answer::Awaited,
    );
}

#[test]
fn an_acceptance_can_be_withdrawn_until_admission() {
    let withdrawn = offer(ELECTION, "accepts 2026-06-02, withdraws 2026-06-20");
    check_answer(&withdrawn, "2026-06-20", Answer::Declined);
}

#[test]
fn an_acceptance_cannot_be_withdrawn_from_the_day_of_admission() {
    let mut admitted = offer(ELECTION, "accepts 2026-06-02, withdraws 2026-06-20");
    admitted.admitted_on = Some(day("2026-06-20"));
    check_answer(&admitted, "2026-06-20", Answer::Accepted);
    admitted.admitted_on = Some(day("2026-06-21"));
    check_answer(&admitted, "2026-06-21", Answer::Declined);
}

#[test]
fn declining_after_accepting_is_withdrawing() {
    let changed = offer(ELECTION, "accepts 2026-06-02, declines 2026-06-03");
    check_answer(&changed, "2026-06-03", Answer::Declined);
}

#[test]
fn who_declined_cannot_accept_afterwards() {
    let changed = offer(ELECTION, "declines 2026-06-02, accepts 2026-06-03");
    check_answer(&changed, "2026-06-03", Answer::Declined);
    let already = AcceptanceFinding::AnsweredAlready {
        on: day("2026-06-03"),
    };
    check_last_finding(&changed, "2026-06-03", already);
}

#[test]
fn withdrawing_before_accepting_is_an_error() {
    let error = assess(&offer(ELECTION, "withdraws 2026-06-02"), "2026-06-03").unwrap_err();
    let on = day("2026-06-02");
    assert_eq!(error, AcceptanceError::NothingToWithdraw { on });
}

#[test]
fn an_answer_before_the_notice_is_an_error() {
    let error = assess(&offer(ELECTION, "accepts 2026-05-31"), "2026-06-03").unwrap_err();
    let (on, notified_on) = (day("2026-05-31"), day("2026-06-01"));
    assert_eq!(error, AcceptanceError::BeforeNotice { on, notified_on });
}

#[test]
fn a_silence_that_refuses_cites_its_rule_and_tells_how_the_day_was_found() {
    let grounds = assess(&offer(VACANCY, ""), "2026-06-30").unwrap().grounds;
    assert!(matches!(grounds[0].finding, AcceptanceFinding::Term(_)));
    let until = day("2026-06-29");
    assert_eq!(grounds[1].finding, AcceptanceFinding::NoAnswer { until });
    assert_eq!(
        grounds[1].article,
        rules().acceptance.silence_refuses.article
    );
}

#[test]
fn both_papers_must_come_in() {
    check_papers(true, true, true);
    check_papers(true, false, false);
    check_papers(false, true, false);
}

fn check_papers(statement_of_offices: bool, register_extract: bool, complete: bool) {
    let papers = Papers {
        statement_of_offices,
        register_extract,
    };
    let decision = assess_papers(papers, &rules().acceptance);
    assert_eq!(decision.outcome, complete);
    assert_eq!(decision.grounds.len(), 2);
}

#[test]
fn a_paper_that_the_regulation_does_not_ask_for_is_not_missed() {
    let mut rules = rules().acceptance;
    rules.register_extract.value = false;
    rules.statement_of_offices.value = false;
    assert!(assess_papers(Papers::default(), &rules).outcome);
}
