//! New extracts of the population register, and what an official decides about what they say.
//!
//! Those who stood are known by number alone, so no names are matched here: what the register holds of each of them
//! goes through the rules of the comparison, and what those find is stored as the comparison stores it.

use super::city::{ELECTION, by};
use super::facts::{Led, Says, Stated, What, Who};
use super::term::{Failure, Task, Term};
use chrono::{Days, NaiveDate};
use server::actions::signals::{SignalState, confirm_signal, find_signal, settle_signal};
use server::actions::successor::SuccessionFile;
use server::actions::vacancy::{NewReport, Reported};
use server::store::signals::{Gave, Source, save_compared, save_run, save_signals};
use server::store::{Basis, write_tx};
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;
use succession::rules::Reason;
use succession::signals::{Compared, Entry, Lives, compare};
use succession::vacancy::{Cause, Report};

/// The days on which a new extract is compared.
pub(super) const EXTRACTS: [&str; 8] = [
    "2026-06-15",
    "2026-12-14",
    "2027-06-14",
    "2027-12-13",
    "2028-06-12",
    "2028-12-11",
    "2029-06-11",
    "2029-12-10",
];
/// Of how many of a hundred bodies an extract says something new: about a member, a replacement, a candidate.
const NEWS: [u64; 3] = [18, 60, 25];

/// The reason in the program for what was stated about a candidate.
pub(super) fn reason(why: Stated) -> Reason {
    match why {
        Stated::Waived => Reason::Waived,
        Stated::MovedOut => Reason::MovedOut,
        Stated::Died => Reason::Deceased,
        Stated::Ineligible => Reason::Ineligible,
    }
}

/// What is stated about a candidate of whom the register says that.
fn stated(says: Says) -> Stated {
    match says {
        Says::Moved(_) | Says::Left(_) => Stated::MovedOut,
        Says::Died(_) => Stated::Died,
        Says::NoAddress => Stated::Ineligible,
    }
}

/// Why a member leaves of whom the register says that; when it names no day, it is the day of the decision.
fn cause(says: Says, on: NaiveDate) -> Cause {
    match says {
        Says::Moved(moved_on) | Says::Left(moved_on) => Cause::MovedOut { moved_on },
        Says::Died(died_on) => Cause::Death { died_on },
        Says::NoAddress => Cause::LostRequirement { lost_on: on },
    }
}

fn person(who: Who) -> Person {
    match who {
        Who::Stood(list, candidate) => Person::Candidate { list, candidate },
        Who::Drawn(number) => Person::Drawn { number },
    }
}

/// What the register holds of somebody of that body.
fn entry(body: &str, says: Option<Says>) -> Entry {
    let mut entry = Entry {
        is_same: true,
        lives: Lives::In(body.to_owned()),
        since: None,
        left_on: None,
        deceased_on: None,
    };
    match says {
        Some(Says::Moved(on)) => (entry.lives, entry.since) = (Lives::Elsewhere, Some(on)),
        Some(Says::Left(on)) => entry.left_on = Some(on),
        Some(Says::Died(on)) => entry.deceased_on = Some(on),
        Some(Says::NoAddress) => entry.lives = Lives::Nowhere,
        None => {}
    }
    entry
}

