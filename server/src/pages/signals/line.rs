//! Signals that wait about somebody in the line for a seat: to be decided on before that person is asked.

use crate::actions::signals::{ShownSignal, SignalState, list_body_signals};
use crate::error::AppError;
use crate::store::Database;
use chrono::NaiveDate;
use succession::roster::Person;
use succession::successor::Outcome;

/// Those about a candidate who is considered; where a lot is asked, about any candidate of the body.
pub(in crate::pages) async fn open_in_line(
    db: &Database,
    key: (&str, &str),
    (today, outcome): (NaiveDate, &Outcome),
) -> Result<Vec<ShownSignal>, AppError> {
    let is_in_line = |person: Person| match outcome {
        Outcome::LotRequired { .. } => true,
        Outcome::Proposed(proposals) => {
            let mut grounds = proposals.iter().flat_map(|one| &one.decision.grounds);
            grounds.any(|ground| person.stood_as() == Some(ground.finding.person))
        }
    };
    let mut all = list_body_signals(db, key, today).await?;
    all.retain(|one| {
        one.may_succeed && one.state == SignalState::Open && is_in_line(one.stored.person)
    });
    Ok(all)
}
