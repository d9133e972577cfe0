//! The pool: who takes part in a draw, fixed and published before the first die is thrown.

use super::LotRefusal;
use super::digest::sha256_hex;
use std::collections::BTreeSet;

/// The ids of those who take part, sorted by bytes, with the hash that commits to them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    ids: Vec<String>,
    sha256: String,
}

impl Pool {
    /// The pool of these ids; the order in which they are given does not matter.
    ///
    /// # Errors
    /// When there are none, or one repeats or holds a character that a line cannot hold.
    pub fn new(ids: impl IntoIterator<Item = impl Into<String>>) -> Result<Self, LotRefusal> {
        let mut sorted = BTreeSet::new();
        for id in ids {
            let id = id.into();
            refuse_unwritable(&id)?;
            if sorted.contains(&id) {
                return Err(LotRefusal::RepeatedId(id));
            }
            sorted.insert(id);
        }
        if sorted.is_empty() {
            return Err(LotRefusal::EmptyPool);
        }
        let ids: Vec<String> = sorted.into_iter().collect();
        let text: String = ids.iter().flat_map(|id| [id.as_str(), "\n"]).collect();
        Ok(Self {
            sha256: sha256_hex(&text),
            ids,
        })
    }

    /// The ids, sorted by bytes.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The commitment: the SHA-256 of the sorted ids, each followed by a line feed.
    #[must_use]
    pub fn sha256(&self) -> &str {
        &self.sha256
    }
}

fn refuse_unwritable(id: &str) -> Result<(), LotRefusal> {
    if id.contains('\n') {
        return Err(LotRefusal::IdHoldsLineFeed(id.to_owned()));
    }
    if id.contains('\0') {
        return Err(LotRefusal::HoldsNul(id.to_owned()));
    }
    Ok(())
}
