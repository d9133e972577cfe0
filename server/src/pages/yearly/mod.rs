//! The report of a year, of the city and of one body: figures on a page, as CSV, and as the documents that were
//! made of it.

mod files;

pub use files::{show_body_year_file, show_body_year_pdf, show_city_year_file, show_city_year_pdf};

use super::shares::Shares;
use super::{Crumb, Page, broken, by, database};
use crate::actions::yearly::{Year, make_year};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::store::yearly::{StoredYear, list_years};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::yearly as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::Datelike;
use succession::yearly::{HeldBy, Route};

#[derive(Template)]
#[template(path = "yearly/year.html")]
struct YearPage {
    page: Page,
    heading: String,
    span: String,
    following: String,
    seats: Shares,
    seat_rows: Vec<(String, String)>,
    causes: Vec<Shares>,
    cause_rows: Vec<(String, String)>,
    routes: Shares,
    route_rows: Vec<(String, String)>,
    vacancies: String,
    days: Vec<(String, String)>,
    refusals: Vec<(String, String)>,
    bodies: Vec<BodyRow>,
    made: Vec<(String, String)>,
    form: Option<Form>,
    file: String,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
    city: Option<String>,
}

struct BodyRow {
    name: String,
    address: String,
    vacancies: String,
    median: String,
    longest: String,
    refusals: String,
    share: String,
}

/// Which report: the election, the body when it is of one, and the year.
#[derive(Debug, Clone)]
struct Asked {
    election: String,
    code: Option<String>,
    year: i32,
}

impl Asked {
    fn city((election, year): (String, i32)) -> Self {
        Self {
            election,
            code: None,
            year,
        }
    }

    fn body((election, code, year): (String, String, i32)) -> Self {
        Self {
            code: Some(code),
            ..Self::city((election, year))
        }
    }

    fn key(&self) -> (&str, Option<&str>) {
        (&self.election, self.code.as_deref())
    }

    fn path_of(&self, year: i32) -> String {
        let Self { election, code, .. } = self;
        match code {
            None => format!("/griffie/{election}/verslag/{year}"),
            Some(code) => format!("/griffie/{election}/{code}/verslag/{year}"),
        }
    }

    fn path(&self) -> String {
        self.path_of(self.year)
    }

    async fn load(&self, app: &App, locale: Locale) -> Result<Year, Response> {
        let db = database(app, locale)?;
        let today = clock::day_of(app.now());
        let loaded = Year::load(db, self.key(), (self.year, today, locale)).await;
        loaded.map_err(broken(locale))
    }

    async fn made(&self, db: &Database) -> Result<Vec<StoredYear>, AppError> {
        let code = self.code.as_deref().unwrap_or_default();
        list_years(db, (&self.election, code, self.year)).await
    }
}

