//! `wijkzetel reset-password`: a new first password for somebody who cannot ask an administrator.

use crate::actions::account;
use crate::audit::By;
use crate::auth::{chance, hash};
use crate::store::account::load_by_login;
use crate::store::write_tx;
use crate::{clock, store};
use std::error::Error;
use std::io::Write;

/// Whose password, and in which database.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct ResetPasswordArgs {
    /// The name to sign in with.
    pub login: String,
    /// The database: `sqlite://FILE?mode=rw`, or `postgres://USER@HOST/DATABASE`.
    #[arg(
        long,
        value_name = "URL",
        default_value = "sqlite://wijkzetel.db?mode=rw"
    )]
    pub database_url: String,
}

/// Prints the new password; it must be changed when it is first used.
///
/// # Errors
/// When there is no such account, or the database cannot be opened or written.
pub async fn run(args: &ResetPasswordArgs, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let db = store::open(&args.database_url).await?;
    let found = load_by_login(&db, &args.login.to_lowercase()).await?;
    let Some((account, _)) = found else {
        return Err(format!("nothing was changed: there is no account {}", args.login).into());
    };
    let password = chance::first_password()?;
    let hashed = hash(&password).await?;
    let by = By {
        actor: "command line".to_owned(),
        at: clock::now(),
    };
    write_tx(&db, async move |tx| {
        account::reset_password(tx, &by, (account.id, &hashed)).await
    })
    .await?;
    writeln!(output, "{}  {password}", args.login)?;
    Ok(())
}
