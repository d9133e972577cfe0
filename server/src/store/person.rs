//! A person who holds a seat or is appointed to one, as three columns: list, place on it, or drawn number.

use crate::error::AppError;
use crate::store::values::number;
use succession::roster::Person;

/// List, place on it, number in the drawing.
pub(super) type PersonColumns = (Option<i64>, Option<i64>, Option<i64>);

pub(super) fn person_columns(person: Option<Person>) -> PersonColumns {
    match person {
        None => (None, None, None),
        Some(Person::Candidate { list, candidate }) => {
            (Some(list.into()), Some(candidate.into()), None)
        }
        Some(Person::Drawn { number }) => (None, None, Some(number.into())),
    }
}

pub(super) fn person_of(
    what: &'static str,
    (list, candidate, drawn): PersonColumns,
) -> Result<Option<Person>, AppError> {
    match (list, candidate, drawn) {
        (None, None, None) => Ok(None),
        (Some(list), Some(candidate), None) => Ok(Some(Person::Candidate {
            list: number(what, list)?,
            candidate: number(what, candidate)?,
        })),
        (None, None, Some(drawn)) => Ok(Some(Person::Drawn {
            number: number(what, drawn)?,
        })),
        found => Err(AppError::unreadable(what, format!("{found:?}"))),
    }
}
