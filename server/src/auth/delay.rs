//! How long to wait after attempts that failed: longer each time, for a login and for an address.

use crate::store::sign_in::{Counted, Failures};
use chrono::{DateTime, TimeDelta, Utc};

/// So many attempts cost no waiting: people mistype, and an address can be that of a whole office.
const FREE: [(Counted, u32); 2] = [(Counted::Account, 3), (Counted::Address, 20)];
/// Nobody waits longer than this many seconds, so that a stranger cannot keep somebody out for good.
const LONGEST_SECONDS: i64 = 900;
/// After this many hours an attempt is forgotten.
const FORGET_HOURS: i64 = 24;

/// Until when the next attempt is refused: twice as long after each failure.
#[must_use]
pub fn wait_until(counted: Counted, failures: Failures) -> DateTime<Utc> {
    let free = FREE.iter().find(|(one, _)| *one == counted);
    let over = free.map_or(failures.count, |(_, free)| {
        failures.count.saturating_sub(*free)
    });
    let seconds = match over {
        0 => 0,
        _ => 2_i64.checked_pow(over).unwrap_or(LONGEST_SECONDS),
    };
    failures.last_at + TimeDelta::seconds(seconds.min(LONGEST_SECONDS))
}

/// The moment before which failures are forgotten.
pub(crate) fn forgotten_before(now: DateTime<Utc>) -> DateTime<Utc> {
    now - TimeDelta::hours(FORGET_HOURS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mistakes_cost_nothing() {
        check(Counted::Account, 3, 0);
        check(Counted::Address, 20, 0);
    }

    #[test]
    fn each_failure_after_that_doubles_the_waiting() {
        check(Counted::Account, 4, 2);
        check(Counted::Account, 5, 4);
        check(Counted::Address, 23, 8);
    }

    #[test]
    fn nobody_waits_longer_than_a_quarter_of_an_hour() {
        check(Counted::Account, 30, 900);
        check(Counted::Account, u32::MAX, 900);
    }

    fn check(counted: Counted, count: u32, seconds: i64) {
        let last_at: DateTime<Utc> = "2026-11-22T10:00:00Z".parse().unwrap();
        let until = wait_until(counted, Failures { count, last_at });
        assert_eq!((until - last_at).num_seconds(), seconds);
    }
}
