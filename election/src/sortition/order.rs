//! The order in which residents are invited, as it was drawn in public.

use super::FrozenList;
use crate::lots::{Draw, LotRefusal};
use std::collections::BTreeSet;

/// Everybody on a frozen list, in the order drawn.
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

    /// The residents, the first to be invited first.
    #[must_use]
    pub fn residents(&self) -> &[String] {
        &self.residents
    }
}

#[cfg(test)]
mod tests;
