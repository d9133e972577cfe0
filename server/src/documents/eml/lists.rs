//! Candidate lists as EML_NL 230b: one file for each body, because each wijkraad is an election of its own.
//!
//! The category is `GC`. A name of a list, or else the aanduiding of its only candidate, is the registered name;
//! EML has no place for the aanduiding of one candidate among others.

use super::{above_zero, person_name, registered_name};
use crate::error::AppError;
use crate::store::registration::{Body, Candidate, List};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use eml_nl::EMLError;
use eml_nl::common::{
    AuthorityIdentifier, ContestIdentifier, ElectionDomain, ManagingAuthority, TransactionId,
};
use eml_nl::documents::candidate_lists::{
    CandidateLists, CandidateListsAffiliation, CandidateListsCandidate, CandidateListsContest,
    CandidateListsElectionIdentifier, CandidateListsType, QualifyingAddressLocality,
};
use eml_nl::io::EMLWrite;
use eml_nl::utils::{
    AffiliationId, AffiliationType, AuthorityId, CandidateId, ElectionCategory, ElectionDomainId,
    ElectionId, PublicationLanguage, XsDate,
};

/// The municipality in which the bodies lie: the code of Statistics Netherlands, and its name.
pub const MUNICIPALITY: (&str, &str) = ("0599", "Rotterdam");

/// What a file of candidate lists holds.
#[derive(Debug, Clone)]
pub struct CandidateListsOf<'b> {
    /// The name of the election.
    pub election: &'b str,
    /// The day of the vote.
    pub day: NaiveDate,
    /// The day on which registration closed.
    pub nomination: NaiveDate,
    /// The body.
    pub body: &'b Body,
    /// Its lists with their numbers.
    pub lists: &'b [List],
    /// Which draw of the body gave the numbers.
    pub draw: u64,
    /// When it was recorded.
    pub at: DateTime<Utc>,
}

/// Writes candidate lists as EML_NL 230b.
///
/// # Errors
/// [`AppError::Unreadable`] when EML_NL cannot say it, as when there is no list.
pub fn write_eml(of: &CandidateListsOf<'_>) -> Result<Vec<u8>, AppError> {
    let file = document(of).and_then(|document| document.write_eml_root(true, true));
    file.map_err(|cause| AppError::unreadable("EML_NL 230b", cause))
}

/// The key of the election of one body: `GC2026_pernis`.
#[must_use]
pub fn eml_id(day: NaiveDate, body: &str) -> String {
    let fits = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    let code: String = body
        .chars()
        .map(|sign| if fits(sign) { sign } else { '_' })
        .collect();
    format!("GC{}_{code}", day.year())
}

fn document(of: &CandidateListsOf<'_>) -> Result<CandidateLists, EMLError> {
    let (code, name) = MUNICIPALITY;
    let authority = AuthorityIdentifier::new(AuthorityId::new(code)?).with_name(name);
    let domain = ElectionDomainId::new(code)?;
    let election = CandidateListsElectionIdentifier::builder()
        .id(ElectionId::new(eml_id(of.day, &of.body.code))?)
        .name(format!("{}, {}", of.election, of.body.name))
        .category(ElectionCategory::GC)
        .domain(ElectionDomain::new(Some(domain), of.body.name.as_str()))
        .election_date(XsDate::new(of.day))
        .nomination_date(XsDate::new(of.nomination))
        .build_for_candidate_lists()?;
    let lists: Result<Vec<_>, EMLError> = of.lists.iter().map(affiliation).collect();
    let contest = CandidateListsContest::builder()
        .identifier(ContestIdentifier::geen())
        .affiliations(lists?)
        .build()?;
    CandidateLists::builder()
        .lists_type(CandidateListsType::Single)
        .transaction_id(TransactionId::new(of.draw))
        .managing_authority(ManagingAuthority::new(authority))
        .issue_date(XsDate::new(crate::clock::day_of(of.at)))
        .creation_date_time(of.at)
        .election_identifier(election)
        .contests([contest])
        .build()
}

fn affiliation(list: &List) -> Result<CandidateListsAffiliation, EMLError> {
    let mut affiliation = CandidateListsAffiliation::builder()
        .id(AffiliationId::new(above_zero(list.number)))
        .affiliation_type(AffiliationType::StandAloneList)
        .publish_gender(false)
        .publication_language(PublicationLanguage::Dutch);
    if let Some(name) = registered_name(list) {
        affiliation = affiliation.registered_name(name);
    }
    for one in &list.candidates {
        affiliation = affiliation.push_candidate(candidate(one)?);
    }
    affiliation.build()
}

fn candidate(one: &Candidate) -> Result<CandidateListsCandidate, EMLError> {
    let mut candidate = CandidateListsCandidate::builder()
        .identifier(CandidateId::new(above_zero(one.number)))
        .full_name(person_name(one));
    if !one.locality.is_empty() {
        let locality = QualifyingAddressLocality::new(one.locality.as_str());
        candidate = candidate.qualifying_address(locality);
    }
    candidate.build()
}
