//! The ticket of one entrant: the hash that decides the place in the order.

use super::digest::sha256_hex;
use super::{LotRefusal, METHOD, Pool, Seed};
use std::collections::BTreeMap;

/// The ticket of `id`, as 64 lower-case hexadecimal digits.
#[must_use]
pub fn ticket(context: &str, pool_sha256: &str, seed: &str, id: &str) -> String {
    sha256_hex(&[METHOD, context, pool_sha256, seed, id].join("\n"))
}

/// The tickets of the whole pool.
pub(super) fn tickets(context: &str, pool: &Pool, seed: &Seed) -> BTreeMap<String, String> {
    let ticket_of = |id: &String| ticket(context, pool.sha256(), seed.as_str(), id);
    pool.ids()
        .iter()
        .map(|id| (id.clone(), ticket_of(id)))
        .collect()
}

/// The ids by ascending ticket.
pub(super) fn order(tickets: &BTreeMap<String, String>) -> Vec<String> {
    let mut by_ticket: Vec<(&String, &String)> =
        tickets.iter().map(|(id, ticket)| (ticket, id)).collect();
    by_ticket.sort();
    by_ticket.into_iter().map(|(_, id)| id.clone()).collect()
}

/// Refuses a context that does not fit on one line of text.
///
/// # Errors
/// When it holds a line feed or NUL.
pub(super) fn context_is_writable(context: &str) -> Result<(), LotRefusal> {
    if context.contains('\n') {
        return Err(LotRefusal::ContextHoldsLineFeed);
    }
    if context.contains('\0') {
        return Err(LotRefusal::HoldsNul(context.to_owned()));
    }
    Ok(())
}
