//! The work that waits: which application waits for whom, and since when.

use super::candidacies::body_of;
use crate::clock;
use crate::error::AppError;
use crate::store::registration::application::{list_all_steps, list_applications};
use chrono::{DateTime, NaiveDateTime, Utc};
use election::registration::course::{Course, State, Step};
use election::registration::is_in_time;
use sea_orm::ConnectionTrait;

/// For whom an application waits; the earlier variant is more urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waits {
    /// The term of an omission ended without an answer: an official settles it.
    TermEnded,
    /// The applicant answered an omission: an official looks.
    Answered,
    /// Nobody examined it yet.
    New,
    /// A second official must look.
    Second,
    /// The applicant can still repair something.
    Applicant,
    /// The session decides.
    Session,
}

impl Waits {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 6] = [
        Self::TermEnded,
        Self::Answered,
        Self::New,
        Self::Second,
        Self::Applicant,
        Self::Session,
    ];

    /// For whom it waits at that moment; none for a draft, and when it is withdrawn or decided.
    #[must_use]
    pub fn of(course: &Course, now: NaiveDateTime) -> Option<Self> {
        match course.state() {
            State::Draft | State::Decided(_) | State::Withdrawn => None,
            State::Received => Some(Self::New),
            State::Answered => Some(Self::Answered),
            State::Examined => Some(Self::Second),
            State::Ready => Some(Self::Session),
            State::Omission => {
                let mut open = course.omissions().iter().filter(|one| one.is_open());
                let ended = open.any(|one| one.answered.is_none() && !is_in_time(now, one.until));
                Some(if ended {
                    Self::TermEnded
                } else {
                    Self::Applicant
                })
            }
        }
    }

    /// Whether an official can do something now.
    #[must_use]
    pub fn for_the_bureau(self) -> bool {
        match self {
            Self::TermEnded | Self::Answered | Self::New | Self::Second => true,
            Self::Applicant | Self::Session => false,
        }
    }

    /// The word in an address.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::TermEnded => "termijn",
            Self::Answered => "hersteld",
            Self::New => "nieuw",
            Self::Second => "tweede",
            Self::Applicant => "verzuim",
            Self::Session => "zitting",
        }
    }

    /// The one with that word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

/// An application that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The application.
    pub application: String,
    /// The version that holds.
    pub version: u32,
    /// The code of the body.
    pub body: Option<String>,
    /// For whom it waits.
    pub waits: Waits,
    /// Since when, by the clock of the Netherlands.
    pub since: NaiveDateTime,
    /// Until when the applicant can repair something.
    pub until: Option<NaiveDateTime>,
    /// Who proposed it, when a second official must look.
    pub proposed_by: Option<String>,
}

/// Everything that waits, the most urgent first; within that what waits longest.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_work(
    db: &impl ConnectionTrait,
    election: &str,
    at: DateTime<Utc>,
) -> Result<Vec<Task>, AppError> {
    let now = clock::local(at);
    let mut steps = list_all_steps(db, election).await?;
    let mut tasks = Vec::new();
    for application in list_applications(db, election).await? {
        let Some(taken) = steps.remove(&application.id) else {
            continue;
        };
        let course = Course::replay(&taken)?;
        let (Some(waits), Some(last)) = (Waits::of(&course, now), taken.last()) else {
            continue;
        };
        let open = course.omissions().iter().filter(|one| one.is_open());
        let examined = matches!(last.step, Step::Examined { .. });
        tasks.push(Task {
            body: body_of(&application, &course),
            version: course.version(),
            since: last.at,
            until: open.map(|one| one.until).min(),
            proposed_by: examined.then(|| last.by.clone()),
            application: application.id,
            waits,
        });
    }
    tasks.sort_by(|a, b| {
        let key = |task: &Task| (task.waits, task.since);
        key(a)
            .cmp(&key(b))
            .then_with(|| a.application.cmp(&b.application))
    });
    Ok(tasks)
}
