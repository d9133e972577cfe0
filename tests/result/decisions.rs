use crate::people::Failure;
use crate::sample::{ELECTION, PLAIN, SESSION, SMALL, establish, start};
use acceptance::Paper;
use acceptance::{Answer, Checked, Client, on_each_database};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::store::DocumentKind;
use server::store::allocation::load_latest_result;
use server::store::documents::load_document;

/// The one text column of every row that a query finds.
pub(crate) async fn texts(db: &DatabaseConnection, query: &str) -> Result<Vec<String>, Failure> {
    let query = Statement::from_string(db.get_database_backend(), query);
    let rows = db.query_all_raw(query).await?;
    let texts: Result<Vec<String>, _> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    Ok(texts?)
}

/// Decides on the seats of a body as its page proposes.
pub(crate) async fn decide(client: &mut Client, body: &str) -> Result<Answer, Failure> {
    let path = format!("/bureau/proef/wijkraad/{body}/zetels");
    let page = client.get(&path).await?;
    let digest = crate::sample::carried(&page, "shown");
    let fields = [
        ("shown", digest.as_str()),
        ("day-day", "20"),
        ("day-month", "1"),
        ("day-year", "2026"),
    ];
    client.submit(&path, &path, &fields).await
}

/// Records that a candidate died on that day of March 2026.
async fn record_death(
    client: &mut Client,
    body: &str,
    (candidate, day): (&str, &str),
) -> Result<Answer, Failure> {
    let path = format!("{body}/overleden");
    let fields = [
        ("candidate", candidate),
        ("day-day", day),
        ("day-month", "3"),
        ("day-year", "2026"),
        ("source", "burgerlijke stand"),
    ];
    client.submit(&path, &path, &fields).await
}

