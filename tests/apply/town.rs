//! An election in which one can apply, with a few addresses, a server by a clock that the test sets, and applicants.

use acceptance::{Answer, Client, Server, TestDatabase, code_in, last_mail};
use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::DatabaseConnection;
use server::actions::registration::set_up_election;
use server::audit::By;
use server::store::registration::residence::{
    Buurt, ResidenceFile, Residences, replace_residences, save_buurten,
};
use server::store::registration::{Body, Election};
use server::store::{BodyKind, Standing, write_tx};
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The election that everybody applies for, and another one.
pub(crate) const ELECTION: &str = "wr2026";
pub(crate) const OTHER: &str = "pernis2026";
/// When a test begins. Registration closes on 19 January 2026 at 15:00:00 in the Netherlands.
pub(crate) const START: &str = "2026-01-12T10:00:00Z";
/// The closing second.
pub(crate) const CLOSING: &str = "2026-01-19T14:00:00Z";
pub(crate) const EMAIL: &str = "anna@voorbeeld.example";

/// A server by a clock of its own.
pub(crate) struct Town {
    pub(crate) server: Server,
    pub(crate) db: DatabaseConnection,
    clock: Arc<AtomicI64>,
}

impl Town {
    /// An election and a server, at the first moment of a test.
    pub(crate) async fn start(database: &TestDatabase) -> Result<Self, Failure> {
        Ok(Self::start_with(database).await?.0)
    }

    /// The same, with the application that the server answers for.
    pub(crate) async fn start_with(database: &TestDatabase) -> Result<(Self, App), Failure> {
        set_up(&database.db).await?;
        let start: DateTime<Utc> = START.parse()?;
        let clock = Arc::new(AtomicI64::new(start.timestamp_millis()));
        let read = Arc::clone(&clock);
        let app = App::on(database.db.clone()).with_clock(Arc::new(move || {
            DateTime::from_timestamp_millis(read.load(Ordering::SeqCst)).unwrap_or_default()
        }));
        let town = Self {
            server: Server::start(app.clone()).await?,
            db: database.db.clone(),
            clock,
        };
        Ok((town, app))
    }

    /// Sets the clock.
    pub(crate) fn at(&self, moment: &str) -> Result<(), Failure> {
        let moment: DateTime<Utc> = moment.parse()?;
        let millis = moment.timestamp_millis();
        self.clock.store(millis, Ordering::SeqCst);
        Ok(())
    }

    /// Lets time pass.
    pub(crate) fn wait(&self, time: TimeDelta) {
        let millis = time.num_milliseconds();
        self.clock.fetch_add(millis, Ordering::SeqCst);
    }

    /// Asks for a code in this browser.
    pub(crate) async fn ask(&self, client: &mut Client, email: &str) -> Result<Answer, Failure> {
        let page = path("inloggen");
        client.submit(&page, &page, &[("email", email)]).await
    }

    /// The code that was mailed last to an address.
    pub(crate) async fn code(&self, email: &str) -> Result<String, Failure> {
        let letter = last_mail(&self.db, (ELECTION, email)).await?;
        let letter = letter.ok_or("no mail was posted")?;
        Ok(code_in(&letter).ok_or("no code in the mail")?)
    }

    /// Types a code in this browser.
    pub(crate) async fn type_code(
        &self,
        client: &mut Client,
        code: &str,
    ) -> Result<Answer, Failure> {
        let page = path("code");
        client.submit(&page, &page, &[("code", code)]).await
    }

    /// A browser in which an applicant is signed in.
    pub(crate) async fn applicant(&self, email: &str) -> Result<Client, Failure> {
        let mut client = self.server.client();
        self.sign_in(&mut client, email).await?;
        Ok(client)
    }

    /// Signs in, in a browser that is there.
    pub(crate) async fn sign_in(&self, client: &mut Client, email: &str) -> Result<(), Failure> {
        self.ask(client, email).await?;
        let code = self.code(email).await?;
        let answer = self.type_code(client, &code).await?;
        let to = answer.header("location");
        assert_eq!((answer.status, to), (303, path("").as_str()));
        Ok(())
    }

    /// A browser in which an applicant filled in every step rightly.
    pub(crate) async fn filled_in(&self, email: &str) -> Result<Client, Failure> {
        let mut client = self.applicant(email).await?;
        for (step, fields) in GOOD {
            let answer = save(&mut client, step, fields).await?;
            assert_eq!(answer.status, 303, "{step}: {}", answer.body);
        }
        Ok(client)
    }
}

