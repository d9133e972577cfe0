//! Who is not signed in is told why, and how to go on.

use super::browser::{ELECTION, START, Visitor, now, set_up, with};
use super::provider::{Both, settings, start};
use acceptance::{Answer, Checked, Server, TestDatabase, on_each_database};
use chrono::TimeDelta;
use server::auth::APPLICANT_COOKIE;
use server::store::registration::application::list_applicants;
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

const CODE: &str = "href=\"/aanmelden/wr/inloggen\"";

/// Nobody is signed in, the page says why, and the code by e-mail is offered.
async fn check_refused(
    database: &TestDatabase,
    answer: &Answer,
    (status, told): (u16, &str),
) -> Checked {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert!(answer.body.contains(told), "{told}: {}", answer.body);
    assert!(answer.body.contains(CODE), "{}", answer.body);
    assert!(!answer.body.contains("99999"), "{}", answer.body);
    let signed_in = answer
        .cookies()
        .iter()
        .any(|one| one.contains(APPLICANT_COOKIE));
    assert!(!signed_in);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(list_applicants(&database.db, ELECTION).await?.is_empty());
    Ok(())
}

#[tokio::test]
async fn who_stops_or_is_not_sure_enough_or_has_no_bsn_is_told_so() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let both = start(database, "signed", Arc::new(now)).await?;
        for (who, status, told) in [
            (
                "access_denied",
                200,
                "U bent gestopt met inloggen bij DigiD",
            ),
            ("server_error", 503, "Wij kunnen DigiD niet bereiken"),
            ("login_required", 400, "past niet bij uw verzoek"),
            ("laag", 403, "niet veilig genoeg"),
            ("zonder-niveau", 403, "niet veilig genoeg"),
            (
                "fout-nummer",
                400,
                "burgerservicenummer dat niet kan kloppen",
            ),
            ("getal", 400, "burgerservicenummer dat niet kan kloppen"),
        ] {
            let answer = Visitor::of(&both).sign_in(who).await?;
            check_refused(database, &answer, (status, told)).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_came_from_another_attempt_or_was_changed_is_refused() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let both = start(database, "signed", Arc::new(now)).await?;
        let failed = (400, "past niet bij uw verzoek");
        for (name, value) in [
            ("state", "wr.anders"),
            ("code", "verzonnen"),
            ("code", ""),
            ("iss", "https%3A%2F%2Felders.example"),
        ] {
            let mut visitor = Visitor::of(&both);
            let there = visitor.leave(START).await?;
            let back = visitor.answer_there(&there, "burger-1").await?;
            let answer = visitor.client.get(&with(&back, name, value)).await?;
            check_refused(database, &answer, failed).await?;
        }
        let mut visitor = Visitor::of(&both);
        let there = with(&visitor.leave(START).await?, "nonce", "van-een-ander");
        let back = visitor.answer_there(&there, "burger-1").await?;
        let answer = visitor.client.get(&back).await?;
        check_refused(database, &answer, failed).await?;
        let back = stolen(&both).await?;
        for cookies in [Vec::new(), Visitor::of(&both).started().await?] {
            let mut other = both.server.client();
            other.cookies = cookies;
            check_refused(database, &other.get(&back).await?, failed).await?;
        }
        Ok(())
    })
    .await
}

/// What somebody else brought back.
async fn stolen(both: &Both) -> Result<String, super::browser::Failure> {
    let mut visitor = Visitor::of(both);
    let there = visitor.leave(START).await?;
    visitor.answer_there(&there, "burger-1").await
}

impl Visitor<'_> {
    /// The cookies of a browser that began something of its own.
    async fn started(mut self) -> Result<Vec<(String, String)>, super::browser::Failure> {
        self.leave(START).await?;
        Ok(self.client.cookies)
    }
}

#[tokio::test]
async fn who_takes_too_long_begins_again() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let later = Arc::new(AtomicI64::new(0));
        let clock = {
            let later = Arc::clone(&later);
            Arc::new(move || now() + TimeDelta::minutes(later.load(Ordering::SeqCst)))
        };
        let both = start(database, "signed", clock).await?;
        let mut visitor = Visitor::of(&both);
        let there = visitor.leave(START).await?;
        let back = visitor.answer_there(&there, "burger-1").await?;
        later.store(15, Ordering::SeqCst);
        let answer = visitor.client.get(&back).await?;
        check_refused(database, &answer, (400, "past niet bij uw verzoek")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_provider_that_is_down_leaves_the_code_by_mail() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let mut both = start(database, "signed", Arc::new(now)).await?;
        let mut visitor = Visitor::of(&both);
        let there = visitor.leave(START).await?;
        let back = visitor.answer_there(&there, "burger-1").await?;
        let mut client = visitor.client;
        let stopped = std::mem::take(&mut both.provider.issuer);
        drop(both.provider);
        let told = (503, "Wij kunnen DigiD niet bereiken");
        check_refused(database, &client.get(&back).await?, told).await?;
        let settings = settings(
            &stopped,
            "http://127.0.0.1:1/aanmelden/digid/terug".to_owned(),
        );
        let app = App::on(database.db.clone()).with_clock(Arc::new(now));
        let app = app
            .with_elsewhere(Some(settings))
            .map_err(|refusal| format!("{refusal:?}"))?;
        let server = Server::start(app).await?;
        check_refused(database, &server.client().get(START).await?, told).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_provider_there_is_no_button_and_no_such_page() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let app = App::on(database.db.clone()).with_clock(Arc::new(now));
        let server = Server::start(app).await?;
        let mut client = server.client();
        let page = client.get("/aanmelden/wr/inloggen").await?.body;
        assert!(!page.contains("DigiD"), "{page}");
        for path in [
            START,
            "/aanmelden/digid/terug",
            "/aanmelden/digid/terug?code=a&state=b",
        ] {
            assert_eq!(client.get(path).await?.status, 404, "{path}");
        }
        Ok(())
    })
    .await
}
