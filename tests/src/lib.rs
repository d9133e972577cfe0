//! What the acceptance tests share: the databases that each test runs on, and a client that keeps cookies.

mod client;
mod databases;
mod demonstration;
mod digests;
mod forms;
mod lots;
mod mail;
mod paper;

pub use client::{Answer, Client, Server, keys};
pub use databases::{
    Checked, EmptyDatabase, TestDatabase, databases, empty_databases, on_each_database,
    sqlite_database,
};
pub use demonstration::on_each_demonstration;
pub use digests::without_digests;
pub use lots::{draw_by_hand, slip};
pub use mail::{code_in, last_mail};
pub use paper::{Paper, single_spaced};
