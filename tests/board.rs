//! Leading the count over HTTP: the board, screens in the hall, findings, figures, investigations and recounts; and
//! backups of the night.

#[path = "account/people.rs"]
mod people;

mod board {
    mod backup;
    mod figures;
    mod findings;
    mod investigations;
    mod overview;
    mod papers;
    mod roles;
    mod sample;
    mod screens;
    mod size;
    mod stream;
}
