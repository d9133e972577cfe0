//! Counts as EML_NL 510: the figures of all stations together, and those of each station as a reporting unit.
//!
//! The total of a list comes before its candidates. `Cast` is how many may vote and `TotalCounted` the votes on
//! candidates: EML_NL gave these elements another meaning than their names have.

use super::{EmlHead, above_zero, registered_name};
use crate::error::AppError;
use crate::import::eml::Figures;
use crate::store::registration::List;
use eml_nl::EMLError;
use eml_nl::common::{ContestIdentifier, ReportingUnitIdentifier, TransactionId};
use eml_nl::documents::election_count::{
    AffiliationSelection, CandidateSelection, CountType, ElectionCount, ElectionCountContest,
    ElectionCountSelection, RejectedVotesReason, ReportingUnitVotes, UncountedVotesReason,
};
use eml_nl::io::EMLWrite;
use eml_nl::utils::{AffiliationId, CandidateId, ReportingUnitIdentifierId};

/// What a file of a count holds.
#[derive(Debug, Clone, Copy)]
pub struct CountOf<'c> {
    /// Which election.
    pub head: &'c EmlHead,
    /// The lists.
    pub lists: &'c [List],
    /// The figures of all stations together.
    pub total: &'c Figures,
    /// The figures of each station.
    pub units: &'c [Figures],
}

/// Writes the count of the whole election as EML_NL 510d.
///
/// # Errors
/// [`AppError::Unreadable`] when EML_NL cannot say it, as when there is no list.
pub fn write_count(of: &CountOf<'_>) -> Result<Vec<u8>, AppError> {
    let file = of.document(CountType::Central);
    let file = file.and_then(|document| document.write_eml_root(true, true));
    file.map_err(|cause| AppError::unreadable("EML_NL 510d", cause))
}

/// The figures that are there besides blank and invalid votes.
fn uncounted(figures: &Figures) -> [(UncountedVotesReason, u64); 5] {
    use UncountedVotesReason as Reason;
    [
        (Reason::ValidPollCards, figures.poll_cards),
        (Reason::ValidProxyCertificates, figures.proxies),
        (Reason::AdmittedVoters, figures.admitted),
        (Reason::MoreBallotsCounted, figures.more_ballots),
        (Reason::FewerBallotsCounted, figures.fewer_ballots),
    ]
}

impl CountOf<'_> {
    /// A count of the municipality names the municipality, one of the whole election its committee.
    pub(super) fn document(&self, kind: CountType) -> Result<ElectionCount, EMLError> {
        let authority = match kind {
            CountType::Municipal => self.head.municipality()?,
            CountType::PollingStation | CountType::District | CountType::Central => {
                self.head.central()?
            }
        };
        let total = self.total;
        let mut contest = ElectionCountContest::builder()
            .identifier(ContestIdentifier::geen())
            .total_votes_selections(self.selections(total)?)
            .total_eligible_voter_count(total.voters)
            .total_candidate_votes_count(total.on_candidates)
            .total_rejected_votes(RejectedVotesReason::Blank, total.blank)
            .total_rejected_votes(RejectedVotesReason::Invalid, total.invalid);
        for (reason, votes) in uncounted(total) {
            contest = contest.total_uncounted_votes(reason, votes);
        }
        for unit in self.units {
            contest = contest.push_reporting_unit_votes(self.unit(unit)?);
        }
        ElectionCount::builder()
            .count_type(kind)
            .transaction_id(TransactionId::new(self.head.version))
            .managing_authority(authority)
            .creation_date_time(self.head.at)
            .election_identifier(self.head.identifier()?.build_for_count()?)
            .push_contest(contest.build()?)
            .build()
    }

    fn unit(&self, figures: &Figures) -> Result<ReportingUnitVotes, EMLError> {
        let id = ReportingUnitIdentifierId::new(figures.unit.as_str())?;
        let mut unit = ReportingUnitVotes::builder()
            .identifier(ReportingUnitIdentifier::new(id, figures.name.as_str()))
            .selections(self.selections(figures)?)
            .eligible_voter_count(figures.voters)
            .candidate_votes_count(figures.on_candidates)
            .rejected_votes(RejectedVotesReason::Blank, figures.blank)
            .rejected_votes(RejectedVotesReason::Invalid, figures.invalid);
        for (reason, votes) in uncounted(figures) {
            unit = unit.uncounted_votes(reason, votes);
        }
        unit.build()
    }

    fn selections(&self, figures: &Figures) -> Result<Vec<ElectionCountSelection>, EMLError> {
        let mut selections = Vec::new();
        for list in self.lists {
            let counted = figures.lists.get(&list.number);
            let number = AffiliationId::new(above_zero(list.number));
            let name = registered_name(list).unwrap_or_default();
            selections.push(
                ElectionCountSelection::builder()
                    .affiliation(AffiliationSelection::new(number, name))
                    .valid_votes(counted.map_or(0, |of_list| of_list.total))
                    .build()?,
            );
            for one in &list.candidates {
                let votes = counted.and_then(|of_list| of_list.candidates.get(&one.number));
                let number = CandidateId::new(above_zero(one.number));
                selections.push(
                    ElectionCountSelection::builder()
                        .candidate(CandidateSelection::from(number))
                        .valid_votes(votes.copied().unwrap_or_default())
                        .build()?,
                );
            }
        }
        Ok(selections)
    }
}
