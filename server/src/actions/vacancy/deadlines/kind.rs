//! The kinds of what is due, and what a thing that is due is known by.

use super::{Deadline, Due};
use chrono::NaiveDate;
use succession::rules::CauseKind;
use succession::vacancy::VacancyId;

/// A kind of what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// The notice of an appointment.
    Notice,
    /// The answer of somebody who is appointed.
    Answer,
    /// Papers with an answer.
    Papers,
    /// The decision on the credentials.
    Admission,
    /// The day on which members enter.
    Entry,
    /// The decision whether there is a vacancy.
    Establish,
    /// The decision who is appointed.
    Decide,
    /// The decision on a request for leave.
    DecideLeave,
    /// A request for leave that came in.
    AnswerLeave,
    /// A move that a member told of.
    Move,
    /// The end of a leave.
    LeaveEnds,
    // Signals.
    /// What the population register says of who sits or may succeed.
    Signals,
    /// What is arranged for a new member.
    Onboarding,
    /// A result that was corrected.
    Correction,
    /// The answer of a resident who was drawn and invited.
    Invited,
    // Empty seats.
    /// A seat in which nobody sits, without a case.
    EmptySeat,
}

impl DueKind {
    /// Every kind, in the order of the work.
    pub const ALL: [Self; 16] = [
        // Empty seats.
        Self::EmptySeat,
        Self::Establish,
        Self::Decide,
        Self::Notice,
        Self::Answer,
        Self::Papers,
        Self::Admission,
        Self::Entry,
        Self::AnswerLeave,
        Self::DecideLeave,
        Self::LeaveEnds,
        Self::Move,
        // Signals.
        Self::Signals,
        Self::Invited,
        Self::Onboarding,
        Self::Correction,
    ];

    /// The word that stands for it in an address, and in a file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Notice => "kennisgeving",
            Self::Answer => "antwoord",
            Self::Papers => "stukken",
            Self::Admission => "toelating",
            Self::Entry => "installatie",
            Self::Establish => "melding",
            Self::Decide => "besluit",
            Self::AnswerLeave => "verzoek-verlof",
            Self::Move => "verhuizing",
            Self::DecideLeave => "verlof",
            Self::LeaveEnds => "einde-verlof",
            Self::Correction => "correctie",
            // Signals.
            Self::Signals => "signalen",
            Self::Invited => "uitnodiging",
            Self::Onboarding => "inwerken",
            // Empty seats.
            Self::EmptySeat => "lege-zetel",
        }
    }

    /// The kind with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.word() == word)
    }
}

impl Due {
    /// Which kind it is.
    #[must_use]
    pub fn kind(self) -> DueKind {
        match self {
            Self::NotifyElected | Self::Notify { .. } => DueKind::Notice,
            Self::Correction => DueKind::Correction,
            Self::Answer { .. } | Self::Lapse { .. } => DueKind::Answer,
            Self::Papers { .. } => DueKind::Papers,
            Self::Admission { .. } => DueKind::Admission,
            Self::Entry { .. } => DueKind::Entry,
            Self::Establish { .. } => DueKind::Establish,
            Self::Decide { .. } => DueKind::Decide,
            Self::AnswerLeave { .. } => DueKind::AnswerLeave,
            Self::Move { .. } => DueKind::Move,
            Self::DecideLeave { .. } => DueKind::DecideLeave,
            Self::LeaveEnds { .. } => DueKind::LeaveEnds,
            // Signals.
            Self::Signals { .. } => DueKind::Signals,
            Self::Invited(_) | Self::Silent(_) => DueKind::Invited,
            Self::Onboarding { .. } => DueKind::Onboarding,
            // Empty seats.
            Self::EmptySeat { .. } => DueKind::EmptySeat,
        }
    }

    /// The appointment that it is about.
    #[must_use]
    pub fn appointment(self) -> Option<u32> {
        match self {
            Self::Notify { appointment, .. }
            | Self::Answer { appointment, .. }
            | Self::Lapse { appointment, .. }
            | Self::Papers { appointment, .. }
            | Self::Admission { appointment, .. }
            | Self::Entry { appointment, .. } => Some(appointment),
            _ => None,
        }
    }

