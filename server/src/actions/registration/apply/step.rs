//! The steps of an application, in the order in which they are asked.

use crate::store::registration::application::Details;

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The name as on the ballot.
    Name,
    /// The date of birth.
    BirthDate,
    /// The address, and the wijk that follows from it.
    Address,
    /// The aanduiding, and alone or on a joint list.
    Together,
    /// The public offices, and consent.
    Offices,
    /// The photo and the presentation.
    Profile,
}

impl Step {
    /// All steps, the first one first.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::BirthDate,
        Self::Address,
        Self::Together,
        Self::Offices,
        Self::Profile,
    ];

    /// The word for it in an address and in the log.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "naam",
            Self::BirthDate => "geboortedatum",
            Self::Address => "adres",
            Self::Together => "samen",
            Self::Offices => "functies",
            Self::Profile => "profiel",
        }
    }

    /// The step with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.word() == word)
    }

    /// Which one it is, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        let before = Self::ALL.into_iter().take_while(|step| *step != self);
        before.count() + 1
    }

    /// The step after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| self < *step)
    }

    /// The step before it.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// Takes over what this step asks, and nothing else: another step may have been saved meanwhile.
    pub(super) fn take_over(self, from: &Details, to: &mut Details) {
        let from = from.clone();
        match self {
            Self::Name => {
                to.initials = from.initials;
                to.first_name = from.first_name;
                to.prefix = from.prefix;
                to.last_name = from.last_name;
            }
            Self::BirthDate => to.birth_date = from.birth_date,
            Self::Address => {
                to.postcode = from.postcode;
                to.house_number = from.house_number;
                to.addition = from.addition;
                to.street = from.street;
                to.locality = from.locality;
                to.body_chosen = from.body_chosen;
            }
            Self::Together => {
                to.aanduiding = from.aanduiding;
                to.alone = from.alone;
            }
            Self::Offices => {
                to.offices = from.offices;
                to.no_offices = from.no_offices;
                to.consents = from.consents;
                to.phone = from.phone;
            }
            Self::Profile => {
                to.presentation = from.presentation;
                to.photo_sha256 = from.photo_sha256;
            }
        }
    }
}
