//! The transcript of a `lot1` draw: everything that is needed to repeat it.

use super::command::command;
use super::ticket::{context_is_writable, order, tickets};
use super::{LotRefusal, Pool, Seed};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of the method, which also opens the text of every ticket.
pub const METHOD: &str = "lot1";

/// A draw as it is published; the keys and their order are a public format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transcript {
    /// Always [`METHOD`].
    pub method: String,
    /// What the draw is for; there is one draw for each context.
    pub context: String,
    /// The ids of those tied, sorted by bytes.
    pub pool: Vec<String>,
    /// The hash that was published before the first die.
    pub pool_sha256: String,
    /// When it was published, in local time; `None` from the command line.
    pub committed_at: Option<NaiveDateTime>,
    /// The digits of the dice.
    pub seed: String,
    /// Each die, 0 to 9, in the order thrown.
    pub dice: Vec<u8>,
    /// The ticket of each id.
    pub tickets: BTreeMap<String, String>,
    /// The ids by ascending ticket.
    pub order: Vec<String>,
    /// Who watched; `None` from the command line.
    pub witnesses: Option<Vec<String>>,
    /// The shell line that repeats the draw.
    pub command: String,
}

impl Transcript {
    /// Computes the draw, without moments and people.
    ///
    /// # Errors
    /// When the context or the seed cannot be used.
    pub fn compute(context: &str, pool: &Pool, seed: &str) -> Result<Self, LotRefusal> {
        context_is_writable(context)?;
        let seed = Seed::parse(seed, pool.ids().len())?;
        let tickets = tickets(context, pool, &seed);
        Ok(Self {
            method: METHOD.to_owned(),
            context: context.to_owned(),
            pool: pool.ids().to_vec(),
            pool_sha256: pool.sha256().to_owned(),
            committed_at: None,
            dice: seed.dice(),
            order: order(&tickets),
            tickets,
            witnesses: None,
            command: command(context, pool, &seed),
            seed: seed.as_str().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests;
