//! The values of a regulation that the allocation applies.

use crate::article::Article;
use crate::fraction::Fraction;
use crate::reglement::{Dated, Legal, ReglementError, Section};

/// How votes become seats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AllocationRules {
    /// Seats go to lists, and from the lists to candidates.
    Lists(Box<ListRules>),
    /// Seats go to the persons with the most votes.
    MostVotes(MostVotesRules),
}

/// Most votes: the candidates with the most votes are elected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MostVotesRules {
    /// The candidates with the most votes are elected.
    pub most_votes: Legal<bool>,
    /// Whether a candidate without votes can be elected when seats are left.
    pub without_votes: Legal<bool>,
    /// Candidates who died are left out.
    pub deceased: Legal<bool>,
    /// Lots are drawn in the public session.
    pub lots: Legal<bool>,
}

/// The allocation by lists. The articles are those of Kieswet chapter P, or modelled on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListRules {
    /// P 5: the quota is the number of valid votes divided by the number of seats.
    pub quota: Legal<bool>,
    /// P 6: a list gets a seat for each full quota.
    pub full_seats: Legal<bool>,
    /// P 7: from this number of seats on, residual seats go to the highest averages.
    pub averages_from: Legal<u64>,
    /// P 8: below that number a list takes part in the largest remainders with this share of the quota.
    pub remainder_share: Dated<Fraction>,
    /// P 8: how many seats a list can get by remainder, and by average, before all others had one.
    pub one_each: Legal<u64>,
    /// P 9: a list with more than this share of the votes gets more than this share of the seats.
    pub majority: Legal<Fraction>,
    /// P 10: a list with more seats than candidates gives the surplus back.
    pub exhaustion: Legal<bool>,
    /// P 15: the share of the quota above which a candidate is elected first, below `averages_from` seats.
    pub preference_share_small: Legal<Fraction>,
    /// P 15: the same, from `averages_from` seats on.
    pub preference_share_large: Legal<Fraction>,
    /// P 17: the other seats of a list follow the order of the list.
    pub list_order: Legal<bool>,
    /// P 19: the order of succession; below this number of seats also for lists without a seat.
    pub ranking_without_seat_below: Legal<u64>,
    /// P 19a: candidates who died are left out.
    pub deceased: Legal<bool>,
    /// P 14 and P 20: lots are drawn in the public session.
    pub lots: Legal<bool>,
}

impl AllocationRules {
    /// Reads the section `[allocation]` of a regulation.
    ///
    /// # Errors
    /// When a value is missing or wrong.
    pub fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        let system: String = section.plain("system")?;
        match system.as_str() {
            "lists" => Ok(Self::Lists(Box::new(ListRules::read(section)?))),
            "most_votes" => Ok(Self::MostVotes(MostVotesRules::read(section)?)),
            _ => Err(section.wrong("system", "\"lists\" or \"most_votes\"")),
        }
    }
}

impl MostVotesRules {
    fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            most_votes: section.legal_true("most_votes")?,
            without_votes: section.legal("without_votes")?,
            deceased: section.legal_true("deceased")?,
            lots: section.legal_true("lots")?,
        })
    }

    /// The article by which someone with so many votes is elected, or by which a lot decides it.
    pub(super) fn article(&self, votes: u64) -> &Article {
        if votes == 0 {
            &self.without_votes.article
        } else {
            &self.most_votes.article
        }
    }
}

impl ListRules {
    fn read(section: &mut Section<'_>) -> Result<Self, ReglementError> {
        Ok(Self {
            quota: section.legal_true("quota")?,
            full_seats: section.legal_true("full_seats")?,
            averages_from: section.legal("averages_from")?,
            remainder_share: section.dated("remainder_share")?,
            one_each: section.legal("one_each")?,
            majority: section.legal("majority")?,
            exhaustion: section.legal_true("exhaustion")?,
            preference_share_small: section.legal("preference_share_small")?,
            preference_share_large: section.legal("preference_share_large")?,
            list_order: section.legal_true("list_order")?,
            ranking_without_seat_below: section.legal("ranking_without_seat_below")?,
            deceased: section.legal_true("deceased")?,
            lots: section.legal_true("lots")?,
        })
    }
}
