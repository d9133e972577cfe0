//! From the seats of a list to persons: by preference, by list order, and the order of succession.

use super::outcome::{
    Ask, CandidateNumber, ListVotes, Purpose, Quota, Step, StepKind, Tied, Votes,
};
use super::quota::{ListState, above};
use super::replay::{Halt, Replay};
use super::residual_seats::standings_of;
use super::rules::ListRules;
use crate::article::Article;
use crate::fraction::Fraction;
use crate::reglement::Legal;
use std::collections::BTreeSet;

/// The persons of one list: who is elected, in order of assignment, and the order of succession.
#[derive(Debug)]
pub(super) struct Nominated {
    pub(super) elected: Vec<CandidateNumber>,
    pub(super) ranking: Vec<CandidateNumber>,
}

/// What the nomination of every list has in common.
#[derive(Debug, Clone, Copy)]
pub(super) struct Nomination<'r> {
    pub(super) rules: &'r ListRules,
    pub(super) quota: Quota,
    pub(super) votes: &'r Votes,
    pub(super) states: &'r [ListState],
}

#[derive(Debug, Clone, Copy)]
struct Candidate {
    number: CandidateNumber,
    votes: u64,
}

/// The seats of one list while they are being filled.
struct Filling<'s> {
    list: u32,
    held: u64,
    elected: Vec<CandidateNumber>,
    steps: &'s mut Vec<Step>,
}

impl Filling<'_> {
    fn left(&self) -> u64 {
        self.held.saturating_sub(self.elected.len() as u64)
    }

    fn elect(&mut self, candidate: Candidate, kind: StepKind, article: &Article, lot: bool) {
        self.elected.push(candidate.number);
        self.steps.push(Step {
            kind,
            article: article.clone(),
            list: self.list,
            candidate: Some(candidate.number),
            from: None,
            places: 1,
            value: Some(Fraction::whole(candidate.votes)),
            lot,
        });
    }
}

impl Nomination<'_> {
    /// The share of the quota above which candidates go first.
    ///
    /// Applies Kieswet P 15.
    fn preference_share(&self) -> &Legal<Fraction> {
        if self.quota.seats < self.rules.averages_from.value {
            &self.rules.preference_share_small
        } else {
            &self.rules.preference_share_large
        }
    }

    /// Who is elected on a list that holds so many seats, and its order of succession.
    pub(super) fn nominate(
        &self,
        list: &ListVotes,
        held: u64,
        replay: &mut Replay<'_>,
        steps: &mut Vec<Step>,
    ) -> Result<Nominated, Halt> {
        let share = self.preference_share().value;
        let (mut preferred, others): (Vec<_>, Vec<_>) = self
            .living(list)
            .partition(|candidate| above(candidate.votes, share, self.quota));
        let in_list_order = preferred.clone();
        preferred.sort_by_key(|candidate| std::cmp::Reverse(candidate.votes));
        let mut filling = Filling {
            list: list.number,
            held,
            elected: Vec::new(),
            steps,
        };
        self.elect_preferred(&preferred, &mut filling, replay)?;
        let by_preference = filling.elected.clone();
        self.elect_in_list_order(&others, &mut filling);
        let elected = filling.elected;
        let ranking =
            if held == 0 && self.quota.seats >= self.rules.ranking_without_seat_below.value {
                own_order(&in_list_order, &others)
            } else {
                rank(by_preference, &preferred, &others)
            };
        Ok(Nominated { elected, ranking })
    }

    /// The candidates of a list who have not died, in list order.
    ///
    /// Applies Kieswet P 19a.
    fn living<'v>(&'v self, list: &'v ListVotes) -> impl Iterator<Item = Candidate> + 'v {
        (1..)
            .zip(&list.candidates)
            .filter(|(number, _)| !self.votes.deceased.contains(&(list.number, *number)))
            .map(|(number, votes)| Candidate {
                number,
                votes: *votes,
            })
    }

    /// Elects those above the threshold in order of votes, as far as the list has seats.
    ///
    /// Applies Kieswet P 15.
    fn elect_preferred(
        &self,
        preferred: &[Candidate],
        filling: &mut Filling<'_>,
        replay: &mut Replay<'_>,
    ) -> Result<(), Halt> {
        let article = &self.preference_share().article;
        for equal in preferred.chunk_by(|one, other| one.votes == other.votes) {
            if filling.left() == 0 {
                break;
            }
            if equal.len() as u64 > filling.left() {
                self.elect_by_lot(equal, filling, replay)?;
            } else {
                for candidate in equal {
                    filling.elect(*candidate, StepKind::Preference, article, false);
                }
            }
        }
        Ok(())
    }

    /// Asks a lot for each seat that is left among candidates with equal votes.
    ///
    /// Applies Kieswet P 15.
    fn elect_by_lot(
        &self,
        equal: &[Candidate],
        filling: &mut Filling<'_>,
        replay: &mut Replay<'_>,
    ) -> Result<(), Halt> {
        let article = &self.preference_share().article;
        let mut tied = equal.to_vec();
        while filling.left() > 0 {
            let drawn = replay.draw(Ask {
                tied: Tied::Candidates {
                    list: filling.list,
                    options: tied.iter().map(|candidate| candidate.number).collect(),
                },
                purpose: Purpose::Election,
                places: filling.left(),
                article: article.clone(),
                value: Fraction::whole(equal.first().map_or(0, |candidate| candidate.votes)),
                standings: standings_of(self.states),
            })?;
            let (chosen, others) = tied.into_iter().partition(|c| c.number == drawn);
            let chosen: Vec<Candidate> = chosen;
            tied = others;
            for candidate in chosen {
                filling.elect(candidate, StepKind::Preference, article, true);
            }
        }
        Ok(())
    }

    /// Gives the seats that are left in the order of the list. Those above the threshold all have one
    /// by then, or there are no seats left.
    ///
    /// Applies Kieswet P 17.
    fn elect_in_list_order(&self, others: &[Candidate], filling: &mut Filling<'_>) {
        let article = &self.rules.list_order.article;
        let left = usize::try_from(filling.left()).unwrap_or(usize::MAX);
        for candidate in others.iter().take(left) {
            filling.elect(*candidate, StepKind::ListOrder, article, false);
        }
    }
}

/// The order of succession: those elected by preference as they were assigned, then others above the
/// threshold by votes, then the rest in list order.
///
/// Applies Kieswet P 19.
fn rank(
    by_preference: Vec<CandidateNumber>,
    preferred: &[Candidate],
    others: &[Candidate],
) -> Vec<CandidateNumber> {
    let assigned: BTreeSet<_> = by_preference.iter().copied().collect();
    let mut ranking = by_preference;
    let preferred = preferred.iter().map(|candidate| candidate.number);
    ranking.extend(preferred.filter(|number| !assigned.contains(number)));
    ranking.extend(others.iter().map(|candidate| candidate.number));
    ranking
}

fn own_order(preferred: &[Candidate], others: &[Candidate]) -> Vec<CandidateNumber> {
    let mut numbers: Vec<_> = preferred.iter().chain(others).map(|c| c.number).collect();
    numbers.sort_unstable();
    numbers
}
