//! The pages of a lot, for the allocation of a body at the bureau and for a vacancy at the griffie: the
//! question, the draw by hand, the draw by dice in its steps, and the annulment.
//!
//! Both offices share one set of pages; [`bureau`] and [`vacancy`] only say who may call them and for what.

mod annul;
pub mod bureau;
mod dice;
mod overview;
pub(super) mod people;
mod physical;
mod place;
mod public;
mod scene;
mod typing;
pub mod vacancy;

pub use public::show_transcript;
pub(super) use public::{DrawView, EntrantView, Fact, draw_views};

use crate::auth::Session;
use crate::locale::Locale;
use crate::web::App;
use place::Place;

/// Who is at which page, in which language.
#[derive(Debug, Clone)]
struct Desk {
    session: Session,
    locale: Locale,
    app: App,
    place: Place,
}
