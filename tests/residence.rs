//! Where somebody lives: files from registers on the command line, and the public pages that tell whether one can stand.
#![cfg(test)]

mod residence {
    mod addresses;
    mod pages;
    mod population;
    mod sample;
}
