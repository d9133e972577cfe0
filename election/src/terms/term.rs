//! On which day a term ends.

use super::calendar::{days_after, days_before};
use super::finding::{Length, TermError, TermFinding};
use super::rules::TermRules;
use crate::decision::{Decision, Ground};
use crate::reglement::Legal;
use chrono::NaiveDate;

/// The last day of a term that starts running the day after `from`.
///
/// The first ground carries the article that sets the length.
///
/// Applies Algemene termijnenwet.
/// Applies Gemeentewet 145.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn end_of_term(
    from: NaiveDate,
    length: &Legal<Length>,
    rules: &TermRules,
) -> Result<Decision<NaiveDate, TermFinding>, TermError> {
    let term = Term {
        from,
        length,
        rules,
    };
    term.end().ok_or(TermError::BeyondCalendar {
        from,
        length: length.value,
    })
}

/// The day that lies `length` before `from`; it is never moved.
///
/// Applies Algemene termijnenwet.
///
/// # Errors
/// When the term lies outside the calendar.
pub fn count_back(
    from: NaiveDate,
    length: &Legal<Length>,
    rules: &TermRules,
) -> Result<Decision<NaiveDate, TermFinding>, TermError> {
    let length_in_words = length.value;
    let until = days_before(from, length_in_words.in_days()).ok_or(TermError::BeyondCalendar {
        from,
        length: length_in_words,
    })?;
    let counted = TermFinding::CountedBack {
        from,
        length: length_in_words,
        until,
    };
    Ok(Decision {
        outcome: until,
        grounds: vec![
            length.ground(counted),
            rules.backward.ground(TermFinding::BackwardNotMoved),
        ],
    })
}

/// A term being counted. Its steps answer `None` at the end of the calendar.
struct Term<'t> {
    from: NaiveDate,
    length: &'t Legal<Length>,
    rules: &'t TermRules,
}

/// The last day so far, and the steps that led to it.
type Count = Decision<NaiveDate, TermFinding>;

impl Term<'_> {
    fn end(&self) -> Option<Count> {
        let counted = self.counted()?;
        if !self.rules.applies.value {
            return Some(counted);
        }
        let days = self.length.value.in_days();
        let weeks = self.rules.not_over_weeks.value;
        if Length::Weeks(weeks).in_days() < days {
            let too_long = TermFinding::TooLongToMove { weeks };
            let ground = self.rules.not_over_weeks.ground(too_long);
            return Some(and(counted, ground, None));
        }
        let run_on = self.run_on(counted)?;
        if days < u64::from(self.rules.working_days_from_days.value) {
            return Some(run_on);
        }
        self.extended(run_on)
    }

    fn counted(&self) -> Option<Count> {
        let until = days_after(self.from, self.length.value.in_days())?;
        let finding = TermFinding::Counted {
            from: self.from,
            length: self.length.value,
            until,
        };
        Some(Decision::resting_on(until, self.length, finding))
    }

    fn run_on(&self, count: Count) -> Option<Count> {
        let last = count.outcome;
        if !self.rules.runs_on_to_working_day.value || self.rules.is_working_day(last) {
            return Some(count);
        }
        let until = self.rules.next_working_day(last)?;
        let over = last
            .iter_days()
            .map_while(|day| Some((day, self.rules.day_off(day)?)))
            .collect();
        let finding = TermFinding::RunsOn { over, until };
        let ground = self.rules.runs_on_to_working_day.ground(finding);
        Some(and(count, ground, Some(until)))
    }

    fn extended(&self, count: Count) -> Option<Count> {
        let at_least = self.rules.working_days.value;
        let working_days = self.rules.working_days_in(self.from, count.outcome);
        let working_days = u32::try_from(working_days).unwrap_or(u32::MAX);
        if at_least <= working_days {
            return Some(count);
        }
        let until = (working_days..at_least)
            .try_fold(count.outcome, |last, _| self.rules.next_working_day(last))?;
        let finding = TermFinding::Extended {
            working_days,
            at_least,
            until,
        };
        Some(and(
            count,
            self.rules.working_days.ground(finding),
            Some(until),
        ))
    }
}

fn and(mut count: Count, ground: Ground<TermFinding>, until: Option<NaiveDate>) -> Count {
    count.grounds.push(ground);
    count.outcome = until.unwrap_or(count.outcome);
    count
}
