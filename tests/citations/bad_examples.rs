//! Shows that each check fails when it should: a small project that is right, and one mistake at a time.

use crate::cases::{self, BY_HAND};
use crate::checks;
use crate::project::{File, Project};
use crate::source::citations;

const PAGE: &str = "# Law\n\n## Law 1\n\nA rule.\n\nApplied in `election::count::add`.\n\n## Law 2\n\nAnother.\n\nNot applied: no need.\n";
const OPEN: &str = "| `city count.limit` | 3 | assumed | Law 2 | ask |\n";
const SOURCE: &str = "/// Adds.\n///\n/// Applies Law 1.\n#[must_use]\npub fn add(a: u64) {}\n\n/// Subtracts.\npub fn subtract(a: u64) {}\n";
const VALUES: &str = "[count]\nlimit = { value = 3, article = \"\", modelled_on = \"Law 2\", certainty = \"assumed\" }\nsure = [{ from = 2020-01-01, value = 1, article = \"Law 1(4)\", certainty = \"read\" }]\n";

fn file(path: &str, text: &str, change: (&str, &str)) -> File {
    File {
        path: path.to_owned(),
        text: text.replace(change.0, change.1),
    }
}

fn project(change: (&str, &str)) -> Project {
    Project {
        pages: vec![
            file("docs/reglement/law.md", PAGE, change),
            file("docs/reglement/open.md", OPEN, change),
        ],
        sources: vec![file("election/src/count/mod.rs", SOURCE, change)],
        regulations: vec![file("election/reglement/city.toml", VALUES, change)],
    }
}

const ALL: [fn(&Project) -> Vec<String>; 8] = [
    checks::applied_articles_have_a_heading,
    checks::mentioned_articles_have_a_heading,
    checks::headings_have_one_verdict,
    checks::named_functions_cite_the_article,
    checks::articles_not_applied_are_not_cited,
    checks::articles_of_values_have_a_heading,
    checks::uncertain_values_are_open,
    checks::open_values_are_uncertain,
];

/// Makes one change in the example and compares all problems that the checks find.
fn check_problems(change: (&str, &str), expected: &[&str]) {
    let project = project(change);
    let found: Vec<String> = ALL.iter().flat_map(|check| check(&project)).collect();
    assert_eq!(found, expected);
}

