//! `wijkzetel backup`: a whole copy of the database, checked, while the server goes on.

use super::without_password;
use crate::actions::backup::make_backup;
use crate::error::AppError;
use crate::store;
use std::error::Error;
use std::io::Write;
use std::path::PathBuf;

/// Where to, and of which database.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct BackupArgs {
    /// The file to make; it must not be there yet.
    pub file: PathBuf,
    /// The database: `sqlite://FILE`. For PostgreSQL use `pg_dump`.
    #[arg(long, value_name = "URL", default_value = "sqlite://wijkzetel.db")]
    pub database_url: String,
}

/// Makes the backup; prints its size and the head of its log.
///
/// # Errors
/// When there is no such database, or no backup could be made.
pub async fn run(args: &BackupArgs, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let url = &args.database_url;
    let made = match store::open_to_read(url).await {
        Ok(db) => make_backup(&db, &args.file).await,
        Err(cause) => Err(cause),
    };
    let made = made.map_err(|cause| match cause {
        AppError::Missing { key, .. } => format!(
            "no backup was made: there is no database {key}; name the right one with --database-url"
        ),
        AppError::Backup(cause) => format!("no backup was made: {cause}"),
        cause => format!("no backup was made of {}: {cause}", without_password(url)),
    })?;
    writeln!(output, "file: {}", made.file.display())?;
    writeln!(output, "bytes: {}", made.bytes)?;
    writeln!(output, "events: {}", made.events)?;
    writeln!(output, "head: {}", made.head)?;
    Ok(())
}
