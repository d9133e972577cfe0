use super::run;
use acceptance::{Checked, TestDatabase, empty_databases, on_each_database};
use server::actions::account::{Credentials, SignIn, add_account, sign_in, start_session};
use server::audit::{self, By};
use server::auth::{digest_of, hash, load};
use server::store::account::{Account, NewAccount, load_by_login};
use server::store::{Role, write_tx};

const OLD: &str = "tafel blauw fiets";
const NOW: &str = "2026-11-22T10:00:00Z";

#[tokio::test]
async fn a_new_first_password_is_printed_and_must_be_changed() -> Checked {
    on_each_database(async |database| {
        add(database).await?;
        // A login is written in any case, as at signing in.
        let answer = reset(&database.url, "Beheer");
        assert_eq!((answer.status, answer.stderr.as_str()), (0, ""));
        let (login, password) = answer
            .stdout
            .trim_end()
            .split_once("  ")
            .ok_or("one line")?;
        assert_eq!(login, "Beheer");
        assert!(!signs_in(database, OLD).await?);
        assert!(signs_in(database, password).await?);
        let (account, _) = load_by_login(&database.db, "beheer").await?.ok_or("gone")?;
        assert!(account.must_change_password);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_session_of_the_account_ends_and_the_log_says_who_did_it() -> Checked {
    on_each_database(async |database| {
        let account = add(database).await?;
        let now = NOW.parse()?;
        let started = write_tx(&database.db, async move |tx| {
            start_session(tx, now, &account).await
        });
        let token = started.await?.token;
        assert!(load(&database.db, &token, now).await?.is_some());
        let answer = reset(&database.url, "beheer");
        assert!(load(&database.db, &token, now).await?.is_none());
        let log = log(database).await?;
        assert_eq!(log, "command line password_reset");
        assert!(!answer.stdout.contains(&digest_of(&token)));
        let verified = audit::verify(&database.db).await?;
        assert!(matches!(
            verified,
            audit::Verification::Whole { events: 3, .. }
        ));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_account_that_does_not_exist_is_named_and_nothing_is_changed() -> Checked {
    on_each_database(async |database| {
        add(database).await?;
        let before = audit::head(&database.db).await?;
        let answer = reset(&database.url, "niemand");
        assert!(
            answer
                .stderr
                .contains("nothing was changed: there is no account niemand")
        );
        assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
        assert_eq!(audit::head(&database.db).await?, before);
        assert!(signs_in(database, OLD).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_database_file_that_is_not_there_is_not_made() -> Checked {
    for empty in empty_databases().await? {
        let Some((_, rest)) = empty.url.split_once("sqlite://") else {
            continue;
        };
        let file = rest.split('?').next().unwrap_or_default();
        let answer = reset(&format!("sqlite://{file}?mode=rw"), "beheer");
        assert_eq!((answer.status, answer.stdout.as_str()), (1, ""));
        assert!(!answer.stderr.is_empty());
        assert!(!std::path::Path::new(file).exists(), "{file} was made");
    }
    Ok(())
}

fn reset(url: &str, login: &str) -> super::Printed {
    run(&["reset-password", login, "--database-url", url])
}

async fn add(database: &TestDatabase) -> Result<Account, Box<dyn std::error::Error + Send + Sync>> {
    let new = NewAccount {
        login: "beheer".to_owned(),
        name: "Noor".to_owned(),
        role: Role::Administrator,
        password_hash: hash(OLD).await?,
        must_change_password: false,
    };
    let by = By {
        actor: "test".to_owned(),
        at: NOW.parse()?,
    };
    let added = write_tx(&database.db, async move |tx| {
        add_account(tx, &by, &new).await
    });
    Ok(added.await?)
}

async fn signs_in(
    database: &TestDatabase,
    password: &str,
) -> Result<bool, Box<dyn std::error::Error + Send + Sync>> {
    let given = Credentials {
        login: "beheer".to_owned(),
        password: password.to_owned(),
        address: "127.0.0.1".to_owned(),
        session_token: None,
    };
    let answer = sign_in(&database.db, NOW.parse()?, &given).await?;
    Ok(matches!(answer, SignIn::Started(_)))
}

/// The actor and the kind of the last event.
async fn log(database: &TestDatabase) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    use sea_orm::{ConnectionTrait, Statement};
    let query = "SELECT actor || ' ' || kind AS t FROM event ORDER BY seq DESC LIMIT 1";
    let statement = Statement::from_string(database.db.get_database_backend(), query);
    let row = database
        .db
        .query_one_raw(statement)
        .await?
        .ok_or("no event")?;
    Ok(row.try_get("", "t")?)
}
