//! Why a change of the roster is refused.

use super::membership::Person;
use super::seat::SeatNumber;
use chrono::NaiveDate;
use std::fmt;

/// Why a change of the roster is refused; nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterRefusal {
    /// The body does not have that seat on that day.
    NoSuchSeat {
        /// The seat.
        seat: SeatNumber,
        /// The day.
        on: NaiveDate,
    },
    /// Somebody holds the seat on that day or later: there would be more members than seats.
    SeatTaken {
        /// The seat.
        seat: SeatNumber,
        /// Who.
        by: Person,
    },
    /// The person holds a seat of the body already.
    AlreadyMember {
        /// Who.
        person: Person,
        /// The seat.
        seat: SeatNumber,
    },
    /// Nobody holds the seat on that day.
    NoHolder {
        /// The seat.
        seat: SeatNumber,
        /// The day.
        on: NaiveDate,
    },
    /// The membership ended already, or would end before it began.
    CannotEnd {
        /// The seat.
        seat: SeatNumber,
        /// The day.
        on: NaiveDate,
    },
    /// The holder is on leave already in those weeks.
    LeaveOverlaps {
        /// The seat.
        seat: SeatNumber,
    },
    /// The holder is not on leave, so there is nobody to replace.
    NotOnLeave {
        /// The seat.
        seat: SeatNumber,
        /// The day.
        on: NaiveDate,
    },
    /// The person does not replace the holder just before that day, or would not after it anyway.
    NotReplacing {
        /// The seat.
        seat: SeatNumber,
        /// The day.
        on: NaiveDate,
    },
    /// Who replaces the holder stops before the leave ends, and not on that day yet.
    StillReplaced {
        /// The seat.
        seat: SeatNumber,
        /// The first day on which the next can come.
        until: NaiveDate,
    },
    /// Somebody held the seat, or was chosen for it, so it was not empty from the start.
    NotNeverHeld {
        /// The seat.
        seat: SeatNumber,
    },
    /// A seat that was empty from the start is empty from its first day, and from no other.
    NotFirstDay {
        /// The seat.
        seat: SeatNumber,
        /// Its first day.
        from: NaiveDate,
    },
    /// Fewer seats are empty from that day on than must go.
    TooFewEmptySeats {
        /// The seats that must go.
        asked: u32,
        /// The seats that are empty.
        empty: u32,
    },
    /// The body has as many seats as can be numbered.
    TooManySeats,
}

impl fmt::Display for RosterRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchSeat { seat, on } => {
                write!(
                    f,
                    "the body has no seat {seat} on {on}; choose another seat"
                )
            }
            Self::SeatTaken { seat, .. } => {
                write!(f, "seat {seat} is taken; end that membership first")
            }
            Self::AlreadyMember { seat, .. } => {
                write!(f, "this person is a member already, in seat {seat}")
            }
            Self::NoHolder { seat, on } => write!(f, "nobody holds seat {seat} on {on}"),
            Self::CannotEnd { seat, on } => write!(
                f,
                "the membership in seat {seat} cannot end on {on}: it has ended, or begins later"
            ),
            Self::LeaveOverlaps { seat } => {
                write!(
                    f,
                    "the member in seat {seat} is on leave in these weeks already"
                )
            }
            Self::NotOnLeave { seat, on } => {
                write!(f, "the member in seat {seat} is not on leave on {on}")
            }
            Self::NotReplacing { seat, on } => write!(
                f,
                "the replacement in seat {seat} cannot end on {on}: it has ended, or begins later"
            ),
            Self::StillReplaced { seat, until } => {
                write!(f, "the holder of seat {seat} is replaced until {until}")
            }
            Self::NotNeverHeld { seat } => {
                write!(f, "seat {seat} was not empty from the start")
            }
            Self::NotFirstDay { seat, from } => {
                write!(
                    f,
                    "seat {seat} exists from {from}; it is empty from that day"
                )
            }
            Self::TooFewEmptySeats { asked, empty } => write!(
                f,
                "{asked} seats cannot go: only {empty} are empty from that day on"
            ),
            Self::TooManySeats => f.write_str("the body has as many seats as can be numbered"),
        }
    }
}

impl std::error::Error for RosterRefusal {}
