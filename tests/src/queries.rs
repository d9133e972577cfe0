//! Counting what a database is asked.

use sea_orm::DatabaseConnection;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

/// How often a database was asked something.
#[derive(Debug, Clone, Default)]
pub struct Queries(Arc<AtomicUsize>);

impl Queries {
    /// A connection that counts, beside the one that is given.
    #[must_use]
    pub fn on(db: &DatabaseConnection) -> (DatabaseConnection, Self) {
        let (queries, mut counting) = (Self::default(), db.clone());
        let counted = Arc::clone(&queries.0);
        counting.set_metric_callback(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        (counting, queries)
    }

    /// How many there were since this was asked last.
    pub fn taken(&self) -> usize {
        self.0.swap(0, Ordering::Relaxed)
    }
}
