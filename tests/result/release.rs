//! When results become public: nothing of them is anywhere before, and what is public stays public.

use crate::people::{Failure, START, app};
use crate::sample::{PLAIN, SESSION, carried, establish, start};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_database};
use chrono::{DateTime, TimeDelta, Utc};
use server::publication::{self, Followed};

const RELEASE: &str = "/bureau/proef/openbaar";

async fn choose(
    client: &mut Client,
    release: &str,
    other: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let page = client.get(RELEASE).await?;
    let (csrf, shown) = (page.csrf().to_owned(), carried(&page, "shown"));
    let mut fields = vec![
        ("csrf", csrf.as_str()),
        ("shown", shown.as_str()),
        ("release", release),
        ("reason", "zo besloten"),
    ];
    fields.extend(other);
    client.post(RELEASE, &fields).await
}

/// Everything that the public can ask for about the body, with the headers that say something of its content.
async fn seen(database: &TestDatabase, now: DateTime<Utc>) -> Result<Vec<String>, Failure> {
    let app = app(&database.db);
    app.show(publication::load_at(&database.db, now).await?);
    let server = Server::start(app).await?;
    let mut client = server.client();
    let mut all = Vec::new();
    for path in [
        "/",
        "/?taal=en",
        "/wijkraad/plain",
        "/wijkraad/plain/proces-verbaal.pdf",
        "/wijkraad/plain/loting/1.json",
        "/verkiezing/proef/tussenstand",
        "/verkiezing/proef/tussenstand/plain",
    ] {
        let answer = client.get(path).await?;
        all.push(format!(
            "{path} {} {} {} {}",
            answer.status,
            answer.header("etag"),
            answer.header("content-length"),
            answer.body
        ));
    }
    Ok(all)
}

#[tokio::test]
async fn before_an_official_says_so_the_pages_are_the_same_to_the_last_byte() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let before = seen(database, *START).await?;
        assert_eq!(choose(&mut client, "by_hand", &[]).await?.status, 303);
        assert_eq!(seen(database, *START).await?, before);
        assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
        assert_eq!(seen(database, *START).await?, before);
        // The bureau sees its own result.
        assert_eq!(client.get(&format!("{PLAIN}/uitslag/1")).await?.status, 200);
        assert_eq!(choose(&mut client, "now", &[]).await?.status, 303);
        let after = seen(database, *START).await?;
        assert_ne!(after, before);
        assert!(after[2].contains("Voornaam11"), "{}", after[2]);
        assert!(after[3].starts_with("/wijkraad/plain/proces-verbaal.pdf 200"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn at_a_fixed_moment_results_open_by_themselves() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let opens = *START + TimeDelta::days(1);
        let local = server::clock::local(opens);
        let (day, month) = (
            local.format("%d").to_string(),
            local.format("%m").to_string(),
        );
        let (year, time) = (
            local.format("%Y").to_string(),
            local.format("%H:%M").to_string(),
        );
        let fields = [
            ("day-day", day.as_str()),
            ("day-month", month.as_str()),
            ("day-year", year.as_str()),
            ("time", time.as_str()),
        ];
        assert_eq!(choose(&mut client, "moment", &fields).await?.status, 303);
        assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
        let minute = opens - TimeDelta::seconds(i64::from(chrono::Timelike::second(&opens)));
        let db = &database.db;
        let (mut followed, shown) = Followed::start(db, minute - TimeDelta::seconds(1)).await?;
        let stage = |published: &publication::Published| {
            published
                .body("plain")
                .map(|(_, body)| body.completed().is_some())
        };
        assert_eq!(stage(&shown), Some(false));
        let earlier = followed
            .next(db, (minute - TimeDelta::seconds(1), &shown))
            .await?;
        assert!(earlier.is_none(), "nothing happened");
        let opened = followed
            .next(db, (minute, &shown))
            .await?
            .ok_or("not opened")?;
        assert_eq!(stage(&opened), Some(true));
        assert!(followed.next(db, (minute, &opened)).await?.is_none());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_public_cannot_be_hidden_again() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
        let answer = choose(&mut client, "by_hand", &[]).await?;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert!(answer.body.contains("kan niet weer worden verborgen"));
        assert!(
            answer.body.contains("zo besloten"),
            "what was typed is kept"
        );
        Ok(())
    })
    .await
}

/// What is typed, and what the page says of it.
const WRONG: [(&[(&str, &str)], &str); 6] = [
    (
        &[("release", ""), ("reason", "x")],
        "Kies wanneer uitslagen",
    ),
    (
        &[("release", "soon"), ("reason", "x")],
        "Kies wanneer uitslagen",
    ),
    (&[("release", "now"), ("reason", "  ")], "Schrijf op waarom"),
    (
        &[
            ("release", "moment"),
            ("reason", "x"),
            ("day-day", "31"),
            ("day-month", "2"),
            ("day-year", "2030"),
            ("time", "21:30"),
        ],
        "Fout:",
    ),
    (
        &[
            ("release", "moment"),
            ("reason", "x"),
            ("day-day", "1"),
            ("day-month", "2"),
            ("day-year", "2099"),
            ("time", "half tien"),
        ],
        "als uren en minuten",
    ),
    (
        &[
            ("release", "moment"),
            ("reason", "x"),
            ("day-day", "1"),
            ("day-month", "2"),
            ("day-year", "2001"),
            ("time", "21:30"),
        ],
        "al voorbij",
    ),
];

#[tokio::test]
async fn a_rule_with_mistakes_changes_nothing() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        for (fields, told) in WRONG {
            let answer = client.submit(RELEASE, RELEASE, fields).await?;
            assert_eq!(answer.status, 422, "{fields:?}");
            assert!(answer.body.contains(told), "{fields:?}: {}", answer.body);
        }
        let page = client.get(RELEASE).await?;
        assert!(!page.body.contains("Het laatst veranderd"));
        // Somebody else was first.
        let fields = [("release", "by_hand"), ("reason", "x"), ("shown", "7")];
        let csrf = page.csrf().to_owned();
        let mut all = vec![("csrf", csrf.as_str())];
        all.extend(fields);
        assert_eq!(client.post(RELEASE, &all).await?.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn figures_so_far_are_shown_only_where_the_election_says_so() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let before = seen(database, *START).await?;
        assert!(before[5].starts_with("/verkiezing/proef/tussenstand 404"));
        let answer = choose(&mut client, "by_hand", &[("interim", "on")]).await?;
        assert_eq!(answer.status, 303);
        let during = seen(database, *START).await?;
        assert!(during[0].contains("Tussenstand van Proefverkiezing"));
        assert!(during[5].contains("Raad plain"), "{}", during[5]);
        assert!(during[6].contains("Het is geen uitslag"));
        assert!(during[6].contains("Voornaam11"), "{}", during[6]);
        assert!(during[6].contains("300"));
        // With the result, the figures so far are gone.
        assert_eq!(
            choose(&mut client, "now", &[("interim", "on")])
                .await?
                .status,
            303
        );
        assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
        let after = seen(database, *START).await?;
        assert!(after[6].starts_with("/verkiezing/proef/tussenstand/plain 404"));
        Ok(())
    })
    .await
}
