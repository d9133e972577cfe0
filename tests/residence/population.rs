use super::addresses::last_event;
use super::sample::import;
use acceptance::{Checked, TestDatabase, keys, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use election::registration::RegisterFinding;
use sea_orm::{ConnectionTrait, Statement};
use server::actions::registration::load_registration;
use server::actions::registration::register::find_in_register;
use server::actions::registration::set_up_election;
use server::audit::{self, By};
use server::rotterdam::bodies;
use server::store::registration::Election;
use server::store::registration::application::{Content, Details};
use server::store::registration::population::{find_persons, load_population_file};
use server::store::{Standing, write_tx};

const ID: &str = "wr2030";
const ARGS: [&str; 2] = ["--election", ID];
const HEADER: &str = "person;bsn;initials;first_name;prefix;last_name;birth_date;buurt;resident_since;left_on;deceased_on";
const LINES: [&str; 4] = [
    "p1;999990019;J.P.;Jan;van der;Berg;1980-05-20;BU05990110;2015-02-01;;",
    "p2;;E.;Elif;;Özdemir;1991-11-02;BU05990111;2020-01-01;2025-06-30;",
    "p3;;M.;Maria;;Janssen;1950-01-01;BU05992194;;;2024-02-29",
    "p4;;M.;Mina;;Janssen;1950-01-01;5990112;2029-12-01;;",
];

fn file() -> String {
    format!("{HEADER}\n{}\n", LINES.join("\n"))
}

async fn set_up(database: &TestDatabase) -> Checked {
    let at: DateTime<Utc> = "2029-11-01T09:00:00Z".parse()?;
    let by = By {
        actor: "test".to_owned(),
        at,
    };
    let election = Election {
        id: ID.to_owned(),
        title: "Wijkraadsverkiezing 2030".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2030-03-20".parse()?,
        standing: Standing::NotOfficial,
        source: String::new(),
    };
    let bodies = bodies()?;
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by, &election, &bodies).await
    })
    .await?;
    Ok(())
}

fn born(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn on_each_with_extract(check: impl AsyncFn(&TestDatabase) -> Checked) -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let printed = import(database, "population", &file(), &ARGS);
        assert_eq!(printed.status, 0, "{}{}", printed.stdout, printed.stderr);
        assert_eq!(
            printed.stdout,
            format!("imported: 4 persons for election {ID}\nreplaced: 0 persons\n")
        );
        check(database).await
    })
    .await
}

