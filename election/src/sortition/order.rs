//! The order in which residents are invited, as it was drawn in public: of everybody, or of the first so many.

use super::{FrozenList, SortitionRules};
use crate::lots::{Draw, LotRefusal, Seed, digits_for_first, ticket};
use std::collections::BTreeSet;

/// Residents of a frozen list, in the order drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawnOrder {
    residents: Vec<String>,
}

impl DrawnOrder {
    /// The order that a draw gave to a frozen list.
    ///
    /// # Errors
    /// When the draw is not right, was held from another list, or does not order everybody.
    pub fn new(list: &FrozenList, draw: &Draw) -> Result<Self, LotRefusal> {
        draw.check()?;
        let on_list: BTreeSet<&String> = list.pool().ids().iter().collect();
        let drawn_from: BTreeSet<&String> = draw.tied().iter().collect();
        if on_list != drawn_from {
            return Err(LotRefusal::AnotherTie);
        }
        let drawn: BTreeSet<&String> = draw.drawn().iter().collect();
        match on_list.difference(&drawn).next() {
            Some(missing) => Err(LotRefusal::MissingFromOrder((*missing).clone())),
            None => Ok(Self {
                residents: draw.drawn().to_vec(),
            }),
        }
    }

    /// Everybody on the list by ascending ticket of `lot1`. A wijk has thousands of residents, so the dice only have to
    /// tell apart every first batch, and not every order: see [`seed_digits`].
    ///
    /// # Errors
    /// When the seed has another length, or holds something else than digits.
    pub fn by_seed(
        list: &FrozenList,
        (context, seed): (&str, &str),
        rules: &SortitionRules,
    ) -> Result<Self, LotRefusal> {
        let pool = list.pool();
        let seed = Seed::of_length(seed, seed_digits(list, rules))?;
        let ticket_of = |id: &String| ticket(context, pool.sha256(), seed.as_str(), id);
        let mut tickets: Vec<(String, &String)> =
            pool.ids().iter().map(|id| (ticket_of(id), id)).collect();
        tickets.sort();
        Ok(Self {
            residents: tickets.into_iter().map(|(_, id)| id.clone()).collect(),
        })
    }

    /// Those whose numbers were drawn by hand, in that order; the others were not drawn. The first on the list has
    /// number 1.
    ///
    /// # Errors
    /// When a number is not on the list or was drawn twice, or nothing was drawn.
    pub fn by_numbers(list: &FrozenList, numbers: &[u64]) -> Result<Self, LotRefusal> {
        let mut residents = Vec::new();
        let mut seen = BTreeSet::new();
        for number in numbers {
            let place = number
                .checked_sub(1)
                .and_then(|at| usize::try_from(at).ok());
            let id = place.and_then(|at| list.pool().ids().get(at));
            let id = id.ok_or_else(|| LotRefusal::NotAmongTied(number.to_string()))?;
            if !seen.insert(number) {
                return Err(LotRefusal::TwiceInOrder(number.to_string()));
            }
            residents.push(id.clone());
        }
        match residents.is_empty() {
            true => Err(LotRefusal::EmptyPool),
            false => Ok(Self { residents }),
        }
    }

    /// The residents, the first to be invited first.
    #[must_use]
    pub fn residents(&self) -> &[String] {
        &self.residents
    }
}

/// How many digits the dice give: enough to number every first batch that can be drawn.
#[must_use]
pub fn seed_digits(list: &FrozenList, rules: &SortitionRules) -> usize {
    let first = usize::try_from(rules.batch_size.value).unwrap_or(usize::MAX);
    digits_for_first(list.pool().ids().len(), first)
}

#[cfg(test)]
mod tests;
