//! Who sat in which seat through the term: a line for each seat, drawn and told.

mod drawing;

use self::drawing::{Drawing, Scale};
use super::desk::{Desk, Held};
use crate::locale::Locale;
use crate::store::person_word;
use crate::wording::roster as wording;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use succession::roster::{Basis, Membership, Person, Seat, SeatNumber};
use succession::temporary::Leave;

/// The lines of all seats.
pub(super) struct History {
    /// From which day until which the lines run.
    pub(super) span: String,
    pub(super) lines: Vec<Line>,
    /// The same for each person.
    pub(super) persons: Vec<PersonLine>,
    /// The kinds of parts that are drawn, for the key: the kind and its words.
    pub(super) key: Vec<(&'static str, String)>,
}

/// One person.
pub(super) struct PersonLine {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) drawing: Drawing,
    /// The seat, and how and from when until when.
    pub(super) told: Vec<(String, String)>,
}

/// One seat.
pub(super) struct Line {
    pub(super) seat: String,
    pub(super) drawing: Drawing,
    /// Who, how, and from when until when.
    pub(super) told: Vec<(String, String)>,
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
        drawing: scale.seat(seat, day),
        told: told(seat, (desk, held), locale),
    });
    let span = [
        ("from", locale.date(scale.from).into()),
        ("until", locale.date(last).into()),
    ];
    History {
        span: locale.say("roster-history-span", &span),
        lines: lines.collect(),
        persons: persons((desk, held), locale, (&scale, day)),
        key: key(locale),
    }
}

/// The key: every kind of part, also one that this body does not have, so that the key is the same everywhere.
fn key(locale: Locale) -> Vec<(&'static str, String)> {
    let kinds = [
        ("elected", "roster-key-elected"),
        ("succeeded", "roster-key-succeeded"),
        ("drawn", "roster-key-drawn"),
        ("temporary", "roster-key-temporary"),
        ("leave", "roster-key-leave"),
        ("nobody", "roster-key-vacant"),
        ("day", "roster-key-day"),
    ];
    kinds.map(|(kind, key)| (kind, locale.text(key))).into()
}

/// A line for each person who held a seat or was a replacement, by name.
fn persons(
    (desk, held): (&Desk, &Held),
    locale: Locale,
    (scale, day): (&Scale, NaiveDate),
) -> Vec<PersonLine> {
    let mut of_person: BTreeMap<Person, Vec<(SeatNumber, &Seat, &Membership)>> = BTreeMap::new();
    for (number, seat) in held.file.roster.seats() {
        for one in seat.memberships() {
            let all = of_person.entry(one.person).or_default();
            all.push((number, seat, one));
        }
    }
    let lines = of_person.into_iter().map(|(person, mut all)| {
        all.sort_by_key(|(_, _, one)| one.from);
        let mut told = Vec::new();
        let mut leaves = Vec::new();
        for (number, seat, one) in &all {
            let name = locale.say("own-seat", &[("seat", (*number).into())]);
            told.push((name.clone(), course(locale, one)));
            for leave in leaves_of(seat, one) {
                told.push((name.clone(), away(locale, leave)));
                leaves.push(*leave);
            }
        }
        let members: Vec<&Membership> = all.iter().map(|(_, _, one)| *one).collect();
        PersonLine {
            name: desk.person(held, person),
            address: desk.address(&format!("/persoon/{}", person_word(person))),
            told,
            drawing: scale.person(&members, &leaves, day),
        }
    });
    lines.collect()
}

/// The leaves that began while this member held the seat.
fn leaves_of<'s>(seat: &'s Seat, one: &'s Membership) -> impl Iterator<Item = &'s Leave> {
    let holds = one.basis != Basis::Temporary;
    let leaves = seat.leaves.iter();
    leaves.filter(move |leave| holds && one.holds(leave.from))
}

/// Who sat in a seat, and who was away.
fn told(seat: &Seat, (desk, held): (&Desk, &Held), locale: Locale) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for one in seat.memberships() {
        let name = desk.person(held, one.person);
        told.push((name.clone(), course(locale, one)));
        let leaves = leaves_of(seat, one).map(|leave| (name.clone(), away(locale, leave)));
        told.extend(leaves);
    }
    told
}

/// From when until when somebody is on leave.
fn away(locale: Locale, leave: &Leave) -> String {
    let values = [
        ("from", locale.date(leave.from).into()),
        ("back", locale.date(leave.back_on).into()),
    ];
    locale.say("roster-leave-told", &values)
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
