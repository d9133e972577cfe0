//! The count as CSV in the layout `osv4-3` that election officials know from the national software.
//!
//! The layout has no description of its own; it is the one of the published files, with the figures of a
//! municipality: a column for each station with its number and postcode.

use super::CountOf;
use super::registered_name;
use crate::error::AppError;
use crate::store::registration::{Candidate, List};
use eml_nl::csv::NameResolver;
use eml_nl::documents::election_count::CountType;
use eml_nl::utils::{AffiliationId, CandidateId};

/// With one of these a spreadsheet begins a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\0'];

/// Writes the count as CSV.
///
/// # Errors
/// [`AppError::Unreadable`] when the count cannot be said so, as when there is no list.
pub fn write_osv(of: &CountOf<'_>) -> Result<Vec<u8>, AppError> {
    let file = of.document(CountType::Municipal);
    let file = file.and_then(|document| document.as_osv4_3_csv(&Names(of.lists), true, false));
    let text = file.map_err(|cause| AppError::unreadable("osv4-3", cause))?;
    Ok(text.into_bytes())
}

/// The names behind the numbers of a count.
struct Names<'l>(&'l [List]);

impl Names<'_> {
    fn list(&self, id: AffiliationId) -> Option<&List> {
        let mut lists = self.0.iter();
        lists.find(|list| u64::from(list.number) == id.value().get())
    }
}

impl NameResolver for Names<'_> {
    fn resolve_affiliation_name(&self, id: AffiliationId) -> Option<String> {
        let name = registered_name(self.list(id)?);
        Some(harmless(name.unwrap_or_default().to_owned()))
    }

    fn resolve_candidate_name(&self, list: AffiliationId, id: CandidateId) -> Option<String> {
        let mut candidates = self.list(list)?.candidates.iter();
        let one = candidates.find(|one| u64::from(one.number) == id.value().get())?;
        Some(harmless(sorted_name(one)))
    }
}

/// The name as in such files: `van de Kandidaat, A.B.`
fn sorted_name(one: &Candidate) -> String {
    let last = format!("{} {}", one.prefix, one.last_name);
    match one.initials.as_str() {
        "" => last.trim().to_owned(),
        initials => format!("{}, {initials}", last.trim()),
    }
}

fn harmless(name: String) -> String {
    if name.starts_with(FORMULA) {
        format!("'{name}")
    } else {
        name
    }
}
