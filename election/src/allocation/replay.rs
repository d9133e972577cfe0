//! Lots as replay: the calculation starts again from the beginning with the answers it has so far,
//! and stops at the first question without one. Nothing is ever drawn here.

use super::error::{AllocationError, LotError};
use super::outcome::{Ask, DrawnLot};

/// Why a calculation stops before its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Halt {
    /// A lot must be drawn first.
    Ask(Box<Ask>),
    /// The input cannot be used.
    Error(AllocationError),
}

impl From<AllocationError> for Halt {
    fn from(error: AllocationError) -> Self {
        Self::Error(error)
    }
}

/// The answers given so far, handed out in the order in which they are asked for.
#[derive(Debug)]
pub struct Replay<'a> {
    lots: &'a [DrawnLot],
    asked: usize,
}

impl<'a> Replay<'a> {
    /// Starts from the beginning with these answers.
    #[must_use]
    pub fn new(lots: &'a [DrawnLot]) -> Self {
        Self { lots, asked: 0 }
    }

    /// The number drawn for this question.
    ///
    /// # Errors
    /// The question itself when there is no answer yet; an error when the answer is not among the
    /// options or was drawn for another situation.
    pub fn draw(&mut self, ask: Ask) -> Result<u32, Halt> {
        let Some(lot) = self.lots.get(self.asked) else {
            return Err(Halt::Ask(Box::new(ask)));
        };
        self.asked += 1;
        let position = self.asked;
        let options = ask.tied.numbers();
        if lot
            .asked
            .as_ref()
            .is_some_and(|situation| *situation != ask)
        {
            let asked = Box::new(ask);
            return Err(AllocationError::from(LotError::OtherSituation { position, asked }).into());
        }
        if !options.contains(&lot.drawn) {
            let drawn = lot.drawn;
            let error = LotError::NotAnOption {
                position,
                drawn,
                options,
            };
            return Err(AllocationError::from(error).into());
        }
        Ok(lot.drawn)
    }

    /// Refuses answers that nobody asked for.
    ///
    /// # Errors
    /// When there are more answers than questions.
    pub fn finish(&self) -> Result<(), LotError> {
        if self.asked < self.lots.len() {
            return Err(LotError::NotAsked {
                asked: self.asked,
                given: self.lots.len(),
            });
        }
        Ok(())
    }
}
