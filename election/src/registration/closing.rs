//! Whether a registration came in time, to the second.

use super::finding::Finding;
use super::rules::RegistrationRules;
use crate::decision::Ground;
use chrono::NaiveDateTime;

/// Whether something received at one moment is in time for a closing moment.
///
/// The closing second itself is still in time, to its end: parts of a second do not count. Both moments are
/// by the same clock.
#[must_use]
pub fn is_in_time(received_at: NaiveDateTime, closes_at: NaiveDateTime) -> bool {
    received_at.and_utc().timestamp() <= closes_at.and_utc().timestamp()
}

/// Whether a registration came before registration closed.
///
/// The article of the regulation is not known, nor that of the Kieswet.
pub(super) fn assess_closing(
    received_at: NaiveDateTime,
    rules: &RegistrationRules,
) -> Ground<Finding> {
    let closes_at = rules.closes_at.value;
    let finding = if is_in_time(received_at, closes_at) {
        Finding::InTime {
            received_at,
            closes_at,
        }
    } else {
        Finding::TooLate {
            received_at,
            closes_at,
        }
    };
    rules.closes_at.ground(finding)
}
