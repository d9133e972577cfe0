//! The proof of a ballot on paper: made with the draw for one body, and on request for all; stored once for each
//! version.

use crate::audit::{self, By, Event};
use crate::documents::{DocumentError, ProofOf, write_proof};
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::publication::list_sheets;
use crate::store::Standing;
use crate::store::registration::application::{Paper, PaperKind, save_paper};
use crate::store::registration::load_election;
use sea_orm::ConnectionTrait;

/// Makes the proof of one body that was drawn, in Dutch. None when the typeface lacks a letter of a name: a draw that was held
/// in public is recorded all the same.
///
/// # Errors
/// When the database refuses, or the document cannot be put together.
pub async fn make_ballot_proof(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (election, body): (&str, &str),
) -> Result<Option<Paper>, AppError> {
    match make(tx, by, key, (election, Some(body))).await {
        Ok(paper) => Ok(Some(paper)),
        Err(AppError::Document(DocumentError::NoLetter(_))) => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// Makes one proof of every body that was drawn, in Dutch.
///
/// # Errors
/// [`AppError::BallotNotAsked`] while no body was; when the typeface lacks a letter of a name.
pub async fn make_ballot_proof_of_all(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    election: &str,
) -> Result<Paper, AppError> {
    make(tx, by, key, (election, None)).await
}

async fn make(
    tx: &impl ConnectionTrait,
    by: &By,
    key: &ElectionKey,
    (election, body): (&str, Option<&str>),
) -> Result<Paper, AppError> {
    let row = load_election(tx, election).await?;
    let mut sheets = list_sheets(tx, &row, body).await?;
    sheets.retain(|sheet| sheet.standing().is_some());
    if sheets.is_empty() {
        return Err(AppError::BallotNotAsked);
    }
    let of = ProofOf {
        election: row.title,
        day: row.held_on,
        official: row.standing == Standing::Official,
        sheets,
        head: audit::head(tx).await?,
        made_at: by.at,
    };
    let bytes = write_proof(Locale::Dutch, &of)?;
    let about = body.unwrap_or_default();
    let place = (about, PaperKind::Ballot, "");
    let paper = save_paper(tx, key, place, (&bytes, by.at)).await?;
    let event = Event::BallotProofMade {
        election: election.to_owned(),
        body: about.to_owned(),
        version: paper.version,
        sha256: key.commitment("proof", &bytes),
    };
    audit::record(tx, by, &event).await?;
    Ok(paper)
}
