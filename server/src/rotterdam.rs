//! The bodies and buurten of Rotterdam that come with the program: real, and with the seats that were filled in 2026.
//!
//! They are a beginning for an election that is set up, not a rule: names and seats are data that change.

use crate::error::AppError;
use crate::store::BodyKind;
use crate::store::registration::Body;
use crate::store::registration::residence::Buurt;
use serde::Deserialize;
use serde::de::DeserializeOwned;

const BODIES: &str = include_str!("../assets/rotterdam/bodies.csv");
const BUURTEN: &str = include_str!("../assets/rotterdam/buurten.csv");

#[derive(Deserialize)]
struct BuurtRow {
    buurt: String,
    name: String,
    wijkraad: Option<String>,
}

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
    let rows: Vec<BodyRow> = rows("bodies.csv", BODIES)?;
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

/// The buurten, each with the wijkraad it belongs to.
///
/// # Errors
/// When the embedded file is wrong.
pub fn buurten() -> Result<Vec<Buurt>, AppError> {
    let rows: Vec<BuurtRow> = rows("buurten.csv", BUURTEN)?;
    let buurten = rows.into_iter().map(|row| Buurt {
        code: row.buurt,
        name: row.name,
        body: row.wijkraad,
    });
    Ok(buurten.collect())
}

fn rows<T: DeserializeOwned>(name: &'static str, content: &str) -> Result<Vec<T>, AppError> {
    let rows = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(content.as_bytes())
        .deserialize()
        .collect::<Result<Vec<T>, csv::Error>>();
    rows.map_err(|cause| AppError::File {
        name,
        problem: cause.to_string(),
    })
}
