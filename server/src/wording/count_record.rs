//! Words for the count of a station as it is entered: where it stands, and why a step is refused.

use crate::locale::Locale;
use election::counting::{Field, StateName, TransitionRefused, Whose};

/// Where a count stands.
#[must_use]
pub fn state(locale: Locale, state: StateName) -> String {
    locale.text(match state {
        StateName::Empty => "count-state-empty",
        StateName::FirstEntry => "count-state-first-entry",
        StateName::FirstEntryHasFindings => "count-state-first-entry-has-findings",
        StateName::FirstEntryDone => "count-state-first-entry-done",
        StateName::SecondEntry => "count-state-second-entry",
        StateName::EntriesDiffer => "count-state-entries-differ",
        StateName::CorrectionAsked => "count-state-correction-asked",
        StateName::Final => "count-state-final",
    })
}

/// First or second.
#[must_use]
pub fn whose(locale: Locale, whose: Whose) -> String {
    locale.text(match whose {
        Whose::First => "count-entry-first",
        Whose::Second => "count-entry-second",
    })
}

/// Why a step is refused, and what to do.
#[must_use]
pub fn refused(locale: Locale, cause: &TransitionRefused) -> (String, String) {
    use TransitionRefused as Refused;
    let say = |key: &str| (locale.text(key), locale.text(&format!("{key}-next")));
    let with = |key: &str, fields: &[Field]| {
        let names: Vec<String> = fields.iter().map(ToString::to_string).collect();
        let told = locale.say(key, &[("fields", names.join(", ").into())]);
        (told, locale.text(&format!("{key}-next")))
    };
    match cause {
        Refused::NotInState(stands) => {
            let stands = state(locale, *stands).to_lowercase();
            let told = locale.say("count-refused-state", &[("state", stands.into())]);
            (told, locale.text("count-refused-state-next"))
        }
        Refused::SamePerson => say("count-refused-same-person"),
        Refused::OtherPerson => say("count-refused-other-person"),
        Refused::Structure(_) => say("count-refused-structure"),
        Refused::NoSuchFinding => say("count-refused-finding"),
        Refused::ExplanationMissing => say("count-refused-explanation"),
        Refused::ReasonMissing => say("count-refused-reason"),
        Refused::NoFields => say("count-refused-fields"),
        Refused::NobodyAsked => say("count-refused-nobody"),
        Refused::NotAwaited => say("count-refused-not-awaited"),
        Refused::FieldsNotAnswered(fields) => with("count-refused-not-answered", fields),
        Refused::FieldsDoNotDiffer(fields)
        | Refused::FieldsNotAsked(fields)
        | Refused::FieldsNotTaken(fields) => with("count-refused-other-fields", fields),
    }
}
