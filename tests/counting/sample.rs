//! A body with four lists' worth of paper, three stations, and people who type by a clock that the test moves on.

use crate::people::{self, Failure, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_database};
use chrono::{DateTime, Duration, Utc};
use server::actions::counting::import_stations;
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::store::counting::{Station, load_count};
use server::store::registration::{Body, BodyList, Candidate, Election, List};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};
use server::web::App;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) const ELECTION: &str = "wr";
pub(crate) const BODY: &str = "twee";

/// A paper without anything to look at, sheet by sheet.
const PAPER: [&[(&str, &str)]; 5] = [
    &[
        ("investigated", "no"),
        ("unexplained", "no"),
        ("other_ballots", "no"),
    ],
    &[
        ("A", "100"),
        ("B", "2"),
        ("D", "102"),
        ("E.1", "60"),
        ("E.2", "30"),
        ("E.3", "10"),
        ("E", "100"),
        ("F", "1"),
        ("G", "1"),
        ("H", "102"),
    ],
    &[("equal", "ticked")],
    &[("1.1", "40"), ("1.2", "20"), ("1.total", "60")],
    &[("2.1", "30"), ("3.1", "10")],
];

/// A server, its clock, and the people.
pub(crate) struct Room {
    pub(crate) server: Server,
    pub(crate) app: App,
    seconds: Arc<AtomicI64>,
}

impl Room {
    pub(crate) async fn on(database: &TestDatabase) -> Result<Self, Failure> {
        set_up(database).await?;
        let seconds = Arc::new(AtomicI64::new(0));
        let at = Arc::clone(&seconds);
        let clock = move || start() + Duration::seconds(at.fetch_add(1, Ordering::Relaxed));
        let app = people::app(&database.db).with_clock(Arc::new(clock));
        Ok(Self {
            server: Server::start(app.clone()).await?,
            app,
            seconds,
        })
    }

    /// Lets so many minutes go by.
    pub(crate) fn wait(&self, minutes: i64) {
        self.seconds.fetch_add(minutes * 60, Ordering::Relaxed);
    }

    pub(crate) async fn person(&self, login: &str) -> Result<Client, Failure> {
        sign_in(&self.server, login).await
    }

    /// A station that two people entered, the second with these other values.
    pub(crate) async fn entered_twice(&self, other: &str) -> Result<(Client, Client), Failure> {
        let mut anna = self.person("anna").await?;
        enter(&mut anna, 1, "").await?;
        let mut bilal = self.person("bilal").await?;
        enter(&mut bilal, 1, other).await?;
        Ok((anna, bilal))
    }

    /// The word for where the count of station 1 stands.
    pub(crate) async fn state(&self) -> Result<String, Failure> {
        let db = self.app.db().ok_or("no database")?;
        let count = load_count(db, (ELECTION, 1)).await?;
        Ok(count.record.state.name().to_string())
    }
}

/// Runs a check in a room on each database.
pub(crate) async fn in_each_room(check: impl AsyncFn(&Room) -> Checked) -> Checked {
    on_each_database(async |database| check(&Room::on(database).await?).await).await
}

fn start() -> DateTime<Utc> {
    people::NOW.parse().unwrap()
}

pub(crate) fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: start(),
    }
}

async fn set_up(database: &TestDatabase) -> Checked {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let body = Body {
        code: BODY.to_owned(),
        name: "Wijk twee".to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    let lists = [
        list(1, "Buurtlijst", &["Amber", "Bilal"]),
        list(2, "", &["Chen"]),
        list(3, "", &["Dina"]),
    ];
    let stations = [1, 2, 3].map(station);
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(), &election, &[(body.clone(), 2)]).await?;
        import_lists(tx, &by(), ELECTION, &lists).await?;
        import_stations(tx, &by(), ELECTION, &stations).await
    })
    .await?;
    for (login, role) in [
        ("anna", Role::Typist),
        ("bilal", Role::Typist),
        ("dana", Role::Typist),
        ("cora", Role::Coordinator),
        ("lezer", Role::Auditor),
    ] {
        people::add(&database.db, (login, role)).await?;
    }
    Ok(())
}

fn list(number: u32, name: &str, people: &[&str]) -> BodyList {
    let candidates = (1..).zip(people).map(|(number, first)| Candidate {
        number,
        initials: String::new(),
        first_name: (*first).to_owned(),
        prefix: String::new(),
        last_name: "Uit Twee".to_owned(),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    });
    BodyList {
        body: BODY.to_owned(),
        list: List {
            number,
            name: name.to_owned(),
            kind: match people.len() {
                1 => ListKind::Persoonlijk,
                _ => ListKind::Collectief,
            },
            candidates: candidates.collect(),
        },
    }
}

