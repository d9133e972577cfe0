//! The aanduiding, and alone or on a joint list.

use super::Unreadable;
use crate::actions::registration::apply::problems::tidy;
use crate::form::{Choice, Field, Submitted};
use crate::locale::Locale;
use crate::store::registration::application::Details;

const YES: &str = "ja";
const NO: &str = "nee";

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    let alone = details.alone.map(|alone| if alone { YES } else { NO });
    let choices = vec![
        Choice::new(YES, locale.text("apply-alone-yes")),
        Choice::new(NO, locale.text("apply-alone-no")),
    ];
    vec![
        Field::text("aanduiding", locale.text("apply-aanduiding"), "organization")
            .described(locale.text("apply-aanduiding-rule"))
            .holding(&details.aanduiding),
        Field::choice("alone", locale.text("apply-alone"), choices)
            .holding(alone.unwrap_or_default()),
    ]
}

pub(super) fn read(submitted: &Submitted, details: &mut Details) -> Unreadable {
    details.aanduiding = tidy(submitted.trimmed("aanduiding"));
    details.alone = match submitted.trimmed("alone") {
        YES => Some(true),
        NO => Some(false),
        _ => None,
    };
    Vec::new()
}
