//! Places that no candidate stood for: residents are drawn for them before there is a result, so before there is a
//! vacancy. When the seats are reported, those vacancies are what the sortition is for.

use crate::actions::successor::SuccessionFile;
use crate::error::AppError;
use crate::store::registration::load_shortage_decision;
use crate::store::sortition::{Sortition, list_sortitions};
use sea_orm::ConnectionTrait;
use succession::roster::SeatNumber;
use succession::vacancy::{State, VacancyId};

/// The seats behind the places that no candidate stood for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LackingSeats {
    /// Those whose vacancy is still to be reported.
    pub to_report: Vec<SeatNumber>,
    /// The vacancies of those that are still to be filled.
    pub vacancies: Vec<VacancyId>,
}

/// The seats behind the places; nothing while no result is established.
///
/// # Errors
/// When the database refuses, or what is stored contradicts itself.
pub async fn list_lacking_seats(
    db: &impl ConnectionTrait,
    key: (&str, &str),
) -> Result<LackingSeats, AppError> {
    let Some(file) = file_of(db, key).await? else {
        return Ok(LackingSeats::default());
    };
    let to_report = file.never_filled_to_report().into_iter();
    let all = file.never_filled_vacancies().into_iter();
    let waits = |number: &VacancyId| {
        let state = file.vacancy(*number).map(|one| one.state());
        state.is_ok_and(|state| state == State::Reported || state.is_pending())
    };
    Ok(LackingSeats {
        to_report: to_report.map(|(seat, _)| seat).collect(),
        vacancies: all.filter(waits).collect(),
    })
}

/// The file of a body; none while no result is established.
pub(super) async fn file_of(
    db: &impl ConnectionTrait,
    key: (&str, &str),
) -> Result<Option<SuccessionFile>, AppError> {
    match SuccessionFile::load(db, key).await {
        Err(AppError::Missing { what: "result", .. }) => Ok(None),
        file => file.map(Some),
    }
}

/// How many places lack a candidate and are no vacancy yet.
pub(super) async fn places_left(
    db: &impl ConnectionTrait,
    (election, body): (&str, &str),
    file: Option<&SuccessionFile>,
) -> Result<u64, AppError> {
    let decided = load_shortage_decision(db, election, body).await?;
    let drawn = decided.map_or(0, |decided| decided.drawn);
    Ok(match file {
        None => drawn,
        Some(file) => {
            let seats = file.never_filled_to_report().len();
            drawn.min(u64::try_from(seats).unwrap_or(u64::MAX))
        }
    })
}

/// The vacancies that a sortition is for: those that it names. One for places that lack candidates names none; it is
/// for the first vacancies of seats that were empty from the start and that no other names, as many as it has places.
pub(super) fn vacancies_of(
    sortition: &Sortition,
    all: &[Sortition],
    never_filled: &[VacancyId],
) -> Vec<VacancyId> {
    let frozen = &sortition.frozen;
    if !frozen.vacancies.is_empty() {
        return frozen.vacancies.clone();
    }
    let is_named = |number: &VacancyId| {
        let mut others = all.iter();
        others.any(|one| one.frozen.vacancies.contains(number))
    };
    let unnamed = never_filled.iter().filter(|number| !is_named(number));
    let places = usize::try_from(frozen.places).unwrap_or(usize::MAX);
    unnamed.take(places).copied().collect()
}

/// Every sortition of a body with the vacancies that it is for.
pub(super) async fn list_with_vacancies(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: Option<&SuccessionFile>,
) -> Result<Vec<(Sortition, Vec<VacancyId>)>, AppError> {
    let all = list_sortitions(db, key).await?;
    let never_filled = file.map_or_else(Vec::new, SuccessionFile::never_filled_vacancies);
    let vacancies = all.iter().map(|one| vacancies_of(one, &all, &never_filled));
    let vacancies: Vec<Vec<VacancyId>> = vacancies.collect();
    Ok(all.into_iter().zip(vacancies).collect())
}
