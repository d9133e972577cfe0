//! Work that takes longer than a page: how far it is, for whoever looks again. Kept in memory; what is done
//! stands in the database.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many pieces of work are remembered.
const MOST: usize = 50;

/// How far a piece of work is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    /// What it works on, so that a page shows no work of another page.
    pub about: String,
    /// How many things there are to do.
    pub total: u64,
    /// How many are done.
    pub done: u64,
    /// What could not be done, and why in words.
    pub failures: Vec<(String, String)>,
}

impl Work {
    /// How many things were tried.
    #[must_use]
    pub fn tried(&self) -> u64 {
        self.done + self.failures.len() as u64
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.total <= self.tried()
    }
}

/// All work of this program since it started.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Mutex<BTreeMap<u64, Work>>>);

impl Progress {
    /// Begins a piece of work; answers its number, from 1.
    #[must_use]
    pub fn start(&self, about: String, total: u64) -> u64 {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let id = held.last_key_value().map_or(1, |(last, _)| last + 1);
        let work = Work {
            about,
            total,
            ..Work::default()
        };
        held.insert(id, work);
        while MOST < held.len() {
            held.pop_first();
        }
        id
    }

    /// One thing is done, or why it could not be: its name with the words.
    pub fn step(&self, id: u64, failure: Option<(String, String)>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(work) = held.get_mut(&id) {
            match failure {
                None => work.done += 1,
                Some(failure) => work.failures.push(failure),
            }
        }
    }

    /// What was done is undone, and why in words: the work was one whole, and none of it happened.
    pub fn undo(&self, id: u64, failure: (String, String)) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(work) = held.get_mut(&id) {
            work.done = 0;
            work.failures = vec![failure];
        }
    }

    /// Nothing is left to do: what was counted and not done needed nothing.
    pub fn finish(&self, id: u64) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(work) = held.get_mut(&id) {
            work.total = work.tried();
        }
    }

    /// The work begins again: nothing of it is done.
    pub fn restart(&self, id: u64) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(work) = held.get_mut(&id) {
            work.done = 0;
        }
    }

    /// How far that work is; nothing when it is not known, as after a restart.
    #[must_use]
    pub fn of(&self, id: u64, about: &str) -> Option<Work> {
        let held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(&id).filter(|work| work.about == about).cloned()
    }
}
