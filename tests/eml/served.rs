//! The demonstration behind a server, with a coordinator who is signed in.

use crate::people::{self, Failure, add, app, sign_in};
use acceptance::{Client, Server, TestDatabase};
use chrono::{DateTime, Utc};
use server::store::Role;

/// All files of the election of the demonstration.
pub(super) const FILES: &str = "/bureau/wr2026/uitslagbestanden";
/// A body with an established result.
pub(super) const BODY: &str = "/bureau/wr2026/uitslagbestanden/heijplaat";

pub(super) fn now() -> DateTime<Utc> {
    people::NOW.parse().unwrap()
}

/// A server that shows what is published, and a coordinator.
pub(super) async fn serve(database: &TestDatabase) -> Result<(Server, Client), Failure> {
    add(&database.db, ("beheerder-een", Role::Administrator)).await?;
    add(&database.db, ("leider", Role::Coordinator)).await?;
    let app = app(&database.db);
    app.show(server::publication::load(&database.db, now().date_naive()).await?);
    let server = Server::start(app).await?;
    let coordinator = sign_in(&server, "leider").await?;
    Ok((server, coordinator))
}
