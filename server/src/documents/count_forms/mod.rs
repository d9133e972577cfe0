//! Empty forms for the count of a station: our own layout of the paper, with its letters and its order, so that
//! who types the figures finds each field where the screen asks it.
//!
//! All stations can be in one file; each begins on a new page and has its own page numbers.

mod fields;
mod paper;

use super::{About, DocumentError, file};
use crate::locale::Locale;
use crate::store::counting::Station;
use crate::store::registration::{Body, List};
use crate::wording::stored_body_name;
use chrono::{DateTime, NaiveDate, Utc};
use election::allocation::CandidateNumber;
use election::counting::{BallotShape, sheets};
use paper::{HEADING, Heading, Paper, SMALL, TEXT, TITLE};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How many members of a station sign, besides the chair.
const MEMBERS: usize = 4;

/// What forms are made for.
#[derive(Debug, Clone)]
pub struct CountFormsOf {
    /// The name of the election.
    pub election: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Whether it is real.
    pub official: bool,
    /// The bodies, with the lists on the ballot of each.
    pub ballots: BTreeMap<String, (Body, Arc<[List]>)>,
    /// The stations, in the order of the file.
    pub stations: Vec<Station>,
    /// The moment that the file names; the same moment gives the same bytes.
    pub made_at: DateTime<Utc>,
}

/// One form while it is set.
struct Form<'f> {
    locale: Locale,
    station: &'f Station,
    body: String,
    lists: &'f [List],
}

/// Writes the empty forms.
///
/// # Errors
/// When the typeface lacks a letter of a name, or the file cannot be put together.
pub fn write_count_forms(locale: Locale, of: &CountFormsOf) -> Result<Vec<u8>, DocumentError> {
    let mut paper = Paper::new();
    for station in &of.stations {
        let Some((body, lists)) = of.ballots.get(&station.body) else {
            continue;
        };
        let form = Form {
            locale,
            station,
            body: stored_body_name(locale, body),
            lists,
        };
        form.set(&mut paper, of)?;
    }
    let (pages, tree) = paper.finish(|page, pages| {
        let values = [("page", page.into()), ("pages", pages.into())];
        locale.say("document-page", &values)
    })?;
    let about = About {
        title: locale.say(
            "count-forms-file",
            &[("election", of.election.as_str().into())],
        ),
        subject: locale.text("count-form-model"),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    };
    file::write(&about, pages, &tree)
}

impl Form<'_> {
    fn set(&self, paper: &mut Paper, of: &CountFormsOf) -> Result<(), DocumentError> {
        let locale = self.locale;
        let number = self.station.number.to_string();
        let named = [
            ("number", number.as_str().into()),
            ("name", self.station.name.as_str().into()),
        ];
        paper.open(Heading {
            station: locale.say("count-form-station-line", &named),
            body: self.body.clone(),
            foot: locale.text("count-form-model"),
        });
        paper.flow("H1", &locale.text("count-form-title"), TITLE)?;
        paper.space(3.0);
        paper.flow("P", &of.election, TEXT)?;
        if !of.official {
            paper.flow("P", &locale.text("count-form-unofficial"), paper::STRONG)?;
        }
        paper.space(8.0);
        self.facts(paper, of)?;
        paper.space(8.0);
        paper.flow("P", &locale.text("count-form-lead"), TEXT)?;
        paper.flow("P", &locale.text("count-form-model-text"), SMALL)?;
        paper.space(12.0);
        let shape = self.shape();
        for (place, sheet) in sheets(&shape).iter().enumerate() {
            if place != 0 {
                paper.turn();
            }
            self.sheet(paper, sheet, &shape)?;
        }
        paper.turn();
        self.signatures(paper)
    }

    fn facts(&self, paper: &mut Paper, of: &CountFormsOf) -> Result<(), DocumentError> {
        let (locale, station) = (self.locale, self.station);
        let table = paper.table();
        let facts = [
            ("count-form-day", locale.date(of.day)),
            ("count-form-body", self.body.clone()),
            ("count-form-station", station.number.to_string()),
            ("count-form-name", station.name.clone()),
            ("count-form-address", address(station)),
            ("count-form-voters", locale.number(station.voters)),
        ];
        for (key, fact) in facts.iter().filter(|(_, fact)| !fact.is_empty()) {
            paper.fact(table, (&locale.text(key), fact))?;
        }
        Ok(())
    }

    /// The shape of the ballot, which gives the order of the paper.
    fn shape(&self) -> BallotShape {
        let sizes = self.lists.iter().map(|list| {
            let size = CandidateNumber::try_from(list.candidates.len());
            (list.number, size.unwrap_or(CandidateNumber::MAX))
        });
        BallotShape {
            wijkraad: self.station.body.clone(),
            lists: sizes.collect(),
        }
    }

    fn signatures(&self, paper: &mut Paper) -> Result<(), DocumentError> {
        let text = |key| self.locale.text(key);
        paper.flow("H2", &text("count-form-remarks"), HEADING)?;
        paper.flow("P", &text("count-form-remarks-text"), TEXT)?;
        paper.ruled(8);
        paper.space(26.0);
        paper.flow("H2", &text("count-form-signatures"), HEADING)?;
        paper.flow("P", &text("count-form-signatures-text"), TEXT)?;
        paper.space(10.0);
        paper.places(&[&text("count-form-date"), &text("count-form-time")])?;
        paper.space(10.0);
        let [chair, member] = ["count-form-chair", "count-form-member"].map(text);
        let signature = text("count-form-signature");
        paper.places(&[&chair, &signature])?;
        for _ in 0..MEMBERS {
            paper.places(&[&member, &signature])?;
        }
        Ok(())
    }
}

/// Street and house number, postcode; what is not known is left out.
fn address(station: &Station) -> String {
    let street = format!("{} {}", station.street, station.house_number);
    let parts = [street.trim(), station.postcode.as_str()];
    let there: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    there.join(", ")
}

#[cfg(test)]
mod tests;
