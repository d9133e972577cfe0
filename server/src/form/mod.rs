//! Forms: what was submitted, and a form to show, also again with all its errors at once.
//!
//! A form keeps what was typed, except for passwords. Which values are right is up to the page.

mod field;
mod multipart;
mod submitted;
mod unfit;

pub use field::{Choice, DateBox, Field, Kind};
pub use multipart::{Refused, read_multipart};
pub use submitted::{Submitted, Upload};
pub use unfit::Unfit;

use crate::locale::Locale;

/// A form as it is shown.
#[derive(Debug, Clone)]
pub struct Form {
    /// The token that the guard asks back.
    pub csrf: String,
    /// Its fields, in the order in which they are shown.
    pub fields: Vec<Field>,
    /// The word on its button.
    pub button: String,
    /// What is wrong with the form as a whole.
    pub refusals: Vec<String>,
    /// Where it is submitted; empty for the page it stands on.
    pub action: String,
    /// What it carries besides its fields.
    pub carried: Vec<(String, String)>,
    locale: Locale,
}

impl Form {
    /// A form with these fields.
    #[must_use]
    pub fn new(locale: Locale, csrf: &str, button: String, fields: Vec<Field>) -> Self {
        Self {
            csrf: csrf.to_owned(),
            fields,
            button,
            refusals: Vec::new(),
            action: String::new(),
            carried: Vec::new(),
            locale,
        }
    }

    /// The form with what was submitted in its fields; a password is never shown again.
    #[must_use]
    pub fn filled(mut self, submitted: &Submitted) -> Self {
        for field in &mut self.fields {
            let typed = |name: String| submitted.trimmed(&name).to_owned();
            field.values = match field.kind {
                Kind::Password | Kind::File => Vec::new(),
                Kind::Checks => owned(submitted.all(&field.name)),
                _ => field.names().into_iter().map(typed).collect(),
            };
        }
        self
    }

    /// The form, submitted to another address than that of its page.
    #[must_use]
    pub fn to(mut self, address: String) -> Self {
        self.action = address;
        self
    }

    /// The form with something that it carries along and does not show.
    #[must_use]
    pub fn hidden(mut self, name: &str, value: impl Into<String>) -> Self {
        self.carried.push((name.to_owned(), value.into()));
        self
    }

    /// The form with the digest of what its page shows, so that nobody confirms what has changed since.
    #[must_use]
    pub fn showing(self, digest: &str) -> Self {
        self.hidden("shown", digest)
    }

    /// Whether a file can be sent along.
    #[must_use]
    pub fn takes_files(&self) -> bool {
        self.fields.iter().any(|field| field.kind == Kind::File)
    }

    /// A word of the form in its language.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// Refuses a field: the message stands beside it and in the summary.
    pub fn refuse(&mut self, name: &str, why: String) {
        let found = self.fields.iter_mut().find(|field| field.name == name);
        match found {
            Some(field) => field.error = why,
            None => self.refusals.push(why),
        }
    }

    /// Refuses the form as a whole.
    pub fn refuse_all(&mut self, why: String) {
        self.refusals.push(why);
    }

    /// Whether nothing is wrong with it.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.refusals.is_empty() && self.fields.iter().all(|field| field.error.is_empty())
    }

    /// The heading of the summary of errors.
    #[must_use]
    pub fn heading(&self) -> String {
        let wrong = self.fields.iter().filter(|field| !field.error.is_empty());
        match wrong.count() {
            0 => self.locale.text("form-refused"),
            count => self.locale.say("form-errors", &[("count", count.into())]),
        }
    }

    /// The word before an error, for who cannot see its colour.
    #[must_use]
    pub fn error_word(&self) -> String {
        self.locale.text("form-error-word")
    }
}

fn owned(values: Vec<&str>) -> Vec<String> {
    values.into_iter().map(str::to_owned).collect()
}
