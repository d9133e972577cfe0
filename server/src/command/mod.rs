//! The commands of the program.
//!
//! The input and output of `allocate`, `successor` and `lot` are a public contract: `docs/formats.md`.

pub mod allocate;
mod answer;
pub mod demo;
mod json_lines;
pub mod lot;
pub mod successor;

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

/// The lines of a file, or of standard input when no file is named.
fn open(file: Option<&Path>) -> io::Result<Box<dyn BufRead>> {
    Ok(match file {
        Some(path) => Box::new(BufReader::with_capacity(1 << 16, File::open(path)?)),
        None => Box::new(BufReader::with_capacity(1 << 16, io::stdin())),
    })
}
