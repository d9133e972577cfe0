//! The fields that say where a lot is drawn and who is there, the same for both methods.

use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::store::lots::Session;
use crate::wording::lots::refusal;
use election::lots::{LotRefusal, check_session};

const LONGEST: usize = 200;
const MOST_WITNESSES: usize = 20;

pub(in crate::pages) fn fields(locale: Locale, drawer: &str) -> Vec<Field> {
    vec![
        Field::text("drawn-by", locale.text(drawer), "off"),
        Field::area("witnesses", locale.text("lots-witnesses"))
            .described(locale.text("lots-witnesses-how")),
        Field::text("place", locale.text("lots-place"), "off"),
    ]
}

/// What was filled in, with everything that is wrong with it on the form.
pub(in crate::pages) fn read(form: &mut Form, submitted: &Submitted, locale: Locale) -> Session {
    let lines = submitted.exact("witnesses").lines();
    let session = Session {
        place: submitted.trimmed("place").to_owned(),
        drawn_by: submitted.trimmed("drawn-by").to_owned(),
        witnesses: lines
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty())
            .collect(),
    };
    let Session {
        place,
        drawn_by,
        witnesses,
    } = &session;
    // Each is asked by itself, so that all that is missing is told at once.
    if drawn_by.is_empty() {
        form.refuse("drawn-by", refusal(locale, &LotRefusal::NoDrawer));
    }
    let drawer = if drawn_by.is_empty() { "-" } else { drawn_by };
    if let Err(why) = check_session(drawer, witnesses, "-") {
        form.refuse("witnesses", refusal(locale, &why));
    }
    if place.is_empty() {
        form.refuse("place", refusal(locale, &LotRefusal::NoPlace));
    }
    let too_long = |text: &String| text.chars().count() > LONGEST;
    for (name, text) in [("drawn-by", drawn_by), ("place", place)] {
        if too_long(text) {
            form.refuse(name, locale.text("lots-too-long"));
        }
    }
    if witnesses.len() > MOST_WITNESSES || witnesses.iter().any(too_long) {
        form.refuse("witnesses", locale.text("lots-too-many"));
    }
    session
}
