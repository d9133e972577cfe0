//! All typists: a new first password, keeping one out, and letting one in again.

use super::slips::slips_page;
use super::{PATH, page};
use crate::actions::account::{
    disable_account, enable_account, find_typist, list_typists, reset_password,
};
use crate::auth::{As, TypistKeepers, chance, hash};
use crate::documents::Slip;
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::account::Account;
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "typists/list.html")]
struct ListPage {
    page: Page,
    csrf: String,
    told: String,
    typists: Vec<TypistRow>,
}

struct TypistRow {
    name: String,
    login: String,
    enable: String,
    disable: String,
    reset: String,
    is_disabled: bool,
    must_change: bool,
}

/// Shows all typists.
pub async fn show_typists(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &keeper.session;
    let typists = list_typists(database(&app, locale)?).await;
    let typists = typists.map_err(broken(locale))?;
    let active = typists.iter().filter(|one| one.disabled_at.is_none());
    let counts = [
        ("count", typists.len().into()),
        ("active", active.count().into()),
    ];
    let template = ListPage {
        page: page(session, locale),
        csrf: session.csrf.clone(),
        told: locale.say("typists-count", &counts),
        typists: typists.iter().map(|one| row(locale, one)).collect(),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Gives a typist a new first password, and shows the slip.
pub async fn submit_typist_reset(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &keeper.session;
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    find_typist(db, id).await.map_err(&wrong)?;
    let password = chance::first_password().map_err(&wrong)?;
    let hashed = hash(&password).await.map_err(&wrong)?;
    let by = by(session, &app);
    let reset = write_tx(db, async move |tx| {
        let typist = find_typist(tx, id).await?;
        reset_password(tx, &by, (id, &hashed)).await?;
        Ok(typist)
    });
    let typist = reset.await.map_err(wrong)?;
    let slip = Slip {
        name: typist.name,
        login: typist.login,
        password,
    };
    Ok(slips_page(session, locale, &[(typist.id, slip)]))
}

/// Keeps a typist out from now on.
pub async fn submit_typist_off(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let by = by(&keeper.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        find_typist(tx, id).await?;
        disable_account(tx, &by, id).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_list(locale))
}

/// Lets a typist in again.
pub async fn submit_typist_on(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Path(id): Path<u64>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let by = by(&keeper.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        find_typist(tx, id).await?;
        enable_account(tx, &by, id).await
    });
    done.await.map_err(broken(locale))?;
    Ok(to_list(locale))
}

fn to_list(locale: Locale) -> Response {
    Redirect::to(&format!("{PATH}{}", locale.query())).into_response()
}

fn row(locale: Locale, typist: &Account) -> TypistRow {
    let address = |what| format!("{PATH}/{}/{what}{}", typist.id, locale.query());
    TypistRow {
        name: typist.name.clone(),
        login: typist.login.clone(),
        enable: address("aan"),
        disable: address("uit"),
        reset: address("wachtwoord"),
        is_disabled: typist.disabled_at.is_some(),
        must_change: typist.must_change_password,
    }
}
