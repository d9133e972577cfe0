//! The board: what is late, what is due today, this week and later, with how each last day was found.

use super::{Desk, Gathered, Query};
use crate::actions::vacancy::{Deadline, DueKind, DueWhen};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::locale::Locale;
use crate::pages::{Page, broken};
use crate::web::{self, App};
use crate::wording::{Reason, deadlines as wording, vacancy};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Template)]
#[template(path = "deadlines/board.html")]
struct Board {
    page: Page,
    acts: bool,
    file: String,
    bodies: Vec<Choice>,
    kinds: Vec<Choice>,
    is_filtered: bool,
    cards: Vec<(String, String)>,
    groups: Vec<Group>,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct Group {
    title: String,
    count: String,
    is_late: bool,
    rows: Vec<Row>,
}

struct Row {
    what: String,
    kind: String,
    address: String,
    body: String,
    case: String,
    whom: String,
    until: String,
    away: String,
    how: Vec<Reason>,
}

/// Shows the board.
pub async fn show_deadlines(
    reader: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let query = Query::of(&uri);
    let gathered = desk.gather().await.map_err(broken(locale))?;
    let taken: Vec<&Deadline> = gathered.all.iter().filter(|one| query.takes(one)).collect();
    let acts = Griffie::has(&reader.session);
    let mut groups: BTreeMap<DueWhen, Vec<Row>> = BTreeMap::new();
    for one in &taken {
        let row = row(&desk, &gathered, (one, acts));
        let when = one.moment(desk.today);
        groups.entry(when).or_default().push(row);
    }
    let cards = DueWhen::ALL.into_iter().take(4).map(|when| {
        let count = groups.get(&when).map_or(0, Vec::len);
        let title = wording::when(locale, when);
        (
            title,
            locale.number(u64::try_from(count).unwrap_or(u64::MAX)),
        )
    });
    let cards = cards.collect();
    let groups = groups.into_iter().map(|(when, rows)| Group {
        title: wording::when(locale, when),
        count: locale.number(u64::try_from(rows.len()).unwrap_or(u64::MAX)),
        is_late: when == DueWhen::Late,
        rows,
    });
    let title = locale.text("deadlines-title");
    let template = Board {
        page: desk.page(&reader.session, (title, "")),
        acts,
        file: format!("{}{}", desk.path(".csv"), query.written(locale)),
        bodies: bodies(&gathered, &query),
        kinds: kinds(locale, &query),
        is_filtered: query.is_filtered(),
        cards,
        groups: groups.collect(),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// The bodies for which something is due, by name.
fn bodies(gathered: &Gathered, query: &Query) -> Vec<Choice> {
    let waiting = gathered
        .all
        .iter()
        .map(|one| (gathered.body(one), one.body.as_str()));
    let chosen = gathered.bodies.get(&query.body);
    let chosen = chosen.map(|name| (name.as_str(), query.body.as_str()));
    let all: BTreeSet<(&str, &str)> = waiting.chain(chosen).collect();
    let choices = all.into_iter().map(|(name, code)| Choice {
        value: code.to_owned(),
        label: name.to_owned(),
        is_chosen: code == query.body,
    });
    choices.collect()
}

fn kinds(locale: Locale, query: &Query) -> Vec<Choice> {
    let all = DueKind::ALL.into_iter().map(|kind| Choice {
        value: kind.word().to_owned(),
        label: wording::kind(locale, kind),
        is_chosen: query.kind == Some(kind),
    });
    all.collect()
}

fn row(desk: &Desk<'_>, gathered: &Gathered, (one, acts): (&Deadline, bool)) -> Row {
    let locale = desk.locale;
    let until = one.until.map(|until| locale.date(until));
    let case = one
        .due
        .vacancy()
        .map(|number| locale.say("roster-vacancy", &[("number", number.into())]));
    let path = match acts {
        true => one.path(),
        false => one.path_to_read(),
    };
    Row {
        what: wording::what(locale, one, &gathered.names),
        kind: wording::kind(locale, one.due.kind()),
        address: format!("{path}{}", locale.query()),
        body: gathered.body(one).to_owned(),
        case: case.unwrap_or_default(),
        whom: wording::whom(locale, one, &gathered.names),
        until: until.unwrap_or_else(|| locale.text("deadlines-free")),
        away: away(desk, one),
        how: vacancy::how(locale, &one.how),
    }
}

/// How far away the last day is, in words.
fn away(desk: &Desk<'_>, one: &Deadline) -> String {
    let locale = desk.locale;
    let Some(until) = one.until else {
        return String::new();
    };
    let days = (until - desk.today).num_days();
    let count = [("count", days.abs().into())];
    match one.moment(desk.today) {
        DueWhen::Late => locale.say("deadlines-late-by", &count),
        DueWhen::Today | DueWhen::Free => String::new(),
        DueWhen::Week | DueWhen::Later => locale.say("deadlines-days-left", &count),
    }
}
