//! Addresses with the buurt in which each lies, and to which wijkraad a buurt belongs.

use crate::error::AppError;
use crate::store::bulk::insert_all;
use crate::store::entity::{buurt, residence, residence_file};
use crate::store::values::{column, moment, moment_text, number};
use chrono::{DateTime, Utc};
use election::registration::{
    Dwelling, DwellingFinding, Home, Place, Postcode, Stretch, find_dwelling,
};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder,
};
use std::collections::BTreeMap;

/// A buurt, with the wijkraad it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Buurt {
    /// The key, as Statistics Netherlands writes it: `BU05990110`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The code of its wijkraad; none for a buurt without one.
    pub body: Option<String>,
}

/// The house numbers of a postcode that lie in a buurt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Residences {
    /// The postcode, as [`Postcode::as_str`] writes it.
    pub postcode: String,
    /// The code of the buurt.
    pub buurt: String,
    /// The numbers, ascending.
    pub numbers: Vec<u32>,
}

/// The file from which the addresses were taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidenceFile {
    /// The code of the municipality, in four digits.
    pub municipality: String,
    /// The year of its division into buurten.
    pub year: u32,
    /// How many addresses.
    pub addresses: u64,
    /// SHA-256 of the file.
    pub sha256: String,
    /// Who took it in, and when.
    pub imported: (String, DateTime<Utc>),
}

/// Where an address lies; a text that is no postcode lies nowhere.
///
/// # Errors
/// When the database refuses, or a stored number cannot be read.
pub async fn find_place(
    db: &impl ConnectionTrait,
    postcode: &str,
    house_number: u32,
) -> Result<Place, AppError> {
    let Ok(postcode) = Postcode::parse(postcode) else {
        return Ok(Place {
            dwelling: Dwelling::Unknown,
            finding: DwellingFinding::PostcodeUnknown,
        });
    };
    let rows = residence::Entity::find()
        .filter(residence::Column::Postcode.eq(postcode.as_str()))
        .order_by_asc(residence::Column::Buurt)
        .all(db)
        .await?;
    let mut stretches = Vec::with_capacity(rows.len());
    for row in rows {
        let home = load_home(db, &row.buurt).await?;
        stretches.push(stretch(row, home)?);
    }
    Ok(find_dwelling(&stretches, house_number))
}

fn stretch(row: residence::Model, home: Option<Home>) -> Result<Stretch, AppError> {
    let numbers = row.numbers.split(' ').map(|number| {
        number
            .parse()
            .map_err(|_| AppError::unreadable("residence.numbers", number))
    });
    Ok(Stretch {
        numbers: numbers.collect::<Result<_, _>>()?,
        buurt: row.buurt,
        home,
    })
}

/// What living in a buurt means for the elections; nothing when the buurt is not known.
///
/// # Errors
/// When the database refuses.
pub async fn load_home(db: &impl ConnectionTrait, code: &str) -> Result<Option<Home>, AppError> {
    let row = buurt::Entity::find_by_id(code).one(db).await?;
    Ok(row.map(|buurt| {
        let body = buurt.body;
        body.map_or(Home::NoWijkraad, |wijkraad| Home::Wijk { wijkraad })
    }))
}

/// Every buurt by its code.
///
/// # Errors
/// When the database refuses.
pub async fn list_buurten(db: &impl ConnectionTrait) -> Result<BTreeMap<String, Buurt>, AppError> {
    let rows = buurt::Entity::find().all(db).await?;
    let buurten = rows.into_iter().map(|row| {
        let buurt = Buurt {
            code: row.code,
            name: row.name,
            body: row.body,
        };
        (buurt.code.clone(), buurt)
    });
    Ok(buurten.collect())
}

/// Saves buurten, in the place of what was known of each.
///
/// # Errors
/// When the database refuses.
pub async fn save_buurten(tx: &impl ConnectionTrait, buurten: &[Buurt]) -> Result<(), AppError> {
    let rows = buurten.iter().cloned().map(|one| {
        let row = buurt::Model {
            code: one.code,
            name: one.name,
            body: one.body,
        };
        row.into_active_model()
    });
    let over = OnConflict::column(buurt::Column::Code)
        .update_columns([buurt::Column::Name, buurt::Column::Body])
        .to_owned();
    buurt::Entity::insert_many(rows)
        .on_conflict(over)
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Saves all addresses with the file they come from, in the place of those that were there.
///
/// # Errors
/// When the database refuses.
pub async fn replace_residences(
    tx: &impl ConnectionTrait,
    file: &ResidenceFile,
    residences: &[Residences],
) -> Result<(), AppError> {
    residence::Entity::delete_many().exec(tx).await?;
    residence_file::Entity::delete_many().exec(tx).await?;
    let rows = residences.iter().map(|one| residence::Model {
        postcode: one.postcode.clone(),
        buurt: one.buurt.clone(),
        numbers: spaced(&one.numbers),
    });
    insert_all::<residence::ActiveModel>(tx, rows.collect()).await?;
    let row = residence_file::Model {
        municipality: file.municipality.clone(),
        year: file.year.into(),
        addresses: column("residence_file.addresses", file.addresses)?,
        sha256: file.sha256.clone(),
        imported_by: file.imported.0.clone(),
        imported_at: moment_text(file.imported.1),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

fn spaced(numbers: &[u32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    numbers.join(" ")
}

/// The file from which the addresses come; nothing before the first.
///
/// # Errors
/// When the database refuses, or a stored value cannot be read.
pub async fn load_residence_file(
    db: &impl ConnectionTrait,
) -> Result<Option<ResidenceFile>, AppError> {
    let row = residence_file::Entity::find().one(db).await?;
    let file = row.map(|row| -> Result<ResidenceFile, AppError> {
        let at = moment("residence_file.imported_at", &row.imported_at)?;
        Ok(ResidenceFile {
            year: number("residence_file.year", row.year)?,
            addresses: number("residence_file.addresses", row.addresses)?,
            municipality: row.municipality,
            sha256: row.sha256,
            imported: (row.imported_by, at),
        })
    });
    file.transpose()
}
