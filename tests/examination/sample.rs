//! An election that is open for registration, with applications that came on paper.

use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase, keys};
use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;
use server::actions::registration::paper::receive_on_paper;
use server::actions::registration::set_up_election;
use server::audit::By;
use server::privacy::ElectionKey;
use server::rotterdam;
use server::store::registration::Election;
use server::store::registration::application::{
    Content, Details, Identity, save_applicant, save_new_application, save_step, save_version,
};
use server::store::{Role, Standing, write_tx};
use std::sync::{Arc, Mutex};

pub(crate) const ELECTION: &str = "wr2026";
pub(crate) const BOARD: &str = "/bureau/wr2026/aanmeldingen";
pub(crate) const WORK: &str = "/bureau/wr2026/aanmeldingen/werk";
/// While registration is open: the closing is on 19 January 2026, 15:00:00.
pub(crate) const OPEN: &str = "2026-01-15T10:00:00Z";
/// After the closing, while an omission can be repaired: until 22 January, 15:00:00.
pub(crate) const REPAIR: &str = "2026-01-21T10:00:00Z";
/// The second after that term.
pub(crate) const OVER: &str = "2026-01-22T14:00:01Z";

/// A server whose clock a test sets, on an election with three bodies: of 2, 1 and 1 seats.
pub(crate) struct Scene {
    pub(crate) server: Server,
    pub(crate) db: DatabaseConnection,
    clock: Arc<Mutex<DateTime<Utc>>>,
}

impl Scene {
    pub(crate) async fn open(database: &TestDatabase) -> Result<Self, Failure> {
        let clock = Arc::new(Mutex::new(OPEN.parse()?));
        let held = Arc::clone(&clock);
        let now = move || held.lock().map(|at| *at).unwrap_or_default();
        let app = app(&database.db).with_clock(Arc::new(now));
        for login in ["leider", "tweede"] {
            add(&database.db, (login, Role::Coordinator)).await?;
        }
        set_up(&database.db).await?;
        Ok(Self {
            server: Server::start(app).await?,
            db: database.db.clone(),
            clock,
        })
    }

    /// Sets the clock.
    pub(crate) fn at(&self, moment: &str) -> Result<(), Failure> {
        *self.clock.lock().map_err(|_| "the clock broke")? = moment.parse()?;
        Ok(())
    }

    pub(crate) async fn leader(&self) -> Result<Client, Failure> {
        sign_in(&self.server, "leider").await
    }

    pub(crate) async fn second(&self) -> Result<Client, Failure> {
        sign_in(&self.server, "tweede").await
    }

    pub(crate) async fn key(&self) -> Result<ElectionKey, Failure> {
        let made = write_tx(&self.db, async |tx| keys().of_election(tx, ELECTION).await);
        Ok(made.await?)
    }

    /// An application on paper; answers its reference.
    pub(crate) async fn on_paper(&self, content: &Content) -> Result<String, Failure> {
        self.on_paper_at(content, OPEN).await
    }

    pub(crate) async fn on_paper_at(
        &self,
        content: &Content,
        received_at: &str,
    ) -> Result<String, Failure> {
        let key = self.key().await?;
        let received_at: DateTime<Utc> = received_at.parse()?;
        let by = by("account:1", "2026-01-22T14:00:00Z")?;
        let done = write_tx(&self.db, async move |tx| {
            receive_on_paper(tx, &by, &key, ELECTION, content, received_at).await
        });
        Ok(done.await?)
    }

