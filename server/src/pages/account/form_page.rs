//! A page that is one form, for whoever is signed in or not.

use crate::auth::{Caller, form_token};
use crate::form::Form;
use crate::pages::{Page, problem};
use crate::web;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;

/// One form, with what it is for above it.
pub(super) struct FormPage {
    pub(super) page: Page,
    pub(super) lead: String,
    pub(super) form: Form,
}

/// The same as it is shown: the title of the page says that something is wrong, its heading does not.
#[derive(Template)]
#[template(path = "account/form.html")]
struct Shown {
    page: Page,
    heading: String,
    lead: String,
    form: Form,
}

impl FormPage {
    /// The page, or the page again when something is wrong with the form.
    pub(super) fn answer(self) -> Response {
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

/// A form for who is not signed in: its token, and the cookie that goes with it.
pub(super) struct Token {
    pub(super) csrf: String,
    cookie: Option<HeaderValue>,
}

impl Token {
    /// The token for this caller.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn of(caller: &Caller) -> Result<Self, Response> {
        let made = form_token(&caller.headers);
        let (csrf, cookie) =
            made.map_err(|cause| problem::broken(caller.locale, &cause.to_string()))?;
        Ok(Self { csrf, cookie })
    }

    /// The answer with the cookie, when the browser does not have it yet.
    pub(super) fn keep(self, mut answer: Response) -> Response {
        if let Some(cookie) = self.cookie {
            answer.headers_mut().append(header::SET_COOKIE, cookie);
        }
        answer
    }
}
