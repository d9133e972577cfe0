//! Which other list a seat goes to, walked in whole numbers from the law: the groups of W 4, written here again.

use super::figures::Figures;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// A seat that went from one list to another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Move {
    /// The list that lost it.
    pub(crate) from: Option<u32>,
    /// The list that got it.
    pub(crate) to: Option<u32>,
}

/// Where a list stands now.
#[derive(Debug, Clone, Copy)]
struct Standing {
    number: u32,
    votes: u64,
    full: u64,
    held: u64,
    majority: bool,
    remainder: u64,
    large: bool,
}

impl Standing {
    /// The seats beyond the full quotas, less one for a majority seat that the list still has.
    fn used(&self) -> u64 {
        let beyond = self.held.saturating_sub(self.full);
        beyond.saturating_sub(u64::from(self.majority))
    }

    /// Compares the votes for each seat with one more.
    fn average(&self, other: &Self) -> Ordering {
        let one = u128::from(self.votes) * u128::from(other.held + 1);
        one.cmp(&(u128::from(other.votes) * u128::from(self.held + 1)))
    }
}

fn standings(body: &Figures, moves: &[Move]) -> BTreeMap<u32, Standing> {
    let lists = body.lists.iter().map(|list| {
        let standing = Standing {
            number: list.number,
            votes: list.votes,
            full: list.full(body),
            held: list.won,
            majority: list.majority,
            remainder: list.remainder(body),
            large: list.large(body),
        };
        (list.number, standing)
    });
    let mut all: BTreeMap<u32, Standing> = lists.collect();
    for one in moves {
        if let Some(list) = one.from.and_then(|from| all.get_mut(&from)) {
            list.held -= 1;
            list.majority &= list.full < list.held;
        }
        if let Some(list) = one.to.and_then(|to| all.get_mut(&to)) {
            list.held += 1;
        }
    }
    all
}

/// The lists that come first, one unless they are equal; none when no list has somebody.
pub(crate) fn next_lists(
    body: &Figures,
    moves: &[Move],
    has_somebody: impl Fn(u32) -> bool,
) -> Vec<u32> {
    let all = standings(body, moves);
    let open: Vec<&Standing> = all
        .values()
        .filter(|list| 0 < list.votes && has_somebody(list.number))
        .collect();
    type Group = fn(&Standing) -> bool;
    let groups: [(Group, bool); 4] = [
        (|list| list.held < list.full, false),
        (|list| list.large && list.used() == 0, true),
        (|list| list.used() <= u64::from(list.large), false),
        (|_| true, false),
    ];
    for (is_in, by_remainder) in groups {
        let compare = |one: &Standing, other: &Standing| {
            if by_remainder {
                one.remainder.cmp(&other.remainder)
            } else {
                one.average(other)
            }
        };
        let group = || open.iter().filter(|list| is_in(list));
        let Some(best) = group().max_by(|one, other| compare(one, other)) else {
            continue;
        };
        let equal = group().filter(|list| compare(list, best) == Ordering::Equal);
        return equal.map(|list| list.number).collect();
    }
    Vec::new()
}
