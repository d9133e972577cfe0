//! What a corrected result changes for people who were appointed by an earlier version.

use super::SuccessionFile;
use crate::store::Basis;
use std::collections::BTreeSet;
use succession::roster::Person;

/// Who holds or was offered a seat by an earlier version, against the result that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrected {
    /// Elected now, and never appointed.
    pub now_elected: Vec<Person>,
    /// No longer elected, and still a member, with the number of the member.
    pub members: Vec<(Person, u64)>,
    /// No longer elected, and not a member yet, with the number of the appointment.
    pub appointed: Vec<(Person, u32)>,
}

impl Corrected {
    /// Whether everybody is who the result says.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl SuccessionFile {
    /// What the result that counts changes for those whom an earlier version elected.
    #[must_use]
    pub fn corrected(&self) -> Corrected {
        if self.result.version == 1 || (self.members.is_empty() && self.appointments.is_empty()) {
            return Corrected::default();
        }
        let elected = self.result.allocation.elected.iter();
        let elected: BTreeSet<Person> = elected
            .map(|&(list, candidate)| Person::Candidate { list, candidate })
            .collect();
        let members = self.members.iter();
        let by_result = members.filter(|one| one.basis == Basis::Elected);
        let seated = by_result.clone().filter(|one| one.until.is_none());
        let gone = seated.filter(|one| !elected.contains(&one.person()));
        let offers = self.appointments.iter();
        let offers = offers.filter(|one| one.vacancy.is_none());
        let waits = offers.filter(|one| one.state().is_open());
        let lost = waits.filter(|one| !elected.contains(&one.person));
        let were_members = self.members.iter().map(|one| one.person());
        let were_offered = self.appointments.iter().map(|one| one.person);
        let known: BTreeSet<Person> = were_members.chain(were_offered).collect();
        Corrected {
            now_elected: elected.difference(&known).copied().collect(),
            members: gone.map(|one| (one.person(), one.number)).collect(),
            appointed: lost.map(|one| (one.person, one.number)).collect(),
        }
    }
}
