//! What is due in every body, so that no term is missed.

use super::today;
use crate::actions::vacancy::{Deadline, Due, list_deadlines};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::allocation::list_latest_versions;
use crate::store::appointment::load_appointment;
use crate::store::registration::{list_bodies, list_elections, list_lists};
use crate::web::{self, App};
use crate::wording::{Reason, vacancy as wording};
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use succession::roster::Person;

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
    let mut rows: BTreeMap<usize, Vec<Row>> = BTreeMap::new();
    for deadline in list_deadlines(db, today).await? {
        let row = row(db, locale, &deadline, &names).await?;
        rows.entry(group_of(deadline.until, today))
            .or_default()
            .push(row);
    }
    let groups = rows.into_iter().map(|(group, rows)| Group {
        title: group_title(locale, group),
        is_late: group == 0,
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

fn group_of(until: Option<NaiveDate>, today: NaiveDate) -> usize {
    let week = today.checked_add_days(Days::new(7)).unwrap_or(today);
    match until {
        Some(until) if until < today => 0,
        Some(until) if until == today => 1,
        Some(until) if until <= week => 2,
        Some(_) => 3,
        None => 4,
    }
}

fn group_title(locale: Locale, group: usize) -> String {
    match group {
        0 => locale.text("griffie-late"),
        1 => locale.text("griffie-today"),
        2 => locale.text("griffie-week"),
        3 => locale.text("griffie-later"),
        _ => locale.text("griffie-free"),
    }
}

async fn row(
    db: &Database,
    locale: Locale,
    deadline: &Deadline,
    names: &BTreeMap<&str, &str>,
) -> Result<Row, AppError> {
    let key = (deadline.election.as_str(), deadline.body.as_str());
    let of = |rest: String| format!("/griffie/{}/{}{rest}{}", key.0, key.1, locale.query());
    let numbered = |number: u32| [("number", i64::from(number).into())];
    let (what, address) = match deadline.due {
        Due::NotifyElected => (locale.text("due-notify-elected"), of(String::new())),
        Due::Correction => (locale.text("due-correction"), of(String::new())),
        Due::Establish { vacancy } => (
            locale.say("due-establish", &numbered(vacancy)),
            of(format!("/vacature/{vacancy}")),
        ),
        Due::Decide { vacancy } => (
            locale.say("due-decide", &numbered(vacancy)),
            of(format!("/vacature/{vacancy}")),
        ),
        Due::Answer { appointment, .. }
        | Due::Lapse { appointment, .. }
        | Due::Admission { appointment, .. }
        | Due::Entry { appointment, .. } => {
            let name = name_of(db, locale, key, appointment).await?;
            let name = [("name", name.into())];
            let what = match deadline.due {
                Due::Answer { .. } => locale.say("due-answer", &name),
                Due::Lapse { .. } => locale.say("due-lapse", &name),
                Due::Admission { .. } => locale.say("due-admission", &name),
                _ => locale.say("due-entry", &name),
            };
            (what, of(format!("/benoeming/{appointment}")))
        }
    };
    let until = deadline.until.map(|until| locale.date(until));
    Ok(Row {
        what,
        address,
        body: names.get(key.1).copied().unwrap_or_default().to_owned(),
        until: until.unwrap_or_default(),
        how: wording::how(locale, &deadline.how),
    })
}

async fn name_of(
    db: &Database,
    locale: Locale,
    (election, body): (&str, &str),
    appointment: u32,
) -> Result<String, AppError> {
    let person = load_appointment(db, (election, body), appointment)
        .await?
        .person;
    let (list, candidate) = match person {
        Person::Drawn { number } => {
            let number = [("number", i64::from(number).into())];
            return Ok(locale.say("vacancy-drawn", &number));
        }
        Person::Candidate { list, candidate } => (list, candidate),
    };
    let lists = list_lists(db, election, body).await?;
    let of_list = lists.iter().find(|one| one.number == list);
    let mut all = of_list.into_iter().flat_map(|one| &one.candidates);
    let found = all.find(|one| one.number == candidate);
    Ok(found.map(|one| one.full_name()).unwrap_or_default())
}