fn check_citations(doc: &str, expected: &[&str]) {
    let found: Vec<String> = citations(doc).into_iter().map(|(_, cited)| cited).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_example_itself_is_right() {
    check_problems(("", ""), &[]);
}

#[test]
fn an_article_without_a_heading_is_found() {
    check_problems(
        ("/// Applies Law 1.", "/// Applies Law 1 and Law 3(2)."),
        &["election/src/count/mod.rs:3 applies `Law 3`, which has no heading in docs/reglement"],
    );
}

#[test]
fn an_article_of_the_kieswet_that_is_only_named_is_found() {
    check_problems(
        (
            "/// Subtracts.",
            "/// Subtracts, as in Kieswet I14a, by Kieswet hoofdstuk V.",
        ),
        &[
            "election/src/count/mod.rs:7 names `Kieswet I 14a`, which has no heading in docs/reglement",
        ],
    );
}

#[test]
fn an_abbreviated_citation_is_found() {
    check_problems(
        ("/// Applies Law 1.", "/// Applies Law 1 and 2."),
        &["election/src/count/mod.rs:3 applies `2`, which has no heading in docs/reglement"],
    );
}

#[test]
fn a_heading_without_a_verdict_is_found() {
    check_problems(
        ("Not applied: no need.", "Nothing applies it."),
        &["`Law 2` has 0 lines `Applied in …` or `Not applied: …`, not one"],
    );
}

#[test]
fn a_heading_that_names_no_function_is_found() {
    check_problems(
        ("Not applied: no need.", "Applied in the whole program."),
        &["`Law 2` has 0 lines `Applied in …` or `Not applied: …`, not one"],
    );
}

#[test]
fn a_heading_without_a_text_is_found() {
    check_problems(("Another.\n", ""), &["`Law 2` is not explained"]);
}

#[test]
fn a_function_that_does_not_exist_is_found() {
    check_problems(
        ("pub fn add(", "pub fn add_up("),
        &["`Law 1` names `election::count::add`, which does not exist"],
    );
}

#[test]
fn a_function_in_another_module_is_found() {
    check_problems(
        ("election::count::add", "election::ballot::add"),
        &["`Law 1` names `election::ballot::add`, which does not exist"],
    );
}

#[test]
fn a_function_that_does_not_cite_its_article_is_found() {
    check_problems(
        ("election::count::add", "election::count::subtract"),
        &["`election::count::subtract` has no line `Applies Law 1.`, but its page says so"],
    );
}

#[test]
fn an_article_that_is_applied_against_its_page_is_found() {
    check_problems(
        ("/// Applies Law 1.", "/// Applies Law 1, Law 2."),
        &["election/src/count/mod.rs:3 applies `Law 2`, but its page names no function"],
    );
}

#[test]
fn a_value_with_an_unknown_article_is_found() {
    check_problems(
        ("Law 1(4)", "Law 7"),
        &["`city count.sure` cites `Law 7`, which has no heading"],
    );
}

#[test]
fn a_value_modelled_on_an_unknown_article_is_found() {
    check_problems(
        ("Law 2\", cert", "Law 8\", cert"),
        &[
            "`city count.limit` cites `Law 8`, which has no heading",
            "open.md needs a row | `city count.limit` | 3 | assumed | Law 8 | what to check |",
        ],
    );
}

#[test]
fn an_open_value_that_is_not_listed_is_found() {
    check_problems(
        ("| `city count.limit`", "| city"),
        &["open.md needs a row | `city count.limit` | 3 | assumed | Law 2 | what to check |"],
    );
}

#[test]
fn an_open_value_that_changed_is_found() {
    check_problems(
        ("| 3 |", "| 4 |"),
        &["open.md needs a row | `city count.limit` | 3 | assumed | Law 2 | what to check |"],
    );
}

#[test]
fn an_open_value_that_says_nothing_to_check_is_found() {
    check_problems(
        ("| ask |", "|  |"),
        &["open.md needs a row | `city count.limit` | 3 | assumed | Law 2 | what to check |"],
    );
}

#[test]
fn a_listed_value_that_was_read_is_found() {
    check_problems(
        (
            "| `city count.limit`",
            "| `city count.sure` | x |\n| `city count.limit`",
        ),
        &["open.md lists `city count.sure`, which was read or is gone"],
    );
}

#[test]
fn a_citation_runs_on_to_the_next_line_and_ends_with_its_sentence() {
    check_citations(
        "/// Applies Regulation 2022 art. 13 and\n/// Law 2(1). The rest explains.\n///\n/// More.",
        &["Regulation 2022 art. 13", "Law 2"],
    );
}

#[test]
fn a_citation_ends_where_its_explanation_begins() {
    check_citations(
        "/// Applies Law 1, and Law 2, on which the regulation and all else is modelled.",
        &["Law 1", "Law 2"],
    );
}

/// What is found in a list of cases, with one file of tests.
fn cases_found(list: &str, text: &str) -> Vec<String> {
    let tests = [file(BY_HAND, text, ("", ""))];
    cases::problems(&project(("", "")), list, &tests)
}

#[test]
fn a_case_without_its_test_and_a_test_without_its_case_are_found() {
    let list = "| a case | `vacancy/cases.rs` `a_move` | made up | Law 2 |\n";
    let text = "#[tokio::test]\nasync fn a_move() -> Checked {\n";
    assert!(cases_found(list, text).is_empty());
    assert_eq!(
        cases_found(list, ""),
        ["tests/vacancy/cases.rs has no test a_move"]
    );
    assert_eq!(
        cases_found("", text),
        ["a_move is not in the list of cases"]
    );
    let other = list.replace("Law 2", "Law 3");
    assert_eq!(cases_found(&other, text), ["a_move: no value has Law 3"]);
}