    /// The case that it is about.
    #[must_use]
    pub fn vacancy(self) -> Option<VacancyId> {
        match self {
            Self::NotifyElected
            | Self::Correction
            | Self::AnswerLeave { .. }
            | Self::Move { .. }
            | Self::Signals { .. }
            | Self::Onboarding { .. } => None,
            Self::Notify { vacancy, .. }
            | Self::Answer { vacancy, .. }
            | Self::Lapse { vacancy, .. }
            | Self::Papers { vacancy, .. }
            | Self::Admission { vacancy, .. }
            | Self::Entry { vacancy, .. } => vacancy,
            Self::Establish { vacancy }
            | Self::Decide { vacancy }
            | Self::DecideLeave { vacancy }
            | Self::LeaveEnds { vacancy } => Some(vacancy),
            Self::Invited(invitee) | Self::Silent(invitee) => invitee.vacancy,
            // Empty seats.
            Self::EmptySeat { decided, .. } => decided,
        }
    }
}

impl Due {
    /// The number by which it is told apart within its body and its kind; 0 when there is one of it.
    fn number(self) -> String {
        match self {
            Self::AnswerLeave { request } => request.to_string(),
            Self::Move { report } => report.to_string(),
            Self::Onboarding { member, .. } => member.to_string(),
            // Empty seats.
            Self::EmptySeat { seat, .. } => seat.to_string(),
            Self::Invited(one) | Self::Silent(one) => {
                format!("{}-{}", one.sortition, one.position)
            }
            other => {
                let number = other.appointment().or(other.vacancy());
                number.unwrap_or(0).to_string()
            }
        }
    }
}

impl Deadline {
    /// What it is known by within its election, whatever its last day: `oud-charlois/antwoord/3`. An answer that is
    /// awaited and one that did not come are the same.
    #[must_use]
    pub fn name(&self) -> String {
        let (kind, number) = (self.due.kind().word(), self.due.number());
        format!("{}/{kind}/{number}", self.body)
    }

    /// The page of the griffie on which it is done.
    #[must_use]
    pub fn path(&self) -> String {
        let body = format!("/griffie/{}/{}", self.election, self.body);
        match self.due {
            Due::AnswerLeave { request } => return format!("{body}/verlof/{request}"),
            Due::Move { report } => return format!("{body}/verhuizing/{report}"),
            Due::Onboarding { member, .. } => return format!("{body}/inwerken/{member}"),
            // Empty seats.
            Due::EmptySeat {
                seat,
                decided: None,
            } => {
                let cause = CauseKind::NeverFilled.word();
                return format!("{body}/vacature/nieuw/{cause}/zetel-{seat}");
            }
            // Signals.
            Due::Signals { .. } => return format!("{body}/signalen"),
            Due::Invited(one) | Due::Silent(one) => {
                let (sortition, position) = (one.sortition, one.position);
                return format!("{body}/loting/{sortition}/bewoner/{position}");
            }
            _ => {}
        }
        match (self.due.appointment(), self.due.vacancy()) {
            (Some(appointment), _) => format!("{body}/benoeming/{appointment}"),
            (None, Some(vacancy)) => format!("{body}/vacature/{vacancy}"),
            (None, None) if self.due == Due::NotifyElected => format!("{body}/benoemingen"),
            (None, None) => body,
        }
    }

    /// The page for who can read and not act: a seat that is to be reported stands on the roster.
    #[must_use]
    pub fn path_to_read(&self) -> String {
        match self.due {
            Due::EmptySeat { decided: None, .. } => {
                format!("/griffie/{}/{}", self.election, self.body)
            }
            _ => self.path(),
        }
    }

    /// When it is due, seen from a day.
    #[must_use]
    pub fn moment(&self, today: NaiveDate) -> DueWhen {
        let days = self.until.map(|until| (until - today).num_days());
        match days {
            None => DueWhen::Free,
            Some(days) if days < 0 => DueWhen::Late,
            Some(0) => DueWhen::Today,
            Some(days) if days <= 7 => DueWhen::Week,
            Some(_) => DueWhen::Later,
        }
    }
}

/// When something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueWhen {
    /// The last day has been.
    Late,
    /// It is the last day.
    Today,
    /// Within seven days.
    Week,
    /// Later.
    Later,
    /// No rule sets a last day.
    Free,
}

impl DueWhen {
    /// Every moment, the first first.
    pub const ALL: [Self; 5] = [Self::Late, Self::Today, Self::Week, Self::Later, Self::Free];
}
