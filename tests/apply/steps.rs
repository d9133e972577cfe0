//! The steps: saving, coming back, the wijk, and both languages.

use super::town::{EMAIL, GOOD, Town, path, save};
use acceptance::{Checked, on_each_database};
use sea_orm::{ConnectionTrait, Statement};

#[tokio::test]
async fn every_step_saves_says_where_it_stands_and_leads_to_the_next() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let steps = GOOD.iter().map(|(step, _)| *step);
        let steps: Vec<&str> = steps.collect();
        for (place, (step, fields)) in GOOD.iter().enumerate() {
            let shown = client.get(&path(&format!("stap/{step}"))).await?;
            let progress = format!("Stap {} van 6", place + 1);
            assert!(shown.body.contains(&progress), "{progress}: {}", shown.body);
            let answer = save(&mut client, step, fields).await?;
            let next = steps.get(place + 1);
            let next = next.map_or("controleren".to_owned(), |next| format!("stap/{next}"));
            let to = answer.header("location").to_owned();
            if *step == "adres" {
                // The wijk is shown at once; whoever goes on has seen it.
                assert_eq!(to, path("stap/adres"));
                let found = client.get(&to).await?;
                assert!(found.body.contains("U meldt zich aan voor Wijkraad Pernis"));
                let answer = save(&mut client, step, fields).await?;
                assert_eq!(answer.header("location"), path(&next));
            } else {
                assert_eq!(to, path(&next), "{step}");
            }
        }
        let check = client.get(&path("controleren")).await?;
        for told in [
            "A.P.",
            "Hóf-Jansen",
            "27\u{a0}maart 1988",
            "3195 AA 12 b",
            "Wijkraad Pernis",
            "Samen voor Pernis",
            "Geen openbare functies",
            "010 - 123 45 67",
            "En u?",
            "Ondertekenen en indienen",
        ] {
            assert!(check.body.contains(told), "{told}: {}", check.body);
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whoever_stops_halfway_finds_everything_back_after_signing_in_again() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let fields = [
            ("initials", "q"),
            ("first-name", ""),
            ("prefix", ""),
            ("last-name", ""),
            ("later", "1"),
        ];
        let answer = save(&mut client, "naam", &fields).await?;
        assert_eq!(
            answer.header("location"),
            format!("{}?bewaard=ja", path(""))
        );
        let own = client.get(answer.header("location")).await?;
        assert!(own.body.contains("Bewaard") && own.body.contains("Vul uw achternaam in"));
        let mut later = town.applicant(EMAIL).await?;
        let shown = later.get(&path("stap/naam")).await?;
        assert!(shown.body.contains("value=\"Q.\""), "{}", shown.body);
        let check = later.get(&path("controleren")).await?;
        assert!(check.body.contains("U kunt nog niet ondertekenen"));
        assert!(!check.body.contains("Ondertekenen en indienen"));
        let link = format!("href=\"{}#last-name\"", path("stap/naam"));
        assert!(check.body.contains(&link), "{}", check.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_cannot_be_kept_is_told_to_whoever_stops_halfway_too() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        let half = [
            ("birth-day", "3"),
            ("birth-month", ""),
            ("birth-year", ""),
            ("later", "1"),
        ];
        assert_eq!(save(&mut client, "geboortedatum", &half).await?.status, 422);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_draft_is_sealed() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        town.filled_in(EMAIL).await?;
        let asked = "SELECT draft FROM application";
        let asked = Statement::from_string(town.db.get_database_backend(), asked);
        let row = town.db.query_one_raw(asked).await?.ok_or("no draft")?;
        let draft: Vec<u8> = row.try_get("", "draft")?;
        let text = String::from_utf8_lossy(&draft);
        assert!(draft.len() > 100 && !text.contains("Jansen") && !text.contains("3195"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn where_the_address_does_not_tell_the_wijk_the_applicant_chooses_it_with_a_warning()
-> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        for (email, postcode, number) in [
            ("een@voorbeeld.example", "3062AA", "3"),
            ("twee@voorbeeld.example", "9999XX", "1"),
        ] {
            let mut client = town.filled_in(email).await?;
            let fields = [
                ("postcode", postcode),
                ("house-number", number),
                ("addition", ""),
                ("locality", "Rotterdam"),
            ];
            let asked = save(&mut client, "adres", &fields).await?;
            assert_eq!(asked.status, 422);
            assert!(
                asked.body.contains("<option value=\"kralingen\""),
                "{}",
                asked.body
            );
            let mut chosen = fields.to_vec();
            chosen.push(("wijk", "nergens"));
            assert_eq!(save(&mut client, "adres", &chosen).await?.status, 422);
            chosen.pop();
            chosen.push(("wijk", "kralingen"));
            assert_eq!(save(&mut client, "adres", &chosen).await?.status, 303);
            let check = client.get(&path("controleren")).await?;
            assert!(check.body.contains("Wijkraad Kralingen"), "{}", check.body);
            assert!(check.body.contains("Let op:"), "{}", check.body);
            assert!(check.body.contains("Ondertekenen en indienen"));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_change_from_check_your_answers_leads_back_to_it() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.filled_in(EMAIL).await?;
        let page = path("stap/samen");
        let shown = client.get(&format!("{page}?terug=controleren")).await?;
        let fields = [("aanduiding", ""), ("alone", "ja")];
        let answer = client.send((&shown, &page), &fields).await?;
        assert_eq!(answer.header("location"), path("controleren"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_steps_come_in_english_too() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        for (step, heading) in [
            ("naam", "Your name on the ballot"),
            ("geboortedatum", "Date of birth"),
            ("adres", "Address and wijk"),
            ("samen", "Alone or together"),
            ("functies", "Offices and consent"),
            ("profiel", "Photo and presentation"),
        ] {
            let page = format!("{}?taal=en", path(&format!("stap/{step}")));
            let shown = client.get(&page).await?;
            assert!(shown.body.contains(heading), "{}", shown.body);
            assert!(shown.body.contains("of 6"), "{}", shown.body);
        }
        let page = format!("{}?taal=en", path("stap/naam"));
        let shown = client.get(&page).await?;
        let (_, fields) = GOOD[0];
        let answer = client.send((&shown, &page), fields).await?;
        let next = format!("{}?taal=en", path("stap/geboortedatum"));
        assert_eq!(answer.header("location"), next);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_step_that_does_not_exist_is_not_found() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.applicant(EMAIL).await?;
        assert_eq!(client.get(&path("stap/nergens")).await?.status, 404);
        let mut nobody = town.server.client();
        let missing = nobody.get("/aanmelden/nergens/inloggen").await?;
        assert_eq!(missing.status, 404);
        Ok(())
    })
    .await
}
