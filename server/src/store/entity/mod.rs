//! One entity per table, with the names of the columns. They do not leave the server.

pub mod event;
