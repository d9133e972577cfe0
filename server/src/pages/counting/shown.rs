//! A body as pages of the bureau tell about it: the votes, and a calculation that need not be established.

use crate::actions::registration::load_regulation;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::bureau::Place;
use crate::publication::{Body, Publication, Stage, Version, candidates};
use crate::store::registration::list_lists;
use crate::store::{Database, Standing};
use crate::wording::Teller;
use election::allocation::Votes;
use election::result::ElectionResult;

/// What sentences about a body are made from.
#[derive(Debug)]
pub(crate) struct Shown {
    publication: Publication,
    body: Body,
}

impl Shown {
    /// The body with these votes.
    pub(crate) async fn load(
        db: &Database,
        place: &Place,
        (votes, stage): (&Votes, Stage),
    ) -> Result<Self, AppError> {
        let (election, code) = place.key();
        let lists = list_lists(db, election, code).await?;
        let reglement = load_regulation(&place.election.regulation)?;
        Ok(Self {
            publication: Publication {
                day: place.election.held_on,
                reglement: reglement.title,
                rules: reglement.allocation,
                official: place.election.standing == Standing::Official,
                bodies: Vec::new(),
            },
            body: Body {
                code: code.to_owned(),
                name: place.body.name.clone(),
                gebied: place.body.gebied.clone(),
                kind: place.body.kind,
                seats: votes.seats,
                altered: Vec::new(),
                candidates: candidates(&lists, votes),
                stage,
                version: None,
                minutes: None,
                files: Vec::new(),
                members: Vec::new(),
                next: Vec::new(),
                draws: Vec::new(),
            },
        })
    }

    /// The body as a version of its result established it.
    pub(crate) async fn version(
        db: &Database,
        place: &Place,
        result: &ElectionResult,
    ) -> Result<Self, AppError> {
        let stage = Stage::Established(result.allocation.clone());
        let mut shown = Self::load(db, place, (&result.votes, stage)).await?;
        shown.body.version = Some(Version::of(result));
        Ok(shown)
    }

    /// Tells about it.
    pub(crate) fn teller(&self, locale: Locale) -> Teller<'_> {
        Teller {
            locale,
            publication: &self.publication,
            body: &self.body,
        }
    }
}
