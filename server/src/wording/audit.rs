//! Words for the audit log: what was done, what changed, and what is wrong with an event.
//!
//! What is stored is a word; one that has no words here, from an older or a newer program, is shown as it is.

mod payload;

pub use payload::{Told, told};

use crate::audit::Flaw;
use crate::locale::Locale;
use crate::store::Role;
use chrono::{DateTime, Utc};

/// What can be done, and the key of its words.
const KINDS: &[(&str, &str)] = &[
    ("backup_made", "audit-kind-backup-made"),
    ("election_set_up", "audit-kind-election-set-up"),
    ("calendar_day_moved", "audit-kind-calendar-day-moved"),
    ("lists_imported", "audit-kind-lists-imported"),
    ("stations_imported", "audit-kind-stations-imported"),
    ("counts_imported", "audit-kind-counts-imported"),
    ("file_checked", "audit-kind-file-checked"),
    ("file_confirmed", "audit-kind-file-confirmed"),
    ("file_failed", "audit-kind-file-failed"),
    ("file_imported", "audit-kind-file-imported"),
    ("import_withdrawn", "audit-kind-import-withdrawn"),
    ("figure_altered", "audit-kind-figure-altered"),
    ("death_recorded", "audit-kind-death-recorded"),
    ("death_withdrawn", "audit-kind-death-withdrawn"),
    ("seats_decided", "audit-kind-seats-decided"),
    ("pool_committed", "audit-kind-pool-committed"),
    ("seed_typed", "audit-kind-seed-typed"),
    ("lot_drawn", "audit-kind-lot-drawn"),
    ("lot_annulled", "audit-kind-lot-annulled"),
    ("result_established", "audit-kind-result-established"),
    ("session_recorded", "audit-kind-session-recorded"),
    ("document_made", "audit-kind-document-made"),
    ("elected_appointed", "audit-kind-elected-appointed"),
    ("appointment_changed", "audit-kind-appointment-changed"),
    ("members_admitted", "audit-kind-members-admitted"),
    ("membership_ended", "audit-kind-membership-ended"),
    ("vacancy_reported", "audit-kind-vacancy-reported"),
    ("vacancy_changed", "audit-kind-vacancy-changed"),
    ("bar_changed", "audit-kind-bar-changed"),
    ("successor_admitted", "audit-kind-successor-admitted"),
    // The order of a term, and the report of a year.
    ("order_decided", "rule-audit-kind-decided"),
    ("order_withdrawn", "rule-audit-kind-withdrawn"),
    ("yearly_report_made", "rule-audit-kind-report"),
    // Result files.
    ("result_files_made", "audit-kind-result-files-made"),
    ("entry_file_checked", "audit-kind-entry-file-checked"),
    ("entry_file_taken", "audit-kind-entry-file-taken"),
    (
        "result_file_held_against",
        "audit-kind-result-file-held-against",
    ),
    // Result.
    ("release_changed", "audit-kind-release-changed"),
    // Counting.
    ("count_entry_begun", "audit-kind-count-entry-begun"),
    ("count_sheet_saved", "audit-kind-count-sheet-saved"),
    ("count_entry_finished", "audit-kind-count-entry-finished"),
    (
        "count_finding_confirmed",
        "audit-kind-count-finding-confirmed",
    ),
    ("count_entry_mended", "audit-kind-count-entry-mended"),
    ("count_entry_withdrawn", "audit-kind-count-entry-withdrawn"),
    ("count_fields_asked", "audit-kind-count-fields-asked"),
    ("count_fields_answered", "audit-kind-count-fields-answered"),
    ("count_reopened", "audit-kind-count-reopened"),
    // Stations and people.
    ("station_added", "audit-kind-station-added"),
    ("station_changed", "audit-kind-station-changed"),
    ("station_removed", "audit-kind-station-removed"),
    // Leading.
    ("screen_made", "leading-audit-screen-made"),
    ("screen_withdrawn", "leading-audit-screen-withdrawn"),
    ("finding_ticked", "leading-audit-finding-ticked"),
    ("investigation_opened", "leading-audit-investigation-opened"),
    ("investigation_closed", "leading-audit-investigation-closed"),
    ("recount_requested", "leading-audit-recount-requested"),
    ("recount_decided", "leading-audit-recount-decided"),
    // Sortition.
    ("sortition_frozen", "sortition-audit-frozen"),
    ("sortition_list_published", "sortition-audit-published"),
    ("sortition_seed_typed", "sortition-audit-seed-typed"),
    ("sortition_drawn", "sortition-audit-drawn"),
    ("sortition_proof_made", "sortition-audit-proof-made"),
    ("residents_invited", "sortition-audit-invited"),
    ("drawn_resident_changed", "sortition-audit-changed"),
    ("drawn_resident_appointed", "sortition-audit-appointed"),
    ("sortition_broken_off", "sortition-audit-broken-off"),
    // Opt-out register and signals.
    ("opt_out_asked", "opt-out-audit-asked"),
    ("opt_out_confirmed", "opt-out-audit-confirmed"),
    ("opt_out_ended", "opt-out-audit-ended"),
    ("opt_out_questioned", "opt-out-audit-questioned"),
    ("signals_compared", "signal-audit-compared"),
    ("signal_settled", "signal-audit-settled"),
    ("signal_dismissed", "signal-audit-dismissed"),
    ("signal_confirmed", "signal-audit-confirmed"),
    ("signal_linked", "signal-audit-linked"),
    ("signal_looked_up", "signal-audit-looked-up"),
    ("signal_link_ended", "signal-audit-link-ended"),
    // Leave.
    ("leave_requested", "leave-audit-requested"),
    ("leave_decided", "leave-audit-decided"),
    // Deadlines and letters.
    ("reminders_chosen", "deadlines-audit-reminders-chosen"),
    (
        "recipient_address_kept",
        "deadlines-audit-recipient-address-kept",
    ),
    ("feed_made", "deadlines-audit-feed-made"),
    ("feed_withdrawn", "deadlines-audit-feed-withdrawn"),
    ("template_changed", "deadlines-audit-template-changed"),
    ("letter_sent", "deadlines-audit-letter-sent"),
    (
        "letter_language_chosen",
        "deadlines-audit-letter-language-chosen",
    ),
    ("letter_returned", "deadlines-audit-letter-returned"),
    // Members.
    ("chair_recorded", "member-audit-chair-recorded"),
    ("chair_ended", "member-audit-chair-ended"),
    ("address_kept", "member-audit-address-kept"),
    ("address_removed", "member-audit-address-removed"),
    ("offices_stated", "member-audit-offices-stated"),
    ("move_reported", "member-audit-move-reported"),
    ("move_settled", "member-audit-move-settled"),
    ("seats_abolished", "member-audit-seats-abolished"),
    ("size_decided", "member-audit-size-decided"),
    ("onboarding_changed", "member-audit-onboarding-changed"),
    ("welcome_changed", "member-audit-welcome-changed"),
    ("onboarding_started", "member-audit-onboarding-started"),
    (
        "onboarding_task_changed",
        "member-audit-onboarding-task-changed",
    ),
    // Validity.
    ("validity_prepared", "audit-kind-validity-prepared"),
    ("validity_decided", "audit-kind-validity-decided"),
    ("validity_session_held", "audit-kind-validity-session-held"),
    ("appeal_lodged", "audit-kind-appeal-lodged"),
    ("appeal_settled", "audit-kind-appeal-settled"),
    // Residence.
    ("residences_imported", "audit-kind-residences-imported"),
    ("population_imported", "audit-kind-population-imported"),
    ("account_added", "audit-kind-account-added"),
    ("password_changed", "audit-kind-password-changed"),
    ("password_reset", "audit-kind-password-reset"),
    ("account_disabled", "audit-kind-account-disabled"),
    ("account_enabled", "audit-kind-account-enabled"),
    ("signed_in", "audit-kind-signed-in"),
    // Examination.
    ("application_entered", "audit-kind-application-entered"),
    ("application_corrected", "audit-kind-application-corrected"),
    ("application_examined", "audit-kind-application-examined"),
    ("omission_raised", "audit-kind-omission-raised"),
    ("omission_settled", "audit-kind-omission-settled"),
    ("four_eyes_changed", "audit-kind-four-eyes-changed"),
    ("decisions_sent", "audit-kind-decisions-sent"),
    // Applicants: signing in.
    ("sign_in_code_sent", "audit-kind-sign-in-code-sent"),
    ("sign_in_code_spent", "audit-kind-sign-in-code-spent"),
    ("applicant_signed_in", "audit-kind-applicant-signed-in"),
    ("applicant_signed_out", "audit-kind-applicant-signed-out"),
    // Profiles, joint lists and what came too late.
    ("joint_list_begun", "audit-kind-joint-list-begun"),
    ("joint_list_invited", "audit-kind-joint-list-invited"),
    ("invitation_answered", "audit-kind-invitation-answered"),
    ("joint_list_ordered", "audit-kind-joint-list-ordered"),
    ("joint_list_left", "audit-kind-joint-list-left"),
    ("photo_kept", "audit-kind-photo-kept"),
    ("photo_removed", "audit-kind-photo-removed"),
    ("application_withdrawn", "audit-kind-application-withdrawn"),
    ("came_too_late", "audit-kind-came-too-late"),
    ("application_begun", "audit-kind-application-begun"),
    ("application_saved", "audit-kind-application-saved"),
    ("application_signed", "audit-kind-application-signed"),
    // Mail.
    ("mail_resent", "audit-kind-mail-resent"),
    ("mail_stopped", "audit-kind-mail-stopped"),
    // Ballot.
    ("ballot_pool_committed", "ballot-audit-pool-committed"),
    ("ballot_seed_typed", "ballot-audit-seed-typed"),
    ("ballot_drawn", "ballot-audit-drawn"),
    ("ballot_draw_annulled", "ballot-audit-draw-annulled"),
    ("ballot_proof_made", "ballot-audit-proof-made"),
];

