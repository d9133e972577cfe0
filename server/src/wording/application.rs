//! An application in words: where it stands, and why a step is not taken.

use crate::locale::Locale;
use election::registration::course::{CourseRefusal, State, Verdict};

/// Where an application stands.
#[must_use]
pub fn state(locale: Locale, state: State) -> String {
    locale.text(match state {
        State::Draft => "application-draft",
        State::Received => "application-received",
        State::Omission => "application-omission",
        State::Answered => "application-answered",
        State::Examined => "application-examined",
        State::Ready => "application-ready",
        State::Decided(Verdict::Valid) => "application-valid",
        State::Decided(Verdict::Invalid) => "application-invalid",
        State::Withdrawn => "application-withdrawn",
    })
}

/// Why a step does not fit the course of an application.
#[must_use]
pub fn course_refused(locale: Locale, cause: CourseRefusal) -> String {
    let numbered = |key: &str, number: u32| locale.say(key, &[("number", number.into())]);
    match cause {
        CourseRefusal::NotNow(stands) => locale.say(
            "course-not-now",
            &[("state", state(locale, stands).to_lowercase().into())],
        ),
        CourseRefusal::OmissionOpen(number) => numbered("course-omission-open", number),
        CourseRefusal::NoSuchOmission(number) | CourseRefusal::WrongOmission(number) => {
            numbered("course-no-omission", number)
        }
        CourseRefusal::RepairOver(number) => numbered("course-repair-over", number),
        CourseRefusal::RepairRuns(number) => numbered("course-repair-runs", number),
        CourseRefusal::WrongVersion(number) => numbered("course-wrong-version", number),
        CourseRefusal::SameOfficial => locale.text("course-same-official"),
        CourseRefusal::NotLater(number) => numbered("course-not-later", number),
    }
}
