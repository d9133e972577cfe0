//! What every page of a lot needs: the body with its names, the question that is open, and the draws.

use super::Desk;
use crate::actions::lots::{Question, open_commitment};
use crate::actions::registration::load_regulation;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::Page;
use crate::publication::{Body, Publication, Stage, candidates};
use crate::store::counting::load_votes;
use crate::store::lots::{StoredDraw, list_draws};
use crate::store::registration::{list_lists, load_body, load_election};
use crate::store::{Database, Standing};
use crate::wording::{Teller, body_name};
use axum::http::StatusCode;

/// A body at a lot.
#[derive(Debug)]
pub(super) struct Scene {
    /// The name of the election.
    pub(super) election: String,
    pub(super) publication: Publication,
    pub(super) body: Body,
    pub(super) question: Question,
    /// The draws for this purpose, in the order in which they were opened.
    pub(super) draws: Vec<StoredDraw>,
}

impl Scene {
    pub(super) async fn load(db: &Database, desk: &Desk) -> Result<Self, AppError> {
        let (election, code) = desk.place.key();
        let row = load_election(db, election).await?;
        let body = load_body(db, code).await?;
        let votes = load_votes(db, election, code).await?;
        let question = Question::load(
            db,
            (election, code),
            (desk.place.lot_for, clock::day_of(desk.app.now())),
        )
        .await?;
        let reglement = load_regulation(&row.regulation)?;
        let lists = list_lists(db, election, code).await?;
        let mut draws = list_draws(db, election, code).await?;
        draws.retain(|draw| draw.opened.lot_for == desk.place.lot_for);
        Ok(Self {
            election: row.title,
            publication: Publication {
                day: row.held_on,
                reglement: reglement.title,
                rules: reglement.allocation,
                official: row.standing == Standing::Official,
                bodies: Vec::new(),
            },
            body: Body {
                altered: Vec::new(),
                candidates: candidates(&lists, &votes),
                stage: Stage::NotCounted,
                minutes: None,
                files: Vec::new(),
                version: None,
                members: Vec::new(),
                next: Vec::new(),
                draws: Vec::new(),
                seats: votes.seats,
                code: body.code,
                name: body.name,
                gebied: body.gebied,
                kind: body.kind,
            },
            question,
            draws,
        })
    }

    pub(super) fn teller(&self, locale: Locale) -> Teller<'_> {
        Teller {
            locale,
            publication: &self.publication,
            body: &self.body,
        }
    }

    /// The draw whose dice are awaited.
    pub(super) fn awaited(&self) -> Option<&StoredDraw> {
        open_commitment(&self.draws, &self.question)
    }

    /// Pools that were published for a question that is no longer the one that is open.
    pub(super) fn overtaken(&self) -> impl Iterator<Item = &StoredDraw> {
        let awaited = self.awaited().map(|draw| draw.number);
        self.draws.iter().filter(move |draw| {
            draw.outcome.is_none() && draw.annulled.is_none() && Some(draw.number) != awaited
        })
    }

    /// The draw with that number.
    pub(super) fn draw(&self, number: u64) -> Result<&StoredDraw, AppError> {
        let found = self.draws.iter().find(|draw| draw.number == number);
        found.ok_or_else(|| AppError::Missing {
            what: "draw",
            key: number.to_string(),
        })
    }

    /// The frame of a page below that of the lot with a form on it, and its status; the title says when something is wrong.
    pub(super) fn form_page(
        &self,
        desk: &Desk,
        (heading, path): (&str, &str),
        is_right: bool,
    ) -> (StatusCode, Page) {
        let page = self.page(desk, Some((heading.to_owned(), path)));
        if is_right {
            return (StatusCode::OK, page);
        }
        let title = [("title", heading.into())];
        let title = desk.locale.say("form-error-title", &title);
        (StatusCode::UNPROCESSABLE_ENTITY, page.called(title))
    }

    /// The frame of the page of the lot, or of one below it with its own title and path.
    pub(super) fn page(&self, desk: &Desk, below: Option<(String, &str)>) -> Page {
        let locale = desk.locale;
        let body = body_name(locale, &self.body);
        let title = match &below {
            Some((title, _)) => title.clone(),
            None => locale.say("lots-title-of", &[("body", body.as_str().into())]),
        };
        let path = below
            .as_ref()
            .map_or_else(|| desk.place.path(), |(_, path)| (*path).to_owned());
        let way = desk.place.way(locale, (&self.election, &body), below);
        let mut page = Page::of(&desk.session, locale, title, &path).after(way);
        let day = locale.date(self.publication.day);
        page.election = locale.say("site-election", &[("day", day.into())]);
        page.unofficial = !self.publication.official;
        page
    }
}
