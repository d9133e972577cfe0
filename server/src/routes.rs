//! THE table of routes: method, path, who may, handler; in the order of the line.
//!
//! The router is made from it, so nothing answers that does not stand here.

use crate::assets;
use crate::pages::{allocation, documents, home};
use crate::web::App;
use axum::http::Method;
use axum::routing::{MethodRouter, get};

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Everybody, without login.
    Public,
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
    /// What answers.
    pub handler: MethodRouter<App>,
}

/// Every route there is.
#[must_use]
pub fn table() -> Vec<Route> {
    vec![
        public("/", get(home::show_home)),
        public("/wijkraad/{code}", get(allocation::show_body)),
        public(
            "/wijkraad/{code}/proces-verbaal.pdf",
            get(documents::show_minutes),
        ),
        public("/assets/{version}/{name}", get(assets::show_asset)),
    ]
}

fn public(path: &'static str, handler: MethodRouter<App>) -> Route {
    Route {
        method: Method::GET,
        path,
        access: Access::Public,
        handler,
    }
}
