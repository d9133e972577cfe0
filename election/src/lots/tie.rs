//! A draw held for a tie in an allocation, and the answers that it gives.

use super::{Draw, Entrant, LotRefusal, entrants_of, next_in_order};
use crate::allocation::{Ask, DrawnLot, ListNumber};
use serde::{Deserialize, Serialize};
use std::mem::discriminant;

/// One draw between all those tied; it answers each ask of that tie, one place at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieDraw {
    /// The first ask of the tie, for which the draw was held.
    asked: Ask,
    /// Those drawn, in order.
    drawn: Vec<Entrant>,
}

impl TieDraw {
    /// The draw as an answer to this ask; `id_of` gives the id of an entrant in the draw, like
    /// [`Entrant::id`].
    ///
    /// # Errors
    /// When the draw is not right, or was held between others than those tied.
    pub fn new(
        asked: Ask,
        draw: &Draw,
        id_of: impl Fn(Entrant) -> String,
    ) -> Result<Self, LotRefusal> {
        draw.check()?;
        let entrants = entrants_of(&asked.tied);
        let everybody_drew = entrants.len() == draw.tied().len();
        let find = |id: &String| {
            let mut all = entrants.iter();
            let found = all.find(|(entrant, _)| id_of(*entrant) == *id);
            found.map(|(entrant, _)| *entrant)
        };
        if !everybody_drew || !draw.tied().iter().all(|id| find(id).is_some()) {
            return Err(LotRefusal::AnotherTie);
        }
        let drawn = draw.drawn().iter().filter_map(find).collect();
        Ok(Self { asked, drawn })
    }

    /// The answer to an ask: the first of those drawn who is still among the options.
    ///
    /// # Errors
    /// When it is another tie, or nobody drawn is left among the options.
    pub fn answer(&self, ask: &Ask) -> Result<DrawnLot, LotRefusal> {
        if !self.is_same_tie(ask) {
            return Err(LotRefusal::AnotherTie);
        }
        let options = entrants_of(&ask.tied);
        let number_of = |one: &Entrant| {
            let found = options.iter().find(|(entrant, _)| entrant == one);
            found.map(|(_, number)| *number)
        };
        next_in_order(&self.drawn, |entrant| number_of(entrant).is_some())
            .and_then(number_of)
            .map(|drawn| DrawnLot {
                drawn,
                asked: Some(ask.clone()),
            })
            .ok_or(LotRefusal::NobodyLeft)
    }

    /// Whether the ask is about the same tie: for the same, by the same article, on the same figure and
    /// votes, and between nobody but those who took part. The seats of the lists may have changed since.
    #[must_use]
    pub fn is_same_tie(&self, ask: &Ask) -> bool {
        let first = entrants_of(&self.asked.tied);
        let took_part = |one: &Entrant| first.iter().any(|(entrant, _)| entrant == one);
        discriminant(&self.asked.tied) == discriminant(&ask.tied)
            && self.asked.purpose == ask.purpose
            && self.asked.article == ask.article
            && self.asked.value == ask.value
            && votes(&self.asked).eq(votes(ask))
            && entrants_of(&ask.tied).iter().all(|(one, _)| took_part(one))
    }
}

/// The votes of each list; a figure that was corrected makes it another situation.
fn votes(ask: &Ask) -> impl Iterator<Item = (ListNumber, u64)> {
    ask.standings.iter().map(|(list, votes, _)| (*list, *votes))
}

#[cfg(test)]
mod tests;
