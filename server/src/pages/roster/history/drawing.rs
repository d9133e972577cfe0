//! The line of a seat or a person as it is drawn: places in tenths of a percent of its width, so that it is never
//! stretched. Every kind has a colour and a sign of its own, and a replacement stands below the holder.

use chrono::{Datelike, NaiveDate};
use std::fmt;
use succession::roster::{Basis, Membership, Seat};
use succession::temporary::Leave;

/// The whole width.
const WIDTH: i64 = 1000;
/// What is shorter is drawn this wide, so that a membership of a day shows.
const NARROWEST: i64 = 4;
/// A year nearer to an end than this has no words: they would be cut.
const EDGE: i64 = 40;

/// A place or a width, in tenths of a percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::pages::roster) struct Tenths(i64);

impl fmt::Display for Tenths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}%", self.0 / 10, self.0 % 10)
    }
}

/// One line.
pub(in crate::pages::roster) struct Drawing {
    /// The days on which the seat exists; all days for a person.
    pub(in crate::pages::roster) track: Part,
    pub(in crate::pages::roster) parts: Vec<Part>,
    /// The first days of years: the place, and the year unless it stands too near to an end.
    pub(in crate::pages::roster) years: Vec<(Tenths, String)>,
    /// Where the day that is asked lies.
    pub(in crate::pages::roster) day: Tenths,
}

/// One part of a line.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::pages::roster) struct Part {
    pub(in crate::pages::roster) kind: &'static str,
    pub(in crate::pages::roster) left: Tenths,
    pub(in crate::pages::roster) right: Tenths,
    pub(in crate::pages::roster) width: Tenths,
    pub(in crate::pages::roster) top: u32,
    pub(in crate::pages::roster) height: u32,
    /// The middle, where the sign runs.
    pub(in crate::pages::roster) middle: u32,
}

/// From days to places on a line.
pub(in crate::pages::roster) struct Scale {
    pub(in crate::pages::roster) from: NaiveDate,
    /// The first day that is not on the line.
    pub(in crate::pages::roster) until: NaiveDate,
}

impl Scale {
    /// The line of a seat.
    pub(in crate::pages::roster) fn seat(&self, seat: &Seat, day: NaiveDate) -> Drawing {
        let held = seat.holders.iter().map(|one| self.member(one));
        let leaves = seat.leaves.iter().map(|leave| self.leave(leave));
        let replaced = seat.replacements.iter().map(|one| self.member(one));
        Drawing {
            track: self.part("nobody", (seat.from, seat.abolished_on)),
            parts: held.chain(leaves).chain(replaced).collect(),
            years: self.years(),
            day: self.place(day),
        }
    }

    /// The line of a person, with the leaves from seats of their own.
    pub(in crate::pages::roster) fn person(
        &self,
        members: &[&Membership],
        leaves: &[Leave],
        day: NaiveDate,
    ) -> Drawing {
        let held = members.iter().map(|one| self.member(one));
        let leaves = leaves.iter().map(|leave| self.leave(leave));
        Drawing {
            track: self.part("nobody", (self.from, None)),
            parts: held.chain(leaves).collect(),
            years: self.years(),
            day: self.place(day),
        }
    }

    fn member(&self, one: &Membership) -> Part {
        let kind = match one.basis {
            Basis::Elected => "elected",
            Basis::Succeeded => "succeeded",
            Basis::Drawn => "drawn",
            Basis::Temporary => "temporary",
        };
        self.part(kind, (one.from, one.end.map(|end| end.on)))
    }

    fn leave(&self, leave: &Leave) -> Part {
        self.part("leave", (leave.from, Some(leave.back_on)))
    }

    fn part(&self, kind: &'static str, (from, end): (NaiveDate, Option<NaiveDate>)) -> Part {
        let left = self.place(from).0;
        let right = self.place(end.unwrap_or(self.until)).0;
        let width = (right - left).max(NARROWEST);
        let (top, height) = match kind {
            "temporary" => (17, 8),
            "nobody" => (0, 26),
            _ => (2, 13),
        };
        Part {
            kind,
            left: Tenths(left),
            right: Tenths(left + width),
            width: Tenths(width),
            top,
            height,
            middle: top + height / 2,
        }
    }

    fn place(&self, day: NaiveDate) -> Tenths {
        let days = (self.until - self.from).num_days().max(1);
        let before = (day - self.from).num_days().clamp(0, days);
        Tenths(WIDTH * before / days)
    }

    fn years(&self) -> Vec<(Tenths, String)> {
        let years = self.from.year() + 1..=self.until.year();
        let first = years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let shown = first.filter(|day| *day < self.until);
        let told = shown.map(|day| {
            let place = self.place(day);
            let fits = (EDGE..=WIDTH - EDGE).contains(&place.0);
            let year = if fits {
                day.year().to_string()
            } else {
                String::new()
            };
            (place, year)
        });
        told.collect()
    }
}

#[cfg(test)]
mod tests;
