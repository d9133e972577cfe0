//! Documents as who receives them reads them: with the tools for PDF that everybody has.

mod documents {
    pub(crate) mod sample;

    mod content;
    mod form;
    mod stored;
}
