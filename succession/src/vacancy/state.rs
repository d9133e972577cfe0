//! How far the filling of a seat has come, and what can happen next.

use crate::acceptance::Answer;
use crate::roster::Person;
use serde::{Deserialize, Serialize};

/// How far the filling of a seat has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Somebody reported it; nothing is decided.
    Reported,
    /// It turned out to be no vacancy.
    Dismissed,
    /// There is a seat to fill, and nobody is asked.
    Established,
    /// Somebody is appointed and asked to accept.
    Offered(Person),
    /// That person accepts.
    Accepted(Person),
    /// That person declined, or withdrew the acceptance.
    Declined(Person),
    /// That person did not answer in time.
    Lapsed(Person),
    /// That person is admitted.
    Admitted(Person),
    /// That person is not admitted.
    Refused(Person),
    /// That person sits in the seat.
    Filled(Person),
    /// That person replaced a member on leave, and left before the leave ended.
    Departed(Person),
    /// Nobody can be appointed.
    Unfilled,
}

/// What happens to a vacancy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// It is decided that there is a seat to fill.
    Establish,
    /// It is decided that there is no vacancy.
    Dismiss,
    /// Somebody is appointed and gets notice.
    Offer(Person),
    /// The person accepts.
    Accept,
    /// The person declines, or withdraws the acceptance.
    Decline,
    /// The last day to answer has passed.
    Lapse,
    /// The person is admitted.
    Admit,
    /// The person is not admitted, or entered another seat before.
    Refuse,
    /// The admission is made known: the person is a member.
    Fill,
    /// It is decided that nobody can be appointed.
    LeaveUnfilled,
    /// The replacement of a member on leave leaves before the leave ends.
    Depart,
    /// The search goes on, without the person who fell out.
    Reopen,
}

impl Step {
    /// The step that an answer to the notice of appointment leads to; `None` while it is awaited.
    #[must_use]
    pub fn from_answer(answer: Answer) -> Option<Self> {
        match answer {
            Answer::Awaited => None,
            Answer::Accepted => Some(Self::Accept),
            Answer::Declined => Some(Self::Decline),
            Answer::Lapsed => Some(Self::Lapse),
        }
    }
}

impl State {
    /// The state after that step; `None` when it is not possible now.
    #[must_use]
    pub fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Reported, Step::Establish) => Some(Self::Established),
            (Self::Reported, Step::Dismiss) => Some(Self::Dismissed),
            (Self::Established, Step::Offer(person)) => Some(Self::Offered(person)),
            (Self::Established, Step::LeaveUnfilled) => Some(Self::Unfilled),
            (Self::Offered(person), Step::Accept) => Some(Self::Accepted(person)),
            (Self::Offered(person) | Self::Accepted(person), Step::Decline) => {
                Some(Self::Declined(person))
            }
            (Self::Offered(person), Step::Lapse) => Some(Self::Lapsed(person)),
            (Self::Accepted(person), Step::Admit) => Some(Self::Admitted(person)),
            (
                Self::Offered(person) | Self::Accepted(person) | Self::Admitted(person),
                Step::Refuse,
            ) => Some(Self::Refused(person)),
            (Self::Admitted(person), Step::Fill) => Some(Self::Filled(person)),
            (Self::Filled(person), Step::Depart) => Some(Self::Departed(person)),
            (
                Self::Declined(_)
                | Self::Lapsed(_)
                | Self::Refused(_)
                | Self::Departed(_)
                | Self::Unfilled,
                Step::Reopen,
            ) => Some(Self::Established),
            _ => None,
        }
    }

    /// The person who fell out in this state, and is barred for this vacancy.
    #[must_use]
    pub fn fell_out(self) -> Option<Person> {
        match self {
            Self::Declined(person)
            | Self::Lapsed(person)
            | Self::Refused(person)
            | Self::Departed(person) => Some(person),
            _ => None,
        }
    }

    /// The person who is appointed in this state and may still become a member by it.
    #[must_use]
    pub fn appointed(self) -> Option<Person> {
        match self {
            Self::Offered(person) | Self::Accepted(person) | Self::Admitted(person) => Some(person),
            _ => None,
        }
    }

    /// Whether somebody is still to be appointed.
    #[must_use]
    pub fn seeks(self) -> bool {
        self == Self::Established || self.fell_out().is_some()
    }

    /// Whether the seat is still to be filled.
    #[must_use]
    pub fn is_pending(self) -> bool {
        !matches!(
            self,
            Self::Reported | Self::Dismissed | Self::Filled(_) | Self::Unfilled
        )
    }
}
