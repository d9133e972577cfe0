//! Words about the files of a result: what they hold, their digests, and what differs.

use crate::import::eml::{Differing, Which};
use crate::locale::Locale;
use crate::store::ResultFileKind;

/// Signs of a digest that stand together on paper.
const SIGNS: usize = 4;

/// What a file holds.
#[must_use]
pub fn kind(locale: Locale, kind: ResultFileKind) -> String {
    match kind {
        ResultFileKind::Count => locale.text("result-files-kind-count"),
        ResultFileKind::Result => locale.text("result-files-kind-result"),
        ResultFileKind::Table => locale.text("result-files-kind-table"),
        ResultFileKind::Json => locale.text("result-files-kind-json"),
        ResultFileKind::Overview => locale.text("result-files-kind-overview"),
    }
}

/// A digest in blocks, as it can be read aloud and typed over.
#[must_use]
pub fn blocks(sha256: &str) -> String {
    let signs: Vec<char> = sha256.chars().collect();
    let blocks: Vec<String> = signs
        .chunks(SIGNS)
        .map(|block| block.iter().collect())
        .collect();
    blocks.join(" ")
}

/// A difference in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferingRow {
    /// Which figure, where.
    pub what: String,
    /// In the file.
    pub found: String,
    /// What is stored.
    pub stored: String,
}

/// A difference in words.
#[must_use]
pub fn differing(locale: Locale, differing: &Differing) -> DifferingRow {
    match differing {
        Differing::Figure {
            unit,
            which,
            found,
            expected,
        } => {
            let place = match unit {
                Some(unit) => locale.say("eml-in-station", &[("unit", unit.as_str().into())]),
                None => locale.text("eml-in-total"),
            };
            let figure = |figure: &Option<u64>| match figure {
                Some(figure) => locale.number(*figure),
                None => locale.text("result-files-not-there"),
            };
            DifferingRow {
                what: format!("{}, {place}", figure_name(locale, *which)),
                found: figure(found),
                stored: figure(expected),
            }
        }
        Differing::Person {
            list,
            name,
            in_file,
        } => {
            let values = [
                ("list", list.to_string().into()),
                ("name", name.as_str().into()),
            ];
            let elected = locale.text("result-files-elected");
            let not = locale.text("result-files-not-elected");
            let (found, stored) = if *in_file {
                (elected, not)
            } else {
                (not, elected)
            };
            DifferingRow {
                what: locale.say("result-files-person", &values),
                found,
                stored,
            }
        }
    }
}

fn figure_name(locale: Locale, which: Which) -> String {
    match which {
        Which::Voters => locale.text("result-files-figure-voters"),
        Which::PollCards => locale.text("result-files-figure-poll-cards"),
        Which::Proxies => locale.text("result-files-figure-proxies"),
        Which::Admitted => locale.text("result-files-figure-admitted"),
        Which::OnCandidates => locale.text("result-files-figure-on-candidates"),
        Which::Blank => locale.text("result-files-figure-blank"),
        Which::Invalid => locale.text("result-files-figure-invalid"),
        Which::MoreBallots => locale.text("result-files-figure-more-ballots"),
        Which::FewerBallots => locale.text("result-files-figure-fewer-ballots"),
        Which::List(list) => {
            let values = [("list", list.to_string().into())];
            locale.say("result-files-figure-list", &values)
        }
        Which::Candidate(list, candidate) => {
            let values = [
                ("list", list.to_string().into()),
                ("candidate", candidate.to_string().into()),
            ];
            locale.say("result-files-figure-candidate", &values)
        }
    }
}
