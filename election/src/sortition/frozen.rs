//! The list from which residents are drawn: frozen and hashed before the draw.

use super::{LeftOut, SortitionFinding, SortitionRules};
use crate::decision::Decision;
use crate::lots::{LotRefusal, Pool};
use std::collections::BTreeSet;

/// Who could be drawn, and who is left out. Ids, never names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Residents {
    /// The residents of the wijk who meet the requirements.
    pub eligible: Vec<String>,
    /// Those in the opt-out register (loot-me-niet).
    pub opted_out: BTreeSet<String>,
    /// The sitting members.
    pub members: BTreeSet<String>,
}

/// A list that no longer changes: sorted, with its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenList {
    pool: Pool,
}

impl FrozenList {
    /// The residents, sorted by bytes, with the hash of the list.
    #[must_use]
    pub fn pool(&self) -> &Pool {
        &self.pool
    }
}

/// The outcome of freezing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Freeze {
    /// The list that is drawn from.
    Frozen(FrozenList),
    /// Nobody is left to draw from.
    Nobody,
}

/// Freezes the list of residents to draw from; the grounds count who was left out, and why.
///
/// Someone who opted out and is a member is counted as opted out.
///
/// Applies Lotingsreglement wijkraadsleden 2022.
///
/// # Errors
/// When an id repeats, or holds a character that a line cannot hold.
pub fn freeze(
    residents: &Residents,
    rules: &SortitionRules,
) -> Result<Decision<Freeze, SortitionFinding>, LotRefusal> {
    let reason_of = |id: &String| {
        if rules.opt_outs_left_out.value && residents.opted_out.contains(id) {
            Some(LeftOut::OptedOut)
        } else if rules.members_left_out.value && residents.members.contains(id) {
            Some(LeftOut::SittingMember)
        } else {
            None
        }
    };
    let everybody = match Pool::new(residents.eligible.iter().cloned()) {
        Ok(pool) => pool.ids().to_vec(),
        Err(LotRefusal::EmptyPool) => Vec::new(),
        Err(refusal) => return Err(refusal),
    };
    let count = |reason| counted(everybody.iter().filter(|id| reason_of(id) == Some(reason)));
    let left_out = |reason| SortitionFinding::LeftOut {
        reason,
        residents: count(reason),
    };
    let mut grounds = vec![
        (rules.opt_outs_left_out).ground(left_out(LeftOut::OptedOut)),
        (rules.members_left_out).ground(left_out(LeftOut::SittingMember)),
    ];
    let remaining = everybody.iter().filter(|id| reason_of(id).is_none());
    let (outcome, finding) = match Pool::new(remaining.cloned()) {
        Ok(pool) => frozen(pool),
        Err(LotRefusal::EmptyPool) => (Freeze::Nobody, SortitionFinding::NobodyToDraw),
        Err(refusal) => return Err(refusal),
    };
    grounds.push(rules.drawn_from_residents.ground(finding));
    Ok(Decision { outcome, grounds })
}

fn frozen(pool: Pool) -> (Freeze, SortitionFinding) {
    let finding = SortitionFinding::Frozen {
        residents: counted(pool.ids()),
        sha256: pool.sha256().to_owned(),
    };
    (Freeze::Frozen(FrozenList { pool }), finding)
}

/// The number of items as it stands in grounds.
fn counted<T>(items: impl IntoIterator<Item = T>) -> u64 {
    items.into_iter().fold(0, |count, _| count + 1)
}

#[cfg(test)]
mod tests;
