//! Files from registers, too large to hold in memory: read as a stream, with every mistake and its place.
//!
//! Nothing is stored here. What a file says about persons is never repeated in a problem.

mod blocks;
mod codes;
mod fault;
mod header;
mod population;
mod residences;

pub use codes::Municipality;
pub use fault::{Fault, Unread};
pub use population::{Extract, Population};
pub use residences::{Found, read_residences};

#[cfg(test)]
mod tests;
