//! What the hash of an event covers. Anyone can repeat it with `sha256sum`.

use crate::store::entity::event::Model;
use ring::digest::{Context, SHA256};
use std::fmt::Write;

/// What stands before the first event.
pub const FIRST_PREV_HASH: &str =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// SHA-256, in lower-case hexadecimal, of `prev_hash` followed by the canonical bytes of the event.
///
/// The canonical bytes are seq, at, actor, kind, subject and payload in that order, each written as its
/// length in bytes, a colon, the text and a line feed; so no text can pass for two.
#[must_use]
pub fn hash_of(event: &Model) -> String {
    let seq = event.seq.to_string();
    let mut context = Context::new(&SHA256);
    context.update(event.prev_hash.as_bytes());
    for field in fields(event, &seq) {
        context.update(format!("{}:{field}\n", field.len()).as_bytes());
    }
    hex(context.finish().as_ref())
}

/// The shell line with which anybody computes the hash of an event anew.
#[must_use]
pub fn shell_line(event: &Model) -> String {
    let seq = event.seq.to_string();
    let fields = fields(event, &seq);
    let format = format!("%s{}", "%s:%s\\n".repeat(fields.len()));
    let mut line = format!("printf '{format}' {}", quoted(&event.prev_hash));
    for field in fields {
        // Writing to a String never fails.
        let _ = write!(line, " {} {}", field.len(), quoted(field));
    }
    line.push_str(" | sha256sum");
    line
}

/// What the hash covers besides the hash of the event before, in order.
fn fields<'a>(event: &'a Model, seq: &'a str) -> [&'a str; 6] {
    [
        seq,
        &event.at,
        &event.actor,
        &event.kind,
        &event.subject,
        &event.payload,
    ]
}

/// A text as one word of the shell, whatever it holds.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// The digest of a text that itself stays out of the log.
pub(super) fn digest_of(text: &str) -> String {
    sha256(text.as_bytes())
}

/// SHA-256 of the bytes of a file, in lower-case hexadecimal, as `sha256sum` prints it.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(ring::digest::digest(&SHA256, bytes).as_ref())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String never fails.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests;
