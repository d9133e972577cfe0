//! The declaration of public offices, consent, and a telephone number.

use super::Unreadable;
use crate::actions::registration::apply::problems::tidy;
use crate::form::{Choice, Field, Submitted};
use crate::locale::Locale;
use crate::store::registration::application::Details;

const YES: &str = "ja";
const NO: &str = "nee";

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    let has = match (details.no_offices, details.offices.is_empty()) {
        (true, _) => NO,
        (false, false) => YES,
        (false, true) => "",
    };
    let choices = vec![
        Choice::new(NO, locale.text("apply-has-offices-no")),
        Choice::new(YES, locale.text("apply-has-offices-yes")),
    ];
    let consents = Field::check("consents", locale.text("apply-consent-check"));
    vec![
        Field::choice("has-offices", locale.text("apply-has-offices"), choices)
            .described(locale.text("apply-has-offices-rule"))
            .holding(has),
        Field::area("offices", locale.text("apply-offices-which"))
            .described(locale.text("apply-offices-rule"))
            .holding(&details.offices),
        consents.holding(if details.consents { "1" } else { "" }),
        Field::text("phone", locale.text("apply-phone-optional"), "tel")
            .described(locale.text("apply-phone-rule"))
            .holding(&details.phone),
    ]
}

pub(super) fn read(submitted: &Submitted, details: &mut Details) -> Unreadable {
    let lines = submitted.exact("offices").lines();
    let lines = lines.map(tidy).filter(|line| !line.is_empty());
    details.offices = lines.collect::<Vec<_>>().join("\n");
    details.no_offices = submitted.trimmed("has-offices") == NO;
    details.consents = submitted.is_checked("consents");
    details.phone = tidy(submitted.trimmed("phone"));
    Vec::new()
}
