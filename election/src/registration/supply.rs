//! Whether a wijk has candidates enough while registration is open. What too few leads to is for `shortage`.

use serde::{Deserialize, Serialize};

/// Candidates against seats; the earlier variant needs more attention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Supply {
    /// There are fewer candidates than seats.
    Shortage,
    /// There are as many candidates as seats, so every candidate gets one.
    Equal,
    /// There are more candidates than seats, so voters choose.
    Choice,
}

impl Supply {
    /// All of them, that which needs most attention first.
    pub const ALL: [Self; 3] = [Self::Shortage, Self::Equal, Self::Choice];

    /// Compares the candidates of a wijk with its seats.
    #[must_use]
    pub fn of(candidates: u64, seats: u64) -> Self {
        match candidates.cmp(&seats) {
            std::cmp::Ordering::Less => Self::Shortage,
            std::cmp::Ordering::Equal => Self::Equal,
            std::cmp::Ordering::Greater => Self::Choice,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Supply;

    #[test]
    fn one_candidate_less_is_a_shortage_and_one_more_is_a_choice() {
        assert_eq!(Supply::of(6, 7), Supply::Shortage);
        assert_eq!(Supply::of(7, 7), Supply::Equal);
        assert_eq!(Supply::of(8, 7), Supply::Choice);
        assert_eq!(Supply::of(0, 5), Supply::Shortage);
    }

    #[test]
    fn what_needs_attention_comes_first() {
        let mut sorted = Supply::ALL;
        sorted.sort();
        assert_eq!(sorted, Supply::ALL);
    }
}
