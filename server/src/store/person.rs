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

/// The word for somebody in an address and in a table: list and candidate number, or the number in the drawing.
#[must_use]
pub fn person_word(person: Person) -> String {
    match person {
        Person::Candidate { list, candidate } => format!("{list}-{candidate}"),
        Person::Drawn { number } => format!("loting-{number}"),
    }
}

/// Who that word stands for.
#[must_use]
pub fn person_of_word(word: &str) -> Option<Person> {
    let (first, second) = word.split_once('-')?;
    let found = match first {
        "loting" => Person::Drawn {
            number: second.parse().ok()?,
        },
        list => Person::Candidate {
            list: list.parse().ok()?,
            candidate: second.parse().ok()?,
        },
    };
    (person_word(found) == word).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::{person_of_word, person_word};

    #[test]
    fn a_word_stands_for_one_person() {
        for word in ["3-1", "12-7", "loting-2"] {
            let found = person_of_word(word).map(person_word);
            assert_eq!(found.as_deref(), Some(word));
        }
    }

    #[test]
    fn other_words_stand_for_nobody() {
        for word in [
            "", "3", "3-", "-1", "03-1", "3-1-2", "loting-", "Loting-2", "+3-1",
        ] {
            assert_eq!(person_of_word(word), None, "{word}");
        }
    }
}
