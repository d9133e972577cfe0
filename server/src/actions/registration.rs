//! Setting up an election, its calendar, and importing who stands in it.

pub mod calendar;
mod closing;
// Examination.
pub mod examination;
pub mod letters;
pub mod paper;
// Residence.
pub mod register;
pub mod set_up;
// Applicants: signing in, steps and signing.
pub mod apply;
// Profiles, joint lists and what came too late.
pub mod joint_list;
pub mod late;
pub mod photo;

pub use closing::{Registration, load_registration};

use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::registration::{
    Body, BodyList, Election, list_elections, save_bodies, save_election, save_lists,
    save_regulation, save_seats,
};
use election::reglement::Reglement;
use election::terms::TermRules;
use sea_orm::ConnectionTrait;
use std::sync::OnceLock;
use succession::rules::SuccessionRules;

/// Sets up an election for these bodies, each with the seats to fill.
///
/// # Errors
/// [`AppError::Exists`] when there is an election with that id, [`AppError::Missing`] when its regulation
/// does not come with the program, [`AppError::Unreadable`] when that regulation does not hold on the day of the
/// vote, or there is no body.
pub async fn set_up_election(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &Election,
    bodies: &[(Body, u64)],
) -> Result<(), AppError> {
    let elections = list_elections(tx).await?;
    if elections.iter().any(|other| other.id == election.id) {
        return Err(AppError::Exists {
            what: "election",
            key: election.id.clone(),
        });
    }
    let reglement = load_regulation(&election.regulation)?;
    if !reglement.in_force.holds(election.held_on) {
        return Err(AppError::unreadable("day of the vote", election.held_on));
    }
    if bodies.is_empty() {
        return Err(AppError::unreadable("bodies of the election", "none"));
    }
    let seats: Vec<(String, u64)> = bodies
        .iter()
        .map(|(body, seats)| (body.code.clone(), *seats))
        .collect();
    let bodies: Vec<Body> = bodies.iter().map(|(body, _)| body.clone()).collect();
    save_regulation(tx, &reglement).await?;
    save_bodies(tx, &bodies).await?;
    save_election(tx, election).await?;
    save_seats(tx, &election.id, &seats).await?;
    let event = Event::ElectionSetUp {
        election: election.id.clone(),
        regulation: election.regulation.clone(),
        held_on: election.held_on,
        bodies: seats,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// A regulation that comes with the program.
///
/// # Errors
/// [`AppError::Missing`] when there is none of that name.
pub(crate) fn load_regulation(name: &str) -> Result<Reglement, AppError> {
    // Read once: every page and every calculation asks for one.
    static READ: OnceLock<Vec<Reglement>> = OnceLock::new();
    let all = match READ.get() {
        Some(all) => all,
        None => READ.get_or_init({
            let all = Reglement::built_in()?;
            || all
        }),
    };
    let found = all.iter().find(|one| one.name == name).cloned();
    found.ok_or_else(|| AppError::Missing {
        what: "regulation",
        key: name.to_owned(),
    })
}

/// How a term ends.
///
/// # Errors
/// [`AppError::Reglement`] when the file that comes with the program is wrong.
pub(crate) fn load_term_rules() -> Result<TermRules, AppError> {
    static READ: OnceLock<TermRules> = OnceLock::new();
    if let Some(rules) = READ.get() {
        return Ok(rules.clone());
    }
    let rules = TermRules::built_in()?;
    Ok(READ.get_or_init(|| rules).clone())
}

/// The succession part of a regulation by its name.
///
/// # Errors
/// [`AppError::Missing`] when that regulation knows no succession.
pub(crate) fn load_succession_rules(name: &str) -> Result<SuccessionRules, AppError> {
    static READ: OnceLock<Vec<SuccessionRules>> = OnceLock::new();
    let all = match READ.get() {
        Some(all) => all,
        None => READ.get_or_init({
            let all = SuccessionRules::built_in()?;
            || all
        }),
    };
    let found = all.iter().find(|one| one.name == name).cloned();
    found.ok_or_else(|| AppError::Missing {
        what: "succession rules",
        key: name.to_owned(),
    })
}

/// Imports the lists of an election with their candidates.
///
/// # Errors
/// When a list is there already, or its body takes no part; then nothing is imported.
pub async fn import_lists(
    tx: &impl ConnectionTrait,
    by: &By,
    election: &str,
    lists: &[BodyList],
) -> Result<(), AppError> {
    save_lists(tx, election, lists).await?;
    let event = Event::ListsImported {
        election: election.to_owned(),
        lists: lists.len(),
        candidates: lists.iter().map(|one| one.list.candidates.len()).sum(),
        // Names can be guessed from a digest, so it covers the ballot without them.
        sha256: Event::digest(&numbers_of(lists))?,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

/// Body, list number and number of candidates: the ballot without a name.
fn numbers_of(lists: &[BodyList]) -> Vec<(&str, u32, usize)> {
    lists
        .iter()
        .map(|one| {
            (
                one.body.as_str(),
                one.list.number,
                one.list.candidates.len(),
            )
        })
        .collect()
}
