//! The city: a server by a clock that the story sets, and the people who work with it.

use super::browser::Browser;
use acceptance::{Answer, Server, TestDatabase};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use server::publication;
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

const FIRST: &str = "/account/eerste";
const USERS: &str = "/account/gebruikers/nieuw";
const OWN: &str = "/account/wachtwoord";
const PASSWORD: &str = "fiets blauw tafel";
/// Who is added, with the word of the role.
const USERS_ADDED: [(&str, &str); 5] = [
    ("bureau", "coordinator"),
    ("typist", "typist"),
    ("griffier", "clerk"),
    ("controleur", "auditor"),
    ("tweede", "administrator"),
];

/// A running server, and the clock it goes by.
pub(crate) struct City {
    server: Server,
    app: App,
    clock: Arc<AtomicI64>,
}

impl City {
    /// Starts on a database without anything in it; the clock goes on a second each time it is read.
    pub(crate) async fn open(database: &TestDatabase) -> Result<Self, Failure> {
        let clock = Arc::new(AtomicI64::new(0));
        let read = Arc::clone(&clock);
        let now = move || {
            let seconds = read.fetch_add(1, Ordering::Relaxed);
            DateTime::<Utc>::UNIX_EPOCH + Duration::seconds(seconds)
        };
        let app = App::on(database.db.clone()).with_clock(Arc::new(now));
        let server = Server::start(app.clone()).await?;
        Ok(Self { server, app, clock })
    }

    /// It becomes nine o'clock on that day.
    pub(crate) fn on(&self, day: &str) {
        let moment: DateTime<Utc> = format!("{day}T09:00:00Z").parse().unwrap();
        self.clock.store(moment.timestamp(), Ordering::Relaxed);
    }

    /// The browser of somebody who signs in with the password they chose.
    pub(crate) async fn sign_in(&self, login: &str) -> Result<Browser, Failure> {
        let mut client = self.server.client();
        let answer = client.sign_in(login, PASSWORD).await?;
        assert_eq!(answer.status, 303, "{login}: {}", answer.body);
        Ok(Browser { client })
    }

    /// A public page as it is after the last change.
    pub(crate) async fn public(&self, path: &str) -> Result<Answer, Failure> {
        let seconds = self.clock.load(Ordering::Relaxed);
        let now = DateTime::<Utc>::UNIX_EPOCH + Duration::seconds(seconds);
        let today: NaiveDate = now.date_naive();
        let db = self.app.db().ok_or("no database")?;
        self.app.show(publication::load(db, today).await?);
        let answer = self.server.client().get(path).await?;
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        Ok(answer)
    }
}

/// The first visit makes the administrator, who adds somebody for every role.
pub(crate) async fn make_the_accounts(city: &City) -> Result<(), Failure> {
    let mut client = city.server.client();
    let sent = client.get("/account/inloggen").await?;
    assert_eq!((sent.status, sent.header("location")), (303, FIRST));
    let fields = [
        ("name", "Noor Kleinveld"),
        ("login", "beheer"),
        ("new-password", PASSWORD),
        ("repeated", PASSWORD),
    ];
    assert_eq!(client.submit(FIRST, FIRST, &fields).await?.status, 303);
    for (login, role) in USERS_ADDED {
        let name = format!("Naam van {login}");
        let fields = [("name", name.as_str()), ("login", login), ("role", role)];
        let added = client.submit(USERS, USERS, &fields).await?;
        assert_eq!(added.status, 200, "{}", added.body);
        let after = added.body.split_once("<code>").ok_or("no password")?.1;
        let first = after.split('<').next().unwrap_or_default();
        choose_a_password(city, (login, first)).await?;
    }
    Ok(())
}

/// With a first password there is one thing to do: choose another.
async fn choose_a_password(city: &City, (login, first): (&str, &str)) -> Result<(), Failure> {
    let mut client = city.server.client();
    assert_eq!(client.sign_in(login, first).await?.status, 303);
    let sent = client.get("/account").await?;
    assert_eq!((sent.status, sent.header("location")), (303, OWN));
    let fields = [
        ("password", first),
        ("new-password", PASSWORD),
        ("repeated", PASSWORD),
    ];
    assert_eq!(client.submit(OWN, OWN, &fields).await?.status, 303);
    assert_eq!(client.get("/account").await?.status, 200);
    Ok(())
}
