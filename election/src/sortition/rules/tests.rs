use super::*;
use crate::reglement::{Document, Problem};

/// The section as it stands in a regulation; batches of two make small cases.
pub(in crate::sortition) const TEXT: &str = r#"
[sortition]
drawn_from_residents = { value = true, article = "Lotingsreglement wijkraadsleden 2022", certainty = "read" }
opt_outs_left_out = { value = true, article = "", modelled_on = "Lotingsreglement wijkraadsleden 2022", certainty = "assumed" }
members_left_out = { value = true, article = "", modelled_on = "Kieswet W 2", certainty = "assumed" }
batch_size = { value = 2, article = "", modelled_on = "Lotingsreglement wijkraadsleden 2022", certainty = "assumed" }
answer_days = { value = 10, article = "", modelled_on = "Kieswet hoofdstuk V", certainty = "assumed" }
declining_is_free = { value = true, article = "", modelled_on = "Lotingsreglement wijkraadsleden 2022", certainty = "assumed" }
examination = { value = true, article = "", modelled_on = "Kieswet hoofdstuk V", certainty = "assumed" }
"#;

fn read(text: &str) -> Result<SortitionRules, ReglementError> {
    Document::parse(text)?
        .root()
        .section("sortition", SortitionRules::read)
}

pub(in crate::sortition) fn rules() -> SortitionRules {
    read(TEXT).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn check_refused(from: &str, to: &str, problem: &Problem) {
    let error = read(&TEXT.replace(from, to)).unwrap_err();
    assert_eq!(&error.problem, problem);
}

#[test]
fn every_value_is_read_with_its_article() {
    let rules = rules();
    assert_eq!((rules.batch_size.value, rules.answer_days.value), (2, 10));
    assert_eq!(rules.answer_days.article.citation(), "Kieswet hoofdstuk V");
}

#[test]
fn a_batch_holds_somebody() {
    let problem = Problem::WrongValue {
        key: "sortition.batch_size".into(),
        expected: "1 or more".into(),
    };
    check_refused("value = 2", "value = 0", &problem);
}

#[test]
fn a_value_that_is_missing_or_unknown_is_refused() {
    let missing = Problem::Missing("sortition.answer_days".into());
    check_refused("answer_days", "answer_weeks", &missing);
}

#[test]
fn the_term_to_answer_counts_from_the_day_after_the_invitation() {
    let last = rules().last_day_to_answer(day("2026-04-01"));
    assert_eq!(last, Some(day("2026-04-11")));
}
