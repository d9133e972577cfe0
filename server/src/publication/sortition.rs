//! Sortitions as everybody sees them: the frozen list by ids that mean nothing, the dice and the order. A list is public
//! from the moment at which it is published for the draw; names never are.

use super::Published;
use crate::actions::sortition::SortitionCourse;
use crate::error::AppError;
use crate::store::Standing;
use crate::store::registration::{Body, load_body, load_election};
use crate::store::sortition::{SortitionProof, list_opened, list_proofs};
use sea_orm::ConnectionTrait;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A sortition whose list was published.
#[derive(Debug)]
pub struct PublicSortition {
    /// What the election is called.
    pub title: String,
    /// Whether it is real.
    pub official: bool,
    /// The body.
    pub body: Body,
    /// The list, the draws and the order.
    pub course: SortitionCourse,
    /// The proof of each draw that has one.
    pub proofs: Vec<SortitionProof>,
}

impl Published {
    /// A sortition of a body.
    #[must_use]
    pub fn sortition(&self, at: (&str, &str, u32)) -> Option<&PublicSortition> {
        let mut all = self.sortitions.iter();
        all.find(|one| one.course.key() == at).map(Arc::as_ref)
    }
}

/// Every sortition whose list was published; those of bodies that were not touched are taken over.
pub(super) async fn reload_sortitions(
    db: &impl ConnectionTrait,
    (before, touched): (&Published, &BTreeSet<String>),
) -> Result<Vec<Arc<PublicSortition>>, AppError> {
    let mut sortitions = Vec::new();
    for (election, body, number) in list_opened(db).await? {
        let at = (election.as_str(), body.as_str(), number);
        let mut known = before.sortitions.iter();
        let kept = known.find(|one| one.course.key() == at);
        if let Some(kept) = kept.filter(|_| !touched.contains(&body)) {
            sortitions.push(Arc::clone(kept));
            continue;
        }
        let row = load_election(db, &election).await?;
        sortitions.push(Arc::new(PublicSortition {
            official: row.standing == Standing::Official,
            title: row.title,
            body: load_body(db, &body).await?,
            course: SortitionCourse::load(db, at).await?,
            proofs: list_proofs(db, at).await?,
        }));
    }
    Ok(sortitions)
}
