//! The demonstration on each database: set up once for a whole test program, and copied for each test.

use crate::databases::{Checked, TestDatabase, copy_of_file, copy_of_postgres, empty_databases};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use server::{demo, store};
use std::error::Error;
use tokio::sync::OnceCell;

/// What a copy is made from.
#[derive(Debug)]
enum Original {
    /// The bytes of an SQLite file.
    File(Vec<u8>),
    /// The address of a PostgreSQL database.
    Postgres(String),
}

static ORIGINALS: OnceCell<Vec<Original>> = OnceCell::const_new();

/// Runs the same check on the demonstration in each of [`crate::databases`]. Who asks first in a test program
/// says when it was set up.
///
/// # Errors
/// The first error of the check, with the address of the database.
pub async fn on_each_demonstration(
    now: DateTime<Utc>,
    check: impl AsyncFn(&TestDatabase) -> Checked,
) -> Checked {
    for original in ORIGINALS.get_or_try_init(|| set_up(now)).await? {
        let database = match original {
            Original::File(bytes) => copy_of_file(bytes).await?,
            Original::Postgres(url) => copy_of_postgres(url).await?,
        };
        check(&database)
            .await
            .map_err(|cause| format!("on {}: {cause}", database.url))?;
    }
    Ok(())
}

async fn set_up(now: DateTime<Utc>) -> Result<Vec<Original>, Box<dyn Error + Send + Sync>> {
    let mut originals = Vec::new();
    for empty in empty_databases().await? {
        let db = store::open(&empty.url).await?;
        demo::set_up(&db, now).await?;
        let file = empty.file();
        if let Some(file) = &file {
            let whole = file.with_extension("whole");
            db.execute_unprepared(&format!("VACUUM INTO '{}'", whole.display()))
                .await?;
            originals.push(Original::File(std::fs::read(&whole)?));
        }
        db.close().await?;
        if file.is_none() {
            originals.push(Original::Postgres(empty.url.clone()));
        }
    }
    Ok(originals)
}
