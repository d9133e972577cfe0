//! Between columns and domain values: whole numbers, days, moments and JSON text.

use crate::error::AppError;
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Display;

/// A whole number as it goes into a column.
pub(crate) fn column<N>(what: &'static str, number: N) -> Result<i64, AppError>
where
    N: TryInto<i64> + Display + Copy,
{
    number
        .try_into()
        .map_err(|_| AppError::unreadable(what, number))
}

/// A whole number as it comes out of a column.
pub(crate) fn number<N: TryFrom<i64>>(what: &'static str, stored: i64) -> Result<N, AppError> {
    N::try_from(stored).map_err(|_| AppError::unreadable(what, stored))
}

/// A day, written `YYYY-MM-DD`.
pub(crate) fn day(what: &'static str, stored: &str) -> Result<NaiveDate, AppError> {
    stored
        .parse()
        .map_err(|_| AppError::unreadable(what, stored))
}

/// A moment as it is stored: in UTC, to the millisecond.
pub(crate) fn moment_text(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A moment as it comes out of a column.
pub(crate) fn moment(what: &'static str, stored: &str) -> Result<DateTime<Utc>, AppError> {
    stored
        .parse()
        .map_err(|_| AppError::unreadable(what, stored))
}

/// A value as JSON text.
pub(crate) fn json<T: Serialize>(what: &'static str, value: &T) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|cause| AppError::unreadable(what, cause))
}

/// A value out of JSON text.
pub(crate) fn from_json<T: DeserializeOwned>(
    what: &'static str,
    stored: &str,
) -> Result<T, AppError> {
    serde_json::from_str(stored).map_err(|cause| AppError::unreadable(what, cause))
}

/// A value of an enum as the bare word that its column holds.
pub(crate) fn word<T: Serialize + Copy>(what: &'static str, value: T) -> Result<String, AppError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        other => Err(AppError::unreadable(what, format!("{other:?}"))),
    }
}

/// A value of an enum out of its word.
pub(crate) fn from_word<T: DeserializeOwned>(
    what: &'static str,
    stored: &str,
) -> Result<T, AppError> {
    serde_json::from_value(serde_json::Value::String(stored.to_owned()))
        .map_err(|_| AppError::unreadable(what, stored))
}

#[cfg(test)]
mod tests;
