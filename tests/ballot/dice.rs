//! The draw by dice: published first, typed by two people, and repeated by anyone.

use crate::people::{Failure, sign_in};
use crate::sample::{NORTH, PEOPLE, ballot, coordinator, fill, payloads, publish, serve};
use acceptance::{Answer, Checked, Client, on_each_database};
use election::lots::{Pool, Transcript};
use server::command::lot::{self, LotArgs};
use std::path::Path;
use std::process::Command;

const SEED: &str = "63454660390103169462";
const TYPED: &str = "63454 66039 01031 69462";
const OTHER: &str = "63454 66039 01031 69463";
const PUBLISH: &str = "/bureau/wr/stembiljet/noord/bekendmaken";
const DIGITS: &str = "/bureau/wr/stembiljet/noord/cijfers";
const PUBLIC: &str = "/verkiezing/wr/stembiljet/noord";

async fn type_digits(client: &mut Client, digits: &str) -> Result<Answer, Failure> {
    fill(client, (DIGITS, DIGITS), &[("digits", digits)]).await
}

async fn publish_pool(client: &mut Client) -> Result<Answer, Failure> {
    fill(client, (PUBLISH, PUBLISH), &PEOPLE).await
}

#[tokio::test]
async fn a_draw_by_dice_is_published_typed_twice_and_repeated_by_anyone() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let mut first = coordinator(&server).await?;
        let mut second = sign_in(&server, "typist").await?;
        let pool =
            Pool::new(["n-een", "n-twee", "list-samen"]).map_err(|cause| cause.to_string())?;
        let before = first.get(PUBLISH).await?;
        assert!(before.body.contains(pool.sha256()), "{}", before.body);
        let published = publish_pool(&mut first).await?;
        assert_eq!(
            (published.status, published.header("location")),
            (303, NORTH)
        );
        publish(&app).await?;
        let public = server.client().get(PUBLIC).await?;
        for told in [pool.sha256(), "list-samen", "wacht op de dobbelstenen"] {
            assert!(public.body.contains(told), "{told}: {}", public.body);
        }
        assert!(payloads(&database.db, "ballot_pool_committed").await?[0].contains(pool.sha256()));
        let own = second.get("/account").await?;
        assert!(own.body.contains(DIGITS), "the dice wait: {}", own.body);
        assert_eq!(type_digits(&mut first, TYPED).await?.status, 303);
        publish(&app).await?;
        for (client, path) in [(&mut second, DIGITS), (&mut server.client(), PUBLIC)] {
            let seen = client.get(path).await?;
            assert!(
                !seen.body.contains("63454"),
                "{path} shows what the other typed"
            );
        }
        assert!(ballot(&database.db, "noord").await?.is_empty());
        assert_eq!(type_digits(&mut second, SEED).await?.status, 303);
        publish(&app).await?;
        let json = server
            .client()
            .get(&format!("{PUBLIC}/loting/1.json"))
            .await?;
        let transcript: Transcript = serde_json::from_str(&json.body)?;
        check_repeats(&json.body, &transcript)?;
        let drawn = ballot(&database.db, "noord").await?;
        for (list, id) in drawn.iter().zip(&transcript.order) {
            let name = match id.as_str() {
                "n-een" => "Eén",
                "n-twee" => "Twee",
                _ => "Samen voor Noord",
            };
            assert!(list.contains(name), "{list} is not {id}");
        }
        let public = server.client().get(PUBLIC).await?;
        assert!(public.body.contains(TYPED), "{}", public.body);
        Ok(())
    })
    .await
}

