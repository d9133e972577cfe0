//! How long a seat had no member because of a vacancy.

use crate::roster::Roster;
use crate::vacancy::Vacancy;
use chrono::NaiveDate;

/// The days without a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Empty {
    /// How many, the last day of the report among them.
    pub(super) days: u64,
    /// Whether nobody had come by then.
    pub(super) lasts: bool,
}

/// From the first day without a member until the day before the next one enters, the seat goes, or the report
/// ends. A member who stays until the successor enters leaves no day empty.
pub(super) fn days_empty(roster: &Roster, vacancy: &Vacancy, until: NaiveDate) -> Empty {
    let none = Empty {
        days: 0,
        lasts: false,
    };
    let Some(seat) = roster.seat(vacancy.seat()) else {
        return none;
    };
    let vacant_on = vacancy.vacant_on().max(seat.from);
    let first = match seat.holder_on(vacant_on) {
        None => vacant_on,
        Some(holder) if Some(holder.person) == vacancy.left_by() => match holder.end {
            None => return none,
            Some(end) => end.on,
        },
        // Somebody came in on the day itself.
        Some(_) => return none,
    };
    let next = seat.holders.iter().map(|holder| holder.from);
    let next = next.filter(|from| first <= *from).min();
    let ends = [next, seat.abolished_on].into_iter().flatten().min();
    let reported = until.succ_opt().unwrap_or(until);
    let end = ends.map_or(reported, |end| end.min(reported));
    Empty {
        days: u64::try_from((end - first).num_days()).unwrap_or_default(),
        lasts: first <= until && ends.is_none_or(|end| until < end),
    }
}
