//! Several elections side by side: a rehearsal of March, and a by-election of June in one body.

use super::browser::{Answer, get};
use acceptance::{Checked, TestDatabase, on_each_database};
use chrono::{DateTime, NaiveDate, Utc};
use server::actions::allocation::{Establishment, establish_result};
use server::actions::counting::{Counts, import_counts, import_stations};
use server::actions::registration::{import_lists, set_up_election};
use server::audit::{self, By, Event};
use server::error::AppError;
use server::publication::{Followed, Published, load};
use server::store::counting::{Count, Station};
use server::store::registration::{BodyList, Candidate, Election, List};
use server::store::{ListKind, Standing, write_tx};

const ID: &str = "juni-2026";
const MARCH: &str = "maart-2026";
/// The bodies of March: two have a result.
const BODIES: [&str; 3] = [ESTABLISHED, "tarwewijk", OPEN];
const ESTABLISHED: &str = "heijplaat";
const OPEN: &str = "pernis";
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

/// The middle of a day.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(11, 0, 0).unwrap().and_utc()
}

/// A rehearsal of March in three bodies, with a result in two; and an election of June in one of them.
async fn by_election(database: &TestDatabase, body: &str, standing: Standing) -> Checked {
    set_up(
        database,
        (MARCH, "Proef van maart", Standing::NotOfficial),
        &BODIES,
    )
    .await?;
    for body in [ESTABLISHED, "tarwewijk"] {
        ballot(database, MARCH, body).await?;
        count(database, MARCH, body, false).await?;
        establish(database, MARCH, body).await?;
    }
    set_up(database, (ID, TITLE, standing), &[body]).await
}

async fn set_up(
    database: &TestDatabase,
    (id, title, standing): (&str, &str, Standing),
    bodies: &[&str],
) -> Checked {
    let all = server::rotterdam::bodies()?.into_iter();
    let some: Vec<_> = all
        .filter(|(body, _)| bodies.contains(&body.code.as_str()))
        .collect();
    let day = if id == MARCH {
        "2026-03-18"
    } else {
        "2026-06-09"
    };
    let election = Election {
        id: id.to_owned(),
        title: title.to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: day.parse()?,
        standing,
        source: String::new(),
    };
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by(), &election, &some).await
    })
    .await?;
    Ok(())
}

/// The number of the station of a body: each has one.
fn station_of(body: &str) -> u32 {
    (1..)
        .zip(BODIES)
        .find(|(_, known)| *known == body)
        .map_or(9, |(number, _)| number)
}

async fn ballot(database: &TestDatabase, election: &str, body: &str) -> Result<(), AppError> {
    // More candidates than the largest of these bodies has seats.
    let lists: Vec<BodyList> = (1..=12)
        .map(|number| BodyList {
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
        })
        .collect();
    let station = Station {
        number: station_of(body),
        body: body.to_owned(),
        name: "Stembureau".to_owned(),
        street: "Voorbeeldstraat".to_owned(),
        house_number: "1".to_owned(),
        postcode: "0000 AA".to_owned(),
        voters: 9000,
    };
    write_tx(&database.db, async |tx| {
        import_lists(tx, &by(), election, &lists).await?;
        import_stations(tx, &by(), election, std::slice::from_ref(&station)).await
    })
    .await
}

/// Counts: 701 votes for list 1, 1 less for each next one; or all the same, so that a lot is asked.
async fn count(
    database: &TestDatabase,
    election: &str,
    body: &str,
    is_tie: bool,
) -> Result<(), AppError> {
    let counts = (1..=12).map(|list| Count {
        body: body.to_owned(),
        station: station_of(body),
        list,
        candidate: 1,
        votes: if is_tie { 543 } else { 702 - u64::from(list) },
    });
    let counts = Counts {
        counts: counts.collect(),
        totals: Vec::new(),
    };
    write_tx(&database.db, async |tx| {
        import_counts(tx, &by(), election, &counts).await
    })
    .await
}

