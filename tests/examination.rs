//! The bureau examines applications over HTTP: the board, the work, one application, omissions and their letters.

#[path = "account/people.rs"]
mod people;

mod examination {
    mod board;
    mod course;
    mod decisions;
    mod demonstration;
    mod entry;
    mod omissions;
    mod register;
    mod roles;
    mod sample;
}
