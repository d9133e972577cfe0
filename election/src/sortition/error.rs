//! What a caller of the sortition can get wrong.

use std::fmt;

/// A situation that cannot have come about by inviting in the drawn order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SortitionError {
    /// An invitation for someone who was not drawn.
    NotInOrder(String),
    /// Someone has two invitations.
    InvitedTwice(String),
    /// Someone was invited before another who was drawn earlier.
    OutOfTurn {
        /// Who was invited.
        invited: String,
        /// Who had to be invited first.
        skipped: String,
    },
    /// The days of an invitation do not follow each other.
    DaysOutOfOrder(String),
    /// More residents were admitted than there are places.
    TooManyAdmitted,
}

impl fmt::Display for SortitionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInOrder(id) => {
                write!(
                    f,
                    "`{id}` was invited but not drawn; withdraw the invitation"
                )
            }
            Self::InvitedTwice(id) => write!(f, "`{id}` was invited twice; withdraw one of both"),
            Self::OutOfTurn { invited, skipped } => write!(
                f,
                "`{invited}` was invited before `{skipped}`, who was drawn earlier; invite `{skipped}` or record why not"
            ),
            Self::DaysOutOfOrder(id) => write!(
                f,
                "the invitation, answer and examination of `{id}` do not follow each other; correct the days"
            ),
            Self::TooManyAdmitted => {
                write!(
                    f,
                    "more residents were admitted than there are places; correct the places"
                )
            }
        }
    }
}

impl std::error::Error for SortitionError {}
