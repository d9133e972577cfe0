//! Reads and fills a count field by field: the only place that ties a field to its value.

use super::count::StationCount;
use super::field::{Field, OnList};
use super::value::{Answer, Value};
use crate::allocation::CandidateNumber;

/// The place of one value in a count.
enum Slot<'c> {
    Number(&'c mut u64),
    Answer(&'c mut Answer),
    Tick(&'c mut bool),
}

fn position(candidate: CandidateNumber) -> Option<usize> {
    usize::try_from(candidate).ok()?.checked_sub(1)
}

impl StationCount {
    /// What stands in a field; `None` when the count has no such field.
    #[must_use]
    pub fn value(&self, field: Field) -> Option<Value> {
        let value = match field {
            Field::Station => return None,
            Field::InvestigatedForOtherReason => {
                Value::Answer(self.extra_investigation.for_other_reason)
            }
            Field::RecountedAfterInvestigation => Value::Answer(self.extra_investigation.recounted),
            Field::UnexplainedByStation => Value::Answer(self.station_differences.unexplained),
            Field::OtherBallotsOnList => Value::Answer(self.station_differences.other_ballots),
            Field::PollCards => Value::Number(self.voters.poll_cards),
            Field::Proxies => Value::Number(self.voters.proxies),
            Field::Admitted => Value::Number(self.voters.admitted),
            Field::VotesOfList(list) => Value::Number(*self.votes.of_lists.get(&list)?),
            Field::VotesOnCandidates => Value::Number(self.votes.on_candidates),
            Field::Blank => Value::Number(self.votes.blank),
            Field::Invalid => Value::Number(self.votes.invalid),
            Field::Cast => Value::Number(self.votes.cast),
            Field::TickedEqual => Value::Tick(self.comparison.equal),
            Field::TickedAbove => Value::Tick(self.comparison.above),
            Field::TickedBelow => Value::Tick(self.comparison.below),
            Field::MoreBallots => Value::Number(self.comparison.more_ballots),
            Field::FewerBallots => Value::Number(self.comparison.fewer_ballots),
            Field::FullyExplained => Value::Answer(self.comparison.fully_explained),
            Field::OnList(list, OnList::Total) => Value::Number(self.lists.get(&list)?.total),
            Field::OnList(list, OnList::Candidate(candidate)) => {
                let page = self.lists.get(&list)?;
                Value::Number(*page.candidates.get(position(candidate)?)?)
            }
        };
        Some(value)
    }

    /// Fills a field. Returns whether it could: the count has the field, and it takes such a value.
    #[must_use]
    pub fn set(&mut self, field: Field, value: Value) -> bool {
        match (self.slot(field), value) {
            (Some(Slot::Number(place)), Value::Number(number)) => *place = number,
            (Some(Slot::Answer(place)), Value::Answer(answer)) => *place = answer,
            (Some(Slot::Tick(place)), Value::Tick(tick)) => *place = tick,
            _ => return false,
        }
        true
    }

    fn slot(&mut self, field: Field) -> Option<Slot<'_>> {
        let slot = match field {
            Field::Station => return None,
            Field::InvestigatedForOtherReason => {
                Slot::Answer(&mut self.extra_investigation.for_other_reason)
            }
            Field::RecountedAfterInvestigation => {
                Slot::Answer(&mut self.extra_investigation.recounted)
            }
            Field::UnexplainedByStation => Slot::Answer(&mut self.station_differences.unexplained),
            Field::OtherBallotsOnList => Slot::Answer(&mut self.station_differences.other_ballots),
            Field::PollCards => Slot::Number(&mut self.voters.poll_cards),
            Field::Proxies => Slot::Number(&mut self.voters.proxies),
            Field::Admitted => Slot::Number(&mut self.voters.admitted),
            Field::VotesOfList(list) => Slot::Number(self.votes.of_lists.get_mut(&list)?),
            Field::VotesOnCandidates => Slot::Number(&mut self.votes.on_candidates),
            Field::Blank => Slot::Number(&mut self.votes.blank),
            Field::Invalid => Slot::Number(&mut self.votes.invalid),
            Field::Cast => Slot::Number(&mut self.votes.cast),
            Field::TickedEqual => Slot::Tick(&mut self.comparison.equal),
            Field::TickedAbove => Slot::Tick(&mut self.comparison.above),
            Field::TickedBelow => Slot::Tick(&mut self.comparison.below),
            Field::MoreBallots => Slot::Number(&mut self.comparison.more_ballots),
            Field::FewerBallots => Slot::Number(&mut self.comparison.fewer_ballots),
            Field::FullyExplained => Slot::Answer(&mut self.comparison.fully_explained),
            Field::OnList(list, OnList::Total) => {
                Slot::Number(&mut self.lists.get_mut(&list)?.total)
            }
            Field::OnList(list, OnList::Candidate(candidate)) => {
                let page = self.lists.get_mut(&list)?;
                Slot::Number(page.candidates.get_mut(position(candidate)?)?)
            }
        };
        Some(slot)
    }
}

#[cfg(test)]
mod tests;
