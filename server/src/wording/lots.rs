//! Sentences about draws: who takes part, what was drawn, and why a draw is refused.

use crate::locale::Locale;
use crate::wording::Teller;
use chrono::NaiveDateTime;
use election::allocation::Ask;
use election::lots::{Entrant, LotRefusal, entrants_of};

impl Teller<'_> {
    /// Those tied, each with the id in the pool and the name.
    #[must_use]
    pub fn entrants(&self, ask: &Ask) -> Vec<(String, String)> {
        let entrants = entrants_of(&ask.tied);
        let named = entrants
            .iter()
            .map(|(entrant, _)| (entrant.id(), self.entrant(*entrant)));
        named.collect()
    }

    /// One of those tied: the number of the list, and the name.
    #[must_use]
    pub fn entrant(&self, entrant: Entrant) -> String {
        match entrant {
            Entrant::List(list) => self.numbered(list, self.list_in_full(list)),
            Entrant::Candidate(list, candidate) => {
                self.numbered(list, self.name((list, candidate)))
            }
        }
    }

    fn numbered(&self, list: u32, name: String) -> String {
        let values = [("list", list.into()), ("name", name.into())];
        self.locale.say("lots-entrant", &values)
    }

    /// The only candidate, or the first one and how many more.
    fn list_in_full(&self, list: u32) -> String {
        let mut names = self.body.on_list(list).map(|one| one.name.as_str());
        let first = names.next().unwrap_or_default();
        match names.count() {
            0 => first.to_owned(),
            more => {
                let values = [("name", first.into()), ("more", more.into())];
                self.locale.say("lots-first-and-more", &values)
            }
        }
    }

    /// The names behind these ids, in their order.
    #[must_use]
    pub fn drawn_names(&self, ask: &Ask, ids: &[String]) -> Vec<String> {
        let entrants = self.entrants(ask);
        let name_of = |id: &String| {
            let found = entrants.iter().find(|(known, _)| known == id);
            found.map_or_else(|| id.clone(), |(_, name)| name.clone())
        };
        ids.iter().map(name_of).collect()
    }
}

/// Digits in groups of five, as they are read aloud.
#[must_use]
pub fn grouped(digits: &str) -> String {
    let mut groups = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 5 == 0 {
            groups.push(' ');
        }
        groups.push(digit);
    }
    groups
}

/// A day with the time to the second.
#[must_use]
pub fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let values = [
        ("day", locale.date(at.date()).into()),
        ("time", at.format("%H:%M:%S").to_string().into()),
    ];
    locale.say("lots-moment", &values)
}

/// Why a draw is refused, and what to do.
#[must_use]
pub fn refusal(locale: Locale, refusal: &LotRefusal) -> String {
    let with =
        |key: &str, name: &'static str, value: &str| locale.say(key, &[(name, value.into())]);
    match refusal {
        LotRefusal::EmptyPool => locale.text("lots-refused-empty-pool"),
        LotRefusal::RepeatedId(id) => with("lots-refused-repeated", "id", id),
        LotRefusal::IdHoldsLineFeed(text) | LotRefusal::HoldsNul(text) => {
            with("lots-refused-unwritable", "text", text)
        }
        LotRefusal::ContextHoldsLineFeed => locale.text("lots-refused-context"),
        LotRefusal::SeedHolds(sign) => with("lots-refused-sign", "sign", &sign.to_string()),
        LotRefusal::SeedLength { needed, found } => {
            let values = [("needed", (*needed).into()), ("found", (*found).into())];
            locale.say("lots-refused-length", &values)
        }
        LotRefusal::TypedDifferently => locale.text("lots-refused-differ"),
        LotRefusal::TypedByOnePerson => locale.text("lots-refused-one-person"),
        LotRefusal::CommittedTooLate => locale.text("lots-refused-too-late"),
        LotRefusal::NoCommitment => locale.text("lots-refused-no-commitment"),
        LotRefusal::NoDrawer => locale.text("lots-refused-no-drawer"),
        LotRefusal::NoWitness => locale.text("lots-refused-no-witness"),
        LotRefusal::NoPlace => locale.text("lots-refused-no-place"),
        LotRefusal::NotAmongTied(id) => with("lots-refused-not-tied", "id", id),
        LotRefusal::MissingFromOrder(id) => with("lots-refused-missing", "id", id),
        LotRefusal::TwiceInOrder(id) => with("lots-refused-twice", "id", id),
        LotRefusal::AlreadyDrawn(context) => with("lots-refused-drawn", "context", context),
        LotRefusal::NothingToAnnul(context) => with("lots-refused-nothing", "context", context),
        LotRefusal::AnnulledWithoutReason => locale.text("lots-refused-no-reason"),
        LotRefusal::TranscriptDiffers(_) => locale.text("lots-refused-transcript"),
        LotRefusal::AnotherTie => locale.text("lots-refused-another-tie"),
        LotRefusal::NobodyLeft => locale.text("lots-refused-nobody-left"),
    }
}
