//! A backup: a whole copy under a temporary name, checked, and only then given its own name.

use crate::audit::{self, By, Event, Verification};
use crate::auth::chance;
use crate::error::AppError;
use crate::store::{self, Database, backup};
use sea_orm::ConnectionTrait;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// How a backup that was made from a page begins and ends.
const NAME: (&str, &str) = ("reservekopie-", ".db");

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it stands.
    pub file: PathBuf,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// How many events its log holds.
    pub events: i64,
    /// The head of its log.
    pub head: String,
}

/// Why no backup was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupRefusal {
    /// PostgreSQL has a program of its own for it.
    Postgres,
    /// There is a file with that name.
    Exists,
    /// The file cannot be written.
    NotWritten(String),
    /// The copy is not whole.
    Damaged,
}

impl fmt::Display for BackupRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Postgres => f.write_str(
                "this is a database of PostgreSQL; use pg_dump --format=custom --file=FILE DATABASE",
            ),
            Self::Exists => {
                f.write_str("there is a file with that name; name another one, or move it")
            }
            Self::NotWritten(cause) => write!(f, "the file cannot be written: {cause}"),
            Self::Damaged => f.write_str(
                "the copy is not the same as the database, or is damaged, and was removed; \
                 look at the disk, and verify the log",
            ),
        }
    }
}

impl std::error::Error for BackupRefusal {}

impl From<BackupRefusal> for AppError {
    fn from(cause: BackupRefusal) -> Self {
        Self::Backup(cause)
    }
}

impl From<io::Error> for BackupRefusal {
    fn from(cause: io::Error) -> Self {
        match cause.kind() {
            io::ErrorKind::AlreadyExists => Self::Exists,
            _ => Self::NotWritten(cause.to_string()),
        }
    }
}

/// Makes a backup of a database that is used meanwhile.
///
/// # Errors
/// [`AppError::Backup`] when none was made, and then nothing is left of it; when the database refuses.
pub async fn make_backup(db: &Database, file: &Path) -> Result<Backup, AppError> {
    if backup::file_of(db).await?.is_none() {
        return Err(BackupRefusal::Postgres.into());
    }
    if file.exists() {
        return Err(BackupRefusal::Exists.into());
    }
    let suffix = chance::first_password()?;
    let making = file.with_extension(format!("making-{suffix}"));
    let made = make(db, &making).await;
    let named = made.and_then(|made| {
        give_name(&making, file).map_err(BackupRefusal::from)?;
        Ok(made)
    });
    // What is left of the making is no backup, whether there is one now or not.
    let _ = std::fs::remove_file(&making);
    let (events, head) = named?;
    let bytes = std::fs::metadata(file).map_err(BackupRefusal::from)?.len();
    Ok(Backup {
        file: file.to_owned(),
        bytes,
        events,
        head,
    })
}

/// Writes down in the live log that a backup was made; the backup itself does not know of it.
///
/// # Errors
/// When the database refuses.
pub async fn record_backup(
    tx: &impl ConnectionTrait,
    by: &By,
    made: &Backup,
) -> Result<(), AppError> {
    let name = made.file.file_name().unwrap_or_default();
    let event = Event::BackupMade {
        file: name.to_string_lossy().into_owned(),
        events: made.events,
        head: made.head.clone(),
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Writes the copy and checks it; answers the length and the head of its log.
async fn make(db: &Database, making: &Path) -> Result<(i64, String), AppError> {
    create_alone(making).map_err(BackupRefusal::from)?;
    let (before, _) = audit::head(db).await?;
    backup::write_copy(db, making).await?;
    let url = format!("sqlite://{}", making.display());
    let copy = store::open_to_read(&url).await?;
    let sound = backup::is_sound(&copy).await?;
    let verified = audit::verify(&copy).await?;
    copy.close().await?;
    let Verification::Whole { events, head } = verified else {
        return Err(BackupRefusal::Damaged.into());
    };
    // The database went on meanwhile, so the head of the copy is an event of the live log from then or later.
    let live = match events {
        0 => audit::FIRST_PREV_HASH.to_owned(),
        seq => audit::load(db, seq)
            .await?
            .map_or_else(String::new, |event| event.hash),
    };
    if !sound || events < before || live != head {
        return Err(BackupRefusal::Damaged.into());
    }
    Ok((events, head))
}

/// An empty file that nobody else may read.
fn create_alone(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Gives the copy its name once it is on the disk. A link refuses a name that was taken meanwhile.
fn give_name(making: &Path, file: &Path) -> io::Result<()> {
    File::open(making)?.sync_all()?;
    std::fs::hard_link(making, file)?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or_else(|| Path::new(".")))?.sync_all()
}

/// The name of a backup made at that moment, beside the database.
///
/// # Errors
/// [`BackupRefusal::Postgres`]; when the database refuses.
pub async fn file_beside(
    db: &Database,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<PathBuf, AppError> {
    let database = backup::file_of(db).await?.ok_or(BackupRefusal::Postgres)?;
    let (begins, ends) = NAME;
    Ok(database.with_file_name(format!("{begins}{}{ends}", at.format("%Y%m%d-%H%M%S"))))
}

/// The backups beside the database, the newest first, each with its size; none when it is no SQLite database.
///
/// # Errors
/// When the database refuses.
pub async fn list_backups(db: &Database) -> Result<Vec<(String, u64)>, AppError> {
    let Some(database) = backup::file_of(db).await? else {
        return Ok(Vec::new());
    };
    let folder = database.parent().map(Path::to_owned).unwrap_or_default();
    let Ok(entries) = folder.read_dir() else {
        return Ok(Vec::new());
    };
    let (begins, ends) = NAME;
    let found = entries.flatten().filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_one = name.starts_with(begins) && name.ends_with(ends);
        is_one.then(|| Some((name, entry.metadata().ok()?.len())))?
    });
    let mut found: Vec<(String, u64)> = found.collect();
    found.sort_by(|one, other| other.cmp(one));
    Ok(found)
}
