use crate::bureau::{Bureau, ELECTION, by};
use crate::people::Failure;
use acceptance::{Answer, TestDatabase};
use sea_orm::{ConnectionTrait, Statement};
use server::store::counting::{Station, list_stations_of_election};

/// The list of the stations.
pub(crate) const LIST: &str = "/bureau/wr2030/stembureaus";
pub(crate) const NEW: &str = "/bureau/wr2030/stembureaus/nieuw";

/// A station that is right in every field.
pub(crate) const RIGHT: [(&str, &str); 7] = [
    ("number", "12"),
    ("body", "pernis"),
    ("name", "Buurthuis De Klamp"),
    ("street", "Dorpsstraat"),
    ("house-number", "1a"),
    ("postcode", "3195ab"),
    ("voters", "1.250"),
];

/// The same fields with other values in some of them.
pub(crate) fn but<'f>(
    fields: &[(&'f str, &'f str)],
    other: &[(&'f str, &'f str)],
) -> Vec<(&'f str, &'f str)> {
    let value = |name: &str| other.iter().find(|(known, _)| *known == name);
    let fields = fields.iter();
    let fields = fields.map(|one| *value(one.0).unwrap_or(one));
    fields.collect()
}

/// Opens the page of a station and sends its form with these fields.
pub(crate) async fn change(
    bureau: &mut Bureau,
    number: u32,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = format!("{LIST}/{number}");
    let shown = bureau.coordinator.get(&page).await?;
    bureau.coordinator.send((&shown, &page), fields).await
}

/// Opens the page on which a station is removed, and confirms it.
pub(crate) async fn remove(bureau: &mut Bureau, number: u32) -> Result<Answer, Failure> {
    let page = format!("{LIST}/{number}/verwijderen");
    let shown = bureau.coordinator.get(&page).await?;
    if shown.status != 200 {
        return Ok(shown);
    }
    bureau.coordinator.send((&shown, &page), &[]).await
}

pub(crate) async fn stored(database: &TestDatabase) -> Result<Vec<Station>, Failure> {
    Ok(list_stations_of_election(&database.db, ELECTION).await?)
}

/// The kinds of the latest events, the oldest first.
pub(crate) async fn latest_events(
    database: &TestDatabase,
    how_many: usize,
) -> Result<Vec<String>, Failure> {
    let query = format!("SELECT kind FROM event ORDER BY seq DESC LIMIT {how_many}");
    let query = Statement::from_string(database.db.get_database_backend(), query);
    let rows = database.db.query_all_raw(query).await?;
    let kinds: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get("", "kind")).collect();
    let mut kinds = kinds?;
    kinds.reverse();
    Ok(kinds)
}

/// The coordinator, for what is done without a browser.
pub(crate) fn coordinator() -> server::audit::By {
    server::audit::By {
        actor: "account:1".to_owned(),
        ..by()
    }
}
