//! The public pages as a browser gets them: the headers, and what each page says.

mod pages {
    pub(crate) mod browser;
    pub(crate) mod sample;

    mod body;
    mod documents;
    mod elections;
    mod headers;
    mod home;
    mod publication;
}
