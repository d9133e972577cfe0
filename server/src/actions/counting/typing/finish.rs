//! The end of an entry: finished with an answer for each finding, in one go.

use super::stance_of;
use crate::actions::counting::entry::{confirm_finding, finish_entry};
use crate::audit::By;
use crate::error::AppError;
use crate::store::counting::StationKey;
use crate::store::counting::kept_sheet::remove_kept_sheet;
use election::counting::{Finding, Stance, Whose};
use sea_orm::ConnectionTrait;

/// "I checked this against the paper", for one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The finding.
    pub finding: Finding,
    /// Why it is as it is.
    pub explanation: String,
}

/// Finishes the own entry, and answers for its findings. A finding that came up meanwhile, because another station
/// was counted, stays open.
///
/// # Errors
/// When a step is refused, or the database refuses.
pub async fn finish_with_answers(
    tx: &impl ConnectionTrait,
    by: &By,
    account: u64,
    key: StationKey<'_>,
    (page, answers): (&str, &[Answered]),
) -> Result<(), AppError> {
    match stance_of(tx, key, account).await? {
        Stance::Answer => (),
        Stance::GoOn(whose) => {
            finish_entry(tx, by, key, whose).await?;
        }
        // The step itself says why not.
        _ => {
            finish_entry(tx, by, key, Whose::First).await?;
            return Ok(());
        }
    }
    for answer in answers {
        let (finding, explanation) = (&answer.finding, answer.explanation.as_str());
        confirm_finding(tx, by, key, finding, explanation).await?;
    }
    remove_kept_sheet(tx, (account, page)).await
}
