//! SHA-256 in the notation of `sha256sum`.

use ring::digest::{SHA256, digest};
use std::fmt::Write;

/// The SHA-256 of the text, as 64 lower-case hexadecimal digits.
pub(super) fn sha256_hex(text: &str) -> String {
    let mut hex = String::with_capacity(64);
    for byte in digest(&SHA256, text.as_bytes()).as_ref() {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}
