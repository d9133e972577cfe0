//! One field of a form.

use chrono::{Datelike, NaiveDate};

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// A line that is not shown, nor ever sent back.
    Password,
    /// A whole number.
    Number,
    /// Some lines of text.
    Area,
    /// One of a few choices, all in sight.
    Choice,
    /// One of many choices.
    Select,
    /// A box to tick.
    Check,
    /// Any of some choices.
    Checks,
    /// A day, in three boxes.
    Date,
    /// A file of the user.
    File,
}

/// The boxes of a date, with the end of the name of each.
pub(super) const DATE_PARTS: [&str; 3] = ["day", "month", "year"];
const DATE_LABELS: [&str; 3] = ["date-day", "date-month", "date-year"];

/// One of the choices of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is submitted.
    pub value: String,
    /// What is shown.
    pub label: String,
}

impl Choice {
    /// A choice with what is submitted and what is shown.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A field with its label, its value and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name under which it is submitted, and its place in the page.
    pub name: String,
    /// How it is filled in.
    pub kind: Kind,
    /// What it asks.
    pub label: String,
    /// How to fill it in; empty when that is clear.
    pub description: String,
    /// What a browser may fill in by itself.
    pub autocomplete: &'static str,
    /// What it holds: one value, the three boxes of a date, or each box that is ticked.
    pub values: Vec<String>,
    /// What is wrong with it; empty when nothing is.
    pub error: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

impl Field {
    fn of(kind: Kind, name: &str, label: String) -> Self {
        Self {
            name: name.to_owned(),
            kind,
            label,
            description: String::new(),
            autocomplete: "off",
            values: Vec::new(),
            error: String::new(),
            choices: Vec::new(),
        }
    }

    /// A line of text.
    #[must_use]
    pub fn text(name: &str, label: String, autocomplete: &'static str) -> Self {
        Self {
            autocomplete,
            ..Self::of(Kind::Text, name, label)
        }
    }

    /// A password.
    #[must_use]
    pub fn password(name: &str, label: String, autocomplete: &'static str) -> Self {
        Self {
            autocomplete,
            ..Self::of(Kind::Password, name, label)
        }
    }

    /// A whole number; points and spaces between its digits do no harm.
    #[must_use]
    pub fn number(name: &str, label: String) -> Self {
        Self::of(Kind::Number, name, label)
    }

    /// Some lines of text.
    #[must_use]
    pub fn area(name: &str, label: String) -> Self {
        Self::of(Kind::Area, name, label)
    }

    /// A choice of one of a few.
    #[must_use]
    pub fn choice(name: &str, label: String, choices: Vec<Choice>) -> Self {
        Self {
            choices,
            ..Self::of(Kind::Choice, name, label)
        }
    }

    /// A choice of one of many.
    #[must_use]
    pub fn select(name: &str, label: String, choices: Vec<Choice>) -> Self {
        Self {
            choices,
            ..Self::of(Kind::Select, name, label)
        }
    }

    /// A box to tick; [`super::Submitted::is_checked`] reads it.
    #[must_use]
    pub fn check(name: &str, label: String) -> Self {
        Self::of(Kind::Check, name, label)
    }

    /// Any of some choices; [`super::Submitted::all`] reads them.
    #[must_use]
    pub fn checks(name: &str, label: String, choices: Vec<Choice>) -> Self {
        Self {
            choices,
            ..Self::of(Kind::Checks, name, label)
        }
    }

    /// A day, in three boxes; [`super::Submitted::date`] reads it.
    #[must_use]
    pub fn date(name: &str, label: String) -> Self {
        Self::of(Kind::Date, name, label)
    }

    /// A file; `kinds` are the endings a browser offers, like `.csv`.
    #[must_use]
    pub fn file(name: &str, label: String, kinds: &'static str) -> Self {
        Self {
            autocomplete: kinds,
            ..Self::of(Kind::File, name, label)
        }
    }

    /// The field with an explanation.
    #[must_use]
    pub fn described(mut self, description: String) -> Self {
        self.description = description;
        self
    }

    /// The field with something in it before anybody fills it in.
    #[must_use]
    pub fn holding(mut self, value: impl Into<String>) -> Self {
        self.values = vec![value.into()];
        self
    }

    /// The field with a day in it.
    #[must_use]
    pub fn on(mut self, day: NaiveDate) -> Self {
        self.values = vec![
            day.day().to_string(),
            day.month().to_string(),
            day.year().to_string(),
        ];
        self
    }

    /// What it holds, when that is one value.
    #[must_use]
    pub fn value(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    /// Whether this choice is taken.
    #[must_use]
    pub fn holds(&self, value: &str) -> bool {
        self.values.iter().any(|held| held == value)
    }

    /// Whether it is a whole number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        self.kind == Kind::Number
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn is_ticked(&self) -> bool {
        !self.value().is_empty()
    }

    /// The three boxes of a date: the end of the name, the most signs, and what is in it.
    #[must_use]
    pub fn boxes(&self) -> Vec<DateBox> {
        let boxes = (0..).zip(DATE_PARTS.into_iter().zip(DATE_LABELS));
        let boxes = boxes.map(|(place, (part, label))| DateBox {
            name: format!("{}-{part}", self.name),
            label,
            value: self.values.get(place).cloned().unwrap_or_default(),
            autocomplete: match self.autocomplete {
                "off" => "off".to_owned(),
                whole => format!("{whole}-{part}"),
            },
            is_year: part == "year",
        });
        boxes.collect()
    }

    /// The names under which its values are submitted.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        match self.kind {
            Kind::Date => self.boxes().into_iter().map(|one| one.name).collect(),
            _ => vec![self.name.clone()],
        }
    }

    /// The type of an element that holds one line.
    #[must_use]
    pub fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Password => "password",
            Kind::File => "file",
            Kind::Checks | Kind::Check => "checkbox",
            Kind::Choice => "radio",
            Kind::Text | Kind::Number | Kind::Area | Kind::Select | Kind::Date => "text",
        }
    }

    /// Where a link of the summary leads: the first thing to fill in.
    #[must_use]
    pub fn target(&self) -> String {
        match (self.kind, self.choices.first()) {
            (Kind::Choice | Kind::Checks, Some(first)) => format!("{}-{}", self.name, first.value),
            (Kind::Date, _) => format!("{}-day", self.name),
            _ => self.name.clone(),
        }
    }

    /// The elements that describe it, by their place in the page.
    #[must_use]
    pub fn described_by(&self) -> String {
        let parts = [("desc", &self.description), ("err", &self.error)];
        let there = parts.iter().filter(|(_, text)| !text.is_empty());
        let names: Vec<String> = there
            .map(|(part, _)| format!("{}-{part}", self.name))
            .collect();
        names.join(" ")
    }
}

/// One box of a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateBox {
    /// The name under which it is submitted.
    pub name: String,
    /// The key of the word above it.
    pub label: &'static str,
    /// What it holds.
    pub value: String,
    /// What a browser may fill in by itself.
    pub autocomplete: String,
    /// Whether it is the year, which is wider.
    pub is_year: bool,
}
