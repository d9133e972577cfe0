//! Personal data at rest: a key for each election, wrapped by a master key that is not in the database.
//!
//! Destroying the key of an election is the erasure of what it sealed. Nothing here is printed or logged.

mod election_key;
mod keys;
mod master;

pub use election_key::{ElectionKey, Place};
pub use keys::Keys;
pub use master::{KeyFile, MasterKey, read_or_make};

#[cfg(test)]
mod tests;
