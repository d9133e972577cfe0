//! Words about where somebody lives: files from registers, and to which wijkraad an address belongs.

use crate::import::register::Fault;
use crate::locale::Locale;

/// What is wrong with a file from a register, and what to do.
#[must_use]
pub fn fault(locale: Locale, fault: &Fault) -> String {
    match fault {
        Fault::OtherYear { first } => {
            let first = first.to_string();
            locale.say("register-wrong-year", &[("first", first.into())])
        }
        Fault::NotACode { found, example } => {
            let values = [
                ("found", found.as_str().into()),
                ("example", (*example).into()),
            ];
            locale.say("register-wrong-code", &values)
        }
        Fault::NotAHouseNumber { found } => {
            locale.say("register-wrong-number", &[("found", found.as_str().into())])
        }
        Fault::CodesDisagree { buurt } => {
            locale.say("register-wrong-codes", &[("buurt", buurt.as_str().into())])
        }
        Fault::NothingOf {
            municipality,
            lines,
        } => {
            let values = [
                ("municipality", municipality.as_str().into()),
                ("lines", (*lines).into()),
            ];
            locale.say("register-wrong-municipality", &values)
        }
        Fault::LineWithoutEnd => locale.text("register-wrong-line"),
        Fault::NotADay => locale.text("register-wrong-day"),
        Fault::NotABsn => locale.text("register-wrong-bsn"),
        Fault::BeforeColumn { column } => {
            locale.say("register-wrong-order", &[("column", (*column).into())])
        }
        Fault::NotABuurt => locale.text("register-wrong-buurt"),
    }
}
