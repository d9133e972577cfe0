//! `wijkzetel demo`: sets the demonstration up, unless it is there, and serves it.

use crate::config::Config;
use crate::demo::{self, SetUp};
use crate::{clock, store, web};
use std::error::Error;
use std::io::Write;
use tokio::net::TcpListener;

/// Serves until it is stopped.
///
/// # Errors
/// When the database cannot be opened or made ready, or the address cannot be listened on.
pub async fn run(config: &Config, output: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind(config.listen).await.map_err(|error| {
        format!(
            "cannot listen on {}: {error}; choose another address with --listen",
            config.listen
        )
    })?;
    let db = store::open(&config.database_url).await?;
    let what = match demo::set_up(&db, clock::now()).await? {
        SetUp::Made => "The demonstration is set up",
        SetUp::Kept => "The demonstration was there already, and everything in it is kept",
    };
    writeln!(
        output,
        "{what} in {}",
        without_password(&config.database_url)
    )?;
    writeln!(
        output,
        "Open http://{} in a browser; stop with Ctrl+C",
        listener.local_addr()?
    )?;
    output.flush()?;
    web::serve_store(listener, db).await?;
    Ok(())
}

/// The address of a database as it may be printed.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let name = user.split(':').next().unwrap_or_default();
            format!("{scheme}://{name}@{host}")
        }
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::without_password;

    #[test]
    fn a_password_is_never_printed() {
        assert_eq!(
            without_password("postgres://wijk:geh@im@127.0.0.1:5432/w"),
            "postgres://wijk@127.0.0.1:5432/w"
        );
    }

    #[test]
    fn an_address_without_a_password_is_printed_as_it_is() {
        assert_eq!(
            without_password("sqlite://wijkzetel.db?mode=rwc"),
            "sqlite://wijkzetel.db?mode=rwc"
        );
    }
}
