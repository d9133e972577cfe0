//! Why a draw, or the record of one, is refused.

use super::Difference;
use std::fmt;

/// A draw or a record that cannot be accepted. Each message says what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LotRefusal {
    /// Nobody takes part.
    EmptyPool,
    /// An id stands in the pool twice.
    RepeatedId(String),
    /// An id holds a line feed.
    IdHoldsLineFeed(String),
    /// The context holds a line feed.
    ContextHoldsLineFeed,
    /// A text holds the character NUL, which no shell line can hold.
    HoldsNul(String),
    /// The seed holds something else than a digit.
    SeedHolds(char),
    /// The seed has another length.
    SeedLength {
        /// How many digits it should have.
        needed: usize,
        /// How many it has.
        found: usize,
    },
    /// The two people typed different seeds.
    TypedDifferently,
    /// One person typed the seed twice, or it is not known who typed.
    TypedByOnePerson,
    /// The pool was not published before the first die.
    CommittedTooLate,
    /// It is not known when the pool was published, as of a draw on the command line.
    NoCommitment,
    /// It is not known who drew.
    NoDrawer,
    /// Nobody but the one who drew was there.
    NoWitness,
    /// The place of the draw is not known.
    NoPlace,
    /// Who was drawn is not among those tied.
    NotAmongTied(String),
    /// The order misses someone who is tied.
    MissingFromOrder(String),
    /// The order names someone twice.
    TwiceInOrder(String),
    /// There is a draw for this context already.
    AlreadyDrawn(String),
    /// There is no standing draw for this context.
    NothingToAnnul(String),
    /// An annulment without a reason, or without the one who annuls.
    AnnulledWithoutReason,
    /// The transcript is not what its pool and seed give.
    TranscriptDiffers(Vec<Difference>),
    /// The draw was held for another tie.
    AnotherTie,
    /// Everybody who was drawn has had a turn or dropped out.
    NobodyLeft,
}

impl fmt::Display for LotRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyPool => write!(f, "nobody takes part in the draw; give at least one id"),
            Self::RepeatedId(id) => write!(f, "`{id}` is in the pool twice; give each id once"),
            Self::IdHoldsLineFeed(id) => {
                write!(f, "the id {id:?} holds a line feed; use an id of one line")
            }
            Self::ContextHoldsLineFeed => {
                write!(
                    f,
                    "the context holds a line feed; use a context of one line"
                )
            }
            Self::HoldsNul(text) => write!(f, "{text:?} holds the character NUL; leave it out"),
            Self::SeedHolds(sign) => write!(
                f,
                "the seed holds {sign:?}; type only the digits 0 to 9, one for each die"
            ),
            Self::SeedLength { needed, found } => write!(
                f,
                "the seed has {found} digits; this draw needs exactly {needed}, one for each die"
            ),
            Self::TypedDifferently => {
                write!(
                    f,
                    "the two people typed different digits; both read the dice again"
                )
            }
            Self::TypedByOnePerson => {
                write!(f, "the seed is typed twice, by two people; name both")
            }
            Self::CommittedTooLate => write!(
                f,
                "the pool was not published before the first die; publish it and throw again"
            ),
            Self::NoCommitment => write!(
                f,
                "it is not recorded when the pool was published, so nobody can see that it came before \
                 the dice; a draw on the command line is a rehearsal, hold it in a session"
            ),
            Self::NoDrawer => write!(f, "it is not recorded who drew; add the name"),
            Self::NoWitness => {
                write!(f, "nobody but the one who drew was there; name a witness")
            }
            Self::NoPlace => {
                write!(
                    f,
                    "it is not recorded where the draw was held; add the place"
                )
            }
            Self::NotAmongTied(id) => {
                write!(f, "`{id}` is not among those tied; name one of them")
            }
            Self::MissingFromOrder(id) => {
                write!(f, "`{id}` is tied but not in the order; add it")
            }
            Self::TwiceInOrder(id) => write!(f, "`{id}` is in the order twice; name it once"),
            Self::AlreadyDrawn(context) => write!(
                f,
                "there is a draw for `{context}` already; annul it with a reason first"
            ),
            Self::NothingToAnnul(context) => {
                write!(f, "there is no draw for `{context}` that can be annulled")
            }
            Self::AnnulledWithoutReason => {
                write!(f, "a draw is annulled by a person, with a reason; add both")
            }
            Self::TranscriptDiffers(differences) => {
                write!(
                    f,
                    "the transcript is not right; correct it from the minutes:"
                )?;
                differences
                    .iter()
                    .try_for_each(|difference| write!(f, "\n{difference}"))
            }
            Self::AnotherTie => {
                write!(
                    f,
                    "this draw was held for another tie; draw a lot for this one"
                )
            }
            Self::NobodyLeft => {
                write!(
                    f,
                    "nobody drawn is left among those tied; draw a lot between them"
                )
            }
        }
    }
}

impl std::error::Error for LotRefusal {}
