//! The guard for the pages of an applicant: the session must be of the election in the path.
//!
//! A form that comes when the session is over is not lost. When it carries the token of that very session it is
//! sealed and kept, and its page shows it again after signing in. Nobody else can leave anything behind.

use super::{ApplicantSession, load_session};
use crate::auth::cookie;
use crate::error::AppError;
use crate::form::Submitted;
use crate::store::registration::kept_form::save_kept_form;
use crate::store::write_tx;
use crate::web::App;
use axum::http::HeaderMap;

/// The pages with something to type: only their forms are kept.
const STEPS: &str = "/stap/";

/// Whose form is expected.
pub(in crate::auth) enum Expected {
    /// That of this session.
    Session(ApplicantSession),
    /// That of a session that is over.
    Over(ApplicantSession),
    /// Of nobody.
    Nobody,
}

/// Where somebody is turned away to: signing in for this election, and the page after that.
pub(in crate::auth) struct Turned {
    pub(in crate::auth) election: String,
    pub(in crate::auth) back: Option<String>,
    /// Whether what was typed is kept.
    pub(in crate::auth) kept: bool,
}

/// The session that the browser holds, as far as it is of this election.
pub(in crate::auth) async fn admit(
    app: &App,
    headers: &HeaderMap,
    election: &str,
) -> Result<Expected, AppError> {
    let token = cookie::value(headers, cookie::APPLICANT_COOKIE);
    let (Some(token), Some(db)) = (token, app.db()) else {
        return Ok(Expected::Nobody);
    };
    let found = load_session(db, &token, app.now()).await?;
    let found = found.filter(|(session, _)| session.election == election);
    Ok(match found {
        Some((session, false)) => Expected::Session(session),
        Some((session, true)) => Expected::Over(session),
        None => Expected::Nobody,
    })
}

/// Keeps a form of a session that is over; answers whether it is kept.
pub(in crate::auth) async fn keep(
    app: &App,
    session: &ApplicantSession,
    (page, typed): (&str, &Submitted),
) -> Result<bool, AppError> {
    let Some(db) = app.db().filter(|_| page.contains(STEPS)) else {
        return Ok(false);
    };
    let (keys, now) = (app.keys().clone(), app.now());
    let (applicant, election) = (session.applicant.clone(), session.election.clone());
    let (page, typed) = (page.to_owned(), typed.to_bytes());
    write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        save_kept_form(tx, &key, (&applicant, &page, &typed), now).await
    })
    .await?;
    Ok(true)
}
