//! Appointments: who is appointed to which seat, until when an answer can come, and what came of it.

mod rows;

pub use rows::{
    list_all_appointments, list_appointments, list_persons, load_appointment, save_appointment,
    save_happened, step_word,
};

use chrono::{DateTime, NaiveDate, Utc};
use election::decision::Decision;
use election::terms::TermFinding;
use succession::acceptance::{Occasion, Offer, Paper, Papers, Reply, ReplyKind};
use succession::roster::{Person, SeatNumber};
use succession::vacancy::VacancyId;

/// Somebody appointed to a seat, with everything that happened since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    /// A number within the body, from 1.
    pub number: u32,
    /// Who.
    pub person: Person,
    /// The seat.
    pub seat: SeatNumber,
    /// For what.
    pub occasion: Occasion,
    /// The vacancy that it fills; none for those elected.
    pub vacancy: Option<VacancyId>,
    /// The version of the result that it rests on.
    pub version: u32,
    /// The day of the result, or of the decision.
    pub appointed_on: NaiveDate,
    /// The day of the notice.
    pub notified_on: NaiveDate,
    /// The last day to answer as it was told, and how it was found.
    pub answer_by: Decision<NaiveDate, TermFinding>,
    /// What happened, in the order in which it was recorded.
    pub events: Vec<Happened>,
}

/// Something that happened to an appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// What.
    pub what: AppointmentStep,
    /// The day.
    pub on: NaiveDate,
    /// What the official wrote.
    pub note: String,
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub actor: String,
}

/// What can happen to an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentStep {
    /// The person let something know.
    Replied(ReplyKind),
    /// A paper came in.
    Received(Paper),
    /// It was decided to admit the person.
    Admitted,
    /// It was decided not to.
    Refused,
    /// The admission was made known: the person is a member from that day.
    Entered,
    /// It was established that no answer came in time.
    Lapsed,
}

/// How far an appointment has come, by what is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppointmentState {
    /// An answer is awaited.
    Awaited,
    /// The person accepted.
    Accepted,
    /// The person declined, or withdrew the acceptance.
    Declined,
    /// No answer came in time.
    Lapsed,
    /// The person is to be a member.
    Admitted,
    /// The person is not admitted.
    Refused,
    /// The person became a member.
    Entered,
}

impl AppointmentState {
    /// Whether the person can still become a member by it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Awaited | Self::Accepted | Self::Admitted)
    }
}

impl Appointment {
    /// The offer with its replies, as the rules judge it.
    #[must_use]
    pub fn offer(&self) -> Offer {
        let replies = self.events.iter().filter_map(|event| match event.what {
            AppointmentStep::Replied(kind) => Some(Reply { on: event.on, kind }),
            _ => None,
        });
        Offer {
            occasion: self.occasion,
            notified_on: self.notified_on,
            replies: replies.collect(),
            admitted_on: self.day_of(AppointmentStep::Admitted),
        }
    }

    /// The papers that came in.
    #[must_use]
    pub fn papers(&self) -> Papers {
        let has = |paper| self.day_of(AppointmentStep::Received(paper)).is_some();
        Papers {
            statement_of_offices: has(Paper::StatementOfOffices),
            register_extract: has(Paper::RegisterExtract),
        }
    }

    /// The first day on which that happened.
    #[must_use]
    pub fn day_of(&self, what: AppointmentStep) -> Option<NaiveDate> {
        let mut events = self.events.iter();
        events
            .find(|event| event.what == what)
            .map(|event| event.on)
    }

    /// How far it has come. A term that ran out counts once it is recorded.
    #[must_use]
    pub fn state(&self) -> AppointmentState {
        let steps = self.events.iter().map(|event| event.what);
        steps.fold(AppointmentState::Awaited, |state, step| match step {
            AppointmentStep::Replied(ReplyKind::Accepts) => AppointmentState::Accepted,
            AppointmentStep::Replied(ReplyKind::Declines | ReplyKind::Withdraws) => {
                AppointmentState::Declined
            }
            AppointmentStep::Received(_) => state,
            AppointmentStep::Admitted => AppointmentState::Admitted,
            AppointmentStep::Refused => AppointmentState::Refused,
            AppointmentStep::Entered => AppointmentState::Entered,
            AppointmentStep::Lapsed => AppointmentState::Lapsed,
        })
    }

    /// Whether somebody waited for something at the end of that day.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        let mut then = self.clone();
        then.events.retain(|event| event.on <= day);
        self.appointed_on <= day && then.state().is_open()
    }

    /// The day of what was recorded last; that of the notice when nothing was.
    #[must_use]
    pub fn last_day(&self) -> NaiveDate {
        let days = self.events.iter().map(|event| event.on);
        days.max().unwrap_or(self.notified_on)
    }
}
