//! What happened in a body, as the test itself knows it: the walk rests on these facts and on the established
//! result, and on nothing that the program decided.

use chrono::NaiveDate;
use succession::roster::Person;

/// Somebody who can sit: a candidate by list and number, or a resident by number in the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Who {
    /// List and place on it.
    Stood(u32, u32),
    /// The number in the drawing.
    Drawn(u32),
}

impl Who {
    /// List and place, for a candidate.
    pub(crate) fn stood(self) -> Option<(u32, u32)> {
        match self {
            Self::Stood(list, place) => Some((list, place)),
            Self::Drawn(_) => None,
        }
    }
}

impl From<Person> for Who {
    fn from(person: Person) -> Self {
        match person {
            Person::Candidate { list, candidate } => Self::Stood(list, candidate),
            Person::Drawn { number } => Self::Drawn(number),
        }
    }
}

/// Why a seat is to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Why {
    /// The member resigned, and stays until the successor enters.
    Resigned,
    /// The member moved out.
    MovedOut,
    /// The member died.
    Died,
    /// The member lost a requirement.
    LostRequirement,
    /// The member took an office that cannot go together.
    Office,
    /// Somebody elected did not accept.
    NotAccepted,
    /// Somebody elected was not admitted.
    NotAdmitted,
    /// The member is on leave until that day.
    Leave(NaiveDate),
    /// The body got a seat more.
    NewSeat,
    /// Nobody sat in the seat since the members entered.
    NeverFilled,
}

impl Why {
    /// Whether a member stops being one.
    pub(crate) fn ends(self) -> bool {
        !matches!(
            self,
            Self::NotAccepted
                | Self::NotAdmitted
                | Self::Leave(_)
                | Self::NewSeat
                | Self::NeverFilled
        )
    }
}

/// Why somebody is passed over whatever the seat, as it was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stated {
    /// The person does not wish to be considered.
    Waived,
    /// The person moved out.
    MovedOut,
    /// The person died.
    Died,
    /// The person no longer meets a requirement.
    Ineligible,
}

/// What the population register says of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Says {
    /// The person lives elsewhere, since that day.
    Moved(NaiveDate),
    /// The person left the municipality, on that day.
    Left(NaiveDate),
    /// The person died, on that day.
    Died(NaiveDate),
    /// No address is known.
    NoAddress,
}

/// To what an official led what the register says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Led {
    /// A member leaves: that seat is to be filled.
    Vacancy(u32),
    /// Who replaced a member in the leave of that vacancy stops.
    Departure(u32),
    /// A candidate cannot be considered.
    Bar,
}

/// How an appointment came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum How {
    /// The person declined, or took the acceptance back.
    Declined,
    /// The last day passed without an answer, or the answer came later.
    Late,
    /// The person was not admitted.
    NotAdmitted,
    /// The person has a seat of their own now.
    Elsewhere,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum What {
    /// Somebody elected became a member.
    Entered { seat: u32, who: Who },
    /// Somebody elected will not become a member.
    Fell { who: Who },
    /// It was established that a seat is to be filled.
    Vacant {
        vacancy: u32,
        seat: u32,
        left_by: Option<Who>,
        why: Why,
        from: NaiveDate,
    },
    /// It was written down that a candidate cannot be considered, or no longer that.
    Bar {
        candidate: (u32, u32),
        why: Stated,
        withdrawn: bool,
    },
    /// A lot was drawn among these lists.
    Lot {
        vacancy: u32,
        among: Vec<u32>,
        drawn: u32,
    },
    /// Somebody was appointed, after these were passed over, each for the reason of that word.
    Appointed {
        vacancy: u32,
        who: Who,
        route: &'static str,
        passed: Vec<((u32, u32), &'static str)>,
    },
    /// The one who was appointed will not take the seat.
    FellOut { vacancy: u32, who: Who, how: How },
    /// The one who was appointed is a member.
    Seated { vacancy: u32, who: Who },
    /// Who replaced a member on leave stops before the leave ends, from that day.
    Departed {
        vacancy: u32,
        who: Who,
        why: Why,
        from: NaiveDate,
    },
    /// Who replaced a member in the leave of that vacancy does not any more: there is a seat of their own.
    OwnSeat { vacancy: u32, who: Who },
    /// A new extract of the population register says this of somebody.
    Said { who: Who, says: Says },
    /// An official decided that it is right.
    Confirmed { who: Who, led: Led },
    /// It was decided that nobody can be appointed.
    Unfilled { vacancy: u32, nobody: bool },
    /// A seat that was left empty is to be filled after all.
    Reopened { vacancy: u32 },
}

/// Something that happened, on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact {
    /// The day.
    pub(crate) on: NaiveDate,
    /// What.
    pub(crate) what: What,
}
