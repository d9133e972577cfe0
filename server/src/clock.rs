//! The only place that reads the clock, and the only one that knows the time zone: days and hours are those of
//! the Netherlands, whatever the machine is set to. Everything else takes the moment as an argument.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::{Europe::Amsterdam, Tz};

/// This moment.
#[must_use]
pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// Today, in the Netherlands.
#[must_use]
pub fn today() -> NaiveDate {
    day_of(now())
}

/// The day of a moment in the Netherlands: the day that counts for the law.
#[must_use]
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    zoned(at).date_naive()
}

/// A moment as the clocks on the wall show it in the Netherlands.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    zoned(at).naive_local()
}

/// A moment with its time zone, which tells the two hours apart that follow each other in an autumn night.
#[must_use]
pub fn zoned(at: DateTime<Utc>) -> DateTime<Tz> {
    at.with_timezone(&Amsterdam)
}

/// The moment at which the clocks on the wall show this; the first of two in an autumn night, and none in the
/// hour that a spring night leaves out.
#[must_use]
pub fn moment_of(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    let there = local.and_local_timezone(Amsterdam).earliest();
    there.map(|at| at.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::{day_of, local, moment_of, zoned};
    use chrono::{DateTime, Utc};

    fn at(moment: &str) -> DateTime<Utc> {
        moment.parse().unwrap()
    }

    #[test]
    fn a_day_begins_at_midnight_in_the_netherlands() {
        for (moment, day) in [
            ("2026-11-21T22:59:59Z", "2026-11-21"),
            ("2026-11-21T23:00:00Z", "2026-11-22"),
            ("2026-07-01T21:59:59Z", "2026-07-01"),
            ("2026-07-01T22:00:00Z", "2026-07-02"),
            ("2026-12-31T23:00:00Z", "2027-01-01"),
        ] {
            assert_eq!(day_of(at(moment)).to_string(), day, "{moment}");
        }
    }

    #[test]
    fn the_clocks_move_in_march_and_in_october() {
        for (moment, shown) in [
            ("2026-03-29T00:59:59Z", "2026-03-29 01:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29 03:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25 02:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25 02:00:00"),
        ] {
            assert_eq!(local(at(moment)).to_string(), shown, "{moment}");
        }
        for moment in [
            "2026-03-29T01:00:00Z",
            "2026-10-25T00:30:00Z",
            "2026-10-25T02:00:00Z",
        ] {
            assert_eq!(moment_of(local(at(moment))), Some(at(moment)), "{moment}");
        }
        let left_out = "2026-03-29T02:30:00".parse().unwrap();
        assert_eq!(moment_of(left_out), None);
        let zones = ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"];
        let zones = zones.map(|moment| zoned(at(moment)).format("%H:%M %Z").to_string());
        assert_eq!(zones, ["02:30 CEST", "02:30 CET"]);
    }
}
