//! Several elections side by side: the demonstration of 2026, and an official by-election in one body.

use super::browser::{Answer, get};
use acceptance::{Checked, TestDatabase, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use server::actions::allocation::establish_result;
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::{self, By, Event};
use server::demo;
use server::error::AppError;
use server::publication::{Followed, Published, load};
use server::store::counting::{Count, Station};
use server::store::registration::{BodyList, Candidate, Election, List};
use server::store::{ListKind, Standing, write_tx};

const ID: &str = "pernis-2026";
const TITLE: &str = "Tussentijdse verkiezing";

fn by() -> By {
    By {
        actor: "test".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// The demonstration, and a by-election in this body with an official standing or not.
async fn by_election(database: &TestDatabase, body: &str, standing: Standing) -> Checked {
    let now: DateTime<Utc> = "2026-03-25T10:00:00Z".parse()?;
    demo::set_up(&database.db, now).await?;
    let all = demo::bodies()?.into_iter();
    let one: Vec<_> = all.filter(|(known, _)| known.code == body).collect();
    let election = Election {
        id: ID.to_owned(),
        title: TITLE.to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: "2026-06-09".parse()?,
        standing,
        source: String::new(),
    };
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(), &election, &one).await
    })
    .await?;
    Ok(())
}

async fn ballot(database: &TestDatabase, body: &str) -> Result<(), AppError> {
    let list = |number: u32| BodyList {
        body: body.to_owned(),
        list: List {
            number,
            name: String::new(),
            kind: ListKind::Persoonlijk,
            candidates: vec![Candidate {
                number: 1,
                initials: "A.".to_owned(),
                first_name: "Ada".to_owned(),
                prefix: String::new(),
                last_name: format!("Achternaam{number}"),
                aanduiding: String::new(),
                locality: "Rotterdam".to_owned(),
            }],
        },
    };
    let station = Station {
        number: 1,
        body: body.to_owned(),
        name: "Stembureau 1".to_owned(),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 5000,
    };
    let lists: Vec<BodyList> = (1..=8).map(list).collect();
    write_tx(&database.db, async |tx| {
        import_lists(tx, &by(), ID, &lists).await?;
        import_stations(tx, &by(), ID, std::slice::from_ref(&station)).await
    })
    .await
}

/// Counts: 701 votes for list 1, 1 less for each next one; or all the same, so that a lot is asked.
async fn count(database: &TestDatabase, body: &str, is_tie: bool) -> Result<(), AppError> {
    let counts = (1..=8).map(|list| Count {
        body: body.to_owned(),
        station: 1,
        list,
        candidate: 1,
        votes: if is_tie { 543 } else { 702 - u64::from(list) },
    });
    let counts = Counts {
        counts: counts.collect(),
        totals: Vec::new(),
    };
    write_tx(&database.db, async |tx| {
        import_counts(tx, &by(), ID, &counts).await
    })
    .await
}

async fn establish(database: &TestDatabase, body: &str) -> Checked {
    let on: NaiveDate = "2026-06-16".parse()?;
    write_tx(&database.db, async |tx| {
        establish_result(tx, &by(), (ID, body), (on, "")).await
    })
    .await?;
    Ok(())
}

/// The pages on which a body stands.
async fn pages(shown: &Published, body: &str) -> Vec<Answer> {
    let mut pages = Vec::new();
    for path in [
        "/".to_owned(),
        "/?taal=en".to_owned(),
        format!("/wijkraad/{body}"),
        format!("/wijkraad/{body}/proces-verbaal.pdf"),
    ] {
        pages.push(get(shown.clone(), &path).await);
    }
    pages
}

