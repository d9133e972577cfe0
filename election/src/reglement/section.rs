//! Reads a regulation file section by section, and refuses what no rule asks for.

use super::value::FromValue;
use super::{Dated, Legal, Period, Problem, ReglementError};
use crate::article::{Article, Certainty};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::str::FromStr;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A parsed file that still knows the line of everything in it.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    table: Spanned<DeTable<'t>>,
}

impl<'t> Document<'t> {
    /// Parses the text.
    ///
    /// # Errors
    /// When the text is not TOML.
    pub fn parse(text: &'t str) -> Result<Self, ReglementError> {
        let table = DeTable::parse(text).map_err(|error| ReglementError {
            line: error.span().map(|span| line_of(text, span.start)),
            problem: Problem::NotToml(error.message().to_owned()),
        })?;
        Ok(Self { text, table })
    }

    /// The keys outside any section.
    #[must_use]
    pub fn root(&self) -> Section<'_> {
        Section::new(
            self.text,
            String::new(),
            &self.table.span(),
            self.table.get_ref(),
        )
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    let before = text.get(..offset).unwrap_or(text);
    before.bytes().filter(|byte| *byte == b'\n').count() + 1
}

/// One table of a regulation file; it remembers which keys were asked for.
#[derive(Debug)]
pub struct Section<'d> {
    text: &'d str,
    path: String,
    line: usize,
    table: &'d DeTable<'d>,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'d> Section<'d> {
    fn new(text: &'d str, path: String, span: &Range<usize>, table: &'d DeTable<'d>) -> Self {
        Self {
            text,
            path,
            line: line_of(text, span.start),
            table,
            asked: RefCell::default(),
        }
    }

    fn name_of(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    fn find(&self, key: &'static str) -> Option<&'d Spanned<DeValue<'d>>> {
        self.asked.borrow_mut().insert(key);
        self.table.get(key)
    }

    fn missing(&self, key: &str) -> ReglementError {
        ReglementError {
            line: Some(self.line),
            problem: Problem::Missing(self.name_of(key)),
        }
    }

    /// The line of a value; of the section when the value is not there.
    pub(super) fn line_at(&self, key: &str) -> usize {
        self.table
            .get(key)
            .map_or(self.line, |value| line_of(self.text, value.span().start))
    }

    /// The error that a value which was read does not fit the rule that reads it.
    #[must_use]
    pub fn wrong(&self, key: &'static str, expected: &str) -> ReglementError {
        ReglementError {
            line: Some(self.line_at(key)),
            problem: Problem::WrongValue {
                key: self.name_of(key),
                expected: expected.to_owned(),
            },
        }
    }

    /// A value without an article of its own: a name, a date of the file itself.
    ///
    /// # Errors
    /// When it is missing or of another kind.
    pub fn plain<T: FromValue>(&mut self, key: &'static str) -> Result<T, ReglementError> {
        self.plain_if_present(key)?.ok_or_else(|| self.missing(key))
    }

    /// The same, for a key that may be left out.
    ///
    /// # Errors
    /// When it is of another kind.
    pub fn plain_if_present<T: FromValue>(
        &mut self,
        key: &'static str,
    ) -> Result<Option<T>, ReglementError> {
        self.find(key)
            .map(|value| {
                T::from_value(value.get_ref()).ok_or_else(|| self.wrong(key, &T::expected()))
            })
            .transpose()
    }

    /// A period, from the keys of its first day and of its last, which may be left out.
    ///
    /// # Errors
    /// When one is of another kind, the first day is missing, or the last day is before it.
    pub fn period(
        &mut self,
        from: &'static str,
        until: &'static str,
    ) -> Result<Period, ReglementError> {
        let period = Period {
            from: self.plain(from)?,
            until: self.plain_if_present(until)?,
        };
        if period.until.is_some_and(|last| last < period.from) {
            return Err(self.wrong(until, "a last day that is not before the first"));
        }
        Ok(period)
    }

    /// A value written as a word, read by its `FromStr`.
    ///
    /// # Errors
    /// When it is missing, or not one of the words.
    pub fn word<T: FromStr<Err: std::fmt::Display>>(
        &mut self,
        key: &'static str,
    ) -> Result<T, ReglementError> {
        let word: String = self.plain(key)?;
        word.parse()
            .map_err(|error: T::Err| self.wrong(key, &error.to_string()))
    }

    fn table_at(
        &self,
        key: &'static str,
        value: &'d Spanned<DeValue<'d>>,
    ) -> Result<Section<'d>, ReglementError> {
        let DeValue::Table(table) = value.get_ref() else {
            return Err(self.wrong(key, "a table with value, article and certainty"));
        };
        Ok(Self::new(
            self.text,
            self.name_of(key),
            &value.span(),
            table,
        ))
    }

    fn legal_in<T: FromValue>(mut table: Section<'d>) -> Result<Legal<T>, ReglementError> {
        let legal = table.legal_fields()?;
        table.finish()?;
        Ok(legal)
    }

    fn legal_fields<T: FromValue>(&mut self) -> Result<Legal<T>, ReglementError> {
        let value = self.plain("value")?;
        let name: String = self.plain("article")?;
        let modelled_on: Option<String> = self.plain_if_present("modelled_on")?;
        let certainty: Certainty = self.word("certainty")?;
        let article = Article {
            name: name.into(),
            modelled_on: modelled_on.unwrap_or_default().into(),
            certainty,
        };
        Ok(Legal { value, article })
    }

    /// A value set by law: `key = { value = …, article = "…", certainty = "…" }`.
    ///
    /// # Errors
    /// When the value or one of its parts is missing or wrong.
    pub fn legal<T: FromValue>(&mut self, key: &'static str) -> Result<Legal<T>, ReglementError> {
        let value = self.find(key).ok_or_else(|| self.missing(key))?;
        Self::legal_in(self.table_at(key, value)?)
    }

    /// A value that no rule can do without: `true`, with its article.
    ///
    /// # Errors
    /// When it is missing or wrong, and when it is `false`: the rules do not know another way.
    pub fn legal_true(&mut self, key: &'static str) -> Result<Legal<bool>, ReglementError> {
        let legal: Legal<bool> = self.legal(key)?;
        if legal.value {
            Ok(legal)
        } else {
            Err(self.wrong(key, "true, because there is no rule for the other case"))
        }
    }

    /// A value set by law that changes over time: an array of such tables, each with `from` and
    /// perhaps `until` (the last day).
    ///
    /// # Errors
    /// When one is wrong, none is there, or two are in force on the same day.
    pub fn dated<T: FromValue>(&mut self, key: &'static str) -> Result<Dated<T>, ReglementError> {
        let value = self.find(key).ok_or_else(|| self.missing(key))?;
        let DeValue::Array(items) = value.get_ref() else {
            return Err(self.wrong(key, "an array of tables, each with from"));
        };
        let mut versions: Vec<(Period, Legal<T>)> = Vec::new();
        for item in items {
            let mut table = self.table_at(key, item)?;
            let period = table.period("from", "until")?;
            if versions.iter().any(|(other, _)| other.overlaps(&period)) {
                return Err(ReglementError {
                    line: Some(table.line),
                    problem: Problem::Overlap(format!("two values of {}", self.name_of(key))),
                });
            }
            versions.push((period, table.legal_fields()?));
            table.finish()?;
        }
        if versions.is_empty() {
            return Err(self.missing(key));
        }
        versions.sort_by_key(|(period, _)| period.from);
        Ok(Dated { versions })
    }

    /// A section, read by the rules it belongs to.
    ///
    /// # Errors
    /// When it is missing, or something in it is wrong or unknown.
    pub fn section<R>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'d>) -> Result<R, ReglementError>,
    ) -> Result<R, ReglementError> {
        self.section_if_present(key, read)?
            .ok_or_else(|| self.missing(key))
    }

    /// The same, for a section that may be left out.
    ///
    /// # Errors
    /// When something in it is wrong or unknown.
    pub fn section_if_present<R>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'d>) -> Result<R, ReglementError>,
    ) -> Result<Option<R>, ReglementError> {
        let Some(value) = self.find(key) else {
            return Ok(None);
        };
        let mut section = self.table_at(key, value)?;
        let rules = read(&mut section)?;
        section.finish()?;
        Ok(Some(rules))
    }

    /// Refuses keys that nobody asked for.
    ///
    /// # Errors
    /// The first key that no rule reads.
    pub fn finish(self) -> Result<(), ReglementError> {
        let asked = self.asked.borrow();
        let unknown = self
            .table
            .iter()
            .filter(|(key, _)| !asked.contains(key.get_ref().as_ref()))
            .min_by_key(|(key, _)| key.span().start);
        match unknown {
            None => Ok(()),
            Some((key, _)) => Err(ReglementError {
                line: Some(line_of(self.text, key.span().start)),
                problem: Problem::UnknownKey(self.name_of(key.get_ref())),
            }),
        }
    }
}
