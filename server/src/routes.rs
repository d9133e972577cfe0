//! THE table of routes: method, path, who may, handler; in the order of the line.
//!
//! The router is made from it, so nothing answers that does not stand here, and the guard holds every request
//! against it before a handler sees it.

use crate::assets;
use crate::auth::{
    Administrators, Bureau, BureauReaders, DiceReaders, Griffie, GriffieReaders, RoleSet,
    VacancyDiceReaders,
};
use crate::pages::{account, allocation, documents, home, lots};
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
const BUREAU: Access = Access::Roles(Bureau::ROLES);
const BUREAU_READERS: Access = Access::Roles(BureauReaders::ROLES);
const DICE_READERS: Access = Access::Roles(DiceReaders::ROLES);
const GRIFFIE: Access = Access::Roles(Griffie::ROLES);
const GRIFFIE_READERS: Access = Access::Roles(GriffieReaders::ROLES);
const VACANCY_DICE_READERS: Access = Access::Roles(VacancyDiceReaders::ROLES);

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
        read(
            "/wijkraad/{code}/loting/{file}",
            Public,
            lots::show_transcript,
        ),
        // Bureau: lots.
        read(
            "/bureau/{election}/wijkraad/{code}/loting",
            BUREAU_READERS,
            lots::bureau::show_lot,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/hand",
            BUREAU,
            lots::bureau::show_slips,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/hand",
            BUREAU,
            lots::bureau::submit_slips,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/vastleggen",
            BUREAU,
            lots::bureau::submit_draw,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/bekendmaken",
            BUREAU,
            lots::bureau::show_pool,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/bekendmaken",
            BUREAU,
            lots::bureau::submit_pool,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/cijfers",
            DICE_READERS,
            lots::bureau::show_seed,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/cijfers",
            DICE_READERS,
            lots::bureau::submit_seed,
        ),
        read(
            "/bureau/{election}/wijkraad/{code}/loting/{draw}/nietig",
            BUREAU,
            lots::bureau::show_annulment,
        ),
        write(
            "/bureau/{election}/wijkraad/{code}/loting/{draw}/nietig",
            BUREAU,
            lots::bureau::submit_annulment,
        ),
        // Griffie: lots.
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting",
            GRIFFIE_READERS,
            lots::vacancy::show_vacancy_lot,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/hand",
            GRIFFIE,
            lots::vacancy::show_vacancy_slips,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/hand",
            GRIFFIE,
            lots::vacancy::submit_vacancy_slips,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/vastleggen",
            GRIFFIE,
            lots::vacancy::submit_vacancy_draw,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/bekendmaken",
            GRIFFIE,
            lots::vacancy::show_vacancy_pool,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/bekendmaken",
            GRIFFIE,
            lots::vacancy::submit_vacancy_pool,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/cijfers",
            VACANCY_DICE_READERS,
            lots::vacancy::show_vacancy_seed,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/cijfers",
            VACANCY_DICE_READERS,
            lots::vacancy::submit_vacancy_seed,
        ),
        read(
            "/griffie/{election}/{code}/vacature/{number}/loting/{draw}/nietig",
            GRIFFIE,
            lots::vacancy::show_vacancy_annulment,
        ),
        write(
            "/griffie/{election}/{code}/vacature/{number}/loting/{draw}/nietig",
            GRIFFIE,
            lots::vacancy::submit_vacancy_annulment,
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
