//! One entity per table, with the names of the columns. They do not leave the store and the audit log.

pub mod account;
pub mod altered_figure;
pub mod applicant;
pub mod application;
pub mod application_step;
pub mod application_version;
pub mod appointment;
pub mod appointment_event;
pub mod ballot_annulment;
pub mod ballot_draw;
pub mod ballot_outcome;
pub mod ballot_typing;
pub mod bar;
pub mod body;
pub mod buurt;
pub mod calendar_change;
pub mod candidate;
pub mod committee_member;
pub mod committee_session;
pub mod count;
pub mod death;
pub mod death_withdrawn;
pub mod document;
pub mod draw;
pub mod draw_annulment;
pub mod draw_outcome;
pub mod draw_typing;
pub mod election;
pub mod election_body;
pub mod election_key;
pub mod event;
// Deadlines and letters.
pub mod feed;
pub mod feed_withdrawal;
// Letters by mail.
pub mod letter_language;
pub mod letter_made;
pub mod letter_mailed;
pub mod letter_returned;
pub mod letter_sent;
pub mod letter_template;
pub mod recipient_address;
pub mod reminder;
pub mod reminder_setting;
pub mod sealed_letter;
pub mod sealed_letter_returned;
pub mod sealed_letter_sent;
pub mod sortition_proof;
// Examination.
pub mod examination_note;
pub mod examination_setting;
pub mod import;
pub mod invitation;
pub mod joint_list;
// Leave.
pub mod leave_decision;
pub mod leave_request;
pub mod list;
pub mod mail;
pub mod member;
pub mod objection;
pub mod population_file;
pub mod registration_document;
pub mod regulation;
pub mod release_setting;
pub mod residence;
pub mod residence_file;
pub mod resident;
pub mod result;
// Result files.
pub mod entry_file;
pub mod result_file;
pub mod result_step;
pub mod session;
pub mod shortage_decision;
pub mod sign_in_attempt;
pub mod station;
pub mod station_count;
pub mod station_count_step;
pub mod station_total;
pub mod vacancy;
pub mod vacancy_event;
// Validity.
pub mod appeal;
pub mod appeal_step;
pub mod validity_body;
pub mod validity_decision;
pub mod validity_point;
pub mod validity_session;
// Profiles, joint lists and what came too late.
pub mod joint_list_order;
pub mod late_attempt;
pub mod photo;
// Leading the count.
pub mod finding_tick;
pub mod investigation;
pub mod investigation_end;
pub mod recount_decision;
pub mod recount_request;
// The order of a term.
pub mod rule_decision;
pub mod rule_withdrawal;
pub mod screen;
pub mod screen_withdrawal;
mod words;
// Members.
pub mod external_chair;
pub mod external_chair_end;
pub mod member_address;
pub mod move_report;
pub mod move_report_end;
pub mod office_statement;
pub mod onboarding_list;
pub mod onboarding_step;
pub mod onboarding_task;
pub mod seat_abolished;
// Decisions on seats, and welcome texts.
pub mod size_decision;
pub mod welcome_text;
// The report of a year.
pub mod yearly_report;
// Applicants: signing in.
pub mod applicant_session;
pub mod kept_form;
pub mod sign_in_code;
// Entering counts.
pub mod kept_sheet;
pub mod saved_sheet;
// Sortition.
pub mod drawn_member;
pub mod drawn_resident;
pub mod sortition;
pub mod sortition_draw;
pub mod sortition_end;
pub mod sortition_invitation;
pub mod sortition_outcome;
pub mod sortition_resident;
pub mod sortition_step;
pub mod sortition_typing;
// Opt-out register and signals.
pub mod opt_out;
pub mod opt_out_request;
pub mod signal;
pub mod signal_bar;
pub mod signal_end;
pub mod signal_link;
pub mod signal_now;
pub mod signal_run;
pub mod signal_seen;
pub mod signal_unlinked;

pub use result_file::ResultFileKind;
pub use words::{
    BallotMethod, Basis, BodyKind, DocumentKind, EndedBy, ListKind, LotMethod, Office, Role,
    Standing,
};
