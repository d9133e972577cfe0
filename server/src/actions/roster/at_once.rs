//! What is recorded for all bodies of an election at once: that answers came too late, and the installation. Each body
//! is one transaction, and only what was shown of it is done.

use super::{install, late_appointments, record_lapses};
use crate::actions::successor::SuccessionFile;
use crate::audit::By;
use crate::error::AppError;
use crate::store::appointment::{Appointment, AppointmentState};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// What is done at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtOnce {
    /// It is recorded that no answer came in time.
    Lapses,
    /// Those who are admitted enter.
    Installation,
}

impl AtOnce {
    /// The appointments of a body that wait for it on that day, by number.
    #[must_use]
    pub fn waiting(self, file: &SuccessionFile, today: NaiveDate) -> Vec<u32> {
        let admitted =
            |one: &&Appointment| one.vacancy.is_none() && one.state() == AppointmentState::Admitted;
        match self {
            Self::Lapses => late_appointments(file, today),
            Self::Installation if today < file.term_starts_on => Vec::new(),
            Self::Installation => {
                let waiting = file.appointments.iter().filter(admitted);
                waiting.map(|one| one.number).collect()
            }
        }
    }
}

/// Does it for one body.
///
/// # Errors
/// [`AppError::AnswerChanged`] when other appointments wait than were shown; those of [`record_lapses`] and
/// [`install`].
pub async fn do_at_once(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    (what, shown, today): (AtOnce, &[u32], NaiveDate),
) -> Result<usize, AppError> {
    let file = SuccessionFile::load(tx, key).await?;
    if what.waiting(&file, today) != shown {
        return Err(AppError::AnswerChanged);
    }
    match what {
        AtOnce::Lapses => record_lapses(tx, by, key, today).await,
        AtOnce::Installation => install(tx, by, key, today).await,
    }
}
