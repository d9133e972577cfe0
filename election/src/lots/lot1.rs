//! The ceremony of `lot1`: first the pool is published, then dice are thrown before witnesses.

use super::ticket::context_is_writable;
use super::{LotRefusal, Pool, Seed, Transcript, Typing};
use chrono::NaiveDateTime;

/// A pool that was published for one context, before the first die.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    context: String,
    pool: Pool,
    committed_at: NaiveDateTime,
}

/// What happened in the public session after the pool was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Throw {
    /// When the first die was thrown, in local time.
    pub at: NaiveDateTime,
    /// The dice as the first person typed them.
    pub first: Typing,
    /// The same dice as another person typed them.
    pub second: Typing,
    /// Who watched; at least one.
    pub witnesses: Vec<String>,
}

impl Commitment {
    /// The pool and the moment (local time) at which its hash was published.
    ///
    /// # Errors
    /// When the context does not fit on one line.
    pub fn new(context: &str, pool: Pool, committed_at: NaiveDateTime) -> Result<Self, LotRefusal> {
        context_is_writable(context)?;
        Ok(Self {
            context: context.to_owned(),
            pool,
            committed_at,
        })
    }

    /// What the draw is for.
    #[must_use]
    pub fn context(&self) -> &str {
        &self.context
    }

    /// Who takes part.
    #[must_use]
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// Draws with the dice.
    ///
    /// # Errors
    /// When the pool was not published before the first die, nobody watched, or the seed is refused.
    pub fn draw(&self, throw: &Throw) -> Result<Transcript, LotRefusal> {
        if self.committed_at >= throw.at {
            return Err(LotRefusal::CommittedTooLate);
        }
        if throw.witnesses.iter().all(|name| name.trim().is_empty()) {
            return Err(LotRefusal::NoWitness);
        }
        let entrants = self.pool.ids().len();
        let seed = Seed::typed_twice(&throw.first, &throw.second, entrants)?;
        let computed = Transcript::compute(&self.context, &self.pool, seed.as_str())?;
        Ok(Transcript {
            committed_at: Some(self.committed_at),
            witnesses: Some(throw.witnesses.clone()),
            ..computed
        })
    }
}

#[cfg(test)]
mod tests;