fn station(number: u32) -> Station {
    Station {
        number,
        body: BODY.to_owned(),
        name: format!("Buurthuis {number}"),
        street: "Voorbeeldstraat".to_owned(),
        house_number: number.to_string(),
        postcode: "0000 AA".to_owned(),
        voters: 400,
    }
}

pub(crate) fn path(station: u32, end: &str) -> String {
    format!("/tellen/{ELECTION}/stembureau/{station}{end}")
}

/// Where the coordinator sees the count of station 1.
pub(crate) const COURSE: &str = "/bureau/wr/tellen/stembureau/1";

/// What a form of that sheet sends for a sound paper with these other values: `F=2 H=103`.
pub(crate) fn typed(sheet: usize, other: &str) -> Vec<(String, String)> {
    let other: BTreeMap<&str, &str> = other
        .split_whitespace()
        .filter_map(|one| one.split_once('='))
        .collect();
    let own = PAPER[sheet - 1].iter();
    own.map(|(name, value)| {
        let value = other.get(name).unwrap_or(value);
        ((*name).to_owned(), (*value).to_owned())
    })
    .collect()
}

/// Begins an entry of that station.
pub(crate) async fn begin(client: &mut Client, station: u32) -> Result<Answer, Failure> {
    let page = path(station, "");
    client.submit(&page, &page, &[]).await
}

/// Sends a sheet as the form on its page does, with what it carries.
pub(crate) async fn send_sheet(
    client: &mut Client,
    station: u32,
    (sheet, fields): (usize, &[(String, String)]),
) -> Result<Answer, Failure> {
    let page = path(station, &format!("/blad/{sheet}"));
    let shown = client.get(&page).await?;
    assert_eq!(shown.status, 200, "{page}: {}", shown.body);
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    client.send((&shown, &page), &fields).await
}

/// Saves all sheets of a paper with these other values; what is found is looked at and sent again.
pub(crate) async fn fill_all(client: &mut Client, station: u32, other: &str) -> Checked {
    for sheet in 1..=PAPER.len() {
        let fields = typed(sheet, other);
        let own = path(station, &format!("/blad/{sheet}"));
        let mut answer = send_sheet(client, station, (sheet, &fields)).await?;
        if answer.header("location") == own {
            answer = send_sheet(client, station, (sheet, &fields)).await?;
        }
        assert_eq!(answer.status, 303, "sheet {sheet}: {}", answer.body);
        assert_ne!(answer.header("location"), own);
    }
    Ok(())
}

/// Opens the end of an entry and sends its form; what the checks found gets this explanation, where there is one.
pub(crate) async fn finish(
    client: &mut Client,
    station: u32,
    explanation: &str,
) -> Result<Answer, Failure> {
    let page = path(station, "/afronden");
    let shown = client.get(&page).await?;
    assert_eq!(shown.status, 200, "{}", shown.body);
    let names = |kind: &str| -> Vec<String> {
        let before = format!("name=\"{kind}-");
        let after = shown.body.split(&before).skip(1);
        let ends = after.filter_map(|rest| rest.split('"').next());
        ends.map(|end| format!("{kind}-{end}")).collect()
    };
    let (boxes, areas) = (names("nagekeken"), names("uitleg"));
    let ticked = boxes.iter().map(|name| (name.as_str(), "1"));
    let told = areas.iter().map(|name| (name.as_str(), explanation));
    let fields: Vec<(&str, &str)> = match explanation {
        "" => Vec::new(),
        _ => ticked.chain(told).collect(),
    };
    client.send((&shown, &page), &fields).await
}

/// Enters a whole station, and answers for what is found.
pub(crate) async fn enter(client: &mut Client, station: u32, other: &str) -> Checked {
    let begun = begin(client, station).await?;
    assert_eq!(begun.status, 303, "{}", begun.body);
    fill_all(client, station, other).await?;
    let done = finish(client, station, "Zo staat het er.").await?;
    let to = format!("/tellen/{ELECTION}?klaar={station}");
    assert_eq!(done.header("location"), to, "{}", done.body);
    Ok(())
}

/// What stands between the first `<main` and its end, for what must not be there.
pub(crate) fn main_of(answer: &Answer) -> &str {
    let after = answer
        .body
        .split_once("<main")
        .map_or("", |(_, after)| after);
    after.split_once("</main>").map_or("", |(main, _)| main)
}

pub(crate) fn check_says(answer: &Answer, words: &str) {
    assert!(answer.body.contains(words), "{words}: {}", answer.body);
}

pub(crate) fn check_silent(answer: &Answer, words: &str) {
    assert!(!answer.body.contains(words), "{words}: {}", answer.body);
}
