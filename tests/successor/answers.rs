//! Answers, silence, papers, admissions and installation.

use super::answer_days::{ELECTED, days_for, last_day};
use super::city::{ELECTION, by};
use super::facts::{How, What, Who, Why};
use super::term::{Failure, Task, Term};
use super::vacancies::Expected;
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
                    let last = last_day(on, ELECTED);
                    assert_eq!(file.appointment(number)?.answer_by.outcome, last);
                    let later = last + Days::new(1);
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
                        self.fallen((on, place), (number, Why::NotAdmitted)).await?;
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
        self.fallen((on, place), (number, Why::NotAccepted)).await
    }

    /// The seat of somebody elected was reported with it; it is established at once.
    async fn fallen(
        &mut self,
        (on, place): (NaiveDate, usize),
        (number, why): (u32, Why),
    ) -> Result<(), Failure> {
        let file = self.file(place).await?;
        let who = Who::from(file.appointment(number)?.person);
        self.note((on, place), What::Fell { who });
        let vacancy = file.vacancies.last().ok_or("not reported")?.number;
        let expected = Expected {
            seat: self.towns[place].walk.elected_seat(who),
            left_by: Some(who),
            why,
            from: on,
        };
        self.towns[place].reported.insert(vacancy, expected);
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
            let who = Who::from(one.person);
            let seat = self.towns[place].walk.elected_seat(who);
            assert_eq!(one.seat, seat);
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
        let case = &self.towns[place].walk.cases[&vacancy];
        let (asked_on, _) = case.asked.ok_or("nobody was asked")?;
        let until = last_day(asked_on, days_for(case.why, case.from));
        assert_eq!(appointment.answer_by.outcome, until);
        let who = Who::from(appointment.person);
        assert_eq!(case.appointed, Some(who));
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
        // Whatever is answered after the last day is no answer.
        let accepted = on <= until && !declines;
        assert_eq!(state == AppointmentState::Accepted, accepted, "{state:?}");
        if accepted {
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
        let how = if until < on { How::Late } else { How::Declined };
        self.next_after((on, place), (vacancy, who, how));
        Ok(())
    }

    /// The next in line is asked a few days later.
    fn next_after(
        &mut self,
        (on, place): (NaiveDate, usize),
        (vacancy, who, how): (u32, Who, How),
    ) {
        self.note((on, place), What::FellOut { vacancy, who, how });
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
            let how = if chance < 6 {
                How::Declined
            } else {
                How::NotAdmitted
            };
            self.next_after((on, place), (vacancy, who, how));
        } else {
            let elsewhere = self.towns[place].walk.replacing(vacancy, who);
            let replaced = self.towns[place].walk.stands_in((vacancy, who), on);
            self.note((on, place), What::Seated { vacancy, who });
            for leave in replaced {
                self.own_seat((on, place), (leave, who)).await?;
            }
            self.draw_stop((on, place), vacancy);
            for vacancy in elsewhere {
                self.next_after((on, place), (vacancy, who, How::Elsewhere));
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
