//! Sentences for what was found and decided. Every match names each case, so a new finding has words.

pub mod account;
pub mod allocation;
pub mod application;
// Applicants: steps, problems and signing.
pub mod apply;
pub mod article;
pub mod audit;
pub mod ballot;
// What if.
pub mod compared;
pub mod comparison;
pub mod count_record;
// Entering counts.
pub mod counting;
// Result files.
// Deadlines and letters.
pub mod deadlines;
pub mod eml;
pub mod entry;
// Examination.
pub mod examination;
pub mod import;
// Leading.
pub mod leading;
// Leave.
pub mod leave;
// Letters.
// Letters by mail.
pub mod letter_mail;
pub mod letter_register;
pub mod letters;
pub mod lots;
// Members.
pub mod member;
// Profiles, joint lists and where an application stands.
pub mod joint_list;
pub mod outbox;
pub mod photo;
// Stations and people.
pub mod polling_stations;
pub mod recount;
pub mod refusal;
// Deadlines and letters.
pub mod registration;
pub mod reminders;
pub mod residence;
// Result files.
pub mod result_files;
pub mod roster;
// The order of a term.
pub mod rule;
pub mod shortage;
// Sortition.
pub mod sortition;
pub mod stage;
pub mod start;
// Stations and people.
pub mod stations;
pub mod status;
pub mod successor;
pub mod vacancy;
// The report of a year.
pub mod yearly;
// Signals.
pub mod signals;
// Validity.
pub mod validity;

use crate::locale::Locale;
use crate::publication::{Body, BodyKind, Person, Publication};
use crate::store::registration as registered;
use election::allocation::ListNumber;
use election::article::Article;

/// One reason in words, with the article it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// The sentence.
    pub sentence: String,
    /// The citation; empty for a fact that needs no article.
    pub article: String,
}

/// Tells about one body in one language.
#[derive(Debug, Clone, Copy)]
pub struct Teller<'p> {
    /// The language.
    pub locale: Locale,
    /// The election.
    pub publication: &'p Publication,
    /// The body.
    pub body: &'p Body,
}

impl Teller<'_> {
    /// The name of a candidate; the number on the list when there is no such candidate.
    #[must_use]
    pub fn name(&self, person: Person) -> String {
        let known = self.body.candidate(person);
        known.map_or_else(
            || {
                let (list, candidate) = person;
                let place = [("list", list.into()), ("candidate", candidate.into())];
                self.locale.say("votes-place", &place)
            },
            |candidate| candidate.name.clone(),
        )
    }

    /// What a list is called: the name of its only candidate, or else its number.
    #[must_use]
    pub fn list(&self, list: ListNumber) -> String {
        self.body.only_candidate(list).map_or_else(
            || self.locale.say("list-label", &[("list", list.into())]),
            |only| only.name.clone(),
        )
    }

    /// A sentence that rests on an article.
    fn because(&self, sentence: String, article: &Article) -> Reason {
        Reason {
            sentence,
            article: article::cite(self.locale, article),
        }
    }
}

/// The name of a body with the word for its kind.
#[must_use]
pub fn body_name(locale: Locale, body: &Body) -> String {
    kind_and_name(locale, body.kind, &body.name)
}

/// The same for a body as it is stored.
#[must_use]
pub fn stored_body_name(locale: Locale, body: &registered::Body) -> String {
    kind_and_name(locale, body.kind, &body.name)
}

/// The name of a body of that kind.
#[must_use]
pub fn kind_and_name(locale: Locale, kind: BodyKind, name: &str) -> String {
    let kind = match kind {
        BodyKind::Wijkraad => "wijkraad",
        BodyKind::Dorpsraad => "dorpsraad",
    };
    locale.say("body-name", &[("kind", kind.into()), ("name", name.into())])
}

/// A fact that needs no article.
fn fact(sentence: String) -> Reason {
    Reason {
        sentence,
        article: String::new(),
    }
}
