//! Counting: from the papers of the stations to final counts, on both databases.

#[path = "counting/night.rs"]
mod night;
#[path = "counting/typists.rs"]
mod typists;
