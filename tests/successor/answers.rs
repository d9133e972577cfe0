//! Answers, silence, papers, admissions and installation.

use super::city::{ELECTION, by};
use super::facts::{What, Who};
use super::term::{Failure, Task, Term};
use chrono::{Days, NaiveDate};
use sea_orm::ConnectionTrait;
use server::actions::roster::{
    AdmissionDecision, appoint_elected, decide_admission, install, make_known, record_lapse,
    record_papers, record_reply,
};
use server::audit::By;
use server::error::AppError;
use server::store::appointment::{Appointment, AppointmentState, load_appointment};
use server::store::write_tx;
use succession::acceptance::{Papers, Reply, ReplyKind};

const PAPERS: Papers = Papers {
    statement_of_offices: true,
    register_extract: true,
};

fn decision(admitted: bool, on: NaiveDate) -> AdmissionDecision {
    let reason = if admitted { "" } else { "Verhuisd" };
    AdmissionDecision {
        admitted,
        on,
        reason: reason.to_owned(),
    }
}

impl Term<'_> {
    /// Everybody elected gets notice; most accept on the same days and are admitted.
    pub(crate) async fn notify(&mut self, (on, place): (NaiveDate, usize)) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        let numbers = write_tx(self.db, async |tx| appoint_elected(tx, &by, key, on).await).await?;
        for number in numbers {
            match self.chance.below(100) {
                0..6 => {
                    let later = self.chance.after(on, (0, 10));
                    let lapses = false;
                    let appointment = number;
                    let fall = Task::Fall {
                        appointment,
                        lapses,
                    };
                    self.plan(later, place, fall);
                }
                6..10 => {
                    let file = self.file(place).await?;
                    let later = file.appointment(number)?.answer_by.outcome + Days::new(1);
                    let lapses = true;
                    let appointment = number;
                    let fall = Task::Fall {
                        appointment,
                        lapses,
                    };
                    self.plan(later, place, fall);
                }
                chance => {
                    let admitted = 13 <= chance;
                    write_tx(self.db, async |tx| {
                        accept(tx, &by, key, (number, on)).await?;
                        decide_admission(tx, &by, key, number, &decision(admitted, on)).await
                    })
                    .await?;
                    if !admitted {
                        self.fallen((on, place), number).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// Somebody elected declines, or the term to answer has passed.
    pub(crate) async fn fall(
        &mut self,
        (on, place): (NaiveDate, usize),
        (number, lapses): (u32, bool),
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let by = by(on);
        write_tx(self.db, async |tx| {
            if lapses {
                return record_lapse(tx, &by, key, number, on).await;
            }
            let kind = ReplyKind::Declines;
            let state = record_reply(tx, &by, key, number, Reply { on, kind }).await?;
            assert_eq!(state, AppointmentState::Declined);
            Ok(())
        })
        .await?;
        self.fallen((on, place), number).await
    }

    /// The seat of somebody elected was reported with it; it is established at once.
    async fn fallen(
        &mut self,
        (on, place): (NaiveDate, usize),
        number: u32,
    ) -> Result<(), Failure> {
        let file = self.file(place).await?;
        let who = Who::from(file.appointment(number)?.person);
        self.note((on, place), What::Fell { who });
        let vacancy = file.vacancies.last().ok_or("not reported")?.number;
        self.establish((on, place), vacancy).await
    }

    /// Those elected who are admitted become members.
    pub(crate) async fn install(&mut self, (on, place): (NaiveDate, usize)) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let file = self.file(place).await?;
        let by = by(on);
        let entered = write_tx(self.db, async |tx| install(tx, &by, key, on).await).await?;
        let admitted = file.appointments.iter();
        let admitted: Vec<&Appointment> = admitted
            .filter(|one| one.vacancy.is_none() && one.state() == AppointmentState::Admitted)
            .collect();
        assert_eq!(admitted.len(), entered);
        for one in admitted {
            let (seat, who) = (one.seat, Who::from(one.person));
            self.note((on, place), What::Entered { seat, who });
        }
        Ok(())
    }

    /// The one who is appointed accepts, declines, answers too late or not at all.
    pub(crate) async fn answer(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, number): (u32, u32),
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let appointment = load_appointment(self.db, key, number).await?;
        if !appointment.state().is_open() {
            return Ok(());
        }
        let until = appointment.answer_by.outcome;
        let who = Who::from(appointment.person);
        let by = by(on);
        let (silent, declines) = (self.chance.percent(50), self.chance.percent(20));
        let kind = if declines {
            ReplyKind::Declines
        } else {
            ReplyKind::Accepts
        };
        let state = write_tx(self.db, async |tx| {
            if until < on && silent {
                record_lapse(tx, &by, key, number, on).await?;
                return Ok(AppointmentState::Lapsed);
            }
            record_reply(tx, &by, key, number, Reply { on, kind }).await
        })
        .await?;
        if state == AppointmentState::Accepted {
            let later = self.chance.after(on, (0, 9));
            let appointment = number;
            self.plan(
                later,
                place,
                Task::Examine {
                    vacancy,
                    appointment,
                },
            );
            return Ok(());
        }
        assert!(until < on || declines, "{state:?}");
        self.next_after((on, place), (vacancy, who));
        Ok(())
    }

    /// The next in line is asked a few days later.
    fn next_after(&mut self, (on, place): (NaiveDate, usize), (vacancy, who): (u32, Who)) {
        self.note((on, place), What::FellOut { vacancy, who });
        let later = self.chance.after(on, (0, 8));
        self.plan(later, place, Task::Decide { vacancy });
    }

    /// Somebody who accepted is admitted and becomes a member, is not admitted, or takes the acceptance back.
    pub(crate) async fn examine(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, appointment): (u32, u32),
    ) -> Result<(), Failure> {
        let vacant_on = self.towns[place].walk.cases[&vacancy].from;
        if on < vacant_on {
            self.plan(
                vacant_on,
                place,
                Task::Examine {
                    vacancy,
                    appointment,
                },
            );
            return Ok(());
        }
        let code = self.towns[place].code.clone();
        let key = (ELECTION, code.as_str());
        let open = load_appointment(self.db, key, appointment).await?;
        if !open.state().is_open() {
            return Ok(());
        }
        let (number, who) = (open.number, Who::from(open.person));
        if self.towns[place].walk.replaces_since(who, on) {
            // Nobody stops being a replacement on the first day of it.
            let examine = Task::Examine {
                vacancy,
                appointment,
            };
            self.plan(on + Days::new(1), place, examine);
            return Ok(());
        }
        if let Some(free) = self.towns[place].walk.replaced_until(vacancy, on) {
            // The one before stopped from a later day.
            let examine = Task::Examine {
                vacancy,
                appointment,
            };
            self.plan(free, place, examine);
            return Ok(());
        }
        let by = by(on);
        let over = self.towns[place].walk.is_over(vacancy, on);
        let chance = if over { 6 } else { self.chance.below(100) };
        write_tx(self.db, async |tx| match chance {
            0..6 => {
                let kind = ReplyKind::Withdraws;
                record_reply(tx, &by, key, number, Reply { on, kind }).await?;
                Ok(())
            }
            6..12 => decide_admission(tx, &by, key, number, &decision(false, on)).await,
            _ => {
                record_papers(tx, &by, key, number, (PAPERS, on)).await?;
                decide_admission(tx, &by, key, number, &decision(true, on)).await?;
                make_known(tx, &by, key, number, on).await?;
                Ok(())
            }
        })
        .await?;
        if chance < 12 {
            self.next_after((on, place), (vacancy, who));
        } else {
            let elsewhere = self.towns[place].walk.replacing(vacancy, who);
            let replaced = self.towns[place].walk.stands_in((vacancy, who), on);
            self.note((on, place), What::Seated { vacancy, who });
            for leave in replaced {
                self.own_seat((on, place), (leave, who)).await?;
            }
            self.draw_stop((on, place), vacancy);
            for vacancy in elsewhere {
                self.next_after((on, place), (vacancy, who));
            }
        }
        Ok(())
    }
}

async fn accept(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (number, on): (u32, NaiveDate),
) -> Result<(), AppError> {
    let kind = ReplyKind::Accepts;
    record_reply(tx, by, key, number, Reply { on, kind }).await?;
    record_papers(tx, by, key, number, (PAPERS, on)).await
}
