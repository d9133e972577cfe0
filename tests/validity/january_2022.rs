//! The correction of January 2022. The bodies and how many were struck, added and moved are those of the event; how
//! many candidates each body had is made up so that the total is right, and so are all names and orders drawn.

use crate::people::{Failure, app};
use crate::sample::{by_at, confirm, content, coordinator, finished, moment, note, receive};
use acceptance::{Checked, Client, Server, TestDatabase, keys, on_each_database};
use election::registration::course::Verdict;
use sea_orm::DatabaseConnection;
use server::actions::ballot::{
    BallotByHand, BallotState, ballot_of, list_ballot_standings, record_ballot_draw_by_hand,
};
use server::actions::registration::set_up_election;
use server::audit::By;
use server::privacy::ElectionKey;
use server::store::lots::Session;
use server::store::registration::Election;
use server::store::registration::validity::{affected_bodies, list_body_outcomes, list_sessions};
use server::store::{Standing, write_tx};
use std::collections::BTreeMap;

const ELECTION: &str = "wr2022";
const BASE: &str = "/bureau/wr2022/zitting";
/// Where one came too late.
const LATE: [&str; 2] = ["blijdorpbergpolderliskwartier", "crooswijk"];
/// Where one was wrongly refused.
const REFUSED: [&str; 4] = [
    "bospolderspangentussendijken",
    "overschie",
    "kralingen",
    "katendrechtwilhelminapier",
];
/// From where to where one moved.
const MOVED: (&str, &str) = (
    "dijkzigtoude_westen",
    "coolscheepvaartkwartierstadsdriehoek",
);

type Applications = BTreeMap<String, Vec<String>>;

/// 619 candidates whom the examination found valid, and four whom it did not.
async fn set_up(db: &DatabaseConnection) -> Result<(Applications, Vec<String>), Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Wijkraadsverkiezing 2022".to_owned(),
        regulation: "rotterdam-2022".to_owned(),
        held_on: "2022-03-16".parse()?,
        standing: Standing::NotOfficial,
        source: "nagespeeld, met verzonnen kandidaten".to_owned(),
    };
    let bodies = server::rotterdam::bodies()?;
    assert_eq!(bodies.len(), 39);
    let made = write_tx(db, async move |tx| {
        set_up_election(tx, &by_at("2021-12-01T10:00:00Z"), &election, &bodies).await?;
        let key = keys().of_election(tx, ELECTION).await?;
        let came = moment("2022-01-14T10:00:00Z");
        let (mut all, mut refused, mut number) = (Applications::new(), Vec::new(), 0);
        for (place, (body, _)) in (0..).zip(&bodies) {
            // Sixteen for each body, but fifteen for the last five.
            for _ in 0..if place < 34 { 16 } else { 15 } {
                number += 1;
                let one = content(&body.code, number);
                let id = receive(tx, &key, (&one, Some(Verdict::Valid)), came).await?;
                all.entry(body.code.clone()).or_default().push(id);
            }
        }
        for body in REFUSED {
            number += 1;
            let one = content(body, number);
            let id = receive(tx, &key, (&one, Some(Verdict::Invalid)), came).await?;
            note(tx, &key, (&id, "De verklaring van instemming ontbrak.")).await?;
            refused.push(id);
        }
        Ok((all, refused))
    });
    Ok(made.await?)
}

/// What a session of that day of January 2022 is told.
fn told(day: &str) -> [(&str, &str); 6] {
    [
        ("place", "Stadhuis"),
        ("day-day", day),
        ("day-month", "1"),
        ("day-year", "2022"),
        ("chair", "De voorzitter"),
        ("members", "Een lid"),
    ]
}

/// Draws each of these bodies by hand; the order is made up.
async fn draw(
    db: &DatabaseConnection,
    key: &ElectionKey,
    (bodies, by): (&[String], &By),
) -> Checked {
    for body in bodies {
        write_tx(db, async |tx| {
            let mut order = ballot_of(tx, key, (ELECTION, body)).await?.ids();
            order.reverse();
            let entry = BallotByHand {
                order,
                session: Session {
                    place: "Stadhuis".to_owned(),
                    drawn_by: "De voorzitter".to_owned(),
                    witnesses: vec!["Een lid".to_owned()],
                },
                on: server::clock::day_of(by.at),
                reason: String::new(),
                shown: None,
            };
            record_ballot_draw_by_hand(tx, by, key, (ELECTION, body), &entry).await
        })
        .await?;
    }
    Ok(())
}

