//! A version of the result as it was established, with its session and its minutes; also one that was replaced.

use super::Outcome;
use super::calculation::Calculation;
use crate::auth::{As, BureauReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::bureau::Place;
use crate::pages::counting::Shown;
use crate::pages::session_form::{Told, ToldRows, told_rows};
use crate::pages::{Page, broken, database, problem};
use crate::store::allocation::list_results;
use crate::store::committee::load_session;
use crate::store::documents::load_document;
use crate::store::{Database, DocumentKind};
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use election::result::ElectionResult;

#[derive(Template)]
#[template(path = "allocation/version.html")]
struct VersionPage {
    page: Page,
    lead: String,
    correction: String,
    /// Which version replaced it, in a sentence; empty for the one that counts.
    replaced: String,
    minutes: String,
    outcome: Outcome,
    told: Option<ToldRows>,
    calculation: Calculation,
    votes: Heading,
}

/// What the part with the steps asks.
struct Heading {
    established: bool,
}

type Numbered = Result<Path<(String, String, u32)>, PathRejection>;

async fn find(
    db: &Database,
    locale: Locale,
    path: Numbered,
) -> Result<(Place, Vec<ElectionResult>, u32), Response> {
    let Ok(Path((election, code, number))) = path else {
        return Err(problem::missing(locale));
    };
    let place = Place::find(db, locale, (&election, &code)).await?;
    let results = list_results(db, &election, &code).await;
    let results = results.map_err(broken(locale))?;
    Ok((place, results, number))
}

/// Shows a version.
pub async fn show_version(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Numbered,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let (place, results, number) = find(db, locale, path).await?;
    let Some(result) = results.iter().find(|one| one.version == number) else {
        return Err(problem::missing(locale));
    };
    let title = locale.say("version-title", &[("version", number.into())]);
    let end = format!("uitslag/{number}");
    let page = place.below(&reader.session, locale, (title, &end));
    let next = results.iter().find(|one| number < one.version);
    let template = gather(db, page, (&place, result, next)).await;
    let template = template.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn gather(
    db: &Database,
    page: Page,
    (place, result, next): (&Place, &ElectionResult, Option<&ElectionResult>),
) -> Result<VersionPage, AppError> {
    let locale = page.locale;
    let shown = Shown::version(db, place, result).await?;
    let teller = shown.teller(locale);
    let session = load_session(db, place.key(), result.version).await?;
    let key = (DocumentKind::Minutes, result.version, "");
    let minutes = load_document(db, place.key(), key).await?;
    let values = [
        ("body", place.name(locale).into()),
        ("day", locale.date(result.established_on).into()),
    ];
    let correction = result.correction.as_ref().map(|correction| {
        let values = [
            ("version", correction.replaces.into()),
            ("reason", correction.reason.as_str().into()),
        ];
        locale.say("minutes-replaces-text", &values)
    });
    let told = session.map(|session| Told {
        session,
        reason: String::new(),
    });
    Ok(VersionPage {
        lead: locale.say("version-lead", &values),
        correction: correction.unwrap_or_default(),
        replaced: next.map_or_else(String::new, |next| {
            locale.say("version-replaced", &[("version", next.version.into())])
        }),
        minutes: minutes.map_or_else(String::new, |_| {
            format!("{}/proces-verbaal/{}", place.path(), result.version)
        }),
        outcome: Outcome::of(&teller, &result.allocation, &result.lots),
        told: told.map(|told| told_rows(locale, &told)),
        calculation: Calculation::of(&teller),
        votes: Heading { established: true },
        page,
    })
}

/// Sends the minutes of a version.
pub async fn show_minutes_of_version(
    _reader: As<BureauReaders>,
    locale: Locale,
    path: Numbered,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let (place, _, number) = find(db, locale, path).await?;
    let key = (DocumentKind::Minutes, number, "");
    let stored = load_document(db, place.key(), key).await;
    let Some(stored) = stored.map_err(broken(locale))? else {
        return Err(problem::missing(locale));
    };
    let name = format!("proces-verbaal-{}-{number}.pdf", place.body.code);
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}\""),
        ),
    ];
    Ok((described, stored.bytes).into_response())
}
