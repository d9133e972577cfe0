//! Fills the seats that fall vacant: roster, vacancy and successor.
//!
//! Everything here is pure: dates, facts and drawn lots come in as arguments, so that each decision
//! can be recomputed years later. Of the election it knows the result and nothing else.

#![deny(clippy::float_arithmetic, clippy::lossy_float_literal)]

pub mod acceptance;
pub mod comparison;
pub mod deadlines;
pub mod roster;
pub mod rules;
// Signals.
pub mod signals;
pub mod successor;
pub mod temporary;
pub mod vacancy;
pub mod yearly;
