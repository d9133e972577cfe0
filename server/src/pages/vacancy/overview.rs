//! What is due in every body, so that no term is missed.

use super::today;
use crate::actions::vacancy::{Deadline, DueWhen, list_deadlines};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::allocation::list_latest_versions;
use crate::store::registration::{list_bodies, list_elections, list_names};
use crate::web::{self, App};
use crate::wording::deadlines::{self, Names};
use crate::wording::{Reason, vacancy as wording};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "vacancy/overview.html")]
struct Overview {
    page: Page,
    acts: bool,
    groups: Vec<Group>,
    elections: Vec<(String, String)>,
    bodies: Vec<(String, String)>,
}

struct Group {
    title: String,
    is_late: bool,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    address: String,
    body: String,
    until: String,
    how: Vec<Reason>,
}

/// Shows what is due.
pub async fn show_griffie(
    reader: As<GriffieReaders>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = reader.session;
    let db = database(&app, locale)?;
    let gathered = gather(db, locale, today(&app)).await;
    let (groups, bodies) = gathered.map_err(broken(locale))?;
    let elections = list_elections(db).await.map_err(broken(locale))?;
    let title = locale.text("griffie-title");
    let template = Overview {
        page: Page::of(&session, locale, title, "/griffie"),
        acts: Griffie::has(&session),
        groups,
        elections: elections
            .into_iter()
            .map(|one| {
                let address = format!("/griffie/{}{}", one.id, locale.query());
                (one.title, address)
            })
            .collect(),
        bodies,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn gather(
    db: &Database,
    locale: Locale,
    today: NaiveDate,
) -> Result<(Vec<Group>, Vec<(String, String)>), AppError> {
    let bodies = list_bodies(db).await?;
    let names: BTreeMap<&str, &str> = bodies
        .iter()
        .map(|body| (body.code.as_str(), body.name.as_str()))
        .collect();
    let mut persons = Names::new();
    for election in list_elections(db).await? {
        let of_election = list_names(db, &election.id).await?;
        persons.extend(
            of_election
                .into_iter()
                .map(|(place, name)| ((election.id.clone(), place), name)),
        );
    }
    let mut rows: BTreeMap<DueWhen, Vec<Row>> = BTreeMap::new();
    for deadline in list_deadlines(db, today).await? {
        let row = row(locale, &deadline, (&persons, &names));
        rows.entry(deadline.moment(today)).or_default().push(row);
    }
    let groups = rows.into_iter().map(|(when, rows)| Group {
        title: deadlines::when(locale, when),
        is_late: when == DueWhen::Late,
        rows,
    });
    let groups = groups.collect();
    let mut links = Vec::new();
    for election in list_elections(db).await? {
        for code in list_latest_versions(db, &election.id).await?.into_keys() {
            let name = names.get(code.as_str()).copied().unwrap_or_default();
            let address = format!(
                "/griffie/{}/{code}/vacature/nieuw{}",
                election.id,
                locale.query()
            );
            links.push((name.to_owned(), address));
        }
    }
    Ok((groups, links))
}

fn row(locale: Locale, one: &Deadline, (names, bodies): (&Names, &BTreeMap<&str, &str>)) -> Row {
    let until = one.until.map(|until| locale.date(until));
    Row {
        what: deadlines::what(locale, one, names),
        address: format!("{}{}", one.path(), locale.query()),
        body: (bodies.get(one.body.as_str()).copied())
            .unwrap_or_default()
            .to_owned(),
        until: until.unwrap_or_default(),
        how: wording::how(locale, &one.how),
    }
}
