//! Recording at once for a whole body that no answer came in time.

use super::record_lapse;
use crate::actions::successor::SuccessionFile;
use crate::audit::By;
use crate::error::AppError;
use crate::store::appointment::{Appointment, AppointmentState};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;

/// The appointments whose last day to answer has passed without an answer, by number.
#[must_use]
pub fn late_appointments(file: &SuccessionFile, today: NaiveDate) -> Vec<u32> {
    let is_late = |one: &&Appointment| {
        one.state() == AppointmentState::Awaited && one.answer_by.outcome < today
    };
    let late = file.appointments.iter().filter(is_late);
    late.map(|one| one.number).collect()
}

/// Records for each of them that no answer came; the search for the next begins. Answers how many.
///
/// # Errors
/// Those of [`record_lapse`].
pub async fn record_lapses(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    on: NaiveDate,
) -> Result<usize, AppError> {
    let file = SuccessionFile::load(tx, key).await?;
    let late = late_appointments(&file, on);
    for number in &late {
        record_lapse(tx, by, key, *number, on).await?;
    }
    Ok(late.len())
}
