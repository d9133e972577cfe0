//! What the pages about one body have before them: the election, the body with its candidates, and the file
//! of its succession once a result is established.

use crate::actions::documents::shown_body;
use crate::actions::registration::load_regulation;
// Sortition.
use crate::actions::sortition::drawn_names;
use crate::actions::successor::SuccessionFile;
use crate::auth::Session;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::publication::{Body, Publication};
use crate::store::registration::{Election, list_lists, load_body, load_election, load_seats};
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::sortition::drawn;
use crate::wording::{Teller, body_name};
use axum::response::Response;
use std::collections::BTreeMap;
use succession::roster::Person;

/// One body in one election.
#[derive(Debug)]
pub(in crate::pages) struct Desk {
    pub(in crate::pages) election: Election,
    pub(in crate::pages) code: String,
    pub(in crate::pages) name: String,
    pub(in crate::pages) seats: u64,
    /// Nothing while no result is established.
    pub(in crate::pages) held: Option<Held>,
    publication: Publication,
    locale: Locale,
    // Sortition.
    /// The names of drawn residents, by number.
    drawn: BTreeMap<u32, String>,
}

/// The seats of a body and who stood for it.
#[derive(Debug)]
pub(in crate::pages) struct Held {
    pub(in crate::pages) file: SuccessionFile,
    pub(in crate::pages) body: Body,
}

impl Desk {
    /// The body, or the page that says why it cannot be shown.
    pub(in crate::pages) async fn open(
        app: &App,
        locale: Locale,
        (election, code): (&str, &str),
    ) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let opened = Self::load(db, locale, (election, code)).await;
        let mut opened = opened.map_err(broken(locale))?;
        // Sortition.
        let drawn = drawn_names(db, app.keys(), (election, code)).await;
        opened.drawn = drawn.map_err(broken(locale))?;
        Ok(opened)
    }

    async fn load(
        db: &Database,
        locale: Locale,
        (election, code): (&str, &str),
    ) -> Result<Self, AppError> {
        let row = load_election(db, election).await?;
        let body = load_body(db, code).await?;
        let seats = load_seats(db, election, code).await?;
        let reglement = load_regulation(&row.regulation)?;
        let publication = Publication {
            day: row.held_on,
            reglement: reglement.title,
            rules: reglement.allocation,
            official: row.standing == Standing::Official,
            bodies: Vec::new(),
        };
        let held = match SuccessionFile::load(db, (election, code)).await {
            Ok(file) => {
                let lists = list_lists(db, election, code).await?;
                let body = shown_body(db, (election, code), (&lists, &file.result)).await?;
                Some(Held { file, body })
            }
            Err(AppError::Missing { what: "result", .. }) => None,
            Err(cause) => return Err(cause),
        };
        let name = match &held {
            Some(held) => body_name(locale, &held.body),
            None => body.name,
        };
        Ok(Self {
            election: row,
            code: body.code,
            name,
            seats,
            held,
            publication,
            locale,
            drawn: BTreeMap::new(),
        })
    }

    /// The language of the page.
    pub(in crate::pages) fn locale(&self) -> Locale {
        self.locale
    }

    /// The key of the body.
    pub(in crate::pages) fn key(&self) -> (&str, &str) {
        (&self.election.id, &self.code)
    }

    /// The path of the roster, or of a page below it.
    pub(in crate::pages) fn path(&self, below: &str) -> String {
        format!("/griffie/{}/{}{below}", self.election.id, self.code)
    }

    /// The same in the language of the page.
    pub(in crate::pages) fn address(&self, below: &str) -> String {
        format!("{}{}", self.path(below), self.locale.query())
    }

    /// Tells about a body of this election.
    pub(in crate::pages) fn teller<'d>(&'d self, held: &'d Held) -> Teller<'d> {
        Teller {
            locale: self.locale,
            publication: &self.publication,
            body: &held.body,
        }
    }

    /// The name of somebody; who was drawn from the residents has a number.
    pub(in crate::pages) fn person(&self, held: &Held, person: Person) -> String {
        match person {
            Person::Candidate { list, candidate } => self.teller(held).name((list, candidate)),
            Person::Drawn { number } => drawn(self.locale, number, self.drawn.get(&number)),
        }
    }

    /// The frame of a page below the roster; the last step of the way is the page itself.
    pub(in crate::pages) fn page(
        &self,
        session: &Session,
        title: String,
        below: &[(&str, String)],
    ) -> Page {
        let locale = self.locale;
        let path = self.path(below.last().map_or("", |(path, _)| path));
        let election = format!("/griffie/{}", self.election.id);
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, self.election.title.as_str(), &election),
            Crumb::new(locale, self.name.as_str(), &self.path("")),
        ];
        for (path, text) in below {
            way.push(Crumb::new(locale, text.as_str(), &self.path(path)));
        }
        Page {
            unofficial: self.election.standing == Standing::NotOfficial,
            ..Page::of(session, locale, title, &path)
        }
        .after(way)
    }
}
