//! Whoever calls, before it is known who that is: the language, the address and the cookies.

use super::{cookie, origin};
use crate::locale::Locale;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Whoever calls.
#[derive(Clone)]
pub struct Caller {
    /// The language of the answer.
    pub locale: Locale,
    /// The address the call comes from.
    pub address: String,
    /// The headers, which hold the cookies.
    pub headers: HeaderMap,
}

impl Caller {
    /// The token of the session that the browser holds, whether there is such a session or not.
    #[must_use]
    pub fn session_token(&self) -> Option<String> {
        cookie::value(&self.headers, cookie::SESSION_COOKIE)
    }

    /// The token of the session as an applicant, whether there is such a session or not.
    #[must_use]
    pub fn applicant_token(&self) -> Option<String> {
        cookie::value(&self.headers, cookie::APPLICANT_COOKIE)
    }

    /// The token with which this browser asked for a code.
    #[must_use]
    pub fn code_token(&self) -> Option<String> {
        cookie::value(&self.headers, cookie::CODE_COOKIE)
    }

    /// The pass of a resident who typed the code of an invitation.
    #[must_use]
    pub fn answer_pass(&self) -> Option<String> {
        cookie::value(&self.headers, cookie::ANSWER_COOKIE)
    }

    /// What this browser brings back from elsewhere.
    #[must_use]
    pub fn elsewhere_token(&self) -> Option<String> {
        cookie::value(&self.headers, cookie::ELSEWHERE_COOKIE)
    }
}

impl<S: Sync> FromRequestParts<S> for Caller {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self {
            locale: Locale::of(&parts.uri),
            address: origin::address(parts),
            headers: parts.headers.clone(),
        })
    }
}