#[tokio::test]
async fn an_election_that_is_only_set_up_or_counted_hides_no_earlier_result() -> Checked {
    for standing in [Standing::Official, Standing::NotOfficial] {
        on_each_database(async |database| {
            by_election(database, "heijplaat", standing).await?;
            let before = pages(&load(&database.db, today()).await?, "heijplaat").await;
            ballot(database, "heijplaat").await?;
            count(database, "heijplaat", false).await?;
            let shown = load(&database.db, today()).await?;
            let (edition, body) = shown.body("heijplaat").ok_or("not shown")?;
            assert_eq!(
                (edition.id.as_str(), shown.editions.len()),
                (demo::ELECTION, 1)
            );
            assert!(body.completed().is_some());
            check_same(&before, &pages(&shown, "heijplaat").await);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn of_an_official_election_no_figure_is_public_before_its_result_is_established() -> Checked {
    for is_tie in [false, true] {
        on_each_database(async |database| {
            by_election(database, demo::LEFT_OPEN, Standing::Official).await?;
            ballot(database, demo::LEFT_OPEN).await?;
            let before = load(&database.db, today()).await?;
            let before = pages(&before, demo::LEFT_OPEN).await;
            assert!(
                before[2].body.contains("Er is nog geen uitslag"),
                "{}",
                before[2].body
            );
            count(database, demo::LEFT_OPEN, is_tie).await?;
            let shown = load(&database.db, today()).await?;
            let (edition, body) = shown.body(demo::LEFT_OPEN).ok_or("not shown")?;
            assert_eq!((edition.id.as_str(), body.votes()), (ID, 0));
            let after = pages(&shown, demo::LEFT_OPEN).await;
            check_same(&before, &after);
            for figure in ["701", "543", "id=\"stemmen\"", "Achternaam"] {
                assert!(
                    !after[2].body.contains(figure),
                    "{figure} in {}",
                    after[2].body
                );
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_rehearsal_shows_its_open_question() -> Checked {
    on_each_database(async |database| {
        by_election(database, demo::LEFT_OPEN, Standing::NotOfficial).await?;
        ballot(database, demo::LEFT_OPEN).await?;
        count(database, demo::LEFT_OPEN, true).await?;
        let shown = load(&database.db, today()).await?;
        let page = get(shown, "/wijkraad/pernis").await;
        assert!(
            page.body.contains("Het lot moet beslissen"),
            "{}",
            page.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_established_by_election_takes_its_body_and_leaves_the_others() -> Checked {
    on_each_database(async |database| {
        by_election(database, "heijplaat", Standing::Official).await?;
        ballot(database, "heijplaat").await?;
        count(database, "heijplaat", false).await?;
        establish(database, "heijplaat").await?;
        let shown = load(&database.db, today()).await?;
        let sizes: Vec<_> = shown
            .editions
            .iter()
            .map(|one| (one.id.as_str(), one.publication.bodies.len()))
            .collect();
        assert_eq!(sizes, [(ID, 1), (demo::ELECTION, 38)]);

        let home = get(shown.clone(), "/").await.body;
        assert!(
            home.contains("Tussentijdse verkiezing (9\u{a0}juni 2026): 1 raad"),
            "{home}"
        );
        assert!(
            home.contains(
                "Wijkraadsverkiezing 18 maart 2026 (18\u{a0}maart 2026, niet officieel): 38 raden"
            ),
            "{home}"
        );
        let row = home.split("/wijkraad/heijplaat").nth(1).unwrap_or_default();
        let row = row.split("</tr>").next().unwrap_or_default();
        assert!(row.contains(TITLE), "{row}");
        assert_eq!(
            home.matches("href=\"/wijkraad/").count()
                - home.matches("<li><a href=\"/wijkraad/").count(),
            39
        );

        let body = get(shown.clone(), "/wijkraad/heijplaat").await.body;
        assert!(body.contains(&format!("<span>{TITLE}</span>")), "{body}");
        assert!(
            body.contains("Achternaam1") && !body.contains("niet officieel"),
            "{body}"
        );
        let other = get(shown, "/wijkraad/tarwewijk").await.body;
        assert!(
            other.contains("<span>Wijkraadsverkiezing 18 maart 2026</span>"),
            "{other}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_published_is_read_again_only_when_it_can_differ() -> Checked {
    on_each_database(async |database| {
        by_election(database, "heijplaat", Standing::Official).await?;
        let (mut followed, shown) = Followed::start(&database.db, today()).await?;
        assert!(
            followed
                .next(&database.db, (today(), &shown))
                .await?
                .is_none()
        );

        let signed_in = Event::SignedIn { account: 1 };
        write_tx(&database.db, async |tx| {
            audit::record(tx, &by(), &signed_in).await
        })
        .await?;
        assert!(
            followed
                .next(&database.db, (today(), &shown))
                .await?
                .is_none()
        );

        ballot(database, "heijplaat").await?;
        count(database, "heijplaat", false).await?;
        let shown = followed
            .next(&database.db, (today(), &shown))
            .await?
            .ok_or("nothing new")?;
        establish(database, "heijplaat").await?;
        let next = followed
            .next(&database.db, (today(), &shown))
            .await?
            .ok_or("nothing new")?;
        assert_eq!(next.editions.len(), 2);
        let anew = load(&database.db, today()).await?;
        for (edition, body) in anew.bodies() {
            let (followed, same) = next.body(&body.code).ok_or("not shown")?;
            assert_eq!(
                (&followed.id, same.votes()),
                (&edition.id, body.votes()),
                "{}",
                body.code
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn bodies_that_nobody_touched_are_taken_over() -> Checked {
    on_each_database(async |database| {
        by_election(database, "heijplaat", Standing::Official).await?;
        ballot(database, "heijplaat").await?;
        count(database, "heijplaat", false).await?;
        let (mut followed, mut shown) = Followed::start(&database.db, today()).await?;
        // A name that the database does not know shows who was read again.
        for edition in &mut shown.editions {
            for body in &mut edition.publication.bodies {
                "Van eerder".clone_into(&mut body.name);
            }
        }
        establish(database, "heijplaat").await?;
        let next = followed
            .next(&database.db, (today(), &shown))
            .await?
            .ok_or("nothing new")?;
        let read: Vec<_> = next
            .bodies()
            .into_iter()
            .filter(|(_, body)| body.name != "Van eerder")
            .map(|(_, body)| body.code.clone())
            .collect();
        assert_eq!(read, ["heijplaat"]);
        let tomorrow = today().succ_opt().ok_or("no day")?;
        let next = followed
            .next(&database.db, (tomorrow, &next))
            .await?
            .ok_or("nothing new")?;
        assert!(
            next.bodies()
                .iter()
                .all(|(_, body)| body.name != "Van eerder")
        );
        Ok(())
    })
    .await
}

fn check_same(before: &[Answer], after: &[Answer]) {
    for (before, after) in before.iter().zip(after) {
        assert_eq!(before.status, after.status);
        assert_eq!(before.header("etag"), after.header("etag"));
        assert_eq!(before.body, after.body);
    }
}
