//! The code that goes by e-mail.

use super::town::{ELECTION, EMAIL, OTHER, Town, path};
use acceptance::{Checked, last_mail, on_each_database};
use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};

#[tokio::test]
async fn a_code_signs_in_once_and_in_the_browser_that_asked_for_it() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        let asked = town.ask(&mut client, EMAIL).await?;
        assert_eq!(asked.header("location"), path("code"));
        let page = client.get(&path("code")).await?;
        assert!(
            page.body.contains(EMAIL) && page.body.contains("11:10"),
            "{}",
            page.body
        );
        let code = town.code(EMAIL).await?;
        let elsewhere = &mut town.server.client();
        let shown = elsewhere.get(&path("inloggen")).await?;
        let fields = [("csrf", shown.csrf()), ("code", code.as_str())];
        let answer = elsewhere.post(&path("code"), &fields).await?;
        assert_eq!(answer.status, 422);
        // A space between the digits does no harm.
        let spaced = format!(" {} {} ", &code[..3], &code[3..]);
        let answer = town.type_code(&mut client, &spaced).await?;
        assert_eq!(
            (answer.status, answer.header("location")),
            (303, path("").as_str())
        );
        let cookies = answer.cookies().join("\n");
        assert!(cookies.contains("__Host-wijkzetel-kandidaat="), "{cookies}");
        assert!(
            cookies.contains("; Path=/; HttpOnly; Secure; SameSite=Lax"),
            "{cookies}"
        );
        assert_eq!(client.get(&path("")).await?.status, 200);
        let again = client.post(&path("code"), &fields).await?;
        assert_ne!(again.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_no_longer_counts() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        town.ask(&mut client, EMAIL).await?;
        let code = town.code(EMAIL).await?;
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for odd in ["", "12345", "1234567", "abcdef", "12345６"] {
            let answer = town.type_code(&mut client, odd).await?;
            assert_eq!(answer.status, 422, "{odd}");
            assert!(
                answer.body.contains("Vul de code van zes cijfers in"),
                "{odd}"
            );
        }
        for left in ["4 keer", "3 keer", "2 keer", "1 keer"] {
            let answer = town.type_code(&mut client, wrong).await?;
            assert_eq!(answer.status, 422);
            assert!(answer.body.contains(left), "{left}: {}", answer.body);
            assert!(answer.body.contains("<title>Fout:"));
        }
        for typed in [wrong, code.as_str()] {
            let answer = town.type_code(&mut client, typed).await?;
            assert!(answer.body.contains("geldt niet meer"), "{}", answer.body);
        }
        assert_eq!(count(&town.db, "sign_in_code_spent").await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_counts_for_ten_minutes_and_a_new_one_ends_it() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        town.ask(&mut client, EMAIL).await?;
        let first = town.code(EMAIL).await?;
        town.wait(TimeDelta::minutes(10));
        let late = town.type_code(&mut client, &first).await?;
        assert!(late.body.contains("geldt niet meer"), "{}", late.body);
        let mut other = town.server.client();
        town.ask(&mut other, EMAIL).await?;
        let second = town.code(EMAIL).await?;
        town.ask(&mut client, EMAIL).await?;
        let third = town.code(EMAIL).await?;
        let old = town.type_code(&mut other, &second).await?;
        assert_ne!(old.status, 303, "a new code did not end the old one");
        town.wait(TimeDelta::seconds(599));
        assert_eq!(town.type_code(&mut client, &third).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_of_one_election_is_of_no_use_for_another() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        town.ask(&mut client, EMAIL).await?;
        let code = town.code(EMAIL).await?;
        let there = format!("/aanmelden/{OTHER}/code");
        let shown = client.get(&format!("/aanmelden/{OTHER}/inloggen")).await?;
        let fields = [("csrf", shown.csrf()), ("code", code.as_str())];
        let answer = client.post(&there, &fields).await?;
        assert_eq!(answer.status, 422);
        assert!(answer.body.contains("geldt niet meer"), "{}", answer.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_address_gets_the_same_answer_and_asking_often_costs_waiting() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        town.applicant(EMAIL).await?;
        let mut answers = Vec::new();
        for email in [EMAIL, "niemand@voorbeeld.example"] {
            let answer = town.ask(&mut town.server.client(), email).await?;
            answers.push((answer.status, answer.header("location").to_owned()));
        }
        assert_eq!(answers[0], answers[1]);
        let mut client = town.server.client();
        let mut waited = false;
        for _ in 0..6 {
            let answer = town.ask(&mut client, "ANNA@Voorbeeld.example ").await?;
            waited |= answer.body.contains("Er is nu geen code gestuurd");
        }
        assert!(waited, "nobody ever waits");
        let other = town.ask(&mut client, "bert@voorbeeld.example").await?;
        assert_eq!(other.status, 303, "another address waits too");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_no_address_gets_no_code() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        for odd in [
            "",
            "anna",
            "anna@",
            "@voorbeeld.example",
            "anna@voorbeeld",
            "a b@c.nl",
            "a@b..nl",
        ] {
            let answer = town.ask(&mut client, odd).await?;
            assert_eq!(answer.status, 422, "{odd}");
            assert!(answer.body.contains("Vul een e-mailadres in"), "{odd}");
            assert!(answer.body.contains("href=\"#email\""), "{odd}");
        }
        assert_eq!(last_mail(&town.db, (ELECTION, "")).await?.map(|_| ()), None);
        assert_eq!(count(&town.db, "sign_in_code_sent").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn neither_an_address_nor_a_code_stands_in_the_log_or_in_a_table() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        town.ask(&mut client, EMAIL).await?;
        let code = town.code(EMAIL).await?;
        for table in ["event", "sign_in_code", "mail", "sign_in_attempt"] {
            let rows = text_of(&town.db, table).await?;
            for secret in [EMAIL, "anna", code.as_str()] {
                assert!(!rows.contains(secret), "{table} holds {secret}: {rows}");
            }
        }
        town.type_code(&mut client, &code).await?;
        let rows = text_of(&town.db, "applicant").await?;
        assert!(rows.contains(ELECTION) && !rows.contains("anna"), "{rows}");
        assert_eq!(count(&town.db, "applicant_signed_in").await?, 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_mail_and_the_pages_come_in_english_too() -> Checked {
    on_each_database(async |database| {
        let town = Town::start(database).await?;
        let mut client = town.server.client();
        let page = format!("{}?taal=en", path("inloggen"));
        let answer = client.submit(&page, &page, &[("email", EMAIL)]).await?;
        let to = answer.header("location").to_owned();
        assert_eq!(to, format!("{}?taal=en", path("code")));
        let letter = last_mail(&town.db, (ELECTION, EMAIL))
            .await?
            .ok_or("no mail")?;
        assert_eq!(letter.subject, "Your code to sign in");
        let code = town.code(EMAIL).await?;
        let answer = client.submit(&to, &to, &[("code", &code)]).await?;
        assert_eq!(answer.header("location"), format!("{}?taal=en", path("")));
        let own = client.get(answer.header("location")).await?;
        assert!(own.body.contains("My application") && own.body.contains("Begin"));
        Ok(())
    })
    .await
}

/// How many events there are of a kind.
async fn count(db: &DatabaseConnection, kind: &str) -> Result<i64, super::town::Failure> {
    let asked = format!("SELECT count(*) AS many FROM event WHERE kind = '{kind}'");
    let asked = Statement::from_string(db.get_database_backend(), asked);
    let row = db.query_one_raw(asked).await?.ok_or("no row")?;
    Ok(row.try_get("", "many")?)
}

/// Everything in a table that is text or bytes, as far as it can be read.
async fn text_of(db: &DatabaseConnection, table: &str) -> Result<String, super::town::Failure> {
    let asked = format!("SELECT * FROM {table}");
    let asked = Statement::from_string(db.get_database_backend(), asked);
    let mut text = String::new();
    for row in db.query_all_raw(asked).await? {
        for column in row.column_names() {
            let bytes = row.try_get::<Vec<u8>>("", &column).unwrap_or_default();
            text.push_str(&String::from_utf8_lossy(&bytes));
            text.push_str(&row.try_get::<String>("", &column).unwrap_or_default());
            text.push(' ');
        }
    }
    Ok(text)
}
