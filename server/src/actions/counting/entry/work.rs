//! What is needed to enter the count of a station, or to look at it; changes nothing.

use crate::actions::registration::load_regulation;
use crate::error::AppError;
use crate::store::counting::{
    Station, StationKey, StoredCount, list_counts, load_count, load_station,
};
use crate::store::registration::{Body, Election, List, list_lists, load_body, load_election};
use election::counting::{BallotShape, Checking, CountingRules, ListTotals, Sheet, sheets};
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// The count of a station with what it is held against.
#[derive(Debug, Clone)]
pub struct Work {
    /// The election.
    pub election: Election,
    /// The station.
    pub station: Station,
    /// The body for which it counts.
    pub body: Body,
    /// The lists on its ballot.
    pub lists: Vec<List>,
    /// Their shape.
    pub shape: BallotShape,
    /// The values of the regulation.
    pub rules: CountingRules,
    /// The votes of each list in the other stations of the body that are final.
    pub others: Vec<ListTotals>,
    /// Where the count stands.
    pub count: StoredCount,
}

impl Work {
    /// What the count is checked against.
    #[must_use]
    pub fn checking(&self) -> Checking<'_> {
        Checking {
            rules: &self.rules,
            ballot: &self.shape,
            others: &self.others,
        }
    }

    /// The sheets of the paper.
    #[must_use]
    pub fn sheets(&self) -> Vec<Sheet> {
        sheets(&self.shape)
    }
}

/// The shape of a ballot.
///
/// # Errors
/// [`AppError::NoBallot`] when there are no lists.
pub fn shape_of(body: &str, lists: &[List]) -> Result<BallotShape, AppError> {
    if lists.is_empty() {
        return Err(AppError::NoBallot);
    }
    let size = |list: &List| {
        u32::try_from(list.candidates.len())
            .map(|size| (list.number, size))
            .map_err(|cause| AppError::unreadable("candidates of a list", cause))
    };
    Ok(BallotShape {
        wijkraad: body.to_owned(),
        lists: lists.iter().map(size).collect::<Result<_, _>>()?,
    })
}

/// The count of a station with what it is held against.
///
/// # Errors
/// [`AppError::Missing`] when there is no such station; [`AppError::NoBallot`] when its body has no lists.
pub async fn load_work(
    db: &impl ConnectionTrait,
    (election, number): StationKey<'_>,
) -> Result<Work, AppError> {
    let station = load_station(db, election, number).await?;
    let election = load_election(db, election).await?;
    let body = load_body(db, &station.body).await?;
    let lists = list_lists(db, &election.id, &body.code).await?;
    let mut others: BTreeMap<u32, ListTotals> = BTreeMap::new();
    for count in list_counts(db, &election.id, &body.code).await? {
        let here = others.entry(count.station).or_default();
        let votes = here.entry(count.list).or_default();
        *votes = votes.saturating_add(count.votes);
    }
    others.remove(&number);
    Ok(Work {
        shape: shape_of(&body.code, &lists)?,
        rules: load_regulation(&election.regulation)?.counting,
        others: others.into_values().collect(),
        count: load_count(db, (&election.id, number)).await?,
        election,
        station,
        body,
        lists,
    })
}
