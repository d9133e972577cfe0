//! Check-your-answers and signing: what was shown is what is signed, and only in time.

use super::town::{CLOSING, ELECTION, EMAIL, GOOD, Town, path, save, sign};
use acceptance::{Checked, Paper, keys, last_mail, on_each_database};
use chrono::TimeDelta;
use server::audit::{Verification, sha256, verify};
use server::store::registration::application::{
    list_applications, list_versions, load_course, load_version,
};

#[tokio::test]
async fn signing_gives_a_reference_a_version_and_a_confirmation_on_screen_paper_and_mail() -> Checked
{
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        let answer = sign(&mut client).await?;
        assert_eq!(
            answer.header("location"),
            path("bevestiging"),
            "{}",
            answer.body
        );
        let applications = list_applications(&town.db, ELECTION).await?;
        let [application] = applications.as_slice() else {
            return Err(format!("{} applications", applications.len()).into());
        };
        assert_eq!(application.body.as_deref(), Some("pernis"));
        let key = keys().find(&town.db, ELECTION).await?.ok_or("no key")?;
        let version = load_version(&town.db, &key, (&application.id, 1)).await?;
        assert_eq!(load_course(&town.db, &application.id).await?.version(), 1);

        let page = client.get(&path("bevestiging")).await?;
        let text = client.get(&path("bevestiging.json")).await?;
        assert_eq!(sha256(&text.bytes), version.sha256);
        assert!(text.body.contains("Hóf-Jansen"), "{}", text.body);
        let pdf = client.get(&path("bevestiging.pdf")).await?;
        assert_eq!(pdf.header("content-type"), "application/pdf");
        let paper = Paper::of(&pdf.bytes);
        assert_eq!(paper.info("Tagged"), "yes");
        let printed = paper.text();
        for told in [application.id.as_str(), version.sha256.as_str()] {
            assert!(page.body.contains(told), "{told}");
            let packed: String = printed.split_whitespace().collect();
            assert!(packed.contains(told), "{told}: {printed}");
        }
        for told in [
            "Hóf-Jansen",
            "3195 AA 12 b",
            "Pernis",
            "12 januari 2026, 11:00:00 uur",
        ] {
            assert!(printed.contains(told), "{told}: {printed}");
        }
        let mail = last_mail(&town.db, (ELECTION, EMAIL))
            .await?
            .ok_or("no mail")?;
        assert!(mail.subject.contains(&application.id), "{}", mail.subject);
        assert!(mail.text.contains(&version.sha256), "{}", mail.text);
        assert_eq!(mail.attachments[0].bytes, pdf.bytes);
        let verified = verify(&town.db).await?;
        assert!(
            matches!(verified, Verification::Whole { .. }),
            "{verified:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_changed_since_it_was_shown_is_not_signed() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        let shown = client.get(&path("controleren")).await?;
        let mut window = client.clone();
        let fields = [("aanduiding", "Iets anders"), ("alone", "ja")];
        save(&mut window, "samen", &fields).await?;
        let answer = client.send((&shown, &path("ondertekenen")), &[]).await?;
        assert_eq!(answer.status, 409);
        assert!(
            answer.body.contains("intussen gewijzigd"),
            "{}",
            answer.body
        );
        assert!(answer.body.contains("Iets anders"));
        assert_eq!(signed(&town).await?, 0);
        let again = client.send((&answer, &path("ondertekenen")), &[]).await?;
        assert_eq!(again.status, 303);
        assert_eq!(signed(&town).await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_closing_second_itself_is_in_time_and_the_next_one_is_not() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let after = "2026-01-19T14:00:01Z";
        for (email, moment, status) in [
            ("een@voorbeeld.example", "2026-01-19T13:59:59Z", 303),
            ("twee@voorbeeld.example", CLOSING, 303),
            ("drie@voorbeeld.example", after, 409),
        ] {
            town.at("2026-01-19T13:50:00Z")?;
            let mut client = town.filled_in(email).await?;
            let shown = client.get(&path("controleren")).await?;
            assert!(shown.body.contains("Nog 10 minuten."), "{}", shown.body);
            town.at(moment)?;
            let answer = client.send((&shown, &path("ondertekenen")), &[]).await?;
            assert_eq!(answer.status, status, "{moment}");
            if status == 409 {
                for told in ["De aanmelding is gesloten", "15:00:01", "Hóf-Jansen"] {
                    assert!(answer.body.contains(told), "{told}: {}", answer.body);
                }
            }
        }
        assert_eq!(signed(&town).await?, 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_that_comes_too_late_is_refused_with_its_text_kept() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        town.at("2026-01-19T13:50:00Z")?;
        let mut client = town.applicant(EMAIL).await?;
        let shown = client.get(&path("stap/naam")).await?;
        town.at("2026-01-19T14:00:01Z")?;
        let (_, fields) = GOOD[0];
        let answer = client.send((&shown, &path("stap/naam")), fields).await?;
        assert_eq!(answer.status, 409);
        assert!(
            answer.body.contains("value=\"Hóf-Jansen\""),
            "{}",
            answer.body
        );
        assert!(answer.body.contains("De aanmelding is gesloten"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_application_with_something_missing_is_not_signed() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        let none = [
            ("has-offices", "nee"),
            ("offices", ""),
            ("phone", ""),
            ("later", "1"),
        ];
        save(&mut client, "functies", &none).await?;
        let shown = client.get(&path("controleren")).await?;
        assert!(!shown.body.contains("Ondertekenen en indienen"));
        // Somebody who makes the form anyway is refused as well.
        let token = shown.csrf();
        let key = keys().find(&town.db, ELECTION).await?.ok_or("no key")?;
        let application = list_applications(&town.db, ELECTION).await?.remove(0);
        let applicant = application.applicant.as_deref().unwrap_or_default();
        let own = server::actions::registration::apply::load_own(&town.db, &key, applicant).await?;
        let shown = own.ok_or("nothing")?.content().sha256()?;
        let fields = [("csrf", token), ("shown", shown.as_str())];
        let answer = client.post(&path("ondertekenen"), &fields).await?;
        assert_eq!(answer.status, 422);
        assert!(
            answer.body.contains("Er is niets ondertekend"),
            "{}",
            answer.body
        );
        assert_eq!(signed(&town).await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn before_closing_it_can_be_changed_and_signed_again_as_a_next_version() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        sign(&mut client).await?;
        town.wait(TimeDelta::minutes(5));
        save(
            &mut client,
            "samen",
            &[("aanduiding", "Nieuw"), ("alone", "ja")],
        )
        .await?;
        let check = client.get(&path("controleren")).await?;
        assert!(
            check.body.contains("U hebt al eens ondertekend"),
            "{}",
            check.body
        );
        assert_eq!(sign(&mut client).await?.status, 303);
        let application = list_applications(&town.db, ELECTION).await?.remove(0);
        let key = keys().find(&town.db, ELECTION).await?.ok_or("no key")?;
        let versions = list_versions(&town.db, &key, &application.id).await?;
        let said = versions
            .iter()
            .map(|one| one.content.details.aanduiding.as_str());
        assert_eq!(said.collect::<Vec<_>>(), ["Samen voor Pernis", "Nieuw"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_confirmation_comes_in_english_too() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        let shown = client
            .get(&format!("{}?taal=en", path("controleren")))
            .await?;
        let to = format!("{}?taal=en", path("ondertekenen"));
        let answer = client.send((&shown, &to), &[]).await?;
        let page = client.get(answer.header("location")).await?;
        assert!(
            page.body.contains("Your application was received"),
            "{}",
            page.body
        );
        let pdf = client.get(&path("bevestiging.pdf")).await?;
        assert!(Paper::of(&pdf.bytes).text().contains("What you signed"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whoever_signed_nothing_has_no_confirmation() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        for (page, status) in [
            ("bevestiging", 303),
            ("bevestiging.pdf", 404),
            ("bevestiging.json", 404),
            ("controleren", 303),
        ] {
            assert_eq!(client.get(&path(page)).await?.status, status, "{page}");
        }
        let shown = client.get(&path("")).await?;
        let fields = [("csrf", shown.csrf()), ("shown", "")];
        let answer = client.post(&path("ondertekenen"), &fields).await?;
        assert_eq!(answer.status, 404);
        Ok(())
    })
    .await
}

/// How many applications were signed.
async fn signed(town: &Town) -> Result<usize, super::town::Failure> {
    let mut count = 0;
    for application in list_applications(&town.db, ELECTION).await? {
        let course = load_course(&town.db, &application.id).await?;
        count += usize::from(course.version() > 0);
    }
    Ok(count)
}
