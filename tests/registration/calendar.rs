use super::sample::{coordinator, hidden, set_up, with};
use crate::people::{Failure, add, sign_in};
use acceptance::{Answer, Checked, Client, on_each_database};
use server::audit;
use server::store::Role;
use server::store::registration::list_calendar_changes;

/// The election of 2026 as it was, for one body.
async fn of_2026(client: &mut Client) -> Result<(), Failure> {
    let fields = with(&[
        ("id", "wr2026"),
        ("held_on-day", "18"),
        ("held_on-month", "3"),
        ("held_on-year", "2026"),
    ]);
    assert_eq!(set_up(client, &fields).await?.status, 303);
    Ok(())
}

const CALENDAR: &str = "/bureau/wr2026/kalender";
const CLOSING: &str = "/bureau/wr2026/kalender/1";
const SESSION: &str = "/bureau/wr2026/kalender/3";

fn on(day: &'static str, month: &'static str) -> Vec<(&'static str, &'static str)> {
    vec![
        ("to-day", day),
        ("to-month", month),
        ("to-year", "2026"),
        ("reason", "De zaal was bezet."),
    ]
}

async fn move_to(
    client: &mut Client,
    page: &str,
    fields: &[(&str, &str)],
) -> Result<Answer, Failure> {
    let shown = client.get(page).await?;
    let before = hidden(&shown, "shown");
    let mut all = vec![("csrf", shown.csrf()), ("shown", before.as_str())];
    all.extend(fields);
    client.post(page, &all).await
}

