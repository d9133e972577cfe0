//! Words about accounts: what a role is called, and why a password is refused.

use crate::auth::Weakness;
use crate::locale::Locale;
use crate::store::Role;

/// What a role is called.
#[must_use]
pub fn role(locale: Locale, role: Role) -> String {
    match role {
        Role::Coordinator => locale.text("role-coordinator"),
        Role::Typist => locale.text("role-typist"),
        Role::Clerk => locale.text("role-clerk"),
        Role::Auditor => locale.text("role-auditor"),
        Role::Administrator => locale.text("role-administrator"),
    }
}

/// Why a password is refused, and what to do.
#[must_use]
pub fn weakness(locale: Locale, weakness: Weakness) -> String {
    match weakness {
        Weakness::TooShort => locale.text("password-too-short"),
        Weakness::TooLong => locale.text("password-too-long"),
        Weakness::Common => locale.text("password-common"),
        Weakness::HoldsLogin => locale.text("password-holds-login"),
    }
}
