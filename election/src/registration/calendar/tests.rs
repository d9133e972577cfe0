use super::*;
use crate::article::Certainty;
use crate::reglement::Reglement;
use crate::terms::{TermError, TermFinding, TermRules};
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn when(text: &str) -> When {
    let moment: Result<NaiveDateTime, _> = text.parse();
    moment.map_or_else(
        |_| When::on(day(text)),
        |moment| When::at(moment.date(), moment.time()),
    )
}

fn rules(name: &str) -> CalendarRules {
    Reglement::named(name).unwrap().unwrap().calendar.unwrap()
}

fn calendar(name: &str, vote: &str, moved: &[(Milestone, &str)]) -> Calendar {
    let moved: BTreeMap<_, _> = moved
        .iter()
        .map(|(milestone, text)| (*milestone, when(text)))
        .collect();
    let terms = TermRules::built_in().unwrap();
    compute_calendar(day(vote), &moved, &rules(name), &terms).unwrap()
}

fn check_days(name: &str, vote: &str, expected: [&str; 7]) {
    let calendar = calendar(name, vote, &[]);
    let found: Vec<String> = Milestone::ALL
        .into_iter()
        .map(|one| calendar.holds(one).unwrap().to_string())
        .collect();
    assert_eq!(found, expected);
    assert_eq!(check_order(&calendar), []);
}

fn check_out_of_order(moved: &[(Milestone, &str)], expected: &[(Milestone, Milestone)]) {
    let calendar = calendar("rotterdam-2026", "2026-03-18", moved);
    let found: Vec<_> = check_order(&calendar)
        .into_iter()
        .map(|pair| (pair.first.0, pair.then.0))
        .collect();
    assert_eq!(found, expected, "{moved:?}");
}

fn terms_of(calendar: &Calendar, milestone: Milestone) -> Vec<TermFinding> {
    let entries = calendar.entries.iter();
    let mut found = entries.filter(|entry| entry.milestone == milestone);
    let grounds = &found.next().unwrap().computed.grounds;
    let terms = grounds.iter().filter_map(|ground| match &ground.finding {
        CalendarFinding::Term(term) => Some(term.clone()),
        CalendarFinding::Until(_) => None,
    });
    terms.collect()
}

#[test]
fn the_calendar_of_2022_comes_out_as_it_was() {
    check_days(
        "rotterdam-2022",
        "2022-03-16",
        [
            "2022-01-17T15:00:00",
            "2022-01-20T15:00:00",
            "2022-01-21",
            "2022-01-27",
            "2022-01-21",
            "2022-03-16",
            "2022-03-23",
        ],
    );
}

#[test]
fn the_calendar_of_2026_comes_out_as_it_was() {
    check_days(
        "rotterdam-2026",
        "2026-03-18",
        [
            "2026-01-19T15:00:00",
            "2026-01-22T15:00:00",
            "2026-01-23",
            "2026-01-27",
            "2026-01-30",
            "2026-03-18",
            "2026-03-25",
        ],
    );
}

#[test]
fn on_the_day_it_was_made_for_a_regulation_and_its_calendar_agree_on_the_closing() {
    for reglement in Reglement::built_in().unwrap() {
        let Some(registration) = reglement.registration else {
            continue;
        };
        let vote = reglement.election_day.unwrap().to_string();
        let closing = calendar(&reglement.name, &vote, &[]).holds(Milestone::Closing);
        let closing = closing.and_then(When::moment);
        assert_eq!(closing, Some(registration.closes_at.value));
        assert_eq!(closing.unwrap().date(), registration.nomination_day.value);
    }
}

#[test]
fn a_session_that_would_be_on_a_sunday_is_on_monday() {
    // Fifty-eight days before 12 June 2026 is a Wednesday; the fourth day after it is a Sunday.
    let calendar = calendar("rotterdam-2026", "2026-06-12", &[]);
    assert_eq!(calendar.holds(Milestone::Session), Some(when("2026-04-20")));
    let steps = terms_of(&calendar, Milestone::Session);
    assert!(matches!(steps.last(), Some(TermFinding::RunsOn { .. })));
}

