//! Figures to lead a count by: counts in each hour, the expected end, where help may be needed, and where most was
//! corrected.

use super::Desk;
use super::tiles::FULL;
use crate::actions::counting::leading::{Figures, TypistFigures, load_figures};
use crate::auth::{As, BureauReaders};
use crate::clock;
use crate::locale::Locale;
use crate::pages::{Page, broken};
use crate::web::{self, App};
use crate::wording::leading::{People, expected, moment, person};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::{DateTime, Utc};
use election::counting::HourOfCounts;

/// The width of the part of the drawing for one hour, and the height of the highest bar.
const HOUR: u64 = 100;
const HIGHEST: u64 = 200;
/// So many stations with corrections are shown.
const MOST: usize = 20;

#[derive(Template)]
#[template(path = "leading/figures.html")]
struct FiguresPage {
    page: Page,
    done: String,
    expected: String,
    hours: Vec<HourRow>,
    width: u64,
    typists: Vec<TypistRow>,
    corrected: Vec<CorrectedRow>,
    bar: u64,
}

struct HourRow {
    label: String,
    short: String,
    counts: String,
    sum: String,
    x: u64,
    middle: u64,
    y: u64,
    height: u64,
}

struct TypistRow {
    name: String,
    first: String,
    second: String,
    corrected: String,
    /// Where help may be welcome, in sentences.
    help: Vec<String>,
}

struct CorrectedRow {
    name: String,
    address: String,
    corrections: String,
}

/// Shows the figures.
pub async fn show_counting_figures(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let now = app.now();
    let figures = load_figures(desk.db, &id, now).await;
    let figures = figures.map_err(broken(locale))?;
    let people = desk.people().await?;
    let title = locale.text("leading-figures-title");
    let hours = hours(locale, &figures.hours);
    let template = FiguresPage {
        done: locale.say(
            "leading-done-of",
            &[("done", figures.done.into()), ("all", figures.all.into())],
        ),
        bar: (figures.done * FULL)
            .checked_div(figures.all)
            .unwrap_or_default(),
        expected: expected(locale, figures.expected, now),
        width: hours.len() as u64 * HOUR,
        hours,
        typists: typists(locale, &figures, (&people, now)),
        corrected: corrected(&desk, &figures),
        page: desk.page(&reader.session, (title, "cijfers")),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn hours(locale: Locale, hours: &[HourOfCounts]) -> Vec<HourRow> {
    let most = hours
        .iter()
        .map(|hour| hour.counts)
        .max()
        .unwrap_or(1)
        .max(1);
    let rows = hours.iter().zip(0..).map(|(hour, place)| {
        let begins = clock::local(hour.begins);
        let height = hour.counts * HIGHEST / most;
        let values = [
            ("day", locale.date(begins.date()).into()),
            ("from", begins.format("%H:%M").to_string().into()),
            (
                "until",
                clock::local(hour.begins + chrono::TimeDelta::hours(1))
                    .format("%H:%M")
                    .to_string()
                    .into(),
            ),
        ];
        HourRow {
            label: locale.say("leading-hour", &values),
            short: begins.format("%H").to_string(),
            counts: locale.number(hour.counts),
            sum: locale.number(hour.sum),
            x: place * HOUR + HOUR / 10,
            middle: place * HOUR + HOUR / 2,
            y: HIGHEST - height + HOUR / 2,
            height,
        }
    });
    rows.collect()
}

/// By name: this is about where help is needed, and not about who is fastest.
fn typists(
    locale: Locale,
    figures: &Figures,
    (people, now): (&People, DateTime<Utc>),
) -> Vec<TypistRow> {
    let rows = figures.typists.iter().map(|one| TypistRow {
        name: person(locale, people, one.account),
        first: locale.number(one.first),
        second: locale.number(one.second),
        corrected: locale.number(one.corrected),
        help: help(locale, one, now),
    });
    let mut rows: Vec<TypistRow> = rows.collect();
    rows.sort_by_key(|one| one.name.to_lowercase());
    rows
}

fn help(locale: Locale, one: &TypistFigures, now: DateTime<Utc>) -> Vec<String> {
    let long = one.long.iter().map(|(station, since)| {
        let values = [
            ("station", (*station).into()),
            ("since", moment(locale, *since, now).into()),
        ];
        locale.say("leading-help-long", &values)
    });
    long.collect()
}

fn corrected(desk: &Desk<'_>, figures: &Figures) -> Vec<CorrectedRow> {
    let rows = figures.corrected.iter().take(MOST);
    let rows = rows.map(|one| CorrectedRow {
        name: format!("{} {}", one.station, one.name),
        address: desk.station(one.station),
        corrections: desk.locale.number(one.corrections),
    });
    rows.collect()
}
