//! Whether a candidate may stand: every requirement is examined, so all problems show at once.

use super::age::assess_age;
use super::candidacy::{Candidacy, assess_candidacy};
use super::closing::assess_closing;
use super::finding::Finding;
use super::residence::{Stay, assess_residence};
use super::rules::RegistrationRules;
use crate::decision::Decision;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What is known about someone who wants to stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Where the applicant wants to stand.
    pub candidacy: Candidacy,
    /// When it was received, by the clock of the Netherlands.
    pub received_at: NaiveDateTime,
    /// The date of birth. Where it is not fully known: the last day it can be, for whoever is old enough
    /// then is old enough.
    pub birth_date: NaiveDate,
    /// Where the applicant has lived, in any order; nothing when it is not known.
    pub stays: Vec<Stay>,
    /// Where else the applicant stands, without what was withdrawn.
    pub other_candidacies: Vec<Candidacy>,
}

/// Whether someone may stand; the later variant weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eligibility {
    /// Every requirement is met.
    Eligible,
    /// Nothing is against it, but an official must decide what could not be established.
    Undecided,
    /// At least one requirement is not met.
    Refused,
}

/// Whether an applicant may stand, with a ground for every requirement: age, residence, one candidacy, in time.
///
/// The heaviest finding gives the outcome. It is advice: an official decides, and may have reason to differ.
#[must_use]
pub fn assess_eligibility(
    application: &Application,
    election_day: NaiveDate,
    rules: &RegistrationRules,
) -> Decision<Eligibility, Finding> {
    let mut grounds = assess_age(application.birth_date, election_day, rules);
    grounds.push(assess_residence(application, election_day, rules));
    grounds.extend(assess_candidacy(application, rules));
    grounds.push(assess_closing(application.received_at, rules));
    let outcome = grounds
        .iter()
        .map(|ground| ground.finding.weight())
        .max()
        .unwrap_or(Eligibility::Undecided);
    Decision { outcome, grounds }
}
