//! A fresh SQLite file, and a fresh PostgreSQL database when a server is at hand, for every test.

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use server::store;
use std::error::Error;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

/// The address of a PostgreSQL server on which the tests may create databases: `postgres://USER@HOST/postgres`.
const POSTGRES: &str = "WIJKZETEL_TEST_POSTGRES";

/// Leaves SQLite out, when it had its turn.
const ONLY_POSTGRES: &str = "WIJKZETEL_TEST_ONLY_POSTGRES";
const FILE: &str = "test.db";

static MADE: AtomicU32 = AtomicU32::new(0);

/// The answer of a check: an error fails the test.
pub type Checked = Result<(), Box<dyn Error + Send + Sync>>;

/// A database without tables. The SQLite file goes when this does.
#[derive(Debug)]
pub struct EmptyDatabase {
    /// The address, to open it.
    pub url: String,
    folder: Option<PathBuf>,
}

impl EmptyDatabase {
    /// The file it stands in; none for PostgreSQL.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        self.folder.as_ref().map(|folder| folder.join(FILE))
    }
}

impl Drop for EmptyDatabase {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            // A file that stays behind in the folder for temporary files does no harm.
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

/// A database of one test, with its tables made.
#[derive(Debug)]
pub struct TestDatabase {
    /// The address, to open it once more.
    pub url: String,
    /// A connection pool.
    pub db: DatabaseConnection,
    _empty: EmptyDatabase,
}

/// Fresh databases for one test: SQLite always, PostgreSQL when `WIJKZETEL_TEST_POSTGRES` is set.
///
/// # Errors
/// When a database cannot be made.
pub async fn databases() -> Result<Vec<TestDatabase>, Box<dyn Error + Send + Sync>> {
    let mut all = Vec::new();
    for empty in empty_databases().await? {
        all.push(open(empty).await?);
    }
    Ok(all)
}

/// The same, before the program has opened them for the first time.
///
/// # Errors
/// When a database cannot be made.
pub async fn empty_databases() -> Result<Vec<EmptyDatabase>, Box<dyn Error + Send + Sync>> {
    let name = fresh_name();
    let mut all = Vec::new();
    if std::env::var_os(ONLY_POSTGRES).is_none() {
        all.push(sqlite(&name)?);
    }
    if let Ok(server) = std::env::var(POSTGRES) {
        all.push(postgres(&server, &name, "").await?);
    }
    Ok(all)
}

fn fresh_name() -> String {
    let number = MADE.fetch_add(1, Ordering::Relaxed);
    format!("wijkzetel_{}_{number}", std::process::id())
}

/// A fresh file of SQLite with its tables made, for what only SQLite has.
///
/// # Errors
/// When it cannot be made.
pub async fn sqlite_database() -> Result<TestDatabase, Box<dyn Error + Send + Sync>> {
    open(sqlite(&fresh_name())?).await
}

/// A database of SQLite that begins as these bytes.
pub(crate) async fn copy_of_file(
    bytes: &[u8],
) -> Result<TestDatabase, Box<dyn Error + Send + Sync>> {
    let empty = sqlite(&fresh_name())?;
    if let Some(file) = empty.file() {
        std::fs::write(file, bytes)?;
    }
    open(empty).await
}

/// A database of PostgreSQL that begins as the one at this address, to which nobody may be connected.
pub(crate) async fn copy_of_postgres(
    original: &str,
) -> Result<TestDatabase, Box<dyn Error + Send + Sync>> {
    let server = std::env::var(POSTGRES)?;
    let (address, _) = original.split_once('?').unwrap_or((original, ""));
    let (_, original) = address.rsplit_once('/').ok_or("no name in the address")?;
    let name = fresh_name();
    let empty = postgres(&server, &name, &format!(" TEMPLATE {original}")).await?;
    open(empty).await
}

async fn open(empty: EmptyDatabase) -> Result<TestDatabase, Box<dyn Error + Send + Sync>> {
    Ok(TestDatabase {
        url: empty.url.clone(),
        db: store::open(&empty.url).await?,
        _empty: empty,
    })
}

/// Runs the same check on each of [`databases`].
///
/// # Errors
/// The first error of the check, with the address of the database.
pub async fn on_each_database(check: impl AsyncFn(&TestDatabase) -> Checked) -> Checked {
    for database in databases().await? {
        check(&database)
            .await
            .map_err(|cause| format!("on {}: {cause}", database.url))?;
    }
    Ok(())
}

fn sqlite(name: &str) -> Result<EmptyDatabase, Box<dyn Error + Send + Sync>> {
    let folder = std::env::temp_dir().join(name);
    // A run that was broken off may have had the same process number.
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder)?;
    let url = format!("sqlite://{}?mode=rwc", folder.join(FILE).display());
    Ok(EmptyDatabase {
        url,
        folder: Some(folder),
    })
}

async fn postgres(
    server: &str,
    name: &str,
    made_from: &str,
) -> Result<EmptyDatabase, Box<dyn Error + Send + Sync>> {
    let admin = Database::connect(server).await?;
    admin
        .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        .await?;
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name}{made_from}"))
        .await?;
    admin.close().await?;
    let (address, options) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address
        .rsplit_once('/')
        .ok_or_else(|| format!("{POSTGRES} names no database"))?;
    let url = format!("{host}/{name}?{options}");
    Ok(EmptyDatabase { url, folder: None })
}
