//! `wijkzetel serve`: serves what the database holds, and nothing is filled in.

use super::{app, listen, without_password};
use crate::config::Config;
use crate::outbox::MailMode;
use crate::store::account::count_accounts;
use crate::{store, web};
use std::error::Error;
use std::io::Write;

/// Serves until it is stopped.
///
/// # Errors
/// When the database cannot be opened or made ready, or the address cannot be listened on.
pub async fn run(config: &Config, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let listener = listen(config).await?;
    let db = store::open(&config.database_url).await?;
    let (app, smtp) = app(&db, config, MailMode::Kept).await?;
    let at = listener.local_addr()?;
    writeln!(output, "Serving {}", without_password(&config.database_url))?;
    if count_accounts(&db).await? == 0 {
        writeln!(
            output,
            "There are no users yet: whoever opens http://{at}/account first becomes the administrator"
        )?;
    }
    writeln!(output, "Open http://{at} in a browser; stop with Ctrl+C")?;
    output.flush()?;
    web::serve_store(listener, (app, db), smtp).await?;
    Ok(())
}