/// What is filled in when nothing is wrong.
pub(crate) const GOOD: [(&str, &[(&str, &str)]); 6] = [
    (
        "naam",
        &[
            ("initials", "ap"),
            ("first-name", "Anna"),
            ("prefix", "van 't"),
            ("last-name", "Hóf-Jansen"),
        ],
    ),
    (
        "geboortedatum",
        &[
            ("birth-day", "27"),
            ("birth-month", "3"),
            ("birth-year", "1988"),
        ],
    ),
    (
        "adres",
        &[
            ("postcode", "3195 aa"),
            ("house-number", "12"),
            ("addition", "b"),
            ("locality", "Rotterdam"),
        ],
    ),
    (
        "samen",
        &[("aanduiding", "Samen voor Pernis"), ("alone", "ja")],
    ),
    (
        "functies",
        &[
            ("has-offices", "nee"),
            ("offices", ""),
            ("consents", "1"),
            ("phone", "010 - 123 45 67"),
        ],
    ),
    (
        "profiel",
        &[("presentation", "Ik woon hier graag.\r\nEn u?")],
    ),
];

/// The path of the own application, or of a page below it.
pub(crate) fn path(end: &str) -> String {
    match end {
        "" => format!("/aanmelden/{ELECTION}"),
        end => format!("/aanmelden/{ELECTION}/{end}"),
    }
}

/// Sends a step as its page carries it.
pub(crate) async fn save(
    client: &mut Client,
    step: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = path(&format!("stap/{step}"));
    let shown = client.get(&page).await?;
    client.send((&shown, &page), fields).await
}

/// Opens check-your-answers and signs what it shows.
pub(crate) async fn sign(client: &mut Client) -> Result<Answer, Failure> {
    let shown = client.get(&path("controleren")).await?;
    client.send((&shown, &path("ondertekenen")), &[]).await
}

async fn set_up(db: &DatabaseConnection) -> Result<(), Failure> {
    let by = By {
        actor: "test".to_owned(),
        at: "2025-12-01T10:00:00Z".parse()?,
    };
    let bodies = [body("pernis", "Pernis"), body("kralingen", "Kralingen")];
    let elections = [
        (election(ELECTION, "Wijkraadsverkiezing 2026")?, &bodies[..]),
        (election(OTHER, "Verkiezing Pernis 2026")?, &bodies[..1]),
    ];
    let file = ResidenceFile {
        municipality: "0599".to_owned(),
        year: 2025,
        addresses: 6,
        sha256: "0".repeat(64),
        imported: ("test".to_owned(), by.at),
    };
    write_tx(db, async |tx| {
        for (election, bodies) in &elections {
            let seats: Vec<(Body, u64)> = bodies.iter().map(|one| (one.clone(), 7)).collect();
            set_up_election(tx, &by, election, &seats).await?;
        }
        save_buurten(tx, &buurten()).await?;
        replace_residences(tx, &file, &residences()).await
    })
    .await?;
    Ok(())
}

fn election(id: &str, title: &str) -> Result<Election, Failure> {
    Ok(Election {
        id: id.to_owned(),
        title: title.to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::Official,
        source: String::new(),
    })
}

fn body(code: &str, name: &str) -> Body {
    Body {
        code: code.to_owned(),
        name: name.to_owned(),
        gebied: "Rotterdam".to_owned(),
        kind: BodyKind::Wijkraad,
    }
}

fn buurten() -> Vec<Buurt> {
    let buurten = [
        ("BU05990001", Some("pernis")),
        ("BU05990002", Some("kralingen")),
        ("BU05990003", None),
    ];
    let buurten = buurten.into_iter().map(|(code, body)| Buurt {
        code: code.to_owned(),
        name: code.to_owned(),
        body: body.map(str::to_owned),
    });
    buurten.collect()
}

/// 3195AA lies in Pernis, 3199ZZ in the harbour, 3062AA in two wijken.
fn residences() -> Vec<Residences> {
    let residences = [
        ("3195AA", "BU05990001", vec![10, 12]),
        ("3062AA", "BU05990001", vec![1]),
        ("3062AA", "BU05990002", vec![2]),
        ("3063AB", "BU05990002", vec![5]),
        ("3199ZZ", "BU05990003", vec![3]),
    ];
    let residences = residences
        .into_iter()
        .map(|(postcode, buurt, numbers)| Residences {
            postcode: postcode.to_owned(),
            buurt: buurt.to_owned(),
            numbers,
        });
    residences.collect()
}
