//! One field of a form.

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Text,
    /// A line that is not shown, nor ever sent back.
    Password,
    /// One of some choices.
    Choice,
}

/// One of the choices of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is submitted.
    pub value: String,
    /// What is shown.
    pub label: String,
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
    /// What it holds.
    pub value: String,
    /// What is wrong with it; empty when nothing is.
    pub error: String,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

impl Field {
    /// A line of text.
    #[must_use]
    pub fn text(name: &str, label: String, autocomplete: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            kind: Kind::Text,
            label,
            description: String::new(),
            autocomplete,
            value: String::new(),
            error: String::new(),
            choices: Vec::new(),
        }
    }

    /// A password.
    #[must_use]
    pub fn password(name: &str, label: String, autocomplete: &'static str) -> Self {
        Self {
            kind: Kind::Password,
            ..Self::text(name, label, autocomplete)
        }
    }

    /// A choice of one.
    #[must_use]
    pub fn choice(name: &str, label: String, choices: Vec<Choice>) -> Self {
        Self {
            kind: Kind::Choice,
            choices,
            ..Self::text(name, label, "off")
        }
    }

    /// The field with an explanation.
    #[must_use]
    pub fn described(mut self, description: String) -> Self {
        self.description = description;
        self
    }

    /// Whether it is a choice.
    #[must_use]
    pub fn is_choice(&self) -> bool {
        self.kind == Kind::Choice
    }

    /// The type of the element.
    #[must_use]
    pub fn input_type(&self) -> &'static str {
        match self.kind {
            Kind::Password => "password",
            Kind::Text | Kind::Choice => "text",
        }
    }

    /// Where a link of the summary leads: the first thing to fill in.
    #[must_use]
    pub fn target(&self) -> String {
        match self.choices.first() {
            Some(first) if self.is_choice() => format!("{}-{}", self.name, first.value),
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
