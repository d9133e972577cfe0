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
    /// The address of this site for its visitors, as `https://wijkraden.example.nl`: links in mail begin with it.
    /// Without it they begin with what the browser of the sender calls this site.
    #[arg(long, env = "WIJKZETEL_PUBLIC_URL", value_name = "URL", value_parser = read_site)]
    pub public_url: Option<String>,
    /// Where mail goes.
    #[command(flatten)]
    pub mail: MailOptions,
    /// Where candidates can sign in elsewhere.
    #[command(flatten)]
    pub oidc: OidcOptions,
}

/// An address of a site: http or https, a host, and nothing behind it.
fn read_site(typed: &str) -> Result<String, String> {
    let site = typed.trim_end_matches('/');
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| site.strip_prefix(scheme));
    match rest {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']) => {
            Ok(site.to_owned())
        }
        _ => Err(
            "give an address as https://wijkraden.example.nl, without anything behind it"
                .to_owned(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::read_site;

    #[test]
    fn the_address_of_a_site_has_nothing_behind_its_host() {
        for right in [
            "https://wijk.example",
            "http://127.0.0.1:8080",
            "https://wijk.example/",
        ] {
            assert_eq!(read_site(right).unwrap(), right.trim_end_matches('/'));
        }
        for wrong in [
            "",
            "wijk.example",
            "ftp://wijk.example",
            "https://",
            "https://a/b",
            "https://u@a",
            "https://a?b",
        ] {
            assert!(read_site(wrong).is_err(), "{wrong}");
        }
    }
}
