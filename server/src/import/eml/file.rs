//! One file: which election and municipality it is for, and what it holds.

use super::CouncilKey;
use super::count::{Counted, figures};
use super::lists::{Ballot, ballot, value};
use super::problem::{EmlProblem, Wrong};
use super::read::{decode, parse};
use super::result::{PublishedResult, published};
use chrono::NaiveDate;
use eml_nl::common::{ElectionDomain, ManagingAuthority};
use eml_nl::documents::EML;
use eml_nl::utils::{ElectionId, StringValue, XsDate};

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmlFile {
    /// What the user calls it.
    pub name: String,
    /// What it is for.
    pub key: CouncilKey,
    /// The day of the vote.
    pub held_on: NaiveDate,
    /// What it holds.
    pub content: Content,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// 110a.
    Definition(Definition),
    /// 230b.
    Lists(Ballot),
    /// 510b, or 510d of one municipality.
    Count(Counted),
    /// 520.
    Result(PublishedResult),
}

/// The definition of an election.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition {
    /// The name of the election.
    pub name: String,
    /// The name of the municipality.
    pub municipality: String,
    /// The seats to fill.
    pub seats: u64,
}

/// Reads a file.
///
/// # Errors
/// All that is wrong with it, as far as it can be read.
pub fn read_file(name: &str, bytes: &[u8]) -> Result<EmlFile, Vec<EmlProblem>> {
    let text = decode(bytes).map_err(|wrong| vec![wrong.in_file(name)])?;
    let document: EML = parse(name, &text).map_err(|problem| vec![*problem])?;
    let mut problems = Vec::new();
    let file = read(name, &document, &mut problems);
    match file.filter(|_| problems.is_empty()) {
        Some(file) => Ok(file),
        None => Err(problems),
    }
}

/// What says for which election a file is.
struct Head<'d> {
    id: &'d StringValue<ElectionId>,
    day: &'d StringValue<XsDate>,
    domain: Option<&'d ElectionDomain>,
    authority: Option<&'d ManagingAuthority>,
}

macro_rules! head {
    ($election:expr, $authority:expr) => {{
        let identifier = &$election.identifier;
        Head {
            id: &identifier.id,
            day: &identifier.election_date,
            domain: identifier.domain.as_ref(),
            authority: $authority,
        }
    }};
}

fn read(name: &str, document: &EML, problems: &mut Vec<EmlProblem>) -> Option<EmlFile> {
    let (head, content) = match document {
        EML::ElectionDefinition(of) => {
            let election = &of.election_event.election;
            let domain = election.identifier.domain.as_ref();
            let seats = election.number_of_seats.raw();
            let known = seats.parse().ok().filter(|seats| *seats != 0);
            if known.is_none() {
                problems.push(value("NumberOfSeats", &seats).in_file(name));
            }
            let definition = Definition {
                name: election.identifier.name.trim().to_owned(),
                municipality: domain.map_or_else(String::new, |domain| domain.name.to_string()),
                seats: known.unwrap_or_default(),
            };
            let head = head!(election, of.managing_authority.as_ref());
            (head, Content::Definition(definition))
        }
        EML::CandidateLists(of) => {
            let head = head!(of.candidate_list.election, Some(&of.managing_authority));
            (head, Content::Lists(ballot(name, of, problems)))
        }
        EML::ElectionCount(of) => {
            let head = head!(of.count.election, Some(&of.managing_authority));
            (head, Content::Count(figures(name, of, problems)))
        }
        EML::ElectionResult(of) => {
            let head = head!(of.result.election, Some(&of.managing_authority));
            (head, Content::Result(published(name, of, problems)))
        }
        EML::PollingStations(_) | EML::Nomination(_) => {
            let kind = document.to_eml_id().to_owned();
            problems.push(Wrong::OtherKind { kind }.in_file(name));
            return None;
        }
    };
    let key = key(name, &head, problems);
    let day = head.day.copied_value().ok();
    if day.is_none() {
        problems.push(value("ElectionDate", &head.day.raw()).in_file(name));
    }
    Some(EmlFile {
        name: name.to_owned(),
        key: key?,
        held_on: day?.date,
        content,
    })
}

/// The election with the municipality: two municipalities can share the key of an election.
fn key(name: &str, head: &Head<'_>, problems: &mut Vec<EmlProblem>) -> Option<CouncilKey> {
    let domain = head.domain.and_then(|domain| domain.id.as_ref());
    let authority = head.authority.map(|one| &one.authority_identifier.id);
    let code = domain.map(StringValue::raw);
    let code = code.or_else(|| authority.map(StringValue::raw));
    let Some(code) = code.filter(|code| !code.is_empty()) else {
        let element = "ElectionDomain".to_owned();
        problems.push(Wrong::MissingElement { element }.in_file(name));
        return None;
    };
    if head.id.value().is_err() {
        problems.push(value("ElectionIdentifier", &head.id.raw()).in_file(name));
        return None;
    }
    Some(CouncilKey {
        election: head.id.raw().into_owned(),
        municipality: code.into_owned(),
    })
}
