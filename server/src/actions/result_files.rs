//! Making the files of a result, once for each version, and holding a file against what is stored.

mod compare;
mod make;

pub use compare::{Compared, Differs, compare_file};
pub use make::{make_missing_files, make_result_files};