    /// An application that was signed online, with an address for mail; answers its reference.
    pub(crate) async fn online(&self, content: &Content, email: &str) -> Result<String, Failure> {
        let key = self.key().await?;
        let by = by("applicant:test", OPEN)?;
        let identity = Identity::Email(email.to_owned());
        let done = write_tx(&self.db, async move |tx| {
            use server::store::registration::application::{Application, new_id};
            let locale = server::locale::Locale::Dutch;
            let applicant = save_applicant(tx, &key, (&identity, locale), by.at).await?;
            let id = new_id()?;
            let new = Application {
                id: id.clone(),
                election: ELECTION.to_owned(),
                applicant: Some(applicant),
                body: content.body.clone(),
                joint_list: None,
                position: None,
                begun_at: by.at,
                saved_at: by.at,
            };
            save_new_application(tx, &new).await?;
            save_version(tx, &key, (&id, 1), (content, &by, "")).await?;
            let received = election::registration::course::Step::Received { version: 1 };
            save_step(tx, &by, (&id, received)).await?;
            Ok(id)
        });
        Ok(done.await?)
    }
}

pub(crate) fn by(actor: &str, at: &str) -> Result<By, Failure> {
    Ok(By {
        actor: actor.to_owned(),
        at: at.parse()?,
    })
}

async fn set_up(db: &DatabaseConnection) -> Result<(), Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Wijkraadsverkiezing 2026".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::Official,
        source: String::new(),
    };
    let seats = [("pernis", 2), ("heijplaat", 1), ("bloemhof", 1)];
    let known = rotterdam::bodies()?;
    let bodies: Vec<_> = seats
        .iter()
        .filter_map(|(code, seats)| {
            let found = known.iter().find(|(body, _)| body.code == *code);
            Some((found?.0.clone(), *seats))
        })
        .collect();
    assert_eq!(bodies.len(), seats.len(), "a body of the test is not known");
    let by = by("test", OPEN)?;
    let done = write_tx(db, async |tx| {
        set_up_election(tx, &by, &election, &bodies).await
    });
    Ok(done.await?)
}

/// A whole application for a body.
pub(crate) fn content(body: &str, last_name: &str) -> Content {
    Content {
        body: Some(body.to_owned()),
        details: Details {
            initials: "J.".to_owned(),
            first_name: "Jo".to_owned(),
            last_name: last_name.to_owned(),
            birth_date: chrono::NaiveDate::from_ymd_opt(1980, 2, 3),
            postcode: "3195AB".to_owned(),
            house_number: Some(12),
            street: "Ring".to_owned(),
            locality: "Rotterdam".to_owned(),
            no_offices: true,
            consents: true,
            ..Details::default()
        },
        joint_list: None,
        position: None,
    }
}

/// The address of a page about an application.
pub(crate) fn page(id: &str, end: &str) -> String {
    match end {
        "" => format!("/bureau/{ELECTION}/aanmelding/{id}"),
        end => format!("/bureau/{ELECTION}/aanmelding/{id}/{end}"),
    }
}

/// The value of the last hidden field of that name.
pub(crate) fn hidden(page: &Answer, name: &str) -> String {
    let after = page.body.rsplit_once(&format!("name=\"{name}\" value=\""));
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default().to_owned()
}

/// Opens a page and sends these fields to an address, with the token and what the page showed.
pub(crate) async fn act(
    client: &mut Client,
    (from, to): (&str, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.get(from).await?;
    assert_eq!(shown.status, 200, "{from}: {}", shown.body);
    send(client, (&shown, to), fields).await
}

/// The same from a page that was opened before.
pub(crate) async fn send(
    client: &mut Client,
    (shown, to): (&Answer, &str),
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let digest = hidden(shown, "shown");
    let mut all = vec![("csrf", shown.csrf()), ("shown", digest.as_str())];
    all.extend(fields);
    client.post(to, &all).await
}

/// Proposes that an application is valid, from its page.
pub(crate) async fn propose_valid(client: &mut Client, id: &str) -> Result<Answer, Failure> {
    let from = page(id, "");
    act(
        client,
        (&from, &page(id, "voorstel")),
        &[("verdict", "valid")],
    )
    .await
}

/// The text of a page without tags, with single spaces.
pub(crate) fn holds(answer: &Answer, texts: &[&str]) {
    let body = answer.body.replace('\u{a0}', " ");
    for text in texts {
        assert!(body.contains(text), "{text} in {body}");
    }
}
