//! Who follows a member: everything that is stored about the seats of a body, and the proposal it leads to.
//!
//! It changes nothing; what is done with a proposal is in [`super::vacancy`].

mod compared;
mod corrected;
mod course;
// Seats that were empty from the start.
mod empty;
// Replacements who leave early.
mod order;
mod replacement;
mod seats;
mod situation;

pub use compared::Free;
pub use corrected::Corrected;
pub(crate) use course::replay;
pub use order::RestsOn;
pub use replacement::Replacement;
pub(crate) use seats::{basis_of, ended_by, rebuild};
pub use situation::Vacated;

use super::registration::{load_regulation, load_succession_rules, load_term_rules};
use crate::actions::roster::entry_day;
use crate::error::AppError;
use crate::store::allocation::list_results;
use crate::store::appointment::{Appointment, list_appointments};
use crate::store::bar::{Bar, list_bars};
use crate::store::city::{StoredSeats, load_city};
use crate::store::registration::{list_seats, load_seats};
use crate::store::roster::{Abolished, Member, list_abolished, list_members};
// The order of a term.
use crate::store::rule::{RecordedRule, list_rules};
use crate::store::vacancy::{RecordedStep, ReportedVacancy, list_course, list_vacancies};
use chrono::NaiveDate;
use election::decision::Decision;
use election::reglement::Reglement;
use election::result::ElectionResult;
use election::terms::TermRules;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::acceptance::{AcceptanceFinding, Answer, assess_answer};
use succession::roster::Roster;
use succession::rules::SuccessionRules;
use succession::vacancy::{Docket, VacancyId};

/// Everything about one body on which its successions rest.
#[derive(Debug, Clone)]
pub struct SuccessionFile {
    /// The result that counts.
    pub result: ElectionResult,
    /// How the election allocated.
    pub reglement: Reglement,
    /// The succession part of the regulation.
    pub rules: SuccessionRules,
    /// How a term ends.
    pub terms: TermRules,
    /// The day on which the members of the term enter.
    pub term_starts_on: NaiveDate,
    /// All members of the term, by number.
    pub members: Vec<Member>,
    /// The same as seats with their holders, by which the rules judge.
    pub roster: Roster,
    /// All vacancies as they were reported, by number.
    pub vacancies: Vec<ReportedVacancy>,
    /// Everything that happened to them, in order.
    pub course: Vec<RecordedStep>,
    /// The vacancies as the rules see them.
    pub docket: Docket,
    /// All appointments, by number.
    pub appointments: Vec<Appointment>,
    /// Who cannot be considered, as it was written down.
    pub bars: Vec<Bar>,
    /// The seats that the council abolished.
    pub abolished: Vec<Abolished>,
    // The order of a term.
    /// The decisions of the council on the order of policies, those withdrawn among them.
    pub decided: Vec<RecordedRule>,
}

