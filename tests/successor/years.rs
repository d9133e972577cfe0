//! The report of each year, of every body and of the city, held against a count of the facts and of the days that the
//! walk knows. Nothing of the program is called to count.

use super::city::{ELECTION, ENTERED_ON};
use super::facts::{How, What, Who, Why};
use super::recount::word;
use super::term::{Town, day};
use super::walk::{Case, Ground, Spell};
use acceptance::Checked;
use chrono::NaiveDate;
use sea_orm::DatabaseConnection;
use server::actions::yearly::Year;
use server::locale::Locale;
use std::collections::BTreeMap;
use succession::yearly::Figures;

/// Every year in which something happened.
const YEARS: [i32; 5] = [2026, 2027, 2028, 2029, 2030];
/// After all of it.
const READ_ON: &str = "2031-01-02";
/// A day on which a year is under way.
const UNDER_WAY: &str = "2028-08-17";

/// What a report must come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Counted {
    causes: BTreeMap<&'static str, u64>,
    routes: BTreeMap<&'static str, u64>,
    /// For each vacancy that is no leave, the days without a member, ascending.
    days: Vec<u64>,
    still_empty: u64,
    /// How appointments came to nothing: declined, no answer in time, not admitted.
    refusals: [u64; 3],
    /// By what the seats of the last day are held.
    seats: BTreeMap<&'static str, u64>,
    following: u64,
}

impl Counted {
    fn and(mut self, other: &Self) -> Self {
        for (cause, times) in &other.causes {
            *self.causes.entry(cause).or_default() += times;
        }
        for (route, times) in &other.routes {
            *self.routes.entry(route).or_default() += times;
        }
        self.days.extend(&other.days);
        self.days.sort_unstable();
        self.still_empty += other.still_empty;
        for (all, more) in self.refusals.iter_mut().zip(other.refusals) {
            *all += more;
        }
        for (held, seats) in &other.seats {
            *self.seats.entry(held).or_default() += seats;
        }
        self.following += other.following;
        self
    }

    /// Twice the value in the middle, so that it is a whole number.
    fn twice_median(&self) -> Option<u64> {
        let half = self.days.len() / 2;
        match self.days.len() {
            0 => None,
            odd if odd % 2 == 1 => Some(2 * self.days[half]),
            _ => Some(self.days[half - 1] + self.days[half]),
        }
    }
}

/// Every year of every body and of the city.
pub(super) async fn check_years(db: &DatabaseConnection, towns: &[Town]) -> Checked {
    let mut vacancies = 0;
    let whole = YEARS.map(|year| (year, day(READ_ON)));
    for (year, read_on) in whole.into_iter().chain([(2028, day(UNDER_WAY))]) {
        let reported = Year::load(db, (ELECTION, None), (year, read_on, Locale::Dutch)).await?;
        let last = day(&format!("{year}-12-31")).min(read_on);
        assert_eq!(reported.bodies.len(), towns.len());
        let mut all = Counted::default();
        for town in towns {
            let counted = count(town, (day(&format!("{year}-01-01")), last));
            let mut bodies = reported.bodies.iter();
            let of_body = bodies.find(|one| one.code == town.code);
            let of_body = of_body.ok_or("no report of a body")?;
            let what = format!("{} until {last}", town.code);
            check(&what, &of_body.figures, &counted);
            all = all.and(&counted);
        }
        check(&format!("the city until {last}"), &reported.figures, &all);
        if read_on == day(READ_ON) {
            vacancies += all.causes.values().sum::<u64>();
        }
    }
    assert!(400 <= vacancies, "{vacancies}");
    Ok(())
}

fn check(what: &str, reported: &Figures, counted: &Counted) {
    let causes = reported.causes.iter();
    let routes = reported.routes.iter();
    let seats = reported.seats.iter();
    let found = Counted {
        causes: causes
            .map(|(cause, times)| (cause.word(), *times))
            .collect(),
        routes: routes
            .map(|(route, times)| (route.word(), *times))
            .collect(),
        days: reported.days.clone(),
        still_empty: reported.still_empty,
        refusals: [
            reported.refusals.declined,
            reported.refusals.unanswered,
            reported.refusals.not_admitted,
        ],
        seats: seats
            .filter(|(_, seats)| **seats != 0)
            .map(|(held, seats)| (held.word(), *seats))
            .collect(),
        following: reported.following,
    };
    assert_eq!(found, *counted, "{what}");
    assert_eq!(reported.longest_days(), counted.days.last().copied());
    let median = reported.median_days();
    let twice = median.map(|one| (2 * one.numerator(), one.denominator()));
    let expected = counted.twice_median();
    assert_eq!(twice.is_some(), expected.is_some(), "{what}");
    if let (Some((twice, of)), Some(expected)) = (twice, expected) {
        assert_eq!(twice, expected * of, "the median of {what}");
    }
    if let Some(share) = reported.share_following() {
        let seats: u64 = counted.seats.values().sum();
        let left = share.numerator() * seats;
        assert_eq!(left, share.denominator() * counted.following, "{what}");
    }
}

