//! `wijkzetel audit`: the audit log from the command line. It only reads, and makes neither a database nor a table.

use super::without_password;
use crate::audit::{self, Flaw, Verification};
use crate::error::AppError;
use crate::store;
use std::error::Error;
use std::io::Write;

/// What to do with the audit log.
#[derive(Debug, Clone, PartialEq, Eq, clap::Subcommand)]
pub enum AuditCommand {
    /// Recomputes the whole chain; prints its length and head, or the first event that is broken.
    Verify(VerifyArgs),
}

/// Which audit log.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct VerifyArgs {
    /// The database: `sqlite://FILE`, or `postgres://USER@HOST/DATABASE`.
    #[arg(long, value_name = "URL", default_value = "sqlite://wijkzetel.db")]
    pub database_url: String,
}

/// Runs the command; answers whether the log is whole.
///
/// # Errors
/// When there is no such database, it holds no audit log, or it cannot be read.
pub async fn run(command: &AuditCommand, output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    match command {
        AuditCommand::Verify(args) => verify(args, output).await,
    }
}

async fn verify(args: &VerifyArgs, output: &mut impl Write) -> Result<bool, Box<dyn Error>> {
    let url = &args.database_url;
    let db = match store::open_to_read(url).await {
        Ok(db) => db,
        Err(cause) => return Err(not_opened(url, &cause).into()),
    };
    if !store::holds_log(&db).await? {
        let named = without_password(url);
        return Err(format!(
            "nothing was verified: {named} holds no audit log; \
             name a database of wijkzetel with --database-url"
        )
        .into());
    }
    match audit::verify(&db).await? {
        Verification::Whole { events, head } => {
            writeln!(output, "events: {events}")?;
            writeln!(output, "head: {head}")?;
            Ok(true)
        }
        Verification::Broken { seq, flaw } => {
            writeln!(
                output,
                "The audit log is broken at event {seq}: {}.",
                words(flaw)
            )?;
            writeln!(output, "{ADVICE}")?;
            Ok(false)
        }
    }
}

const ADVICE: &str = "The events before it are whole. Change nothing in this database, keep a copy of it, \
                      and compare it with a backup or a head that was printed earlier.";

fn words(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::Gap => {
            "it does not follow on the event before it, so events were removed or inserted there"
        }
        Flaw::Unlinked => {
            "it does not carry the hash of the event before it, so one of the two was replaced"
        }
        Flaw::Altered => "its hash is not that of what it says, so it was altered",
        Flaw::Unreadable => "it holds what is no text, so it was altered",
    }
}

fn not_opened(url: &str, cause: &AppError) -> String {
    let named = without_password(url);
    match cause {
        AppError::Missing { key, .. } => format!(
            "nothing was verified: there is no database {key}; name the right one with --database-url"
        ),
        cause => format!("nothing was verified: {named} cannot be opened: {cause}"),
    }
}
