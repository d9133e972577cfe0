//! The order on the ballot as anyone may see it: for every body of an election the lists with their numbers, the
//! grounds, and the draws.

use super::Published;
use crate::actions::ballot::{BallotState, list_ballot_standings};
use crate::actions::registration::calendar::load_calendar;
use crate::actions::registration::load_regulation;
use crate::error::AppError;
use crate::store::Standing;
use crate::store::ballot::BallotDraw;
use crate::store::registration::{Body, Election, List, list_elections, list_lists};
use chrono::NaiveDate;
use election::ballot::{BallotFinding, BallotRules, number_by_lot, number_within_list};
use election::decision::Ground;
use election::registration::calendar::{Milestone, When};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// The ballots of one election.
#[derive(Debug, Clone)]
pub struct BallotEdition {
    /// The key of the election.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Whether it is real.
    pub official: bool,
    /// When the calendar has the draw; none when it cannot be computed.
    pub planned: Option<When>,
    /// Every body, in the order of the overview.
    pub sheets: Vec<BallotSheet>,
}

/// The ballot of one body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotSheet {
    /// The body.
    pub body: Body,
    /// How far it is.
    pub state: BallotState,
    /// The lists with their numbers; empty until they are drawn.
    pub lists: Vec<List>,
    /// Why they have these numbers.
    pub grounds: Vec<Ground<BallotFinding>>,
    /// Every draw, oldest first, without what was typed from the dice.
    pub draws: Vec<BallotDraw>,
}

impl BallotSheet {
    /// The draw that holds; none where the lists came from a file.
    #[must_use]
    pub fn standing(&self) -> Option<&BallotDraw> {
        let last = self.draws.iter().rev().find(|draw| draw.outcome.is_some());
        last.filter(|draw| draw.annulled.is_none())
    }

    /// How many candidates there are on it.
    #[must_use]
    pub fn candidates(&self) -> usize {
        self.lists.iter().map(|list| list.candidates.len()).sum()
    }
}

impl Published {
    /// The ballots of an election.
    #[must_use]
    pub fn ballots(&self, election: &str) -> Option<&BallotEdition> {
        self.ballots.iter().find(|edition| edition.id == election)
    }
}

/// The ballots of every election; those of an election of which no body was touched are taken over.
pub(super) async fn reload_ballots(
    db: &impl ConnectionTrait,
    (before, touched): (&Published, &BTreeSet<String>),
) -> Result<Vec<BallotEdition>, AppError> {
    let mut editions = Vec::new();
    for election in list_elections(db).await? {
        let kept = before.ballots(&election.id).filter(|edition| {
            let mut sheets = edition.sheets.iter();
            !sheets.any(|sheet| touched.contains(&sheet.body.code))
        });
        editions.push(match kept {
            Some(kept) => kept.clone(),
            None => load_edition(db, election).await?,
        });
    }
    Ok(editions)
}

async fn load_edition(
    db: &impl ConnectionTrait,
    election: Election,
) -> Result<BallotEdition, AppError> {
    Ok(BallotEdition {
        sheets: list_sheets(db, &election, None).await?,
        planned: planned(db, &election.id).await?,
        day: election.held_on,
        official: election.standing == Standing::Official,
        title: election.title,
        id: election.id,
    })
}

/// When the calendar of an election has the draw.
async fn planned(db: &impl ConnectionTrait, election: &str) -> Result<Option<When>, AppError> {
    match load_calendar(db, election).await {
        Ok(calendar) => Ok(calendar.calendar.holds(Milestone::Draw)),
        Err(AppError::Database(cause)) => Err(AppError::Database(cause)),
        Err(_) => Ok(None),
    }
}

/// The ballot of every body of an election, or of one.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_sheets(
    db: &impl ConnectionTrait,
    election: &Election,
    only: Option<&str>,
) -> Result<Vec<BallotSheet>, AppError> {
    let rules = load_regulation(&election.regulation)?.ballot;
    let mut sheets = Vec::new();
    let all = list_ballot_standings(db, &election.id).await?.into_iter();
    for standing in all.filter(|one| only.is_none_or(|code| one.body.code == code)) {
        let lists = list_lists(db, &election.id, &standing.body.code).await?;
        let mut draws = standing.draws;
        for draw in &mut draws {
            draw.typings.clear();
        }
        let mut sheet = BallotSheet {
            body: standing.body,
            state: standing.state,
            grounds: Vec::new(),
            lists,
            draws,
        };
        sheet.grounds = grounds(&sheet, rules.as_ref());
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// Why the lists have these numbers, and the candidates theirs.
fn grounds(sheet: &BallotSheet, rules: Option<&BallotRules>) -> Vec<Ground<BallotFinding>> {
    let drawn = sheet
        .standing()
        .and_then(|draw| Some((draw, draw.order()?)));
    let (Some(rules), Some((draw, order))) = (rules, drawn) else {
        return Vec::new();
    };
    let pool = draw.opened.pool.iter().cloned().collect();
    let Ok(decided) = number_by_lot(&pool, order, rules) else {
        return Vec::new();
    };
    let mut grounds = decided.grounds;
    let longest = sheet.lists.iter().max_by_key(|list| list.candidates.len());
    if let Some(longest) = longest.filter(|list| 1 < list.candidates.len()) {
        let ids = longest.candidates.iter().map(|one| one.number.to_string());
        let within = number_within_list(&ids.collect::<Vec<_>>(), rules);
        grounds.extend(within.into_iter().flat_map(|decision| decision.grounds));
    }
    grounds
}
