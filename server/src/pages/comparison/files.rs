//! The same as files for a spreadsheet: a row for each seat and each rule.

use super::{Asked, Compared, load_city};
use crate::actions::comparison::{ComparedSeat, Leaving, earlier_rules};
use crate::auth::{As, GriffieReaders};
use crate::documents::Csv;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, database};
use crate::store::registration::load_election;
use crate::web::App;
use axum::extract::{Path, Query, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use election::allocation::Tied;
use std::collections::BTreeMap;
use succession::comparison::{Answer, Incoming, NotApplicable};
use succession::roster::Person;

/// The columns, as `docs/formats.md` describes them.
const COLUMNS: [&str; 18] = [
    "wijkraad",
    "day",
    "seat",
    "vacancy",
    "leaves_list",
    "leaves_candidate",
    "leaves_name",
    "rule",
    "outcome",
    "list",
    "candidate",
    "name",
    "votes",
    "route",
    "own_list",
    "between",
    "article",
    "certainty",
];

/// Sends every seat of the city under each rule.
pub async fn show_city_file(
    _: As<GriffieReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    load_election(db, &election).await.map_err(broken(locale))?;
    let asked = Asked::of(&query, &app);
    let earlier = earlier_rules().map_err(broken(locale))?;
    let loaded = load_city(db, &election, (&asked, &earlier)).await;
    let (bodies, _) = loaded.map_err(broken(locale))?;
    let bytes = written(locale, &bodies).map_err(broken(locale))?;
    let name = format!("wat-als-{election}-{}{}", asked.day, ending(asked.leaving));
    Ok(file(name, bytes))
}

/// Sends every seat of one body under each rule.
pub async fn show_body_file(
    _: As<GriffieReaders>,
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
    let ending = ending(asked.leaving);
    let name = format!("wat-als-{}-{}-{}{ending}", key.0, key.1, compared.day);
    let bytes = written(locale, &[compared]).map_err(broken(locale))?;
    Ok(file(name, bytes))
}

/// How the name of the file ends.
fn ending(leaving: Leaving) -> &'static str {
    match leaving {
        Leaving::OneByOne => "",
        Leaving::Together => "-samen",
    }
}

fn written(locale: Locale, bodies: &[Compared]) -> Result<Vec<u8>, AppError> {
    let mut table = Csv::with_columns(&COLUMNS)?;
    for body in bodies {
        for seat in body.seats() {
            for answer in &seat.comparison.answers {
                table.row(row(locale, (body, seat), answer))?;
            }
        }
    }
    table.into_bytes()
}

fn row(locale: Locale, (body, seat): (&Compared, &ComparedSeat), answer: &Answer) -> [String; 18] {
    let teller = body.desk.teller(locale);
    let left = seat.leaves.and_then(Person::stood_as);
    let leaves_name = seat.leaves.map(|person| body.desk.name(locale, person));
    let comes = answer.incoming.person();
    let (votes, route, own_list) = match &answer.incoming {
        Incoming::Candidate {
            votes,
            route,
            own_list,
            ..
        } => (votes.to_string(), route.word(), own_list.to_string()),
        _ => (String::new(), "", String::new()),
    };
    [
        body.desk.key.1.clone(),
        body.day.to_string(),
        seat.seat.to_string(),
        seat.vacancy
            .map(|number| number.to_string())
            .unwrap_or_default(),
        left.map(|(list, _)| list.to_string()).unwrap_or_default(),
        left.map(|(_, candidate)| candidate.to_string())
            .unwrap_or_default(),
        leaves_name.unwrap_or_default(),
        answer.rule.word().to_owned(),
        outcome(&answer.incoming).to_owned(),
        comes.map(|(list, _)| list.to_string()).unwrap_or_default(),
        comes
            .map(|(_, candidate)| candidate.to_string())
            .unwrap_or_default(),
        comes.map(|person| teller.name(person)).unwrap_or_default(),
        votes,
        route.to_owned(),
        own_list,
        between(&answer.incoming),
        answer.article.citation().to_owned(),
        answer.article.certainty.word().to_owned(),
    ]
}

fn outcome(incoming: &Incoming) -> &'static str {
    match incoming {
        Incoming::Candidate { .. } => "candidate",
        Incoming::Lot { .. } => "lot",
        Incoming::Resident => "resident",
        Incoming::Nobody => "nobody",
        Incoming::Open => "open",
        Incoming::NotApplicable { why } => match why {
            NotApplicable::NotAllowed => "not_allowed",
            NotApplicable::NoList => "no_list",
            NotApplicable::NoAllocationByLists => "no_allocation_by_lists",
            NotApplicable::TooManySeats { .. } => "too_many_seats",
        },
    }
}

/// Those tied: lists by number, candidates as list.candidate.
fn between(incoming: &Incoming) -> String {
    let Incoming::Lot { tied } = incoming else {
        return String::new();
    };
    let words: Vec<String> = match tied {
        Tied::Lists { options } => options.iter().map(ToString::to_string).collect(),
        Tied::Candidates { list, options } => {
            options.iter().map(|one| format!("{list}.{one}")).collect()
        }
        Tied::Persons { options } => {
            let persons = options.iter();
            persons.map(|(list, one)| format!("{list}.{one}")).collect()
        }
    };
    words.join(" ")
}

fn file(name: String, bytes: Vec<u8>) -> Response {
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}.csv\""),
        ),
    ];
    (described, bytes).into_response()
}
