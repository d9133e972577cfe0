//! The course of a mail: what follows on an attempt, and when the next one is. Pure.

use super::MailKind;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How far a mail is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It goes out, or is tried again, at a moment that is known.
    Waiting,
    /// A worker has it now.
    Sending,
    /// The mail server has it.
    Sent,
    /// It was handed over, and nobody knows whether the mail server kept it.
    Unsure,
    /// The mail server refused it for good.
    Failed,
    /// It was tried often enough.
    GivenUp,
    /// The administrator wants it no more.
    Stopped,
}

impl State {
    /// Every state, what needs work first.
    pub const ALL: [Self; 7] = [
        Self::Unsure,
        Self::Failed,
        Self::GivenUp,
        Self::Waiting,
        Self::Sending,
        Self::Stopped,
        Self::Sent,
    ];

    /// The word by which a state is stored and asked for.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sending => "sending",
            Self::Sent => "sent",
            Self::Unsure => "unsure",
            Self::Failed => "failed",
            Self::GivenUp => "given_up",
            Self::Stopped => "stopped",
        }
    }

    /// The state with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.word() == word)
    }

    /// Whether the administrator may have it sent once more. A code that was late is of no use any more.
    #[must_use]
    pub fn can_be_resent(self, kind: MailKind) -> bool {
        let ended = matches!(
            self,
            Self::Unsure | Self::Failed | Self::GivenUp | Self::Stopped
        );
        ended && kind != MailKind::Code
    }

    /// Whether the administrator may stop it.
    #[must_use]
    pub fn can_be_stopped(self) -> bool {
        matches!(self, Self::Waiting | Self::Unsure)
    }
}

/// What went wrong, in one word: it names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The mail server cannot be reached, or broke the conversation off before the mail was handed over.
    Unreachable,
    /// The mail server offers no connection that nobody else can read.
    NotSecure,
    /// The mail server does not accept our name and password.
    SignIn,
    /// The mail server asks to try later.
    Later,
    /// The mail server refuses this address.
    Recipient,
    /// The mail server refuses this mail.
    Content,
    /// The mail was handed over, and no answer came.
    Unanswered,
    /// It cannot be made into a mail, or cannot be opened.
    Unreadable,
    /// What it said was erased.
    Erased,
    /// It is of no use any more.
    TooLate,
}

/// What came of an attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// The mail server has it.
    Accepted,
    /// It was not handed over, and can be tried again.
    Deferred(Problem, Option<u16>),
    /// It will never be accepted.
    Refused(Problem, Option<u16>),
    /// It was handed over, and nobody knows what became of it.
    Unknown,
}

impl Report {
    /// What went wrong, with the number of the answer of the mail server.
    #[must_use]
    pub fn problem(self) -> (Option<Problem>, Option<u16>) {
        match self {
            Self::Accepted => (None, None),
            Self::Deferred(problem, reply) | Self::Refused(problem, reply) => {
                (Some(problem), reply)
            }
            Self::Unknown => (Some(Problem::Unanswered), None),
        }
    }
}

/// The pauses after each attempt, in seconds: together nearly a day.
const PAUSES: [i64; 9] = [60, 300, 900, 3600, 7200, 14_400, 18_000, 21_600, 18_000];
/// A code is wanted at once.
const PAUSES_OF_CODE: [i64; 4] = [15, 60, 120, 300];
/// After so long a code no longer works.
const CODE_LASTS: TimeDelta = TimeDelta::minutes(10);

/// How long to wait after so many attempts; nothing when it was often enough.
#[must_use]
pub fn pause_after(kind: MailKind, attempts: u32) -> Option<TimeDelta> {
    let pauses: &[i64] = match kind {
        MailKind::Code => &PAUSES_OF_CODE,
        _ => &PAUSES,
    };
    let attempt = usize::try_from(attempts.checked_sub(1)?).ok()?;
    pauses.get(attempt).copied().map(TimeDelta::seconds)
}

/// Whether a mail is of no use any more.
#[must_use]
pub fn is_too_late(kind: MailKind, posted_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    kind == MailKind::Code && now - posted_at >= CODE_LASTS
}

/// How far a mail is after its latest attempt, and when the next one is.
#[must_use]
pub fn after(
    report: Report,
    (kind, attempts): (MailKind, u32),
    now: DateTime<Utc>,
) -> (State, Option<DateTime<Utc>>) {
    match report {
        Report::Accepted => (State::Sent, None),
        Report::Unknown => (State::Unsure, None),
        Report::Refused(..) => (State::Failed, None),
        Report::Deferred(..) => match pause_after(kind, attempts) {
            Some(pause) => (State::Waiting, Some(now + pause)),
            None => (State::GivenUp, None),
        },
    }
}
