//! Registers, counts and allocates: the rules of a neighbourhood council election.
//!
//! Everything here is pure: dates, facts and drawn lots come in as arguments, so that each decision
//! can be recomputed years later. Nothing here knows a clock, chance, a file, a database or `succession`.

#![deny(clippy::float_arithmetic, clippy::lossy_float_literal)]

pub mod allocation;
pub mod article;
pub mod ballot;
pub mod counting;
pub mod decision;
pub mod fraction;
pub mod lots;
pub mod registration;
pub mod reglement;
pub mod result;
pub mod sortition;
pub mod terms;
