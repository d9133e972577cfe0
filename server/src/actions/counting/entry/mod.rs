//! Entering the count of a station: by two people, until they agree. The steps and what refuses them are those
//! of `election::counting`; here they are kept, with an event, and a final count becomes votes of the body.

mod asked;
mod keep;
mod typed;
mod work;

pub use asked::{ask_correction, correct_entry, reopen_count};
pub use typed::{
    begin_entry, confirm_finding, finish_entry, mend_entry, save_sheet, withdraw_entry,
};
pub use work::{Work, load_work, shape_of};
