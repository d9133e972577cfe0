//! How far imports are that run now, for the page that shows it. It lives in memory: an import that was broken
//! off left nothing in the database.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

/// How far one import is.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    total: u64,
}

impl Progress {
    /// So many more lines were taken in.
    pub fn add(&self, rows: usize) {
        self.done.fetch_add(rows as u64, Ordering::Relaxed);
    }

    /// It begins anew, because the database asked for it.
    pub fn restart(&self) {
        self.done.store(0, Ordering::Relaxed);
    }
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// So many of so many lines were taken in.
    Running {
        /// How many were taken in.
        done: u64,
        /// How many there are.
        total: u64,
    },
    /// It failed, and left nothing.
    Failed,
}

/// The imports that run now, and those that failed since the server started, by their numbers.
#[derive(Debug, Clone, Default)]
pub struct Imports(Arc<Mutex<BTreeMap<u64, Option<Arc<Progress>>>>>);

impl Imports {
    /// An import of so many lines begins.
    #[must_use]
    pub fn start(&self, import: u64, total: u64) -> Arc<Progress> {
        let progress = Arc::new(Progress {
            done: AtomicU64::new(0),
            total,
        });
        self.set(import, Some(Some(progress.clone())));
        progress
    }

    /// It ended well: what it took in is in the database.
    pub fn end(&self, import: u64) {
        self.set(import, None);
    }

    /// It failed.
    pub fn fail(&self, import: u64) {
        self.set(import, Some(None));
    }

    /// Where an import stands; nothing when it does not run here.
    #[must_use]
    pub fn standing(&self, import: u64) -> Option<Standing> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(&import).map(|progress| match progress {
            Some(progress) => Standing::Running {
                // A file of one body writes the others over as they are.
                done: progress.done.load(Ordering::Relaxed).min(progress.total),
                total: progress.total,
            },
            None => Standing::Failed,
        })
    }

    fn set(&self, import: u64, progress: Option<Option<Arc<Progress>>>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match progress {
            Some(progress) => held.insert(import, progress),
            None => held.remove(&import),
        };
    }
}
