//! Forms: what was submitted, and a form to show, also again with all its errors at once.
//!
//! A form keeps what was typed, except for passwords. Which values are right is up to the page.

mod field;
mod submitted;

pub use field::{Choice, Field, Kind};
pub use submitted::Submitted;

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
            locale,
        }
    }

    /// The form with what was submitted in its fields; a password is never shown again.
    #[must_use]
    pub fn filled(mut self, submitted: &Submitted) -> Self {
        for field in &mut self.fields {
            if field.kind != Kind::Password {
                submitted.trimmed(&field.name).clone_into(&mut field.value);
            }
        }
        self
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
