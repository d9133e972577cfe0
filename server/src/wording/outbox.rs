//! Words for mail: its kind, how far it is, and what went wrong.

use crate::locale::Locale;
use crate::outbox::{MailKind, Problem, State};
use crate::wording::stage;

/// What a kind of mail is called.
#[must_use]
pub fn kind(locale: Locale, kind: MailKind) -> String {
    match kind {
        MailKind::Code => locale.text("mail-kind-code"),
        MailKind::Confirmation => locale.text("mail-kind-confirmation"),
        MailKind::Invitation => locale.text("mail-kind-invitation"),
        MailKind::Omission => locale.text("mail-kind-omission"),
        MailKind::Decision => locale.text("mail-kind-decision"),
        MailKind::Notice => locale.text("mail-kind-notice"),
    }
}

/// How far a mail is, with its colour.
#[must_use]
pub fn state(locale: Locale, state: State) -> stage::State {
    let (word, colour) = match state {
        State::Waiting => (locale.text("mail-state-waiting"), "info"),
        State::Sending => (locale.text("mail-state-sending"), "info"),
        State::Sent => (locale.text("mail-state-sent"), "ok"),
        State::Unsure => (locale.text("mail-state-unsure"), "warning"),
        State::Failed => (locale.text("mail-state-failed"), "warning"),
        State::GivenUp => (locale.text("mail-state-given-up"), "warning"),
        State::Stopped => (locale.text("mail-state-stopped"), "none"),
    };
    stage::State { word, colour }
}

/// What went wrong.
#[must_use]
pub fn problem(locale: Locale, problem: Problem) -> String {
    match problem {
        Problem::Unreachable => locale.text("mail-problem-unreachable"),
        Problem::NotSecure => locale.text("mail-problem-not-secure"),
        Problem::SignIn => locale.text("mail-problem-sign-in"),
        Problem::Later => locale.text("mail-problem-later"),
        Problem::Recipient => locale.text("mail-problem-recipient"),
        Problem::Content => locale.text("mail-problem-content"),
        Problem::Unanswered => locale.text("mail-problem-unanswered"),
        Problem::Unreadable => locale.text("mail-problem-unreadable"),
        Problem::Erased => locale.text("mail-problem-erased"),
        Problem::TooLate => locale.text("mail-problem-too-late"),
    }
}
