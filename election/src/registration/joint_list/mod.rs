//! A joint list, or "collectief": several applicants in an order that the founder chose, each with an own consent.
//!
//! It tells what keeps a list from standing, and who would stand if registration closed now. It invites nobody,
//! and does not know who is who: a person is a key that is the same wherever that person appears.

mod finding;
mod rules;

pub use finding::{JointListFinding, JointListState};
pub use rules::JointListRules;

use super::rules::RegistrationRules;
use crate::decision::{Decision, Ground};
use serde::{Deserialize, Serialize};

/// What somebody on the list answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    /// Invited, or busy with the application, and not yet signed.
    Awaited,
    /// Signed an application with this list in it.
    Given,
    /// Does not want to be on the list.
    Declined,
}

/// One place on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListMember {
    /// The place, from 1.
    pub place: u32,
    /// The key of the person; none until it is known who takes the place.
    pub person: Option<String>,
    /// The code of the wijkraad where the member lives; none when that is not known.
    pub wijkraad: Option<String>,
    /// What the member answered.
    pub consent: Consent,
}

/// A list as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JointList {
    /// The code of the wijkraad it is for.
    pub wijkraad: String,
    /// Its places, in order.
    pub members: Vec<ListMember>,
}

/// Whether a list can stand, with everything that is against it at once.
///
/// Where the lot puts candidates in order and not lists, there are no joint lists. The heaviest finding gives the
/// outcome. The article of the regulation is not known.
#[must_use]
pub fn assess_joint_list(
    list: &JointList,
    rules: Option<&JointListRules>,
    registration: &RegistrationRules,
) -> Decision<JointListState, JointListFinding> {
    let Some(rules) = rules else {
        return Decision {
            outcome: JointListState::Refused,
            grounds: Vec::new(),
        };
    };
    let members = list.members.iter();
    let mut grounds: Vec<Ground<JointListFinding>> = members
        .flat_map(|member| assess_member(list, member, (rules, registration)))
        .collect();
    let standing = count(standing_members(list).len());
    let fewest = rules.fewest.value;
    let number = if standing < fewest {
        JointListFinding::TooFew { standing, fewest }
    } else {
        JointListFinding::Enough { standing, fewest }
    };
    grounds.push(rules.fewest.ground(number));
    let weights = grounds.iter().map(|ground| ground.finding.weight());
    Decision {
        outcome: weights.max().unwrap_or(JointListState::Refused),
        grounds,
    }
}

fn assess_member(
    list: &JointList,
    member: &ListMember,
    (rules, registration): (&JointListRules, &RegistrationRules),
) -> Vec<Ground<JointListFinding>> {
    let place = member.place;
    let answer = match member.consent {
        Consent::Given => None,
        Consent::Awaited => Some(JointListFinding::ConsentAwaited { place }),
        Consent::Declined => Some(JointListFinding::Declined { place }),
    };
    let mut grounds: Vec<_> = answer
        .map(|finding| rules.consent.ground(finding))
        .into_iter()
        .collect();
    if member.consent == Consent::Declined {
        return grounds;
    }
    grounds.extend(
        assess_residence(list, member).map(|finding| registration.residence.ground(finding)),
    );
    let twice = first_place(list, member).map(|first| JointListFinding::Twice { place, first });
    grounds.extend(twice.map(|finding| registration.candidacies.ground(finding)));
    grounds
}

fn assess_residence(list: &JointList, member: &ListMember) -> Option<JointListFinding> {
    let place = member.place;
    match &member.wijkraad {
        Some(wijkraad) if *wijkraad == list.wijkraad => None,
        Some(wijkraad) => Some(JointListFinding::OtherWijk {
            place,
            wijkraad: wijkraad.clone(),
        }),
        None if member.consent == Consent::Given => Some(JointListFinding::WijkUnknown { place }),
        None => None,
    }
}

/// The earlier place of the same person, when there is one.
fn first_place(list: &JointList, member: &ListMember) -> Option<u32> {
    let person = member.person.as_ref()?;
    let earlier = list.members.iter().filter(|other| {
        other.place < member.place
            && other.consent != Consent::Declined
            && other.person.as_ref() == Some(person)
    });
    earlier.map(|other| other.place).min()
}

/// The places that would stand if registration closed now: signed, and the first of that person.
///
/// Somebody who lives elsewhere is among them: whether that is so is for an official to decide.
#[must_use]
pub fn standing_members(list: &JointList) -> Vec<u32> {
    let members = list.members.iter();
    let standing = members
        .filter(|member| member.consent == Consent::Given && first_place(list, member).is_none());
    standing.map(|member| member.place).collect()
}

fn count(members: usize) -> u64 {
    u64::try_from(members).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
