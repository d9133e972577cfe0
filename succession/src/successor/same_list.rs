//! The next on the list of the one who leaves.

use super::considered::{Search, personal_step};
use super::situation::{Person, Situation, VacantSeat};
use crate::rules::Policy;
use election::result::StepKind;

/// The first in the order for succession who can be appointed; nobody when the one who leaves has no list.
///
/// Applies Kieswet W 1 and Kieswet P 19.
pub(super) fn find(
    situation: &Situation<'_>,
    seat: VacantSeat,
    search: &mut Search,
) -> Option<Person> {
    let (list, _) = seat.leaver()?;
    let person = search.walk((situation, seat), situation.ranking(list))?;
    let article = situation.article(Policy::SameList);
    let votes = situation.votes_of(person).unwrap_or_default();
    let step = personal_step((StepKind::ListOrder, article), person, votes, false);
    search.appoint(person, article, step);
    Some(person)
}
