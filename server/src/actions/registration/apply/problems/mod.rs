//! What is wrong with an application, or good to know: from what was filled in to problems, and nothing else.
//!
//! It reports. What blocks cannot be signed; what warns can, and an official looks at it. Each problem names the
//! step and the field that mend it.

mod address;
mod letters;
mod name;
mod offices;
mod profile;
mod rules;
mod together;

pub use letters::{canonical_initials, is_name_letter, tidy};

use super::step::Step;
use crate::store::registration::application::Details;
use chrono::{NaiveDate, NaiveDateTime};
use election::decision::Ground;
use election::registration::{Candidacy, Dwelling, Finding, RegistrationRules};

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// It cannot be signed like this.
    Blocks,
    /// It can be signed, and an official looks at it.
    Warns,
    /// It is good to know.
    Informs,
}

/// What a problem is about: a field of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// The initials.
    Initials,
    /// The first name.
    FirstName,
    /// The prefix.
    Prefix,
    /// The last name.
    LastName,
    /// The date of birth.
    BirthDate,
    /// The postcode.
    Postcode,
    /// The house number.
    HouseNumber,
    /// What comes after the house number.
    Addition,
    /// The place of residence.
    Locality,
    /// The wijk.
    Wijk,
    /// The aanduiding.
    Aanduiding,
    /// Alone or on a joint list.
    Together,
    /// Whether offices are held.
    HasOffices,
    /// The offices.
    Offices,
    /// The consent.
    Consent,
    /// The telephone number.
    Phone,
    /// The photo.
    Photo,
    /// The presentation.
    Presentation,
}

impl Item {
    /// The step that mends it.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::Initials | Self::FirstName | Self::Prefix | Self::LastName => Step::Name,
            Self::BirthDate => Step::BirthDate,
            Self::Postcode | Self::HouseNumber | Self::Addition | Self::Locality | Self::Wijk => {
                Step::Address
            }
            Self::Aanduiding | Self::Together => Step::Together,
            Self::HasOffices | Self::Offices | Self::Consent | Self::Phone => Step::Offices,
            Self::Photo | Self::Presentation => Step::Profile,
        }
    }

    /// The name of its field on the page of that step.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Initials => "initials",
            Self::FirstName => "first-name",
            Self::Prefix => "prefix",
            Self::LastName => "last-name",
            Self::BirthDate => "birth",
            Self::Postcode => "postcode",
            Self::HouseNumber => "house-number",
            Self::Addition => "addition",
            Self::Locality => "locality",
            Self::Wijk => "wijk",
            Self::Aanduiding => "aanduiding",
            Self::Together => "alone",
            Self::HasOffices => "has-offices",
            Self::Offices => "offices",
            Self::Consent => "consents",
            Self::Phone => "phone",
            Self::Photo => "photo",
            Self::Presentation => "presentation",
        }
    }
}

/// What is wrong, or good to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It is not filled in.
    Missing,
    /// It has more signs than this.
    TooLong(usize),
    /// It holds a sign that cannot stand there.
    Sign(char),
    /// It holds letters that documents cannot print.
    Unprintable(char),
    /// It does not have the form that it should have.
    Form,
    /// A day that cannot be a day of birth.
    NoBirthDate,
    /// What the rules say of age, candidacy or residence.
    Rule(Ground<Finding>),
    /// The address lies in a buurt without a wijkraad.
    NoWijkraad,
    /// The wijk of the address takes no part in this election.
    NotInElection,
    /// The address is not known; the wijk must be chosen.
    AddressUnknown,
    /// The address can lie in several wijken; the wijk must be chosen.
    AddressAmbiguous,
    /// The applicant chose the wijk, and an official looks whether that is right.
    WijkChosen,
    /// The joint list is for another wijk than that of the applicant.
    OtherWijk,
    /// Together with others was chosen, and there is no list yet.
    NoList,
    /// Offices were named, and that there are none.
    Contradiction,
    /// Something that need not be there is not there.
    Optional,
}

/// A problem with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What it is about.
    pub item: Item,
    /// What is wrong.
    pub wrong: Wrong,
    /// How much it weighs.
    pub severity: Severity,
}

impl Problem {
    fn blocks(item: Item, wrong: Wrong) -> Self {
        Self {
            item,
            wrong,
            severity: Severity::Blocks,
        }
    }

    fn warns(item: Item, wrong: Wrong) -> Self {
        Self {
            item,
            wrong,
            severity: Severity::Warns,
        }
    }

    fn informs(item: Item, wrong: Wrong) -> Self {
        Self {
            item,
            wrong,
            severity: Severity::Informs,
        }
    }
}

/// What else must be known to look at an application.
#[derive(Debug, Clone)]
pub struct Facts {
    /// The rules of registration of this election.
    pub rules: RegistrationRules,
    /// The day of the vote.
    pub election_day: NaiveDate,
    /// The moment, by the clock of the Netherlands.
    pub now: NaiveDateTime,
    /// Where the address lies; none while it is not filled in.
    pub dwelling: Option<Dwelling>,
    /// The body that was found or chosen.
    pub body: Option<String>,
    /// The bodies of this election.
    pub bodies: Vec<String>,
    /// The key of the list or of the application.
    pub list: String,
    /// Where else the same person stands in this election.
    pub others: Vec<Candidacy>,
    /// Whether the application stands on a joint list.
    pub is_joint: bool,
    /// Whether there are joint lists in this election.
    pub has_lists: bool,
    /// The body that the joint list is for.
    pub list_body: Option<String>,
}

/// Everything there is to say about an application, in the order of the steps; what weighs most comes first within
/// a step.
#[must_use]
pub fn find_problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let mut found = name::problems(details);
    found.extend(rules::birth(details, facts));
    found.extend(address::problems(details, facts));
    found.extend(rules::candidacies(details, facts));
    found.extend(together::problems(details, facts));
    found.extend(offices::problems(details));
    found.extend(profile::problems(details));
    found.sort_by_key(|problem| (problem.item.step(), problem.severity));
    found
}

#[cfg(test)]
mod tests;
