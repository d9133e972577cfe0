//! What if, for one body: every seat under every rule, and one of them with everybody who was considered.

use super::detail::{Detail, detail};
use super::figure::{outcomes, turnover};
use super::rows::{Row, called, leaves, rows, word};
use super::{Asked, Compared, address, asks, explained};
use crate::actions::comparison::{Leaving, earlier_rules};
use crate::auth::{As, GriffieReaders};
use crate::form::Choice;
use crate::locale::Locale;
use crate::pages::shares::Shares;
use crate::pages::{Page, broken, database};
use crate::web::{self, App};
use crate::wording::comparison as wording;
use askama::Template;
use axum::extract::{Path, Query, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;
use succession::comparison::Rule;

#[derive(Template)]
#[template(path = "comparison/body.html")]
struct BodyPage {
    page: Page,
    heading: String,
    lead: String,
    asked: String,
    day_error: String,
    seat_error: String,
    chosen: String,
    choices: Vec<Choice>,
    detail: Option<Detail>,
    columns: Vec<String>,
    rows: Vec<Row>,
    outcomes: Vec<Shares>,
    turnover: Option<Shares>,
    together: bool,
    explained: Vec<(String, String)>,
    file: String,
    city: String,
}

/// Shows what each rule would bring for the seats of a body.
pub async fn show_body(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let asked = Asked::of(&query, &app);
    let earlier = earlier_rules().map_err(broken(locale))?;
    let compared = Compared::load(db, &key, (&asked, &earlier)).await;
    let compared = compared.map_err(broken(locale))?;
    let chosen = query.get("zetel").map_or("", |text| text.trim());
    let found = compared.seats().iter().find(|seat| word(seat) == chosen);
    let is_unknown = found.is_none() && !chosen.is_empty();
    let desk = &compared.desk;
    let named = [("body", desk.body_name(locale).into())];
    let heading = locale.say("what-if-body-title", &named);
    let path = desk.path("wat-als");
    let short = locale.text("what-if-crumb");
    let mut page = desk.frame(&reader.session, locale, (heading.clone(), short), &path);
    let together = asked.leaving == Leaving::Together;
    let is_wrong = asked.is_wrong || is_unknown;
    if is_wrong {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
    }
    let asks = asks(compared.day, asked.leaving);
    let city = format!("/griffie/{}/wat-als", key.0);
    let shown = BodyPage {
        page,
        heading,
        lead: locale.say(
            match together {
                true => "what-if-body-lead-together",
                false => "what-if-body-lead",
            },
            &[("day", locale.date(compared.day).into())],
        ),
        day_error: asked.error(locale),
        seat_error: match is_unknown {
            true => locale.text("what-if-seat-wrong"),
            false => String::new(),
        },
        choices: choices(&compared, locale),
        chosen: chosen.to_owned(),
        detail: found.map(|seat| detail(&compared, seat, locale)),
        columns: Rule::ALL.map(|rule| wording::rule(locale, rule)).to_vec(),
        rows: rows(&compared, locale),
        outcomes: outcomes(locale, &compared.body.summary),
        turnover: compared.body.turnover.map(|one| turnover(locale, one)),
        explained: explained(locale),
        file: address(locale, &format!("{path}.csv"), &asks),
        city: address(locale, &city, &asks),
        asked: asked.typed,
        together,
    };
    let status = match is_wrong {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok(web::private_page(status, locale, &shown))
}

fn choices(compared: &Compared, locale: Locale) -> Vec<Choice> {
    let seats = compared.seats().iter().map(|seat| {
        let text = format!(
            "{}: {}",
            called(seat, locale),
            leaves(compared, seat, locale)
        );
        Choice::new(word(seat), text)
    });
    seats.collect()
}
