//! The polling stations of one body as EML_NL 110b. It has no place for a street or a house number.

use super::eml::{MUNICIPALITY, eml_id};
use crate::error::AppError;
use crate::store::counting::Station;
use crate::store::registration::Body;
use chrono::{DateTime, NaiveDate, Utc};
use eml_nl::EMLError;
use eml_nl::common::{
    AuthorityIdentifier, ElectionDomain, ManagingAuthority, PostalCode, ReportingUnitIdentifier,
    TransactionId,
};
use eml_nl::documents::polling_stations::{
    PhysicalLocationPollingStationId, PollingPlace, PollingStations, PollingStationsContest,
    PollingStationsElectionIdentifier,
};
use eml_nl::io::EMLWrite;
use eml_nl::utils::{
    AuthorityId, ElectionCategory, ElectionDomainId, ElectionId, ReportingUnitIdentifierId,
    VotingChannelType, VotingMethod, XsDate,
};
use std::num::NonZeroU64;

/// What a file of polling stations holds.
#[derive(Debug, Clone, Copy)]
pub struct PollingStationsOf<'b> {
    /// The name of the election.
    pub election: &'b str,
    /// The day of the vote.
    pub day: NaiveDate,
    /// The body.
    pub body: &'b Body,
    /// Its stations, at least one.
    pub stations: &'b [Station],
    /// The moment at which the file is made.
    pub at: DateTime<Utc>,
}

/// Writes polling stations as EML_NL 110b.
///
/// # Errors
/// [`AppError::Unreadable`] when EML_NL cannot say it, as when there is no station.
pub fn write_polling_stations(of: &PollingStationsOf<'_>) -> Result<Vec<u8>, AppError> {
    let file = document(of).and_then(|document| document.write_eml_root(true, true));
    file.map_err(|cause| AppError::unreadable("EML_NL 110b", cause))
}

fn document(of: &PollingStationsOf<'_>) -> Result<PollingStations, EMLError> {
    let (code, name) = MUNICIPALITY;
    let authority = AuthorityIdentifier::new(AuthorityId::new(code)?).with_name(name);
    let domain = ElectionDomainId::new(code)?;
    let election = PollingStationsElectionIdentifier::builder()
        .id(ElectionId::new(eml_id(of.day, &of.body.code))?)
        .name(format!("{}, {}", of.election, of.body.name))
        .category(ElectionCategory::GC)
        .domain(ElectionDomain::new(Some(domain), of.body.name.as_str()))
        .election_date(XsDate::new(of.day))
        .build_for_polling_stations()?;
    let voters = of.stations.iter().map(|one| one.voters);
    let voters = voters.fold(0_u64, u64::saturating_add);
    let places: Result<Vec<_>, EMLError> = of.stations.iter().map(place).collect();
    let contest = PollingStationsContest::builder()
        .reporting_unit(ReportingUnitIdentifier::new(
            ReportingUnitIdentifierId::new(code)?,
            name,
        ))
        .voting_method(VotingMethod::SPV)
        .max_votes(NonZeroU64::new(voters).unwrap_or(NonZeroU64::MIN))
        .polling_places(places?)
        .build()?;
    PollingStations::builder()
        .transaction_id(TransactionId::new(1))
        .managing_authority(ManagingAuthority::new(authority))
        .issue_date(XsDate::new(crate::clock::day_of(of.at)))
        .creation_date_time(of.at)
        .election_identifier(election)
        .contests([contest])
        .build()
}

fn place(station: &Station) -> Result<PollingPlace, EMLError> {
    let mut place = PollingPlace::builder()
        .channel(VotingChannelType::Polling)
        .polling_station_id(PhysicalLocationPollingStationId::from(u64::from(
            station.number,
        )))
        .polling_station_data(station.voters.to_string())
        .locality_name(station.name.as_str());
    if !station.postcode.is_empty() {
        place = place.postal_code(PostalCode::new(station.postcode.as_str()));
    }
    place.build()
}
