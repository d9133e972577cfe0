//! `wijkzetel demo`: sets the demonstration up, unless it is there, and serves it.

use super::{app, listen, without_password};
use crate::config::Config;
use crate::demo::{self, DemoAccount, SetUp};
use crate::outbox::MailMode;
use crate::{clock, store, web};
use std::error::Error;
use std::io::Write;

/// Serves until it is stopped.
///
/// # Errors
/// When the database cannot be opened or made ready, or the address cannot be listened on.
pub async fn run(config: &Config, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let listener = listen(config).await?;
    let db = store::open(&config.database_url).await?;
    let (app, smtp) = app(&db, config, MailMode::Shown).await?;
    let what = match demo::set_up(&db, clock::now()).await? {
        SetUp::Made => "The demonstration is set up",
        SetUp::Kept => "The demonstration was there already, and everything in it is kept",
    };
    // Residence.
    demo::set_up_population(&db, clock::now(), app.keys()).await?;
    writeln!(
        output,
        "{what} in {}",
        without_password(&config.database_url)
    )?;
    print_accounts(&demo::set_up_accounts(&db, clock::now()).await?, output)?;
    demo::set_up_counting(&db, clock::now()).await?;
    writeln!(
        output,
        "Open http://{} in a browser; stop with Ctrl+C",
        listener.local_addr()?
    )?;
    output.flush()?;
    web::serve_store(listener, (app, db), smtp).await?;
    Ok(())
}

/// The passwords are shown this once; afterwards only their hashes are there.
fn print_accounts(accounts: &[DemoAccount], output: &mut impl Write) -> std::io::Result<()> {
    if accounts.is_empty() {
        return writeln!(
            output,
            "The accounts are kept; `wijkzetel reset-password beheerder` makes a new password"
        );
    }
    writeln!(
        output,
        "Sign in at /account with one of these; they are shown only now:"
    )?;
    for account in accounts {
        let role = account.role.word();
        writeln!(
            output,
            "  {:<11} {}  ({role})",
            account.login, account.password
        )?;
    }
    Ok(())
}
