//! The draws of ballots whose dice wait to be typed, in all elections.

use super::standing::{BallotState, list_ballot_standings};
use crate::error::AppError;
use crate::store::ballot::list_elections_with_dice;
use sea_orm::ConnectionTrait;

/// A draw whose pool is published and whose dice are not typed by two yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AwaitedBallot {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// The accounts that typed in the attempt that is going on.
    pub typed_by: Vec<u64>,
}

/// Every draw of a ballot whose dice are awaited. A pool between others than those who stand now is not among
/// them.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_awaited_ballots(
    db: &impl ConnectionTrait,
) -> Result<Vec<AwaitedBallot>, AppError> {
    let mut awaited = Vec::new();
    for election in list_elections_with_dice(db).await? {
        let standings = list_ballot_standings(db, &election).await?.into_iter();
        for one in standings.filter(|one| one.state == BallotState::Dice) {
            let Some(draw) = one.draws.iter().rev().find(|draw| draw.is_awaited()) else {
                continue;
            };
            let attempt = draw.attempt();
            let typed = draw.typings.iter().filter(|one| one.attempt == attempt);
            awaited.push(AwaitedBallot {
                election: election.clone(),
                body: one.body.code,
                typed_by: typed.map(|one| one.account).collect(),
            });
        }
    }
    Ok(awaited)
}
