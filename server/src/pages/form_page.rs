//! A page that is one form, for whoever is signed in or not.

use super::Page;
use crate::form::Form;
use crate::web;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

/// One form, with what it is for above it.
#[derive(Debug)]
pub struct FormPage {
    /// The frame of the page; its title is the heading.
    pub page: Page,
    /// What the form is for.
    pub lead: String,
    /// The form.
    pub form: Form,
}

/// The same as it is shown: the title of the page says that something is wrong, its heading does not.
#[derive(Template)]
#[template(path = "form_page.html")]
struct Shown {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
}

impl FormPage {
    /// The page, or the page again when something is wrong with the form.
    #[must_use]
    pub fn answer(self) -> Response {
        let locale = self.page.locale;
        let mut shown = Shown {
            heading: self.page.title.clone(),
            page: self.page,
            lead: self.lead,
            form: self.form,
        };
        let status = if shown.form.is_right() {
            StatusCode::OK
        } else {
            let title = shown.heading.as_str();
            shown.page.title = locale.say("form-error-title", &[("title", title.into())]);
            StatusCode::UNPROCESSABLE_ENTITY
        };
        web::private_page(status, locale, &shown)
    }
}
