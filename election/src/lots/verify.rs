//! Recomputes a transcript and names everything that differs.
//!
//! The moment of the commitment and the witnesses cannot be recomputed: the published commitment
//! and the minutes vouch for those.

use super::{LotRefusal, METHOD, Pool, Transcript};
use std::fmt;

/// Something in a transcript that is not what its context, pool and seed give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Another method.
    Method(String),
    /// The draw cannot be recomputed at all.
    CannotDraw(Box<LotRefusal>),
    /// The pool is not sorted by bytes.
    PoolNotSorted,
    /// Another hash of the pool.
    PoolSha256 {
        /// As stated.
        stated: String,
        /// As computed.
        computed: String,
    },
    /// The dice are not the digits of the seed.
    Dice,
    /// A ticket differs, is missing, or belongs to nobody in the pool.
    Ticket {
        /// Whose ticket.
        id: String,
        /// As stated; `None` when it is missing.
        stated: Option<String>,
        /// As computed; `None` when the id is not in the pool.
        computed: Option<String>,
    },
    /// Another order.
    Order {
        /// The order that the tickets give.
        computed: Vec<String>,
    },
    /// The shell line does not repeat this draw.
    Command {
        /// The line that does.
        computed: String,
    },
}

/// Everything in the transcript that differs from what it should be; empty when it is right.
#[must_use]
pub fn verify(transcript: &Transcript) -> Vec<Difference> {
    let mut differences = Vec::new();
    if transcript.method != METHOD {
        differences.push(Difference::Method(transcript.method.clone()));
    }
    match recompute(transcript) {
        Err(refusal) => differences.push(Difference::CannotDraw(Box::new(refusal))),
        Ok(computed) => compare(transcript, computed, &mut differences),
    }
    differences
}

fn recompute(transcript: &Transcript) -> Result<Transcript, LotRefusal> {
    let pool = Pool::new(transcript.pool.iter().cloned())?;
    Transcript::compute(&transcript.context, &pool, &transcript.seed)
}

fn compare(stated: &Transcript, computed: Transcript, differences: &mut Vec<Difference>) {
    if stated.pool != computed.pool {
        differences.push(Difference::PoolNotSorted);
    }
    if stated.pool_sha256 != computed.pool_sha256 {
        differences.push(Difference::PoolSha256 {
            stated: stated.pool_sha256.clone(),
            computed: computed.pool_sha256.clone(),
        });
    }
    if stated.dice != computed.dice {
        differences.push(Difference::Dice);
    }
    compare_tickets(stated, &computed, differences);
    if stated.order != computed.order {
        differences.push(Difference::Order {
            computed: computed.order,
        });
    }
    if stated.command != computed.command {
        differences.push(Difference::Command {
            computed: computed.command,
        });
    }
}

fn compare_tickets(stated: &Transcript, computed: &Transcript, found: &mut Vec<Difference>) {
    let strangers = stated.tickets.keys();
    let strangers = strangers.filter(|id| !computed.tickets.contains_key(*id));
    for id in computed.tickets.keys().chain(strangers) {
        let (one, other) = (stated.tickets.get(id), computed.tickets.get(id));
        if one != other {
            found.push(Difference::Ticket {
                id: id.clone(),
                stated: one.cloned(),
                computed: other.cloned(),
            });
        }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Method(method) => write!(f, "method: `{method}`, not `{METHOD}`"),
            Self::CannotDraw(refusal) => write!(f, "this draw cannot be repeated: {refusal}"),
            Self::PoolNotSorted => f.write_str("pool: not sorted by bytes"),
            Self::PoolSha256 { stated, computed } => {
                write!(f, "pool_sha256: {stated} is stated, {computed} is computed")
            }
            Self::Dice => f.write_str("dice: not the digits of the seed"),
            Self::Ticket {
                id,
                stated,
                computed,
            } => {
                let (stated, computed) = (word(stated), word(computed));
                write!(
                    f,
                    "ticket of {id}: {stated} is stated, {computed} is computed"
                )
            }
            Self::Order { computed } => write!(f, "order: it should be {}", computed.join(", ")),
            Self::Command { computed } => write!(f, "command: it should be {computed}"),
        }
    }
}

fn word(ticket: &Option<String>) -> &str {
    ticket.as_deref().unwrap_or("none")
}

#[cfg(test)]
mod tests;
