//! New seats: each is filled in turn, as if it were vacant, with no list left out.

use super::situation::{Situation, Transfer, VacantSeat};
use super::{Filling, OneSeat, Outcome, SuccessionError, fill_one};
use election::result::Replay;

/// One proposal for each new seat; who comes in is a member for the next.
///
/// Models the regulations on Kieswet W 4: their own article is not known.
pub(super) fn fill_new_seats(
    situation: &Situation<'_>,
    seats: u16,
    replay: &mut Replay<'_>,
) -> Result<Outcome, SuccessionError> {
    let mut situation = situation.clone();
    let mut proposals = Vec::new();
    for _ in 0..seats {
        match fill_one(&situation, VacantSeat::Enlargement(seats), replay)? {
            OneSeat::LotRequired(ask, search) => return Ok(search.stop_for(*ask)),
            OneSeat::Proposed(proposal) => {
                if let Filling::Appointed { person, .. } = proposal.decision.outcome {
                    situation.members.insert(person);
                    situation.transfers.push(Transfer {
                        from: None,
                        to: Some(person.0),
                    });
                }
                proposals.push(proposal);
            }
        }
    }
    Ok(Outcome::Proposed(proposals))
}
