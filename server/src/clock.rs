//! The only place that reads the clock. Everything else takes the moment as an argument.

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, Utc};

/// This moment.
#[must_use]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Today, in the time zone of the machine.
#[must_use]
pub fn today() -> NaiveDate {
    Local::now().date_naive()
}

/// The day of a moment, in the time zone of the machine.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Local).date_naive()
}

/// A moment as the clocks on the wall show it, in the time zone of the machine.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Local).naive_local()
}