impl SuccessionFile {
    /// Loads the file of a body.
    ///
    /// # Errors
    /// [`AppError::Missing`] when no result is established, or the regulation knows no succession;
    /// [`AppError::Unreadable`] when the rules refuse what is stored.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, body): (&str, &str),
    ) -> Result<Self, AppError> {
        let stored = StoredSeats {
            results: list_results(db, election, body).await?,
            members: list_members(db, election, body).await?,
            vacancies: list_vacancies(db, (election, body)).await?,
            course: list_course(db, (election, body)).await?,
            appointments: list_appointments(db, (election, body)).await?,
            abolished: list_abolished(db, (election, body)).await?,
            bars: list_bars(db, (election, body)).await?,
            letters: BTreeSet::new(),
        };
        let seats = load_seats(db, election, body).await?;
        let decided = list_rules(db, election).await?;
        Self::of((election, body), stored, (seats, decided))
    }

    /// The files of all bodies of an election that have a result, by code, in a few queries; each with what its
    /// letters are about.
    ///
    /// # Errors
    /// As for [`SuccessionFile::load`].
    pub async fn load_city(
        db: &impl ConnectionTrait,
        election: &str,
    ) -> Result<BTreeMap<String, (Self, BTreeSet<String>)>, AppError> {
        Self::load_some(db, election, None).await
    }

    /// The files of these bodies of an election, in as many queries.
    ///
    /// # Errors
    /// As for [`SuccessionFile::load`].
    pub async fn load_bodies(
        db: &impl ConnectionTrait,
        election: &str,
        bodies: &BTreeSet<String>,
    ) -> Result<BTreeMap<String, Self>, AppError> {
        let files = Self::load_some(db, election, Some(bodies)).await?;
        let files = files.into_iter().map(|(body, (file, _))| (body, file));
        Ok(files.collect())
    }

    async fn load_some(
        db: &impl ConnectionTrait,
        election: &str,
        only: Option<&BTreeSet<String>>,
    ) -> Result<BTreeMap<String, (Self, BTreeSet<String>)>, AppError> {
        let seats = list_seats(db, election).await?.into_iter();
        let mut seats: BTreeMap<String, u64> = seats.collect();
        let decided = list_rules(db, election).await?;
        let mut files = BTreeMap::new();
        for (body, mut stored) in load_city(db, election, only).await? {
            let (false, Some(seats)) = (stored.results.is_empty(), seats.remove(&body)) else {
                continue;
            };
            let letters = std::mem::take(&mut stored.letters);
            let file = Self::of((election, &body), stored, (seats, decided.clone()))?;
            files.insert(body, (file, letters));
        }
        Ok(files)
    }

    /// The file made from what is stored about a body with so many seats, under these decisions of the council.
    fn of(
        (election, body): (&str, &str),
        stored: StoredSeats,
        (seats, decided): (u64, Vec<RecordedRule>),
    ) -> Result<Self, AppError> {
        let StoredSeats {
            mut results,
            members,
            vacancies,
            course,
            appointments,
            abolished,
            bars,
            letters: _,
        } = stored;
        let first = results.first().map(|first| first.established_on);
        let (Some(result), Some(first)) = (results.pop(), first) else {
            return Err(AppError::Missing {
                what: "result",
                key: format!("{election}/{body}"),
            });
        };
        let rules = load_succession_rules(&result.reglement)?;
        let docket = course::replay(&vacancies, &course, &rules)?;
        let entered = members.iter().map(|member| member.since).min();
        let starts = entry_day(&result.reglement, first)?.outcome;
        let term_starts_on = entered.map_or(starts, |entered| entered.min(starts));
        Ok(Self {
            reglement: load_regulation(&result.reglement)?,
            roster: seats::rebuild((seats, &abolished), term_starts_on, &members, &docket)?,
            terms: load_term_rules()?,
            appointments,
            bars,
            abolished,
            decided,
            term_starts_on,
            rules,
            members,
            vacancies,
            course,
            docket,
            result,
        })
    }

    /// Where the answer of somebody who is appointed stands at the end of that day.
    ///
    /// # Errors
    /// [`AppError::Acceptance`] when what is stored contradicts itself.
    pub fn answer(
        &self,
        appointment: &Appointment,
        as_of: NaiveDate,
    ) -> Result<Decision<Answer, AcceptanceFinding>, AppError> {
        let offer = appointment.offer();
        let rules = &self.rules.acceptance;
        Ok(assess_answer(&offer, as_of, rules, &self.terms)?)
    }

    /// The appointment with that number.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is none.
    pub fn appointment(&self, number: u32) -> Result<&Appointment, AppError> {
        let mut all = self.appointments.iter();
        let found = all.find(|one| one.number == number);
        found.ok_or_else(|| AppError::Missing {
            what: "appointment",
            key: number.to_string(),
        })
    }

    /// The vacancy with that number, as the rules see it.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is none.
    pub fn vacancy(&self, number: VacancyId) -> Result<&succession::vacancy::Vacancy, AppError> {
        let found = self.docket.get(number);
        found.ok_or_else(|| AppError::Missing {
            what: "vacancy",
            key: number.to_string(),
        })
    }

    /// The appointment that is open for that vacancy.
    #[must_use]
    pub fn open_appointment(&self, vacancy: VacancyId) -> Option<&Appointment> {
        let mut all = self.appointments.iter();
        all.find(|one| one.vacancy == Some(vacancy) && one.state().is_open())
    }
}
