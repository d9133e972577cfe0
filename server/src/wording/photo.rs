//! What is wrong with a photo, and what to do about it.

use crate::locale::Locale;
use crate::photo::{MOST_BYTES, PhotoProblem, SMALLEST_SIDE};

/// Why a photo is not taken.
#[must_use]
pub fn problem(locale: Locale, problem: PhotoProblem) -> String {
    let megabytes = MOST_BYTES / (1024 * 1024);
    let size = |key: &str, (width, height): (u32, u32)| {
        let values = [
            ("width", width.into()),
            ("height", height.into()),
            ("smallest", SMALLEST_SIDE.into()),
        ];
        locale.say(key, &values)
    };
    match problem {
        PhotoProblem::Empty => locale.text("photo-empty"),
        PhotoProblem::TooManyBytes => {
            locale.say("photo-too-many-bytes", &[("most", megabytes.into())])
        }
        PhotoProblem::NoPhoto => locale.text("photo-no-photo"),
        PhotoProblem::Heic => locale.text("photo-heic"),
        PhotoProblem::Moving => locale.text("photo-moving"),
        PhotoProblem::Damaged => locale.text("photo-damaged"),
        PhotoProblem::TooManyPixels { width, height } => {
            size("photo-too-many-pixels", (width, height))
        }
        PhotoProblem::TooFewPixels { width, height } => {
            size("photo-too-few-pixels", (width, height))
        }
        PhotoProblem::TooMuchMemory => locale.text("photo-too-much"),
    }
}
