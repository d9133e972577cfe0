//! Wijkzetel as a server: pages, actions and storage around the rules.

pub mod actions;
pub mod audit;
pub mod clock;
pub mod config;
pub mod demo;
pub mod error;
pub mod store;
