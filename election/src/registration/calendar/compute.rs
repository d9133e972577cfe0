//! Counting the days of a calendar, one from another.

use super::finding::CalendarFinding;
use super::milestone::{Milestone, When};
use super::rules::CalendarRules;
use crate::decision::{Decision, Ground};
use crate::reglement::Legal;
use crate::terms::{Length, TermError, TermFinding, TermRules, count_back, end_of_term};
use chrono::{NaiveDate, NaiveTime};
use std::collections::BTreeMap;

/// One day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which day.
    pub milestone: Milestone,
    /// What the regulation makes it, with the steps; no steps for the day of the vote, which was chosen.
    pub computed: Decision<When, CalendarFinding>,
    /// What it is: what was computed, unless it was moved.
    pub holds: When,
}

/// All days of an election, in the order of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The days.
    pub entries: Vec<Entry>,
}

impl Calendar {
    /// When that day is.
    #[must_use]
    pub fn holds(&self, milestone: Milestone) -> Option<When> {
        let mut entries = self.entries.iter();
        let found = entries.find(|entry| entry.milestone == milestone);
        found.map(|entry| entry.holds)
    }
}

/// The calendar of an election with the vote on that day.
///
/// `moved` are the days that an official set. They hold instead of what is computed, and what is counted from
/// such a day is counted from where it was set. The day of the vote is not among them.
///
/// Applies Kieswet I 2, Kieswet I 7.
/// Applies Algemene termijnenwet.
///
/// # Errors
/// When a day lies outside the calendar.
pub fn compute_calendar(
    vote: NaiveDate,
    moved: &BTreeMap<Milestone, When>,
    rules: &CalendarRules,
    terms: &TermRules,
) -> Result<Calendar, TermError> {
    let counter = Counter {
        vote,
        moved,
        rules,
        terms,
    };
    let entries = Milestone::ALL.into_iter();
    let entries: Result<_, _> = entries.map(|one| counter.entry(one)).collect();
    Ok(Calendar { entries: entries? })
}

struct Counter<'c> {
    vote: NaiveDate,
    moved: &'c BTreeMap<Milestone, When>,
    rules: &'c CalendarRules,
    terms: &'c TermRules,
}

type Counted = Result<Decision<When, CalendarFinding>, TermError>;

impl Counter<'_> {
    fn entry(&self, milestone: Milestone) -> Result<Entry, TermError> {
        let computed = self.compute(milestone)?;
        let moved = self.moved.get(&milestone).copied();
        Ok(Entry {
            milestone,
            holds: moved.unwrap_or(computed.outcome),
            computed,
        })
    }

    fn compute(&self, milestone: Milestone) -> Counted {
        let Some(counted_from) = milestone.counted_from() else {
            return Ok(Decision {
                outcome: When::on(self.vote),
                grounds: Vec::new(),
            });
        };
        let from = self.entry(counted_from)?.holds.day;
        let rules = self.rules;
        match milestone {
            Milestone::Vote | Milestone::Closing => {
                let days = Length::days(&rules.closing_days_before);
                let counted = count_back(from, &days, self.terms)?;
                Ok(until(counted, &rules.closing_time))
            }
            Milestone::Repair => {
                let counted = self.after(from, &rules.repair_days)?;
                Ok(until(counted, &rules.repair_time))
            }
            Milestone::Session => self.whole_day_after(from, &rules.session_days),
            Milestone::Appeal => self.whole_day_after(from, &rules.appeal_days),
            Milestone::Draw => self.whole_day_after(from, &rules.draw_days),
            Milestone::Result => self.whole_day_after(from, &rules.result_days),
        }
    }

    fn after(
        &self,
        from: NaiveDate,
        days: &Legal<u32>,
    ) -> Result<Decision<NaiveDate, TermFinding>, TermError> {
        end_of_term(from, &Length::days(days), self.terms)
    }

    fn whole_day_after(&self, from: NaiveDate, days: &Legal<u32>) -> Counted {
        let counted = self.after(from, days)?;
        Ok(Decision {
            outcome: When::on(counted.outcome),
            grounds: steps(counted.grounds),
        })
    }
}

fn until(
    counted: Decision<NaiveDate, TermFinding>,
    time: &Legal<NaiveTime>,
) -> Decision<When, CalendarFinding> {
    let mut grounds = steps(counted.grounds);
    grounds.push(time.ground(CalendarFinding::Until(time.value)));
    Decision {
        outcome: When::at(counted.outcome, time.value),
        grounds,
    }
}

fn steps(grounds: Vec<Ground<TermFinding>>) -> Vec<Ground<CalendarFinding>> {
    let steps = grounds.into_iter().map(|ground| Ground {
        finding: CalendarFinding::Term(ground.finding),
        article: ground.article,
    });
    steps.collect()
}