/// How many times each body was drawn, and the bodies that wait for a draw.
async fn drawn(database: &TestDatabase) -> Result<(Vec<(String, usize)>, Vec<String>), Failure> {
    let standings = list_ballot_standings(&database.db, ELECTION).await?;
    let waits = standings
        .iter()
        .filter(|one| one.state != BallotState::Drawn);
    let waits = waits.map(|one| one.body.code.clone()).collect();
    let draws = standings
        .iter()
        .map(|one| (one.body.code.clone(), one.draws.len()));
    Ok((draws.collect(), waits))
}

async fn prepare(client: &mut Client, id: &str, fields: &[(&str, &str)]) -> Checked {
    let path = format!("{BASE}/1/correctie/aanmelding/{id}");
    let answer = client.submit(&path, &path, fields).await?;
    assert_eq!(answer.status, 303, "{}", answer.body);
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn january_2022_ends_with_621_candidates_and_eight_new_draws() -> Checked {
    on_each_database(async |database| {
        let (all, refused) = set_up(&database.db).await?;
        let key = keys().find(&database.db, ELECTION).await?.ok_or("no key")?;
        let server = Server::start(app(&database.db)).await?;
        let mut client = coordinator(database, &server, "coordinator").await?;
        // The session of 21 January: 619 candidates.
        let held = confirm(&mut client, &format!("{BASE}/houden"), &told("21")).await?;
        assert_eq!(held.status, 303, "{}", held.body);
        let page = finished(&mut client, held.header("location")).await?;
        assert!(
            page.body.contains("Alles is in één keer vastgelegd."),
            "{}",
            page.body
        );
        let valid = |outcomes: Vec<server::store::registration::validity::BodyOutcome>| {
            outcomes.iter().map(|one| one.valid).sum::<u64>()
        };
        let first = list_body_outcomes(&database.db, (ELECTION, 1)).await?;
        assert_eq!((first.len(), valid(first)), (39, 619));
        let bodies = affected_bodies(&database.db, ELECTION, 1).await?;
        assert_eq!(bodies.len(), 39);
        draw(
            &database.db,
            &key,
            (&bodies, &by_at("2026-01-01T10:00:00Z")),
        )
        .await?;
        assert!(drawn(database).await?.1.is_empty());
        let old = client.get(&format!("{BASE}/1/geldigheid.pdf")).await?;
        // What the correction changes.
        for body in LATE {
            let fields = [
                ("change", "strike"),
                ("reason", "De aanmelding kwam te laat."),
            ];
            prepare(&mut client, &all[body][0], &fields).await?;
        }
        for id in &refused {
            prepare(
                &mut client,
                id,
                &[("reason", "Ten onrechte niet toegelaten.")],
            )
            .await?;
        }
        let (from, to) = MOVED;
        let fields = [
            ("change", "move"),
            ("to", to),
            ("reason", "Woont in een andere wijk."),
        ];
        prepare(&mut client, &all[from][0], &fields).await?;
        let path = format!("{BASE}/1/correctie");
        let mut fields = told("24").to_vec();
        fields.push(("reason", "Herstel van fouten in de zitting van 21 januari"));
        let shown = client.submit(&path, &path, &fields).await?;
        assert!(
            shown
                .body
                .contains("Er waren 619 geldige kandidaatstellingen. Het worden er 621."),
            "{}",
            shown.body
        );
        let held = client.send((&shown, &path), &[]).await?;
        assert_eq!(
            held.header("location"),
            format!("{BASE}/2"),
            "{}",
            held.body
        );
        let second = list_body_outcomes(&database.db, (ELECTION, 2)).await?;
        assert_eq!(valid(second), 621);
        // Exactly eight bodies are drawn anew; the others keep theirs.
        let mut expected: Vec<&str> = [&LATE[..], &REFUSED, &[from, to]].concat();
        expected.sort_unstable();
        let affected = affected_bodies(&database.db, ELECTION, 2).await?;
        assert_eq!(affected, expected);
        let mut waits = drawn(database).await?.1;
        waits.sort_unstable();
        assert_eq!(waits, expected);
        draw(
            &database.db,
            &key,
            (&affected, &by_at("2026-12-01T10:00:00Z")),
        )
        .await?;
        let (draws, waits) = drawn(database).await?;
        assert!(waits.is_empty(), "{waits:?}");
        for (body, times) in draws {
            let anew = usize::from(affected.contains(&body));
            assert_eq!(times, 1 + anew, "{body}");
        }
        // New minutes are published, and the old ones stay.
        let sessions = list_sessions(&database.db, ELECTION).await?;
        assert_eq!(sessions[1].corrects, Some(1));
        for number in 1..=2 {
            let public = format!("/verkiezing/{ELECTION}/zitting/{number}/geldigheid.pdf");
            assert_eq!(server.client().get(&public).await?.status, 200);
        }
        let still = client.get(&format!("{BASE}/1/geldigheid.pdf")).await?;
        assert_eq!(old.bytes, still.bytes);
        Ok(())
    })
    .await
}
