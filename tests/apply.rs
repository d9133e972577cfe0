//! Applying as a candidate, as somebody does it in a browser: signing in, the steps, and signing.

mod apply {
    pub(crate) mod town;

    mod bad_input;
    mod sessions;
    mod sign;
    mod sign_in;
    mod steps;
}
