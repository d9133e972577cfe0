use super::people::{Failure, NOW, PASSWORD, add, app, sign_in};
use acceptance::{Answer, Checked, Client, Server, TestDatabase, on_each_database};
use chrono::{DateTime, TimeDelta, Utc};
use server::store::Role;
use server::web::App;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

const OWN: &str = "/account/wachtwoord";
const NEW: &str = "fiets blauw tafel";

#[tokio::test]
async fn a_session_that_is_not_used_for_half_an_hour_is_over() -> Checked {
    check_session(&[29, 29 + 29], true).await?;
    check_session(&[29, 29 + 30], false).await
}

#[tokio::test]
async fn a_session_is_over_after_twelve_hours_however_much_it_is_used() -> Checked {
    let used: Vec<i64> = (1..30)
        .map(|use_| use_ * 25)
        .take_while(|at| *at < 719)
        .collect();
    check_session(&[used.as_slice(), &[719]].concat(), true).await?;
    check_session(&[used.as_slice(), &[720]].concat(), false).await
}

#[tokio::test]
async fn who_does_not_exist_and_who_mistypes_get_the_same_answer() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let disabled = add(&database.db, ("piet", Role::Clerk)).await?;
        disable(database, disabled).await?;
        let server = Server::start(app(&database.db)).await?;
        let known = wrong(&server, "noor", "verkeerd wachtwoord").await?;
        let unknown = wrong(&server, "niemand", "verkeerd wachtwoord").await?;
        let disabled = wrong(&server, "piet", PASSWORD).await?;
        assert_eq!(known.0, unknown.0);
        assert_eq!(known.0, disabled.0);
        assert!(known.0.1.contains("klopt niet"), "{}", known.0.1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn who_does_not_exist_takes_as_long_as_who_mistypes() -> Checked {
    on_each_database(async |database| {
        add(&database.db, ("noor", Role::Clerk)).await?;
        let server = Server::start(app(&database.db)).await?;
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for _ in 0..3 {
            known.push(wrong(&server, "noor", "verkeerd wachtwoord").await?.1);
            unknown.push(wrong(&server, "niemand", "verkeerd wachtwoord").await?.1);
        }
        // Without the work for nobody's hash it takes far less than half of the time.
        let fastest = |times: &[Duration]| times.iter().min().copied().unwrap_or_default();
        let (known, unknown) = (fastest(&known), fastest(&unknown));
        assert!(
            unknown * 2 > known && known * 2 > unknown,
            "{known:?} {unknown:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_delay_grows_with_each_mistake_also_for_who_does_not_exist() -> Checked {
    for login in ["noor", "niemand"] {
        on_each_database(async |database| {
            let (server, clock) = with_clock(database).await?;
            for _ in 0..4 {
                let answer = attempt(&server, login, "verkeerd wachtwoord").await?;
                assert!(answer.body.contains("klopt niet"), "{}", answer.body);
            }
            for wait in [2, 4, 8] {
                let refused = attempt(&server, login, PASSWORD).await?;
                let expected = format!("over {wait} seconden");
                assert!(refused.body.contains(&expected), "{}", refused.body);
                clock.fetch_add(wait, Ordering::SeqCst);
                let looked_at = attempt(&server, login, "verkeerd wachtwoord").await?;
                assert!(looked_at.body.contains("klopt niet"), "{}", looked_at.body);
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn signing_in_after_the_delay_forgets_the_mistakes() -> Checked {
    on_each_database(async |database| {
        let (server, clock) = with_clock(database).await?;
        for _ in 0..4 {
            attempt(&server, "noor", "verkeerd wachtwoord").await?;
        }
        clock.fetch_add(2, Ordering::SeqCst);
        assert_eq!(attempt(&server, "noor", PASSWORD).await?.status, 303);
        let answer = attempt(&server, "noor", "verkeerd wachtwoord").await?;
        assert!(answer.body.contains("klopt niet"), "{}", answer.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_waits_too_after_many_mistakes_with_many_names() -> Checked {
    on_each_database(async |database| {
        let (server, _) = with_clock(database).await?;
        for number in 0..21 {
            attempt(&server, &format!("niemand{number}"), "verkeerd").await?;
        }
        let answer = attempt(&server, "noor", PASSWORD).await?;
        assert!(answer.body.contains("over 2 seconden"), "{}", answer.body);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn many_attempts_at_once_are_no_way_around_the_delay() -> Checked {
    on_each_database(async |database| {
        let (server, _) = with_clock(database).await?;
        let mut all = Vec::new();
        for _ in 0..12 {
            let mut client = server.client();
            all.push(tokio::spawn(async move {
                client.sign_in("noor", "verkeerd").await
            }));
        }
        let mut looked_at = 0;
        for one in all {
            looked_at += usize::from(one.await??.body.contains("klopt niet"));
        }
        assert_eq!(looked_at, 4);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn guessing_the_own_password_takes_longer_each_time() -> Checked {
    on_each_database(async |database| {
        let (server, clock) = with_clock(database).await?;
        let mut client = sign_in(&server, "noor").await?;
        for _ in 0..4 {
            let answer = guess(&mut client, "verkeerd wachtwoord").await?;
            assert!(answer.body.contains("niet uw huidige"), "{}", answer.body);
        }
        for wait in [2, 4, 8] {
            let refused = guess(&mut client, PASSWORD).await?;
            let expected = format!("over {wait} seconden");
            assert_eq!(refused.status, 422);
            assert!(refused.body.contains(&expected), "{}", refused.body);
            assert!(!refused.body.contains("niet uw huidige"));
            clock.fetch_add(wait, Ordering::SeqCst);
            let looked_at = guess(&mut client, "verkeerd wachtwoord").await?;
            assert!(looked_at.body.contains("niet uw huidige"));
        }
        clock.fetch_add(16, Ordering::SeqCst);
        assert_eq!(guess(&mut client, PASSWORD).await?.status, 303);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_right_password_forgets_the_guesses() -> Checked {
    on_each_database(async |database| {
        let (server, _) = with_clock(database).await?;
        let mut client = sign_in(&server, "noor").await?;
        for _ in 0..3 {
            for _ in 0..3 {
                guess(&mut client, "verkeerd wachtwoord").await?;
            }
            // Right, but the new one is not typed the same twice.
            let fields = [
                ("password", PASSWORD),
                ("new-password", NEW),
                ("repeated", "x"),
            ];
            let answer = client.submit(OWN, OWN, &fields).await?;
            assert!(
                answer.body.contains("Typ hier hetzelfde"),
                "{}",
                answer.body
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn mistakes_at_signing_in_keep_nobody_from_changing_the_password() -> Checked {
    on_each_database(async |database| {
        let (server, _) = with_clock(database).await?;
        let mut client = sign_in(&server, "noor").await?;
        for login in [
            "noor",
            "own password of account 1",
            "Own password of account 1",
        ] {
            for _ in 0..5 {
                attempt(&server, login, "verkeerd").await?;
            }
        }
        assert_eq!(guess(&mut client, PASSWORD).await?.status, 303);
        Ok(())
    })
    .await
}

/// Uses a session so many minutes after signing in; at the last one it is there or it is over.
async fn check_session(minutes: &[i64], there: bool) -> Checked {
    on_each_database(async |database| {
        let (server, clock) = with_clock(database).await?;
        let mut client = sign_in(&server, "noor").await?;
        let mut answer = client.get("/account").await?;
        for minute in minutes {
            assert_eq!(answer.status, 200, "before minute {minute}");
            clock.store(minute * 60, Ordering::SeqCst);
            answer = client.get("/account").await?;
        }
        assert_eq!(answer.status == 200, there, "{minutes:?}");
        Ok(())
    })
    .await
}

/// A server with an account, and the seconds by which its clock is ahead.
async fn with_clock(database: &TestDatabase) -> Result<(Server, Arc<AtomicI64>), Failure> {
    add(&database.db, ("noor", Role::Clerk)).await?;
    let ahead = Arc::new(AtomicI64::new(0));
    let clock = ahead.clone();
    let now = move || after(TimeDelta::seconds(clock.load(Ordering::SeqCst)));
    let app = App::on(database.db.clone()).with_clock(Arc::new(now));
    Ok((Server::start(app).await?, ahead))
}

/// Changes the own password, with this for the current one.
async fn guess(client: &mut Client, current: &str) -> Result<Answer, Failure> {
    let fields = [
        ("password", current),
        ("new-password", NEW),
        ("repeated", NEW),
    ];
    client.submit(OWN, OWN, &fields).await
}

async fn attempt(server: &Server, login: &str, password: &str) -> Result<Answer, Failure> {
    server.client().sign_in(login, password).await
}

/// What an attempt answers, without what is different for each: the token and the login; and how long it took.
async fn wrong(
    server: &Server,
    login: &str,
    password: &str,
) -> Result<((u16, String), Duration), Failure> {
    let mut client: Client = server.client();
    let page = client.get("/account/inloggen").await?;
    let csrf = page.csrf().to_owned();
    let fields = [
        ("csrf", csrf.as_str()),
        ("login", login),
        ("password", password),
    ];
    let start = Instant::now();
    let answer = client.post("/account/inloggen", &fields).await?;
    let body = answer.body.replace(&csrf, "").replace(login, "");
    Ok(((answer.status, body), start.elapsed()))
}

async fn disable(database: &TestDatabase, account: u64) -> Checked {
    let disabled = server::store::write_tx(&database.db, async move |tx| {
        server::store::account::save_disabled(tx, account, Some(after(TimeDelta::zero()))).await
    });
    Ok(disabled.await?)
}

/// A moment so long after [`NOW`].
fn after(time: TimeDelta) -> DateTime<Utc> {
    let start: DateTime<Utc> = NOW.parse().unwrap();
    start + time
}
