//! Why an action was refused, for who asked for it: what did not happen, and what to do now.

use crate::actions::backup::BackupRefusal;
use crate::error::AppError;
use crate::locale::Locale;
// Members.
use crate::wording::member;
// The order of a term.
use crate::wording::rule;
// Sortition.
use crate::wording::sortition;
use crate::wording::{application, ballot, count_record, lots, stations, vacancy, validity};

/// What happened and what to do, for what a user can do something about; nothing when the program or the
/// machine is at fault.
#[must_use]
pub fn told(locale: Locale, cause: &AppError) -> Option<(String, String)> {
    let say = |what: &str, next: &str| Some((locale.text(what), locale.text(next)));
    let next = |what: String| Some((what, locale.text("refusal-look-again")));
    match cause {
        AppError::Exists { .. } => say("refusal-exists", "refusal-look-again"),
        AppError::LotNotAsked => say("refusal-lot-not-asked", "refusal-look-again"),
        AppError::LotUnderway => say("refusal-lot-underway", "refusal-lot-underway-next"),
        AppError::LotInResult { version } => {
            let version = [("version", (*version).into())];
            let what = locale.say("refusal-lot-in-result", &version);
            Some((what, locale.text("refusal-lot-in-result-next")))
        }
        AppError::LotInAppointment { vacancy } => {
            let what = locale.say(
                "refusal-lot-in-appointment",
                &[("vacancy", (*vacancy).into())],
            );
            Some((what, locale.text("refusal-lot-in-appointment-next")))
        }
        AppError::Lot(cause) => Some((
            lots::refusal(locale, cause),
            locale.text("refusal-look-again"),
        )),
        AppError::NoReason => say("refusal-no-reason", "refusal-look-again"),
        AppError::AnswerChanged => say("refusal-answer-changed", "refusal-look-again"),
        AppError::NotCounted { .. } => say("refusal-not-counted", "refusal-not-counted-next"),
        AppError::SessionDay => say("refusal-day", "refusal-look-again"),
        AppError::DiedAfterResult => say("death-after-result", "death-after-result-next"),
        AppError::Vacancy(refusal) => next(vacancy::docket_refused(locale, *refusal)),
        AppError::Roster(refusal) => next(vacancy::roster_refused(locale, *refusal)),
        AppError::Appointment(refusal) => next(vacancy::appointment_refused(locale, *refusal)),
        // Sortition.
        AppError::Sortition(refusal) => next(sortition::refused(locale, *refusal)),
        // Members.
        AppError::Member(refusal) => Some(member::refused(locale, *refusal)),
        AppError::Acceptance(_) => say("refusal-acceptance", "refusal-look-again"),
        AppError::Term(_) => say("refusal-term", "refusal-look-again"),
        AppError::LastAdministrator => {
            say("user-last-administrator", "user-last-administrator-next")
        }
        AppError::NoMasterKey => say("refusal-no-key", "refusal-no-key-next"),
        AppError::KeyDestroyed => say("refusal-key-destroyed", "refusal-key-destroyed-next"),
        AppError::Course(cause) => next(application::course_refused(locale, *cause)),
        AppError::RegistrationClosed => say("refusal-closed", "refusal-closed-next"),
        // Result.
        AppError::MomentOver => say("release-moment-over", "refusal-look-again"),
        AppError::ResultsPublic => say("release-is-public", "refusal-look-again"),
        // Counting.
        // Stations and people.
        AppError::Station(cause) => Some(stations::refusal(locale, *cause)),
        AppError::NotATypist => say("typist-refused", "typist-refused-next"),
        AppError::Count(cause) => Some(count_record::refused(locale, cause)),
        AppError::CountedByFile { station } => Some((
            locale.say("count-refused-by-file", &[("station", (*station).into())]),
            locale.text("count-refused-by-file-next"),
        )),
        AppError::NoBallot => say("count-refused-no-ballot", "count-refused-no-ballot-next"),
        // Validity.
        AppError::SessionBlocked { open } => {
            let values = [("count", (*open).into())];
            Some((
                locale.say("refusal-session-blocked", &values),
                locale.text("refusal-session-blocked-next"),
            ))
        }
        AppError::Correction(cause) => next(validity::correction_refused(locale, *cause)),
        // Backup.
        AppError::Backup(cause) => Some(backup(locale, cause)),
        // Ballot.
        AppError::Ballot(cause) => next(ballot::refused(locale, cause)),
        AppError::BallotNotAsked => say("ballot-refused-not-asked", "refusal-look-again"),
        AppError::BallotInUse => say("ballot-refused-in-use", "ballot-refused-in-use-next"),
        AppError::BallotImported => say("ballot-refused-imported", "ballot-refused-imported-next"),
        // The order of a term.
        AppError::Rule(finding) => next(rule::finding(locale, *finding)),
        AppError::ImportRunning => say("import-refused-running", "import-refused-running-next"),
        AppError::ImportOver => say("import-refused-over", "refusal-look-again"),
        AppError::ImportInUse => say("import-refused-in-use", "refusal-look-again"),
        AppError::Result(_) | AppError::Allocation(_) => {
            say("refusal-result", "refusal-look-again")
        }
        AppError::Database(_)
        | AppError::Missing { .. }
        | AppError::Unreadable { .. }
        | AppError::File { .. }
        | AppError::Reglement(_)
        | AppError::Document(_)
        | AppError::Succession(_)
        | AppError::NoChance
        | AppError::Sealed => None,
    }
}

/// Why no backup was made.
fn backup(locale: Locale, cause: &BackupRefusal) -> (String, String) {
    let say = |what: &str, next: &str| (locale.text(what), locale.text(next));
    match cause {
        BackupRefusal::Postgres => say("backup-refused-postgres", "backup-refused-postgres-next"),
        BackupRefusal::Exists => say("backup-refused-exists", "backup-refused-exists-next"),
        BackupRefusal::NotWritten(cause) => {
            let cause = [("cause", cause.as_str().into())];
            let what = locale.say("backup-refused-written", &cause);
            (what, locale.text("backup-refused-written-next"))
        }
        BackupRefusal::Damaged => say("backup-refused-damaged", "backup-refused-damaged-next"),
    }
}
