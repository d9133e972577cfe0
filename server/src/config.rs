//! What whoever starts the server may choose. Legal values are no settings: those are in the regulations.

mod password;

pub use password::Password;

use crate::auth::oidc::OidcOptions;
use crate::outbox::MailOptions;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where the data is, and where the server listens.
#[derive(Debug, Clone, PartialEq, Eq, clap::Args)]
pub struct Config {
    /// The database: `sqlite://FILE?mode=rwc`, or `postgres://USER@HOST/DATABASE`.
    #[arg(
        long,
        value_name = "URL",
        default_value = "sqlite://wijkzetel.db?mode=rwc"
    )]
    pub database_url: String,
    /// The address and port to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// The file with the master key of personal data. It is made when nothing was sealed yet; keep it apart
    /// from the database, and keep a copy: without it nothing personal can be read again.
    #[arg(
        long,
        env = "WIJKZETEL_KEY_FILE",
        value_name = "FILE",
        default_value = "wijkzetel.key"
    )]
    pub key_file: PathBuf,
    /// Where mail goes.
    #[command(flatten)]
    pub mail: MailOptions,
    /// Where candidates can sign in elsewhere.
    #[command(flatten)]
    pub oidc: OidcOptions,
}
