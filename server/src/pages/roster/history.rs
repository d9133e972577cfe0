//! Who sat in which seat through the term: a line for each seat, drawn and told.

use super::desk::{Desk, Held};
use crate::locale::Locale;
use crate::store::person_word;
use crate::wording::roster as wording;
use chrono::{Datelike, Days, NaiveDate};
use std::collections::BTreeMap;
use succession::roster::{Basis, Membership, Person, SeatNumber};

/// The width of a line, in units of the drawing.
const WIDTH: i64 = 1000;

/// The lines of all seats.
pub(super) struct History {
    /// From which day until which the lines run.
    pub(super) span: String,
    /// The first days of years, for the scale: the place and the year.
    pub(super) years: Vec<(i64, String)>,
    pub(super) lines: Vec<Line>,
    /// The same for each person.
    pub(super) persons: Vec<PersonLine>,
}

/// One person.
pub(super) struct PersonLine {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) blocks: Vec<Block>,
    pub(super) mark: i64,
    /// The seat, and how and from when until when.
    pub(super) told: Vec<(String, String)>,
}

/// One seat.
pub(super) struct Line {
    pub(super) seat: String,
    pub(super) blocks: Vec<Block>,
    /// Where the day that is asked lies.
    pub(super) mark: i64,
    /// Who, how, and from when until when.
    pub(super) told: Vec<(String, String)>,
}

/// One membership as it is drawn.
pub(super) struct Block {
    pub(super) left: i64,
    pub(super) width: i64,
    pub(super) class: &'static str,
}

/// The history until today, or the day that is asked when that is later.
pub(super) fn history(
    (desk, held): (&Desk, &Held),
    locale: Locale,
    (day, now): (NaiveDate, NaiveDate),
) -> History {
    let file = &held.file;
    let all = file.roster.seats().flat_map(|(_, seat)| seat.memberships());
    let days = all.flat_map(|one| [Some(one.from), one.end.map(|end| end.on)]);
    let last = days.flatten().max().unwrap_or(now).max(day).max(now);
    // The last day has a width too.
    let until = last.checked_add_days(Days::new(1)).unwrap_or(last);
    let scale = Scale {
        from: file.term_starts_on,
        until,
    };
    let lines = file.roster.seats().map(|(number, seat)| Line {
        seat: locale.number(number.into()),
        blocks: seat.memberships().map(|one| scale.block(one)).collect(),
        mark: scale.place(day),
        told: told(seat.memberships(), (desk, held), locale),
    });
    let span = [
        ("from", locale.date(scale.from).into()),
        ("until", locale.date(last).into()),
    ];
    History {
        span: locale.say("roster-history-span", &span),
        years: scale.years(),
        lines: lines.collect(),
        persons: persons((desk, held), locale, (&scale, day)),
    }
}

/// A line for each person who held a seat or was a replacement, by name.
fn persons(
    (desk, held): (&Desk, &Held),
    locale: Locale,
    (scale, day): (&Scale, NaiveDate),
) -> Vec<PersonLine> {
    let mut of_person: BTreeMap<Person, Vec<(SeatNumber, &Membership)>> = BTreeMap::new();
    for (number, seat) in held.file.roster.seats() {
        for one in seat.memberships() {
            of_person.entry(one.person).or_default().push((number, one));
        }
    }
    let lines = of_person.into_iter().map(|(person, mut all)| {
        all.sort_by_key(|(_, one)| one.from);
        let told = all.iter().map(|(seat, one)| {
            let seat = locale.say("own-seat", &[("seat", (*seat).into())]);
            (seat, course(locale, one))
        });
        PersonLine {
            name: desk.person(held, person),
            address: desk.address(&format!("/persoon/{}", person_word(person))),
            told: told.collect(),
            blocks: all.iter().map(|(_, one)| scale.block(one)).collect(),
            mark: scale.place(day),
        }
    });
    lines.collect()
}

fn told<'m>(
    members: impl Iterator<Item = &'m Membership>,
    (desk, held): (&Desk, &Held),
    locale: Locale,
) -> Vec<(String, String)> {
    let told = members.map(|one| (desk.person(held, one.person), course(locale, one)));
    told.collect()
}

/// How somebody holds a seat, and from when until when.
pub(in crate::pages) fn course(locale: Locale, one: &Membership) -> String {
    let mut values = vec![
        ("basis", wording::basis(locale, one.basis).into()),
        ("from", locale.date(one.from).into()),
    ];
    match one.end {
        None => locale.say("roster-held-since", &values),
        Some(end) => {
            values.push(("until", locale.date(end.on).into()));
            values.push(("why", wording::ended(locale, end.why).into()));
            locale.say("roster-held", &values)
        }
    }
}

/// From days to places on a line.
struct Scale {
    from: NaiveDate,
    until: NaiveDate,
}

impl Scale {
    fn place(&self, day: NaiveDate) -> i64 {
        let days = (self.until - self.from).num_days().max(1);
        let before = (day - self.from).num_days().clamp(0, days);
        WIDTH * before / days
    }

    fn block(&self, member: &Membership) -> Block {
        let left = self.place(member.from);
        let right = self.place(member.end.map_or(self.until, |end| end.on));
        Block {
            left,
            // A membership of a day shows.
            width: (right - left).max(2),
            class: match member.basis {
                Basis::Elected => "bar__votes bar__votes--elected",
                Basis::Succeeded | Basis::Drawn | Basis::Temporary => "bar__votes",
            },
        }
    }

    fn years(&self) -> Vec<(i64, String)> {
        let years = self.from.year() + 1..=self.until.year();
        let first = years.filter_map(|year| NaiveDate::from_ymd_opt(year, 1, 1));
        let shown = first.filter(|day| *day < self.until);
        shown
            .map(|day| (self.place(day), day.year().to_string()))
            .collect()
    }
}
