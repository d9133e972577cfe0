//! What a handler of an applicant asks for as its first parameter.

use super::ApplicantSession;
use crate::locale::Locale;
use crate::pages::problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;

/// An applicant of the election in the path.
#[derive(Debug, Clone)]
pub struct AsApplicant(pub ApplicantSession);

impl<S: Sync> FromRequestParts<S> for AsApplicant {
    type Rejection = Response;

    /// The guard left it here; a route without guard has none, and refuses.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let found = parts.extensions.get::<ApplicantSession>().cloned();
        let found = found.ok_or_else(|| problem::forbidden(Locale::of(&parts.uri)));
        found.map(Self)
    }
}
