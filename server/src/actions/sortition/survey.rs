//! Who could be drawn: the residents of a wijk in the extract, held against the requirements, the opt-out register and
//! the sitting members.

use super::SortitionRefusal;
use super::members::SittingMembers;
use crate::actions::registration::{load_regulation, load_succession_rules};
use crate::error::AppError;
use crate::privacy::{ElectionKey, Keys};
use crate::store::opt_out::load_opt_outs;
use crate::store::registration::load_election;
use crate::store::registration::population::{
    Person, PopulationFile, list_living_in, load_population_file,
};
use crate::store::registration::residence::list_buurten;
use chrono::NaiveDate;
use election::decision::{Decision, Ground};
use election::registration::RegistrationRules;
use election::sortition::{
    Freeze, Living, Residents, SortitionFinding, SortitionRules, Unmet, assess_requirements, freeze,
};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// The residents of a wijk who meet the requirements on a day, and what is known about the others.
#[derive(Debug, Clone)]
pub struct Survey {
    /// The day.
    pub on: NaiveDate,
    /// The extract.
    pub extract: PopulationFile,
    /// How residents are drawn.
    pub rules: SortitionRules,
    /// Those who meet the requirements, by what the register calls them.
    pub(super) residents: Vec<Person>,
    /// How many were looked at, and how many do not meet a requirement.
    counted: Vec<Ground<SortitionFinding>>,
    opted_out: BTreeSet<String>,
    members: BTreeSet<String>,
}

/// Reads the extract of an election for one wijk.
///
/// # Errors
/// [`SortitionRefusal::NoExtract`] when there is none; when the database refuses, or what was sealed cannot be opened.
pub async fn load_survey(
    db: &impl ConnectionTrait,
    keys: &Keys,
    (election, body): (&str, &str),
    on: NaiveDate,
) -> Result<Survey, AppError> {
    let row = load_election(db, election).await?;
    let rules = load_succession_rules(&row.regulation)?.sortition;
    let registration = load_regulation(&row.regulation)?.registration;
    let registration = registration.ok_or_else(|| AppError::Missing {
        what: "registration",
        key: row.regulation.clone(),
    })?;
    let none = AppError::Sortition(SortitionRefusal::NoExtract);
    let Some(extract) = load_population_file(db, election).await? else {
        return Err(none);
    };
    let Some(key) = keys.find(db, election).await? else {
        return Err(none);
    };
    let all = living_in(db, &key, body).await?;
    let (residents, mut counted) = counted(all, on, (&registration, &rules));
    let opt_outs = load_opt_outs(db, keys).await?;
    let has_opted_out = |one: &&Person| {
        let first = match one.first_name.trim() {
            "" => &one.initials,
            _ => &one.first_name,
        };
        opt_outs.has(&one.last_name, first, one.birth_date)
    };
    let opted_out = residents.iter().filter(has_opted_out);
    let opted_out = opted_out.map(|one| one.id.clone()).collect();
    let sitting = SittingMembers::load(db, &key, (election, body), on).await?;
    let (members, unknown) = sitting.among(&residents);
    if unknown > 0 {
        let finding = SortitionFinding::MembersNotFound { members: unknown };
        counted.push(rules.members_left_out.ground(finding));
    }
    Ok(Survey {
        on,
        extract,
        rules,
        residents,
        counted,
        opted_out,
        members,
    })
}

/// Everybody in the extract with an address in a buurt of that wijk.
async fn living_in(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    body: &str,
) -> Result<Vec<Person>, AppError> {
    let buurten = list_buurten(db).await?.into_values();
    let of_body = buurten.filter(|one| one.body.as_deref() == Some(body));
    let codes: BTreeSet<String> = of_body.map(|one| one.code).collect();
    list_living_in(db, key, &codes).await
}

/// Those who meet the requirements, with how many do not.
fn counted(
    all: Vec<Person>,
    on: NaiveDate,
    (registration, rules): (&RegistrationRules, &SortitionRules),
) -> (Vec<Person>, Vec<Ground<SortitionFinding>>) {
    let residents = u64::try_from(all.len()).unwrap_or(u64::MAX);
    let mut unmet: BTreeMap<Unmet, u64> = BTreeMap::new();
    let mut meeting = Vec::new();
    for person in all {
        let living = Living {
            birth_date: person.birth_date,
            since: person.resident_since,
            left_on: person.left_on,
            deceased_on: person.deceased_on,
        };
        match assess_requirements(&living, on, registration) {
            None => meeting.push(person),
            Some(reason) => *unmet.entry(reason).or_default() += 1,
        }
    }
    let considered = SortitionFinding::Considered { residents, on };
    let mut grounds = vec![rules.drawn_from_residents.ground(considered)];
    for reason in Unmet::ALL {
        let residents = unmet.get(&reason).copied().unwrap_or_default();
        let finding = SortitionFinding::Unmet { reason, residents };
        grounds.push(match reason {
            Unmet::TooYoung => registration.minimum_age.ground(finding),
            Unmet::MovedOut | Unmet::NotYetResident => registration.residence.ground(finding),
            Unmet::Deceased => rules.drawn_from_residents.ground(finding),
        });
    }
    (meeting, grounds)
}

impl Survey {
    /// The list, frozen with these ids in the place of what the register calls the residents.
    ///
    /// # Errors
    /// When an id repeats.
    pub(super) fn frozen(
        &self,
        ids: &BTreeMap<String, String>,
    ) -> Result<Decision<Freeze, SortitionFinding>, AppError> {
        let id_of = |register: &String| ids.get(register).cloned();
        let residents = Residents {
            eligible: (self.residents.iter())
                .filter_map(|one| id_of(&one.id))
                .collect(),
            opted_out: self.opted_out.iter().filter_map(id_of).collect(),
            members: self.members.iter().filter_map(id_of).collect(),
        };
        let decided = freeze(&residents, &self.rules).map_err(AppError::Lot)?;
        Ok(Decision {
            grounds: [self.counted.clone(), decided.grounds].concat(),
            outcome: decided.outcome,
        })
    }

    /// What would be frozen, under what the register calls the residents: for counting and comparing, never to show
    /// the ids or their digest.
    ///
    /// # Errors
    /// When the extract names somebody twice.
    pub fn counts(&self) -> Result<Decision<Freeze, SortitionFinding>, AppError> {
        let same = self.residents.iter();
        let same = same.map(|one| (one.id.clone(), one.id.clone()));
        self.frozen(&same.collect())
    }
}
