//! Calendars at a signed address, read back with a library.

use crate::desk::ELECTION;
use crate::office::Office;
use crate::people::{Failure, add, sign_in};
use acceptance::{Checked, Client, Server, on_each_database};
use icalendar::{Calendar, CalendarComponent, Component};
use server::store::Role;
use succession::acceptance::ReplyKind;

const PATH: &str = "/griffie/wr2026/termijnen/agenda";

/// Makes an address in the browser; answers its path.
pub(crate) async fn make(client: &mut Client, path: &str) -> Result<String, Failure> {
    let made = client.submit(path, path, &[("name", "Agenda")]).await?;
    assert_eq!(made.status, 303, "{}", made.body);
    Ok(addresses(client, path).await?.remove(0))
}

async fn addresses(client: &mut Client, path: &str) -> Result<Vec<String>, Failure> {
    let page = client.get(path).await?.body;
    let parts = page.split("href=\"https://wijk.example/agenda/").skip(1);
    let paths = parts.filter_map(|part| Some(format!("/agenda/{}", part.split_once('"')?.0)));
    Ok(paths.collect())
}

/// Each event by UID, with its day and its summary.
async fn read(client: &mut Client, path: &str) -> Result<Vec<[String; 3]>, Failure> {
    let answer = client.get(path).await?;
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(
        answer.header("content-type"),
        "text/calendar; charset=utf-8"
    );
    assert!(!answer.body.contains("Persoon"), "no name: {}", answer.body);
    let calendar: Calendar = answer.body.parse()?;
    let events = calendar.components.iter().filter_map(|one| match one {
        CalendarComponent::Event(event) => Some([
            event.get_uid()?.to_owned(),
            format!("{:?}", event.get_start()?),
            event.get_summary()?.to_owned(),
        ]),
        _ => None,
    });
    Ok(events.collect())
}

#[tokio::test]
async fn a_calendar_tells_what_is_due_under_the_same_uid_when_the_day_moves() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        let path = make(&mut office.client, PATH).await?;
        assert!(read(&mut office.client, &path).await?.is_empty());
        office.griffie.move_out(1, "2026-05-20").await?;
        let [before] = &read(&mut office.client, &path).await?[..] else {
            panic!("one thing is due")
        };
        assert_eq!(before[0], "wr2026-proefwijk-besluit-1@wijkzetel");
        assert!(before[1].contains("2026-06-15"), "{before:?}");
        assert!(
            before[2].contains("vacature 1, Wijk proefwijk"),
            "{before:?}"
        );
        office.griffie.appoint(1, "2026-06-03").await?;
        let declines = (ReplyKind::Declines, "2026-06-09");
        office.griffie.reply(1, declines).await?;
        let after = read(&mut office.client, &path).await?;
        let after = after.iter().find(|one| one[0] == before[0]);
        assert!(
            after.is_some_and(|one| one[1].contains("2026-06-23")),
            "{after:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_is_wrong_or_withdrawn_shows_nothing_and_a_renewed_one_does() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        let client = &mut office.client;
        let path = make(client, PATH).await?;
        assert_eq!(client.get(&path).await?.status, 200);
        let mut wrong = path.replace("wr2026.1.", "wr2026.2.");
        assert_eq!(client.get(&wrong).await?.status, 404);
        wrong = "/agenda/wr2026.1.00000000000000000000000000000000.ics".to_owned();
        assert_eq!(client.get(&wrong).await?.status, 404);
        assert_eq!(client.get("/agenda/x").await?.status, 404);
        let renew = format!("{PATH}/1/vernieuwen");
        assert_eq!(client.submit(PATH, &renew, &[]).await?.status, 303);
        let gone = client.get(&path).await?;
        assert_eq!(gone.status, 410);
        assert!(
            gone.body.contains("Dit adres is ingetrokken"),
            "{}",
            gone.body
        );
        let renewed = addresses(client, PATH).await?;
        assert_eq!(renewed.len(), 1);
        assert_eq!(client.get(&renewed[0]).await?.status, 200);
        let withdraw = format!("{PATH}/2/intrekken");
        assert_eq!(client.submit(PATH, &withdraw, &[]).await?.status, 303);
        assert_eq!(client.get(&renewed[0]).await?.status, 410);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_bureau_has_the_days_of_the_election_and_not_the_calendar_of_the_griffie() -> Checked {
    on_each_database(async |database| {
        let mut office = Office::on(database, "2026-06-10").await?;
        make(&mut office.client, PATH).await?;
        add(&database.db, ("bureau", Role::Coordinator)).await?;
        let app = crate::office::app_at(&database.db, "2026-06-10T10:00:00Z")?;
        let server = Server::start(app).await?;
        let mut client = sign_in(&server, "bureau").await?;
        let own = format!("/bureau/{ELECTION}/agenda");
        assert!(addresses(&mut client, &own).await?.is_empty());
        let path = make(&mut client, &own).await?;
        let days = read(&mut client, &path).await?;
        assert!(days.len() > 5, "{days:?}");
        let other = format!("{own}/1/intrekken");
        assert_eq!(client.submit(&own, &other, &[]).await?.status, 404);
        Ok(())
    })
    .await
}
