//! The holiday calendar of any year.

use super::holiday::{DayOff, Holiday};
use super::rules::{HolidayRules, KingsDayRules, TermRules};
use chrono::{Datelike, Days, NaiveDate};

impl TermRules {
    /// Whether that day is no Saturday, Sunday or public holiday.
    ///
    /// Applies Algemene termijnenwet.
    #[must_use]
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.day_off(date).is_none()
    }

    /// Why that day is not a working day; a holiday comes before a weekend.
    ///
    /// Easter is known from the year 1583 to 9999; outside it only the fixed days count.
    #[must_use]
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        let weekend = self.holidays.weekend.value.contains(&date.weekday());
        self.holidays
            .on(date)
            .map(DayOff::Holiday)
            .or_else(|| weekend.then(|| DayOff::Weekend(date.weekday())))
    }

    /// The first working day after that day; `None` at the end of the calendar.
    #[must_use]
    pub fn next_working_day(&self, date: NaiveDate) -> Option<NaiveDate> {
        date.iter_days()
            .skip(1)
            .take_while(|day| easter(day.year()).is_some())
            .find(|day| self.is_working_day(*day))
    }

    /// The last working day before that day; `None` before the years whose holidays are known.
    #[must_use]
    pub fn working_day_before(&self, date: NaiveDate) -> Option<NaiveDate> {
        std::iter::successors(date.pred_opt(), NaiveDate::pred_opt)
            .take_while(|day| easter(day.year()).is_some())
            .find(|day| self.is_working_day(*day))
    }

    /// How many working days lie after `from` up to and including `until`.
    #[must_use]
    pub fn working_days_in(&self, from: NaiveDate, until: NaiveDate) -> usize {
        from.iter_days()
            .skip(1)
            .take_while(|day| *day <= until)
            .filter(|day| self.is_working_day(*day))
            .count()
    }
}

impl HolidayRules {
    /// The holiday on that day.
    #[must_use]
    pub fn on(&self, date: NaiveDate) -> Option<Holiday> {
        self.fixed_on(date)
            .or_else(|| self.kings_day.is(date).then_some(Holiday::KingsDay))
            .or_else(|| self.moving_on(date))
    }

    fn fixed_on(&self, date: NaiveDate) -> Option<Holiday> {
        self.fixed
            .iter()
            .find(|(_, day)| day.value.is(date))
            .map(|(holiday, _)| *holiday)
    }

    fn moving_on(&self, date: NaiveDate) -> Option<Holiday> {
        let after_easter = date.signed_duration_since(easter(date.year())?).num_days();
        self.easter
            .iter()
            .find(|(_, days)| days.value == after_easter)
            .map(|(holiday, _)| *holiday)
    }
}

impl KingsDayRules {
    fn is(&self, date: NaiveDate) -> bool {
        let day = self.day.value.in_year(date.year());
        let avoids = |day: NaiveDate| day.weekday() == self.avoids.value;
        if day.is_some_and(avoids) {
            self.instead.value.is(date)
        } else {
            day == Some(date)
        }
    }
}

/// Easter Sunday of that year.
fn easter(year: i32) -> Option<NaiveDate> {
    let easter = computus::gregorian(year).ok()?;
    NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day)
}

/// So many days after that day; `None` outside the years whose holidays are known.
pub(super) fn days_after(date: NaiveDate, days: u64) -> Option<NaiveDate> {
    date.checked_add_days(Days::new(days)).filter(is_known)
}

/// So many days before that day; `None` outside the years whose holidays are known.
pub(super) fn days_before(date: NaiveDate, days: u64) -> Option<NaiveDate> {
    date.checked_sub_days(Days::new(days)).filter(is_known)
}

fn is_known(date: &NaiveDate) -> bool {
    easter(date.year()).is_some()
}
