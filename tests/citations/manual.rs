//! Holds the manual of the griffie against the law: what stands beside a step is in a regulation file with that certainty,
//! each cause has its page, and every link leads somewhere.

use crate::pages::without_paragraph;
use crate::project::{File, Project};
use crate::regulations::{LegalValue, legal_values};
use std::fs;
use std::path::{Component, Path, PathBuf};

/// How the manual says how sure a value is.
const CERTAINTIES: [(&str, &str); 3] = [
    ("gelezen", "read"),
    ("afgeleid", "inferred"),
    ("aanname", "assumed"),
];
/// What stands between an article and its certainty.
const BETWEEN: &str = " · ";
/// The page of each cause in a regulation file.
const CAUSES: [(&str, &str); 10] = [
    ("resignation", "ontslag"),
    ("moved_out", "verhuizing"),
    ("death", "overlijden"),
    ("lost_requirement", "vereiste"),
    ("incompatible_office", "functie"),
    ("not_accepted", "niet-aangenomen"),
    ("not_admitted", "niet-aangenomen"),
    ("leave", "verlof"),
    ("enlargement", "zetels"),
    ("never_filled", "leeg-vanaf-het-begin"),
];

/// What the manual cites, and is not a value of that certainty.
pub(crate) fn cites_what_is_not_a_value(project: &Project, manual: &[File]) -> Vec<String> {
    let values = values(project);
    let mut problems = Vec::new();
    for page in griffie(manual) {
        for (cited, certainty) in page.text.lines().flat_map(cited) {
            let stands = values.iter().any(|value| {
                value.certainty == certainty && names_of(value).any(|name| cited.contains(&name))
            });
            if !stands {
                let path = &page.path;
                problems.push(format!("{path} says `{cited}` is {certainty}"));
            }
        }
    }
    problems
}

/// The causes of a regulation that have no page with the law beside it.
pub(crate) fn causes_without_a_page(project: &Project, manual: &[File]) -> Vec<String> {
    let mut problems = Vec::new();
    for value in values(project) {
        let cause = value.key.split_once(" causes.").map(|(_, cause)| cause);
        // What holds for a resignation stands on its page.
        let Some(cause) = cause
            .filter(|cause| !cause.contains("resignation_") && !cause.starts_with("resigned_"))
        else {
            continue;
        };
        let page = CAUSES.iter().find(|(one, _)| *one == cause);
        let told = page.is_some_and(|(_, name)| {
            let path = format!("docs/manual/griffie/{name}.md");
            let mut pages = manual.iter().filter(|page| page.path == path);
            pages.any(|page| page.text.contains("het recht ernaast"))
        });
        if !told {
            problems.push(format!("`{cause}` has no page with the law beside it"));
        }
    }
    problems
}

/// The links of the manual that lead nowhere; `root` is the folder of the project.
pub(crate) fn links_to_nothing(root: &Path, manual: &[File]) -> Vec<String> {
    let mut problems = Vec::new();
    for page in manual {
        for link in links(&page.text) {
            if !leads_somewhere(root, &page.path, link) {
                problems.push(format!("{} links to {link}", page.path));
            }
        }
    }
    problems
}

fn griffie(manual: &[File]) -> impl Iterator<Item = &File> {
    let folder = "docs/manual/griffie";
    manual
        .iter()
        .filter(move |page| page.path.starts_with(folder))
}

fn values(project: &Project) -> Vec<LegalValue> {
    let files = project.regulations.iter();
    files
        .flat_map(|file| legal_values(&file.path, &file.text).unwrap_or_default())
        .collect()
}

/// The article of a value as the manual writes it, with its paragraph and without.
fn names_of(value: &LegalValue) -> impl Iterator<Item = String> {
    let written = |citation: &str| {
        citation
            .replace("none", "artikel niet bekend")
            .replace(" art. ", ", artikel ")
            .replace("(1)", ", eerste lid")
            .replace("(2)", ", tweede lid")
            .replace("(5)", ", vijfde lid")
    };
    let citation = value.citation();
    [written(citation), written(without_paragraph(citation))].into_iter()
}

/// Each article in a line of the manual that a certainty follows, with that certainty.
fn cited(line: &str) -> Vec<(&str, &'static str)> {
    let mut found = Vec::new();
    for (at, _) in line.match_indices(BETWEEN) {
        let (before, after) = (&line[..at], &line[at + BETWEEN.len()..]);
        let mut known = CERTAINTIES.iter();
        let Some((_, certainty)) = known.find(|(word, _)| after.starts_with(word)) else {
            continue;
        };
        let start = before.rfind(['.', ';', ':', '|', '·']);
        let cited = start.map_or(before, |start| &before[start..]);
        found.push((
            cited.trim_start_matches(['.', ';', ':', '|', '·', ' ']),
            *certainty,
        ));
    }
    found
}

/// Where the links and pictures of a page lead.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let rest = text.split("](").skip(1);
    rest.filter_map(|rest| rest.split(')').next())
}

fn leads_somewhere(root: &Path, page: &str, link: &str) -> bool {
    if link.contains("://") {
        return true;
    }
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = match file {
        "" => PathBuf::from(page),
        file => plain(&Path::new(page).with_file_name("").join(file)),
    };
    let target = root.join(target);
    match heading {
        "" => target.exists(),
        heading => fs::read_to_string(target).is_ok_and(|text| {
            let lines = text.lines().filter(|line| line.starts_with('#'));
            lines.map(anchor).any(|one| one == heading)
        }),
    }
}

/// The path without steps back.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for step in path.components() {
        match step {
            Component::ParentDir => {
                plain.pop();
            }
            step => plain.push(step),
        }
    }
    plain
}

/// What a heading is called in an address.
fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text
        .chars()
        .filter(|one| one.is_alphanumeric() || " -_".contains(*one));
    kept.collect::<String>().replace(' ', "-")
}
