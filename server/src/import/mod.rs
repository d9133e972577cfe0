//! Files with lists, candidates, stations, counts and totals: read, checked as a whole, and written.
//!
//! Everything here is pure: a file comes in as bytes, what is stored comes in as [`Known`], and out come the
//! values of the file or everything that is wrong with it. It stores nothing, and knows no page.

mod cells;
mod check;
// Result files.
pub mod eml;
pub mod entry;
mod export;
mod findings;
mod foreign;
mod kind;
mod known;
// Stations and people.
pub mod polling_stations;
mod problem;
mod progress;
pub mod register;
mod rows;
mod summary;
mod table;
mod write;

// Stations and people.
pub(crate) use cells::postcode;
pub use check::{Checked, Data, check};
// Stations and people.
pub use export::{export, template};
pub use foreign::Foreign;
pub use kind::Kind;
pub use known::Known;
pub use polling_stations::EmlFault;
pub use problem::{Column, Problem, Problems, What};
pub use progress::{Imports, Progress, Standing};
pub use rows::bodies::read_bodies;
pub use summary::{OfBody, StationFinding, Summary};
pub use table::first_rows;
pub use write::write;

#[cfg(test)]
mod tests;
