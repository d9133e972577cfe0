//! Who is held against an extract: those who sit, those who are appointed and not yet admitted, and the candidates who
//! may succeed.

use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;
use succession::rules::CauseKind;
use succession::vacancy::State;

/// Somebody who sits, is appointed, or may succeed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Who.
    pub person: Person,
    /// The number as a member; none before the admission.
    pub member: Option<u64>,
    /// The number of the appointment, while it is open.
    pub appointment: Option<u32>,
}

impl Subject {
    /// Whether it is a candidate without a seat.
    #[must_use]
    pub fn may_succeed(&self) -> bool {
        self.member.is_none() && self.appointment.is_none()
    }
}

/// Everybody around the seats of a body.
#[derive(Debug, Clone, Default)]
pub(super) struct Everybody {
    /// Who is held against an extract.
    pub(super) subjects: Vec<Subject>,
    /// Who sat or was appointed in this term.
    pub(super) seated: BTreeSet<Person>,
}

impl Everybody {
    /// As they are today: a departure, or a bar, that is known already is no news.
    pub(super) fn of(file: &SuccessionFile, today: NaiveDate) -> Self {
        let leaves = |person: Person| {
            file.docket.iter().any(|(_, vacancy)| {
                let is_over = matches!(vacancy.state(), State::Dismissed | State::Filled(_));
                let is_leave = vacancy.report().cause.kind() == CauseKind::Leave;
                vacancy.left_by() == Some(person) && !is_over && !is_leave
            })
        };
        let members = file
            .members
            .iter()
            .filter(|one| one.ended_by.is_none() && one.until.is_none_or(|last| today <= last));
        let members = members.map(|one| Subject {
            person: one.person(),
            member: Some(one.number),
            appointment: None,
        });
        let mut subjects: Vec<Subject> = members.filter(|one| !leaves(one.person)).collect();
        for one in file.appointments.iter().filter(|one| one.state().is_open()) {
            let mut known = subjects.iter_mut();
            match known.find(|known| known.person == one.person) {
                Some(known) => known.appointment = Some(one.number),
                None => subjects.push(Subject {
                    person: one.person,
                    member: None,
                    appointment: Some(one.number),
                }),
            }
        }
        let named: BTreeSet<Person> = subjects.iter().map(|one| one.person).collect();
        let others = candidates(file, today).filter(|one| !named.contains(one) && !leaves(*one));
        subjects.extend(others.map(|person| Subject {
            person,
            member: None,
            appointment: None,
        }));
        let seated = file.members.iter().map(|one| one.person());
        let appointed = file.appointments.iter().map(|one| one.person);
        Self {
            subjects,
            seated: seated.chain(appointed).collect(),
        }
    }

    pub(super) fn subject(&self, person: Person) -> Option<&Subject> {
        self.subjects.iter().find(|one| one.person == person)
    }
}

/// The candidates of the established result who can be considered for a seat. Nobody before there are members: until
/// then the result still says who comes in.
fn candidates(file: &SuccessionFile, today: NaiveDate) -> impl Iterator<Item = Person> {
    let votes = &file.result.votes;
    let barred = file.standing_bars(today);
    let has_begun = !file.members.is_empty() || !file.appointments.is_empty();
    let lists = votes.lists.iter().filter(move |_| has_begun);
    let all = lists.flat_map(|list| {
        let places = (1..).zip(&list.candidates);
        places.map(|(candidate, _)| (list.number, candidate))
    });
    let can = all.filter(move |one| !votes.deceased.contains(one) && !barred.contains_key(one));
    can.map(|(list, candidate)| Person::Candidate { list, candidate })
}

/// The bodies with a result, each with everybody around its seats.
pub(super) async fn list_everybody(
    db: &impl ConnectionTrait,
    election: &str,
    today: NaiveDate,
) -> Result<BTreeMap<String, Everybody>, AppError> {
    let city = SuccessionFile::load_city(db, election).await?.into_iter();
    let found = city.map(|(body, (file, _))| (body, Everybody::of(&file, today)));
    Ok(found.collect())
}
