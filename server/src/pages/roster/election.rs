//! All bodies of an election: how many seats are filled, and what waits.

use super::desk::Desk;
use super::today;
use crate::auth::{As, GriffieReaders};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::Standing;
use crate::store::registration::{list_bodies, list_seats, load_election};
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "roster/election.html")]
struct ElectionPage {
    page: Page,
    bodies: Vec<BodyRow>,
    notices: String,
}

struct BodyRow {
    name: String,
    address: String,
    appointments: String,
    seats: u64,
    members: u64,
    vacant: u64,
    vacancies: u64,
    open: u64,
    is_established: bool,
}

/// Shows the bodies of an election.
pub async fn show_election(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    let mut bodies = Vec::new();
    for code in codes(&app, locale, &election).await? {
        let desk = Desk::open(&app, locale, (&election, &code)).await?;
        bodies.push(body_row(&desk, today(&app)));
    }
    let path = format!("/griffie/{election}");
    let page = Page {
        unofficial: row.standing == Standing::NotOfficial,
        ..Page::of(&reader.session, locale, row.title.clone(), &path)
    };
    let shown = ElectionPage {
        notices: page.address(&format!("{path}/benoemingen")),
        page: page.after(vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, row.title, &path),
        ]),
        bodies,
    };
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

/// The codes of the bodies of an election, in the order of the overview.
pub(super) async fn codes(
    app: &App,
    locale: Locale,
    election: &str,
) -> Result<Vec<String>, Response> {
    let db = database(app, locale)?;
    let seats = list_seats(db, election).await.map_err(broken(locale))?;
    let seats: BTreeMap<String, u64> = seats.into_iter().collect();
    let bodies = list_bodies(db).await.map_err(broken(locale))?;
    let known = bodies.into_iter().map(|body| body.code);
    Ok(known.filter(|code| seats.contains_key(code)).collect())
}

fn body_row(desk: &Desk, day: NaiveDate) -> BodyRow {
    let mut row = BodyRow {
        name: desk.name.clone(),
        address: desk.address(""),
        appointments: desk.address("/benoemingen"),
        seats: desk.seats,
        members: 0,
        vacant: 0,
        vacancies: 0,
        open: 0,
        is_established: desk.held.is_some(),
    };
    let Some(held) = &desk.held else { return row };
    let file = &held.file;
    if day >= file.term_starts_on {
        row.seats = count(file.roster.seats_on(day).count());
    }
    row.members = count(file.roster.members_on(day).len());
    row.vacant = row.seats.saturating_sub(row.members);
    let pending = file.docket.iter().filter(|(_, one)| {
        one.state().is_pending() || one.state() == succession::vacancy::State::Reported
    });
    row.vacancies = count(pending.count());
    let open = file.appointments.iter().filter(|one| one.state().is_open());
    row.open = count(open.count());
    row
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
