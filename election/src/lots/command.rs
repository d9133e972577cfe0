//! The shell line that repeats a draw. It is only written here; nothing here runs it.

use super::{METHOD, Pool, Seed};

/// A line for any POSIX shell that prints each ticket with its id, in the order drawn.
///
/// It needs `printf`, `sort`, `cut` and `sha256sum`, and leaves the shell as it was.
pub(super) fn command(context: &str, pool: &Pool, seed: &Seed) -> String {
    let ids: Vec<String> = pool.ids().iter().map(|id| quoted(id)).collect();
    let (ids, context, seed) = (ids.join(" "), quoted(context), seed.as_str());
    format!(
        "(set -- {ids}; pool=$(printf '%s\\n' \"$@\" | LC_ALL=C sort | sha256sum | cut -c1-64); \
         for id in \"$@\"; do printf '%s  %s\\n' \"$(printf '{METHOD}\\n%s\\n%s\\n%s\\n%s' {context} \
         \"$pool\" {seed} \"$id\" | sha256sum | cut -c1-64)\" \"$id\"; done | LC_ALL=C sort)"
    )
}

/// The text between single quotes, in which the shell reads every character as itself.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests;
