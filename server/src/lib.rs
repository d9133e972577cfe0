//! Wijkzetel: pages, actions, storage and the command line around the domain crates.

pub mod assets;
pub mod command;
pub mod locale;
pub mod pages;
pub mod routes;
pub mod web;
pub mod wording;
