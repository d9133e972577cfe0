//! A file in the place of typing: through the same steps as typed counts, all stations or none.

use super::served::now;
use crate::people::{Failure, add, app, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_database};
use election::counting::StateName;
use server::actions::counting::import_stations;
use server::actions::registration::{import_lists, set_up_election};
use server::audit::By;
use server::documents::{CountOf, EmlHead, write_count};
use server::import::eml::{Figures, OfList};
use server::store::counting::{Station, list_counts, load_count};
use server::store::registration::{
    Body, BodyList, Candidate, Election, List, list_lists, load_body, load_election,
};
use server::store::{BodyKind, ListKind, Role, Standing, write_tx};
use std::collections::BTreeMap;

const PAGE: &str = "/bureau/proef/tellen/bestand";
/// A count without any finding.
const SOUND: &str = "investigated=no unexplained=no other_ballots=no A=900 B=100 D=1000 E.1=560 E.2=400 \
                     E=960 F=20 G=20 H=1000 equal=ticked 1.1=350 1.2=210 1.total=560 2.1=400 2.total=400";

struct Scene {
    _server: Server,
    coordinator: Client,
    typist: Client,
}

#[tokio::test]
async fn two_files_by_two_people_make_a_count_final() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let file = table(&[(1, SOUND), (2, SOUND)]);
        take_in(&mut scene.typist, "eerste", &file).await?;
        assert_eq!(state(database, 1).await?, StateName::FirstEntryDone);
        take_in(&mut scene.coordinator, "tweede", &file).await?;
        assert_eq!(state(database, 2).await?, StateName::Final);
        let counts = list_counts(&database.db, "proef", "noord").await?;
        let votes: u64 = counts.iter().map(|count| count.votes).sum();
        assert_eq!(votes, 2 * 960);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_that_contradicts_itself_leaves_findings_to_answer_for() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let wrong = SOUND.replace("A=900", "A=901");
        let file = table(&[(1, SOUND), (2, &wrong)]);
        take_in(&mut scene.typist, "eerste", &file).await?;
        assert_eq!(state(database, 2).await?, StateName::FirstEntryHasFindings);
        // Station 1 would allow a second entry; station 2 does not, so nothing of the file is taken in.
        let second = table(&[(1, SOUND), (2, SOUND)]);
        let refused = hand_in(&mut scene.coordinator, ("tweede", "noord"), &second).await?;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("stembureau 2"), "{}", refused.body);
        assert!(!refused.body.contains("stembureau 1<"), "{}", refused.body);
        assert_eq!(state(database, 1).await?, StateName::FirstEntryDone);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_second_entry_is_not_by_who_handed_in_the_first() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let file = table(&[(1, SOUND)]);
        take_in(&mut scene.typist, "eerste", &file).await?;
        let refused = hand_in(&mut scene.typist, ("tweede", "noord"), &file).await?;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("stembureau 1"), "{}", refused.body);
        assert_eq!(state(database, 1).await?, StateName::FirstEntryDone);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_nothing_is_kept() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let file = "station;field;value\n3;A;1\n9;A;1\n1;Q;1\n1;A;veel\n";
        let refused = hand_in(&mut scene.typist, ("eerste", "noord"), file.as_bytes()).await?;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("<title>Fout:"));
        for said in [
            "telt voor de wijkraad zuid",
            "Er zijn 4 dingen mis",
            "geen veld van deze telling",
        ] {
            assert!(refused.body.contains(said), "{said}: {}", refused.body);
        }
        let choices = hand_in(&mut scene.typist, ("derde", "nergens"), b"x").await?;
        assert!(choices.body.contains("Kies een wijkraad."));
        assert!(choices.body.contains("Kies de eerste of de tweede invoer."));
        assert_eq!(state(database, 1).await?, StateName::Empty);
        let none = scene.typist.get(&format!("{PAGE}/1")).await?;
        assert_eq!(none.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_is_taken_in_once_and_by_who_handed_it_in() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let file = table(&[(1, SOUND)]);
        let kept = hand_in(&mut scene.typist, ("eerste", "noord"), &file).await?;
        let address = kept.header("location").to_owned();
        assert_eq!(scene.coordinator.get(&address).await?.status, 404);
        let shown = scene.typist.get(&address).await?;
        assert_eq!(state(database, 1).await?, StateName::Empty);
        assert_eq!(
            scene.typist.send((&shown, &address), &[]).await?.status,
            303
        );
        assert_eq!(
            scene.typist.send((&shown, &address), &[]).await?.status,
            409
        );
        let after = scene.typist.get(&address).await?;
        assert!(after.body.contains("is ingelezen als"), "{}", after.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_of_eml_is_taken_in_and_one_of_another_wijkraad_says_so() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let other = eml(database, "zuid", &[3]).await?;
        let refused = hand_in(&mut scene.typist, ("eerste", "noord"), &other).await?;
        assert!(
            refused.body.contains("hoort bij GC2026_zuid"),
            "{}",
            refused.body
        );
        let stranger = eml(database, "noord", &[1, 3]).await?;
        let refused = hand_in(&mut scene.typist, ("eerste", "noord"), &stranger).await?;
        assert!(
            refused.body.contains("telt voor de wijkraad zuid"),
            "{}",
            refused.body
        );
        let file = eml(database, "noord", &[1, 2]).await?;
        take_in(&mut scene.typist, "eerste", &file).await?;
        // The questions of the paper are not in EML_NL, so they are findings.
        assert_eq!(state(database, 1).await?, StateName::FirstEntryHasFindings);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_example_of_a_wijkraad_can_be_filled_in() -> Checked {
    on_each_database(async |database| {
        let mut scene = set_up(database).await?;
        let template = scene.typist.get(&format!("{PAGE}/voorbeeld/noord")).await?;
        assert_eq!(template.status, 200);
        let mut filled = template.body.clone();
        for pair in SOUND.split_whitespace() {
            let (field, value) = pair.split_once('=').ok_or("no value")?;
            for station in [1, 2] {
                let empty = format!("\n{station};{field};\r");
                let full = format!("\n{station};{field};{value}\r");
                assert!(filled.contains(&empty), "{empty:?}");
                filled = filled.replace(&empty, &full);
            }
        }
        take_in(&mut scene.typist, "eerste", filled.as_bytes()).await?;
        assert_eq!(state(database, 2).await?, StateName::FirstEntryDone);
        Ok(())
    })
    .await
}

/// Hands a file in and confirms it.
async fn take_in(client: &mut Client, entry: &str, file: &[u8]) -> Checked {
    let kept = hand_in(client, (entry, "noord"), file).await?;
    assert_eq!(kept.status, 303, "{}", kept.body);
    let address = kept.header("location").to_owned();
    let shown = client.get(&address).await?;
    assert_eq!(shown.status, 200, "{}", shown.body);
    let taken = client.send((&shown, &address), &[]).await?;
    assert_eq!(taken.status, 303, "{}", taken.body);
    Ok(())
}

async fn hand_in(
    client: &mut Client,
    (entry, body): (&str, &str),
    file: &[u8],
) -> Result<Answer, Failure> {
    let fields = [("invoer", entry), ("wijkraad", body)];
    let file = ("bestand", "telling", file);
    client.upload((PAGE, PAGE), &fields, file).await
}

/// Stations with their values, as a table.
fn table(stations: &[(u32, &str)]) -> Vec<u8> {
    let mut table = "station;field;value\r\n".to_owned();
    for (station, typed) in stations {
        for pair in typed.split_whitespace() {
            let (field, value) = pair.split_once('=').unwrap();
            table += &format!("{station};{field};{value}\r\n");
        }
    }
    table.into_bytes()
}

/// A count of these stations as EML_NL.
async fn eml(database: &TestDatabase, body: &str, stations: &[u32]) -> Result<Vec<u8>, Failure> {
    let election = load_election(&database.db, "proef").await?;
    let row = load_body(&database.db, body).await?;
    let lists = list_lists(&database.db, "proef", body).await?;
    let unit = |station: &u32| Figures {
        unit: format!("0599::SB{station}"),
        name: format!("Stembureau {station}"),
        poll_cards: 11,
        admitted: 11,
        on_candidates: 10,
        blank: 1,
        lists: lists
            .iter()
            .map(|list| {
                let votes = |one: &Candidate| (one.number, if one.number == 1 { 5 } else { 0 });
                let candidates: BTreeMap<u32, u64> = list.candidates.iter().map(votes).collect();
                (
                    list.number,
                    OfList {
                        total: 5,
                        candidates,
                    },
                )
            })
            .collect(),
        ..Figures::default()
    };
    let units: Vec<Figures> = stations.iter().map(unit).collect();
    Ok(write_count(&CountOf {
        head: &EmlHead::of_body((&election, &row), 3, (1, now())),
        lists: &lists,
        total: &Figures::sum_of(&units),
        units: &units,
    })?)
}

async fn state(database: &TestDatabase, station: u32) -> Result<StateName, Failure> {
    let count = load_count(&database.db, ("proef", station)).await?;
    Ok(count.record.state.name())
}

async fn set_up(database: &TestDatabase) -> Result<Scene, Failure> {
    let by = By {
        actor: "test".to_owned(),
        at: now(),
    };
    let election = Election {
        id: "proef".to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-03-18".parse()?,
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let bodies = ["noord", "zuid"].map(|code| {
        let body = Body {
            code: code.to_owned(),
            name: format!("Wijk {code}"),
            gebied: "Noord".to_owned(),
            kind: BodyKind::Wijkraad,
        };
        (body, 3)
    });
    let candidate = |number| Candidate {
        number,
        initials: "A.".to_owned(),
        first_name: "An".to_owned(),
        prefix: String::new(),
        last_name: format!("Verzonnen{number}"),
        aanduiding: String::new(),
        locality: "Rotterdam".to_owned(),
    };
    let list = |(body, number, size): (&str, u32, u32)| BodyList {
        body: body.to_owned(),
        list: List {
            number,
            name: String::new(),
            kind: match size {
                1 => ListKind::Persoonlijk,
                _ => ListKind::Collectief,
            },
            candidates: (1..=size).map(candidate).collect(),
        },
    };
    let lists = [
        ("noord", 1, 2),
        ("noord", 2, 1),
        ("zuid", 1, 1),
        ("zuid", 2, 1),
    ]
    .map(list);
    let stations = [(1, "noord"), (2, "noord"), (3, "zuid")].map(|(number, body)| Station {
        number,
        body: body.to_owned(),
        name: format!("Buurthuis {number}"),
        street: "Straat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "3011AB".to_owned(),
        voters: 2000,
    });
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by, &election, &bodies).await?;
        import_lists(tx, &by, "proef", &lists).await?;
        import_stations(tx, &by, "proef", &stations).await
    })
    .await?;
    add(&database.db, ("beheerder-een", Role::Administrator)).await?;
    add(&database.db, ("leider", Role::Coordinator)).await?;
    add(&database.db, ("invoerder", Role::Typist)).await?;
    let server = Server::start(app(&database.db)).await?;
    Ok(Scene {
        coordinator: sign_in(&server, "leider").await?,
        typist: sign_in(&server, "invoerder").await?,
        _server: server,
    })
}
