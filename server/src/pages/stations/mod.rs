//! The polling stations of an election: the list, adding one, changing it, removing it, and files to take along.

mod edit;
mod files;
mod list;
mod papers;
mod reading;
mod remove;

pub use edit::{show_new_station, show_station, submit_new_station, submit_station};
pub use files::{show_stations_eml, show_stations_file};
pub use list::show_stations;
pub use papers::{show_count_form, show_count_forms, show_count_forms_of_body};
pub use remove::{show_station_removal, submit_station_removal};

use crate::auth::Session;
use crate::form::Choice;
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken};
use crate::store::Database;
use crate::store::registration::{Body, Election, list_bodies, list_seats, load_election};
use crate::web::App;
use crate::wording::stored_body_name;
use axum::response::Response;
use std::collections::BTreeSet;

/// The address of the list.
fn path(election: &str) -> String {
    format!("/bureau/{election}/stembureaus")
}

/// An election with its bodies, in one language.
struct Scene {
    election: Election,
    bodies: Vec<Body>,
    locale: Locale,
    session: Session,
    app: App,
}

impl Scene {
    /// The election that the address names; a page that says so when there is none.
    async fn find(
        (session, locale, app): (Session, Locale, App),
        election: &str,
    ) -> Result<Self, Response> {
        let db = crate::pages::database(&app, locale)?;
        let wrong = broken(locale);
        let election = load_election(db, election).await.map_err(&wrong)?;
        let taking_part = list_seats(db, &election.id).await.map_err(&wrong)?;
        let taking_part: BTreeSet<String> = taking_part.into_iter().map(|(code, _)| code).collect();
        let mut bodies = list_bodies(db).await.map_err(&wrong)?;
        bodies.retain(|body| taking_part.contains(&body.code));
        bodies.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(Self {
            election,
            bodies,
            locale,
            session,
            app,
        })
    }

    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn db(&self) -> Result<&Database, Response> {
        crate::pages::database(&self.app, self.locale)
    }

    fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    fn path(&self) -> String {
        path(&self.election.id)
    }

    /// The frame of the list.
    fn page(&self) -> Page {
        let (title, path) = (self.text("stations-title"), self.path());
        let mut page = election_page(
            &self.session,
            self.locale,
            &self.election,
            (title.clone(), &path),
        );
        page.crumbs.push(Crumb::new(self.locale, title, &path));
        page
    }

    /// The frame of a page below the list.
    fn below(&self, title: String, end: &str) -> Page {
        let path = format!("{}/{end}", self.path());
        let mut page = self.page();
        page.crumbs
            .push(Crumb::new(self.locale, title.as_str(), &path));
        Page {
            title,
            path,
            ..page
        }
    }

    /// The name of a body; its code when it takes no part.
    fn name_of(&self, code: &str) -> String {
        let found = self.bodies.iter().find(|body| body.code == code);
        found.map_or_else(
            || code.to_owned(),
            |body| stored_body_name(self.locale, body),
        )
    }

    /// The bodies to choose from, with something for none of them.
    fn choices(&self, none: &str) -> Vec<Choice> {
        let bodies = self.bodies.iter();
        let bodies =
            bodies.map(|body| Choice::new(&*body.code, stored_body_name(self.locale, body)));
        [Choice::new("", self.text(none))]
            .into_iter()
            .chain(bodies)
            .collect()
    }
}