#[test]
fn a_closing_is_counted_back_and_stays_on_a_sunday() {
    let calendar = calendar("rotterdam-2026", "2026-06-09", &[]);
    let closing = Some(when("2026-04-12T15:00:00"));
    assert_eq!(calendar.holds(Milestone::Closing), closing);
    let steps = terms_of(&calendar, Milestone::Closing);
    assert_eq!(steps.last(), Some(&TermFinding::BackwardNotMoved));
}

#[test]
fn what_follows_a_moved_day_is_counted_from_where_it_was_moved() {
    let moved = [(Milestone::Session, "2026-01-26")];
    let calendar = calendar("rotterdam-2026", "2026-03-18", &moved);
    assert_eq!(calendar.holds(Milestone::Session), Some(when("2026-01-26")));
    assert_eq!(calendar.holds(Milestone::Draw), Some(when("2026-02-02")));
    assert_eq!(
        calendar.holds(Milestone::Repair),
        Some(when("2026-01-22T15:00:00"))
    );
}

#[test]
fn a_moved_day_keeps_what_was_computed_beside_it() {
    let moved = [(Milestone::Draw, "2026-02-04")];
    let calendar = calendar("rotterdam-2026", "2026-03-18", &moved);
    let draw = calendar
        .entries
        .into_iter()
        .find(|entry| entry.milestone == Milestone::Draw);
    let draw = draw.unwrap();
    assert_eq!(draw.computed.outcome, when("2026-01-30"));
    assert_eq!(draw.holds, when("2026-02-04"));
}

#[test]
fn a_session_before_the_closing_is_out_of_order() {
    check_out_of_order(
        &[(Milestone::Session, "2026-01-16")],
        &[
            (Milestone::Closing, Milestone::Session),
            (Milestone::Repair, Milestone::Session),
        ],
    );
}

#[test]
fn a_repair_before_the_closing_is_out_of_order_to_the_second() {
    let early = [(Milestone::Repair, "2026-01-19T14:59:59")];
    check_out_of_order(&early, &[(Milestone::Closing, Milestone::Repair)]);
    check_out_of_order(&[(Milestone::Repair, "2026-01-19T15:00:00")], &[]);
}

#[test]
fn a_draw_or_an_appeal_on_the_day_of_the_vote_is_out_of_order() {
    check_out_of_order(
        &[(Milestone::Draw, "2026-03-18")],
        &[(Milestone::Draw, Milestone::Vote)],
    );
    check_out_of_order(
        &[(Milestone::Appeal, "2026-03-18")],
        &[(Milestone::Appeal, Milestone::Vote)],
    );
    check_out_of_order(&[(Milestone::Draw, "2026-03-17")], &[]);
}

#[test]
fn a_result_can_be_established_on_the_day_of_the_vote_and_not_before() {
    check_out_of_order(&[(Milestone::Result, "2026-03-18")], &[]);
    check_out_of_order(
        &[(Milestone::Result, "2026-03-17")],
        &[(Milestone::Vote, Milestone::Result)],
    );
}

#[test]
fn every_day_but_the_vote_rests_on_an_article_or_says_that_it_is_not_certain() {
    let calendar = calendar("rotterdam-2026", "2026-03-18", &[]);
    for entry in calendar.entries {
        let first = entry.computed.grounds.first();
        assert_eq!(first.is_none(), entry.milestone == Milestone::Vote);
        let sure = first.map(|ground| ground.article.certainty);
        assert_ne!(sure, Some(Certainty::Read), "{:?}", entry.milestone);
    }
}

#[test]
fn any_vote_of_ten_years_has_its_days_in_order() {
    let (rules, terms) = (rules("rotterdam-2026"), TermRules::built_in().unwrap());
    for vote in day("2026-01-01").iter_days().take(3653) {
        let calendar = compute_calendar(vote, &BTreeMap::new(), &rules, &terms).unwrap();
        assert_eq!(check_order(&calendar), [], "{vote}");
    }
}

#[test]
fn a_vote_at_the_end_of_the_calendar_is_refused() {
    let terms = TermRules::built_in().unwrap();
    let rules = rules("rotterdam-2026");
    let found = compute_calendar(day("9999-12-30"), &BTreeMap::new(), &rules, &terms);
    assert!(matches!(found, Err(TermError::BeyondCalendar { .. })));
}
