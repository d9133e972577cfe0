//! How far every body of an election is, for the page that shows them all at once; changes nothing.
//!
//! The database adds up the counts, so that 39 bodies cost a few queries. Only where a lot may have been
//! drawn is a body calculated by itself.

use super::allocation::calculate;
use super::registration::load_regulation;
use super::shortage::Shortage;
use super::tabulation::find_contradictions;
use crate::error::AppError;
use crate::store::allocation::{LatestVersion, list_latest_votes};
use crate::store::counting::{
    StationSum, StationTotal, candidates_in, list_station_sums, list_station_totals, list_votes,
};
use crate::store::registration::{
    Body, Election, ShortageDecision, list_bodies, list_planned_seats, list_shortage_decisions,
};
use election::allocation::{Outcome, Votes, allocate};
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// How far a body is; what needs work comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BodyState {
    /// The figures are no longer those of the established result.
    Outdated,
    /// The totals of a station contradict each other.
    Differences,
    /// A lot must be drawn.
    LotRequired,
    /// The result can be established.
    Ready,
    /// Not everything is counted.
    WaitsForFigures,
    /// The result is established.
    Established,
    /// The result was corrected.
    Corrected,
}

impl BodyState {
    /// Every state, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Outdated,
        Self::Differences,
        Self::LotRequired,
        Self::Ready,
        Self::WaitsForFigures,
        Self::Established,
        Self::Corrected,
    ];

    /// The word that stands for it in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Outdated => "correctie",
            Self::Differences => "verschillen",
            Self::LotRequired => "loting",
            Self::Ready => "klaar",
            Self::WaitsForFigures => "wacht",
            Self::Established => "vastgesteld",
            Self::Corrected => "gecorrigeerd",
        }
    }

    /// The state with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// One body of the election.
#[derive(Debug, Clone)]
pub struct BodyStanding {
    /// The body.
    pub body: Body,
    /// How far it is.
    pub state: BodyState,
    /// The seats that are filled.
    pub seats: u64,
    /// How many lists.
    pub lists: u64,
    /// How many candidates.
    pub candidates: u64,
    /// How many stations.
    pub stations: u64,
    /// How many of them were counted.
    pub counted: u64,
    /// All votes that were counted.
    pub votes: u64,
    /// How many stations have totals that contradict each other.
    pub contradictory: u64,
    /// The version that counts, when there is one.
    pub version: Option<LatestVersion>,
    /// Too few candidates: what the regulation leads to, and what was decided.
    pub shortage: Option<Shortage>,
}

/// Everything about an election that is read once for all bodies.
struct Figures {
    reglement: Reglement,
    planned: BTreeMap<String, u64>,
    votes: BTreeMap<String, Votes>,
    stations: BTreeMap<String, Vec<StationSum>>,
    totals: BTreeMap<u32, StationTotal>,
    latest: BTreeMap<String, LatestVersion>,
    decided: BTreeMap<String, ShortageDecision>,
}

/// How far every body of an election is: what needs work first, then by name.
///
/// # Errors
/// What cannot be read or calculated.
pub async fn list_standings(
    db: &impl ConnectionTrait,
    election: &Election,
) -> Result<Vec<BodyStanding>, AppError> {
    let figures = Figures {
        reglement: load_regulation(&election.regulation)?,
        planned: list_planned_seats(db, &election.id)
            .await?
            .into_iter()
            .collect(),
        votes: list_votes(db, &election.id).await?,
        stations: list_station_sums(db, &election.id).await?,
        totals: list_station_totals(db, &election.id)
            .await?
            .into_iter()
            .map(|total| (total.station, total))
            .collect(),
        latest: list_latest_votes(db, &election.id).await?,
        decided: list_shortage_decisions(db, &election.id).await?,
    };
    let mut standings = Vec::new();
    for body in list_bodies(db).await? {
        if let Some(votes) = figures.votes.get(&body.code) {
            let mut standing = figures.standing(body, votes)?;
            if standing.state == BodyState::Ready || standing.state == BodyState::Differences {
                let open = is_lot_open(db, election, &standing, (&figures, votes)).await?;
                standing.state = open.unwrap_or(standing.state);
            }
            standings.push(standing);
        }
    }
    standings.sort_by(|a, b| (a.state, &a.body.name).cmp(&(b.state, &b.body.name)));
    Ok(standings)
}

impl Figures {
    fn standing(&self, body: Body, votes: &Votes) -> Result<BodyStanding, AppError> {
        let none = Vec::new();
        let stations = self.stations.get(&body.code).unwrap_or(&none);
        let counted = stations.iter().filter(|one| one.votes.is_some()).count();
        let mut contradictory = 0;
        for station in stations {
            if let (Some(votes), Some(total)) = (station.votes, self.totals.get(&station.station)) {
                let rules = &self.reglement.counting;
                contradictory += u64::from(!find_contradictions(total, votes, rules)?.is_empty());
            }
        }
        let all = votes.lists.iter().map(|list| list.total());
        let candidates = candidates_in(votes);
        let planned = self.planned.get(&body.code).copied().unwrap_or_default();
        let decided = self.decided.get(&body.code).cloned();
        let standing = BodyStanding {
            state: BodyState::WaitsForFigures,
            seats: votes.seats,
            lists: votes.lists.len() as u64,
            candidates,
            stations: stations.len() as u64,
            counted: counted as u64,
            votes: all.fold(0, u64::saturating_add),
            contradictory,
            version: self.latest.get(&body.code).cloned(),
            shortage: Shortage::of(&self.reglement, (planned, candidates), decided),
            body,
        };
        let state = standing.first_state(votes);
        Ok(BodyStanding { state, ..standing })
    }
}

impl BodyStanding {
    /// Whether its first result can be established without another decision.
    #[must_use]
    pub fn can_be_established(&self) -> bool {
        let is_open = self.shortage.as_ref().is_some_and(Shortage::is_open);
        self.state == BodyState::Ready && !is_open
    }

    /// The state, without asking yet whether a lot must be drawn.
    fn first_state(&self, votes: &Votes) -> BodyState {
        match &self.version {
            Some(latest) if latest.votes != *votes => BodyState::Outdated,
            Some(latest) if latest.version == 1 => BodyState::Established,
            Some(_) => BodyState::Corrected,
            None if self.stations == 0 || self.counted < self.stations || self.votes == 0 => {
                BodyState::WaitsForFigures
            }
            None if self.contradictory != 0 => BodyState::Differences,
            None => BodyState::Ready,
        }
    }
}

/// The state of a body that is counted, when a question stands in the way.
async fn is_lot_open(
    db: &impl ConnectionTrait,
    election: &Election,
    standing: &BodyStanding,
    (figures, votes): (&Figures, &Votes),
) -> Result<Option<BodyState>, AppError> {
    let rules = &figures.reglement.allocation;
    let outcome = match allocate(votes, rules, election.held_on, &[]) {
        Ok(outcome) => outcome,
        Err(_) => return Ok(Some(BodyState::WaitsForFigures)),
    };
    if matches!(outcome, Outcome::Completed(_)) {
        return Ok(None);
    }
    let calculation = calculate(db, &election.id, &standing.body.code).await?;
    let open = matches!(calculation.outcome, Outcome::LotRequired { .. });
    Ok(open.then_some(BodyState::LotRequired))
}
