use super::*;
use std::collections::BTreeSet;

/// What can be done, with its words in `kind()`.
const EVENTS: &[&str] = &[
    include_str!("../../audit/event.rs"),
    include_str!("../../audit/event/counting.rs"),
    // Stations and people.
    include_str!("../../audit/event/station.rs"),
    include_str!("../../audit/event/leading.rs"),
    include_str!("../../audit/event/leave.rs"),
    // Opt-out register and signals.
    include_str!("../../audit/event/opt_out.rs"),
    include_str!("../../audit/event/signal.rs"),
    // Deadlines and letters.
    include_str!("../../audit/event/letters.rs"),
    include_str!("../../audit/event/member.rs"),
    include_str!("../../audit/event/onboarding.rs"),
    include_str!("../../audit/event/result.rs"),
    include_str!("../../audit/event/rule.rs"),
    // Sortition.
    include_str!("../../audit/event/sortition.rs"),
];

#[test]
fn every_kind_of_event_has_words() {
    let kinds: Vec<&str> = EVENTS
        .iter()
        .flat_map(|file| file.lines())
        .filter_map(|line| line.trim().strip_suffix("\","))
        .filter_map(|line| line.split_once("=> \""))
        .map(|(_, word)| word)
        .collect();
    assert!(kinds.len() > 15, "{kinds:?}");
    let known: BTreeSet<&str> = super::kinds(Locale::Dutch)
        .iter()
        .map(|(word, _)| *word)
        .collect();
    let bare: Vec<_> = kinds
        .iter()
        .filter(|kind| !known.contains(**kind))
        .collect();
    assert!(bare.is_empty(), "give these words in KINDS: {bare:?}");
}

#[test]
fn every_field_of_an_event_has_words() {
    let fields: BTreeSet<&str> = EVENTS
        .iter()
        .filter_map(|file| file.split_once("\nimpl "))
        .flat_map(|(variants, _)| variants.lines())
        .filter_map(|line| line.strip_prefix("        "))
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(": ").map(|(name, _)| name))
        .collect();
    assert!(fields.len() > 20, "{fields:?}");
    for field in fields {
        let payload = format!("{{\"{field}\":1}}");
        let label = &told(Locale::Dutch, &payload, 9)[0].label;
        assert_ne!(label, field, "give it words in FIELDS");
    }
}

#[test]
fn a_kind_without_words_is_shown_as_it_is() {
    assert_eq!(kind(Locale::Dutch, "signed_in"), "Ingelogd");
    assert_eq!(kind(Locale::Dutch, "teleported"), "teleported");
}

#[test]
fn what_changed_is_told_in_the_order_of_the_log() {
    let payload = r#"{"version":2,"body":"pernis","replaces":null,"since":"2026-04-22"}"#;
    check(
        payload,
        &[
            ("Versie", "2"),
            ("Wijkraad", "pernis"),
            ("In plaats van", "geen"),
            ("Vanaf", "22\u{a0}april 2026"),
        ],
    );
}

#[test]
fn words_and_figures_of_the_log_are_told_in_the_language() {
    let payload = r#"{"ended_by":"moved_out","votes":193442,"withdrawn":true,"x":"y"}"#;
    check(
        payload,
        &[
            ("Reden van vertrek", "verhuisd"),
            ("Stemmen", "193.442"),
            ("Ingetrokken", "ja"),
            ("x", "y"),
        ],
    );
}

#[test]
fn what_an_examination_proposes_is_told_in_words() {
    let payload = r#"{"step":"examined","proposal":"invalid"}"#;
    check(
        payload,
        &[("Stap", "onderzocht"), ("voorstel", "niet geldig")],
    );
}

#[test]
fn a_long_row_is_cut_and_says_how_many_more() {
    let payload = r#"{"bodies":[["a",7],["b",9],["c",11]]}"#;
    check(payload, &[("Wijkraden", "a: 7, b: 9, en nog 1")]);
    check(r#"{"bodies":[]}"#, &[("Wijkraden", "geen")]);
}

#[test]
fn what_is_no_json_is_shown_as_it_is() {
    check("<b>", &[("Niet te lezen", "<b>")]);
    check("[1]", &[("Niet te lezen", "[1]")]);
}

#[test]
fn a_moment_is_told_to_the_second_in_utc() {
    let told = moment(Locale::Dutch, "2026-11-22T10:00:01.234Z");
    assert_eq!(told, "22\u{a0}november 2026, 10:00:01\u{a0}UTC");
    assert_eq!(moment(Locale::Dutch, "gisteren"), "gisteren");
}

fn check(payload: &str, expected: &[(&str, &str)]) {
    let told = told(Locale::Dutch, payload, 2);
    let told: Vec<_> = told
        .iter()
        .map(|one| (one.label.as_str(), one.value.as_str()))
        .collect();
    assert_eq!(told, expected);
}
