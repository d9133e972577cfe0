//! A password of this program at another one: from a file or the environment, and never printed.

use std::fmt;
use std::path::Path;

/// A password that is not printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// A password; the end of its line is no part of it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.trim_end_matches(['\r', '\n']).to_owned())
    }

    /// The password of a file, or else that of a variable; none when there is neither.
    ///
    /// # Errors
    /// When the file cannot be read, with its name.
    pub fn read(file: Option<&Path>, variable: &str) -> Result<Option<Self>, String> {
        let Some(path) = file else {
            return Ok(std::env::var(variable).ok().map(|text| Self::of(&text)));
        };
        let text = std::fs::read_to_string(path);
        let text = text.map_err(|cause| format!("{}: {cause}", path.display()))?;
        Ok(Some(Self::of(&text)))
    }

    /// The password itself, for the other program alone.
    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a password")
    }
}
