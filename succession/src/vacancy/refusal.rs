//! Why a step is refused.

use super::docket::VacancyId;
use super::state::{State, Step};
use crate::roster::Person;
use chrono::NaiveDate;
use std::fmt;

/// Why a step in the filling of a seat is refused; nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransitionRefusal {
    /// The step does not follow on this state.
    NotPossible {
        /// How far it has come.
        state: State,
        /// The step.
        step: Step,
    },
    /// The step lies before the one before it.
    BeforeLast {
        /// The day of the step.
        on: NaiveDate,
        /// The day of the one before it.
        last: NaiveDate,
    },
    /// The person declined, did not answer or was not admitted for this vacancy.
    Barred(Person),
    /// The vacancy is that of the person.
    OwnSeat(Person),
    /// The seat is not vacant yet on the day of admission.
    NotVacantYet {
        /// The day of admission.
        on: NaiveDate,
        /// The first day on which the seat is vacant.
        vacant_on: NaiveDate,
    },
    /// The report is, or is not, that of a vacancy: the step says otherwise.
    AgainstVerdict {
        /// Whether the report establishes a vacancy.
        established: bool,
    },
}

impl fmt::Display for TransitionRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPossible { .. } => {
                f.write_str("this step does not follow on what happened last; reload the vacancy")
            }
            Self::BeforeLast { on, last } => {
                write!(
                    f,
                    "{on} lies before the last step, of {last}; correct the date"
                )
            }
            Self::Barred(_) => f.write_str(
                "this person declined, did not answer or was not admitted for this vacancy",
            ),
            Self::OwnSeat(_) => f.write_str("this vacancy is that of the person"),
            Self::NotVacantYet { on, vacant_on } => write!(
                f,
                "on {on} the seat is not vacant yet; it is from {vacant_on}"
            ),
            Self::AgainstVerdict { established: true } => {
                f.write_str("the report establishes a vacancy; it cannot be dismissed")
            }
            Self::AgainstVerdict { established: false } => {
                f.write_str("the report does not establish a vacancy; complete it or dismiss it")
            }
        }
    }
}

impl std::error::Error for TransitionRefusal {}

/// Why a step is refused because of the other vacancies of the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocketRefusal {
    /// There is no such vacancy.
    Unknown(VacancyId),
    /// Another vacancy has that number.
    NumberInUse(VacancyId),
    /// Another vacancy of the same seat is still open.
    SeatOnDocket(VacancyId),
    /// It was decided for another vacancy of the same seat that nobody can be appointed.
    LeftEmpty(VacancyId),
    /// A vacancy of an earlier day waits for a decision first.
    EarlierFirst(VacancyId),
    /// The person is appointed for another vacancy already.
    AppointedElsewhere(VacancyId),
    /// The person's own former seat is still to be filled.
    OwnSeatVacant(VacancyId),
    /// The vacancy itself refuses the step.
    Transition(TransitionRefusal),
}

impl fmt::Display for DocketRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(id) => write!(f, "there is no vacancy {id}"),
            Self::NumberInUse(id) => {
                write!(f, "there is a vacancy {id} already; choose another number")
            }
            Self::SeatOnDocket(id) => {
                write!(f, "vacancy {id} is about the same seat and still open")
            }
            Self::LeftEmpty(id) => write!(
                f,
                "vacancy {id} is about the same seat, which stays empty; open it again"
            ),
            Self::EarlierFirst(id) => {
                write!(f, "vacancy {id} is of an earlier day; decide it first")
            }
            Self::AppointedElsewhere(id) => {
                write!(f, "this person is appointed for vacancy {id} already")
            }
            Self::OwnSeatVacant(id) => write!(
                f,
                "this person left the seat of vacancy {id}, which is still to be filled"
            ),
            Self::Transition(refusal) => refusal.fmt(f),
        }
    }
}

impl std::error::Error for DocketRefusal {}

impl From<TransitionRefusal> for DocketRefusal {
    fn from(refusal: TransitionRefusal) -> Self {
        Self::Transition(refusal)
    }
}
