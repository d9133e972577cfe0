//! Going to the provider, and coming back from it.

use super::outcome::refused;
use crate::actions::registration::apply::start_applicant_session;
use crate::auth::oidc::{Begun, Person, Provider, Refusal};
use crate::auth::{
    Caller, applicant_page, clear_elsewhere, digest_of, keep_applicant, keep_elsewhere,
};
use crate::error::AppError;
use crate::form::Submitted;
use crate::pages::{broken, database, problem};
use crate::store::registration::application::Identity;
use crate::store::registration::load_election;
use crate::store::{Database, write_tx};
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{Uri, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

/// Sends somebody to the provider.
pub async fn show_elsewhere(
    caller: Caller,
    uri: Uri,
    election: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let (Some(provider), Ok(Path(election))) = (app.oidc(), election) else {
        return Err(problem::missing(locale));
    };
    let db = database(&app, locale)?;
    let found = load_election(db, &election).await;
    let election = found.map_err(broken(locale))?.id;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let back = applicant_page(asked.exact("naar"), &election);
    let begun = provider
        .begin_sign_in((&election, back), (locale, app.now()))
        .await;
    let (address, begun) = match begun.map_err(broken(locale))? {
        Ok(begun) => begun,
        Err(refusal) => return Ok(turned_away((provider, refusal), locale, Some(&election))),
    };
    let cookie = cookie(db, &app, (&election, &begun)).await;
    let cookie = cookie.map_err(broken(locale))?;
    let cookie = [(header::SET_COOKIE, keep_elsewhere(&caller.headers, &cookie))];
    Ok((cookie, Redirect::to(&address)).into_response())
}

/// Takes somebody in who comes back from the provider.
pub async fn show_return(
    caller: Caller,
    uri: Uri,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Some(provider) = app.oidc() else {
        return Err(problem::missing(caller.locale));
    };
    let db = database(&app, caller.locale)?;
    let came = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let Some((election, begun)) = begun(db, &app, &caller, &came).await else {
        let election = named(db, came.exact("state")).await;
        let failed = (provider, Refusal::Failed);
        return Ok(turned_away(failed, caller.locale, election.as_deref()));
    };
    let locale = begun.locale();
    let answer = match person(provider, &came, &begun).await {
        Ok(person) => {
            let token = begin_session(db, &app, (&election, &begun), person).await;
            let token = token.map_err(broken(locale))?;
            let own = format!("/aanmelden/{election}{}", locale.query());
            let session = keep_applicant(&caller.headers, &token);
            let to = Redirect::to(begun.back.as_deref().unwrap_or(&own));
            (AppendHeaders([(header::SET_COOKIE, session)]), to).into_response()
        }
        Err(refusal) => turned_away((provider, refusal), locale, Some(&election)),
    };
    // It counts once, whatever came of it.
    let over = clear_elsewhere(&caller.headers);
    Ok((AppendHeaders([(header::SET_COOKIE, over)]), answer).into_response())
}

/// Says why; the log gets the kind of refusal and nothing of what was sent.
fn turned_away(
    (provider, refusal): (&Provider, Refusal),
    locale: crate::locale::Locale,
    election: Option<&str>,
) -> Response {
    if refusal != Refusal::Cancelled {
        tracing::warn!(?refusal, "somebody could not sign in elsewhere");
    }
    refused(locale, (refusal, provider.name()), election)
}

/// What the browser brings to prove that it began: the election, and what is sealed.
async fn cookie(
    db: &Database,
    app: &App,
    (election, begun): (&str, &Begun),
) -> Result<String, AppError> {
    let (keys, of) = (app.keys().clone(), election.to_owned());
    let key = match keys.find(db, election).await? {
        Some(key) => key,
        None => write_tx(db, async move |tx| keys.of_election(tx, &of).await).await?,
    };
    Ok(format!("{election}.{}", begun.seal(&key)?))
}

/// What this browser began, when what came back belongs to it.
async fn begun(
    db: &Database,
    app: &App,
    caller: &Caller,
    came: &Submitted,
) -> Option<(String, Begun)> {
    let cookie = caller.elsewhere_token()?;
    let (election, sealed) = cookie.split_once('.')?;
    let key = app.keys().find(db, election).await.ok()??;
    let begun = Begun::open(&key, sealed)?;
    // Digests are compared, so that the time taken says nothing.
    let same = digest_of(came.exact("state")) == digest_of(&begun.state);
    (same && !begun.is_over(app.now())).then(|| (election.to_owned(), begun))
}

/// The election that stands before a state, when there is such an election: for the way back only.
async fn named(db: &Database, state: &str) -> Option<String> {
    let (election, _) = state.split_once('.')?;
    let found = load_election(db, election).await.ok()?;
    Some(found.id)
}

/// Who came back, or why not.
async fn person(provider: &Provider, came: &Submitted, begun: &Begun) -> Result<Person, Refusal> {
    let issuer = came.exact("iss");
    if !issuer.is_empty() && issuer != provider.issuer() {
        return Err(Refusal::Failed);
    }
    match came.exact("error") {
        "" => {}
        "access_denied" => return Err(Refusal::Cancelled),
        "temporarily_unavailable" | "server_error" => return Err(Refusal::Unavailable),
        _ => return Err(Refusal::Failed),
    }
    match came.exact("code") {
        "" => Err(Refusal::Failed),
        code => provider.finish(code, begun).await,
    }
}

async fn begin_session(
    db: &Database,
    app: &App,
    (election, begun): (&str, &Begun),
    person: Person,
) -> Result<String, AppError> {
    let (keys, now, locale) = (app.keys().clone(), app.now(), begun.locale());
    let election = election.to_owned();
    let identity = Identity::Subject {
        subject: person.subject,
        bsn: person.bsn,
    };
    write_tx(db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        start_applicant_session(tx, now, &identity, (&key, locale)).await
    })
    .await
}
