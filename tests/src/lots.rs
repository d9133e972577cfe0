//! A draw by hand, for a test that needs a lot on its way to something else.

use chrono::NaiveDate;
use election::allocation::Ask;
use election::lots::{PhysicalOutcome, entrants_of};
use sea_orm::DatabaseConnection;
use server::actions::lots::{PhysicalEntry, Question, draw_physical};
use server::audit::{By, Event};
use server::error::AppError;
use server::store::lots::{LotFor, Session};
use server::store::write_tx;

/// The draw of this number, of those tied in this question.
#[must_use]
pub fn slip(asked: &Ask, drawn: u32) -> PhysicalEntry {
    let entrants = entrants_of(&asked.tied);
    let found = entrants.iter().find(|(_, number)| *number == drawn);
    let id = found.map_or_else(|| format!("list-{drawn}"), |(entrant, _)| entrant.id());
    PhysicalEntry {
        outcome: PhysicalOutcome::One(id),
        session: Session {
            place: "Stadhuis".to_owned(),
            drawn_by: "de voorzitter".to_owned(),
            witnesses: vec!["twee leden".to_owned()],
        },
        on: NaiveDate::default(),
    }
}

/// Records a draw by hand for the allocation of a body; answers which draw of the body it is.
///
/// # Errors
/// What the action refuses.
pub async fn draw_by_hand(
    db: &DatabaseConnection,
    by: &By,
    (election, body): (&str, &str),
    (asked, drawn): (&Ask, u32),
) -> Result<u64, AppError> {
    let entry = slip(asked, drawn);
    let shown = Event::digest(asked)?;
    write_tx(db, async |tx| {
        let question = Question::load(
            tx,
            (election, body),
            (LotFor::Allocation, by.at.date_naive()),
        )
        .await?;
        draw_physical(tx, by, &question, (&shown, &entry)).await
    })
    .await
}
