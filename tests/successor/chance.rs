//! Chance from a seed, so that a term can be repeated.

use chrono::{Days, NaiveDate};

/// SplitMix64.
#[derive(Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below that one.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    /// Whether it happens, with so many chances in a hundred.
    pub(crate) fn percent(&mut self, chances: u64) -> bool {
        self.below(100) < chances
    }

    /// One of them.
    pub(crate) fn pick<'o, T>(&mut self, options: &'o [T]) -> Option<&'o T> {
        let length = u64::try_from(options.len()).ok()?;
        options.get(usize::try_from(self.below(length)).ok()?)
    }

    /// A day at least `least` and less than `least + span` days after that one.
    pub(crate) fn after(&mut self, day: NaiveDate, (least, span): (u64, u64)) -> NaiveDate {
        day + Days::new(least + self.below(span))
    }
}
