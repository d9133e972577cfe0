//! One vacancy and everything that happened to it.

use super::cause::Cause;
use super::refusal::TransitionRefusal;
use super::report::{Report, Verdict, assess_report};
use super::state::{State, Step};
use crate::acceptance::Occasion;
use crate::roster::{Person, SeatNumber};
use crate::rules::{CauseKind, SuccessionRules};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A step on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The day.
    pub on: NaiveDate,
    /// What happened.
    pub step: Step,
}

/// One seat to fill, with everything that happened to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vacancy {
    seat: SeatNumber,
    left_by: Option<Person>,
    report: Report,
    state: State,
    barred: BTreeSet<Person>,
    events: Vec<Event>,
}

impl Vacancy {
    /// A vacancy that was reported. `left_by` is the one who leaves; nobody for a seat that nobody held yet.
    #[must_use]
    pub fn reported(seat: SeatNumber, left_by: Option<Person>, report: Report) -> Self {
        Self {
            seat,
            left_by,
            report,
            state: State::Reported,
            barred: BTreeSet::new(),
            events: Vec::new(),
        }
    }

    /// The seat.
    #[must_use]
    pub fn seat(&self) -> SeatNumber {
        self.seat
    }

    /// The one who leaves, or is on leave.
    #[must_use]
    pub fn left_by(&self) -> Option<Person> {
        self.left_by
    }

    /// What was reported.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// How far it has come.
    #[must_use]
    pub fn state(&self) -> State {
        self.state
    }

    /// How far it had come at the end of that day; nothing before it was reported.
    #[must_use]
    pub fn state_on(&self, day: NaiveDate) -> Option<State> {
        let until = self.events.iter().take_while(|event| event.on <= day);
        let state = until.fold(State::Reported, |state, event| {
            state.after(event.step).unwrap_or(state)
        });
        (self.report.reported_on <= day).then_some(state)
    }

    /// Those who declined, did not answer, were not admitted or left early for this vacancy.
    #[must_use]
    pub fn barred(&self) -> &BTreeSet<Person> {
        &self.barred
    }

    /// Everything that happened, oldest first.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The first day on which there is a seat to fill.
    #[must_use]
    pub fn vacant_on(&self) -> NaiveDate {
        self.report.cause.vacant_on()
    }

    /// For what the successor is appointed; it decides how long there is to answer.
    ///
    /// A seat that was free before the members enter on `term_starts_on` is filled as after the election.
    ///
    /// Applies Kieswet hoofdstuk V.
    #[must_use]
    pub fn occasion(&self, term_starts_on: NaiveDate) -> Occasion {
        match self.report.cause {
            Cause::Leave(_) => Occasion::Temporary,
            _ if self.vacant_on() < term_starts_on => Occasion::Election,
            _ => Occasion::Vacancy,
        }
    }

    /// Takes the step, or refuses it and changes nothing.
    ///
    /// A report is only established when [`assess_report`] establishes it, and only dismissed when it
    /// does not.
    ///
    /// # Errors
    /// When the step is not possible now, lies before the one before it, or offers the seat to someone
    /// who is barred.
    pub fn take(&mut self, event: Event, rules: &SuccessionRules) -> Result<(), TransitionRefusal> {
        let Event { on, step } = event;
        let state = self.state;
        let next = state
            .after(step)
            .ok_or(TransitionRefusal::NotPossible { state, step })?;
        let last = self.events.last().map(|event| event.on);
        let last = last.unwrap_or(self.report.reported_on);
        if on < last {
            return Err(TransitionRefusal::BeforeLast { on, last });
        }
        self.check_step(event, rules)?;
        self.state = next;
        self.barred.extend(next.fell_out());
        self.events.push(event);
        Ok(())
    }

    fn check_step(&self, event: Event, rules: &SuccessionRules) -> Result<(), TransitionRefusal> {
        match event.step {
            // A seat of one's own falls vacant, which is another vacancy.
            Step::Depart if self.report.cause.kind() != CauseKind::Leave => {
                let (state, step) = (self.state, event.step);
                Err(TransitionRefusal::NotPossible { state, step })
            }
            Step::Establish | Step::Dismiss => self.check_verdict(event.step, rules),
            Step::Offer(person)
                if self.barred.contains(&person) && rules.passed_over.declined.value =>
            {
                Err(TransitionRefusal::Barred(person))
            }
            Step::Offer(person)
                if self.left_by == Some(person) && rules.passed_over.own_seat.value =>
            {
                Err(TransitionRefusal::OwnSeat(person))
            }
            Step::Admit | Step::Fill if event.on < self.vacant_on() => {
                let vacant_on = self.vacant_on();
                let on = event.on;
                Err(TransitionRefusal::NotVacantYet { on, vacant_on })
            }
            _ => Ok(()),
        }
    }

    fn check_verdict(&self, step: Step, rules: &SuccessionRules) -> Result<(), TransitionRefusal> {
        let verdict = assess_report(&self.report, &rules.causes).outcome;
        let established = verdict != Verdict::NotEstablished;
        if established == (step == Step::Establish) {
            Ok(())
        } else {
            Err(TransitionRefusal::AgainstVerdict { established })
        }
    }
}
