//! The draw by dice: published first, typed by two people, and repeated by anyone.

use crate::people::sign_in;
use crate::sample::{
    LOT, LOT_OF_THREE, PEOPLE, THREE, TWO, coordinator, elected, establish, fill, payloads,
    publish, send, serve,
};
use acceptance::{Checked, Client, on_each_database};
use election::lots::{Pool, Transcript};
use sea_orm::ConnectionTrait;
use server::actions::allocation::Establishment;
use server::actions::documents::make_minutes;
use server::command::lot::{self, LotArgs};
use server::store::write_tx;
use std::path::Path;
use std::process::Command;

const SEED: &str = "63454660390103169462";
const TYPED: &str = "63454 66039 01031 69462";
const OTHER: &str = "63454 66039 01031 69463";
const PUBLISH: &str = "/bureau/wr/wijkraad/twee/loting/bekendmaken";
const DIGITS: &str = "/bureau/wr/wijkraad/twee/loting/cijfers";

type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn type_digits(client: &mut Client, digits: &str) -> Result<acceptance::Answer, Failure> {
    fill(client, DIGITS, &[("digits", digits)]).await
}

fn sha256_of_pool() -> Result<String, Failure> {
    let pool = Pool::new(["list-2", "list-3"]).map_err(|cause| cause.to_string())?;
    Ok(pool.sha256().to_owned())
}

/// The own account leads to the page on which the digits are typed, and says how far it is.
async fn check_waits(client: &mut Client, told: &str) -> Checked {
    let own = client.get("/account").await?;
    for words in [format!("href=\"{DIGITS}\"").as_str(), told] {
        assert!(own.body.contains(words), "{words}: {}", own.body);
    }
    Ok(())
}

#[tokio::test]
async fn a_draw_by_dice_is_published_typed_twice_and_repeated_by_anyone() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let (mut first, mut second) = (
            coordinator(&server).await?,
            sign_in(&server, "typist").await?,
        );
        let sha256 = sha256_of_pool()?;
        let before = first.get(PUBLISH).await?;
        assert!(before.body.contains(&sha256), "{}", before.body);
        let published = send(&mut first, (&before, PUBLISH), &PEOPLE).await?;
        assert_eq!((published.status, published.header("location")), (303, LOT));
        // Before the first die everybody can read who takes part.
        publish(&app).await?;
        let public = server.client().get("/wijkraad/twee").await?;
        for told in [
            sha256.as_str(),
            "list-2",
            "list-3",
            "wacht op de dobbelstenen",
        ] {
            assert!(public.body.contains(told), "{told}");
        }
        assert!(payloads(&database.db, "pool_committed").await?[0].contains(&sha256));
        check_waits(&mut second, "Nog niemand heeft de cijfers getypt").await?;
        let waiting = type_digits(&mut first, TYPED).await?;
        assert_eq!((waiting.status, waiting.header("location")), (303, DIGITS));
        let shown = first.get(DIGITS).await?;
        assert!(
            shown.body.contains("Nu moet iemand anders ze typen"),
            "{}",
            shown.body
        );
        check_waits(&mut first, "U hebt de cijfers getypt").await?;
        check_waits(&mut second, "Nu moet een tweede dat doen").await?;
        publish(&app).await?;
        for (client, path) in [
            (&mut second, DIGITS),
            (&mut server.client(), "/wijkraad/twee"),
        ] {
            let seen = client.get(path).await?;
            assert!(
                !seen.body.contains("63454"),
                "{path} shows what the other typed"
            );
        }
        assert_eq!(type_digits(&mut second, SEED).await?.status, 303);
        let own = second.get("/account").await?;
        assert!(own.body.contains("Er wacht nu geen loting"), "{}", own.body);
        assert_eq!(elected(&database.db, TWO).await?.len(), 2);
        publish(&app).await?;
        let public = server.client().get("/wijkraad/twee").await?;
        assert!(
            public.body.contains("63454 66039 01031 69462"),
            "{}",
            public.body
        );
        check_repeats(
            &server
                .client()
                .get("/wijkraad/twee/loting/1.json")
                .await?
                .body,
            &sha256,
        )?;
        Ok(())
    })
    .await
}

/// The program verifies the transcript, and `sh` gives the same order.
fn check_repeats(json: &str, sha256: &str) -> Checked {
    let transcript: Transcript = serde_json::from_str(json)?;
    assert_eq!(transcript.pool_sha256, sha256);
    assert!(transcript.committed_at.is_some());
    assert_eq!(
        transcript.witnesses.as_deref().map_or(0, <[String]>::len),
        2
    );
    let file = std::env::temp_dir().join(format!("lot-{}-{}.json", std::process::id(), json.len()));
    std::fs::write(&file, json)?;
    assert_eq!(verified(&file), 0);
    std::fs::write(&file, json.replace(SEED, "73454660390103169462"))?;
    assert_eq!(verified(&file), 1);
    std::fs::remove_file(&file)?;
    let said = Command::new("sh")
        .args(["-c", &transcript.command])
        .output()?;
    let said = String::from_utf8(said.stdout)?;
    let order: Vec<&str> = said
        .lines()
        .filter_map(|line| line.split("  ").nth(1))
        .collect();
    assert_eq!(order, transcript.order);
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
async fn one_draw_answers_both_seats_and_stands_in_the_minutes() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let (mut first, mut second) =
            (coordinator(&server).await?, sign_in(&server, "twee").await?);
        fill(&mut first, &format!("{LOT_OF_THREE}/bekendmaken"), &PEOPLE).await?;
        let digits = format!("{LOT_OF_THREE}/cijfers");
        fill(&mut first, &digits, &[("digits", SEED)]).await?;
        fill(&mut second, &digits, &[("digits", SEED)]).await?;
        let seats = elected(&database.db, THREE).await?;
        assert_eq!(seats.len(), 2, "one draw decides both");
        assert_eq!(
            establish(&database.db, THREE, "").await?,
            Establishment::Established(1)
        );
        let by = crate::sample::by();
        let minutes = write_tx(&database.db, async |tx| {
            make_minutes(tx, &by, THREE, 1).await
        })
        .await?;
        let text = text_of(&minutes.bytes)?;
        for told in [
            "wr/drie/zetel-1",
            "63454 66039 01031 69462",
            "Naam van een",
            "Naam van twee",
            "sha256sum",
            "De voorzitter",
            "Mevrouw Getuige",
            "Wijkhub",
            "dezelfde loting als loting 1",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
        Ok(())
    })
    .await
}

