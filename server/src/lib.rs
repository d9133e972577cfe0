//! Wijkzetel: pages, actions, storage and the command line around the domain crates.

pub mod command;
