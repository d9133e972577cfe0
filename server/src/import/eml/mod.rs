//! Files of EML_NL, as municipalities and the Kiesraad publish them: read, held against each other, refused with all
//! that is wrong.
//!
//! Pure, as the rest of `import`: bytes in, values or problems out. Namespace prefixes and encodings may differ from
//! file to file. What a file says twice must agree; nothing is guessed.

mod council;
mod count;
mod differences;
mod file;
mod gaps;
mod held_against;
mod lists;
mod problem;
mod read;
mod result;

pub use council::{Council, CouncilKey, gather};
pub use count::{Counted, Figures, OfList};
pub use differences::{Differing, Which, differences};
pub use file::{Content, Definition, EmlFile, read_file};
pub use held_against::fits_ballot;
pub use lists::{Ballot, BallotList};
pub use problem::{EmlProblem, Missing, Place, Wrong};
pub use read::decode;
pub use result::{Elected, PublishedResult};

#[cfg(test)]
mod tests;
