//! Reads the doc comments of Rust sources: which articles they cite, and what stands above a function.

use crate::pages::without_paragraph;

/// The articles cited in the doc comments of a text: for each its line, and the citation without paragraph.
pub(crate) fn citations(text: &str) -> Vec<(usize, String)> {
    let lines: Vec<Option<&str>> = text.lines().map(doc_line).collect();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        if line.is_some_and(|doc| doc.starts_with("Applies ")) {
            let rest = lines.iter().skip(index).map_while(|doc| *doc);
            let paragraph: Vec<&str> = rest.take_while(|doc| !doc.is_empty()).collect();
            let cited = cited_in(&paragraph.join(" "));
            found.extend(cited.into_iter().map(|citation| (index + 1, citation)));
        }
    }
    found
}

/// The articles of the Kieswet that doc comments name anywhere, with the line: `Kieswet P 8`, also when it is
/// written `Kieswet P8`.
pub(crate) fn mentions(text: &str) -> Vec<(usize, String)> {
    let lines = (1..).zip(text.lines().map(doc_line));
    let docs = lines.filter_map(|(number, doc)| doc.map(|doc| (number, doc)));
    docs.flat_map(|(number, doc)| {
        let after = doc.split("Kieswet ").skip(1).filter_map(article_at_start);
        after.map(move |article| (number, article))
    })
    .collect()
}

/// `Kieswet P 19a` for a text that begins with `P 19a` or `P19a`.
fn article_at_start(text: &str) -> Option<String> {
    let section = text.chars().next().filter(char::is_ascii_uppercase)?;
    let rest = text.get(1..)?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let end = rest.find(|sign: char| !sign.is_ascii_digit());
    let (digits, after) = rest.split_at(end.unwrap_or(rest.len()));
    let letters = after.find(|sign: char| !sign.is_ascii_lowercase());
    let letters = after.get(..letters.unwrap_or(after.len()))?;
    (!digits.is_empty()).then(|| format!("Kieswet {section} {digits}{letters}"))
}

fn doc_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let doc = line.strip_prefix("///").or(line.strip_prefix("//!"))?;
    Some(doc.trim())
}

/// The citations of one paragraph that begins with `Applies`. What comes after its first sentence is explanation, and
/// so is a part of it that begins with a small letter.
fn cited_in(paragraph: &str) -> Vec<String> {
    let sentence = paragraph.strip_prefix("Applies ").unwrap_or(paragraph);
    let end = sentence
        .match_indices(". ")
        .map(|(at, _)| at)
        .find(|at| starts_with_capital(sentence.get(at + 2..)));
    let sentence = end.and_then(|at| sentence.get(..at)).unwrap_or(sentence);
    sentence
        .trim_end_matches('.')
        .split(", ")
        .flat_map(|part| part.trim_start_matches("and ").split(" and "))
        .take_while(|part| !part.starts_with(char::is_lowercase))
        .map(|part| without_paragraph(part).to_owned())
        .collect()
}

fn starts_with_capital(text: Option<&str>) -> bool {
    text.and_then(|text| text.chars().next())
        .is_some_and(char::is_uppercase)
}

/// The files in which a function can stand: `election::terms::Calendar::holds` in `election/src/terms.rs` or
/// `election/src/terms/mod.rs`. Names of types are left out, because a type can stand anywhere in its module.
pub(crate) fn files_of(function: &str) -> Vec<String> {
    let mut modules = function.split("::");
    let domain = modules.next().unwrap_or_default();
    let mut modules: Vec<&str> = modules
        .filter(|part| !starts_with_capital(Some(part)))
        .collect();
    modules.pop();
    if modules.is_empty() {
        return vec![format!("{domain}/src/lib.rs")];
    }
    let stem = format!("{domain}/src/{}", modules.join("/"));
    vec![format!("{stem}.rs"), format!("{stem}/mod.rs")]
}

/// The doc comments of all functions of that name in a text.
pub(crate) fn docs_of(text: &str, name: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let here = |line: &str| {
        line.split_once("fn ").is_some_and(|(before, after)| {
            let rest = after.strip_prefix(name);
            !before.starts_with("//") && rest.is_some_and(|rest| rest.starts_with(['(', '<']))
        })
    };
    let found = lines.iter().enumerate().filter(|(_, line)| here(line));
    found.map(|(at, _)| doc_above(&lines, at)).collect()
}

/// The doc comment above a line; attributes between the two are skipped.
fn doc_above(lines: &[&str], at: usize) -> String {
    let above = lines.iter().take(at).rev();
    let belongs = |line: &&&str| {
        line.starts_with("///") || !line.is_empty() && !line.ends_with(['}', ';', '{'])
    };
    let mut block: Vec<&str> = above.take_while(belongs).copied().collect();
    block.reverse();
    block.join("\n")
}