/// The days of one body, from the first to the last.
fn count(town: &Town, (first, last): (NaiveDate, NaiveDate)) -> Counted {
    let mut counted = Counted::default();
    let within = |day: NaiveDate| first <= day && day <= last;
    for (number, case) in &town.walk.cases {
        if !within(case.from) {
            continue;
        }
        *counted.causes.entry(word(case.why)).or_default() += 1;
        *counted.routes.entry(way(town, *number, last)).or_default() += 1;
        if !matches!(case.why, Why::Leave(_)) {
            let (days, lasts) = days_empty(town, case, last);
            counted.days.push(days);
            counted.still_empty += u64::from(lasts);
        }
    }
    counted.days.sort_unstable();
    let fell_out = |what: &What| match what {
        What::FellOut { how, .. } => Some(match how {
            How::Declined | How::Elsewhere => 0,
            How::Late => 1,
            How::NotAdmitted => 2,
        }),
        _ => None,
    };
    let fell = town.facts.iter();
    let fell = fell.filter(|fact| within(fact.on));
    for kind in fell.filter_map(|fact| fell_out(&fact.what)) {
        counted.refusals[kind] += 1;
    }
    let all = town.walk.seats_on(last);
    let sits = |spell: &&Spell| spell.from <= last && spell.to.is_none_or(|to| last < to);
    let mut held = 0;
    for spell in town.walk.spells.iter().filter(sits) {
        let by = match spell.ground {
            Ground::Temporary => continue,
            Ground::Elected => "elected",
            Ground::Drawn => "drawn",
            Ground::Succeeded => way_of(town, spell),
        };
        held += 1;
        counted.following += u64::from(by != "drawn");
        *counted.seats.entry(by).or_default() += 1;
    }
    if held < all {
        counted.seats.insert("nobody", all - held);
    }
    counted
}

/// The way by which a successor came into that seat.
fn way_of(town: &Town, spell: &Spell) -> &'static str {
    let mut ways = town.walk.ways.iter();
    let way = ways.find(|(seat, from, _)| (*seat, *from) == (spell.seat, spell.from));
    way.unwrap().2
}

/// How a vacancy was filled by the end of that day.
fn way(town: &Town, number: u32, last: NaiveDate) -> &'static str {
    let (mut appointed, mut found) = ("open", "open");
    for fact in town.facts.iter().filter(|fact| fact.on <= last) {
        match &fact.what {
            What::Appointed { vacancy, route, .. } if *vacancy == number => appointed = route,
            What::Seated { vacancy, .. } if *vacancy == number => found = appointed,
            What::Unfilled { vacancy, .. } if *vacancy == number => found = "left_vacant",
            What::Reopened { vacancy }
            | What::Departed { vacancy, .. }
            | What::OwnSeat { vacancy, .. }
                if *vacancy == number =>
            {
                found = "open";
            }
            _ => {}
        }
    }
    found
}

/// The days that the seat had no member of its own, counted one by one; and whether that goes on after the last.
fn days_empty(town: &Town, case: &Case, last: NaiveDate) -> (u64, bool) {
    let sitting = |on: NaiveDate| -> Option<Who> {
        let mut spells = town.walk.spells.iter();
        let holds = spells.find(|one| {
            let lasting = one.ground != Ground::Temporary && one.seat == case.seat;
            lasting && one.from <= on && one.to.is_none_or(|to| on < to)
        });
        holds.map(|one| one.who)
    };
    let begins = match case.why {
        Why::NewSeat => case.from,
        _ => case.from.max(day(ENTERED_ON)),
    };
    let mut on = begins;
    // Who resigned can stay until the next one enters.
    if sitting(on).is_some() && sitting(on) == case.left_by {
        while on <= last && sitting(on) == case.left_by {
            on = on.succ_opt().unwrap();
        }
    }
    let mut days = 0;
    while on <= last && sitting(on).is_none() {
        days += 1;
        on = on.succ_opt().unwrap();
    }
    (days, 0 < days && last < on)
}
