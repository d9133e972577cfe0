//! The proof of a ballot as a file: what is stored is sent as it is.

use super::{Desk, sitting_path};
use crate::actions::ballot::{make_ballot_proof, make_ballot_proof_of_all};
use crate::auth::{As, Bureau, BureauReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{broken, by, database, problem};
use crate::store::registration::application::{Paper, PaperKind, list_papers, load_paper};
use crate::store::{Database, write_tx};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Redirect, Response};

/// The proof of a body that was made last; of all bodies when none is named.
pub(super) async fn latest(
    db: &Database,
    (election, body): (&str, &str),
) -> Result<Option<Paper>, AppError> {
    let papers = list_papers(db, election, (Some(PaperKind::Ballot), Some(""))).await?;
    Ok(papers.into_iter().rev().find(|paper| paper.body == body))
}

/// Sends the proof of one body.
pub async fn show_proof(
    _: As<BureauReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    send(&app, locale, (&election, &code)).await
}

/// Sends the proof of all bodies.
pub async fn show_proof_of_all(
    _: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    send(&app, locale, (&election, "")).await
}

/// Makes the proof of one body that has none.
pub async fn submit_proof(
    caller: As<Bureau>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let made = write_tx(database(&desk.app, locale)?, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        make_ballot_proof(tx, &by, &key, place.key()).await
    });
    made.await.map_err(broken(locale))?;
    Ok(desk.to_body())
}

/// Makes one proof of every body that has its lists.
pub async fn submit_proof_of_all(
    caller: As<Bureau>,
    locale: Locale,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let by = by(&caller.session, &app);
    let to = format!("{}{}", sitting_path(&election), locale.query());
    let sealed = app.clone();
    let made = write_tx(database(&app, locale)?, async move |tx| {
        let key = sealed.keys().of_election(tx, &election).await?;
        make_ballot_proof_of_all(tx, &by, &key, &election).await
    });
    made.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

async fn send(
    app: &App,
    locale: Locale,
    (election, body): (&str, &str),
) -> Result<Response, Response> {
    let wrong = broken(locale);
    let db = database(app, locale)?;
    let paper = latest(db, (election, body)).await.map_err(&wrong)?;
    let key = app.keys().find(db, election).await.map_err(&wrong)?;
    let (Some(paper), Some(key)) = (paper, key) else {
        return Err(problem::missing(locale));
    };
    let bytes = load_paper(db, &key, paper.id).await.map_err(wrong)?;
    let parts = ["drukproef", election, body].into_iter();
    let name: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{}.pdf\"", name.join("-")),
        ),
    ];
    Ok((described, bytes).into_response())
}
