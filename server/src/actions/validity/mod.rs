//! Sessions on validity: the agenda, holding the first one, correcting it in a later one, and appeals.

mod agenda;
mod appeals;
mod candidacy;
mod correction;
mod hold;
mod minutes;
mod point;
mod said;
mod seats;

pub use agenda::{Agenda, Block, Item, SamePerson, load_agenda};
pub use appeals::{NewAppeal, lodge_appeal, settle_appeal, term_of};
pub use candidacy::{Candidacy, list_candidacies};
pub use correction::{Plan, Planned, load_plan};
pub use hold::{Held, hold_correction, hold_session};
pub use minutes::load_session_minutes;
pub use point::{keep_point, take_point_back};
pub use seats::BodySeats;
