//! Accounts for a test, and the application by a clock that the test sets.

use acceptance::{Client, Server};
use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;
use server::actions::account::add_account;
use server::audit::By;
use server::auth::hash;
use server::store::account::NewAccount;
use server::store::{Role, write_tx};
use server::web::App;
use std::sync::LazyLock;
use tokio::sync::OnceCell;

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

/// The password of every account of the tests.
pub(crate) const PASSWORD: &str = "tafel blauw fiets";
/// When everything happens.
pub(crate) const NOW: &str = "2026-11-22T10:00:00Z";

pub(crate) static START: LazyLock<DateTime<Utc>> =
    LazyLock::new(|| NOW.parse().unwrap_or_default());
static HASHED: OnceCell<String> = OnceCell::const_new();

/// The application on this database, by a clock that stands still.
pub(crate) fn app(db: &DatabaseConnection) -> App {
    App::on(db.clone()).with_clock(std::sync::Arc::new(|| *START))
}

/// Adds an account whose password needs no change.
pub(crate) async fn add(
    db: &DatabaseConnection,
    (login, role): (&str, Role),
) -> Result<u64, Failure> {
    // Hashing is slow on purpose, so it is done once.
    let hashed = HASHED.get_or_try_init(|| hash(PASSWORD)).await.cloned()?;
    let new = NewAccount {
        login: login.to_owned(),
        name: format!("Naam van {login}"),
        role,
        password_hash: hashed,
        must_change_password: false,
    };
    let by = By {
        actor: "test".to_owned(),
        at: *START,
    };
    let added = write_tx(db, async move |tx| add_account(tx, &by, &new).await);
    Ok(added.await?.id)
}

/// A browser in which that account is signed in.
pub(crate) async fn sign_in(server: &Server, login: &str) -> Result<Client, Failure> {
    let mut client = server.client();
    let answer = client.sign_in(login, PASSWORD).await?;
    if answer.status == 303 {
        Ok(client)
    } else {
        Err(format!(
            "{login} is not signed in: {} {}",
            answer.status, answer.body
        )
        .into())
    }
}
