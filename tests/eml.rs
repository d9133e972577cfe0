//! Files of EML_NL: those of municipal councils give the official results, wrong ones say what is wrong, and what we
//! write about a result can be read back.
#![cfg(test)]

mod eml {
    mod command;
    mod councils;
    mod refused;
    mod sample;
}