/// Goes to the report of this year.
pub async fn show_this_year(
    _: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Response {
    let year = clock::day_of(app.now()).year();
    let asked = Asked::city((election, year));
    Redirect::to(&format!("{}{}", asked.path(), locale.query())).into_response()
}

/// Shows the report of the city.
pub async fn show_city_year(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(path): Path<(String, i32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    show(&reader.session, locale, (&Asked::city(path), &app)).await
}

/// Shows the report of a body.
pub async fn show_body_year(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(path): Path<(String, String, i32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    show(&reader.session, locale, (&Asked::body(path), &app)).await
}

/// Makes the report of the city a document.
pub async fn submit_city_year(
    clerk: As<Griffie>,
    locale: Locale,
    Path(path): Path<(String, i32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    make(
        &clerk.session,
        locale,
        (Asked::city(path), &app),
        &submitted,
    )
    .await
}

/// Makes the report of a body a document.
pub async fn submit_body_year(
    clerk: As<Griffie>,
    locale: Locale,
    Path(path): Path<(String, String, i32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    make(
        &clerk.session,
        locale,
        (Asked::body(path), &app),
        &submitted,
    )
    .await
}

async fn make(
    session: &Session,
    locale: Locale,
    (asked, app): (Asked, &App),
    submitted: &Submitted,
) -> Result<Response, Response> {
    let db = database(app, locale)?;
    let (by, today) = (by(session, app), clock::day_of(app.now()));
    let shown = submitted.shown().to_owned();
    let to = format!("{}{}", asked.path(), locale.query());
    let done = write_tx(db, async move |tx| {
        make_year(tx, &by, asked.key(), (asked.year, today, locale, &shown)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

async fn show(
    session: &Session,
    locale: Locale,
    (asked, app): (&Asked, &App),
) -> Result<Response, Response> {
    let year = asked.load(app, locale).await?;
    let made = asked.made(database(app, locale)?).await;
    let made = made.map_err(broken(locale))?;
    let digest = year.digest().map_err(broken(locale))?;
    let this_year = clock::day_of(app.now()).year();
    let is_new = made.last().is_none_or(|last| last.figures_sha256 != digest);
    let button = locale.text("year-make-button");
    let form = Form::new(locale, &session.csrf, button, Vec::<Field>::new()).showing(&digest);
    let beside = |other: i32, key: &str| {
        let text = locale.say(key, &[("year", other.to_string().into())]);
        (format!("{}{}", asked.path_of(other), locale.query()), text)
    };
    let figures = &year.figures;
    let rows = |all: Vec<(String, u64)>| -> Vec<(String, String)> {
        let rows = all.into_iter();
        rows.map(|(name, count)| (name, locale.number(count)))
            .collect()
    };
    let causes: Vec<_> = wording::causes(locale, figures);
    let routes: Vec<_> = wording::routes(locale, figures);
    let seats: Vec<_> = wording::seats(locale, figures);
    let most = causes
        .iter()
        .map(|(_, _, count)| *count)
        .max()
        .unwrap_or_default();
    let (page, heading) = frame(session, locale, (asked, &year));
    let shown = YearPage {
        span: wording::span(locale, year.period),
        following: wording::following(locale, figures),
        seats: Shares::of(
            locale.text("year-order"),
            seats
                .iter()
                .map(|(held, name, count)| (held_class(*held), *count, told(locale, *count, name))),
        ),
        routes: Shares::of(
            locale.text("year-routes"),
            routes.iter().map(|(route, name, count)| {
                (route_class(*route), *count, told(locale, *count, name))
            }),
        ),
        causes: causes
            .iter()
            .filter(|(_, _, count)| 0 < *count)
            .map(|(_, name, count)| {
                Shares::measured(name.clone(), (*count, most), locale.number(*count))
            })
            .collect(),
        seat_rows: rows(
            seats
                .into_iter()
                .map(|(_, name, count)| (name, count))
                .collect(),
        ),
        cause_rows: rows(
            causes
                .into_iter()
                .map(|(_, name, count)| (name, count))
                .collect(),
        ),
        route_rows: rows(
            routes
                .into_iter()
                .map(|(_, name, count)| (name, count))
                .collect(),
        ),
        vacancies: locale.say(
            "year-vacancies-sum",
            &[
                ("count", figures.vacancies().into()),
                ("number", locale.number(figures.vacancies()).into()),
            ],
        ),
        days: wording::days(locale, figures),
        refusals: rows(wording::refusals(locale, figures)),
        bodies: bodies(locale, (asked, &year)),
        made: made
            .iter()
            .rev()
            .map(|one| made_line(locale, asked, one))
            .collect(),
        form: (Griffie::has(session) && is_new).then_some(form),
        file: format!("{}/cijfers.csv{}", asked.path(), locale.query()),
        before: Some(beside(asked.year - 1, "year-before"))
            .filter(|_| first_year(&year) < asked.year),
        after: Some(beside(asked.year + 1, "year-after")).filter(|_| asked.year < this_year),
        city: asked.code.as_ref().map(|_| {
            let city = Asked::city((asked.election.clone(), asked.year));
            format!("{}{}", city.path(), locale.query())
        }),
        page,
        heading,
    };
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

fn first_year(year: &Year) -> i32 {
    year.held_on.year()
}

fn told(locale: Locale, count: u64, name: &str) -> String {
    format!("{} {}", locale.number(count), name.to_lowercase())
}

fn frame(session: &Session, locale: Locale, (asked, year): (&Asked, &Year)) -> (Page, String) {
    let about = year.body.as_ref().map(|body| body.name.clone());
    let values = [
        (
            "about",
            about
                .clone()
                .unwrap_or_else(|| locale.text("year-city"))
                .into(),
        ),
        ("year", asked.year.to_string().into()),
    ];
    let heading = locale.say("year-title", &values);
    let election = format!("/griffie/{}", asked.election);
    let mut way = vec![
        Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
        Crumb::new(locale, year.title.as_str(), &election),
    ];
    if let (Some(name), Some(code)) = (about, &asked.code) {
        way.push(Crumb::new(locale, name, &format!("{election}/{code}")));
    }
    let short = locale.say("year-crumb", &values);
    way.push(Crumb::new(locale, short, &asked.path()));
    let page = Page {
        unofficial: !year.official,
        ..Page::of(session, locale, heading.clone(), &asked.path())
    };
    (page.after(way), heading)
}

fn bodies(locale: Locale, (asked, year): (&Asked, &Year)) -> Vec<BodyRow> {
    if asked.code.is_some() {
        return Vec::new();
    }
    let none = || "–".to_owned();
    let rows = year.bodies.iter().map(|body| {
        let figures = &body.figures;
        let of_body = Asked {
            code: Some(body.code.clone()),
            ..asked.clone()
        };
        let median = figures
            .median_days()
            .map(|one| wording::one_decimal(locale, one));
        let longest = figures.longest_days().map(|one| locale.number(one));
        let share = figures
            .share_following()
            .map(|one| wording::percent(locale, one));
        BodyRow {
            name: body.name.clone(),
            address: format!("{}{}", of_body.path(), locale.query()),
            vacancies: locale.number(figures.vacancies()),
            median: median.unwrap_or_else(none),
            longest: longest.unwrap_or_else(none),
            refusals: locale.number(figures.refusals.all()),
            share: share.unwrap_or_else(none),
        }
    });
    rows.collect()
}

/// The link to a document that was made, with its digest.
fn made_line(locale: Locale, asked: &Asked, made: &StoredYear) -> (String, String) {
    let values = [
        ("version", made.version.into()),
        ("day", locale.date(clock::day_of(made.made_at)).into()),
        ("until", locale.date(made.until).into()),
        ("size", made.bytes.len().div_ceil(1000).into()),
    ];
    let address = format!("{}/pdf/{}{}", asked.path(), made.version, locale.query());
    (address, locale.say("year-made", &values))
}

fn held_class(held: HeldBy) -> &'static str {
    match held {
        HeldBy::Elected => "own",
        HeldBy::SameList => "other",
        HeldBy::OtherList => "lot",
        HeldBy::MostVotes => "votes",
        HeldBy::Drawn => "resident",
        HeldBy::Unknown => "silent",
        HeldBy::Nobody => "nobody",
    }
}

fn route_class(route: Route) -> &'static str {
    match route {
        Route::SameList => "other",
        Route::OtherList => "lot",
        Route::MostVotes => "votes",
        Route::Sortition => "resident",
        Route::LeftVacant => "nobody",
        Route::Open => "silent",
    }
}