/// The text of a PDF, with every space between words made one.
fn text_of(pdf: &[u8]) -> Result<String, Failure> {
    let file =
        std::env::temp_dir().join(format!("minutes-{}-{}.pdf", std::process::id(), pdf.len()));
    std::fs::write(&file, pdf)?;
    let said = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output()?;
    std::fs::remove_file(&file)?;
    let text = String::from_utf8(said.stdout)?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

async fn check_digits_refused(digits: &str, told: &str) -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        fill(&mut client, PUBLISH, &PEOPLE).await?;
        let answer = type_digits(&mut client, digits).await?;
        assert_eq!(answer.status, 422, "{}", answer.body);
        assert_eq!(answer.body.matches(told).count(), 2, "{}", answer.body);
        assert!(payloads(&database.db, "seed_typed").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_seed_that_is_too_short_is_refused() -> Checked {
    check_digits_refused("63454 66039", "U typte 10 cijfers").await
}

#[tokio::test]
async fn letters_are_refused() -> Checked {
    check_digits_refused(
        "63454 66039 O1031 69462",
        "Er staat een “O” tussen de cijfers",
    )
    .await
}

#[tokio::test]
async fn nobody_types_twice() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        fill(&mut client, PUBLISH, &PEOPLE).await?;
        let page = client.get(DIGITS).await?;
        send(&mut client, (&page, DIGITS), &[("digits", SEED)]).await?;
        let again = send(&mut client, (&page, DIGITS), &[("digits", SEED)]).await?;
        assert_eq!(again.status, 422, "{}", again.body);
        assert!(
            again.body.contains("U hebt de cijfers al getypt"),
            "{}",
            again.body
        );
        assert!(elected(&database.db, TWO).await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_who_differ_both_type_again_and_neither_sees_the_other() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let (mut first, mut second) = (
            coordinator(&server).await?,
            sign_in(&server, "typist").await?,
        );
        fill(&mut first, PUBLISH, &PEOPLE).await?;
        type_digits(&mut first, TYPED).await?;
        type_digits(&mut second, OTHER).await?;
        for client in [&mut first, &mut second] {
            let shown = client.get(DIGITS).await?;
            assert!(
                shown.body.contains("De twee invoeren verschilden"),
                "{}",
                shown.body
            );
            assert!(!shown.body.contains("69462") && !shown.body.contains("69463"));
        }
        assert!(elected(&database.db, TWO).await?.is_empty());
        type_digits(&mut second, TYPED).await?;
        type_digits(&mut first, TYPED).await?;
        assert_eq!(elected(&database.db, TWO).await?.len(), 2);
        assert_eq!(payloads(&database.db, "seed_typed").await?.len(), 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_dice_are_typed_before_the_pool_is_published() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let page = client.get(DIGITS).await?;
        assert!(!page.body.contains("name=\"digits\""), "{}", page.body);
        let fields = [("csrf", page.csrf()), ("draw", "1"), ("digits", SEED)];
        let answer = client.post(DIGITS, &fields).await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        assert!(payloads(&database.db, "seed_typed").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn while_the_dice_are_awaited_no_other_draw_is_recorded() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let page = client.get(PUBLISH).await?;
        send(&mut client, (&page, PUBLISH), &PEOPLE).await?;
        let again = send(&mut client, (&page, PUBLISH), &PEOPLE).await?;
        assert_eq!(again.status, 409, "{}", again.body);
        assert!(again.body.contains("al bekendgemaakt"), "{}", again.body);
        assert_eq!(payloads(&database.db, "pool_committed").await?.len(), 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pool_that_a_correction_overtook_waits_and_is_not_drawn_from() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        fill(&mut client, PUBLISH, &PEOPLE).await?;
        let page = client.get(DIGITS).await?;
        let votes = |votes: u32| {
            format!("UPDATE count SET votes = {votes} WHERE body = 'twee' AND list = 1")
        };
        database.db.execute_unprepared(&votes(51)).await?;
        let answer = send(&mut client, (&page, DIGITS), &[("digits", SEED)]).await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        let shown = client.get(LOT).await?;
        assert!(
            shown.body.contains("Die loting wacht zo lang"),
            "{}",
            shown.body
        );
        // The question comes back as it was, and so does the draw.
        database.db.execute_unprepared(&votes(50)).await?;
        assert_eq!(type_digits(&mut client, SEED).await?.status, 303);
        Ok(())
    })
    .await
}
