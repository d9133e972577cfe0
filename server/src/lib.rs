//! Wijkzetel as a server: pages in front of the rules.

pub mod assets;
pub mod locale;
pub mod pages;
pub mod routes;
pub mod web;
pub mod wording;
