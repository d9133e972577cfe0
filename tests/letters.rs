//! Letters as who receives them reads them: with the tools for PDF that everybody has.

mod letters {
    pub(crate) mod sample;

    mod code;
    mod decision;
    mod form;
    mod notice;
    mod texts;
}
