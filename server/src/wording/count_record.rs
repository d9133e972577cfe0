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
    let say = |what: &str, next: &str| (locale.text(what), locale.text(next));
    let with = |what: &str, next: &str, fields: &[Field]| {
        let names: Vec<String> = fields.iter().map(ToString::to_string).collect();
        let told = locale.say(what, &[("fields", names.join(", ").into())]);
        (told, locale.text(next))
    };
    match cause {
        Refused::NotInState(stands) => {
            let stands = state(locale, *stands).to_lowercase();
            let told = locale.say("count-refused-state", &[("state", stands.into())]);
            (told, locale.text("count-refused-state-next"))
        }
        Refused::SamePerson => say(
            "count-refused-same-person",
            "count-refused-same-person-next",
        ),
        Refused::OtherPerson => say(
            "count-refused-other-person",
            "count-refused-other-person-next",
        ),
        Refused::Structure(_) => say("count-refused-structure", "count-refused-structure-next"),
        Refused::NoSuchFinding => say("count-refused-finding", "count-refused-finding-next"),
        Refused::ExplanationMissing => say(
            "count-refused-explanation",
            "count-refused-explanation-next",
        ),
        Refused::ReasonMissing => say("count-refused-reason", "count-refused-reason-next"),
        Refused::NoFields => say("count-refused-fields", "count-refused-fields-next"),
        Refused::NobodyAsked => say("count-refused-nobody", "count-refused-nobody-next"),
        Refused::NotAwaited => say(
            "count-refused-not-awaited",
            "count-refused-not-awaited-next",
        ),
        Refused::FieldsNotAnswered(fields) => with(
            "count-refused-not-answered",
            "count-refused-not-answered-next",
            fields,
        ),
        Refused::FieldsDoNotDiffer(fields)
        | Refused::FieldsNotAsked(fields)
        | Refused::FieldsNotTaken(fields) => with(
            "count-refused-other-fields",
            "count-refused-other-fields-next",
            fields,
        ),
    }
}
