//! Everything that is due in an election: the board, its file, and who hears of it by mail or in a calendar.

mod board;
mod calendar;
mod feeds;
mod file;
mod recipient;
mod reminders;

pub use board::show_deadlines;
pub use calendar::show_feed;
pub use feeds::{
    show_bureau_feeds, show_griffie_feeds, submit_bureau_feed, submit_bureau_feed_renewal,
    submit_bureau_feed_withdrawal, submit_griffie_feed, submit_griffie_feed_renewal,
    submit_griffie_feed_withdrawal,
};
pub use file::show_deadlines_file;
pub(super) use recipient::language;
pub use recipient::{show_recipient, submit_recipient};
pub use reminders::{show_reminders, submit_reminders};

use crate::actions::vacancy::{Deadline, DueKind, list_election_deadlines};
use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::registration::{Election, list_bodies, list_names, load_election};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::deadlines::Names;
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What the pages of one election have before them.
struct Desk<'d> {
    db: &'d Database,
    locale: Locale,
    election: Election,
    today: NaiveDate,
}

impl<'d> Desk<'d> {
    /// The election that the address names; a page that says so when there is none.
    async fn open(app: &'d App, locale: Locale, election: &str) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let election = load_election(db, election).await.map_err(broken(locale))?;
        Ok(Self {
            db,
            locale,
            election,
            today: clock::day_of(app.now()),
        })
    }

    /// The path of the board, or of a page below it.
    fn path(&self, below: &str) -> String {
        format!("/griffie/{}/termijnen{below}", self.election.id)
    }

    /// The frame of a page at or below the board.
    fn page(&self, session: &Session, (title, below): (String, &str)) -> Page {
        let (locale, path) = (self.locale, self.path(below));
        let election = format!("/griffie/{}", self.election.id);
        let board = locale.text("deadlines-title");
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.election.title.as_str(), &election),
            Crumb::new(locale, board, &self.path("")),
        ];
        if !below.is_empty() {
            way.push(Crumb::new(locale, title.as_str(), &path));
        }
        Page {
            unofficial: self.election.standing == Standing::NotOfficial,
            ..Page::of(session, locale, title, &path)
        }
        .after(way)
    }

    /// What is due, with the names that it needs.
    async fn gather(&self) -> Result<Gathered, AppError> {
        let id = &self.election.id;
        let names = list_names(self.db, id).await?.into_iter();
        let bodies = list_bodies(self.db).await?.into_iter();
        Ok(Gathered {
            all: list_election_deadlines(self.db, id, self.today).await?,
            names: names
                .map(|(place, name)| ((id.clone(), place), name))
                .collect(),
            bodies: bodies.map(|one| (one.code, one.name)).collect(),
        })
    }
}

/// What is due in an election.
struct Gathered {
    all: Vec<Deadline>,
    names: Names,
    /// The names of the bodies, by code.
    bodies: BTreeMap<String, String>,
}

impl Gathered {
    fn body(&self, one: &Deadline) -> &str {
        self.bodies.get(&one.body).map_or("", String::as_str)
    }
}

/// What somebody wants to see of it; it stands in the address.
#[derive(Debug, Clone, Default)]
struct Query {
    /// The code of a body; empty for all.
    body: String,
    kind: Option<DueKind>,
}

impl Query {
    fn of(uri: &Uri) -> Self {
        let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
        Self {
            body: asked.trimmed("wijk").to_owned(),
            kind: DueKind::from_word(asked.trimmed("soort")),
        }
    }

    fn takes(&self, one: &Deadline) -> bool {
        let of_kind = self.kind.is_none_or(|kind| one.due.kind() == kind);
        of_kind && (self.body.is_empty() || one.body == self.body)
    }

    fn is_filtered(&self) -> bool {
        !self.body.is_empty() || self.kind.is_some()
    }

    /// The query in an address, after the language.
    fn written(&self, locale: Locale) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if locale == Locale::English {
            query.append_pair("taal", locale.tag());
        }
        if !self.body.is_empty() {
            query.append_pair("wijk", &self.body);
        }
        if let Some(kind) = self.kind {
            query.append_pair("soort", kind.word());
        }
        match query.finish() {
            none if none.is_empty() => none,
            query => format!("?{query}"),
        }
    }
}

/// The status of a page with a form, whose title says when something is wrong.
fn status_of(page: &mut Page, form: &Form) -> StatusCode {
    if form.is_right() {
        return StatusCode::OK;
    }
    let title = std::mem::take(&mut page.title);
    let title = [("title", title.into())];
    page.title = page.locale.say("form-error-title", &title);
    StatusCode::UNPROCESSABLE_ENTITY
}
