//! The store and the audit log, the same on SQLite and on PostgreSQL.

#[path = "store/applications.rs"]
mod applications;
#[path = "store/audit_log.rs"]
mod audit_log;
#[path = "store/demonstration.rs"]
mod demonstration;
#[path = "store/imports.rs"]
mod imports;
#[path = "store/migrated.rs"]
mod migrated;
#[path = "store/results.rs"]
mod results;
#[path = "store/round_trips.rs"]
mod round_trips;
#[path = "store/sample.rs"]
mod sample;
#[path = "store/transactions.rs"]
mod transactions;
