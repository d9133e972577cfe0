//! Who replaces a member on leave stops before the leave ends.

use super::city::{ELECTION, by};
use super::facts::{What, Who, Why};
use super::term::{Failure, Task, Term};
use super::vacancies::why;
use super::walk::Ground;
use chrono::{Days, NaiveDate};
use server::actions::successor::Replacement;
use server::actions::vacancy::{Departing, record_departure};
use server::store::write_tx;
use std::collections::BTreeSet;
use succession::vacancy::{Cause, Report, State};

/// How many of a hundred replacements stop early.
const STOP: u64 = 30;

impl Term<'_> {
    /// Somebody sits now; some of those who replace a member will stop early.
    pub(crate) fn draw_stop(&mut self, (on, place): (NaiveDate, usize), vacancy: u32) {
        let why = self.towns[place].walk.cases[&vacancy].why;
        if matches!(why, Why::Leave(_)) && self.chance.percent(STOP) {
            let later = self.chance.after(on, (1, 90));
            self.plan(later, place, Task::Stop { vacancy });
        }
    }

    /// Whoever replaces a member stops, when that is still so.
    pub(crate) async fn stop(
        &mut self,
        at: (NaiveDate, usize),
        vacancy: u32,
    ) -> Result<(), Failure> {
        let on = at.0;
        let ago = on - Days::new(self.chance.below(9));
        let cause = match self.chance.below(10) {
            0..4 => Cause::Resignation {
                received_on: on,
                effective_on: self.chance.after(on, (0, 20)),
            },
            4..7 => Cause::MovedOut { moved_on: ago },
            7 => Cause::Death { died_on: ago },
            8 => Cause::LostRequirement { lost_on: ago },
            _ => Cause::IncompatibleOffice { since: ago },
        };
        let file = self.file(at.1).await?;
        let Some(replacement) = file.replacement(vacancy) else {
            return Ok(());
        };
        if self.can_stop(at.1, &replacement, cause) {
            self.record_stop(at, (&replacement, cause)).await?;
        }
        Ok(())
    }

    /// Who replaced a member has a seat now: the leave waits for the next.
    pub(super) async fn own_seat(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, who): (u32, Who),
    ) -> Result<(), Failure> {
        let file = self.file(place).await?;
        assert_eq!(file.vacancy(vacancy)?.state(), State::Established);
        self.note((on, place), What::OwnSeat { vacancy, who });
        let later = self.chance.after(on, (0, 8));
        self.plan(later, place, Task::Decide { vacancy });
        Ok(())
    }

    /// Whether the day lies after the first day of the replacement, and before the last.
    pub(super) fn can_stop(&self, place: usize, replacement: &Replacement, cause: Cause) -> bool {
        let who = Who::from(replacement.person);
        let mut spells = self.towns[place].walk.spells.iter().rev();
        let spell = spells.find(|one| {
            let here = (one.seat, one.who) == (replacement.seat, who);
            here && one.ground == Ground::Temporary
        });
        let on = cause.vacant_on();
        let has_begun = spell.is_some_and(|spell| spell.from < on);
        has_begun && replacement.leave.from < on && on < replacement.until
    }

    /// Writes down that somebody stops; the next is looked for a few days later.
    pub(super) async fn record_stop(
        &mut self,
        (on, place): (NaiveDate, usize),
        (replacement, cause): (&Replacement, Cause),
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let (by, vacancy) = (by(on), replacement.vacancy);
        let departing = Departing {
            vacancy,
            report: Report {
                cause,
                reported_on: on,
                evidence: BTreeSet::from([cause.evidence()]),
            },
        };
        let record = async |tx: &_| record_departure(tx, &by, key, &departing).await;
        write_tx(self.db, record).await?;
        self.note(
            (on, place),
            What::Departed {
                vacancy,
                who: Who::from(replacement.person),
                why: why(cause),
                from: cause.vacant_on(),
            },
        );
        let later = self.chance.after(on, (0, 8));
        self.plan(later, place, Task::Decide { vacancy });
        Ok(())
    }
}
