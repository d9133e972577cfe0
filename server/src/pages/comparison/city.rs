//! What if, for all members of the city at once.

use super::figure::{RuleRow, agreement, outcomes, rule_rows, turnover, votes};
use super::rows::{Row, rows};
use super::{Asked, Compared, address, asks, explained, load_city};
use crate::actions::comparison::{Leaving, earlier_rules};
use crate::auth::{As, GriffieReaders};
use crate::locale::Locale;
use crate::pages::shares::Shares;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::Standing;
use crate::store::registration::load_election;
use crate::web::{self, App};
use crate::wording::comparison as wording;
use askama::Template;
use axum::extract::{Path, Query, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use succession::comparison::{Agreement, Rule, Summary, Turnover};

#[derive(Template)]
#[template(path = "comparison/city.html")]
struct CityPage {
    page: Page,
    heading: String,
    asked: String,
    error: String,
    lead: String,
    without: String,
    has_seats: bool,
    agreement: Shares,
    together: bool,
    outcomes: Vec<Shares>,
    votes: Vec<Shares>,
    rules: Vec<RuleRow>,
    columns: Vec<String>,
    bodies: Vec<BodyRow>,
    explained: Vec<(String, String)>,
    file: String,
}

struct BodyRow {
    name: String,
    address: String,
    seats: String,
    same: String,
    different: String,
    list_empty: String,
    as_2022: String,
    rows: Vec<Row>,
}

/// Shows what each rule would bring for every seat of the city.
pub async fn show_city(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    let asked = Asked::of(&query, &app);
    let earlier = earlier_rules().map_err(broken(locale))?;
    let loaded = load_city(db, &election, (&asked, &earlier)).await;
    let (bodies, without) = loaded.map_err(broken(locale))?;
    let summaries = bodies.iter().map(|one| one.body.summary.clone());
    let summary = Summary::of_bodies(summaries);
    let persons = Turnover::of_bodies(bodies.iter().filter_map(|one| one.body.turnover));
    let together = asked.leaving == Leaving::Together;
    let path = format!("/griffie/{election}/wat-als");
    let heading = locale.text("what-if-city-title");
    let mut page = Page {
        unofficial: row.standing == Standing::NotOfficial,
        ..Page::of(&reader.session, locale, heading.clone(), &path)
    };
    if asked.is_wrong {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
    }
    let asks = asks(asked.day, asked.leaving);
    let shown = CityPage {
        page: page.after(vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, row.title, &format!("/griffie/{election}")),
            Crumb::new(locale, locale.text("what-if-crumb"), &path),
        ]),
        error: asked.error(locale),
        lead: lead(locale, (&summary, &asked)),
        without: told_without(locale, without),
        has_seats: 0 < summary.seats,
        agreement: match together {
            true => turnover(locale, persons),
            false => agreement(locale, &summary),
        },
        together,
        outcomes: outcomes(locale, &summary),
        votes: votes(locale, &summary),
        rules: rule_rows(locale, &summary),
        columns: Rule::ALL.map(|rule| wording::rule(locale, rule)).to_vec(),
        bodies: bodies.iter().map(|body| body_row(body, locale)).collect(),
        explained: explained(locale),
        file: address(locale, &format!("{path}.csv"), &asks),
        asked: asked.typed,
        heading,
    };
    let status = match asked.is_wrong {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok(web::private_page(status, locale, &shown))
}

fn lead(locale: Locale, (summary, asked): (&Summary, &Asked)) -> String {
    let values = [
        ("seats", summary.seats.into()),
        ("number", locale.number(summary.seats).into()),
        ("day", locale.date(asked.day).into()),
    ];
    let key = match asked.leaving {
        Leaving::Together => "what-if-city-lead-together",
        Leaving::OneByOne => "what-if-city-lead",
    };
    locale.say(key, &values)
}

fn told_without(locale: Locale, without: u64) -> String {
    match without {
        0 => String::new(),
        _ => locale.say("what-if-without", &[("count", without.into())]),
    }
}

fn body_row(body: &Compared, locale: Locale) -> BodyRow {
    let summary = &body.body.summary;
    let (same, different) = match body.body.turnover {
        Some(persons) => (persons.both, persons.list_alone + persons.votes_alone),
        None => (
            summary.agreeing(Agreement::All),
            summary.agreeing(Agreement::Different),
        ),
    };
    let tally = |rule| summary.tallies.get(&rule).cloned().unwrap_or_default();
    BodyRow {
        name: body.desk.body_name(locale),
        address: address(
            locale,
            &body.desk.path("wat-als"),
            &asks(body.day, body.leaving),
        ),
        seats: locale.number(summary.seats),
        same: locale.number(same),
        different: locale.number(different),
        list_empty: locale.number(tally(Rule::SameList).nobody),
        as_2022: locale.number(tally(Rule::Rules2022).other_than_now),
        rows: rows(body, locale),
    }
}
