//! What the walk takes in of replacements who stop early, and of what the population register says.

use super::facts::{Led, Says, Stated, Who, Why};
use super::walk::{Case, Ground, Walk, lasting};
use chrono::NaiveDate;

impl Walk {
    /// Who replaces a member on leave stops: the place is free again, and not for the same person.
    pub(super) fn depart(&mut self, (vacancy, who): (u32, Who), (why, from): (Why, NaiveDate)) {
        let case = self.case(vacancy);
        assert!(!case.open && matches!(case.why, Why::Leave(_)), "{vacancy}");
        case.open = true;
        case.out.insert(who);
        let (seat, begins) = (case.seat, case.from);
        let mut spells = self.spells.iter_mut();
        let spell = spells.find(|spell| {
            let here = (spell.seat, spell.who, spell.ground) == (seat, who, Ground::Temporary);
            here && begins <= spell.from && spell.to.is_some_and(|to| from < to)
        });
        let spell = spell.unwrap_or_else(|| panic!("nobody replaces in vacancy {vacancy}"));
        assert!(spell.from < from, "{vacancy}");
        spell.to = Some(from);
        if why != Why::Resigned {
            self.gone.push((who, lasting(why), from));
        }
    }

    /// What an official decided is what the register says of that person.
    pub(super) fn check_confirmed(&self, who: Who, led: Led) {
        let says = self.said[&who];
        let leaves = |why: Why, from: NaiveDate| match says {
            Says::Moved(on) | Says::Left(on) => (why, from) == (Why::MovedOut, on),
            Says::Died(on) => (why, from) == (Why::Died, on),
            Says::NoAddress => why == Why::LostRequirement,
        };
        let holds = match led {
            Led::Vacancy(number) => {
                let case = &self.cases[&number];
                case.left_by == Some(who) && leaves(case.why, case.from)
            }
            Led::Departure(number) => {
                let case = &self.cases[&number];
                let mut gone = self.gone.iter();
                let word = match says {
                    Says::Moved(_) | Says::Left(_) => "moved_out",
                    Says::Died(_) => "deceased",
                    Says::NoAddress => "ineligible",
                };
                case.out.contains(&who) && gone.any(|one| (one.0, one.1) == (who, word))
            }
            Led::Bar => {
                let stated = match says {
                    Says::Moved(_) | Says::Left(_) => Stated::MovedOut,
                    Says::Died(_) => Stated::Died,
                    Says::NoAddress => Stated::Ineligible,
                };
                let mut stood = who.stood().into_iter();
                stood.any(|one| self.bars.contains(&(one, stated)))
            }
        };
        assert!(holds, "{who:?}: {says:?} is not {led:?}");
    }

    /// Whether somebody became a replacement in that seat on that day.
    pub(super) fn is_replaced_since(&self, seat: u32, on: NaiveDate) -> bool {
        let mut spells = self.spells.iter();
        spells.any(|one| (one.seat, one.ground) == (seat, Ground::Temporary) && one.from == on)
    }

    /// The day on which the one before stops who still replaces the member of that leave.
    pub(super) fn replaced_until(&self, vacancy: u32, on: NaiveDate) -> Option<NaiveDate> {
        let case = &self.cases[&vacancy];
        let mut spells = self.spells.iter().filter(|one| {
            let temporary = one.ground == Ground::Temporary && one.seat == case.seat;
            temporary && matches!(case.why, Why::Leave(_)) && one.from <= on
        });
        spells.find_map(|one| one.to.filter(|to| on < *to))
    }

    /// The leaves in which this person replaces a member after that day. When it is the seat of that very member that
    /// the person enters, that leave is over.
    pub(super) fn stands_in(&self, (vacancy, who): (u32, Who), on: NaiveDate) -> Vec<u32> {
        let own = self.cases[&vacancy].seat;
        let replaces = |case: &&Case| {
            let Why::Leave(until) = case.why else {
                return false;
            };
            let mut spells = self.spells.iter();
            !case.open
                && case.seat != own
                && spells.any(|one| {
                    let here =
                        (one.seat, one.who, one.ground) == (case.seat, who, Ground::Temporary);
                    let within = case.from <= one.from && one.from < until;
                    here && within && one.to.is_some_and(|to| on < to)
                })
        };
        let cases = self.cases.iter().filter(|(_, case)| replaces(case));
        cases.map(|(number, _)| *number).collect()
    }
}
