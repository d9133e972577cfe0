//! What every file of a result says first: which election, where, and by whom.

use super::eml_id;
use super::lists::MUNICIPALITY;
use crate::import::eml::Council;
use crate::store::registration::{Body, Election};
use chrono::{DateTime, NaiveDate, Utc};
use eml_nl::EMLError;
use eml_nl::common::{AuthorityIdentifier, ElectionDomain, ManagingAuthority};
use eml_nl::documents::ElectionIdentifierBuilder;
use eml_nl::utils::{
    AuthorityId, ElectionCategory, ElectionDomainId, ElectionId, ElectionSubcategory, XsDate,
};

/// The committee that establishes a result.
const CENTRAL: &str = "CSB";
/// A council of fewer seats is of the first subcategory; the value is the standard's, not the law's.
const SMALL_COUNCIL: u64 = 19;

/// Which election a file is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmlHead {
    /// The key: `GC2026_pernis`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The seats to fill; a municipal council has a subcategory that follows from them.
    pub seats: u64,
    /// Whether it is for a municipal council.
    pub municipal: bool,
    /// The code of the municipality, and its name.
    pub municipality: (String, String),
    /// The name of the area that elects.
    pub domain: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Which version of the file it is, from 1.
    pub version: u64,
    /// The moment that the file names as the one of its making.
    pub at: DateTime<Utc>,
}

impl EmlHead {
    /// The files of a body.
    #[must_use]
    pub fn of_body(
        (election, body): (&Election, &Body),
        seats: u64,
        (version, at): (u32, DateTime<Utc>),
    ) -> Self {
        let (code, name) = MUNICIPALITY;
        Self {
            id: eml_id(election.held_on, &body.code),
            name: format!("{}, {}", election.title, body.name),
            seats,
            municipal: false,
            municipality: (code.to_owned(), name.to_owned()),
            domain: body.name.clone(),
            day: election.held_on,
            version: version.into(),
            at,
        }
    }

    /// The files of a municipal council.
    #[must_use]
    pub fn of_council(council: &Council, at: DateTime<Utc>) -> Self {
        let key = &council.key;
        Self {
            id: key.election.clone(),
            name: council.name.clone(),
            seats: council.seats,
            municipal: true,
            municipality: (key.municipality.clone(), council.municipality.clone()),
            domain: council.municipality.clone(),
            day: council.held_on,
            version: 1,
            at,
        }
    }

    /// The committee that establishes the result.
    pub(super) fn central(&self) -> Result<ManagingAuthority, EMLError> {
        authority(CENTRAL, &self.domain)
    }

    /// The municipality.
    pub(super) fn municipality(&self) -> Result<ManagingAuthority, EMLError> {
        let (code, name) = &self.municipality;
        authority(code, name)
    }

    /// The words that identify the election.
    pub(super) fn identifier(&self) -> Result<ElectionIdentifierBuilder, EMLError> {
        let domain = ElectionDomainId::new(self.municipality.0.as_str())?;
        let identifier = ElectionIdentifierBuilder::new()
            .id(ElectionId::new(self.id.as_str())?)
            .name(self.name.as_str())
            .domain(ElectionDomain::new(Some(domain), self.domain.as_str()))
            .election_date(XsDate::new(self.day));
        Ok(match (self.municipal, self.seats < SMALL_COUNCIL) {
            (false, _) => identifier.category(ElectionCategory::GC),
            (true, true) => identifier
                .category(ElectionCategory::GR)
                .subcategory(ElectionSubcategory::GR1),
            (true, false) => identifier
                .category(ElectionCategory::GR)
                .subcategory(ElectionSubcategory::GR2),
        })
    }
}

fn authority(code: &str, name: &str) -> Result<ManagingAuthority, EMLError> {
    let identifier = AuthorityIdentifier::new(AuthorityId::new(code)?).with_name(name);
    Ok(ManagingAuthority::new(identifier))
}
