//! Seats to fill: reporting one, deciding that it is one, who is appointed, or that nobody can be.

// Members.
mod abandon;
mod bar;
mod deadlines;
mod decide;
// Replacements who leave early.
mod depart;
mod leave;
mod report;
mod steps;

pub use abandon::abandon_vacancy;
pub use bar::{NewBar, record_bar};
pub use deadlines::{
    Deadline, Due, DueKind, DueWhen, How, Invitee, decision_deadline, file_deadlines,
    list_deadlines, list_election_deadlines,
};
pub use decide::{
    Confirming, Unfilling, confirm_appointment, decide_unfilled, first_in_line, propose,
    propose_by_lots, reopen_vacancy, shown_digest, waiting_in_order,
};
pub use depart::{Departing, early_end, record_departure};
pub use leave::{
    NewLeave, decide_leave, leave_deadline, leave_verdict, load_leave, member_of, request_leave,
};
pub(super) use report::report_fallen;
pub use report::{NewReport, Reported, dismiss_vacancy, establish_vacancy, report_vacancy};
pub(super) use steps::advance;
pub use steps::last_position;
