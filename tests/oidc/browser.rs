//! Somebody who goes to the provider and comes back, as a browser does it.

use super::provider::Both;
use acceptance::{Answer, Client, TestDatabase};
use chrono::{DateTime, NaiveDate, Utc};
use server::actions::registration::set_up_election;
use server::audit::By;
use server::store::registration::{Body, Election};
use server::store::{BodyKind, Standing, write_tx};

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

pub(crate) const ELECTION: &str = "wr";
pub(crate) const START: &str = "/aanmelden/wr/digid";

pub(crate) fn now() -> DateTime<Utc> {
    "2026-01-10T10:00:00Z".parse().unwrap_or_default()
}

pub(crate) async fn set_up(database: &TestDatabase) -> Result<(), Failure> {
    let election = Election {
        id: ELECTION.to_owned(),
        title: "Proefverkiezing".to_owned(),
        regulation: "rotterdam-2026".to_owned(),
        held_on: NaiveDate::from_ymd_opt(2026, 3, 18).unwrap_or_default(),
        standing: Standing::NotOfficial,
        source: "made up".to_owned(),
    };
    let body = Body {
        code: "plain".to_owned(),
        name: "Wijk".to_owned(),
        gebied: "Noord".to_owned(),
        kind: BodyKind::Wijkraad,
    };
    let by = By {
        actor: "test".to_owned(),
        at: now(),
    };
    write_tx(&database.db, async |tx| {
        set_up_election(tx, &by, &election, &[(body.clone(), 2)]).await
    })
    .await?;
    Ok(())
}

/// Somebody with a browser.
#[derive(Debug)]
pub(crate) struct Visitor<'b> {
    both: &'b Both,
    pub(crate) client: Client,
}

impl<'b> Visitor<'b> {
    pub(crate) fn of(both: &'b Both) -> Self {
        Self {
            both,
            client: both.server.client(),
        }
    }

    /// Signs in as somebody at the provider; the answer of the server to who comes back.
    pub(crate) async fn sign_in(&mut self, who: &str) -> Result<Answer, Failure> {
        let there = self.leave(START).await?;
        let back = self.answer_there(&there, who).await?;
        self.client.get(&back).await
    }

    /// Goes to the provider; the address there.
    pub(crate) async fn leave(&mut self, path: &str) -> Result<String, Failure> {
        let sent = self.client.get(path).await?;
        let to = sent.header("location").to_owned();
        match (sent.status, to.starts_with(&self.both.provider.issuer)) {
            (303, true) => Ok(to),
            _ => Err(format!(
                "not sent to the provider: {} {to} {}",
                sent.status, sent.body
            )
            .into()),
        }
    }

    /// Answers as somebody at the provider; the path with which the browser comes back.
    pub(crate) async fn answer_there(&self, there: &str, who: &str) -> Result<String, Failure> {
        let issuer = self.both.provider.issuer.as_str();
        let address = issuer.trim_start_matches("http://").parse()?;
        let mut client = Client::at(address);
        let mut next = format!("{}&login_hint={who}", path_of(there, issuer));
        for _ in 0..6 {
            let answer = client.get(&next).await?;
            let to = answer.header("location").to_owned();
            if to.is_empty() {
                return Err(format!("{next}: {} {}", answer.status, answer.body).into());
            }
            if to.contains("/aanmelden/digid/terug") {
                let (_, path) = to.split_once("://").ok_or("no scheme")?;
                let at = path.find('/').ok_or("no path")?;
                return Ok(path[at..].to_owned());
            }
            next = path_of(&to, issuer);
        }
        Err("the provider sends nobody back".into())
    }
}

fn path_of(address: &str, issuer: &str) -> String {
    address.trim_start_matches(issuer).to_owned()
}

/// The same path with another value for a parameter.
pub(crate) fn with(path: &str, name: &str, value: &str) -> String {
    let (before, query) = path.split_once('?').unwrap_or((path, ""));
    let pairs = query.split('&').map(|pair| match pair.split_once('=') {
        Some((known, _)) if known == name => format!("{name}={value}"),
        _ => pair.to_owned(),
    });
    format!("{before}?{}", pairs.collect::<Vec<_>>().join("&"))
}
