//! What a handler asks for as its first parameter, to say who may call it.

use super::Session;
use crate::locale::Locale;
use crate::pages::problem;
use crate::store::Role;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use std::marker::PhantomData;

/// A set of roles, as a type.
pub trait RoleSet: Send + Sync {
    /// The roles.
    const ROLES: &'static [Role];
}

/// Keeps users and settings.
#[derive(Debug, Clone, Copy)]
pub struct Administrators;

impl RoleSet for Administrators {
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Whoever is signed in.
#[derive(Debug, Clone)]
pub struct SignedIn(pub Session);

/// Somebody with a role of this set.
#[derive(Debug, Clone)]
pub struct As<R> {
    /// Who it is.
    pub session: Session,
    set: PhantomData<R>,
}

impl<S: Sync> FromRequestParts<S> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        session(parts).map(Self)
    }
}

impl<S: Sync, R: RoleSet> FromRequestParts<S> for As<R> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let session = session(parts)?;
        if !R::ROLES.contains(&session.account.role) {
            return Err(problem::forbidden(Locale::of(&parts.uri)));
        }
        Ok(Self {
            session,
            set: PhantomData,
        })
    }
}

/// The guard left it here; a route without guard has none, and refuses.
#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn session(parts: &Parts) -> Result<Session, Response> {
    let found = parts.extensions.get::<Session>().cloned();
    found.ok_or_else(|| problem::forbidden(Locale::of(&parts.uri)))
}