/// What comes last, because it says least.
const LAST: (&str, &str) = ("signed_out", "audit-kind-signed-out");

/// Everything that can be done: the word of the log, and the words for it.
#[must_use]
pub fn kinds(locale: Locale) -> Vec<(&'static str, String)> {
    let all = KINDS.iter().chain([&LAST]);
    all.map(|(word, key)| (*word, locale.text(key))).collect()
}

/// What was done.
#[must_use]
pub fn kind(locale: Locale, word: &str) -> String {
    let mut all = KINDS.iter().chain([&LAST]);
    let known = all.find(|(known, _)| *known == word);
    known.map_or_else(|| word.to_owned(), |(_, key)| locale.text(key))
}

/// What is wrong with an event.
#[must_use]
pub fn flaw(locale: Locale, flaw: Flaw) -> String {
    match flaw {
        Flaw::Gap => locale.text("audit-flaw-gap"),
        Flaw::Unlinked => locale.text("audit-flaw-unlinked"),
        Flaw::Altered => locale.text("audit-flaw-altered"),
        Flaw::Unreadable => locale.text("audit-flaw-unreadable"),
    }
}

/// Who did it, when that is an account: its name and its role.
#[must_use]
pub fn person(locale: Locale, (name, role): (&str, Role)) -> String {
    format!("{name} ({})", super::account::role(locale, role))
}

/// A moment of the log, to the second; one that cannot be read as it is.
#[must_use]
pub fn moment(locale: Locale, at: &str) -> String {
    match at.parse::<DateTime<Utc>>() {
        Ok(at) => {
            let time = at.format("%H:%M:%S");
            format!("{}, {time}\u{a0}UTC", locale.date(at.date_naive()))
        }
        Err(_) => at.to_owned(),
    }
}

#[cfg(test)]
mod tests;
