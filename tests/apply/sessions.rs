//! The session of an applicant: for one election, until it is over, and what happens to a form that comes then.

use super::town::{EMAIL, OTHER, Town, path, save};
use acceptance::{Checked, on_each_database};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};
use server::auth::APPLICANT_COOKIE;

const NAME: [(&str, &str); 4] = [
    ("initials", "B."),
    ("first-name", "Bert"),
    ("prefix", ""),
    ("last-name", "Onbewaard"),
];

#[tokio::test]
async fn a_session_is_of_one_election() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        assert_eq!(client.get(&path("")).await?.status, 200);
        for page in ["", "/stap/naam", "/controleren", "/bevestiging.pdf"] {
            let there = format!("/aanmelden/{OTHER}{page}");
            let answer = client.get(&there).await?;
            let back = there.replace('/', "%2F");
            let to = format!("/aanmelden/{OTHER}/inloggen?naar={back}");
            assert_eq!(
                (answer.status, answer.header("location")),
                (303, to.as_str())
            );
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_signing_in_one_comes_back_to_an_own_page_and_to_no_other() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let own = path("stap/adres");
        for (asked, to) in [
            (own.as_str(), own.as_str()),
            ("//elders.example", ""),
            ("/account", ""),
            ("/aanmelden/pernis2026", ""),
            ("https://elders.example/aanmelden/wr2026", ""),
        ] {
            let email = format!("naar{}@voorbeeld.example", asked.len());
            let mut client = town.server.client();
            let page = format!("{}?naar={}", path("inloggen"), asked.replace('/', "%2F"));
            let shown = client.get(&page).await?;
            let sent = client
                .send((&shown, &path("inloggen")), &[("email", &email)])
                .await?;
            let code = town.code(&email).await?;
            let page = sent.header("location").to_owned();
            let shown = client.get(&page).await?;
            let answer = client
                .send((&shown, &path("code")), &[("code", &code)])
                .await?;
            let expected = if to.is_empty() {
                path("")
            } else {
                to.to_owned()
            };
            assert_eq!(answer.header("location"), expected, "{asked}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_unused_and_after_twelve_hours() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        town.wait(TimeDelta::seconds(29 * 60 + 59));
        assert_eq!(client.get(&path("")).await?.status, 200);
        town.wait(TimeDelta::minutes(30));
        assert_eq!(client.get(&path("")).await?.status, 303);
        let mut client = town.applicant(EMAIL).await?;
        for _ in 0..47 {
            town.wait(TimeDelta::minutes(15));
            assert_eq!(client.get(&path("")).await?.status, 200);
        }
        town.wait(TimeDelta::minutes(15));
        assert_eq!(client.get(&path("")).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let mut copy = client.clone();
        let answer = client.submit(&path(""), &path("uitloggen"), &[]).await?;
        assert_eq!(answer.header("location"), path("inloggen"));
        assert!(
            client
                .cookies
                .iter()
                .all(|(name, _)| !name.ends_with(APPLICANT_COOKIE))
        );
        assert_eq!(copy.get(&path("")).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_done_without_the_token_of_the_session_or_from_elsewhere() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let mut other = town.applicant("bert@voorbeeld.example").await?;
        let foreign = other.get(&path("stap/naam")).await?;
        for token in ["", "abc", foreign.csrf()] {
            let mut fields = vec![("csrf", token)];
            fields.extend(NAME);
            let answer = client.post(&path("stap/naam"), &fields).await?;
            assert_eq!(answer.status, 403);
        }
        let shown = client.get(&path("stap/naam")).await?;
        client.origin = Some("https://elders.example".to_owned());
        let answer = client.send((&shown, &path("stap/naam")), &NAME).await?;
        assert_eq!(answer.status, 403);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_form_that_comes_when_the_session_is_over_is_kept_sealed_and_shown_again() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let page = path("stap/naam");
        let shown = client.get(&page).await?;
        town.wait(TimeDelta::minutes(31));
        let answer = client.send((&shown, &page), &NAME).await?;
        let to = answer.header("location").to_owned();
        assert!(to.ends_with("&bewaard=ja"), "{to}");
        let sign_in = client.get(&to).await?;
        assert!(
            sign_in.body.contains("versleuteld bewaard"),
            "{}",
            sign_in.body
        );
        let asked = "SELECT content FROM kept_form";
        let asked = Statement::from_string(town.db.get_database_backend(), asked);
        let row = town
            .db
            .query_one_raw(asked)
            .await?
            .ok_or("nothing is kept")?;
        let kept: Vec<u8> = row.try_get("", "content")?;
        assert!(!String::from_utf8_lossy(&kept).contains("Onbewaard"));
        town.sign_in(&mut client, EMAIL).await?;
        let back = client.get(&page).await?;
        assert!(back.body.contains("value=\"Onbewaard\""), "{}", back.body);
        assert!(back.body.contains("Uw tekst is er nog"));
        // It is on no other page, and for nobody else.
        let elsewhere = client.get(&path("stap/adres")).await?;
        assert!(!elsewhere.body.contains("Uw tekst is er nog"));
        let mut other = town.applicant("bert@voorbeeld.example").await?;
        assert!(!other.get(&page).await?.body.contains("Onbewaard"));
        assert_eq!(save(&mut client, "naam", &NAME).await?.status, 303);
        let again = client.get(&page).await?;
        assert!(!again.body.contains("Uw tekst is er nog"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_stranger_leaves_no_form_behind() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        town.wait(TimeDelta::minutes(31));
        let mut fields = vec![("csrf", "geraden")];
        fields.extend(NAME);
        let page = path("stap/naam");
        for client in [&mut client, &mut town.server.client()] {
            let answer = client.post(&page, &fields).await?;
            let to = answer.header("location");
            assert!(answer.status == 303 && !to.contains("bewaard"), "{to}");
        }
        let asked = "SELECT count(*) AS many FROM kept_form";
        let asked = Statement::from_string(town.db.get_database_backend(), asked);
        let row = town.db.query_one_raw(asked).await?.ok_or("no row")?;
        assert_eq!(row.try_get::<i64>("", "many")?, 0);
        Ok(())
    })
    .await
}
