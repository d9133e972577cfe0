//! Asks for a file, and says everything that is wrong with it; a file with which nothing is wrong waits to be confirmed.

use super::{entry_words, frame, path_of};
use crate::actions::counting::entry_file::{EntryFileRefused, check_entry_file, load_entry_scope};
use crate::auth::{As, EntryFilers, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::import::entry::{EntryProblems, entry_template};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::counting::NewEntryFile;
use crate::store::registration::{Election, list_bodies, list_planned_seats, load_election};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::{eml, import as wording, kind_and_name, refusal};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use election::counting::Whose;

const FILE: &str = "bestand";
const BODY: &str = "wijkraad";
const ENTRY: &str = "invoer";
const FIRST: &str = "eerste";
const SECOND: &str = "tweede";
/// A longer name is cut off: it is only shown.
const LONGEST_NAME: usize = 200;

#[derive(Template)]
#[template(path = "entry_file/upload.html")]
struct UploadPage {
    page: Page,
    heading: String,
    form: Form,
    problems: Vec<(String, String)>,
    templates: Vec<(String, String)>,
}

/// Asks for a file.
pub async fn show_entry_files(
    person: As<EntryFilers>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &election).await.map_err(broken(locale))?;
    let page = upload_page(db, (locale, &person.session), &election).await;
    let page = page.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Checks a file.
pub async fn submit_new_entry_file(
    person: As<EntryFilers>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &person.session;
    let db = database(&app, locale)?;
    let refuse = broken(locale);
    let election = load_election(db, &election).await.map_err(&refuse)?;
    let page = upload_page(db, (locale, session), &election).await;
    let mut page = page.map_err(&refuse)?;
    page.form = page.form.filled(&submitted);
    let body = submitted.trimmed(BODY).to_owned();
    let known = page.templates.iter().any(|(address, _)| {
        let end = format!("/voorbeeld/{body}");
        address.trim_end_matches(locale.query()).ends_with(&end)
    });
    if !known || body.is_empty() {
        page.form
            .refuse(BODY, locale.text("entry-file-body-missing"));
    }
    let entry = match submitted.trimmed(ENTRY) {
        FIRST => Some(Whose::First),
        SECOND => Some(Whose::Second),
        _ => None,
    };
    if entry.is_none() {
        page.form
            .refuse(ENTRY, locale.text("entry-file-entry-missing"));
    }
    let file = submitted.file(FILE);
    if file.is_none() {
        page.form
            .refuse(FILE, locale.text("entry-file-file-missing"));
    }
    let (Some(entry), Some(file), true) = (entry, file, page.form.is_right()) else {
        return Ok(answer(locale, page));
    };
    let name: String = file.name.trim().chars().take(LONGEST_NAME).collect();
    let author = by(session, &app);
    let (id, bytes) = (election.id.clone(), file.bytes.clone());
    let checked = write_tx(db, async move |tx| {
        let new = NewEntryFile {
            body: &body,
            entry,
            name: &name,
            bytes: &bytes,
        };
        check_entry_file(tx, &author, &id, new).await
    });
    match checked.await.map_err(&refuse)? {
        Ok(number) => {
            let to = format!("{}/{number}{}", path_of(&election.id), locale.query());
            return Ok(Redirect::to(&to).into_response());
        }
        Err(refused) => page.problems = told(locale, &refused),
    }
    let count = page.problems.len();
    let why = locale.say("entry-file-refused", &[("count", count.into())]);
    page.form.refuse(FILE, why);
    Ok(answer(locale, page))
}

/// Sends an empty table for a body, with every field of its stations.
pub async fn show_entry_template(
    _: As<EntryFilers>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let scope = load_entry_scope(db, (&election, &code)).await;
    let scope = scope.map_err(broken(locale))?;
    let described = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"invoer.csv\"".to_owned(),
        ),
    ];
    Ok((described, entry_template(&scope)).into_response())
}

/// What is wrong, each with its place.
fn told(locale: Locale, refused: &EntryFileRefused) -> Vec<(String, String)> {
    match refused {
        EntryFileRefused::Problems(EntryProblems::Table(problems)) => {
            let shown = problems.shown().into_iter();
            let words = shown.map(|one| wording::problem(locale, one));
            words
                .map(|wrong| {
                    let place = match wrong.column == wrong.line {
                        true => wrong.line,
                        false => format!("{}, {}", wrong.line, wrong.column),
                    };
                    (place, wrong.sentence)
                })
                .collect()
        }
        EntryFileRefused::Problems(EntryProblems::Eml(problems)) => problems
            .iter()
            .map(|one| (eml::place(locale, one), eml::wrong(locale, &one.wrong)))
            .collect(),
        EntryFileRefused::Stations(stations) => stations
            .iter()
            .map(|(station, cause)| {
                let number = station.to_string();
                let place = locale.say("eml-in-station", &[("unit", number.into())]);
                let words = refusal::told(locale, cause);
                let sentence = words.map_or_else(
                    || cause.to_string(),
                    |(what, next)| format!("{what} {next}"),
                );
                (place, sentence)
            })
            .collect(),
    }
}

async fn upload_page(
    db: &Database,
    (locale, session): (Locale, &Session),
    election: &Election,
) -> Result<UploadPage, AppError> {
    let seats = list_planned_seats(db, &election.id).await?;
    let bodies = list_bodies(db).await?;
    let taking_part = bodies
        .iter()
        .filter(|body| seats.iter().any(|(code, _)| *code == body.code));
    let named: Vec<(&str, String)> = taking_part
        .map(|body| {
            let name = kind_and_name(locale, body.kind, &body.name);
            (body.code.as_str(), name)
        })
        .collect();
    let page = frame(locale, session, election, "");
    let choices = named.iter();
    let choices = choices.map(|(code, name)| Choice::new(*code, name.as_str()));
    let entries = [(FIRST, Whose::First), (SECOND, Whose::Second)];
    let entries = entries.map(|(value, entry)| Choice::new(value, entry_words(locale, entry)));
    let fields = vec![
        Field::choice(ENTRY, locale.text("entry-file-entry"), entries.to_vec()),
        Field::select(BODY, locale.text("entry-file-body"), choices.collect()),
        Field::file(
            FILE,
            locale.text("entry-file-file"),
            ".csv,.xml,text/csv,application/xml",
        )
        .described(locale.text("entry-file-help")),
    ];
    let button = locale.text("entry-file-button");
    let form = Form::new(locale, &session.csrf, button, fields);
    let templates = named.into_iter();
    let templates =
        templates.map(|(code, name)| (page.further(&format!("voorbeeld/{code}")), name));
    Ok(UploadPage {
        heading: page.title.clone(),
        templates: templates.collect(),
        problems: Vec::new(),
        form,
        page,
    })
}

fn answer(locale: Locale, mut page: UploadPage) -> Response {
    let title = page.heading.as_str();
    page.page.title = locale.say("form-error-title", &[("title", title.into())]);
    web::private_page(StatusCode::UNPROCESSABLE_ENTITY, locale, &page)
}
