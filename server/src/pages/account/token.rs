//! The token of a form for who is not signed in.

use crate::auth::{Caller, form_token};
use crate::pages::problem;
use axum::http::{HeaderValue, header};
use axum::response::Response;

/// A form for who is not signed in: its token, and the cookie that goes with it.
pub(crate) struct Token {
    pub(crate) csrf: String,
    cookie: Option<HeaderValue>,
}

impl Token {
    /// The token for this caller.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(crate) fn of(caller: &Caller) -> Result<Self, Response> {
        let made = form_token(&caller.headers);
        let (csrf, cookie) =
            made.map_err(|cause| problem::broken(caller.locale, &cause.to_string()))?;
        Ok(Self { csrf, cookie })
    }

    /// The answer with the cookie, when the browser does not have it yet.
    pub(crate) fn keep(self, mut answer: Response) -> Response {
        if let Some(cookie) = self.cookie {
            answer.headers_mut().append(header::SET_COOKIE, cookie);
        }
        answer
    }
}
