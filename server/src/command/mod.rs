//! The commands of the program.
//!
//! The input and output of `allocate`, `successor` and `lot` are a public contract: `docs/formats.md`.

pub mod allocate;
pub mod audit;
// Backup.
pub mod backup;
pub mod demo;
pub mod import;
mod json_lines;
pub mod lot;
pub mod reset_password;
// Result files.
pub mod result;
pub mod serve;
mod strict;
pub mod successor;

use crate::config::Config;
use crate::outbox::{MailMode, Smtp};
use crate::privacy::{Keys, read_or_make};
use crate::store::{self, Database};
use crate::web::App;
use std::error::Error;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;
use tokio::net::TcpListener;

/// A file, or standard input when no file is named.
fn open(file: Option<&Path>) -> io::Result<Box<dyn Read>> {
    Ok(match file {
        Some(path) => Box::new(File::open(path).map_err(|error| {
            let message = format!("cannot read {}: {error}", path.display());
            io::Error::new(error.kind(), message)
        })?),
        None => Box::new(io::stdin()),
    })
}

/// Listens on the address that was chosen.
async fn listen(config: &Config) -> Result<TcpListener, String> {
    TcpListener::bind(config.listen).await.map_err(|error| {
        format!(
            "cannot listen on {}: {error}; choose another address with --listen",
            config.listen
        )
    })
}

/// The keys of personal data in this database, under the master key of the file that was named.
async fn keys(db: &Database, config: &Config) -> Result<Keys, Box<dyn Error>> {
    let in_use = store::keys::any_key(db).await?;
    Ok(Keys::under(read_or_make(&config.key_file, in_use)?))
}

/// The application as whoever starts it wants it, and the mail server when there is one.
async fn app(
    db: &Database,
    config: &Config,
    without_server: MailMode,
) -> Result<(App, Option<Smtp>), Box<dyn Error>> {
    let mail = config.mail.settings(without_server)?;
    let elsewhere = config.oidc.settings()?;
    let keys = keys(db, config).await?;
    let app = App::on(db.clone()).with_keys(keys).with_mail(mail.mode);
    let app = app.with_site(config.public_url.as_deref());
    let app = app.with_elsewhere(elsewhere);
    let app = app.map_err(|_| "this machine cannot call a provider for signing in")?;
    Ok((app, mail.smtp))
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
