//! The calendar of an election: every day with how it was found, and what was moved and why.

use super::bureau;
use super::timeline::{Day, Point, days, points};
use crate::actions::registration::calendar::{ElectionCalendar, load_calendar};
use crate::actions::registration::load_regulation;
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session, account_of};
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::Database;
use crate::store::account::{Account, list_accounts};
use crate::store::registration::{CalendarChange, Election, load_election};
use crate::web::{self, App};
use crate::wording::registration as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::registration::calendar::Milestone;

#[derive(Template)]
#[template(path = "registration/calendar.html")]
struct CalendarPage {
    page: Page,
    lead: String,
    rows: Vec<Row>,
    points: Vec<Point>,
    may_move: bool,
    /// The file for a calendar program.
    file: String,
    /// The addresses of calendars that keep themselves up to date.
    feeds: String,
}

struct Row {
    day: Day,
    /// Where it can be moved; empty for a day that cannot.
    address: String,
    is_moved: bool,
    changes: Vec<String>,
}

/// Shows the calendar.
pub async fn show_calendar(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = reader.session;
    let loaded = load(database(&app, locale)?, &id).await;
    let (election, calendar, accounts) = loaded.map_err(broken(locale))?;
    let reglement = load_regulation(&election.regulation).map_err(broken(locale))?;
    let title = [("reglement", reglement.title.into())];
    let rows = days(locale, &calendar).into_iter();
    let rows = rows.map(|day| row(locale, day, (&id, &calendar, &accounts)));
    let template = CalendarPage {
        lead: locale.say("calendar-lead", &title),
        rows: rows.collect(),
        points: points(&calendar),
        may_move: Bureau::has(&session),
        file: format!("{}.ics{}", path(&id), locale.query()),
        feeds: format!("/bureau/{id}/agenda{}", locale.query()),
        page: page(&session, locale, &election),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

type Loaded = (Election, ElectionCalendar, Vec<Account>);

async fn load(db: &Database, id: &str) -> Result<Loaded, AppError> {
    let election = load_election(db, id).await?;
    Ok((
        election,
        load_calendar(db, id).await?,
        list_accounts(db).await?,
    ))
}

fn page(session: &Session, locale: Locale, election: &Election) -> Page {
    let (title, path) = (locale.text("calendar-title"), path(&election.id));
    election_page(session, locale, election, (title, &path)).after(way(locale, election))
}

/// The address of the calendar of an election.
pub(super) fn path(election: &str) -> String {
    format!("/bureau/{election}/kalender")
}

/// The address at which a day is moved; days are numbered as in the table.
pub(super) fn move_path(election: &str, milestone: Milestone) -> String {
    let place = Milestone::ALL.iter().position(|one| *one == milestone);
    format!("{}/{}", path(election), place.unwrap_or_default() + 1)
}

/// The way to the calendar of an election.
pub(super) fn way(locale: Locale, election: &Election) -> Vec<Crumb> {
    let of_election = format!("/bureau/{}", election.id);
    vec![
        bureau(locale),
        Crumb::new(locale, election.title.as_str(), &of_election),
        Crumb::new(locale, locale.text("calendar-title"), &path(&election.id)),
    ]
}

fn row(
    locale: Locale,
    day: Day,
    (id, calendar, accounts): (&str, &ElectionCalendar, &[Account]),
) -> Row {
    let milestone = day.milestone.filter(|one| *one != Milestone::Vote);
    let changes: Vec<&CalendarChange> = milestone
        .map(|one| calendar.changes_of(one).collect())
        .unwrap_or_default();
    let last = changes.last();
    Row {
        address: milestone.map_or_else(String::new, |one| {
            format!("{}{}", move_path(id, one), locale.query())
        }),
        is_moved: last.is_some_and(|change| change.moved_to.is_some()),
        changes: changes
            .into_iter()
            .map(|change| told(locale, change, accounts))
            .collect(),
        day,
    }
}

/// A change in a sentence, with who made it and why.
fn told(locale: Locale, change: &CalendarChange, accounts: &[Account]) -> String {
    let who = account_of(&change.changed_by);
    let who = accounts.iter().find(|one| who == Some(one.id));
    let who = who.map_or(change.changed_by.as_str(), |one| one.name.as_str());
    let from = ("from", wording::when(locale, change.held).into());
    let rest = [
        ("who", who.into()),
        ("at", locale.date(clock::day_of(change.changed_at)).into()),
        ("reason", change.reason.as_str().into()),
    ];
    let mut values = vec![from];
    values.extend(rest);
    match change.moved_to {
        Some(to) => {
            values.push(("to", wording::when(locale, to).into()));
            locale.say("calendar-moved-here", &values)
        }
        None => locale.say("calendar-moved-back", &values),
    }
}
