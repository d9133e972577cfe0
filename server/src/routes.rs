//! THE table of routes: method, path, who may, handler; in the order of the line.
//!
//! The router is made from it, so nothing answers that does not stand here, and the guard holds every request
//! against it before a handler sees it.

use crate::assets;
use crate::auth::{Administrators, Griffie, GriffieReaders, RoleSet};
use crate::pages::{account, allocation, documents, home, roster, vacancy};
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

const ADMINISTRATORS: Access = Access::Roles(Administrators::ROLES);
const GRIFFIE: Access = Access::Roles(Griffie::ROLES);
const GRIFFIE_READERS: Access = Access::Roles(GriffieReaders::ROLES);

/// Every route there is.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Public, SignedIn};
    vec![
        read("/", Public, home::show_home),
        read("/wijkraad/{code}", Public, allocation::show_body),
        read(
            "/wijkraad/{code}/proces-verbaal.pdf",
            Public,
            documents::show_minutes,
        ),
        read("/assets/{version}/{name}", Public, assets::show_asset),
        // Griffie: vacancies.
        read("/griffie", GRIFFIE_READERS, vacancy::show_griffie),
        read(
            "/griffie/{election}/{code}/vacature/nieuw",
            GRIFFIE,
            vacancy::show_new_vacancy,
        ),
        write(
            "/griffie/{election}/{code}/vacature/nieuw",
            GRIFFIE,
            vacancy::submit_new_vacancy,
        ),
        read(
            "/griffie/{election}/{code}/vacature/nieuw/{cause}/{number}",
            GRIFFIE,
            vacancy::show_report,
        ),
        write(
            "/griffie/{election}/{code}/vacature/nieuw/{cause}/{number}",
            GRIFFIE,
            vacancy::submit_report,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}",
            GRIFFIE_READERS,
            vacancy::show_vacancy,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/vaststellen",
            GRIFFIE,
            vacancy::submit_establishment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/afwijzen",
            GRIFFIE,
            vacancy::submit_dismissal,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/benoemen",
            GRIFFIE,
            vacancy::submit_appointment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/onvervuld",
            GRIFFIE,
            vacancy::submit_empty,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/heropenen",
            GRIFFIE,
            vacancy::submit_reopening,
        ),
        read(
            "/griffie/{election}/{code}/uitgesloten",
            GRIFFIE_READERS,
            vacancy::show_bars,
        ),
        write(
            "/griffie/{election}/{code}/uitgesloten",
            GRIFFIE,
            vacancy::submit_bar,
        ),
        // Accounts.
        read("/account/eerste", Public, account::show_first),
        write("/account/eerste", Public, account::submit_first),
        read("/account/inloggen", Public, account::show_sign_in),
        write("/account/inloggen", Public, account::submit_sign_in),
        write("/account/uitloggen", SignedIn, account::submit_sign_out),
        read("/account", SignedIn, account::show_account),
        read("/account/wachtwoord", SignedIn, account::show_password),
        write("/account/wachtwoord", SignedIn, account::submit_password),
        // Users.
        read("/account/gebruikers", ADMINISTRATORS, account::show_users),
        read(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::show_new_user,
        ),
        write(
            "/account/gebruikers/nieuw",
            ADMINISTRATORS,
            account::submit_new_user,
        ),
        write(
            "/account/gebruikers/{id}/uit",
            ADMINISTRATORS,
            account::submit_disable,
        ),
        write(
            "/account/gebruikers/{id}/aan",
            ADMINISTRATORS,
            account::submit_enable,
        ),
        write(
            "/account/gebruikers/{id}/wachtwoord",
            ADMINISTRATORS,
            account::submit_reset,
        ),
        // Griffie: rosters, appointments and letters.
        read(
            "/griffie/{election}",
            GRIFFIE_READERS,
            roster::show_election,
        ),
        read(
            "/griffie/{election}/benoemingen",
            GRIFFIE_READERS,
            roster::show_election_notices,
        ),
        write(
            "/griffie/{election}/benoemingen",
            GRIFFIE,
            roster::submit_election_notices,
        ),
        read(
            "/griffie/{election}/benoemingen/voortgang/{number}",
            GRIFFIE_READERS,
            roster::show_notices_progress,
        ),
        read(
            "/griffie/{election}/{code}",
            GRIFFIE_READERS,
            roster::show_roster,
        ),
        read(
            "/griffie/{election}/{code}/benoemingen",
            GRIFFIE_READERS,
            roster::show_appointments,
        ),
        write(
            "/griffie/{election}/{code}/benoemingen",
            GRIFFIE,
            roster::submit_notices,
        ),
        write(
            "/griffie/{election}/{code}/benoemingen/installatie",
            GRIFFIE,
            roster::submit_installation,
        ),
        read(
            "/griffie/{election}/{code}/benoeming/{number}",
            GRIFFIE_READERS,
            roster::show_appointment,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/antwoord",
            GRIFFIE,
            roster::submit_reply,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/geen-antwoord",
            GRIFFIE,
            roster::submit_lapse,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/papieren",
            GRIFFIE,
            roster::submit_papers,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/onderzoek",
            GRIFFIE,
            roster::submit_admission,
        ),
        write(
            "/griffie/{election}/{code}/benoeming/{number}/bekend",
            GRIFFIE,
            roster::submit_known,
        ),
        read(
            "/griffie/{election}/{code}/benoeming/{number}/kennisgeving",
            GRIFFIE_READERS,
            documents::show_notice,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/besluit/{position}",
            GRIFFIE_READERS,
            documents::show_decision,
        ),
        read(
            "/griffie/{election}/{code}/document/{id}",
            GRIFFIE_READERS,
            documents::show_document,
        ),
    ]
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
#[expect(dead_code, reason = "the first import uses it")]
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
