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

    /// Whether somebody of this session is one of them.
    #[must_use]
    fn has(session: &Session) -> bool {
        Self::ROLES.contains(&session.account.role)
    }
}

/// Keeps users and settings.
#[derive(Debug, Clone, Copy)]
pub struct Administrators;

impl RoleSet for Administrators {
    const ROLES: &'static [Role] = &[Role::Administrator];
}

/// Leads the election bureau.
#[derive(Debug, Clone, Copy)]
pub struct Bureau;

impl RoleSet for Bureau {
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads what the bureau does.
#[derive(Debug, Clone, Copy)]
pub struct BureauReaders;

impl RoleSet for BureauReaders {
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Auditor];
}

/// Keeps the roster and fills the vacancies.
#[derive(Debug, Clone, Copy)]
pub struct Griffie;

impl RoleSet for Griffie {
    const ROLES: &'static [Role] = &[Role::Clerk];
}

/// Reads what the griffie does.
#[derive(Debug, Clone, Copy)]
pub struct GriffieReaders;

impl RoleSet for GriffieReaders {
    const ROLES: &'static [Role] = &[Role::Clerk, Role::Auditor];
}

/// Reads the dice of a lot for an allocation; two of them type, each with an own account.
#[derive(Debug, Clone, Copy)]
pub struct DiceReaders;

impl RoleSet for DiceReaders {
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Typist];
}

/// Takes in files in the place of typing.
#[derive(Debug, Clone, Copy)]
pub struct EntryFilers;

impl RoleSet for EntryFilers {
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Typist];
}

/// Reads the dice of a lot for a vacancy. An office with one clerk asks the bureau for the second.
#[derive(Debug, Clone, Copy)]
pub struct VacancyDiceReaders;

impl RoleSet for VacancyDiceReaders {
    const ROLES: &'static [Role] = &[Role::Clerk, Role::Coordinator, Role::Typist];
}

// Stations and people.
/// Keeps the typists: who leads the bureau, and who keeps all users.
#[derive(Debug, Clone, Copy)]
pub struct TypistKeepers;

impl RoleSet for TypistKeepers {
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Administrator];
}

/// Enters counts. Whoever leads the bureau sees both entries, and so enters none.
#[derive(Debug, Clone, Copy)]
pub struct Typists;

impl RoleSet for Typists {
    const ROLES: &'static [Role] = &[Role::Typist];
}

/// Learns how counts are entered.
#[derive(Debug, Clone, Copy)]
pub struct Counters;

impl RoleSet for Counters {
    const ROLES: &'static [Role] = &[Role::Typist, Role::Coordinator];
}

/// Reads everything, changes nothing.
#[derive(Debug, Clone, Copy)]
pub struct Auditors;

impl RoleSet for Auditors {
    const ROLES: &'static [Role] = &[Role::Auditor];
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