async fn establish(database: &TestDatabase, election: &str, body: &str) -> Checked {
    let on: NaiveDate = "2026-06-16".parse()?;
    let key = (election, body);
    let done = write_tx(&database.db, async |tx| {
        establish_result(tx, &by(), key, (on, "")).await
    });
    assert!(matches!(done.await?, Establishment::Established(1)));
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
            by_election(database, ESTABLISHED, standing).await?;
            let before = pages(&load(&database.db, today()).await?, ESTABLISHED).await;
            ballot(database, ID, ESTABLISHED).await?;
            count(database, ID, ESTABLISHED, false).await?;
            let shown = load(&database.db, today()).await?;
            let (edition, body) = shown.body(ESTABLISHED).ok_or("not shown")?;
            assert_eq!((edition.id.as_str(), shown.editions.len()), (MARCH, 1));
            assert!(body.completed().is_some());
            check_same(&before, &pages(&shown, ESTABLISHED).await);
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
            by_election(database, OPEN, Standing::Official).await?;
            ballot(database, ID, OPEN).await?;
            let before = load(&database.db, today()).await?;
            let before = pages(&before, OPEN).await;
            assert!(
                before[2].body.contains("Er is nog geen uitslag"),
                "{}",
                before[2].body
            );
            count(database, ID, OPEN, is_tie).await?;
            let shown = load(&database.db, today()).await?;
            let (edition, body) = shown.body(OPEN).ok_or("not shown")?;
            assert_eq!((edition.id.as_str(), body.votes()), (ID, 0));
            let after = pages(&shown, OPEN).await;
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
        by_election(database, OPEN, Standing::NotOfficial).await?;
        ballot(database, ID, OPEN).await?;
        count(database, ID, OPEN, true).await?;
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
        by_election(database, ESTABLISHED, Standing::Official).await?;
        ballot(database, ID, ESTABLISHED).await?;
        count(database, ID, ESTABLISHED, false).await?;
        establish(database, ID, ESTABLISHED).await?;
        let shown = load(&database.db, today()).await?;
        let sizes: Vec<_> = shown
            .editions
            .iter()
            .map(|one| (one.id.as_str(), one.publication.bodies.len()))
            .collect();
        assert_eq!(sizes, [(ID, 1), (MARCH, 2)]);

        let home = get(shown.clone(), "/").await.body;
        assert!(
            home.contains("Tussentijdse verkiezing (9\u{a0}juni 2026): 1 raad"),
            "{home}"
        );
        assert!(
            home.contains("Proef van maart (18\u{a0}maart 2026, niet officieel): 2 raden"),
            "{home}"
        );
        let row = home.split("/wijkraad/heijplaat").nth(1).unwrap_or_default();
        let row = row.split("</tr>").next().unwrap_or_default();
        assert!(row.contains(TITLE), "{row}");
        let rows = home
            .matches("<th scope=\"row\"><a href=\"/wijkraad/")
            .count();
        assert_eq!(rows, 3, "{home}");

        let body = get(shown.clone(), "/wijkraad/heijplaat").await.body;
        assert!(body.contains(&format!("<span>{TITLE}</span>")), "{body}");
        assert!(
            body.contains("Achternaam1") && !body.contains("niet officieel"),
            "{body}"
        );
        let other = get(shown, "/wijkraad/tarwewijk").await.body;
        assert!(other.contains("<span>Proef van maart</span>"), "{other}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_published_is_read_again_only_when_it_can_differ() -> Checked {
    on_each_database(async |database| {
        by_election(database, ESTABLISHED, Standing::Official).await?;
        let (mut followed, shown) = Followed::start(&database.db, noon(today())).await?;
        assert!(
            followed
                .next(&database.db, (noon(today()), &shown))
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
                .next(&database.db, (noon(today()), &shown))
                .await?
                .is_none()
        );

        ballot(database, ID, ESTABLISHED).await?;
        count(database, ID, ESTABLISHED, false).await?;
        let shown = followed
            .next(&database.db, (noon(today()), &shown))
            .await?
            .ok_or("nothing new")?;
        establish(database, ID, ESTABLISHED).await?;
        let next = followed
            .next(&database.db, (noon(today()), &shown))
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
        by_election(database, ESTABLISHED, Standing::Official).await?;
        ballot(database, ID, ESTABLISHED).await?;
        count(database, ID, ESTABLISHED, false).await?;
        let (mut followed, mut shown) = Followed::start(&database.db, noon(today())).await?;
        // A name that the database does not know shows who was read again.
        for edition in &mut shown.editions {
            for body in &mut edition.publication.bodies {
                "Van eerder".clone_into(&mut body.name);
            }
        }
        establish(database, ID, ESTABLISHED).await?;
        let next = followed
            .next(&database.db, (noon(today()), &shown))
            .await?
            .ok_or("nothing new")?;
        let read: Vec<_> = next
            .bodies()
            .into_iter()
            .filter(|(_, body)| body.name != "Van eerder")
            .map(|(_, body)| body.code.clone())
            .collect();
        assert_eq!(read, [ESTABLISHED]);
        let tomorrow = today().succ_opt().ok_or("no day")?;
        let next = followed
            .next(&database.db, (noon(tomorrow), &next))
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
