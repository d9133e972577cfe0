//! One function per thing that is done: load, decide, save, and record it in the audit log.
//!
//! An action takes the transaction of [`crate::store::write_tx`], so that it happens as a whole or not at
//! all. It reads no clock: the moment and the actor come in as [`crate::audit::By`].

pub mod account;
pub mod allocation;
// Backup.
pub mod backup;
pub mod ballot;
// What if.
pub mod comparison;
// Result files.
pub mod council;
pub mod counting;
pub mod deceased;
// Deadlines and letters.
pub mod deadlines;
pub mod documents;
pub mod import;
// Letters.
// Letters by mail.
pub mod letter_mail;
pub mod letter_register;
pub mod letter_texts;
pub mod letters;
pub mod lots;
// Members.
pub mod member;
pub mod onboarding;
// Opt-out register and signals.
pub mod opt_out;
pub mod outbox;
pub mod registration;
pub mod signals;
// Result files.
pub mod release;
pub mod result_files;
pub mod roster;
// The order of a term.
pub mod rule;
pub mod session;
pub mod shortage;
// Sortition.
pub mod sortition;
pub mod standing;
// Stations and people.
pub mod stations;
pub mod successor;
pub mod tabulation;
pub mod unchanged;
pub mod vacancy;
// The report of a year.
pub mod yearly;
// Validity.
pub mod validity;
