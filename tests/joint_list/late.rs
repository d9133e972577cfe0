//! One second too late: the server decides, what was typed stays, and that it came is kept.

use super::sample::{FOUNDER, signed, somebody};
use crate::people::{add, sign_in};
use crate::town::{CLOSING, ELECTION, Town, path};
use acceptance::{Checked, on_each_database};
use server::store::Role;
use server::store::registration::late::list_late_attempts;

#[tokio::test]
async fn a_form_that_was_opened_in_time_and_sent_a_second_too_late_is_kept_and_refused() -> Checked
{
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        town.at("2026-01-19T13:50:00Z")?;
        let mut anna = somebody(&town, FOUNDER, "Anna").await?;
        let shown = anna.get(&path("controleren")).await?;
        town.at("2026-01-19T14:00:01.250Z")?;
        let answer = anna.send((&shown, &path("ondertekenen")), &[]).await?;
        assert_eq!(answer.status, 409);
        for told in ["is gesloten", "Anna", "vastgelegd onder nummer 1"] {
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
        let kept = list_late_attempts(&town.db, ELECTION).await?;
        assert_eq!(kept.len(), 1);
        assert_eq!(
            kept[0].received_at.to_rfc3339(),
            "2026-01-19T14:00:01.250+00:00"
        );
        assert_eq!(kept[0].closed_at.to_string(), "2026-01-19 15:00:00");
        add(&town.db, ("leider", Role::Coordinator)).await?;
        let mut leader = sign_in(&town.server, "leider").await?;
        let board = format!("/bureau/{ELECTION}/aanmeldingen/te-laat");
        let list = leader.get(&board).await?;
        for told in [
            "15:00:01.250",
            "0 min 1 s",
            kept[0].application.as_deref().unwrap(),
        ] {
            assert!(list.body.contains(told), "{told}: {}", list.body);
        }
        let one = leader.get(&format!("{board}/1")).await?;
        for told in ["Anna", "3195 AA", "27\u{a0}maart 1988"] {
            assert!(one.body.contains(told), "{told}: {}", one.body);
        }
        assert_eq!(leader.get(&format!("{board}/2")).await?.status, 404);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_of_a_list_a_photo_or_a_withdrawal_changes_after_closing() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        town.at("2026-01-19T13:50:00Z")?;
        let mut anna = super::sample::founder(&town).await?;
        signed(&mut anna).await?;
        let list = anna.get(&path("lijst")).await?;
        let withdrawal = anna.get(&path("intrekken")).await?;
        town.at(CLOSING)?;
        town.wait(chrono::TimeDelta::seconds(1));
        let photo = super::photo::send(&mut anna, "a.png", &super::photo::png(200)).await?;
        assert_eq!(photo.status, 409, "{}", photo.body);
        let email = [("email", "bram@voorbeeld.example")];
        for (shown, to, fields) in [
            (&list, "lijst", &email[..]),
            (&list, "lijst/verlaten", &[]),
            (&withdrawal, "intrekken", &[("sure", "1")]),
        ] {
            let token = [("csrf", shown.csrf())];
            let all: Vec<_> = token.iter().chain(fields).copied().collect();
            let answer = anna.post(&path(to), &all).await?;
            assert_eq!(answer.status, 409, "{to}: {}", answer.body);
        }
        let page = anna.get(&path("")).await?;
        assert!(
            !page.body.contains("Trek mijn aanmelding in"),
            "{}",
            page.body
        );
        Ok(())
    })
    .await
}
