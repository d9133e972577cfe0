//! What can be wrong with a photo that is sent.

/// Why a photo is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoProblem {
    /// There is nothing in the file.
    Empty,
    /// The file is too large.
    TooManyBytes,
    /// It is no photo: a document, a drawing, a program.
    NoPhoto,
    /// It is a photo as a phone keeps it, which browsers do not show.
    Heic,
    /// It moves.
    Moving,
    /// The file is broken off, or is not what it begins as.
    Damaged,
    /// It has more pixels than are read.
    TooManyPixels {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// It has so few pixels that nobody is to be seen.
    TooFewPixels {
        /// Pixels from left to right.
        width: u32,
        /// Pixels from top to bottom.
        height: u32,
    },
    /// Its pixels hold more than is read.
    TooMuchMemory,
}
