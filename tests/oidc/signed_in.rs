//! Who comes back from the provider is signed in, once and as one person.

use super::browser::{ELECTION, START, Visitor, now, set_up};
use super::provider::start;
use acceptance::{Checked, keys, on_each_database};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use server::audit::{Filter, Place, search};
use server::auth::APPLICANT_COOKIE;
use server::store::registration::application::list_applicants;
use std::sync::Arc;

const OWN: &str = "/aanmelden/wr";

#[tokio::test]
async fn who_comes_back_is_signed_in_and_the_bsn_is_sealed() -> Checked {
    for how in ["signed", "userinfo"] {
        check_signed_in(how).await?;
    }
    Ok(())
}

async fn check_signed_in(how: &str) -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let both = start(database, how, Arc::new(now)).await?;
        let mut visitor = Visitor::of(&both);
        let page = visitor.client.get("/aanmelden/wr/inloggen").await?;
        assert!(page.body.contains("Inloggen met DigiD"), "{}", page.body);
        assert!(page.body.contains(&format!("href=\"{START}\"")));
        let there = visitor.leave(START).await?;
        for part in [
            "code_challenge_method=S256",
            "nonce=",
            "state=wr.",
            "acr_values=",
            "burger",
        ] {
            assert!(there.contains(part), "{part}: {there}");
        }
        let back = visitor.answer_there(&there, "burger-1").await?;
        assert!(!back.contains("99999"), "{back}");
        let answer = visitor.client.get(&back).await?;
        let found = (answer.status, answer.header("location"));
        assert_eq!(found, (303, OWN), "{}", answer.body);
        let session = answer
            .cookies()
            .into_iter()
            .find(|one| one.contains(APPLICANT_COOKIE));
        assert!(session.is_some_and(|one| one.contains("HttpOnly")));
        assert_ne!(visitor.client.get(OWN).await?.status, 403);
        let everybody = list_applicants(&database.db, ELECTION).await?;
        assert_eq!(everybody.len(), 1);
        let key = keys().of_election(&database.db, ELECTION).await?;
        let index = key.index("bsn", "999990019");
        assert_eq!(everybody[0].bsn_index.as_deref(), Some(index.as_str()));
        check_nothing_open(&database.db).await?;
        let again = visitor.client.get(&back).await?;
        assert_eq!(again.status, 400, "it counts once");
        Ok(())
    })
    .await
}

/// Neither the BSN nor the name at the provider stands in a table or in the log.
async fn check_nothing_open(db: &DatabaseConnection) -> Checked {
    let query = "SELECT bsn, subject_index FROM applicant";
    let statement = Statement::from_string(db.get_database_backend(), query);
    let row = db.query_one_raw(statement).await?.ok_or("no row")?;
    let sealed: Vec<u8> = row.try_get("", "bsn")?;
    assert!(!String::from_utf8_lossy(&sealed).contains("999990019"));
    let index: String = row.try_get("", "subject_index")?;
    assert!(!index.contains("burger"));
    let found = search(db, &Filter::default(), (Place::Newest, 99)).await?;
    for event in found.events {
        let told = format!("{} {} {}", event.actor, event.subject, event.payload);
        assert!(
            !told.contains("999990019") && !told.contains("burger-1"),
            "{told}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn the_same_person_twice_is_one_applicant_and_another_is_another() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let both = start(database, "signed", Arc::new(now)).await?;
        for (who, applicants) in [
            ("burger-1", 1),
            ("burger-1", 1),
            ("burger-2", 2),
            ("zonder-nummer", 3),
        ] {
            let answer = Visitor::of(&both).sign_in(who).await?;
            assert_eq!(answer.status, 303, "{who}: {}", answer.body);
            let everybody = list_applicants(&database.db, ELECTION).await?;
            assert_eq!(everybody.len(), applicants, "{who}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_comes_back_to_the_page_first_asked_for_in_its_language() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let both = start(database, "signed", Arc::new(now)).await?;
        for (path, to) in [
            (
                "/aanmelden/wr/digid?taal=en&naar=%2Faanmelden%2Fwr%2Fstap%2Fnaam%3Ftaal%3Den",
                "/aanmelden/wr/stap/naam?taal=en",
            ),
            ("/aanmelden/wr/digid?taal=en", "/aanmelden/wr?taal=en"),
            ("/aanmelden/wr/digid?naar=%2F%2Felders.example", OWN),
        ] {
            let mut visitor = Visitor::of(&both);
            let there = visitor.leave(path).await?;
            let back = visitor.answer_there(&there, "burger-1").await?;
            let answer = visitor.client.get(&back).await?;
            assert_eq!((answer.status, answer.header("location")), (303, to));
        }
        Ok(())
    })
    .await
}
