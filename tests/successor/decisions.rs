//! Who is appointed, or that nobody can be; lots that are asked, and seats that are taken up again.

use super::city::{ELECTION, by};
use super::facts::{Stated, What, Who};
use super::register::reason;
use super::term::{Failure, Task, Term};
use acceptance::slip;
use chrono::NaiveDate;
use election::allocation::{Ask, Tied};
use server::actions::lots::{Question, draw_physical};
use server::actions::vacancy::{
    Confirming, NewBar, Unfilling, confirm_appointment, decide_unfilled, first_in_line, propose,
    record_bar, reopen_vacancy, shown_digest,
};
use server::audit::Event;
use server::error::AppError;
use server::store::appointment::load_appointment;
use server::store::lots::LotFor;
use server::store::write_tx;
use succession::successor::{Filling, Outcome, Proposal, Verdict};
use succession::vacancy::State;

/// After so many refusals nobody is drawn any more.
const REFUSALS: usize = 3;

impl Term<'_> {
    /// Appoints whoever is next, after the lot when one is asked.
    pub(crate) async fn decide(
        &mut self,
        (on, place): (NaiveDate, usize),
        vacancy: u32,
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let file = self.file(place).await?;
        if file.vacancy(vacancy)?.state() != State::Established {
            return Ok(());
        }
        if first_in_line(self.db, key, &file, (vacancy, on))
            .await?
            .is_some()
        {
            self.plan(on + chrono::Days::new(1), place, Task::Decide { vacancy });
            return Ok(());
        }
        let mut outcome = propose(self.db, key, &file, (vacancy, on)).await?;
        if self.towns[place].walk.is_over(vacancy, on) {
            let shown = shown_digest(&file, vacancy, &outcome)?;
            return self
                .leave_empty((on, place), (vacancy, false), &shown)
                .await;
        }
        while let Outcome::LotRequired { ask, .. } = &outcome {
            self.draw((on, place), (vacancy, ask)).await?;
            outcome = propose(self.db, key, &file, (vacancy, on)).await?;
        }
        let Outcome::Proposed(proposals) = &outcome else {
            return Err("no proposal".into());
        };
        let proposal = proposals.first().ok_or("no proposal")?;
        let shown = shown_digest(&file, vacancy, &outcome)?;
        let refused = file.vacancy(vacancy)?.barred().len();
        let drawn = proposal.decision.outcome == Filling::Sortition;
        let nobody = proposal.decision.outcome == Filling::Vacant;
        if nobody || (drawn && (REFUSALS <= refused || self.chance.percent(25))) {
            return self.leave_empty((on, place), (vacancy, true), &shown).await;
        }
        self.appoint((on, place), vacancy, (proposal, &shown)).await
    }

    async fn draw(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, ask): (u32, &Ask),
    ) -> Result<(), Failure> {
        let Tied::Lists { options } = &ask.tied else {
            return Err("a lot among others than lists".into());
        };
        let drawn = *self.chance.pick(options).ok_or("nobody tied")?;
        let code = self.towns[place].code.clone();
        let (by, entry, shown) = (by(on), slip(ask, drawn), Event::digest(ask)?);
        let lot_for = LotFor::Vacancy(vacancy.into());
        write_tx(self.db, async |tx| {
            let key = (ELECTION, code.as_str());
            let question = Question::load(tx, key, (lot_for, on)).await?;
            draw_physical(tx, &by, &question, (&shown, &entry)).await
        })
        .await?;
        let among = options.clone();
        self.note(
            (on, place),
            What::Lot {
                vacancy,
                among,
                drawn,
            },
        );
        Ok(())
    }

    async fn appoint(
        &mut self,
        (on, place): (NaiveDate, usize),
        vacancy: u32,
        (proposal, shown): (&Proposal, &str),
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        let confirming = Confirming {
            shown,
            decided_on: on,
            notified_on: on,
        };
        let confirm = async |tx: &_| confirm_appointment(tx, &by, key, (vacancy, confirming)).await;
        let number = write_tx(self.db, confirm).await?;
        let appointment = load_appointment(self.db, key, number).await?;
        let route = match proposal.decision.outcome {
            Filling::Appointed { route, .. } => route.word(),
            _ => "sortition",
        };
        let passed =
            proposal
                .decision
                .grounds
                .iter()
                .filter_map(|ground| match ground.finding.verdict {
                    Verdict::PassedOver(why) => Some((ground.finding.person, why.word())),
                    Verdict::Appointed => None,
                });
        self.note(
            (on, place),
            What::Appointed {
                vacancy,
                who: Who::from(appointment.person),
                route,
                passed: passed.collect(),
            },
        );
        let until = appointment.answer_by.outcome;
        let answered = if self.chance.percent(15) {
            until + chrono::Days::new(1 + self.chance.below(3))
        } else {
            self.chance.after(on, (0, 20)).min(until)
        };
        let appointment = appointment.number;
        self.plan(
            answered,
            place,
            Task::Answer {
                vacancy,
                appointment,
            },
        );
        Ok(())
    }

    async fn leave_empty(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, nobody): (u32, bool),
        shown: &str,
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let by = by(on);
        let unfilling = Unfilling {
            shown,
            decided_on: on,
            reason: "Niemand nam de loting aan.",
        };
        let key = (ELECTION, code.as_str());
        let decide = async |tx: &_| decide_unfilled(tx, &by, key, (vacancy, unfilling)).await;
        write_tx(self.db, decide).await?;
        self.note((on, place), What::Unfilled { vacancy, nobody });
        if nobody && self.chance.percent(40) {
            let later = self.chance.after(on, (30, 200));
            self.plan(later, place, Task::Reopen { vacancy });
        }
        Ok(())
    }

    /// A seat that was left empty is taken up again.
    pub(crate) async fn reopen(
        &mut self,
        (on, place): (NaiveDate, usize),
        vacancy: u32,
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        let reopen = async |tx: &_| reopen_vacancy(tx, &by, key, (vacancy, on)).await;
        write_tx(self.db, reopen).await?;
        self.note((on, place), What::Reopened { vacancy });
        self.plan(on, place, Task::Decide { vacancy });
        Ok(())
    }

    /// A candidate drawn at random does not wish to be considered, or is found to have moved out.
    pub(crate) async fn bar(&mut self, at: (NaiveDate, usize)) -> Result<(), Failure> {
        let lists = self.towns[at.1].figures.lists.clone();
        let list = self.chance.pick(&lists).ok_or("no list")?;
        let place = *self.chance.pick(&list.order).ok_or("no candidate")?;
        let candidate = (list.number, place);
        let why = if self.chance.percent(30) {
            Stated::MovedOut
        } else {
            Stated::Waived
        };
        if self.state(at, (candidate, why), false).await? && self.chance.percent(50) {
            let later = self.chance.after(at.0, (10, 400));
            if why == Stated::Waived {
                self.plan(later, at.1, Task::Unbar(candidate.0, candidate.1));
            }
        }
        Ok(())
    }

    /// That candidate wishes to be considered again.
    pub(crate) async fn unbar(
        &mut self,
        at: (NaiveDate, usize),
        candidate: (u32, u32),
    ) -> Result<(), Failure> {
        self.state(at, (candidate, Stated::Waived), true).await?;
        Ok(())
    }

    /// Writes it down, and answers whether it was new.
    async fn state(
        &mut self,
        (on, place): (NaiveDate, usize),
        (candidate, why): ((u32, u32), Stated),
        withdrawn: bool,
    ) -> Result<bool, Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        let new = NewBar {
            person: candidate,
            reason: reason(why),
            withdrawn,
            on,
        };
        match write_tx(self.db, async |tx| record_bar(tx, &by, key, new).await).await {
            Err(AppError::Exists { .. }) if !withdrawn => Ok(false),
            Err(cause) => Err(cause.into()),
            Ok(_) => {
                self.note(
                    (on, place),
                    What::Bar {
                        candidate,
                        why,
                        withdrawn,
                    },
                );
                Ok(true)
            }
        }
    }
}
