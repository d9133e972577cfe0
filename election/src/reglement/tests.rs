use super::*;
use crate::article::Certainty;
use crate::fraction::Fraction;

/// A section as small as can be, with one value of each sort. The first line is line 1.
const SMALL: &str = "\
name = \"small\"

[rules]
seats = { value = 7, article = \"Reglement 1\", certainty = \"read\" }
share = [
    { from = 2020-01-01, until = 2026-12-31, value = \"3/4\", article = \"Wet 1\", certainty = \"read\" },
    { from = 2027-01-01, value = \"1/1\", article = \"Wet 2\", certainty = \"assumed\" },
]
";

#[derive(Debug)]
struct Small {
    seats: Legal<u64>,
    share: Dated<Fraction>,
}

fn read(text: &str) -> Result<Small, ReglementError> {
    let document = Document::parse(text)?;
    let mut root = document.root();
    let _: String = root.plain("name")?;
    let small = root.section("rules", |section| {
        Ok(Small {
            seats: section.legal("seats")?,
            share: section.dated("share")?,
        })
    })?;
    root.finish()?;
    Ok(small)
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old} stands there once");
    text.replace(old, new)
}

fn check_error(old: &str, new: &str, line: usize, problem: &Problem) {
    let error = read(&replaced(SMALL, old, new)).unwrap_err();
    assert_eq!((error.line, &error.problem), (Some(line), problem));
}

fn check_wrong(old: &str, new: &str, line: usize, key: &str, expected: &str) {
    let problem = Problem::WrongValue {
        key: key.to_owned(),
        expected: expected.to_owned(),
    };
    check_error(old, new, line, &problem);
}

fn check_missing(old: &str, line: usize, key: &str) {
    check_error(old, "", line, &Problem::Missing(key.to_owned()));
}

fn check_unknown(old: &str, new: &str, line: usize, key: &str) {
    check_error(old, new, line, &Problem::UnknownKey(key.to_owned()));
}

fn check_not_toml(text: &str, line: usize) {
    let error = read(text).unwrap_err();
    assert!(matches!(error.problem, Problem::NotToml(_)), "{error}");
    assert_eq!(error.line, Some(line));
}

fn check_share(day: &str, share: Option<(u64, u64, Certainty)>) {
    let small = read(SMALL).unwrap();
    let found = small.share.on(day.parse().unwrap());
    let found = found.map(|legal| (legal.value, legal.article.certainty));
    let expected = share.map(|(top, bottom, certainty)| {
        let value = Fraction::new(top, bottom).unwrap();
        (value, certainty)
    });
    assert_eq!(found, expected);
}

fn built_in(name: &str) -> &'static str {
    let heading = format!("name = \"{name}\"");
    let mut texts = BUILT_IN.into_iter();
    texts.find(|text| text.contains(&heading)).unwrap()
}

fn from_day(text: &str, day: &str) -> Reglement {
    let first = text.lines().find(|line| line.starts_with("in_force_from"));
    let changed = replaced(text, first.unwrap(), &format!("in_force_from = {day}"));
    Reglement::parse(&changed).unwrap()
}

/// The regulation of 2026 as if it came into force on `day`, after that of 2022, which ends on 31 October 2025.
fn check_two_regulations(day: &str, overlap_on_line: Option<usize>) {
    let earlier = Reglement::parse(built_in("rotterdam-2022")).unwrap();
    let later = from_day(built_in("rotterdam-2026"), day);
    let error = refuse_overlap(&[earlier, later]).err();
    let expected = overlap_on_line.map(|line| ReglementError {
        line: Some(line),
        problem: Problem::Overlap("rotterdam-2022 and rotterdam-2026".to_owned()),
    });
    assert_eq!(error, expected);
}

#[test]
fn the_regulations_that_come_with_the_program_are_right() {
    let names: Vec<_> = Reglement::built_in()
        .unwrap()
        .into_iter()
        .map(|reglement| reglement.name)
        .collect();
    assert_eq!(names, ["kieswet", "rotterdam-2022", "rotterdam-2026"]);
}

#[test]
fn a_value_is_read_with_its_article_and_certainty() {
    let seats = read(SMALL).unwrap().seats;
    assert_eq!(seats.value, 7);
    assert_eq!(seats.article, Article::read("Reglement 1"));
}

#[test]
fn an_unknown_key_is_named_with_its_line() {
    let extra = "seats = { value = 7";
    let with_typo = "saets = 1\nseats = { value = 7";
    check_unknown(extra, with_typo, 4, "rules.saets");
}

#[test]
fn an_unknown_key_outside_any_section_is_named_with_its_line() {
    check_unknown("\n[rules]", "title = \"Small\"\n[rules]", 2, "title");
}

#[test]
fn an_unknown_section_is_named_with_its_line() {
    check_unknown(
        "    { from = 2027-01-01, value = \"1/1\", article = \"Wet 2\", certainty = \"assumed\" },\n]\n",
        "]\n\n[ruels]\nseats = 1\n",
        9,
        "ruels",
    );
}

#[test]
fn an_unknown_key_beside_a_value_is_named_with_its_line() {
    check_unknown("value = 7,", "value = 7, unit = 1,", 4, "rules.seats.unit");
}

#[test]
fn an_unknown_key_beside_a_dated_value_is_named_with_its_line() {
    let wrong = "value = \"1/1\", unit = 1,";
    check_unknown("value = \"1/1\",", wrong, 7, "rules.share.unit");
}

#[test]
fn a_missing_value_is_named_with_the_line_of_its_section() {
    let seats = "seats = { value = 7, article = \"Reglement 1\", certainty = \"read\" }";
    check_missing(seats, 3, "rules.seats");
}

#[test]
fn a_missing_name_is_named_with_the_first_line() {
    check_missing("name = \"small\"", 1, "name");
}

#[test]
fn a_missing_section_is_named_with_the_first_line() {
    let error = read("name = \"small\"\n").unwrap_err();
    let problem = Problem::Missing("rules".to_owned());
    assert_eq!((error.line, error.problem), (Some(1), problem));
}

#[test]
fn a_missing_article_is_named_with_the_line_of_the_value() {
    check_missing("article = \"Reglement 1\", ", 4, "rules.seats.article");
}

#[test]
fn a_missing_first_day_is_named_with_the_line_of_the_value() {
    check_missing("from = 2027-01-01, ", 7, "rules.share.from");
}

#[test]
fn a_text_where_a_number_belongs_is_refused_on_its_line() {
    let expected = "a whole number from 0 to 18446744073709551615";
    let wrong = "value = \"7\"";
    check_wrong("value = 7", wrong, 4, "rules.seats.value", expected);
}

#[test]
fn a_number_below_nought_is_refused_on_its_line() {
    let expected = "a whole number from 0 to 18446744073709551615";
    let wrong = "value = -7";
    check_wrong("value = 7", wrong, 4, "rules.seats.value", expected);
}

#[test]
fn a_value_without_article_and_certainty_is_refused_on_its_line() {
    let old = "{ value = 7, article = \"Reglement 1\", certainty = \"read\" }";
    let expected = "a table with value, article and certainty";
    check_wrong(old, "7", 4, "rules.seats", expected);
}

#[test]
fn a_decimal_where_a_fraction_belongs_is_refused_on_its_line() {
    let expected = "a fraction like \"3/4\"";
    let wrong = "value = 0.75";
    check_wrong("value = \"3/4\"", wrong, 6, "rules.share.value", expected);
}

#[test]
fn a_moment_where_a_day_belongs_is_refused_on_its_line() {
    let expected = "a date like 2026-03-18";
    let wrong = "from = 2027-01-01T00:00:00";
    check_wrong("from = 2027-01-01", wrong, 7, "rules.share.from", expected);
}

#[test]
fn an_unknown_word_for_the_certainty_is_refused_on_its_line() {
    let expected = "one of read, inferred, assumed";
    let (old, wrong) = ("certainty = \"assumed\"", "certainty = \"guessed\"");
    check_wrong(old, wrong, 7, "rules.share.certainty", expected);
}

#[test]
fn two_values_for_one_day_are_refused_on_the_line_of_the_second() {
    let problem = Problem::Overlap("two values of rules.share".to_owned());
    check_error("from = 2027-01-01", "from = 2026-12-31", 7, &problem);
}

#[test]
fn two_values_without_end_are_refused_on_the_line_of_the_second() {
    let problem = Problem::Overlap("two values of rules.share".to_owned());
    check_error("until = 2026-12-31, ", "", 7, &problem);
}

#[test]
fn a_last_day_before_the_first_is_refused_on_its_line() {
    let expected = "a last day that is not before the first";
    let wrong = "until = 2019-12-31";
    check_wrong(
        "until = 2026-12-31",
        wrong,
        6,
        "rules.share.until",
        expected,
    );
}

#[test]
fn an_empty_row_of_dated_values_is_missing() {
    let text = "name = \"small\"\n[rules]\nseats = { value = 7, article = \"\", certainty = \"read\" }\nshare = []\n";
    let error = read(text).unwrap_err();
    let problem = Problem::Missing("rules.share".to_owned());
    assert_eq!((error.line, error.problem), (Some(2), problem));
}

#[test]
fn a_text_that_is_not_toml_is_refused_on_its_line() {
    check_not_toml("name = \"small\"\n\nthe seats are seven\n", 3);
}

#[test]
fn a_key_that_stands_twice_is_refused_on_the_second_line() {
    check_not_toml("name = \"small\"\nname = \"small\"\n", 2);
}

#[test]
fn a_line_that_is_not_finished_is_refused_on_that_line() {
    check_not_toml("name = \"small\"\n[rules]\nseats = { value = 7,\n", 3);
}

#[test]
fn a_dated_value_holds_to_the_end_of_its_last_day() {
    check_share("2020-01-01", Some((3, 4, Certainty::Read)));
    check_share("2026-12-31", Some((3, 4, Certainty::Read)));
}

#[test]
fn the_next_value_holds_from_its_first_day() {
    check_share("2027-01-01", Some((1, 1, Certainty::Assumed)));
    check_share("2099-01-01", Some((1, 1, Certainty::Assumed)));
}

#[test]
fn no_value_holds_before_the_first_day() {
    check_share("2019-12-31", None);
}

#[test]
fn dated_values_are_ordered_by_day_however_they_are_written() {
    let turned = replaced(SMALL, "2020-01-01, until = 2026-12-31", "2030-01-01");
    let turned = replaced(&turned, "2027-01-01", "2027-01-01, until = 2029-12-31");
    let share = read(&turned).unwrap().share;
    let days = share.versions().map(|(period, _)| period.from.to_string());
    assert_eq!(days.collect::<Vec<_>>(), ["2027-01-01", "2030-01-01"]);
    assert_eq!(share.latest().unwrap().value, Fraction::new(3, 4).unwrap());
}

#[test]
fn two_regulations_of_one_council_on_one_day_are_refused_on_the_line_of_the_second() {
    check_two_regulations("2025-10-31", Some(6));
}

#[test]
fn a_regulation_can_follow_another_on_the_next_day() {
    check_two_regulations("2025-11-01", None);
}

#[test]
fn regulations_of_two_councils_can_be_in_force_on_one_day() {
    let earlier = Reglement::parse(built_in("rotterdam-2022")).unwrap();
    let text = built_in("rotterdam-2022");
    let other = replaced(text, "council = \"rotterdam\"", "council = \"schiedam\"");
    let other = Reglement::parse(&other).unwrap();
    assert_eq!(refuse_overlap(&[earlier, other]), Ok(()));
}

#[test]
fn a_regulation_that_ends_before_it_starts_is_refused_on_its_line() {
    let text = built_in("rotterdam-2022");
    let text = replaced(
        text,
        "in_force_until = 2025-10-31",
        "in_force_until = 2021-10-31",
    );
    let error = Reglement::parse(&text).unwrap_err();
    assert_eq!(error.line, Some(7));
}

#[test]
fn a_rule_of_the_allocation_that_has_no_other_way_cannot_be_switched_off() {
    let keys = [
        "quota",
        "full_seats",
        "exhaustion",
        "list_order",
        "deceased",
        "lots",
    ];
    for key in keys {
        check_never_false("rotterdam-2026", key);
    }
    for key in ["most_votes", "deceased", "lots"] {
        check_never_false("rotterdam-2022", key);
    }
}

fn check_never_false(name: &str, key: &str) {
    let (before, after) = built_in(name).split_once("\n[allocation]\n").unwrap();
    let rule = format!("\n{key} = {{ value = true");
    let above = after.split_once(&rule).unwrap().0;
    let line = before.lines().count() + above.lines().count() + 2;
    let wrong = replaced(after, &rule, &rule.replace("true", "false"));
    let error = Reglement::parse(&format!("{before}\n[allocation]\n{wrong}")).unwrap_err();
    let problem = Problem::WrongValue {
        key: format!("allocation.{key}"),
        expected: "true, because there is no rule for the other case".to_owned(),
    };
    assert_eq!((error.line, error.problem), (Some(line), problem));
}

#[test]
fn an_error_says_where_what_and_what_to_do() {
    let text = replaced(SMALL, "certainty = \"assumed\"", "certainty = \"guessed\"");
    assert_eq!(
        read(&text).unwrap_err().to_string(),
        "line 7: `rules.share.certainty` cannot be used; \
         expected one of read, inferred, assumed"
    );
}
