//! The seats of every body of an election at once, for the page that shows the whole city; changes nothing.
//!
//! Each table is read once for all bodies, and the same rules make seats of the rows as for one body.

use super::entry_day;
use crate::actions::registration::load_succession_rules;
use crate::actions::successor::{rebuild, replay};
use crate::error::AppError;
use crate::store::allocation::list_first_established;
use crate::store::appointment::{Appointment, list_all_appointments};
use crate::store::member::list_chair_numbers;
use crate::store::registration::{Body, list_bodies, list_seats};
use crate::store::roster::{Abolished, Member, list_all_abolished, list_all_members};
use crate::store::vacancy::{RecordedStep, ReportedVacancy, list_all_courses, list_all_vacancies};
use chrono::{Months, NaiveDate};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Roster;
use succession::rules::SuccessionRules;
use succession::vacancy::{Docket, State};

/// One body of the city.
#[derive(Debug, Clone)]
pub struct BodyRoster {
    /// The body.
    pub body: Body,
    /// Its seats on the day that is asked; before the term those of the election.
    pub seats: u64,
    /// How many of them somebody sits in.
    pub members: u64,
    /// How many chairs without a seat there are.
    pub chairs: u64,
    /// The vacancies that wait for somebody on that day.
    pub vacancies: u64,
    /// The appointments that wait for something on that day.
    pub appointments: u64,
    /// The first day of the term and the first day after it; none while no result is established.
    pub term: Option<(NaiveDate, NaiveDate)>,
    /// The days on which its members or its seats changed.
    pub changes: BTreeSet<NaiveDate>,
}

impl BodyRoster {
    /// How many seats are empty.
    #[must_use]
    pub fn vacant(&self) -> u64 {
        self.seats.saturating_sub(self.members)
    }
}

/// What is stored about every body.
struct Tables {
    members: BTreeMap<String, Vec<Member>>,
    vacancies: BTreeMap<String, Vec<ReportedVacancy>>,
    courses: BTreeMap<String, Vec<RecordedStep>>,
    appointments: BTreeMap<String, Vec<Appointment>>,
    abolished: BTreeMap<String, Vec<Abolished>>,
}

/// The bodies of an election on a day, in the order of the overview.
///
/// # Errors
/// When the database refuses, or the rules refuse what is stored.
pub async fn list_rosters(
    db: &impl ConnectionTrait,
    election: &str,
    day: NaiveDate,
) -> Result<Vec<BodyRoster>, AppError> {
    let seats: BTreeMap<String, u64> = list_seats(db, election).await?.into_iter().collect();
    let established = list_first_established(db, election).await?;
    let chairs = list_chair_numbers(db, election, day).await?;
    let mut tables = Tables {
        members: list_all_members(db, election).await?,
        vacancies: list_all_vacancies(db, election).await?,
        courses: list_all_courses(db, election).await?,
        appointments: list_all_appointments(db, election).await?,
        abolished: list_all_abolished(db, election).await?,
    };
    let mut rules: BTreeMap<String, SuccessionRules> = BTreeMap::new();
    let mut rosters = Vec::new();
    for body in list_bodies(db).await? {
        let Some(planned) = seats.get(&body.code).copied() else {
            continue;
        };
        let mut row = BodyRoster {
            seats: planned,
            members: 0,
            chairs: chairs.get(&body.code).copied().unwrap_or_default(),
            vacancies: 0,
            appointments: 0,
            term: None,
            changes: BTreeSet::new(),
            body,
        };
        if let Some((first, regulation)) = established.get(&row.body.code) {
            if !rules.contains_key(regulation) {
                rules.insert(regulation.clone(), load_succession_rules(regulation)?);
            }
            if let Some(rules) = rules.get(regulation) {
                let starts = entry_day(regulation, *first)?.outcome;
                fill(&mut row, &mut tables, (rules, starts), day)?;
            }
        }
        rosters.push(row);
    }
    Ok(rosters)
}

fn fill(
    row: &mut BodyRoster,
    tables: &mut Tables,
    (rules, starts): (&SuccessionRules, NaiveDate),
    day: NaiveDate,
) -> Result<(), AppError> {
    let code = row.body.code.as_str();
    let members = tables.members.remove(code).unwrap_or_default();
    let vacancies = tables.vacancies.remove(code).unwrap_or_default();
    let course = tables.courses.remove(code).unwrap_or_default();
    let appointments = tables.appointments.remove(code).unwrap_or_default();
    let abolished = tables.abolished.remove(code).unwrap_or_default();
    let docket: Docket = replay(&vacancies, &course, rules)?;
    let entered = members.iter().map(|member| member.since).min();
    let starts = entered.map_or(starts, |entered| entered.min(starts));
    let roster = rebuild((row.seats, &abolished), starts, &members, &docket)?;
    if starts <= day {
        row.seats = count(roster.seats_on(day).count());
        row.members = count(roster.members_on(day).len());
    }
    let waits = |state: State| state == State::Reported || state.is_pending();
    let on_day = docket.iter().filter_map(|(_, one)| one.state_on(day));
    let open = on_day.filter(|state| waits(*state));
    row.vacancies = count(open.count());
    let open = appointments.iter().filter(|one| one.is_open_on(day));
    row.appointments = count(open.count());
    row.term = Some((starts, term_end(starts, rules)));
    row.changes = changes(&roster);
    Ok(())
}

/// The first day after the term of members who enter on that day.
#[must_use]
pub fn term_end(starts: NaiveDate, rules: &SuccessionRules) -> NaiveDate {
    let months = rules.installation.term_years.value.saturating_mul(12);
    starts
        .checked_add_months(Months::new(months))
        .unwrap_or(starts)
}

/// The days on which somebody entered or left, or a seat came or went.
#[must_use]
pub fn changes(roster: &Roster) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    for (_, seat) in roster.seats() {
        days.insert(seat.from);
        days.extend(seat.abolished_on);
        for held in seat.memberships() {
            days.insert(held.from);
            days.extend(held.end.map(|end| end.on));
        }
    }
    days
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
