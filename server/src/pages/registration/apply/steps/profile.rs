//! The photo and the presentation for the public page.

use super::Unreadable;
use crate::form::{Field, Submitted};
use crate::locale::Locale;
use crate::store::registration::application::Details;

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    vec![
        Field::area("presentation", locale.text("apply-presentation"))
            .described(locale.text("apply-presentation-rule"))
            .holding(&details.presentation),
    ]
}

pub(super) fn read(submitted: &Submitted, details: &mut Details) -> Unreadable {
    let lines = submitted.exact("presentation").trim().lines();
    details.presentation = lines.map(str::trim_end).collect::<Vec<_>>().join("\n");
    Vec::new()
}
