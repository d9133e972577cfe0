//! Holds the list of cases worked out by hand against the tests: each named test is there, each article is that of a
//! value, and no hand case of a vacancy is left out.

use crate::project::{File, Project};
use crate::regulations::legal_values;
use std::collections::BTreeSet;

/// The file of which every test is a case worked out by hand.
pub(crate) const BY_HAND: &str = "tests/vacancy/cases.rs";
/// The column with the test, and that with the articles.
const COLUMNS: (usize, usize) = (1, 3);

/// A case of the list.
struct Case<'c> {
    file: String,
    test: &'c str,
    articles: Vec<&'c str>,
}

/// What is wrong with the list.
pub(crate) fn problems(project: &Project, list: &str, tests: &[File]) -> Vec<String> {
    let mut problems = Vec::new();
    let cited = citations(project);
    let cases = cases(list);
    for case in &cases {
        let file = tests.iter().find(|file| file.path == case.file);
        if !file.is_some_and(|file| names(&file.text).contains(case.test)) {
            problems.push(format!("{} has no test {}", case.file, case.test));
        }
        for article in &case.articles {
            if !cited.contains(*article) {
                problems.push(format!("{}: no value has {article}", case.test));
            }
        }
    }
    let listed: BTreeSet<&str> = cases.iter().map(|case| case.test).collect();
    for file in tests.iter().filter(|file| file.path == BY_HAND) {
        let missing = names(&file.text).into_iter();
        let missing = missing.filter(|name| !listed.contains(name));
        problems.extend(missing.map(|name| format!("{name} is not in the list of cases")));
    }
    problems
}

/// The rows that name a test.
fn cases(list: &str) -> Vec<Case<'_>> {
    let rows = list.lines().filter_map(|line| {
        let cells: Vec<&str> = line.split('|').skip(1).map(str::trim).collect();
        let mut named = cells.get(COLUMNS.0)?.split('`').skip(1).step_by(2);
        let (file, test) = (named.next()?, named.next()?);
        let articles = cells.get(COLUMNS.1)?.split(';').map(str::trim);
        Some(Case {
            file: format!("tests/{file}"),
            test,
            articles: articles.filter(|article| !article.is_empty()).collect(),
        })
    });
    rows.collect()
}

/// The tests of a file: the function after each mark of a test.
fn names(text: &str) -> BTreeSet<&str> {
    let marks = ["test]", "tokio::test"];
    let marked = text.split("#[");
    let marked = marked.filter(|rest| marks.iter().any(|mark| rest.starts_with(mark)));
    let named = marked.filter_map(|rest| {
        let (_, after) = rest.split_once("fn ")?;
        after.split('(').next()
    });
    named.collect()
}

/// The articles of all values.
fn citations(project: &Project) -> BTreeSet<String> {
    let files = project.regulations.iter();
    let values = files.flat_map(|file| legal_values(&file.path, &file.text).unwrap_or_default());
    values.map(|value| value.citation().to_owned()).collect()
}
