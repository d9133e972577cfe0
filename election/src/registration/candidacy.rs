//! One person, one candidacy. It does not choose which of two candidacies stays: that is for the candidate.

use super::eligibility::Application;
use super::finding::Finding;
use super::rules::RegistrationRules;
use crate::decision::Ground;
use serde::{Deserialize, Serialize};

/// A place where somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Candidacy {
    /// The code of the wijkraad.
    pub wijkraad: String,
    /// The id of the list; where persons stand, the id of the registration.
    pub list: String,
}

/// Whether an applicant stands too often: each other candidacy is a ground of its own.
///
/// The article of the regulation is not known, nor that of the Kieswet.
pub(super) fn assess_candidacy(
    application: &Application,
    rules: &RegistrationRules,
) -> Vec<Ground<Finding>> {
    let rule = &rules.candidacies;
    let others = &application.other_candidacies;
    let allowed = usize::try_from(rule.value).unwrap_or(usize::MAX);
    if others.len() < allowed {
        return vec![rule.ground(Finding::StandsOnce)];
    }
    others
        .iter()
        .map(|other| rule.ground(compare(&application.candidacy, other)))
        .collect()
}

fn compare(this: &Candidacy, other: &Candidacy) -> Finding {
    let other = other.clone();
    if other.wijkraad != this.wijkraad {
        Finding::StandsInOtherWijk { other }
    } else if other.list != this.list {
        Finding::StandsOnOtherList { other }
    } else {
        Finding::NamedTwiceOnList
    }
}
