//! What every page of a ballot at the bureau needs: the election, the body, who takes part and what was drawn.

use super::{Desk, sitting_path};
use crate::actions::ballot::{BodyBallot, ballot_as_stored, ballot_of};
use crate::error::AppError;
use crate::pages::{Crumb, Page};
use crate::store::registration::application::Entrant;
use crate::store::registration::{Body, Election, load_body, load_election};
use crate::store::{Database, Standing};
use crate::wording::stored_body_name;

/// One body in the sitting.
pub(super) struct Scene {
    pub(super) election: Election,
    pub(super) body: Body,
    pub(super) ballot: BodyBallot,
}

/// Somebody who takes part, in words.
#[derive(Debug, Clone)]
pub(super) struct EntrantRow {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) members: Vec<String>,
}

impl Scene {
    pub(super) async fn load(db: &Database, desk: &Desk) -> Result<Self, AppError> {
        let election = load_election(db, &desk.election).await?;
        let body = load_body(db, &desk.code).await?;
        let ballot = match desk.app.keys().find(db, &desk.election).await? {
            Some(key) => ballot_of(db, &key, desk.key()).await?,
            // Nobody applied, so nothing was ever sealed.
            None => ballot_as_stored(db, desk.key()).await?,
        };
        Ok(Self {
            election,
            body,
            ballot,
        })
    }

    pub(super) fn name(&self, desk: &Desk) -> String {
        stored_body_name(desk.locale, &self.body)
    }

    /// Those who take part, by name.
    pub(super) fn entrants(&self) -> Vec<EntrantRow> {
        let mut rows: Vec<EntrantRow> = self.ballot.entrants.iter().map(entrant_row).collect();
        rows.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        rows
    }

    /// What somebody who takes part is called; the key when it is nobody who takes part now.
    pub(super) fn name_of(&self, id: &str) -> String {
        let found = self.ballot.entrants.iter().find(|one| one.id == id);
        found.map_or_else(|| id.to_owned(), |one| entrant_row(one).name)
    }

    /// The frame of the page of the body, or of one below it with its own title and path.
    pub(super) fn page(&self, desk: &Desk, below: Option<(String, &str)>) -> Page {
        let locale = desk.locale;
        let name = self.name(desk);
        let of_election = format!("/bureau/{}", self.election.id);
        let sitting = sitting_path(&self.election.id);
        let mut way = vec![
            Crumb::new(locale, locale.text("nav-bureau"), "/bureau"),
            Crumb::new(locale, &self.election.title, &of_election),
            Crumb::new(locale, locale.text("ballot-title"), &sitting),
            Crumb::new(locale, &name, &desk.path()),
        ];
        let title = match &below {
            Some((title, _)) => title.clone(),
            None => locale.say("ballot-title-of", &[("body", name.into())]),
        };
        let path = below
            .as_ref()
            .map_or_else(|| desk.path(), |(_, path)| (*path).to_owned());
        way.extend(below.map(|(title, path)| Crumb::new(locale, title, path)));
        framed(
            &self.election,
            Page::of(&desk.session, locale, title, &path),
        )
        .after(way)
    }
}

/// The page with the day of the election in its header, and the mark of figures that are not official.
pub(super) fn framed(election: &Election, mut page: Page) -> Page {
    let locale = page.locale;
    let day = locale.date(election.held_on);
    page.election = locale.say("site-election", &[("day", day.into())]);
    page.unofficial = election.standing != Standing::Official;
    page
}

fn entrant_row(entrant: &Entrant) -> EntrantRow {
    let members: Vec<String> = entrant
        .members
        .iter()
        .map(|(_, says)| says.details.ballot_name())
        .collect();
    let is_list = !entrant.name.is_empty();
    EntrantRow {
        id: entrant.id.clone(),
        name: match is_list {
            true => entrant.name.clone(),
            false => members.first().cloned().unwrap_or_default(),
        },
        members: match is_list {
            true => members,
            false => Vec::new(),
        },
    }
}
