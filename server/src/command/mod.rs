//! The commands of the program.
//!
//! The input and output of `allocate`, `successor` and `lot` are a public contract: `docs/formats.md`.

pub mod allocate;
mod answer;
pub mod demo;
mod json_lines;
pub mod lot;
mod strict;
pub mod successor;

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// A file, or standard input when no file is named.
fn open(file: Option<&Path>) -> io::Result<Box<dyn Read>> {
    Ok(match file {
        Some(path) => Box::new(File::open(path).map_err(|error| {
            let message = format!("cannot read {}: {error}", path.display());
            io::Error::new(error.kind(), message)
        })?),
        None => Box::new(io::stdin()),
    })
}
