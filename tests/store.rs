//! The store and the audit log, the same on SQLite and on PostgreSQL.

#[path = "store/audit_log.rs"]
mod audit_log;
#[path = "store/transactions.rs"]
mod transactions;
