//! Wijkzetel: pages, actions, storage and the command line around the domain crates.

pub mod actions;
mod answer;
pub mod assets;
pub mod audit;
pub mod auth;
pub mod clock;
pub mod command;
pub mod config;
pub mod demo;
pub mod documents;
pub mod error;
pub mod form;
pub mod import;
// Letters.
pub mod letter_texts;
pub mod locale;
pub mod omission;
pub mod outbox;
pub mod pages;
pub mod photo;
pub mod privacy;
pub mod progress;
pub mod publication;
pub mod rotterdam;
pub mod routes;
pub mod store;
pub mod web;
pub mod wording;
