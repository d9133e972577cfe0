//! The date of birth, in three boxes.

use super::Unreadable;
use crate::form::{Field, Submitted, Unfit};
use crate::locale::Locale;
use crate::store::registration::application::Details;

const NAME: &str = "birth";

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    let field = Field {
        autocomplete: "bday",
        ..Field::date(NAME, locale.text("apply-birth"))
    };
    let field = field.described(locale.text("apply-birth-rule"));
    vec![match details.birth_date {
        Some(day) => field.on(day),
        None => field,
    }]
}

/// Half a date cannot be kept; no date at all can.
pub(super) fn read(locale: Locale, submitted: &Submitted, details: &mut Details) -> Unreadable {
    match submitted.date(NAME) {
        Ok(day) => {
            details.birth_date = Some(day);
            Vec::new()
        }
        Err(Unfit::NoDate) => {
            details.birth_date = None;
            Vec::new()
        }
        Err(unfit) => vec![(NAME, unfit.told(locale))],
    }
}
