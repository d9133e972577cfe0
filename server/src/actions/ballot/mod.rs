//! The order on the ballot: who takes part, the draw by hand or by dice, and the lists that come of it.
//!
//! A page loads the [`BodyBallot`] that holds now, and inside the transaction each action compares it with the
//! one that was shown. After a draw the numbered lists and candidates stand where imports, counts and results
//! look for them. Nothing here draws by chance.

mod alone;
mod annul;
mod awaited;
mod body;
mod corrections;
mod dice;
mod entrants;
mod hand;
mod history;
mod numbering;
mod proof;
mod standing;

pub use alone::place_only_entrant;
pub use annul::{annul_ballot_draw, can_be_annulled};
pub use awaited::{AwaitedBallot, list_awaited_ballots};
pub use body::{BodyBallot, ballot_as_stored, ballot_of};
pub use corrections::{Correction, list_corrections};
pub use dice::{open_ballot_draw, type_ballot_seed};
pub use entrants::{load_all_entrants, load_entrants};
pub use hand::{BallotByHand, record_ballot_draw_by_hand};
pub use history::{context_for, drawings};
pub use numbering::{numbered_lists, place_on_ballot, places_on_ballot};
pub use proof::{make_ballot_proof, make_ballot_proof_of_all};
pub use standing::{Anew, BallotStanding, BallotState, list_ballot_standings};
