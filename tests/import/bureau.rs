//! A small election without any data, and a coordinator who hands files in.

use crate::people::{Failure, NOW, add, app, sign_in};
use acceptance::{Answer, Client, Server, TestDatabase};
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;
use server::actions::registration::set_up_election;
use server::audit::By;
use server::store::registration::{Body, Election};
use server::store::{BodyKind, Role, Standing, write_tx};
use server::web::App;
use std::time::Duration;

pub(crate) const ELECTION: &str = "wr2030";

pub(crate) const LISTS: &str = "wijkraad;list;name;kind\npernis;1;Samen Pernis;collectief\n\
                                pernis;2;;persoonlijk\nheijplaat;1;;persoonlijk\nheijplaat;2;;persoonlijk\n";
pub(crate) const CANDIDATES: &str = "wijkraad;list;candidate;initials;first_name;prefix;last_name;aanduiding;locality\n\
     pernis;1;1;A.;Anna;;Bakker;;Rotterdam\npernis;1;2;B.;Ben;de;Boer;;Rotterdam\n\
     pernis;2;1;C.;Cor;;Visser;;Rotterdam\nheijplaat;1;1;D.;Dirk;;Smit;;Rotterdam\nheijplaat;2;1;E.;Eva;;Kok;;Rotterdam\n";
pub(crate) const STATIONS: &str = "wijkraad;station;name;street;house_number;postcode;voters\n\
     pernis;1;Buurthuis;Straat;1a;3195AB;900\npernis;2;School;;;;100\nheijplaat;3;Kerk;;;;100\n";
pub(crate) const COUNTS: &str = "station;list;candidate;votes\n1;1;1;10\n1;1;2;5\n1;2;1;7\n2;1;1;3\n2;1;2;4\n\
                                 2;2;1;5\n3;1;1;5\n3;2;1;4\n";
pub(crate) const TOTALS: &str = "station;A;B;D;E;F;G;H;I;J\n1;20;2;22;22;0;0;22;0;0\n\
                                 2;10;2;12;12;0;0;12;0;0\n3;9;0;9;9;0;0;9;0;0\n";

/// All five files, in the order in which they are needed.
pub(crate) const FILES: [(&str, &str); 5] = [
    ("lijsten", LISTS),
    ("kandidaten", CANDIDATES),
    ("stembureaus", STATIONS),
    ("tellingen", COUNTS),
    ("totalen", TOTALS),
];

/// A server on an election without data, and a coordinator who is signed in.
pub(crate) struct Bureau {
    pub(crate) app: App,
    pub(crate) server: Server,
    pub(crate) coordinator: Client,
}

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: NOW.parse().unwrap_or_default(),
    }
}

/// An election of that name for these bodies.
pub(crate) async fn set_up(
    db: &DatabaseConnection,
    id: &str,
    bodies: &[(Body, u64)],
) -> Result<(), Failure> {
    let election = Election {
        id: id.to_owned(),
        title: "Wijkraadsverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: NaiveDate::from_ymd_opt(2026, 3, 18).ok_or("no day")?,
        standing: Standing::NotOfficial,
        source: String::new(),
    };
    write_tx(db, async |tx| {
        set_up_election(tx, &by(), &election, bodies).await
    })
    .await?;
    Ok(())
}

fn body(code: &str) -> (Body, u64) {
    let body = Body {
        code: code.to_owned(),
        name: code.to_uppercase(),
        gebied: "Charlois".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    (body, 2)
}

pub(crate) async fn start(database: &TestDatabase) -> Result<Bureau, Failure> {
    set_up(&database.db, ELECTION, &[body("heijplaat"), body("pernis")]).await?;
    open(&database.db).await
}

pub(crate) async fn open(db: &DatabaseConnection) -> Result<Bureau, Failure> {
    add(db, ("coordinator", Role::Coordinator)).await?;
    let app = app(db);
    let server = Server::start(app.clone()).await?;
    let coordinator = sign_in(&server, "coordinator").await?;
    Ok(Bureau {
        app,
        server,
        coordinator,
    })
}

pub(crate) fn page(election: &str, kind: &str) -> String {
    format!("/bureau/{election}/invoer/{kind}")
}

impl Bureau {
    /// The answer to a file.
    pub(crate) async fn hand_in(
        &mut self,
        (election, kind): (&str, &str),
        content: &[u8],
    ) -> Result<Answer, Failure> {
        let page = page(election, kind);
        let file = ("bestand", "bestand.csv", content);
        self.coordinator.upload((&page, &page), &[], file).await
    }

    /// Hands a file in, and answers the address at which it can be confirmed.
    pub(crate) async fn checked(
        &mut self,
        at: (&str, &str),
        content: &[u8],
    ) -> Result<String, Failure> {
        let answer = self.hand_in(at, content).await?;
        if answer.status != 303 {
            return Err(format!("{at:?}: {} {}", answer.status, main_of(&answer)).into());
        }
        Ok(answer.header("location").to_owned())
    }

    /// Confirms a file with these fields, as its page shows it now.
    pub(crate) async fn confirm(
        &mut self,
        address: &str,
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let shown = self.coordinator.get(address).await?;
        let digest = shown_in(&shown.body);
        let mut all = vec![("csrf", shown.csrf()), ("shown", &digest)];
        all.extend(fields);
        self.coordinator.post(address, &all).await
    }

    /// Opens the page of a file until it is taken in or has failed.
    pub(crate) async fn wait(&mut self, address: &str) -> Result<Answer, Failure> {
        for _ in 0..600 {
            let answer = self.coordinator.get(address).await?;
            if answer.header("refresh").is_empty() {
                return Ok(answer);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(format!("{address} never ends").into())
    }

    /// Hands a file in, confirms it and waits until it is taken in.
    pub(crate) async fn import(
        &mut self,
        at: (&str, &str),
        content: &[u8],
        fields: &[(&str, &str)],
    ) -> Result<Answer, Failure> {
        let address = self.checked(at, content).await?;
        let answer = self.confirm(&address, fields).await?;
        if answer.status != 303 {
            return Err(format!("{at:?}: {} {}", answer.status, main_of(&answer)).into());
        }
        let answer = self.wait(&address).await?;
        if answer.body.contains("<h1>Ingelezen") {
            return Ok(answer);
        }
        Err(format!("{at:?} was not imported: {}", main_of(&answer)).into())
    }

    /// Hands in and confirms the first of [`FILES`].
    pub(crate) async fn import_first(&mut self, how_many: usize) -> Result<(), Failure> {
        for (kind, content) in &FILES[..how_many] {
            self.import((ELECTION, kind), content.as_bytes(), &[])
                .await?;
        }
        Ok(())
    }
}

/// What a page says, without what stands around it.
pub(crate) fn main_of(answer: &Answer) -> String {
    let after = answer
        .body
        .split_once("<main")
        .map_or("", |(_, after)| after);
    let main = after.split_once("</main>").map_or(after, |(main, _)| main);
    main.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The digest of what a page shows, which its form carries.
pub(crate) fn shown_in(body: &str) -> String {
    let after = body.rsplit_once("name=\"shown\" value=\"");
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default().to_owned()
}