impl Term<'_> {
    /// A new extract is held against everybody in the city; each signal waits a few days for an official.
    pub(crate) async fn compare(&mut self, on: NaiveDate) -> Result<(), Failure> {
        let mut found = BTreeMap::new();
        let mut compared = 0;
        for place in 0..self.towns.len() {
            let file = self.file(place).await?;
            self.draw_news((on, place), &file);
            let all = self.compared(place, &file);
            compared += u64::try_from(all.len())?;
            found.insert(self.towns[place].code.clone(), compare(&all));
        }
        let source: Source = (format!("extract of {on}"), by(on).at);
        let numbers = write_tx(self.db, async |tx| {
            let (_, numbers) = save_signals(tx, ELECTION, &found, (&source, source.1)).await?;
            let gave = numbers.iter().map(|(code, signals)| {
                let (signals, unlinked) = (signals.clone(), BTreeSet::new());
                (code.clone(), Gave { signals, unlinked })
            });
            save_compared(tx, ELECTION, &gave.collect()).await?;
            save_run(tx, ELECTION, (&source, source.1), compared).await?;
            Ok(numbers)
        })
        .await?;
        let places = self.towns.iter().enumerate();
        let saved = places.flat_map(|(place, town)| {
            let signals = numbers.get(&town.code).into_iter().flatten();
            signals.map(move |signal| (place, *signal))
        });
        let saved: Vec<(usize, u64)> = saved.collect();
        for (place, signal) in saved {
            let later = self.chance.after(on, (0, 15));
            self.plan(later, place, Task::Confirm { signal });
        }
        Ok(())
    }

    /// What is new in the register about a body, drawn at random.
    fn draw_news(&mut self, (on, place): (NaiveDate, usize), file: &SuccessionFile) {
        let sits = |basis: bool| {
            let members = file.members.iter();
            let now = members.filter(move |one| {
                let still = one.until.is_none_or(|last| on < last) && one.since < on;
                still && (one.basis == Basis::Temporary) == basis
            });
            now.map(|one| Who::from(one.person())).collect::<Vec<_>>()
        };
        let seated: BTreeSet<Who> = file.members.iter().map(|one| one.person().into()).collect();
        let lists = self.towns[place].figures.lists.iter();
        let stood =
            lists.flat_map(|list| list.order.iter().map(|one| Who::Stood(list.number, *one)));
        let others: Vec<Who> = stood.filter(|who| !seated.contains(who)).collect();
        for (chances, of) in NEWS.into_iter().zip([sits(false), sits(true), others]) {
            if !self.chance.percent(chances) {
                continue;
            }
            let Some(who) = self.chance.pick(&of).copied() else {
                continue;
            };
            let lately = on - Days::new(self.chance.below(26));
            let says = match self.chance.below(20) {
                0..10 => Says::Moved(lately),
                10..13 => Says::Left(lately),
                13..17 => Says::Died(lately),
                _ => Says::NoAddress,
            };
            self.note((on, place), What::Said { who, says });
        }
    }

    /// Everybody who stood or sat in a body, with what the register holds of them.
    fn compared(&self, place: usize, file: &SuccessionFile) -> BTreeMap<Person, Compared> {
        let town = &self.towns[place];
        let lists = town.figures.lists.iter();
        let stood =
            lists.flat_map(|list| list.order.iter().map(|one| Who::Stood(list.number, *one)));
        let sat = file.members.iter().map(|one| Who::from(one.person()));
        let all = stood.chain(sat).map(|who| {
            let compared = Compared {
                body: town.code.clone(),
                entries: vec![entry(&town.code, town.walk.said.get(&who).copied())],
            };
            (person(who), compared)
        });
        all.collect()
    }

    /// An official decides about a signal that still waits.
    pub(crate) async fn confirm(
        &mut self,
        (on, place): (NaiveDate, usize),
        signal: u64,
    ) -> Result<(), Failure> {
        let code = self.towns[place].code.clone();
        let found = find_signal(self.db, (ELECTION, &code, signal), on).await?;
        let (SignalState::Open, Some(subject)) = (found.state, found.subject) else {
            return Ok(());
        };
        let who = Who::from(subject.person);
        let says = self.towns[place].walk.said[&who];
        let key = (ELECTION, code.as_str(), signal);
        let led = match subject.member {
            Some(member) => self.member_leaves((on, place), (member, says)).await?,
            None if subject.may_succeed() => {
                let by = by(on);
                let bar = (reason(stated(says)), on);
                let confirm = async |tx: &_| confirm_signal(tx, &by, key, bar).await;
                write_tx(self.db, confirm).await?;
                let candidate = who.stood().ok_or("a resident who may succeed")?;
                let (why, withdrawn) = (stated(says), false);
                let bar = What::Bar {
                    candidate,
                    why,
                    withdrawn,
                };
                self.note((on, place), bar);
                Some(Led::Bar)
            }
            None => None,
        };
        let Some(led) = led else {
            return Ok(());
        };
        if let Led::Vacancy(vacancy) | Led::Departure(vacancy) = led {
            let by = by(on);
            let settle = async |tx: &_| settle_signal(tx, &by, key, vacancy).await;
            write_tx(self.db, settle).await?;
        }
        self.note((on, place), What::Confirmed { who, led });
        Ok(())
    }

    /// A member leaves, or who replaces one stops; nothing when the day lies before they came.
    async fn member_leaves(
        &mut self,
        (on, place): (NaiveDate, usize),
        (number, says): (u64, Says),
    ) -> Result<Option<Led>, Failure> {
        let file = self.file(place).await?;
        let cause = cause(says, on);
        if let Some(replacement) = file.replacement_by(number, on) {
            if !self.can_stop(place, &replacement, cause) {
                return Ok(None);
            }
            self.record_stop((on, place), (&replacement, cause)).await?;
            return Ok(Some(Led::Departure(replacement.vacancy)));
        }
        let mut members = file.members.iter();
        let member = members
            .find(|one| one.number == number)
            .ok_or("no member")?;
        let replaced = self.towns[place].walk.is_replaced_since(member.seat, on);
        let holds = member.basis != Basis::Temporary && member.since < cause.vacant_on();
        if replaced || !holds {
            return Ok(None);
        }
        let new = NewReport {
            seat: Reported::Member(number),
            report: Report {
                cause,
                reported_on: on,
                evidence: BTreeSet::from([cause.evidence()]),
            },
        };
        let vacancy = self.write_report((on, place), &new).await?;
        self.establish((on, place), vacancy).await?;
        Ok(Some(Led::Vacancy(vacancy)))
    }
}