#[tokio::test]
async fn the_calendar_shows_every_day_with_how_it_was_found_and_how_sure_we_are() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let page = client.get(CALENDAR).await?;
        for text in [
            "maandag 19\u{a0}januari 2026, 15:00:00 uur",
            "donderdag 22\u{a0}januari 2026, 15:00:00 uur",
            "vrijdag 23\u{a0}januari 2026",
            "vrijdag 30\u{a0}januari 2026",
            "woensdag 25\u{a0}maart 2026",
            "woensdag 22\u{a0}april 2026",
            "58 dagen vóór 18\u{a0}maart 2026 is 19\u{a0}januari 2026.",
            "naar voorbeeld van Kieswet I 7",
            ">afgeleid<",
            ">aanname<",
        ] {
            assert!(page.body.contains(text), "{text} in {}", page.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_moved_day_keeps_its_reason_and_what_it_was() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let before = audit::head(&database.db).await?.0;
        let moved = move_to(&mut client, SESSION, &on("26", "1")).await?;
        assert_eq!((moved.status, moved.header("location")), (303, CALENDAR));
        let page = client.get(CALENDAR).await?;
        for text in [
            "maandag 26\u{a0}januari 2026",
            "Volgens het reglement: vrijdag 23\u{a0}januari 2026.",
            "Verplaatst van vrijdag 23\u{a0}januari 2026 naar maandag 26\u{a0}januari 2026, door Naam van leider op 22\u{a0}november 2026. Reden: De zaal was bezet.",
            "maandag 2\u{a0}februari 2026",
        ] {
            assert!(page.body.contains(text), "{text} in {}", page.body);
        }
        assert_eq!(audit::head(&database.db).await?.0, before + 1);

        let back = [("to-day", "26"), ("to-month", "1"), ("to-year", "2026"), ("back", "1"), ("reason", "Toch vrij.")];
        assert_eq!(move_to(&mut client, SESSION, &back).await?.status, 303);
        let page = client.get(CALENDAR).await?;
        assert!(page.body.contains("terug naar de berekende dag"), "{}", page.body);
        assert!(page.body.contains("Reden: De zaal was bezet."), "{}", page.body);
        assert!(page.body.contains("vrijdag 30\u{a0}januari 2026"), "{}", page.body);
        let changes = list_calendar_changes(&database.db, "wr2026").await?;
        let versions: Vec<_> = changes.iter().map(|one| (one.version, one.moved_to.is_some())).collect();
        assert_eq!(versions, [(1, true), (2, false)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_before_the_closing_is_refused_with_both_days() -> Checked {
    let why = "Sluiting van de kandidaatstelling (maandag 19\u{a0}januari 2026, 15:00:00 uur) kan niet na Openbare zitting over de geldigheid (vrijdag 16\u{a0}januari 2026) komen.";
    check_refused(SESSION, &on("16", "1"), why).await
}

#[tokio::test]
async fn a_day_moves_with_a_reason_a_real_day_and_a_real_time() -> Checked {
    let mut fields = on("26", "1");
    fields.retain(|(name, _)| *name != "reason");
    check_refused(
        SESSION,
        &fields,
        "Schrijf op waarom deze dag wordt verplaatst.",
    )
    .await?;
    check_refused(SESSION, &on("31", "2"), "bestaat niet").await?;
    fields.retain(|(name, _)| *name != "to-day");
    fields.push(("to-day", "16"));
    check_refused(SESSION, &fields, "Schrijf op waarom").await?;
    check_refused(SESSION, &fields, "Kies een andere dag").await?;
    let mut fields = on("30", "12");
    fields.retain(|(name, _)| *name != "to-year");
    fields.push(("to-year", "9999"));
    check_refused(SESSION, &fields, "is de kalender niet te tellen").await?;
    check_refused(SESSION, &on("23", "1"), "Deze dag stond al zo.").await?;
    let mut fields = on("20", "1");
    fields.push(("time", "drie uur"));
    check_refused(CLOSING, &fields, "Dit is geen tijd.").await
}

#[tokio::test]
async fn a_closing_moves_to_the_second_and_takes_what_follows_along() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let mut fields = on("20", "1");
        fields.push(("time", "17.30"));
        assert_eq!(move_to(&mut client, CLOSING, &fields).await?.status, 303);
        let page = client.get(CALENDAR).await?;
        assert!(page.body.contains("dinsdag 20\u{a0}januari 2026, 17:30:00 uur"), "{}", page.body);
        // Four days later is a Saturday, so the session is on Monday.
        assert!(page.body.contains("Op 24\u{a0}januari 2026 (een zaterdag) en 25\u{a0}januari 2026 (een zondag) wordt niet gewerkt."), "{}", page.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_chose_on_an_older_calendar_is_told_so() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let mut late = client.clone();
        let shown = late.get(SESSION).await?;
        move_to(&mut client, SESSION, &on("26", "1")).await?;
        let before = hidden(&shown, "shown");
        let mut fields = vec![("csrf", shown.csrf()), ("shown", before.as_str())];
        fields.extend(on("27", "1"));
        assert_eq!(late.post(SESSION, &fields).await?.status, 409);
        assert_eq!(
            list_calendar_changes(&database.db, "wr2026").await?.len(),
            1
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_day_of_the_vote_and_a_day_that_is_not_there_cannot_be_moved() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        for page in [
            "/bureau/wr2026/kalender/6",
            "/bureau/wr2026/kalender/9",
            "/bureau/wr2026/kalender/0",
            "/bureau/geen/kalender/1",
            "/bureau/geen/kalender",
        ] {
            assert_eq!(client.get(page).await?.status, 404, "{page}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_auditor_reads_the_calendar_and_moves_nothing() -> Checked {
    on_each_database(async |database| {
        let (server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        add(&database.db, ("controleur", Role::Auditor)).await?;
        let mut auditor = sign_in(&server, "controleur").await?;
        let page = auditor.get(CALENDAR).await?;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains(CLOSING), "{}", page.body);
        assert_eq!(auditor.get(CLOSING).await?.status, 403);
        Ok(())
    })
    .await
}

async fn check_refused(page: &str, fields: &[(&str, &str)], why: &str) -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let answer = move_to(&mut client, page, fields).await?;
        assert_eq!(answer.status, 422, "{fields:?}: {}", answer.body);
        assert!(answer.body.contains(why), "{why} in {}", answer.body);
        assert!(
            list_calendar_changes(&database.db, "wr2026")
                .await?
                .is_empty()
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_calendar_is_a_file_for_a_calendar_program() -> Checked {
    on_each_database(async |database| {
        let (_server, mut client) = coordinator(database).await?;
        of_2026(&mut client).await?;
        let file = format!("{CALENDAR}.ics");
        assert!(client.get(CALENDAR).await?.body.contains(&file));
        let sent = client.get(&file).await?;
        assert_eq!(sent.header("content-type"), "text/calendar; charset=utf-8");
        for line in [
            "BEGIN:VCALENDAR",
            "UID:wr2026-1@wijkzetel",
            // 15:00 in winter, in the Netherlands.
            "DTSTART:20260119T140000Z",
            "DTSTART;VALUE=DATE:20260318",
            "DTSTAMP:20261122T100000Z",
        ] {
            assert!(
                sent.body.contains(&format!("{line}\r\n")),
                "{line} in {}",
                sent.body
            );
        }
        assert_eq!(
            sent.body.matches("BEGIN:VEVENT").count(),
            8,
            "{}",
            sent.body
        );
        assert_eq!(client.get("/bureau/niets/kalender.ics").await?.status, 404);
        Ok(())
    })
    .await
}
