//! What the acceptance tests share: the databases that each test runs on.

mod databases;

pub use databases::{
    Checked, EmptyDatabase, TestDatabase, databases, empty_databases, on_each_database,
};
