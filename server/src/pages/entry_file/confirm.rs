//! Shows what a checked file holds, and takes it in when that is confirmed.

use super::{entry_words, frame, path_of};
use crate::actions::counting::entry_file::{load_checked_file, take_in_entry_file};
use crate::auth::{As, EntryFilers};
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::registration::{load_body, load_election};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::kind_and_name;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use election::counting::{Field, Value};

#[derive(Template)]
#[template(path = "entry_file/confirm.html")]
struct ConfirmPage {
    page: Page,
    lead: String,
    is_taken: bool,
    rows: Vec<StationRow>,
    form: Form,
    again: String,
}

struct StationRow {
    station: String,
    admitted: String,
    on_candidates: String,
    cast: String,
}

/// Shows a checked file.
pub async fn show_entry_file(
    person: As<EntryFilers>,
    locale: Locale,
    Path((election, number)): Path<(String, u64)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let session = &person.session;
    let db = database(&app, locale)?;
    let refuse = broken(locale);
    let election = load_election(db, &election).await.map_err(&refuse)?;
    let author = by(session, &app);
    let loaded = load_checked_file(db, &author, (&election.id, number)).await;
    let (file, entries) = loaded.map_err(&refuse)?;
    let body = load_body(db, &file.body).await.map_err(&refuse)?;
    let page = frame(locale, session, &election, &format!("/{number}"));
    let values = [
        ("file", file.name.as_str().into()),
        ("count", entries.len().into()),
        ("body", kind_and_name(locale, body.kind, &body.name).into()),
        ("entry", entry_words(locale, file.entry).into()),
    ];
    let is_taken = file.taken_at.is_some();
    let rows = entries.iter().map(|(station, values)| {
        let figure = |field| match values.get(&field) {
            Some(Value::Number(number)) => locale.number(*number),
            _ => locale.number(0),
        };
        StationRow {
            station: station.to_string(),
            admitted: figure(Field::Admitted),
            on_candidates: figure(Field::VotesOnCandidates),
            cast: figure(Field::Cast),
        }
    });
    let button = locale.text("entry-file-confirm");
    let template = ConfirmPage {
        lead: match is_taken {
            true => locale.say("entry-file-taken", &values),
            false => locale.say("entry-file-shown", &values),
        },
        is_taken,
        rows: rows.collect(),
        form: Form::new(locale, &session.csrf, button, Vec::new()).showing(&file.sha256),
        again: page.address(&path_of(&election.id)),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Takes a checked file in.
pub async fn submit_entry_file(
    person: As<EntryFilers>,
    locale: Locale,
    Path((election, number)): Path<(String, u64)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let author = by(&person.session, &app);
    let shown = submitted.shown().to_owned();
    let to = format!("{}/{number}{}", path_of(&election), locale.query());
    let taken = write_tx(db, async move |tx| {
        take_in_entry_file(tx, &author, (&election, number), &shown).await
    });
    taken.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}
