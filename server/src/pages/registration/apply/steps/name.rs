//! The name as on the ballot.

use super::Unreadable;
use crate::actions::registration::apply::problems::{canonical_initials, tidy};
use crate::form::{Field, Submitted};
use crate::locale::Locale;
use crate::store::registration::application::Details;

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    vec![
        Field::text("initials", locale.text("apply-initials"), "off")
            .described(locale.text("apply-initials-rule"))
            .holding(&details.initials),
        Field::text("first-name", locale.text("apply-first-name"), "given-name")
            .described(locale.text("apply-first-name-rule"))
            .holding(&details.first_name),
        Field::text("prefix", locale.text("apply-prefix"), "off")
            .described(locale.text("apply-prefix-rule"))
            .holding(&details.prefix),
        Field::text("last-name", locale.text("apply-last-name"), "family-name")
            .described(locale.text("apply-last-name-rule"))
            .holding(&details.last_name),
    ]
}

/// Initials get their points; the rest is kept as it was typed, but for spaces and kinds of apostrophe.
pub(super) fn read(submitted: &Submitted, details: &mut Details) -> Unreadable {
    let typed = submitted.trimmed("initials");
    details.initials = canonical_initials(typed).unwrap_or_else(|| tidy(typed));
    details.first_name = tidy(submitted.trimmed("first-name"));
    details.prefix = tidy(submitted.trimmed("prefix"));
    details.last_name = tidy(submitted.trimmed("last-name"));
    Vec::new()
}
