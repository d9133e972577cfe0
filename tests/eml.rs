//! Files of EML_NL: those of municipal councils give the official results, wrong ones say what is wrong, and what we
//! write about a result can be read back.
#![cfg(test)]

#[path = "account/people.rs"]
mod people;

mod eml {
    mod check_in;
    mod command;
    mod councils;
    mod entry;
    mod files;
    mod refused;
    mod sample;
    mod served;
}
