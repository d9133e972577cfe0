//! Signals from the population register: the list of an election, and one signal with what the griffie does with it.

mod confirm;
mod line;
mod link;
mod list;
mod one;
mod report;

pub use confirm::submit_confirmation;
pub(super) use line::open_in_line;
pub use link::{show_link, show_links, submit_link, submit_link_end};
pub use list::{show_body_signals, show_signals, submit_comparison};
pub use one::{show_signal, submit_dismissal};
pub(super) use report::{FIELD, of_report};

use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::registration::{Election, list_bodies, list_names, load_election};
use crate::store::sortition::list_drawn_members;
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::deadlines::Names;
use crate::wording::sortition::drawn;
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::Person;

/// What the pages of one election have before them.
struct Desk<'d> {
    db: &'d Database,
    locale: Locale,
    election: Election,
    today: NaiveDate,
    /// The names of the bodies, by code.
    bodies: BTreeMap<String, String>,
    names: Names,
    /// The names of residents who were drawn and became members, by body and number.
    drawn: BTreeMap<(String, u32), String>,
}

impl<'d> Desk<'d> {
    async fn open(app: &'d App, locale: Locale, election: &str) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let today = clock::day_of(app.now());
        let opened = Self::load(db, (locale, today), election).await;
        opened.map_err(broken(locale))
    }

    async fn load(
        db: &'d Database,
        (locale, today): (Locale, NaiveDate),
        election: &str,
    ) -> Result<Self, AppError> {
        let row = load_election(db, election).await?;
        let bodies = list_bodies(db).await?.into_iter();
        let names = list_names(db, election).await?.into_iter();
        Ok(Self {
            db,
            locale,
            today,
            bodies: bodies.map(|one| (one.code, one.name)).collect(),
            names: names
                .map(|(place, name)| ((row.id.clone(), place), name))
                .collect(),
            drawn: list_drawn_members(db, election).await?,
            election: row,
        })
    }

    fn path(&self) -> String {
        format!("/griffie/{}/signalen", self.election.id)
    }

    fn path_of(&self, (body, number): (&str, u64)) -> String {
        format!("/griffie/{}/{body}/signaal/{number}", self.election.id)
    }

    fn body(&self, code: &str) -> &str {
        self.bodies.get(code).map_or("", String::as_str)
    }

    /// The name of somebody; who was drawn from the residents has a number.
    fn name(&self, body: &str, person: Person) -> String {
        match person {
            Person::Drawn { number } => {
                let name = self.drawn.get(&(body.to_owned(), number));
                drawn(self.locale, number, name)
            }
            Person::Candidate { list, candidate } => {
                let place = (body.to_owned(), list, candidate);
                let found = self.names.get(&(self.election.id.clone(), place));
                found.cloned().unwrap_or_default()
            }
        }
    }

    /// The frame of the list, or of a page below it.
    fn page(&self, session: &Session, (title, below): (String, Option<&str>)) -> Page {
        let locale = self.locale;
        let election = format!("/griffie/{}", self.election.id);
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.election.title.as_str(), &election),
            Crumb::new(locale, locale.text("signals-title"), &self.path()),
        ];
        if let Some(path) = below {
            way.push(Crumb::new(locale, title.as_str(), path));
        }
        let list = self.path();
        Page {
            unofficial: self.election.standing == Standing::NotOfficial,
            ..Page::of(session, locale, title, below.unwrap_or(&list))
        }
        .after(way)
    }
}
