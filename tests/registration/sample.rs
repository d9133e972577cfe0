//! The form with which an election is set up, filled in.

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase};
use server::store::Role;

pub(crate) const NEW: &str = "/bureau/verkiezing/nieuw";
pub(crate) const CONFIRM: &str = "/bureau/verkiezing/nieuw/bevestigen";

/// A by-election in one body, filled in rightly.
pub(crate) const FILLED: [(&str, &str); 9] = [
    ("regulation", "rotterdam-2026"),
    ("title", "Tussentijdse verkiezing Pernis"),
    ("held_on-day", "9"),
    ("held_on-month", "6"),
    ("held_on-year", "2027"),
    ("standing", "official"),
    ("scope", "chosen"),
    ("body-pernis", "1"),
    ("seats-pernis", "5"),
];

/// The key that the form makes for it.
pub(crate) const ID: &str = "tussentijdse-verkiezing-pernis-2027";

/// The form with other answers to some questions.
pub(crate) fn with<'f>(others: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = FILLED.into_iter();
    let kept = kept.filter(|(name, _)| others.iter().all(|(other, _)| other != name));
    kept.chain(others.iter().copied()).collect()
}

/// A server with a coordinator who is signed in.
pub(crate) async fn coordinator(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    add(&database.db, ("leider", Role::Coordinator)).await?;
    let server = Server::start(app(&database.db)).await?;
    let client = sign_in(&server, "leider").await?;
    Ok((server, client))
}

/// The value of a hidden field.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let after = page.body.split_once(&format!("name=\"{name}\" value=\""));
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default().to_owned()
}

/// Sends the form and confirms what is shown.
pub(crate) async fn set_up(
    client: &mut Client,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.submit(NEW, NEW, fields).await?;
    let (digest, id) = (hidden(&shown, "shown"), hidden(&shown, "id"));
    let mut all = vec![("csrf", shown.csrf()), ("shown", &digest), ("id", &id)];
    all.extend(fields.iter().filter(|(name, _)| *name != "id"));
    client.post(CONFIRM, &all).await
}
