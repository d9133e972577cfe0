//! What one person can do with a count now. The steps themselves refuse everything else; this says it beforehand,
//! and gives nothing away about what the two entries hold.

use super::state::{CountState, OfficialId, Whose};

/// What somebody who enters counts can do with one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// Begin an entry.
    Begin(Whose),
    /// Go on with an entry that this person began.
    GoOn(Whose),
    /// Mend the findings in the own first entry, or answer for them.
    Answer,
    /// Type again what the coordinator asked.
    Correct(Whose),
    /// Nothing, and why.
    Nothing(Why),
}

/// Why somebody has nothing to do with a count now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The first entry is by this person, and the second must be by somebody else.
    FirstIsYours,
    /// Somebody else is entering it.
    SomebodyElse,
    /// Both entries are there; whether they agree is for the coordinator.
    BothEntered,
}

impl CountState {
    /// What this person can do with the count now.
    #[must_use]
    pub fn stance(&self, person: OfficialId) -> Stance {
        match self {
            Self::Empty => Stance::Begin(Whose::First),
            Self::FirstEntry { first } if first.act.by == person => Stance::GoOn(Whose::First),
            Self::FirstEntry { .. } => Stance::Nothing(Why::SomebodyElse),
            Self::FirstEntryHasFindings { first, .. } if first.entry.act.by == person => {
                Stance::Answer
            }
            Self::FirstEntryHasFindings { second, .. } => Stance::Nothing(match second {
                Some(_) => Why::BothEntered,
                None => Why::SomebodyElse,
            }),
            Self::FirstEntryDone { first } if first.is_work_of(person) => {
                Stance::Nothing(Why::FirstIsYours)
            }
            Self::FirstEntryDone { .. } => Stance::Begin(Whose::Second),
            Self::SecondEntry { second, .. } if second.act.by == person => {
                Stance::GoOn(Whose::Second)
            }
            Self::SecondEntry { first, .. } if first.is_work_of(person) => {
                Stance::Nothing(Why::FirstIsYours)
            }
            Self::SecondEntry { .. } => Stance::Nothing(Why::SomebodyElse),
            Self::CorrectionAsked { .. } => match self.may_correct(person) {
                Some(whose) => Stance::Correct(whose),
                None => Stance::Nothing(Why::BothEntered),
            },
            Self::EntriesDiffer { .. } | Self::Final { .. } => Stance::Nothing(Why::BothEntered),
        }
    }

    /// Of which entry this person can answer what the coordinator asked.
    fn may_correct(&self, person: OfficialId) -> Option<Whose> {
        let Self::CorrectionAsked {
            first,
            second,
            request,
        } = self
        else {
            return None;
        };
        let may = |whose| {
            let (own, other) = match whose {
                Whose::First => (first.entry.act.by == person, second.is_work_of(person)),
                Whose::Second => (second.act.by == person, first.is_work_of(person)),
            };
            !other && (own || !request.same_person)
        };
        let mut awaited = request.awaited.iter().copied();
        awaited.find(|whose| may(*whose))
    }
}

#[cfg(test)]
mod tests;