#[tokio::test]
async fn a_person_is_found_by_number_and_otherwise_by_name_and_date_of_birth() -> Checked {
    on_each_with_extract(async |database| {
        let key = keys().find(&database.db, ID).await?.ok_or("no key")?;
        for (bsn, name, birth, found) in [
            (
                Some("999990019"),
                "iemand anders",
                "1900-01-01",
                &["p1"][..],
            ),
            (None, "Berg", "1980-05-20", &["p1"]),
            (None, "van der berg", "1980-05-20", &["p1"]),
            (None, "ozdemir", "1991-11-02", &["p2"]),
            (Some("999994669"), "Özdemir", "1991-11-02", &["p2"]),
            (None, "Janssen", "1950-01-01", &["p3", "p4"]),
            (None, "Berg", "1980-05-21", &[]),
        ] {
            let persons = find_persons(&database.db, &key, bsn, (name, born(birth))).await?;
            let ids: Vec<&str> = persons.iter().map(|one| one.id.as_str()).collect();
            assert_eq!(ids, found, "{name}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_of_a_person_stands_in_the_tables_or_the_log() -> Checked {
    on_each_with_extract(async |database| {
        let sql = "SELECT number, bsn_index, name_index, content FROM resident ORDER BY number";
        let statement = Statement::from_string(database.db.get_database_backend(), sql);
        let rows = database.db.query_all_raw(statement).await?;
        assert_eq!(rows.len(), 4);
        for row in rows {
            let content: Vec<u8> = row.try_get("", "content")?;
            let name: String = row.try_get("", "name_index")?;
            let bsn: Option<String> = row.try_get("", "bsn_index")?;
            let text = format!("{}{name}{bsn:?}", String::from_utf8_lossy(&content));
            for part in ["Berg", "zdemir", "Janssen", "999990019", "BU05990110"] {
                assert!(!text.contains(part), "{part}");
            }
        }
        let (kind, subject, payload) = last_event(database).await?;
        assert_eq!(kind, "population_imported");
        assert_eq!(subject, format!("{ID}/population"));
        assert!(payload.contains("\"rows\":4"), "{payload}");
        let digest = audit::sha256(file().as_bytes());
        assert!(!payload.contains(&digest), "the digest can be guessed");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn another_extract_takes_the_place_of_the_one_before() -> Checked {
    on_each_with_extract(async |database| {
        let other = format!("{HEADER}\n{}\n", LINES[0].replace("Berg", "Dijk"));
        let printed = import(database, "population", &other, &ARGS);
        assert!(
            printed.stdout.contains("replaced: 4 persons"),
            "{}",
            printed.stdout
        );
        let key = keys().find(&database.db, ID).await?.ok_or("no key")?;
        let birth = born("1980-05-20");
        let berg = find_persons(&database.db, &key, None, ("Berg", birth)).await?;
        let dijk = find_persons(&database.db, &key, None, ("Dijk", birth)).await?;
        assert_eq!((berg.len(), dijk.len()), (0, 1));
        let held = load_population_file(&database.db, ID)
            .await?
            .ok_or("none")?;
        assert_eq!(held.persons, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_file_with_mistakes_is_refused_with_every_place_and_no_word_of_what_stands_there()
-> Checked {
    on_each_with_extract(async |database| {
        let before = audit::head(&database.db).await?;
        let wrong = format!(
            "{HEADER}\np1;123456789;J.;Jan;;Geheim;20-05-1980;buurt;gisteren;;\n\
             ;;;;;;1980-05-20;;;;\np1;;J.;Jan;;Geheim;1980-05-20;;1979-01-01;;\n\
             p3;;J.;Jan;;Geheim;1980-05-20;;2000-01-01;1999-01-01;1979-12-31\np4;;\n\
             p5;;J.;Jan;;Geheim;1980-05-20;;;;\np5;;J.;Jan;;Geheim;1980-05-20;;;;\n"
        );
        let printed = import(database, "population", &wrong, &ARGS);
        assert_eq!(printed.status, 1);
        let places: Vec<String> = printed
            .stdout
            .lines()
            .filter_map(|line| Some(line.split_once(": ")?.0.to_lowercase()))
            .collect();
        let expected = [
            "line 2, column 2 (bsn)",
            "line 2, column 7 (birth_date)",
            "line 2, column 8 (buurt)",
            "line 2, column 9 (resident_since)",
            "line 3, column 1 (person)",
            "line 3, column 6 (last_name)",
            "line 4, column 9 (resident_since)",
            "line 5, column 10 (left_on)",
            "line 5, column 11 (deceased_on)",
            "line 6, whole line",
            "line 8, column 1 (person)",
            "nothing was changed",
        ];
        assert_eq!(places, expected, "{}", printed.stdout);
        for part in ["Geheim", "123456789", "gisteren", "1980"] {
            assert!(
                !printed.stdout.replace("1980-05-20.", "").contains(part),
                "{part}"
            );
        }
        assert_eq!(audit::head(&database.db).await?, before);
        let held = load_population_file(&database.db, ID)
            .await?
            .ok_or("none")?;
        assert_eq!(held.persons, 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn quotes_commas_and_columns_in_another_order_change_nothing() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let text = "last_name,person,bsn,initials,first_name,prefix,birth_date,deceased_on,left_on,buurt,resident_since\r\n\
                    \"Berg, van den\",p1,,J.,\"Jan \"\"Jantje\"\"\",,1980-05-20,,,5990110,\r\n";
        let printed = import(database, "population", &format!("\u{FEFF}{text}"), &ARGS);
        assert_eq!(printed.status, 0, "{}", printed.stdout);
        let key = keys().find(&database.db, ID).await?.ok_or("no key")?;
        let name = ("Berg, van den", born("1980-05-20"));
        let persons = find_persons(&database.db, &key, None, name).await?;
        let [person] = persons.as_slice() else {
            panic!("{}", persons.len())
        };
        assert_eq!(person.first_name, "Jan \"Jantje\"");
        assert_eq!(person.buurt.as_deref(), Some("BU05990110"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_election_that_is_not_there_is_named() -> Checked {
    on_each_database(async |database| {
        let printed = import(database, "population", &file(), &ARGS);
        assert_eq!(printed.status, 1);
        let says = "nothing was imported: there is no election wr2030";
        assert!(printed.stderr.contains(says), "{}", printed.stderr);
        Ok(())
    })
    .await
}

fn application(name: &str, birth: &str, body: &str) -> Content {
    Content {
        body: Some(body.to_owned()),
        details: Details {
            initials: "J.P.".to_owned(),
            last_name: name.to_owned(),
            birth_date: Some(born(birth)),
            ..Details::default()
        },
        joint_list: None,
        position: None,
    }
}

#[tokio::test]
async fn a_difference_with_the_register_is_a_finding_and_refuses_nobody() -> Checked {
    on_each_with_extract(async |database| {
        let registration = load_registration(&database.db, ID).await?;
        let key = keys().find(&database.db, ID).await?.ok_or("no key")?;
        let find = async |content: &Content| {
            let found = find_in_register(&database.db, &key, &registration, (content, None)).await;
            found.map(|found| found.map(|found| found.findings).unwrap_or_default())
        };
        let cool = "coolscheepvaartkwartierstadsdriehoek";
        let agrees = find(&application("van der Berg", "1980-05-20", cool)).await?;
        assert!(
            !agrees.iter().any(RegisterFinding::is_warning),
            "{agrees:?}"
        );
        let elsewhere = find(&application("Berg", "1980-05-20", "pernis")).await?;
        let wijkraad = cool.to_owned();
        assert!(elsewhere.contains(&RegisterFinding::LivesElsewhere { wijkraad }));
        assert!(
            elsewhere.contains(&RegisterFinding::NameDiffers),
            "the prefix is missing"
        );
        let left = find(&application("Özdemir", "1991-11-02", cool)).await?;
        let on = born("2025-06-30");
        assert!(left.contains(&RegisterFinding::Left { on }), "{left:?}");
        let several = find(&application("Janssen", "1950-01-01", cool)).await?;
        assert_eq!(several, [RegisterFinding::SeveralPersons { count: 2 }]);
        let nobody = find(&application("Niemand", "1950-01-01", cool)).await?;
        assert_eq!(nobody, [RegisterFinding::NotFound]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_an_extract_nothing_is_said() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let registration = load_registration(&database.db, ID).await?;
        let made = write_tx(&database.db, async |tx| keys().of_election(tx, ID).await);
        let (key, content) = (made.await?, application("Berg", "1980-05-20", "pernis"));
        let found = find_in_register(&database.db, &key, &registration, (&content, None));
        assert_eq!(found.await?, None);
        Ok(())
    })
    .await
}
