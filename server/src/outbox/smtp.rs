//! Handing a mail over to the mail server, with an exact account of how far it came.
//!
//! Until the text is sent the mail was certainly not accepted, so it can be tried again. From then on only an
//! answer of the mail server says what happened. The words of that answer are not kept: they can hold an address.

use super::{Composed, Problem, Report};
use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use std::fmt;
use std::time::Duration;
use tokio::time::timeout;

const MECHANISMS: [Mechanism; 2] = [Mechanism::Plain, Mechanism::Login];
/// A goodbye is polite, and nothing waits for it.
const GOODBYE: Duration = Duration::from_secs(2);

/// How long the mail server may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// For everything before the text.
    pub talk: Duration,
    /// For the text and the answer to it: giving up early would leave unsure what arrived.
    pub text: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            talk: Duration::from_secs(60),
            text: Duration::from_secs(600),
        }
    }
}

/// How the connection is kept from being read.
#[derive(Clone)]
pub(super) enum Secrecy {
    /// It is not.
    None,
    /// From the first byte.
    Whole(TlsParameters),
    /// After asking for it; without it nothing is sent.
    Asked(TlsParameters),
}

/// A mail server, and who we are there.
#[derive(Clone)]
pub struct Smtp {
    pub(super) host: String,
    pub(super) port: u16,
    pub(super) secrecy: Secrecy,
    pub(super) credentials: Option<Credentials>,
    pub(super) from: Mailbox,
    pub(super) patience: Patience,
}

impl fmt::Debug for Smtp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the mail server {}:{}", self.host, self.port)
    }
}

impl Smtp {
    /// The same mail server with more or less time.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// Who every mail comes from.
    #[must_use]
    pub fn from(&self) -> &Mailbox {
        &self.from
    }

    /// Longer than an attempt can take.
    #[must_use]
    pub fn longest_attempt(&self) -> Duration {
        self.patience.talk + self.patience.text + GOODBYE + Duration::from_secs(120)
    }

    /// Hands a mail over.
    pub async fn deliver(&self, mail: &Composed) -> Report {
        let unreachable = Report::Deferred(Problem::Unreachable, None);
        let opened = timeout(self.patience.talk, self.open(mail)).await;
        let mut connection = match opened {
            Err(_) => return unreachable,
            Ok(Err(report)) => return report,
            Ok(Ok(connection)) => connection,
        };
        let answer = timeout(self.patience.text, connection.message(&mail.bytes)).await;
        let report = match answer {
            Ok(Ok(_)) => Report::Accepted,
            Ok(Err(cause)) => match cause.status() {
                Some(code) if cause.is_permanent() => {
                    Report::Refused(Problem::Content, Some(code.into()))
                }
                Some(code) => Report::Deferred(Problem::Later, Some(code.into())),
                None => Report::Unknown,
            },
            Err(_) => Report::Unknown,
        };
        // What matters is known by now, whatever comes of the goodbye.
        let _ = timeout(GOODBYE, connection.quit()).await;
        report
    }

    /// A connection on which the mail server waits for the text.
    async fn open(&self, mail: &Composed) -> Result<AsyncSmtpConnection, Report> {
        let mut connection = self.connect().await?;
        if let Some(credentials) = &self.credentials {
            let signed_in = connection.auth(&MECHANISMS, credentials).await;
            signed_in.map_err(|cause| not_our_mail(&cause, Problem::SignIn))?;
        }
        let parameters = parameters(&connection, mail)?;
        let from = mail.envelope.from().cloned();
        let accepted = connection.command(Mail::new(from, parameters)).await;
        accepted.map_err(|cause| not_our_mail(&cause, Problem::SignIn))?;
        for to in mail.envelope.to() {
            let accepted = connection.command(Rcpt::new(to.clone(), Vec::new())).await;
            accepted.map_err(|cause| this_mail(&cause, Problem::Recipient))?;
        }
        let asked = connection.command(Data).await;
        asked.map_err(|cause| this_mail(&cause, Problem::Content))?;
        Ok(connection)
    }

    async fn connect(&self) -> Result<AsyncSmtpConnection, Report> {
        let name = ClientId::Domain(self.from.email.domain().to_owned());
        let whole = match &self.secrecy {
            Secrecy::Whole(tls) => Some(tls.clone()),
            Secrecy::None | Secrecy::Asked(_) => None,
        };
        let server = (self.host.as_str(), self.port);
        let connected = AsyncSmtpConnection::connect_tokio1(
            server,
            Some(self.patience.talk),
            &name,
            whole,
            None,
        );
        let connected = connected.await;
        let mut connection =
            connected.map_err(|cause| not_our_mail(&cause, Problem::Unreachable))?;
        if let Secrecy::Asked(tls) = &self.secrecy {
            if !connection.can_starttls() {
                return Err(Report::Deferred(Problem::NotSecure, None));
            }
            let secured = connection.starttls(tls.clone(), &name).await;
            secured.map_err(|cause| not_our_mail(&cause, Problem::NotSecure))?;
        }
        Ok(connection)
    }
}

fn parameters(
    connection: &AsyncSmtpConnection,
    mail: &Composed,
) -> Result<Vec<MailParameter>, Report> {
    let server = connection.server_info();
    let mut parameters = Vec::new();
    let mut addresses = mail.envelope.to().iter().chain(mail.envelope.from());
    if addresses.any(|address| !AsRef::<str>::as_ref(address).is_ascii()) {
        if !server.supports_feature(Extension::SmtpUtfEight) {
            return Err(Report::Refused(Problem::Recipient, None));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    if !mail.bytes.is_ascii() && server.supports_feature(Extension::EightBitMime) {
        parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    Ok(parameters)
}

type Refusal = lettre::transport::smtp::Error;

/// The mail server wants nothing from us now; another mail would fare no better.
fn not_our_mail(cause: &Refusal, problem: Problem) -> Report {
    let reply = cause.status().map(u16::from);
    match reply {
        Some(_) if cause.is_transient() => Report::Deferred(Problem::Later, reply),
        Some(_) => Report::Deferred(problem, reply),
        None if cause.is_tls() => Report::Deferred(Problem::NotSecure, None),
        None if cause.is_client() => Report::Deferred(problem, None),
        None => Report::Deferred(Problem::Unreachable, None),
    }
}

/// The mail server does not want this mail.
fn this_mail(cause: &Refusal, problem: Problem) -> Report {
    match cause.status() {
        Some(code) if cause.is_permanent() => Report::Refused(problem, Some(code.into())),
        _ => not_our_mail(cause, problem),
    }
}
