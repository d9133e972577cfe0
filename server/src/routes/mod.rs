//! THE table of routes: method, path, who may, handler; a file for each stage of the line.
//!
//! The router is made from it, so nothing answers that does not stand here, and the guard holds every request
//! against it before a handler sees it.

mod account;
mod allocation;
mod ballot;
mod counting;
mod deadlines;
mod examination;
mod registration;
mod roster;
mod stations;
mod successor;
mod vacancy;

use crate::auth::{
    Administrators, Auditors, Bureau, BureauReaders, Counters, DiceReaders, EntryFilers, Griffie,
    GriffieReaders, RoleSet, TypistKeepers, Typists, VacancyDiceReaders,
};
use crate::store::Role;
use crate::web::App;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody, without login.
    Public,
    /// Whoever is signed in, also before a first password is changed.
    SignedIn,
    /// Whoever is signed in as an applicant of the election in the path.
    Applicant,
    /// Whoever is signed in with one of these roles and a password of their own.
    Roles(&'static [Role]),
}

/// One route.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path, with its parameters.
    pub path: &'static str,
    /// Who may.
    pub access: Access,
    /// How many bytes can be sent, when files can be sent along; none for forms without files.
    pub upload: Option<usize>,
    /// What answers.
    pub handler: MethodRouter<App>,
}

/// A file of 200,000 counts has 5 MB.
const LARGEST_UPLOAD: usize = 32 * 1024 * 1024;
/// Half as large again as a photo may be, so that its own page says what is wrong with it.
const LARGEST_PHOTO: usize = 12 * 1024 * 1024;

const BUREAU: Access = Access::Roles(Bureau::ROLES);
const BUREAU_READERS: Access = Access::Roles(BureauReaders::ROLES);
const ADMINISTRATORS: Access = Access::Roles(Administrators::ROLES);
const TYPIST_KEEPERS: Access = Access::Roles(TypistKeepers::ROLES);
const AUDITORS: Access = Access::Roles(Auditors::ROLES);
const GRIFFIE: Access = Access::Roles(Griffie::ROLES);
const GRIFFIE_READERS: Access = Access::Roles(GriffieReaders::ROLES);
const DICE_READERS: Access = Access::Roles(DiceReaders::ROLES);
const ENTRY_FILERS: Access = Access::Roles(EntryFilers::ROLES);
const VACANCY_DICE_READERS: Access = Access::Roles(VacancyDiceReaders::ROLES);
const TYPISTS: Access = Access::Roles(Typists::ROLES);
const COUNTERS: Access = Access::Roles(Counters::ROLES);

/// Every route there is.
#[must_use]
pub fn table() -> Vec<Route> {
    [
        registration::rows(),
        examination::rows(),
        ballot::rows(),
        stations::rows(),
        counting::rows(),
        allocation::rows(),
        roster::rows(),
        vacancy::rows(),
        deadlines::rows(),
        successor::rows(),
        account::rows(),
    ]
    .concat()
}

/// Who may see the page at this path; nothing when no page is there.
#[must_use]
pub fn page_at(path: &str) -> Option<Access> {
    let fits = |known: &str| {
        let mut parts = path.split('/');
        let all = known.split('/').all(|part| {
            let asked = parts.next();
            asked.is_some_and(|asked| asked == part || (part.starts_with('{') && !asked.is_empty()))
        });
        all && parts.next().is_none()
    };
    let pages = table()
        .into_iter()
        .filter(|route| route.method == Method::GET);
    // As in the router: a word that stands in the path goes before a parameter.
    pages
        .filter(|route| fits(route.path))
        .min_by_key(|route| {
            let parts = route.path.split('/');
            parts.map(|part| part.starts_with('{')).collect::<Vec<_>>()
        })
        .map(|route| route.access)
}

/// A route that only reads.
fn read<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::GET,
        path,
        access,
        upload: None,
        handler: get(handler),
    }
}

/// A route that changes something.
fn write<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        method: Method::POST,
        path,
        access,
        upload: None,
        handler: post(handler),
    }
}

/// A route that takes a file.
fn upload<H, T>(path: &'static str, access: Access, handler: H) -> Route
where
    H: Handler<T, App>,
    T: 'static,
{
    Route {
        upload: Some(LARGEST_UPLOAD),
        ..write(path, access, handler)
    }
}
