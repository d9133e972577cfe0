use super::*;
use election::result::{Certainty, Problem};

const TEXT: &str = include_str!("../../reglement/rotterdam-2026.toml");

fn rules(name: &str) -> SuccessionRules {
    SuccessionRules::named(name).unwrap().unwrap()
}

#[test]
fn the_regulations_that_come_with_the_program_are_right() {
    let all = SuccessionRules::built_in().unwrap();
    let names: Vec<_> = all.iter().map(|rules| rules.name.as_str()).collect();
    assert_eq!(names, ["rotterdam-2022", "rotterdam-2026"]);
}

#[test]
fn a_name_that_no_regulation_has_is_not_found() {
    assert_eq!(SuccessionRules::named("rotterdam-2030").unwrap(), None);
}

#[test]
fn in_2022_most_votes_come_before_sortition() {
    check_order("rotterdam-2022", "most_votes sortition");
}

#[test]
fn in_2026_the_same_list_comes_before_another_and_before_sortition() {
    check_order("rotterdam-2026", "same_list other_list sortition");
}

fn check_order(name: &str, expected: &str) {
    let words: Vec<_> = rules(name)
        .policies
        .order
        .value
        .iter()
        .map(|policy| policy.word())
        .collect();
    assert_eq!(words.join(" "), expected);
}

#[test]
fn sortition_in_2022_rests_on_an_article_that_was_read() {
    let rules = rules("rotterdam-2022");
    let article = &rules.policies.rule(Policy::Sortition).article;
    assert_eq!(&*article.name, "Kiesreglement wijkraden 2022 art. 21(5)");
    assert_eq!(article.certainty, Certainty::Read);
}

#[test]
fn every_policy_and_every_reason_is_read_from_its_own_word() {
    for policy in Policy::ALL {
        assert_eq!(policy.word().parse(), Ok(policy));
    }
    for reason in Reason::ALL {
        assert_eq!(reason.word().parse(), Ok(reason));
    }
}

const ALWAYS: [Reason; 3] = [Reason::Deceased, Reason::OwnSeat, Reason::Member];

#[test]
fn every_reason_that_an_official_can_switch_off_has_its_rule() {
    for reason in Reason::ALL
        .into_iter()
        .filter(|reason| !ALWAYS.contains(reason))
    {
        let rule = format!("\n{} = {{ value = true", reason.word());
        let text = TEXT.replacen(&rule, &rule.replace("true", "false"), 1);
        let rules = SuccessionRules::parse(&text).unwrap();
        let off: Vec<_> = Reason::ALL
            .into_iter()
            .filter(|other| !rules.passed_over.rule(*other).value)
            .collect();
        assert_eq!(off, [reason]);
    }
}

#[test]
fn every_assumption_names_the_article_it_is_modelled_on() {
    for rules in SuccessionRules::built_in().unwrap() {
        for reason in Reason::ALL {
            assert_eq!(
                rules.passed_over.rule(reason).article.citation(),
                "Kieswet W 2(1)"
            );
        }
        for cause in CauseKind::ALL {
            assert_ne!(rules.causes.rule(cause).article.citation(), "");
        }
    }
}

#[test]
fn an_unknown_policy_is_refused() {
    check_wrong(
        "\"same_list\", \"other",
        "\"next_door\", \"other",
        "policies.order",
    );
}

#[test]
fn a_policy_twice_in_the_order_is_refused() {
    check_wrong(
        "\"same_list\", \"other",
        "\"other_list\", \"other",
        "policies.order",
    );
}

#[test]
fn an_order_with_a_policy_that_may_not_be_chosen_is_refused() {
    check_wrong(
        "\nother_list = { value = true",
        "\nother_list = { value = false",
        "policies.order",
    );
}

#[test]
fn a_weekday_that_does_not_exist_is_refused() {
    check_wrong("\"wednesday\"", "\"woensdag\"", "installation.weekday");
}

#[test]
fn the_zeroth_weekday_is_refused() {
    check_wrong(
        "ordinal = { value = 4",
        "ordinal = { value = 0",
        "installation.ordinal",
    );
}

#[test]
fn a_term_without_years_is_refused() {
    check_wrong(
        "term_years = { value = 4",
        "term_years = { value = 0",
        "installation.term_years",
    );
}

#[test]
fn an_empty_window_before_the_due_date_is_refused() {
    check_wrong(
        "earliest_weeks_before_due = { value = 6",
        "earliest_weeks_before_due = { value = 3",
        "temporary.latest_weeks_before_due",
    );
}

#[test]
fn who_died_leaves_or_sits_already_is_always_passed_over() {
    for reason in ALWAYS {
        check_never_false("passed_over", reason.word());
    }
}

#[test]
fn what_the_program_has_no_other_way_for_cannot_be_switched_off() {
    for key in ["successor", "no_successor", "same_list_first", "lot"] {
        check_never_false("appointment", key);
    }
    for key in [
        "drawn_from_residents",
        "members_left_out",
        "declining_is_free",
        "examination",
    ] {
        check_never_false("sortition", key);
    }
    check_never_false("acceptance", "examination");
}

/// Sets one value of a section to `false`: the file is refused on the line of that value.
fn check_never_false(section: &str, key: &str) {
    let heading = format!("\n[{section}]");
    let (before, after) = TEXT.split_once(&heading).unwrap();
    let rule = format!("\n{key} = {{ value = true");
    let (above, below) = after.split_once(&rule).unwrap();
    let line = format!("{before}{heading}{above}\n").lines().count() + 1;
    let wrong = rule.replace("true", "false");
    let text = format!("{before}{heading}{above}{wrong}{below}");
    let error = SuccessionRules::parse(&text).unwrap_err();
    let problem = Problem::WrongValue {
        key: format!("{section}.{key}"),
        expected: "true, because there is no rule for the other case".to_owned(),
    };
    assert_eq!((error.line, error.problem), (Some(line), problem));
}

fn check_wrong(from: &str, to: &str, key_of_error: &str) {
    assert!(TEXT.contains(from), "{from} is not in the regulation");
    let error = SuccessionRules::parse(&TEXT.replacen(from, to, 1)).unwrap_err();
    let Problem::WrongValue { key, .. } = &error.problem else {
        panic!("{error}");
    };
    assert_eq!(key, key_of_error);
}
