//! The roster drawn in time, against days that were counted by hand: from 22 April 2026 until 15 January 2029 is a
//! thousand days, so that a day is a tenth of a percent.

use crate::desk::{BODY, ELECTION, Griffie};
use acceptance::{Checked, TestDatabase, on_each_database};
use succession::acceptance::ReplyKind;

/// The parts of the line in the row that begins with this: kind, place and width.
fn parts(page: &str, row: &str) -> Vec<String> {
    let row = page
        .split("<tr role=\"row\">")
        .find(|one| one.contains(row));
    let line = row.and_then(|row| row.split("<svg class=\"when\"").nth(1));
    let line = line.and_then(|line| line.split("</svg>").next());
    let rects = line.unwrap_or_default().split("<rect ").skip(1);
    let value = |rect: &str, name: &str| {
        let after = rect.split(&format!(" {name}=\"")).nth(1);
        let value = after.and_then(|rest| rest.split('"').next());
        value.unwrap_or("none").to_owned()
    };
    let told = rects.map(|rect| {
        let kind = rect.split("when__part--").nth(1);
        let kind = kind.and_then(|rest| rest.split('"').next());
        let (left, width) = (value(rect, "x"), value(rect, "width"));
        format!("{} {left} {width}", kind.unwrap_or("none"))
    });
    told.collect()
}

/// A member on leave with a replacement, and a seat that was empty for a while.
async fn course(database: &TestDatabase) -> Result<Griffie, crate::people::Failure> {
    let mut griffie = Griffie::open(database).await?;
    griffie.on_leave("1").await?;
    assert_eq!(griffie.appoint(1, "2026-05-22").await?.status, 303);
    griffie.enter(1, "2026-06-01").await?;
    griffie.move_out(3, "2026-05-20").await?;
    assert_eq!(griffie.appoint(2, "2026-06-03").await?.status, 303);
    griffie.reply(2, (ReplyKind::Accepts, "2026-06-10")).await?;
    griffie.enter_accepted(2, "2026-07-31").await?;
    Ok(griffie)
}

#[tokio::test]
async fn each_seat_is_drawn_with_who_held_it_and_with_the_days_it_was_empty() -> Checked {
    on_each_database(async |database| {
        let mut griffie = course(database).await?;
        let address = format!("/griffie/{ELECTION}/{BODY}?op=2029-01-15");
        let page = griffie.client.get(&address).await?.body;
        let seats = page.split("id=\"verloop\"").nth(1).ok_or("no course")?;
        // On leave from 1 June, back on 21 September, and replaced on the same days.
        let first = [
            "nobody 0.0% 100.0%",
            "elected 0.0% 100.0%",
            "leave 4.0% 11.2%",
            "temporary 4.0% 11.2%",
        ];
        assert_eq!(parts(seats, ">Zetel 1<"), first);
        let whole = ["nobody 0.0% 100.0%", "elected 0.0% 100.0%"];
        assert_eq!(parts(seats, ">Zetel 2<"), whole);
        // Left on 20 May; the successor entered on 31 July.
        let gap = [
            "nobody 0.0% 100.0%",
            "elected 0.0% 2.8%",
            "succeeded 10.0% 90.0%",
        ];
        assert_eq!(parts(seats, ">Zetel 3<"), gap);
        let text = page.replace('\u{a0}', " ");
        assert!(text.contains("met verlof van 1 juni 2026 tot 21 september 2026"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn each_person_is_drawn_with_their_own_days() -> Checked {
    on_each_database(async |database| {
        let mut griffie = course(database).await?;
        let address = format!("/griffie/{ELECTION}/{BODY}?op=2029-01-15");
        let page = griffie.client.get(&address).await?.body;
        let persons = page.split_once("Het verloop per persoon");
        let (_, persons) = persons.ok_or("no persons")?;
        for (person, expected) in [
            ("1-1", vec!["elected 0.0% 100.0%", "leave 4.0% 11.2%"]),
            ("1-2", vec!["elected 0.0% 100.0%"]),
            ("1-3", vec!["temporary 4.0% 11.2%"]),
            ("2-1", vec!["elected 0.0% 2.8%"]),
            ("2-2", vec!["succeeded 10.0% 90.0%"]),
        ] {
            let found = parts(persons, &format!("/persoon/{person}\""));
            assert_eq!(found[0], "nobody 0.0% 100.0%", "{person}");
            assert_eq!(found[1..], expected, "{person}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_key_tells_every_kind_apart() -> Checked {
    on_each_database(async |database| {
        let mut griffie = course(database).await?;
        let address = format!("/griffie/{ELECTION}/{BODY}");
        let page = griffie.client.get(&address).await?.body;
        let key = page.split("<ul class=\"when-key\">").nth(1);
        let key = key.and_then(|rest| rest.split("</ul>").next());
        let key = key.ok_or("no key")?;
        for (kind, words) in [
            ("elected", "gekozen"),
            ("succeeded", "opvolger"),
            ("drawn", "geloot"),
            ("temporary", "tijdelijke vervanger"),
            ("leave", "met verlof"),
            ("nobody", "niemand"),
            ("day", "gekozen dag"),
        ] {
            let item = key.split("<li>").find(|item| item.contains(words));
            let sign = format!("when__part--{kind}\"");
            assert!(item.is_some_and(|item| item.contains(&sign)), "{kind}");
        }
        Ok(())
    })
    .await
}
