//! What the rules would bring for many seats together, in figures.

use super::answer::{Comparison, Incoming};
use super::rule::Rule;
use crate::successor::Person;
use election::result::Fraction;
use std::collections::{BTreeMap, BTreeSet};

/// How far the list and the votes of the whole wijk lead to the same candidate for one seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Agreement {
    /// All of them name the same candidate.
    All,
    /// Those that name somebody name the same candidate; the others name nobody.
    AllThatName,
    /// They name different candidates.
    Different,
    /// That depends on a lot which was not drawn.
    Open,
    /// None names anybody.
    Nobody,
}

impl Agreement {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::AllThatName,
        Self::Different,
        Self::Open,
        Self::Nobody,
    ];
}

/// What one rule would bring for all seats together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Seats for a candidate of the list of the one who leaves.
    pub own_list: u64,
    /// Seats for a candidate of another list, or for any candidate where there is no own list.
    pub other_list: u64,
    /// Seats for which a lot would be needed.
    pub lot: u64,
    /// Seats for a resident drawn by lot.
    pub resident: u64,
    /// Seats for nobody.
    pub nobody: u64,
    /// Seats of which the rule says nothing.
    pub not_applicable: u64,
    /// Seats for which the answer is another than under the order in force; a lot that is open counts.
    pub other_than_now: u64,
    /// The votes of each candidate who would come in, ascending; of one who comes in for several seats once.
    pub votes: Vec<u64>,
}

impl Tally {
    /// Seats for which a candidate is named.
    #[must_use]
    pub fn candidates(&self) -> u64 {
        self.own_list.saturating_add(self.other_list)
    }

    /// How many different candidates would come in.
    #[must_use]
    pub fn persons(&self) -> u64 {
        self.votes.iter().map(|_| 1).sum()
    }

    /// The votes of the candidate in the middle, exactly; none when none comes in.
    #[must_use]
    pub fn median_votes(&self) -> Option<Fraction> {
        median(&self.votes)
    }

    fn add(&mut self, incoming: &Incoming) {
        match incoming {
            Incoming::Candidate { own_list, .. } => match own_list {
                true => self.own_list += 1,
                false => self.other_list += 1,
            },
            Incoming::Lot { .. } | Incoming::Open => self.lot += 1,
            Incoming::Resident => self.resident += 1,
            Incoming::Nobody => self.nobody += 1,
            Incoming::NotApplicable { .. } => self.not_applicable += 1,
        }
    }

    fn add_votes(&mut self, votes: impl IntoIterator<Item = u64>) {
        self.votes.extend(votes);
        self.votes.sort_unstable();
    }

    fn join(&mut self, other: Self) {
        self.own_list += other.own_list;
        self.other_list += other.other_list;
        self.lot += other.lot;
        self.resident += other.resident;
        self.nobody += other.nobody;
        self.not_applicable += other.not_applicable;
        self.other_than_now += other.other_than_now;
        self.add_votes(other.votes);
    }
}

/// The middle of numbers in ascending order; of an even number of them, half of the two in the middle.
#[must_use]
pub(crate) fn median(ascending: &[u64]) -> Option<Fraction> {
    let above = *ascending.get(ascending.len() / 2)?;
    if ascending.len() % 2 == 1 {
        return Some(Fraction::whole(above));
    }
    let below = *ascending.get(ascending.len() / 2 - 1)?;
    Fraction::new(below.saturating_add(above), 2).ok()
}

/// What the rules would bring for many seats.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many seats.
    pub seats: u64,
    /// For each rule, what it would bring.
    pub tallies: BTreeMap<Rule, Tally>,
    /// For how many seats the rules of [`Rule::LIST_OR_VOTES`] agree, and how far.
    pub agreements: BTreeMap<Agreement, u64>,
}

impl Summary {
    /// For how many seats the rules agree so far.
    #[must_use]
    pub fn agreeing(&self, how: Agreement) -> u64 {
        self.agreements.get(&how).copied().unwrap_or_default()
    }

    /// The seats of several bodies together; a candidate of one body is another person in the next.
    #[must_use]
    pub fn of_bodies(bodies: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::default();
        for body in bodies {
            all.seats += body.seats;
            for (rule, tally) in body.tallies {
                all.tallies.entry(rule).or_default().join(tally);
            }
            for (how, count) in body.agreements {
                *all.agreements.entry(how).or_default() += count;
            }
        }
        all
    }
}

/// The seats of one body together. Seats count once each; the votes of who comes in count once for each person.
pub fn summarise<'c>(comparisons: impl IntoIterator<Item = &'c Comparison>) -> Summary {
    let mut summary = Summary::default();
    let mut persons: BTreeMap<Rule, BTreeMap<Person, u64>> = BTreeMap::new();
    for comparison in comparisons {
        summary.seats += 1;
        let now = comparison.answer(Rule::InForce);
        for answer in &comparison.answers {
            let tally = summary.tallies.entry(answer.rule).or_default();
            tally.add(&answer.incoming);
            if let Incoming::Candidate { person, votes, .. } = answer.incoming {
                let of_rule = persons.entry(answer.rule).or_default();
                of_rule.insert(person, votes);
            }
            if !now.is_some_and(|now| now.incoming.agrees(&answer.incoming)) {
                tally.other_than_now += 1;
            }
        }
        *summary.agreements.entry(agreement(comparison)).or_default() += 1;
    }
    for (rule, tally) in &mut summary.tallies {
        let of_rule = persons.remove(rule).unwrap_or_default();
        tally.add_votes(of_rule.into_values());
    }
    summary
}

fn agreement(comparison: &Comparison) -> Agreement {
    let answers = Rule::LIST_OR_VOTES.map(|rule| comparison.answer(rule));
    let incoming = || answers.iter().flatten().map(|answer| &answer.incoming);
    let named: Vec<Person> = incoming().filter_map(Incoming::person).collect();
    let different: BTreeSet<Person> = named.iter().copied().collect();
    let open = incoming().any(|one| one.is_lot() || *one == Incoming::Open);
    match different.len() {
        2.. => Agreement::Different,
        _ if open => Agreement::Open,
        0 => Agreement::Nobody,
        _ if named.len() == Rule::LIST_OR_VOTES.len() => Agreement::All,
        _ => Agreement::AllThatName,
    }
}
