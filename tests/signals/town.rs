//! A resident with a browser, and a server whose clock a test sets.

use crate::desk::{BODY, ELECTION, set_up};
use crate::people::Failure;
use acceptance::{Answer, Client, Server, keys, last_mail};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::web::App;
use std::sync::{Arc, Mutex};

pub(crate) const FORM: &str = "/loot-me-niet";
pub(crate) const EMAIL: &str = "bewoner@voorbeeld.example";
/// Who fills in the form, and cannot be mistaken for anything else in a database.
pub(crate) const LAST: &str = "Quintessens";

/// An election, and a browser of a resident.
pub(crate) struct Town {
    pub(crate) db: DatabaseConnection,
    pub(crate) client: Client,
    pub(crate) server: Server,
    clock: Arc<Mutex<DateTime<Utc>>>,
}

impl Town {
    pub(crate) async fn open(db: &DatabaseConnection) -> Result<Self, Failure> {
        set_up(db, &[BODY.to_owned()]).await?;
        let clock = Arc::new(Mutex::new("2026-06-10T10:00:00Z".parse()?));
        let told = Arc::clone(&clock);
        let app = App::on(db.clone()).with_clock(Arc::new(move || *told.lock().unwrap()));
        let server = Server::start(app.with_site(Some("https://wijk.example"))).await?;
        Ok(Self {
            db: db.clone(),
            client: server.client(),
            server,
            clock,
        })
    }

    /// Goes on so many hours.
    pub(crate) fn wait(&self, hours: i64) {
        *self.clock.lock().unwrap() += chrono::TimeDelta::hours(hours);
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        *self.clock.lock().unwrap()
    }

    /// Fills in the form.
    pub(crate) async fn ask(&mut self, wish: &str, email: &str) -> Result<Answer, Failure> {
        self.ask_as(wish, &[("last", LAST), ("email", email)]).await
    }

    /// The same with other answers.
    pub(crate) async fn ask_as(
        &mut self,
        wish: &str,
        other: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let usual = [
            ("wish", wish),
            ("last", LAST),
            ("first", "X.Y."),
            ("birth-day", "27"),
            ("birth-month", "3"),
            ("birth-year", "1987"),
            ("email", EMAIL),
        ];
        let fields: Vec<(&str, &str)> = usual
            .into_iter()
            .map(|(name, value)| {
                let found = other.iter().find(|(known, _)| *known == name);
                found.copied().unwrap_or((name, value))
            })
            .collect();
        self.client.submit(FORM, FORM, &fields).await
    }

    /// The path of the link in the last mail to that address.
    pub(crate) async fn link(&self, email: &str) -> Result<String, Failure> {
        let letter = last_mail(&self.db, (ELECTION, email)).await?;
        let text = letter.ok_or("no mail")?.text;
        let line = text.lines().find(|line| line.contains("/bevestigen/"));
        let path = line.and_then(|line| line.trim().strip_prefix("https://wijk.example"));
        Ok(path.ok_or("no link")?.to_owned())
    }

    /// Asks, opens the link and presses the button.
    pub(crate) async fn confirm(&mut self, wish: &str) -> Result<Answer, Failure> {
        let email = format!("{wish}{}@voorbeeld.example", self.now().timestamp());
        let asked = self.ask(wish, &email).await?;
        assert_eq!(asked.status, 303, "{}", asked.body);
        let link = self.link(&email).await?;
        self.client.submit(&link, &link, &[]).await
    }

    /// How many rows a table has.
    pub(crate) async fn rows(&self, table: &str) -> Result<i64, Failure> {
        let query = format!("SELECT COUNT(*) AS rows FROM {table}");
        let query = Statement::from_string(self.db.get_database_backend(), query);
        let row = self.db.query_one_raw(query).await?.ok_or("no count")?;
        Ok(row.try_get("", "rows")?)
    }

    /// Whether the program says that somebody is in the register.
    pub(crate) async fn has(&self, first: &str) -> Result<bool, Failure> {
        let opt_outs = server::store::opt_out::load_opt_outs(&self.db, &keys()).await?;
        Ok(opt_outs.has(LAST, first, "1987-03-27".parse()?))
    }
}
