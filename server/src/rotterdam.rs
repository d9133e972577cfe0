//! The bodies of Rotterdam that come with the program: real, and with the seats that were filled in 2026.
//!
//! They are a beginning for an election that is set up, not a rule: names and seats are data that change.

use crate::error::AppError;
use crate::store::BodyKind;
use crate::store::registration::Body;
use serde::Deserialize;

const BODIES: &str = include_str!("../assets/rotterdam/bodies.csv");

#[derive(Deserialize)]
struct BodyRow {
    wijkraad: String,
    name: String,
    gebied: String,
    kind: BodyKind,
    seats: u64,
}

/// The bodies with the seats that were filled in 2026.
///
/// # Errors
/// When the embedded file is wrong.
pub fn bodies() -> Result<Vec<(Body, u64)>, AppError> {
    let rows = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(BODIES.as_bytes())
        .deserialize()
        .collect::<Result<Vec<BodyRow>, csv::Error>>();
    let rows = rows.map_err(|cause| AppError::File {
        name: "bodies.csv",
        problem: cause.to_string(),
    })?;
    let bodies = rows.into_iter().map(|row| {
        let body = Body {
            code: row.wijkraad,
            name: row.name,
            gebied: row.gebied,
            kind: row.kind,
        };
        (body, row.seats)
    });
    Ok(bodies.collect())
}
