//! All that is published: the elections side by side, each with the bodies whose figures are its own.

use super::{BallotEdition, Body, Interim, PublicSortition, Publication, Registering};
use chrono::{DateTime, Utc};
use std::sync::Arc;

/// An election as the public sees it.
#[derive(Debug, Clone)]
pub struct Edition {
    /// The key of the election.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Its figures, for the bodies that are shown with this election and not with another.
    pub publication: Publication,
}

/// Everything that the public may see: the elections, the latest first. No body stands in two of them.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// The elections that some body is shown with.
    pub editions: Vec<Edition>,
    /// The order on the ballot, for every election.
    pub ballots: Vec<BallotEdition>,
    // Sortition.
    /// The sortitions whose lists were published.
    pub sortitions: Vec<Arc<PublicSortition>>,
    /// The elections that are still to come, the first first.
    pub registering: Vec<Registering>,
    /// Counts of stations that are shown before there is a result, by election.
    pub interim: Vec<Interim>,
    /// When results become public next, without anything being recorded.
    pub opens_at: Option<DateTime<Utc>>,
}

impl Published {
    /// The body with that code, and the election that it is shown with.
    #[must_use]
    pub fn body(&self, code: &str) -> Option<(&Edition, &Body)> {
        let mut editions = self.editions.iter();
        editions.find_map(|edition| Some((edition, edition.publication.body(code)?)))
    }

    /// The election to come with that key.
    #[must_use]
    pub fn to_come(&self, id: &str) -> Option<&Registering> {
        let mut registering = self.registering.iter();
        registering.find(|one| one.registration.election.id == id)
    }

    /// Every body with its election, those of one gebied together.
    #[must_use]
    pub fn bodies(&self) -> Vec<(&Edition, &Body)> {
        let editions = self.editions.iter();
        let mut bodies: Vec<_> = editions
            .flat_map(|edition| {
                let bodies = edition.publication.bodies.iter();
                bodies.map(move |body| (edition, body))
            })
            .collect();
        // A single election keeps its own order.
        if self.has_several() {
            bodies.sort_by(|(_, a), (_, b)| (&a.gebied, &a.name).cmp(&(&b.gebied, &b.name)));
        }
        bodies
    }

    /// Whether figures of more than one election are shown.
    #[must_use]
    pub fn has_several(&self) -> bool {
        1 < self.editions.len()
    }
}

impl From<Publication> for Published {
    fn from(publication: Publication) -> Self {
        let edition = Edition {
            id: String::new(),
            title: String::new(),
            publication,
        };
        Self {
            editions: vec![edition],
            ballots: Vec::new(),
            // Sortition.
            sortitions: Vec::new(),
            registering: Vec::new(),
            interim: Vec::new(),
            opens_at: None,
        }
    }
}
