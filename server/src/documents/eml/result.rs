//! The result as EML_NL 520: the lists with somebody elected, each followed by its persons.
//!
//! The number of a person is the order in which the list's seats went, not the place on the list: first those with
//! enough preference votes, then in the order of the list.

use super::{EmlHead, above_zero, person_name, registered_name};
use crate::error::AppError;
use crate::store::registration::{Candidate, List};
use election::allocation::{CandidateNumber, Completed, ListNumber, StepKind};
use eml_nl::EMLError;
use eml_nl::common::{
    CandidateIdentifier, ContestIdentifier, MinimalQualifyingAddress, PersonNameStructure,
    TransactionId,
};
use eml_nl::documents::election_result::{
    AffiliationSelection, CandidateSelection, ElectionResult, ElectionResultContest,
    ElectionResultSelection, RankingType,
};
use eml_nl::io::EMLWrite;
use eml_nl::utils::{AffiliationId, CandidateId};

/// The standard asks a place of residence of everybody; this stands there when it is not known.
const UNKNOWN: &str = "onbekend";

/// What a file of a result holds.
#[derive(Debug, Clone, Copy)]
pub struct ResultOf<'r> {
    /// Which election.
    pub head: &'r EmlHead,
    /// The lists.
    pub lists: &'r [List],
    /// Who is elected, and how.
    pub allocation: &'r Completed,
}

/// Writes the result as EML_NL 520.
///
/// # Errors
/// [`AppError::Unreadable`] when EML_NL cannot say it, as when nobody is elected.
pub fn write_result(of: &ResultOf<'_>) -> Result<Vec<u8>, AppError> {
    let file = document(of).and_then(|document| document.write_eml_root(true, true));
    file.map_err(|cause| AppError::unreadable("EML_NL 520", cause))
}

fn document(of: &ResultOf<'_>) -> Result<ElectionResult, EMLError> {
    let mut selections = Vec::new();
    for list in of.lists {
        let elected = in_order(of.allocation, list.number);
        if elected.is_empty() {
            continue;
        }
        let name = registered_name(list).unwrap_or_default();
        let number = AffiliationId::new(above_zero(list.number));
        selections.push(
            ElectionResultSelection::builder()
                .affiliation(AffiliationSelection::new(number, name))
                .elected(true)
                .build()?,
        );
        for (order, (number, ranking)) in (1..).zip(elected) {
            let one = list.candidates.iter().find(|one| one.number == number);
            if let Some(one) = one {
                selections.push(person(order, one, ranking)?);
            }
        }
    }
    let contest = ElectionResultContest::new(ContestIdentifier::geen(), selections);
    ElectionResult::builder()
        .transaction_id(TransactionId::new(of.head.version))
        .managing_authority(of.head.central()?)
        .creation_date_time(of.head.at)
        .election_identifier(of.head.identifier()?.build_for_result()?)
        .contests([contest])
        .build()
}

/// Who is elected on a list, in the order of election.
fn in_order(allocation: &Completed, list: ListNumber) -> Vec<(CandidateNumber, RankingType)> {
    let of_kind = |kind, ranking: RankingType| {
        let steps = allocation.steps.iter();
        let elected = steps.filter(move |step| step.list == list && step.kind == kind);
        elected.filter_map(move |step| Some((step.candidate?, ranking.clone())))
    };
    let first = of_kind(StepKind::Preference, RankingType::First);
    let mut order: Vec<(CandidateNumber, RankingType)> = first
        .chain(of_kind(StepKind::ListOrder, RankingType::Second))
        .collect();
    // Whoever is elected stands in the file, whatever step it was by.
    for (of, candidate) in &allocation.elected {
        if *of == list && !order.iter().any(|(known, _)| known == candidate) {
            order.push((*candidate, RankingType::Second));
        }
    }
    order
}

fn person(
    order: u32,
    one: &Candidate,
    ranking: RankingType,
) -> Result<ElectionResultSelection, EMLError> {
    let locality = match one.locality.as_str() {
        "" => UNKNOWN,
        locality => locality,
    };
    let candidate = CandidateSelection::builder()
        .identifier(CandidateIdentifier::new(CandidateId::new(above_zero(
            order,
        ))))
        .name(PersonNameStructure::new(person_name(one)))
        .qualifying_address(MinimalQualifyingAddress::new_locality(locality))
        .build()?;
    ElectionResultSelection::builder()
        .candidate(candidate)
        .ranking(ranking)
        .elected(true)
        .build()
}
