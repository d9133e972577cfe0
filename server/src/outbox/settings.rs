//! Where mail goes, as whoever starts the program says it. A password comes from a file or the environment, and is
//! never printed.

use super::Smtp;
use super::smtp::{Patience, Secrecy};
use crate::config::Password;
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::TlsParameters;
use std::fmt;
use std::path::PathBuf;

const PASSWORD: &str = "WIJKZETEL_SMTP_PASSWORD";
const SUBMISSION: u16 = 587;
const SUBMISSIONS: u16 = 465;

/// The options for mail.
#[derive(Debug, Clone, PartialEq, Eq, Default, clap::Args)]
pub struct MailOptions {
    /// The mail server: `smtps://USER@HOST:PORT`, or `smtp://USER@HOST:PORT?tls=required`. Without it `serve` keeps
    /// mail, and `demo` shows it on a page.
    #[arg(long, env = "WIJKZETEL_SMTP_URL", value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Who mail comes from: an address, or `Name <address>`.
    #[arg(long, env = "WIJKZETEL_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// The file with the password of the mail server; `WIJKZETEL_SMTP_PASSWORD` does as well.
    #[arg(long, env = "WIJKZETEL_SMTP_PASSWORD_FILE", value_name = "FILE")]
    pub smtp_password_file: Option<PathBuf>,
}

/// What happens to mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MailMode {
    /// It goes to a mail server.
    Sent,
    /// It waits until there is a mail server.
    #[default]
    Kept,
    /// It is shown to everybody, in a demonstration.
    Shown,
}

/// What happens to mail, and through which mail server.
#[derive(Debug, Clone, Default)]
pub struct MailSettings {
    /// What happens to it.
    pub mode: MailMode,
    /// The mail server, when there is one.
    pub smtp: Option<Smtp>,
}

/// What is wrong with the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// No address to send from.
    NoFrom,
    /// That address cannot be read.
    From,
    /// The address of the mail server cannot be read.
    Url(&'static str),
    /// The password stands where others can read it.
    PasswordInUrl,
    /// There is a name and no password.
    NoPassword,
    /// The password would go over the network for everybody to read.
    PasswordInClear,
    /// The file with the password cannot be read.
    PasswordFile(String),
    /// The certificates of this machine cannot be used.
    Certificates,
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoFrom => f.write_str("say with --mail-from who mail comes from"),
            Self::From => f.write_str("--mail-from is no address; write it as Name <name@host>"),
            Self::Url(why) => write!(f, "--smtp-url cannot be used: {why}"),
            Self::PasswordInUrl => write!(
                f,
                "--smtp-url holds a password, which others can read; use --smtp-password-file or {PASSWORD}"
            ),
            Self::NoPassword => write!(
                f,
                "--smtp-url names a user; give the password with --smtp-password-file or {PASSWORD}"
            ),
            Self::PasswordInClear => f.write_str(
                "--smtp-url would send the password for everybody to read; leave tls=none out",
            ),
            Self::PasswordFile(cause) => write!(f, "the file with the password: {cause}"),
            Self::Certificates => {
                f.write_str("the certificates of this machine cannot be used for mail")
            }
        }
    }
}

impl std::error::Error for Wrong {}

impl MailOptions {
    /// What happens to mail; without a mail server it is as given.
    ///
    /// # Errors
    /// What is wrong with the options, in words.
    pub fn settings(&self, without_server: MailMode) -> Result<MailSettings, Wrong> {
        let Some(url) = &self.smtp_url else {
            return Ok(MailSettings {
                mode: without_server,
                smtp: None,
            });
        };
        let from = self.mail_from.as_deref().ok_or(Wrong::NoFrom)?;
        Ok(MailSettings {
            mode: MailMode::Sent,
            smtp: Some(Smtp::at(url, from, self.password()?)?),
        })
    }

    fn password(&self) -> Result<Option<Password>, Wrong> {
        let read = Password::read(self.smtp_password_file.as_deref(), PASSWORD);
        read.map_err(Wrong::PasswordFile)
    }
}

/// An address of a mail server in its parts.
struct Parts<'u> {
    user: Option<&'u str>,
    host: &'u str,
    port: Option<u16>,
    tls: Option<&'u str>,
    is_whole: bool,
}

impl Smtp {
    /// The mail server at this address.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn at(url: &str, from: &str, password: Option<Password>) -> Result<Self, Wrong> {
        let parts = parts(url)?;
        let from: Mailbox = from.parse().map_err(|_| Wrong::From)?;
        let is_near = matches!(parts.host, "localhost" | "127.0.0.1" | "::1");
        let tls = || TlsParameters::new(parts.host.to_owned()).map_err(|_| Wrong::Certificates);
        let secrecy = match (parts.is_whole, parts.tls) {
            (true, None) => Secrecy::Whole(tls()?),
            (true, Some(_)) => return Err(Wrong::Url("smtps needs no tls=")),
            (false, Some("none")) => Secrecy::None,
            (false, None) if is_near => Secrecy::None,
            (false, None | Some("required")) => Secrecy::Asked(tls()?),
            (false, Some(_)) => return Err(Wrong::Url("tls is required or none")),
        };
        let credentials = match (parts.user, password) {
            (None, _) => None,
            (Some(_), None) => return Err(Wrong::NoPassword),
            (Some(_), Some(_)) if matches!(secrecy, Secrecy::None) && !is_near => {
                return Err(Wrong::PasswordInClear);
            }
            (Some(user), Some(password)) => Some(Credentials::new(
                user.replace("%40", "@"),
                password.reveal().to_owned(),
            )),
        };
        let usual = if parts.is_whole {
            SUBMISSIONS
        } else {
            SUBMISSION
        };
        Ok(Self {
            host: parts.host.to_owned(),
            port: parts.port.unwrap_or(usual),
            secrecy,
            credentials,
            from,
            patience: Patience::default(),
        })
    }
}

fn parts(url: &str) -> Result<Parts<'_>, Wrong> {
    let (scheme, rest) = url
        .split_once("://")
        .ok_or(Wrong::Url("it begins with smtp:// or smtps://"))?;
    let is_whole = match scheme {
        "smtps" => true,
        "smtp" => false,
        _ => return Err(Wrong::Url("it begins with smtp:// or smtps://")),
    };
    let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (user, place) = match rest.rsplit_once('@') {
        Some((user, place)) => (Some(user), place),
        None => (None, rest),
    };
    if user.is_some_and(|user| user.contains(':')) {
        return Err(Wrong::PasswordInUrl);
    }
    let tls = match query {
        "" => None,
        query => Some(
            query
                .strip_prefix("tls=")
                .ok_or(Wrong::Url("behind the question mark stands tls="))?,
        ),
    };
    let (host, port) = host_and_port(place.trim_end_matches('/'))?;
    Ok(Parts {
        user,
        host,
        port,
        tls,
        is_whole,
    })
}

/// A host and a port; an address with colons stands between brackets.
fn host_and_port(place: &str) -> Result<(&str, Option<u16>), Wrong> {
    let (host, port) = match place.strip_prefix('[') {
        Some(rest) => {
            let (host, rest) = rest.split_once(']').ok_or(Wrong::Url("a ] is missing"))?;
            (host, rest.strip_prefix(':'))
        }
        None => match place.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (place, None),
        },
    };
    if host.is_empty() || host.contains(['/', ':']) && !place.starts_with('[') {
        return Err(Wrong::Url("it names no host"));
    }
    let port = port.map(str::parse).transpose();
    Ok((host, port.map_err(|_| Wrong::Url("the port is no number"))?))
}
