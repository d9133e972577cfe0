//! The register of draws: one for each context, a second only after an annulment with a reason.

use super::{Draw, LotRefusal};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Why a draw no longer counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annulment {
    /// The reason, in the words of the official.
    pub reason: String,
    /// Who annulled it.
    pub by: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A draw in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisteredDraw {
    /// The draw.
    pub draw: Draw,
    /// Why it no longer counts; `None` while it stands.
    pub annulled: Option<Annulment>,
}

/// All draws in the order in which they were recorded; nothing is ever taken out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct DrawRegister {
    draws: Vec<RegisteredDraw>,
}

impl DrawRegister {
    /// The register with this draw added.
    ///
    /// # Errors
    /// When the draw is not right, the moment of the commitment or a witness is missing, or another one stands for its context.
    pub fn record(&self, draw: Draw) -> Result<Self, LotRefusal> {
        draw.check_for_register()?;
        if self.standing(draw.context()).is_some() {
            return Err(LotRefusal::AlreadyDrawn(draw.context().to_owned()));
        }
        let mut register = self.clone();
        register.draws.push(RegisteredDraw {
            draw,
            annulled: None,
        });
        Ok(register)
    }

    /// The register with the standing draw of this context annulled.
    ///
    /// # Errors
    /// When there is none, or the reason or the person is missing.
    pub fn annul(&self, context: &str, annulment: Annulment) -> Result<Self, LotRefusal> {
        if annulment.reason.trim().is_empty() || annulment.by.trim().is_empty() {
            return Err(LotRefusal::AnnulledWithoutReason);
        }
        let mut register = self.clone();
        let standing = register
            .draws
            .iter_mut()
            .find(|entry| entry.stands_for(context));
        match standing {
            None => Err(LotRefusal::NothingToAnnul(context.to_owned())),
            Some(entry) => {
                entry.annulled = Some(annulment);
                Ok(register)
            }
        }
    }

    /// The draw that counts for this context.
    #[must_use]
    pub fn standing(&self, context: &str) -> Option<&Draw> {
        self.draws
            .iter()
            .find(|entry| entry.stands_for(context))
            .map(|entry| &entry.draw)
    }

    /// Every draw ever held for this context, oldest first.
    pub fn history<'r>(&'r self, context: &'r str) -> impl Iterator<Item = &'r RegisteredDraw> {
        self.draws
            .iter()
            .filter(move |entry| entry.draw.context() == context)
    }
}

impl RegisteredDraw {
    fn stands_for(&self, context: &str) -> bool {
        self.annulled.is_none() && self.draw.context() == context
    }
}

#[cfg(test)]
mod tests;
