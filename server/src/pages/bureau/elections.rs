//! The elections of the bureau, newest first.

use crate::actions::standing::{BodyState, list_standings};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::registration::{Election, list_elections};
use crate::store::{Database, Standing};
use crate::web::{self, App};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "bureau/elections.html")]
struct ElectionsPage {
    page: Page,
    may_act: bool,
    elections: Vec<ElectionRow>,
}

struct ElectionRow {
    title: String,
    address: String,
    day: String,
    state: String,
    is_done: bool,
    is_official: bool,
}

/// Shows every election.
pub async fn show_elections(
    reader: As<BureauReaders>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let mut rows = Vec::new();
    for election in list_elections(db).await.map_err(broken(locale))? {
        let row = row(db, locale, &election).await;
        rows.push(row.map_err(broken(locale))?);
    }
    let title = locale.text("bureau-title");
    let template = ElectionsPage {
        page: Page::of(&reader.session, locale, title, "/bureau"),
        may_act: Bureau::has(&reader.session),
        elections: rows,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn row(db: &Database, locale: Locale, election: &Election) -> Result<ElectionRow, AppError> {
    let standings = list_standings(db, election).await?;
    let is_established = |state| state == BodyState::Established || state == BodyState::Corrected;
    let established = standings
        .iter()
        .filter(|one| is_established(one.state))
        .count();
    let values = [
        ("established", established.into()),
        ("bodies", standings.len().into()),
    ];
    Ok(ElectionRow {
        title: election.title.clone(),
        address: format!("/bureau/{}{}", election.id, locale.query()),
        day: locale.date(election.held_on),
        state: locale.say("bureau-established-of", &values),
        is_done: established == standings.len(),
        is_official: election.standing == Standing::Official,
    })
}
