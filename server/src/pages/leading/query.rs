//! What somebody asks of the board: which stations, and how they are shown. It stands in the address.

use crate::actions::counting::leading::{Stand, StationProgress};
use crate::form::Submitted;
use crate::locale::Locale;
use axum::http::Uri;
use form_urlencoded::Serializer;

/// What waits for the coordinator, besides the states of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// Everything.
    All,
    /// Those in one state.
    Stand(Stand),
    /// Those with a finding to tick off.
    ToTick,
    /// Those under investigation.
    Investigated,
}

/// The words of what is no state of a count.
const TO_TICK: &str = "afvinken";
const INVESTIGATED: &str = "onderzoek";

impl Asked {
    fn of(word: &str) -> Self {
        match (word, Stand::from_word(word)) {
            (_, Some(stand)) => Self::Stand(stand),
            (TO_TICK, _) => Self::ToTick,
            (INVESTIGATED, _) => Self::Investigated,
            _ => Self::All,
        }
    }

    /// The word that stands for it in an address.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Stand(stand) => stand.word(),
            Self::ToTick => TO_TICK,
            Self::Investigated => INVESTIGATED,
        }
    }

    fn takes(self, one: &StationProgress) -> bool {
        match self {
            Self::All => true,
            Self::Stand(stand) => one.stand == stand,
            Self::ToTick => one.to_tick > 0,
            Self::Investigated => one.is_investigated,
        }
    }
}

/// What the address of the board asks.
#[derive(Debug, Clone)]
pub(super) struct Query {
    pub(super) asked: Asked,
    /// Part of a name, or a number.
    pub(super) text: String,
    /// The code of the body that is shown open.
    pub(super) body: String,
    /// Whether the bodies are shown as a table.
    pub(super) as_table: bool,
    /// Whether the page renews itself without a script.
    pub(super) renews: bool,
    /// The number of the station to go to.
    pub(super) jump: String,
    locale: Locale,
}

impl Query {
    pub(super) fn of(locale: Locale, uri: &Uri) -> Self {
        let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
        Self {
            asked: Asked::of(asked.trimmed("stand")),
            text: asked.trimmed("zoek").to_owned(),
            body: asked.trimmed("wijk").to_owned(),
            as_table: asked.trimmed("weergave") == "tabel",
            renews: asked.trimmed("ververs") == "30",
            jump: asked.trimmed("nummer").to_owned(),
            locale,
        }
    }

    /// Whether stations are left out.
    pub(super) fn is_filtered(&self) -> bool {
        self.asked != Asked::All || !self.text.is_empty()
    }

    /// Whether a station is shown.
    pub(super) fn takes(&self, one: &StationProgress) -> bool {
        let text = self.text.to_lowercase();
        let named = match self.text.parse::<u32>() {
            Ok(number) => one.station.number == number,
            Err(_) => one.station.name.to_lowercase().contains(&text),
        };
        self.asked.takes(one) && (text.is_empty() || named)
    }

    /// The same query with another word for one thing; an empty word leaves it out.
    pub(super) fn with(&self, path: &str, changed: (&str, &str)) -> String {
        let table = if self.as_table { "tabel" } else { "" };
        let renews = if self.renews { "30" } else { "" };
        let language = match self.locale {
            Locale::Dutch => "",
            Locale::English => self.locale.tag(),
        };
        let held = [
            ("taal", language),
            ("stand", self.asked.word()),
            ("zoek", &self.text),
            ("wijk", &self.body),
            ("weergave", table),
            ("ververs", renews),
        ];
        let mut query = Serializer::new(String::new());
        for (name, value) in held {
            let value = if name == changed.0 { changed.1 } else { value };
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        match query.finish() {
            none if none.is_empty() => path.to_owned(),
            query => format!("{path}?{query}"),
        }
    }
}
