//! What if everybody leaves at once: the seats are filled in turn, and each person comes in at most once.
//!
//! A lot is never drawn here. What comes after it is worked out for every way in which it can fall, and told where
//! they all lead to the same; elsewhere the answer stays open.

use super::answer::{Answer, Comparison, Incoming, decide, silent, under};
use super::rule::Rule;
use super::way::{Way, every_filling};
use crate::rules::{Reason, SuccessionRules};
use crate::successor::{Person, Situation, SuccessionError, VacantSeat};
use election::result::{Article, DrawnLot, ListNumber};
use std::collections::{BTreeMap, BTreeSet};

/// How many ways in which lots can fall are followed; with more, what comes after them stays open.
const WAYS: usize = 128;

/// A seat that falls vacant together with the others.
#[derive(Debug, Clone)]
pub struct LeftSeat<'s> {
    /// What it would be decided on if only this seat were vacant.
    pub situation: Situation<'s>,
    /// The seat.
    pub seat: VacantSeat,
    /// The list that it counts for; none for a new seat and that of a drawn resident.
    pub list: Option<ListNumber>,
    /// The lots that were drawn for it.
    pub lots: Vec<DrawnLot>,
}

impl<'s> LeftSeat<'s> {
    /// What it is decided on when its turn comes: the others have left too, and some came in.
    fn situation_after(&self, leavers: &BTreeSet<Person>, way: &Way) -> Situation<'s> {
        let mut situation = self.situation.clone();
        let own = self.seat.leaver();
        situation
            .members
            .retain(|member| Some(*member) == own || !leavers.contains(member));
        situation.members.extend(&way.came);
        situation.transfers.extend(&way.transfers);
        for leaver in leavers.iter().filter(|one| Some(**one) != own) {
            let bar = situation.bars.entry(*leaver);
            bar.or_insert(Reason::OwnSeatVacant);
        }
        situation
    }
}

/// Who would come in when everybody leaves at once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Together {
    /// What each rule answers for each seat, in the order in which they are filled.
    pub comparisons: Vec<Comparison>,
    /// Under each rule everybody who comes in however the lots fall, with their votes.
    pub certain: BTreeMap<Rule, BTreeMap<Person, u64>>,
}

/// Who would get each of these seats under each rule when all of them fall vacant on one day and are filled in this
/// order. Who comes in counts as a member for the seats after it; who leaves does not come back.
///
/// Models the regulations on Kieswet W 1: how vacancies of one day follow each other is not known.
///
/// # Errors
/// As for [`super::compare`].
pub fn compare_together(
    seats: &[LeftSeat<'_>],
    earlier: &SuccessionRules,
) -> Result<Together, SuccessionError> {
    let empty = seats.iter().map(|left| Comparison {
        seat: left.seat,
        answers: Vec::new(),
    });
    let mut together = Together {
        comparisons: empty.collect(),
        certain: BTreeMap::new(),
    };
    let leavers = seats.iter().filter_map(|left| left.seat.leaver()).collect();
    for rule in Rule::ALL {
        let mut turns = Turns::new(rule, earlier, &leavers);
        for (left, comparison) in seats.iter().zip(&mut together.comparisons) {
            comparison.answers.push(turns.fill(left)?);
        }
        let votes = |person: &Person| seats.first()?.situation.votes_of(*person);
        let certain = turns.certain.iter();
        let certain = certain.map(|person| (*person, votes(person).unwrap_or_default()));
        together.certain.insert(rule, certain.collect());
    }
    Ok(together)
}

/// The seats so far under one rule.
struct Turns<'t> {
    rule: Rule,
    earlier: &'t SuccessionRules,
    leavers: &'t BTreeSet<Person>,
    /// The ways in which they can have been filled; none when there are too many.
    ways: Vec<Way>,
    /// Who came in in all of them.
    certain: BTreeSet<Person>,
    /// The article of the last lot that nobody drew.
    lot: Option<Article>,
}

impl<'t> Turns<'t> {
    fn new(rule: Rule, earlier: &'t SuccessionRules, leavers: &'t BTreeSet<Person>) -> Self {
        Self {
            rule,
            earlier,
            leavers,
            ways: vec![Way::default()],
            certain: BTreeSet::new(),
            lot: None,
        }
    }

    /// What the rule answers for the next seat.
    fn fill(&mut self, left: &LeftSeat<'_>) -> Result<Answer, SuccessionError> {
        if let Some(answer) = silent(&left.situation, left.seat, self.rule) {
            return Ok(answer);
        }
        let mut told: Vec<Answer> = Vec::new();
        let mut ways: Vec<Way> = Vec::new();
        for way in &self.ways {
            let situation = left.situation_after(self.leavers, way);
            let situation = under(&situation, self.rule, self.earlier);
            let asked = (self.rule, &left.lots[..]);
            told.push(decide(&situation, left.seat, asked)?);
            for filling in every_filling(&situation, left.seat, &left.lots)? {
                let after = way.after(left.list, filling);
                if !ways.contains(&after) {
                    ways.push(after);
                }
            }
        }
        let asked = told.iter().find(|one| one.incoming.is_lot());
        self.lot = asked.map(|one| one.article.clone()).or(self.lot.take());
        if let Some((first, others)) = ways.split_first() {
            let always = |person: &&Person| others.iter().all(|way| way.came.contains(*person));
            self.certain = first.came.iter().filter(always).copied().collect();
        }
        if WAYS < ways.len() {
            ways.clear();
        }
        self.ways = ways;
        let first = told.first().cloned();
        let agreed = first.filter(|one| told.iter().all(|other| other.incoming == one.incoming));
        Ok(agreed.unwrap_or_else(|| self.open(left)))
    }

    /// The ways lead to different answers, or there are too many of them.
    fn open(&self, left: &LeftSeat<'_>) -> Answer {
        let article = &left.situation.rules.appointment.successor.article;
        Answer {
            rule: self.rule,
            incoming: Incoming::Open,
            article: self.lot.as_ref().unwrap_or(article).clone(),
            outcome: None,
        }
    }
}
