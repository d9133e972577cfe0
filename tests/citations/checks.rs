//! The checks: each takes the project and returns what is wrong, one sentence per problem.

use crate::pages::{OpenRow, Reading, open_rows, readings, without_paragraph};
use crate::project::{File, Project};
use crate::regulations::{LegalValue, legal_values};
use crate::source::{citations, docs_of, files_of, mentions};
use std::collections::BTreeSet;

fn all_readings(project: &Project) -> Vec<Reading> {
    let articles = |file: &&File| !is_open(file) && !file.path.ends_with("/README.md");
    let pages = project.pages.iter().filter(articles);
    pages.flat_map(|page| readings(&page.text)).collect()
}

fn is_open(file: &File) -> bool {
    file.path.ends_with("/open.md")
}

fn headings(project: &Project) -> BTreeSet<String> {
    let all = all_readings(project).into_iter();
    all.map(|reading| reading.citation).collect()
}

pub(crate) fn applied_articles_have_a_heading(project: &Project) -> Vec<String> {
    let headings = headings(project);
    let mut problems = Vec::new();
    for file in &project.sources {
        for (line, citation) in citations(&file.text) {
            if !headings.contains(&citation) {
                problems.push(format!(
                    "{}:{line} applies `{citation}`, which has no heading in docs/reglement",
                    file.path
                ));
            }
        }
    }
    problems
}

pub(crate) fn mentioned_articles_have_a_heading(project: &Project) -> Vec<String> {
    let headings = headings(project);
    let mut problems = Vec::new();
    for file in &project.sources {
        for (line, article) in mentions(&file.text) {
            if !headings.contains(&article) {
                problems.push(format!(
                    "{}:{line} names `{article}`, which has no heading in docs/reglement",
                    file.path
                ));
            }
        }
    }
    problems
}

pub(crate) fn headings_have_one_verdict(project: &Project) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut problems = Vec::new();
    for reading in all_readings(project) {
        let citation = &reading.citation;
        if !seen.insert(citation.clone()) {
            problems.push(format!("`{citation}` has two headings"));
        }
        if reading.verdicts != 1 {
            problems.push(format!(
                "`{citation}` has {} lines `Applied in …` or `Not applied: …`, not one",
                reading.verdicts
            ));
        }
        if !reading.has_text {
            problems.push(format!("`{citation}` is not explained"));
        }
    }
    problems
}

pub(crate) fn named_functions_cite_the_article(project: &Project) -> Vec<String> {
    let mut problems = Vec::new();
    for reading in all_readings(project) {
        for function in &reading.applied_in {
            problems.extend(problem_with(project, function, &reading.citation));
        }
    }
    problems
}

fn problem_with(project: &Project, function: &str, citation: &str) -> Option<String> {
    let name = function.rsplit("::").next().unwrap_or(function);
    let files = files_of(function);
    let sources = project.sources.iter();
    let docs: Vec<String> = sources
        .filter(|file| files.contains(&file.path))
        .flat_map(|file| docs_of(&file.text, name))
        .collect();
    if docs.is_empty() {
        return Some(format!(
            "`{citation}` names `{function}`, which does not exist"
        ));
    }
    let cites = |doc: &String| citations(doc).iter().any(|(_, cited)| cited == citation);
    (!docs.iter().any(cites))
        .then(|| format!("`{function}` has no line `Applies {citation}.`, but its page says so"))
}

pub(crate) fn articles_not_applied_are_not_cited(project: &Project) -> Vec<String> {
    let all = all_readings(project).into_iter();
    let not_applied: BTreeSet<String> = all
        .filter(|reading| reading.applied_in.is_empty())
        .map(|reading| reading.citation)
        .collect();
    let mut problems = Vec::new();
    for file in &project.sources {
        for (line, citation) in citations(&file.text) {
            if not_applied.contains(&citation) {
                problems.push(format!(
                    "{}:{line} applies `{citation}`, but its page names no function",
                    file.path
                ));
            }
        }
    }
    problems
}

fn values(project: &Project) -> Result<Vec<LegalValue>, String> {
    let mut all = Vec::new();
    for file in &project.regulations {
        all.extend(legal_values(&file.path, &file.text)?);
    }
    Ok(all)
}

fn for_values(
    project: &Project,
    problems: impl FnOnce(Vec<LegalValue>) -> Vec<String>,
) -> Vec<String> {
    values(project).map_or_else(|error| vec![error], problems)
}

pub(crate) fn articles_of_values_have_a_heading(project: &Project) -> Vec<String> {
    let headings = headings(project);
    for_values(project, |values| {
        let cited = values.iter().flat_map(|value| {
            [&value.article, &value.modelled_on].map(|article| (&value.key, article))
        });
        cited
            .filter(|(_, article)| !article.is_empty())
            .filter(|(_, article)| !headings.contains(without_paragraph(article)))
            .map(|(key, article)| format!("`{key}` cites `{article}`, which has no heading"))
            .collect()
    })
}

pub(crate) fn uncertain_values_are_open(project: &Project) -> Vec<String> {
    let rows = open_values(project);
    for_values(project, |values| {
        let uncertain = values.iter().filter(|value| value.certainty != "read");
        uncertain
            .filter(|value| !rows.iter().any(|row| is_row_of(row, value)))
            .map(|value| {
                format!(
                    "open.md needs a row | `{}` | {} | {} | {} | what to check |",
                    value.key,
                    value.value,
                    value.certainty,
                    value.citation()
                )
            })
            .collect()
    })
}

fn is_row_of(row: &OpenRow, value: &LegalValue) -> bool {
    let cells = [value.value.as_str(), &value.certainty, value.citation()];
    let asks = row.cells.get(cells.len()).is_some_and(|q| !q.is_empty());
    row.keys.contains(&value.key) && cells.into_iter().eq(row.cells.iter().take(3)) && asks
}

pub(crate) fn open_values_are_uncertain(project: &Project) -> Vec<String> {
    let rows = open_values(project);
    for_values(project, |values| {
        let uncertain = |key: &str| {
            let same = |value: &&LegalValue| value.key == key;
            values.iter().filter(same).any(|v| v.certainty != "read")
        };
        rows.iter()
            .flat_map(|row| &row.keys)
            .filter(|key| !uncertain(key))
            .map(|key| format!("open.md lists `{key}`, which was read or is gone"))
            .collect()
    })
}

fn open_values(project: &Project) -> Vec<OpenRow> {
    let pages = project.pages.iter().filter(|file| is_open(file));
    pages.flat_map(|page| open_rows(&page.text)).collect()
}
