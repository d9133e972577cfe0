//! Taking in what registers say: where addresses lie.

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::import::register::{Found, Municipality};
use crate::rotterdam;
use crate::store::registration::residence::{
    ResidenceFile, list_buurten, load_residence_file, replace_residences, save_buurten,
};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;

/// What came of taking in a table of addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenIn {
    /// How many addresses there were before.
    pub before: u64,
    /// The buurten with addresses of which it is not known to which wijkraad they belong.
    pub unknown: BTreeSet<String>,
}

/// Takes in all addresses of a municipality, in the place of those that were there, with the buurten that come
/// with the program.
///
/// # Errors
/// When the database refuses; then nothing was taken in.
pub async fn take_in_residences(
    tx: &impl ConnectionTrait,
    by: &By,
    municipality: Municipality,
    found: &Found,
) -> Result<TakenIn, AppError> {
    let before = load_residence_file(tx).await?;
    let before = before.map_or(0, |file| file.addresses);
    save_buurten(tx, &rotterdam::buurten()?).await?;
    let file = ResidenceFile {
        municipality: municipality.to_string(),
        year: found.year,
        addresses: found.addresses,
        sha256: found.sha256.clone(),
        imported: (by.actor.clone(), by.at),
    };
    replace_residences(tx, &file, &found.residences).await?;
    let event = Event::ResidencesImported {
        municipality: file.municipality,
        year: file.year.to_string(),
        rows: file.addresses,
        sha256: file.sha256,
        before,
    };
    audit::record(tx, by, &event).await?;
    let known = list_buurten(tx).await?;
    let buurten = found.residences.iter().map(|one| &one.buurt);
    Ok(TakenIn {
        before,
        unknown: buurten
            .filter(|buurt| !known.contains_key(*buurt))
            .cloned()
            .collect(),
    })
}
