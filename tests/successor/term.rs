//! A term, day by day: what is to be done in which body, in the order of the days.

use super::chance::Chance;
use super::city::{ELECTION, EMPTY_SEATS, ENTERED_ON, TOO_FEW, set_up, take_over};
use super::facts::{Fact, What};
use super::figures::Figures;
use super::register::EXTRACTS;
use super::vacancies::{Expected, Kind};
use super::walk::Walk;
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;
use server::actions::successor::SuccessionFile;
use std::collections::BTreeMap;

pub(crate) type Failure = Box<dyn std::error::Error + Send + Sync>;

const SEED: u64 = 20_260_320;
/// The vacancies that are drawn; those of elected people who do not become a member, and those that an extract of the
/// population register leads to, come on top.
const DRAWN: usize = 340;
/// Bodies in which those elected answer one by one; in the others they were admitted elsewhere.
const WITH_ANSWERS: usize = 13;
/// The last day on which something is reported; what was reported is handled to the end.
pub(crate) const LAST_REPORT: &str = "2030-02-01";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A body, with everything that happened in it.
#[derive(Debug)]
pub(crate) struct Town {
    pub(crate) code: String,
    pub(crate) figures: Figures,
    pub(crate) walk: Walk,
    pub(crate) facts: Vec<Fact>,
    /// What was reported of each vacancy.
    pub(crate) reported: BTreeMap<u32, Expected>,
}

impl Town {
    /// Writes down what happened; the walk holds it against what it finds.
    pub(crate) fn note(&mut self, fact: Fact) {
        self.walk.take(&fact);
        self.facts.push(fact);
    }
}

/// What is to be done in a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Task {
    /// Those elected get their notice, and answer.
    Notify,
    /// Somebody elected declines, or lets the term pass.
    Fall { appointment: u32, lapses: bool },
    /// Those elected who are admitted enter.
    Install,
    /// A seat falls vacant.
    Vacate(Kind),
    /// A seat is reported that was empty from the start.
    ReportEmpty { seat: u32 },
    /// What was reported is established.
    Establish { vacancy: u32 },
    /// Somebody is appointed.
    Decide { vacancy: u32 },
    /// The one who is appointed answers, or does not.
    Answer { vacancy: u32, appointment: u32 },
    /// The credentials of somebody who accepted are examined, or the acceptance is withdrawn.
    Examine { vacancy: u32, appointment: u32 },
    /// A seat that was left empty is taken up again.
    Reopen { vacancy: u32 },
    /// A candidate says not to be considered, or is found to have moved.
    Bar,
    /// A candidate wishes to be considered again.
    Unbar(u32, u32),
    /// Who replaces a member on leave stops before the leave ends.
    Stop { vacancy: u32 },
    /// A new extract of the population register is held against everybody.
    Compare,
    /// It is decided what a signal means.
    Confirm { signal: u64 },
}

/// The whole city through a term.
#[derive(Debug)]
pub(crate) struct Term<'d> {
    pub(crate) db: &'d DatabaseConnection,
    pub(crate) chance: Chance,
    pub(crate) towns: Vec<Town>,
    queue: BTreeMap<(NaiveDate, u32), (usize, Task)>,
    planned: u32,
}

impl<'d> Term<'d> {
    /// The city after the election, with everything that chance brings.
    pub(crate) async fn begin(db: &'d DatabaseConnection) -> Result<Self, Failure> {
        let mut term = Self {
            db,
            chance: Chance::new(SEED),
            towns: set_up(db).await?,
            queue: BTreeMap::new(),
            planned: 0,
        };
        for place in 0..term.towns.len() {
            if place < WITH_ANSWERS {
                term.plan(day("2026-03-26"), place, Task::Notify);
                term.plan(day(ENTERED_ON), place, Task::Install);
            } else {
                take_over(db, &mut term.towns[place]).await?;
            }
        }
        for place in TOO_FEW {
            for (seat, on) in EMPTY_SEATS {
                term.plan(day(on), place, Task::ReportEmpty { seat });
            }
        }
        for on in EXTRACTS {
            term.plan(day(on), 0, Task::Compare);
        }
        term.draw_vacancies();
        Ok(term)
    }

    /// Vacancies and statements, on days and in bodies drawn at random; some together.
    fn draw_vacancies(&mut self) {
        let (first, last) = (day("2026-04-27"), day(LAST_REPORT));
        let days = u64::try_from((last - first).num_days()).unwrap_or_default();
        let mut before = (first, 0);
        for _ in 0..DRAWN {
            let towns = u64::try_from(self.towns.len()).unwrap_or_default();
            let (on, place) = match self.chance.below(100) {
                0..8 => before,
                8..20 => (self.chance.after(before.0, (0, 12)).min(last), before.1),
                _ => {
                    let on = self.chance.after(first, (0, days));
                    let place = usize::try_from(self.chance.below(towns)).unwrap_or_default();
                    (on, place)
                }
            };
            let kind = Kind::drawn(&mut self.chance);
            self.plan(on, place, Task::Vacate(kind));
            before = (on, place);
            if self.chance.percent(50) {
                let on = self.chance.after(first, (0, days));
                self.plan(on, place, Task::Bar);
            }
        }
    }

    /// Writes down that something is to be done on that day.
    pub(crate) fn plan(&mut self, on: NaiveDate, place: usize, task: Task) {
        self.planned += 1;
        self.queue.insert((on, self.planned), (place, task));
    }

    /// Does everything, in the order of the days.
    pub(crate) async fn run(&mut self) -> Result<(), Failure> {
        while let Some(((on, _), (place, task))) = self.queue.pop_first() {
            let code = self.towns[place].code.clone();
            self.act((on, place), task)
                .await
                .map_err(|cause| format!("{code} on {on}, {task:?}: {cause}"))?;
        }
        Ok(())
    }

    async fn act(&mut self, at: (NaiveDate, usize), task: Task) -> Result<(), Failure> {
        match task {
            Task::Notify => self.notify(at).await,
            Task::Fall {
                appointment,
                lapses,
            } => self.fall(at, (appointment, lapses)).await,
            Task::Install => self.install(at).await,
            Task::Vacate(kind) => self.vacate(at, kind).await,
            Task::ReportEmpty { seat } => self.report_empty(at, seat).await,
            Task::Establish { vacancy } => self.establish(at, vacancy).await,
            Task::Decide { vacancy } => self.decide(at, vacancy).await,
            Task::Answer {
                vacancy,
                appointment,
            } => self.answer(at, (vacancy, appointment)).await,
            Task::Examine {
                vacancy,
                appointment,
            } => self.examine(at, (vacancy, appointment)).await,
            Task::Reopen { vacancy } => self.reopen(at, vacancy).await,
            Task::Bar => self.bar(at).await,
            Task::Unbar(list, place) => self.unbar(at, (list, place)).await,
            Task::Stop { vacancy } => self.stop(at, vacancy).await,
            Task::Compare => self.compare(at.0).await,
            Task::Confirm { signal } => self.confirm(at, signal).await,
        }
    }

    /// Everything that the program has about a body.
    pub(crate) async fn file(&self, place: usize) -> Result<SuccessionFile, Failure> {
        let code = self.towns[place].code.as_str();
        Ok(SuccessionFile::load(self.db, (ELECTION, code)).await?)
    }

    /// Writes down what happened in a body.
    pub(crate) fn note(&mut self, (on, place): (NaiveDate, usize), what: What) {
        self.towns[place].note(Fact { on, what });
    }
}
