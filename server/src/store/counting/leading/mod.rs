//! What is kept of leading the count: screens, findings ticked off, investigations and requests for a recount; and
//! what a board needs of the counts themselves. It never reads a vote.

mod entries;
mod investigation;
mod progress;
mod recount;
mod screen;
mod tick;

pub use entries::{EntryStep, list_answered_findings, list_entry_steps};
pub use investigation::{
    Investigation, InvestigationEnd, list_all_investigations, list_investigations,
    load_investigation, save_investigation, save_investigation_end,
};
pub use progress::{list_ballot_bodies, list_figured_stations};
pub use recount::{
    RecountDecision, RecountRequest, list_recount_requests, load_recount_request,
    save_recount_decision, save_recount_request,
};
pub use screen::{Screen, Withdrawal, list_screens, load_screen, save_screen, save_withdrawal};
pub use tick::{Tick, list_ticks, save_tick};
