//! What a browser submitted, as names and values, and the values that can be read from them.

use super::field::DATE_PARTS;
use super::unfit::Unfit;
use chrono::NaiveDate;

/// A file that came with a form.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// What the user calls it; never used as a path.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file can hold names, so only its size is printed.
impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a file of {} bytes", self.bytes.len())
    }
}

/// The fields of a submitted form.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Submitted {
    fields: Vec<(String, String)>,
    files: Vec<(String, Upload)>,
}

/// Values can be passwords, so only names are printed.
impl std::fmt::Debug for Submitted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list()
            .entries(self.fields.iter().map(|(name, _)| name))
            .finish()
    }
}

impl Submitted {
    /// Reads the body of a request without files.
    #[must_use]
    pub fn read(body: &[u8]) -> Self {
        Self {
            fields: form_urlencoded::parse(body).into_owned().collect(),
            files: Vec::new(),
        }
    }

    /// What was typed, as [`Submitted::read`] takes it, without the token and without files.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let typed = self.fields.iter().filter(|(name, _)| name != "csrf");
        let mut written = form_urlencoded::Serializer::new(String::new());
        written.extend_pairs(typed);
        written.finish().into_bytes()
    }

    /// What was read from a request with files. A file field that was left empty holds none.
    #[must_use]
    pub fn with_files(fields: Vec<(String, String)>, files: Vec<(String, Upload)>) -> Self {
        Self { fields, files }
    }

    /// The value of a field as it was typed; empty when it is not there.
    #[must_use]
    pub fn exact(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The value of a field without space around it; empty when it is not there.
    #[must_use]
    pub fn trimmed(&self, name: &str) -> &str {
        self.exact(name).trim()
    }

    /// Every value under that name, in the order of the form.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<&str> {
        let found = self.fields.iter().filter(|(known, _)| known == name);
        found.map(|(_, value)| value.trim()).collect()
    }

    /// Whether that box is ticked.
    #[must_use]
    pub fn is_checked(&self, name: &str) -> bool {
        !self.trimmed(name).is_empty()
    }

    /// The digest of what the page showed to whoever confirms it.
    #[must_use]
    pub fn shown(&self) -> &str {
        self.trimmed("shown")
    }

    /// The file under that name.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&Upload> {
        let found = self.files.iter().find(|(known, _)| known == name);
        found.map(|(_, file)| file)
    }

    /// The day in the three boxes of that name.
    ///
    /// # Errors
    /// When a box is empty, or there is no such day.
    pub fn date(&self, name: &str) -> Result<NaiveDate, Unfit> {
        let parts = DATE_PARTS.map(|part| self.trimmed(&format!("{name}-{part}")));
        if parts.iter().all(|part| part.is_empty()) {
            return Err(Unfit::NoDate);
        }
        if parts.iter().any(|part| part.is_empty()) {
            return Err(Unfit::HalfADate);
        }
        let [day, month, year] = parts;
        if year.len() != 4 {
            return Err(Unfit::ShortYear);
        }
        let numbers = (year.parse(), month.parse(), day.parse());
        let (Ok(year), Ok(month), Ok(day)) = numbers else {
            return Err(Unfit::NoSuchDay);
        };
        NaiveDate::from_ymd_opt(year, month, day).ok_or(Unfit::NoSuchDay)
    }

    /// The whole number of that name; points and spaces between its digits do no harm.
    ///
    /// # Errors
    /// When it is empty, holds something else than digits, or is too large to count with.
    pub fn number(&self, name: &str) -> Result<u64, Unfit> {
        let typed = self.trimmed(name);
        if typed.is_empty() {
            return Err(Unfit::NoNumber);
        }
        let is_gap = |sign: char| sign == '.' || sign.is_whitespace();
        let digits: String = typed.chars().filter(|sign| !is_gap(*sign)).collect();
        if digits.is_empty() || !digits.chars().all(|sign| sign.is_ascii_digit()) {
            return Err(Unfit::NotWhole);
        }
        let number = digits.parse().map_err(|_| Unfit::TooLarge)?;
        // The tables and the counts of the law hold no more.
        if number > u64::from(u32::MAX) {
            return Err(Unfit::TooLarge);
        }
        Ok(number)
    }
}

#[cfg(test)]
mod tests;
