//! An independent walk: from the established result and the facts it repeats who comes next, and who sits when.
//! It calls nothing of what it is held against.

use super::allotment::next_lists;
use super::facts::{Fact, Says, Stated, What, Who, Why};
use super::figures::Figures;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// The regulation of 2026: from this size on a seat does not go to another list.
const OTHER_LIST_BELOW: u64 = 13;

/// On what ground somebody sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ground {
    /// By the result.
    Elected,
    /// By an appointment that the walk repeated.
    Succeeded,
    /// By a drawing, when the walk found nobody.
    Drawn,
    /// By such an appointment, during a leave.
    Temporary,
}

/// The days that somebody sits in a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Spell {
    pub(crate) seat: u32,
    pub(crate) from: NaiveDate,
    pub(crate) who: Who,
    pub(crate) ground: Ground,
    /// The first day not any more.
    pub(crate) to: Option<NaiveDate>,
}

/// A seat to fill.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) seat: u32,
    pub(crate) left_by: Option<Who>,
    pub(crate) why: Why,
    pub(crate) from: NaiveDate,
    pub(crate) open: bool,
    pub(crate) appointed: Option<Who>,
    pub(crate) unfilled_on: Option<NaiveDate>,
    pub(super) out: BTreeSet<Who>,
    /// The day on which the one who is appointed was told, and the way.
    pub(crate) asked: Option<(NaiveDate, &'static str)>,
}

/// Who comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    Candidate(Who, &'static str),
    Nobody,
}

