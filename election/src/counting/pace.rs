//! How fast counts are finished: how many in each hour, and when all will be done at the pace of now.
//!
//! Every moment is an argument. The pace is an exact fraction, and where nothing can be said it says so.

use crate::fraction::Fraction;
use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use std::collections::BTreeMap;

/// The pace is that of so many seconds before now.
const WINDOW: u64 = 3600;
/// From so many seconds of work on, there is a pace.
const SHORTEST: u64 = 900;
/// A pause of more hours is a night, and is left out.
const LONGEST_PAUSE: i64 = 6;

/// How many counts were finished in one hour of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HourOfCounts {
    /// When the hour begins.
    pub begins: DateTime<Utc>,
    /// How many counts were finished in it.
    pub counts: u64,
    /// How many were finished since the first hour, this one included.
    pub sum: u64,
}

/// When all counts will be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExpectedEnd {
    /// All are done.
    Done,
    /// Counting has not begun, or too short ago to know a pace.
    TooEarly,
    /// Nothing was finished in the last hour, so there is no pace.
    Stalled,
    /// At this pace.
    At {
        /// How many counts in an hour.
        pace: Fraction,
        /// When the last one will be done, rounded up to the second.
        moment: DateTime<Utc>,
    },
}

/// The counts of each hour, from the first to the last. Hours without a count stand in between, except for a night.
#[must_use]
pub fn counts_per_hour(finished: &[DateTime<Utc>]) -> Vec<HourOfCounts> {
    let mut hours: BTreeMap<DateTime<Utc>, u64> = BTreeMap::new();
    for moment in finished {
        let begins = moment.duration_trunc(TimeDelta::hours(1));
        *hours.entry(begins.unwrap_or(*moment)).or_default() += 1;
    }
    let mut all: Vec<HourOfCounts> = Vec::new();
    let mut sum = 0;
    for (begins, counts) in hours {
        if let Some(last) = all.last().copied() {
            all.extend(pause(last, begins));
        }
        sum += counts;
        all.push(HourOfCounts {
            begins,
            counts,
            sum,
        });
    }
    all
}

/// The hours without a count between one with counts and the next; none for a night.
fn pause(last: HourOfCounts, next: DateTime<Utc>) -> Vec<HourOfCounts> {
    let hours = next.signed_duration_since(last.begins).num_hours();
    if hours - 1 > LONGEST_PAUSE {
        return Vec::new();
    }
    let between = (1..hours).map(|hour| HourOfCounts {
        begins: last.begins + TimeDelta::hours(hour),
        counts: 0,
        sum: last.sum,
    });
    between.collect()
}

/// When the counts that are left will be done, at the pace of the last hour; of the time since counting began when
/// that is shorter.
#[must_use]
pub fn expect_end(
    finished: &[DateTime<Utc>],
    left: u64,
    (begun, now): (Option<DateTime<Utc>>, DateTime<Utc>),
) -> ExpectedEnd {
    if left == 0 {
        return ExpectedEnd::Done;
    }
    let worked = begun.map(|begun| now.signed_duration_since(begun).num_seconds());
    let worked = worked.and_then(|seconds| u64::try_from(seconds).ok());
    let Some(worked) = worked.filter(|seconds| SHORTEST <= *seconds) else {
        return ExpectedEnd::TooEarly;
    };
    let window = worked.min(WINDOW);
    let recent = finished.iter().filter(|moment| {
        let ago = now.signed_duration_since(**moment).num_seconds();
        u64::try_from(ago).is_ok_and(|ago| ago < window)
    });
    let recent = recent.count() as u64;
    expect_at((recent, window), left, now).unwrap_or(ExpectedEnd::Stalled)
}

/// The end when so many counts take so many seconds; none when there is no pace, or the end is out of sight.
fn expect_at((counts, seconds): (u64, u64), left: u64, now: DateTime<Utc>) -> Option<ExpectedEnd> {
    let pace = Fraction::new(counts.checked_mul(WINDOW)?, seconds).ok()?;
    let needed = left.checked_mul(seconds)?;
    let needed = needed.checked_add(counts.checked_sub(1)?)? / counts;
    let needed = TimeDelta::try_seconds(i64::try_from(needed).ok()?)?;
    Some(ExpectedEnd::At {
        pace: pace.reduced(),
        moment: now.checked_add_signed(needed)?,
    })
}

#[cfg(test)]
mod tests;
