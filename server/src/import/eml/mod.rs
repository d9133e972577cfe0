//! Files of EML_NL, as municipalities and the Kiesraad publish them: read, held against each other, refused with all
//! that is wrong.
//!
//! Pure, as the rest of `import`: bytes in, values or problems out. Namespace prefixes and encodings may differ from
//! file to file. What a file says twice must agree; nothing is guessed.

mod count;
mod council;
mod file;
mod gaps;
mod held_against;
mod lists;
mod problem;
mod read;
mod result;

pub use count::{Figures, OfList};
pub use council::{Council, CouncilKey, gather};
pub use file::{Content, Definition, EmlFile, read_file};
pub use lists::{Ballot, BallotList};
pub use problem::{EmlProblem, Missing, Place, Wrong};
pub use read::decode;
pub use result::{Elected, PublishedResult};

#[cfg(test)]
mod tests;