/// A body as the walk knows it.
#[derive(Debug, Clone)]
pub(crate) struct Walk {
    pub(super) body: Figures,
    starts_on: NaiveDate,
    /// Those elected who may still become a member.
    pub(super) awaited: BTreeSet<Who>,
    pub(crate) spells: Vec<Spell>,
    pub(crate) cases: BTreeMap<u32, Case>,
    /// The weeks of leave, by seat.
    pub(crate) leaves: Vec<(u32, NaiveDate, NaiveDate)>,
    /// Who left for a reason that lasts, from that day.
    pub(super) gone: Vec<(Who, &'static str, NaiveDate)>,
    pub(super) bars: BTreeSet<((u32, u32), Stated)>,
    lots: Vec<(u32, Vec<u32>, u32)>,
    /// The way by which each successor came into a seat, from that day.
    pub(super) ways: Vec<(u32, NaiveDate, &'static str)>,
    drawn: u32,
    /// What the population register says of somebody.
    pub(super) said: BTreeMap<Who, Says>,
}

impl Walk {
    pub(crate) fn new(body: Figures, starts_on: NaiveDate) -> Self {
        Self {
            awaited: body.elected.iter().copied().collect(),
            body,
            starts_on,
            spells: Vec::new(),
            cases: BTreeMap::new(),
            leaves: Vec::new(),
            gone: Vec::new(),
            bars: BTreeSet::new(),
            lots: Vec::new(),
            ways: Vec::new(),
            drawn: 0,
            said: BTreeMap::new(),
        }
    }

    /// The seats of the body on that day.
    pub(crate) fn seats_on(&self, day: NaiveDate) -> u64 {
        let cases = self.cases.values();
        let new = cases.filter(|case| case.why == Why::NewSeat && case.from <= day);
        self.body.seats + new.map(|_| 1).sum::<u64>()
    }

    /// Takes in what happened; an appointment must be the one that the walk finds.
    pub(crate) fn take(&mut self, fact: &Fact) {
        let on = fact.on;
        match &fact.what {
            What::Entered { seat, who } => {
                self.awaited.remove(who);
                self.sit((*seat, *who), Ground::Elected, on, None);
            }
            What::Fell { who } => {
                self.awaited.remove(who);
            }
            What::Vacant {
                vacancy,
                seat,
                left_by,
                why,
                from,
            } => self.fall_vacant(*vacancy, (*seat, *left_by), (*why, *from), on),
            What::Bar {
                candidate,
                why,
                withdrawn,
            } => {
                if *withdrawn {
                    self.bars.remove(&(*candidate, *why));
                } else {
                    self.bars.insert((*candidate, *why));
                }
            }
            What::Lot {
                vacancy,
                among,
                drawn,
            } => self.lots.push((*vacancy, among.clone(), *drawn)),
            What::Appointed {
                vacancy,
                who,
                route,
                passed,
            } => self.appoint((*vacancy, on), (*who, route), passed),
            What::FellOut { vacancy, who, .. } => {
                let case = self.case(*vacancy);
                assert_eq!(case.appointed.take(), Some(*who));
                case.out.insert(*who);
            }
            What::Seated { vacancy, who } => self.seat(*vacancy, *who, on),
            What::Departed {
                vacancy,
                who,
                why,
                from,
            } => self.depart((*vacancy, *who), (*why, *from)),
            What::OwnSeat { vacancy, who } => {
                let case = self.case(*vacancy);
                assert!(!case.open && matches!(case.why, Why::Leave(_)), "{vacancy}");
                case.open = true;
                case.out.insert(*who);
            }
            What::Said { who, says } => {
                self.said.insert(*who, *says);
            }
            What::Confirmed { who, led } => self.check_confirmed(*who, *led),
            What::Unfilled { vacancy, nobody } => self.leave_empty(*vacancy, on, *nobody),
            What::Reopened { vacancy } => {
                let case = self.case(*vacancy);
                case.open = true;
                case.unfilled_on = None;
            }
        }
    }

    /// Whether the leave of that vacancy ended, or was cut short.
    pub(crate) fn is_over(&self, vacancy: u32, on: NaiveDate) -> bool {
        let case = &self.cases[&vacancy];
        let goes_on = |one: &(u32, NaiveDate, NaiveDate)| {
            (one.0, one.1) == (case.seat, case.from) && on < one.2
        };
        matches!(case.why, Why::Leave(_)) && !self.leaves.iter().any(goes_on)
    }

    /// Whether this person became a replacement on that very day.
    pub(crate) fn replaces_since(&self, who: Who, on: NaiveDate) -> bool {
        let begins = |one: &Spell| one.ground == Ground::Temporary && one.from == on;
        self.spells.iter().any(|one| one.who == who && begins(one))
    }

    /// The leaves during which this person would have replaced a member, had there not been that seat.
    pub(crate) fn replacing(&self, vacancy: u32, who: Who) -> Vec<u32> {
        let is_leave = |case: &Case| matches!(case.why, Why::Leave(_));
        if is_leave(&self.cases[&vacancy]) {
            return Vec::new();
        }
        let cases = self.cases.iter();
        let waits = cases.filter(|(_, case)| is_leave(case) && case.appointed == Some(who));
        waits.map(|(number, _)| *number).collect()
    }

    pub(super) fn case(&mut self, vacancy: u32) -> &mut Case {
        self.cases.get_mut(&vacancy).unwrap()
    }

    fn sit(
        &mut self,
        (seat, who): (u32, Who),
        ground: Ground,
        from: NaiveDate,
        to: Option<NaiveDate>,
    ) {
        self.spells.push(Spell {
            seat,
            from,
            who,
            ground,
            to,
        });
    }

    fn fall_vacant(
        &mut self,
        vacancy: u32,
        (seat, left_by): (u32, Option<Who>),
        (why, from): (Why, NaiveDate),
        on: NaiveDate,
    ) {
        let case = Case {
            seat,
            left_by,
            why,
            from,
            open: true,
            appointed: None,
            unfilled_on: None,
            out: BTreeSet::new(),
            asked: None,
        };
        assert!(self.cases.insert(vacancy, case).is_none());
        if why == Why::NeverFilled {
            let place = usize::try_from(seat).unwrap();
            let elected = self.body.elected.len();
            let seats = u64::from(seat) <= self.body.seats;
            assert!(elected < place && seats && left_by.is_none());
            assert!(self.spells.iter().all(|spell| spell.seat != seat));
            assert_eq!(from, self.starts_on);
        }
        if let Why::Leave(until) = why {
            self.leaves.push((seat, from, until));
        }
        if why.ends() && why != Why::Resigned {
            self.leave((seat, from), on);
            self.gone
                .extend(left_by.map(|who| (who, lasting(why), from)));
        }
    }

    /// The holder leaves; a replacement leaves with the holder, and not before it was known.
    fn leave(&mut self, (seat, from): (u32, NaiveDate), known: NaiveDate) {
        let stop = from.max(known);
        for spell in self.spells.iter_mut().filter(|spell| spell.seat == seat) {
            if spell.ground == Ground::Temporary {
                if spell.to.is_some_and(|to| stop < to) {
                    spell.to = Some(stop);
                }
            } else if spell.to.is_none() {
                spell.to = Some(from);
            }
        }
        self.leaves.retain(|one| one.0 != seat || one.1 < stop);
        for leave in self.leaves.iter_mut().filter(|one| one.0 == seat) {
            leave.2 = leave.2.min(stop);
        }
    }

    fn seat(&mut self, vacancy: u32, who: Who, on: NaiveDate) {
        let case = self.case(vacancy);
        assert_eq!(case.appointed.take(), Some(who));
        case.open = false;
        let (seat, why) = (case.seat, case.why);
        let (_, way) = case.asked.unwrap();
        let on = on.max(self.starts_on);
        if let Why::Leave(until) = why {
            return self.sit((seat, who), Ground::Temporary, on, Some(until));
        }
        if why == Why::Resigned {
            self.leave((seat, on), on);
        }
        for spell in &mut self.spells {
            let own = spell.who == who && spell.ground == Ground::Temporary;
            if own && spell.to.is_some_and(|to| on < to) {
                spell.to = Some(on);
            }
        }
        let ground = match who {
            Who::Stood(..) => Ground::Succeeded,
            Who::Drawn(_) => Ground::Drawn,
        };
        self.ways.push((seat, on, way));
        self.sit((seat, who), ground, on, None);
    }

    fn leave_empty(&mut self, vacancy: u32, on: NaiveDate, nobody: bool) {
        self.check_turn((vacancy, on));
        if nobody {
            assert_eq!(self.next((vacancy, on)), Next::Nobody, "vacancy {vacancy}");
        }
        let case = self.case(vacancy);
        case.open = false;
        case.unfilled_on = Some(on);
        let (seat, why, from) = (case.seat, case.why, case.from);
        if why == Why::Resigned {
            self.leave((seat, on.max(from)), on);
        }
    }

    fn appoint(
        &mut self,
        (vacancy, on): (u32, NaiveDate),
        (who, route): (Who, &'static str),
        passed: &[((u32, u32), &'static str)],
    ) {
        match (self.next((vacancy, on)), who) {
            (Next::Nobody, Who::Drawn(number)) => {
                assert_eq!((number, route), (self.drawn + 1, "sortition"));
                self.drawn = number;
            }
            (next, _) => assert_eq!(next, Next::Candidate(who, route), "vacancy {vacancy}, {on}"),
        }
        self.check_turn((vacancy, on));
        self.check_passed((vacancy, on), (who, route), passed);
        let case = self.case(vacancy);
        (case.appointed, case.asked) = (Some(who), Some((on, route)));
    }

    fn next(&self, (vacancy, on): (u32, NaiveDate)) -> Next {
        let free = |list: u32| self.free((vacancy, on), list);
        let own = self.own_list(vacancy);
        if let Some(who) = own.and_then(free) {
            return Next::Candidate(who, "same_list");
        }
        if OTHER_LIST_BELOW <= self.body.seats {
            return Next::Nobody;
        }
        let has = |list| own != Some(list) && free(list).is_some();
        let lists = next_lists(&self.body, &self.moves(), has);
        let list = match lists.as_slice() {
            [] => return Next::Nobody,
            [one] => *one,
            tied => self.drawn_among(vacancy, tied),
        };
        free(list).map_or(Next::Nobody, |who| Next::Candidate(who, "other_list"))
    }

    /// The list of the one who leaves.
    pub(super) fn own_list(&self, vacancy: u32) -> Option<u32> {
        let case = &self.cases[&vacancy];
        let own = case.left_by.filter(|_| case.why != Why::NewSeat);
        own.and_then(Who::stood).map(|(list, _)| list)
    }

    /// The first of a list for whom there is no reason to be passed over.
    pub(super) fn free(&self, at: (u32, NaiveDate), list: u32) -> Option<Who> {
        let order = self.body.list(list)?.order.iter();
        let mut persons = order.map(|place| Who::Stood(list, *place));
        persons.find(|who| self.reasons(at, *who).is_empty())
    }

    fn drawn_among(&self, vacancy: u32, tied: &[u32]) -> u32 {
        let mut lots = self.lots.iter().rev();
        let lot = lots.find(|(of, among, _)| *of == vacancy && among == tied);
        lot.map(|(_, _, drawn)| *drawn)
            .unwrap_or_else(|| panic!("no lot for vacancy {vacancy} among {tied:?}"))
    }
}

/// Why somebody who left for that reason cannot be considered.
pub(super) fn lasting(why: Why) -> &'static str {
    match why {
        Why::MovedOut => "moved_out",
        Why::Died => "deceased",
        _ => "ineligible",
    }
}
