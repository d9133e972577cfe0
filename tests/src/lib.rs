//! What the acceptance tests share: the databases that each test runs on.

mod databases;

pub use databases::{Checked, TestDatabase, databases, on_each_database};
