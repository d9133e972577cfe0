//! The fields that say who somebody is, and what can be wrong with them.

use crate::actions::opt_out::Named;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::store::registration::population::{comparable, comparable_last};
use chrono::{Datelike, NaiveDate};

const LAST: &str = "last";
const FIRST: &str = "first";
const BIRTH: &str = "birth";
/// Longer than the longest name.
const LONGEST: usize = 200;
/// Nobody is older.
const OLDEST: i32 = 120;

/// Asks who it is about. `own` says that somebody fills in the own data.
pub(in crate::pages) fn fields(locale: Locale, own: bool) -> Vec<Field> {
    let complete = |name| if own { name } else { "off" };
    vec![
        Field::text(LAST, locale.text("opt-out-last"), complete("family-name"))
            .described(locale.text("opt-out-last-hint")),
        Field::text(FIRST, locale.text("opt-out-first"), "off")
            .described(locale.text("opt-out-first-hint")),
        Field {
            autocomplete: complete("bday"),
            ..Field::date(BIRTH, locale.text("opt-out-birth"))
        }
        .described(locale.text("opt-out-birth-hint")),
    ]
}

/// Who it is about; what is wrong is refused at its field.
pub(in crate::pages) fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, today): (Locale, NaiveDate),
) -> Option<Named> {
    let (last, first) = (submitted.trimmed(LAST), submitted.trimmed(FIRST));
    if comparable_last(last).is_empty() || last.len() > LONGEST {
        form.refuse(LAST, locale.text("opt-out-last-missing"));
    }
    // Nothing is right: some people have no first name.
    if (!first.is_empty() && comparable(first).is_empty()) || first.len() > LONGEST {
        form.refuse(FIRST, locale.text("opt-out-first-wrong"));
    }
    let birth_date = match submitted.date(BIRTH) {
        Err(unfit) => Err(unfit.told(locale)),
        Ok(day) if today < day => Err(locale.text("opt-out-birth-to-come")),
        Ok(day) if day.year() < today.year() - OLDEST => Err(locale.text("opt-out-birth-too-old")),
        Ok(day) => Ok(day),
    };
    match birth_date {
        Ok(birth_date) => form.is_right().then(|| Named {
            last_name: last.to_owned(),
            first: first.to_owned(),
            birth_date,
        }),
        Err(why) => {
            form.refuse(BIRTH, why);
            None
        }
    }
}
