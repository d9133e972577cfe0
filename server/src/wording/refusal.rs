//! Why an action was refused, for who asked for it: what did not happen, and what to do now.

use crate::error::AppError;
use crate::locale::Locale;
use crate::wording::lots;

/// What happened and what to do, for what a user can do something about; nothing when the program or the
/// machine is at fault.
#[must_use]
pub fn told(locale: Locale, cause: &AppError) -> Option<(String, String)> {
    let say = |what: &str, next: &str| Some((locale.text(what), locale.text(next)));
    match cause {
        AppError::Exists { .. } => say("refusal-exists", "refusal-look-again"),
        AppError::LotNotAsked => say("refusal-lot-not-asked", "refusal-look-again"),
        AppError::LotUnderway => say("refusal-lot-underway", "refusal-lot-underway-next"),
        AppError::LotInResult { version } => {
            let version = [("version", (*version).into())];
            let what = locale.say("refusal-lot-in-result", &version);
            Some((what, locale.text("refusal-lot-in-result-next")))
        }
        AppError::Lot(cause) => Some((
            lots::refusal(locale, cause),
            locale.text("refusal-look-again"),
        )),
        AppError::NoReason => say("refusal-no-reason", "refusal-look-again"),
        AppError::AnswerChanged => say("refusal-answer-changed", "refusal-look-again"),
        AppError::StillSeated => say("refusal-still-seated", "refusal-still-seated-next"),
        AppError::NotCounted { .. } => say("refusal-not-counted", "refusal-not-counted-next"),
        AppError::NotEnding => say("refusal-not-ending", "refusal-look-again"),
        AppError::LastAdministrator => {
            say("user-last-administrator", "user-last-administrator-next")
        }
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
        | AppError::NoChance => None,
    }
}
