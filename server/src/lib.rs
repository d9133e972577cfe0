//! Wijkzetel: pages, actions, storage and the command line around the domain crates.

pub mod actions;
pub mod audit;
pub mod clock;
pub mod command;
pub mod config;
pub mod demo;
pub mod error;
pub mod store;
