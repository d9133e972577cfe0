//! The griffie on a day that the test chooses.

use crate::desk::{ELECTION, Griffie};
use crate::people::{Failure, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase, keys};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection};
use server::web::App;
use std::sync::Arc;

/// A body with members whose clerk works in a browser, and the same seen on another day.
pub(crate) struct Office {
    pub(crate) griffie: Griffie,
    pub(crate) client: Client,
    _server: Server,
}

/// The application at a moment.
pub(crate) fn app_at(db: &DatabaseConnection, moment: &str) -> Result<App, Failure> {
    let moment: DateTime<Utc> = moment.parse()?;
    let app = App::on(db.clone()).with_clock(Arc::new(move || moment));
    Ok(app
        .with_keys(keys())
        .with_site(Some("https://wijk.example")))
}

impl Office {
    /// Opens at noon of that day.
    pub(crate) async fn on(database: &TestDatabase, day: &str) -> Result<Self, Failure> {
        let griffie = Griffie::open(database).await?;
        let app = app_at(&database.db, &format!("{day}T10:00:00Z"))?;
        let server = Server::start(app).await?;
        // The clerk signed in on a later day already, and a clock that goes back looks like an attack.
        let forget = "DELETE FROM sign_in_attempt";
        database.db.execute_unprepared(forget).await?;
        Ok(Self {
            client: sign_in(&server, "griffier").await?,
            griffie,
            _server: server,
        })
    }

    pub(crate) async fn get(&mut self, rest: &str) -> Result<Answer, Failure> {
        self.client
            .get(&format!("/griffie/{ELECTION}/{rest}"))
            .await
    }
}
