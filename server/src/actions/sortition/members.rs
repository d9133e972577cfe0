//! Which residents in an extract are sitting members: they take no part. Names of candidates are public, their dates of
//! birth are not always known here, so two residents with the name of a member are not told apart by guessing.

use crate::actions::member::list_stood;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::appointment::list_appointments;
use crate::store::registration::list_lists;
use crate::store::registration::population::{Person, comparable, comparable_last};
use crate::store::roster::list_members;
use crate::store::sortition::list_drawn_persons;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster;

/// Somebody who sits, or is appointed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Sitting {
    /// Drawn before: what the register called this resident.
    Drawn(String),
    /// A candidate.
    Candidate {
        last_name: String,
        first_name: String,
        initials: String,
        birth_date: Option<NaiveDate>,
    },
    /// Nobody knows who it is.
    Unknown,
}

/// Everybody who sits or is appointed on a day.
#[derive(Debug, Clone, Default)]
pub(super) struct SittingMembers(Vec<Sitting>);

impl SittingMembers {
    /// Loads them.
    pub(super) async fn load(
        db: &impl ConnectionTrait,
        key: &ElectionKey,
        body: (&str, &str),
        on: NaiveDate,
    ) -> Result<Self, AppError> {
        let (election, code) = body;
        let members = list_members(db, election, code).await?;
        let seated = members.iter().filter(|one| one.sits_on(on));
        let mut persons: BTreeSet<roster::Person> = seated.map(|one| one.person()).collect();
        let appointed = list_appointments(db, body).await?;
        let open = appointed.iter().filter(|one| one.state().is_open());
        persons.extend(open.map(|one| one.person));
        let drawn = list_drawn_persons(db, key, body).await?;
        let lists = list_lists(db, election, code).await?;
        let stood = list_stood(db, key, body).await?;
        let sitting = persons.into_iter().map(|person| match person {
            roster::Person::Drawn { number } => {
                let known = drawn.get(&number).map(|one| one.id.clone());
                known.map_or(Sitting::Unknown, Sitting::Drawn)
            }
            roster::Person::Candidate { list, candidate } => {
                let numbered = lists.iter().find(|one| one.number == list);
                let mut on_list = numbered.into_iter().flat_map(|one| &one.candidates);
                let found = on_list.find(|one| one.number == candidate);
                found.map_or(Sitting::Unknown, |one| Sitting::Candidate {
                    last_name: comparable_last(&one.last_name),
                    first_name: comparable(&one.first_name),
                    initials: comparable(&one.initials),
                    birth_date: (stood.get(&(list, candidate)))
                        .and_then(|one| one.details.birth_date),
                })
            }
        });
        Ok(Self(sitting.collect()))
    }

    /// The ids of those who are sitting members, and how many members could not be told apart.
    pub(super) fn among(&self, residents: &[Person]) -> (BTreeSet<String>, u64) {
        let mut found = BTreeSet::new();
        let mut unknown = 0;
        // Names are brought into one form once: a wijk has thousands of residents.
        let mut named: BTreeMap<String, Vec<&Person>> = BTreeMap::new();
        for one in residents {
            named
                .entry(comparable_last(&one.last_name))
                .or_default()
                .push(one);
        }
        for member in &self.0 {
            let among: Vec<&Person> = match member {
                Sitting::Candidate { last_name, .. } => {
                    named.get(last_name).cloned().unwrap_or_default()
                }
                Sitting::Drawn(_) | Sitting::Unknown => residents.iter().collect(),
            };
            let mut alike = among.into_iter().filter(|one| is(member, one));
            match (alike.next(), alike.next()) {
                (Some(only), None) => {
                    found.insert(only.id.clone());
                }
                _ => unknown += 1,
            }
        }
        (found, unknown)
    }
}

/// Whether a member is this resident; a candidate has the last name already.
fn is(member: &Sitting, resident: &Person) -> bool {
    match member {
        Sitting::Unknown => false,
        Sitting::Drawn(id) => *id == resident.id,
        Sitting::Candidate {
            first_name,
            initials,
            birth_date,
            ..
        } => {
            if birth_date.is_some_and(|day| day != resident.birth_date) {
                return false;
            }
            let first = comparable(&resident.first_name);
            birth_date.is_some()
                || (!first.is_empty() && *first_name == first)
                || (first_name.is_empty() && *initials == comparable(&resident.initials))
        }
    }
}