/// The program verifies the transcript, and `sh` gives the same order.
fn check_repeats(json: &str, transcript: &Transcript) -> Checked {
    assert!(transcript.committed_at.is_some());
    assert_eq!(transcript.context, "wr/noord/stembiljet");
    let file = format!("ballot-lot-{}-{}.json", std::process::id(), json.len());
    let file = std::env::temp_dir().join(file);
    std::fs::write(&file, json)?;
    assert_eq!(verified(&file), 0);
    std::fs::write(&file, json.replace(SEED, "73454660390103169462"))?;
    assert_eq!(verified(&file), 1);
    std::fs::remove_file(&file)?;
    let said = Command::new("sh")
        .args(["-c", &transcript.command])
        .output()?;
    let said = String::from_utf8(said.stdout)?;
    let lines = said.lines().filter_map(|line| line.split("  ").nth(1));
    assert_eq!(lines.collect::<Vec<_>>(), transcript.order);
    Ok(())
}

/// The exit status of `wijkzetel lot --verify FILE`.
fn verified(file: &Path) -> u8 {
    let args = LotArgs {
        context: None,
        seed: None,
        verify: Some(file.to_owned()),
        ids: Vec::new(),
    };
    lot::run(&args, &mut Vec::new(), &mut Vec::new())
}

#[tokio::test]
async fn every_field_of_the_pool_and_the_digits_is_refused_in_words() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        for (field, told) in [
            ("drawn-by", "Vul in wie er loot."),
            ("witnesses", "Noem ten minste één getuige"),
            ("place", "Vul in waar de loting is."),
        ] {
            let fields = PEOPLE.map(|(name, value)| match name == field {
                true => (name, ""),
                false => (name, value),
            });
            let answer = fill(&mut client, (PUBLISH, PUBLISH), &fields).await?;
            assert_eq!(answer.status, 422, "{field}: {}", answer.body);
            assert_eq!(answer.body.matches(told).count(), 2, "{field}");
        }
        assert!(
            payloads(&database.db, "ballot_pool_committed")
                .await?
                .is_empty()
        );
        publish_pool(&mut client).await?;
        for (digits, told) in [
            ("", "U typte 0 cijfers"),
            ("63454 66039", "U typte 10 cijfers"),
            (
                "63454 66039 O1031 69462",
                "Er staat een “O” tussen de cijfers",
            ),
        ] {
            let answer = type_digits(&mut client, digits).await?;
            assert_eq!(answer.status, 422, "{digits}: {}", answer.body);
            assert_eq!(answer.body.matches(told).count(), 2, "{digits}");
        }
        assert!(
            payloads(&database.db, "ballot_seed_typed")
                .await?
                .is_empty()
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nobody_types_twice_and_two_who_differ_both_type_again() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut first = coordinator(&server).await?;
        let mut second = sign_in(&server, "twee").await?;
        publish_pool(&mut first).await?;
        let page = first.get(DIGITS).await?;
        first.send((&page, DIGITS), &[("digits", SEED)]).await?;
        let again = first.send((&page, DIGITS), &[("digits", SEED)]).await?;
        assert_eq!(again.status, 422, "{}", again.body);
        assert!(again.body.contains("U hebt de cijfers al getypt"));
        type_digits(&mut second, OTHER).await?;
        for client in [&mut first, &mut second] {
            let shown = client.get(DIGITS).await?;
            assert!(
                shown.body.contains("De twee invoeren verschilden"),
                "{}",
                shown.body
            );
        }
        assert!(ballot(&database.db, "noord").await?.is_empty());
        type_digits(&mut second, TYPED).await?;
        type_digits(&mut first, TYPED).await?;
        assert_eq!(ballot(&database.db, "noord").await?.len(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn while_dice_are_awaited_nothing_else_is_drawn() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let page = client.get(PUBLISH).await?;
        client.send((&page, PUBLISH), &PEOPLE).await?;
        let again = client.send((&page, PUBLISH), &PEOPLE).await?;
        assert_eq!(again.status, 409, "{}", again.body);
        let hand = client.get(&format!("{NORTH}/hand")).await?;
        assert_eq!(hand.status, 409, "{}", hand.body);
        assert_eq!(
            payloads(&database.db, "ballot_pool_committed").await?.len(),
            1
        );
        Ok(())
    })
    .await
}
