//! Holds `docs/reglement/` against the code and the regulation files, both ways.
//!
//! It reads text and nothing else: whether a function does what its article asks is shown by the tests of that function.

#[path = "citations/bad_examples.rs"]
mod bad_examples;
#[path = "citations/cases.rs"]
mod cases;
#[path = "citations/checks.rs"]
mod checks;
#[path = "citations/manual.rs"]
mod manual;
#[path = "citations/pages.rs"]
mod pages;
#[path = "citations/project.rs"]
mod project;
#[path = "citations/regulations.rs"]
mod regulations;
#[path = "citations/source.rs"]
mod source;

use project::{File, Project, read_folder};
use std::io;
use std::path::{Path, PathBuf};

/// Reads the project and prints every problem at once, so that one run shows them all.
fn check(problems: impl Fn(&Project) -> Vec<String>) -> io::Result<()> {
    let found = problems(&Project::read()?);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    Ok(())
}

#[test]
fn every_article_that_a_function_applies_has_a_heading() -> io::Result<()> {
    check(checks::applied_articles_have_a_heading)
}

#[test]
fn every_article_of_the_kieswet_that_a_comment_names_has_a_heading() -> io::Result<()> {
    check(checks::mentioned_articles_have_a_heading)
}

#[test]
fn every_heading_says_once_what_applies_it_or_why_nothing_does() -> io::Result<()> {
    check(checks::headings_have_one_verdict)
}

#[test]
fn every_function_that_a_page_names_exists_and_cites_the_article() -> io::Result<()> {
    check(checks::named_functions_cite_the_article)
}

#[test]
fn no_function_applies_an_article_that_a_page_calls_not_applied() -> io::Result<()> {
    check(checks::articles_not_applied_are_not_cited)
}

#[test]
fn every_article_in_a_regulation_file_has_a_heading() -> io::Result<()> {
    check(checks::articles_of_values_have_a_heading)
}

#[test]
fn every_value_that_was_not_read_is_open() -> io::Result<()> {
    check(checks::uncertain_values_are_open)
}

#[test]
fn nothing_is_open_that_was_read_or_is_gone() -> io::Result<()> {
    check(checks::open_values_are_uncertain)
}

/// The same for the pages of the manual.
fn check_manual(problems: impl Fn(&Project, &Path, &[File]) -> Vec<String>) -> io::Result<()> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let manual = read_folder(&root, "docs/manual", "md")?;
    assert!(!manual.is_empty(), "the manual has no pages");
    let found = problems(&Project::read()?, &root, &manual);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    Ok(())
}

#[test]
fn the_law_beside_a_step_of_the_manual_is_a_value_with_that_certainty() -> io::Result<()> {
    check_manual(|project, _, manual| manual::cites_what_is_not_a_value(project, manual))
}

#[test]
fn every_cause_of_a_vacancy_has_a_page_with_the_law_beside_it() -> io::Result<()> {
    check_manual(|project, _, manual| manual::causes_without_a_page(project, manual))
}

#[test]
fn every_link_of_the_manual_leads_somewhere() -> io::Result<()> {
    check_manual(|_, root, manual| manual::links_to_nothing(root, manual))
}

#[test]
fn every_case_worked_out_by_hand_has_its_test_and_its_articles() -> io::Result<()> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let list = std::fs::read_to_string(root.join("tests/cases/README.md"))?;
    let tests = read_folder(&root, "tests", "rs")?;
    let found = cases::problems(&Project::read()?, &list, &tests);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    Ok(())
}
