//! The tables of Wijkzetel, one file per stage of the line.
//!
//! Every constraint is made with its table, because SQLite cannot add one later. Numbers are whole,
//! dates and moments are ISO 8601 text, and a word from a fixed set is text with a check. It holds no
//! queries: those are in the store of the server.

mod append_only;
mod check;
mod m01_registration;
mod m02_counting;
mod m03_lots;
mod m04_allocation;
mod m05_roster;
mod m06_audit;
mod m07_account;
mod m08_document;
mod m09_calendar;
mod m10_import;
mod m11_draw;
mod m12_session;
mod m13_vacancy;
mod m14_privacy;
mod m15_application;
// Validity.
mod m21_validity;
// Examination.
mod m16_applicant_session;
mod m19_outbox;
mod m20_examination;
// Residence.
mod m18_residence;
// Ballot.
mod m17_profile;
mod m22_ballot;
// Entering counts.
mod m23_count_record;
mod m25_entry;
// Result files.
mod m26_result_file;
// Leading.
mod m27_leading;
mod m28_release;
// Leave.
mod m29_leave;
// Deadlines and letters.
mod m32_letters;
// Letters by mail.
mod m36_letter_mail;
// Signals about candidates.
mod m39_signal_candidate;
// Texts of invitations.
mod m40_invitation_text;
// Decisions on seats, and welcome texts.
mod m45_welcome;
// Letters that are sealed.
mod m38_sealed_letter;
// Members.
mod m31_member;
// The order of a term, and the report of a year.
mod m30_rule;
// Sortition.
mod m33_sortition;
// Opt-out register and signals.
mod m34_opt_out;
mod m35_signal;
// A seat that was empty from the start.
mod m37_never_filled;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DatabaseBackend;

/// All migrations, in the order of the line; what all stages share comes last.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m01_registration::Migration),
            Box::new(m02_counting::Migration),
            Box::new(m03_lots::Migration),
            Box::new(m04_allocation::Migration),
            Box::new(m05_roster::Migration),
            Box::new(m06_audit::Migration),
            Box::new(m07_account::Migration),
            Box::new(m08_document::Migration),
            Box::new(m09_calendar::Migration),
            Box::new(m10_import::Migration),
            Box::new(m11_draw::Migration),
            Box::new(m12_session::Migration),
            Box::new(m13_vacancy::Migration),
            Box::new(m14_privacy::Migration),
            Box::new(m15_application::Migration),
            // Validity.
            Box::new(m21_validity::Migration),
            // Examination.
            Box::new(m20_examination::Migration),
            Box::new(m16_applicant_session::Migration),
            Box::new(m17_profile::Migration),
            Box::new(m18_residence::Migration),
            Box::new(m19_outbox::Migration),
            Box::new(m22_ballot::Migration),
            // Entering counts.
            Box::new(m23_count_record::Migration),
            Box::new(m25_entry::Migration),
            // Result files.
            Box::new(m26_result_file::Migration),
            // Leading.
            Box::new(m27_leading::Migration),
            Box::new(m28_release::Migration),
            // Leave.
            Box::new(m29_leave::Migration),
            // Deadlines and letters.
            Box::new(m32_letters::Migration),
            // Members.
            Box::new(m31_member::Migration),
            // The order of a term, and the report of a year.
            Box::new(m30_rule::Migration),
            // Sortition.
            Box::new(m33_sortition::Migration),
            // Opt-out register and signals.
            Box::new(m34_opt_out::Migration),
            Box::new(m35_signal::Migration),
            // Letters by mail.
            Box::new(m36_letter_mail::Migration),
            // A seat that was empty from the start.
            Box::new(m37_never_filled::Migration),
            // Letters that are sealed.
            Box::new(m38_sealed_letter::Migration),
            // Signals about candidates.
            Box::new(m39_signal_candidate::Migration),
            // Texts of invitations.
            Box::new(m40_invitation_text::Migration),
            // Decisions on seats, and welcome texts.
            Box::new(m45_welcome::Migration),
        ]
    }
}

/// Runs the statements one after another; both databases understand them.
async fn run(manager: &SchemaManager<'_>, statements: &[&str]) -> Result<(), DbErr> {
    for statement in statements {
        manager
            .get_connection()
            .execute_unprepared(statement)
            .await?;
    }
    Ok(())
}

/// A statement with the word for bytes that this database knows, where it says `BYTES`.
fn with_bytes(manager: &SchemaManager<'_>, statement: &str) -> String {
    let bytes = match manager.get_database_backend() {
        DatabaseBackend::Postgres => "BYTEA",
        _ => "BLOB",
    };
    statement.replace("BYTES", bytes)
}