#[tokio::test]
async fn the_votes_for_who_died_count_for_the_list() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        assert_eq!(
            record_death(&mut client, PLAIN, ("1.1", "20"))
                .await?
                .status,
            303
        );
        let page = client.get(PLAIN).await?;
        assert!(
            page.body
                .contains("overleden; de stemmen tellen voor de lijst")
        );
        assert_eq!(establish(&mut client, PLAIN, &SESSION).await?.status, 303);
        let result = load_latest_result(&database.db, ELECTION, "plain").await?;
        let result = result.ok_or("none")?;
        assert!(result.votes.deceased.contains(&(1, 1)));
        assert_eq!(result.votes.lists[0].total(), 380);
        assert_eq!(result.allocation.elected, [(1, 2), (2, 1), (3, 1)]);
        let key = (DocumentKind::Minutes, 1, "");
        let minutes = load_document(&database.db, (ELECTION, "plain"), key).await?;
        let text = Paper::of(&minutes.ok_or("none")?.bytes).text();
        let told = "Voornaam11 Achternaam11 van lijst 1 is overleden op 20 maart 2026.";
        assert!(text.contains(told) && text.contains("P 19a"), "{text}");
        // The day is not in the log.
        let events = texts(&database.db, "SELECT payload FROM event").await?;
        assert!(
            events.iter().all(|one| !one.contains("2026-03-20")),
            "{events:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_death_that_was_a_mistake_is_withdrawn_with_a_reason() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        record_death(&mut client, PLAIN, ("1.1", "20")).await?;
        let path = format!("{PLAIN}/overleden/1/intrekken");
        let without = client.submit(&path, &path, &[("reason", " ")]).await?;
        assert_eq!(without.status, 422);
        assert!(
            without
                .body
                .contains("Vul in waarom dit een vergissing was.")
        );
        let reason = [("reason", "het ging om een naamgenoot")];
        assert_eq!(client.submit(&path, &path, &reason).await?.status, 303);
        let page = client.get(&format!("{PLAIN}/overleden")).await?;
        assert!(
            page.body
                .contains("Ingetrokken: het ging om een naamgenoot")
        );
        // It cannot be withdrawn twice, and can be recorded again.
        assert_eq!(client.submit(PLAIN, &path, &reason).await?.status, 303);
        assert_eq!(
            record_death(&mut client, PLAIN, ("1.1", "21"))
                .await?
                .status,
            303
        );
        let votes = server::store::counting::load_votes(&database.db, ELECTION, "plain").await?;
        assert_eq!(votes.deceased.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_death_after_the_result_is_for_the_griffie() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        establish(&mut client, PLAIN, &SESSION).await?;
        let after = record_death(&mut client, PLAIN, ("1.1", "26")).await?;
        assert_eq!(after.status, 422);
        assert!(
            after.body.contains("het was na de dag van de uitslag"),
            "{}",
            after.body
        );
        assert!(after.body.contains("Meld dit bij de griffie"));
        // One before it asks for a correction.
        assert_eq!(
            record_death(&mut client, PLAIN, ("1.1", "25"))
                .await?
                .status,
            303
        );
        let page = client.get(PLAIN).await?;
        assert!(
            page.body
                .contains("De cijfers zijn veranderd sinds de uitslag werd vastgesteld")
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_fewer_than_five_candidates_five_seats_stay_and_some_are_empty() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let page = client.get(SMALL).await?;
        assert!(page.body.contains("Hierover is nog niet besloten"));
        assert!(
            page.body
                .contains("Minder dan 5 zetels kan niet. Voor 2 zetels worden bewoners geloot.")
        );
        // Nothing is established before it is decided.
        let early = client.get(&format!("{SMALL}/vaststellen")).await?;
        assert_eq!(early.header("location"), format!("{SMALL}/zetels"));
        assert_eq!(decide(&mut client, "small").await?.status, 303);
        assert_eq!(establish(&mut client, SMALL, &SESSION).await?.status, 303);
        let result = load_latest_result(&database.db, ELECTION, "small").await?;
        let result = result.ok_or("none")?;
        assert_eq!((result.votes.seats, result.allocation.empty), (5, 2));
        let key = (DocumentKind::Minutes, 1, "");
        let minutes = load_document(&database.db, (ELECTION, "small"), key).await?;
        let text = Paper::of(&minutes.ok_or("none")?.bytes).text();
        assert!(text.contains("Het waren 7 zetels, met 3 kandidaten. Er zijn nu 5 zetels."));
        assert!(text.contains("2 zetels blijven leeg"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_fewer_candidates_than_seats_there_are_as_many_seats() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        assert_eq!(decide(&mut client, "six").await?.status, 303);
        establish(&mut client, "/bureau/proef/wijkraad/six", &SESSION).await?;
        let result = load_latest_result(&database.db, ELECTION, "six").await?;
        let result = result.ok_or("none")?;
        assert_eq!(
            (result.votes.seats, result.allocation.elected.len()),
            (6, 6)
        );
        let events = "SELECT payload FROM event WHERE kind = 'seats_decided'";
        let events = texts(&database.db, events).await?;
        assert!(
            events[0].contains("\"planned\":7,\"candidates\":6,\"seats\":6"),
            "{events:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_is_taken_once() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let path = format!("{SMALL}/zetels");
        let digest = crate::sample::carried(&client.get(&path).await?, "shown");
        assert_eq!(decide(&mut client, "small").await?.status, 303);
        let fields = [
            ("shown", digest.as_str()),
            ("day-day", "20"),
            ("day-month", "1"),
            ("day-year", "2026"),
        ];
        assert_eq!(client.submit(&path, &path, &fields).await?.status, 409);
        assert_eq!(client.submit(&path, &path, &fields[1..]).await?.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_decision_is_not_still_to_come() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = start(database).await?;
        let path = format!("{SMALL}/zetels");
        for (year, told) in [
            ("2027", "Die dag is nog niet geweest."),
            ("", "niet compleet"),
        ] {
            let fields = [("day-day", "20"), ("day-month", "1"), ("day-year", year)];
            let answer = client.submit(&path, &path, &fields).await?;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(told), "{told}");
        }
        Ok(())
    })
    .await
}
