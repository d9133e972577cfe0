//! Establishing the result of every body that is ready, in one session. The work goes on behind the page,
//! one transaction for each body.

use super::Outcome;
use super::progress::{about, failure};
use crate::actions::session::{Confirmation, Prospect, establish_in_session, prospect};
use crate::actions::standing::list_standings;
use crate::audit::{By, Event};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::{Place, election_page, find_election};
use crate::pages::counting::Shown;
use crate::pages::session_form::{Days, Told, ToldRows, carry, fields, read, told_rows};
use crate::pages::{Crumb, Page, broken, by, database};
use crate::publication::Stage;
use crate::store::registration::Election;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "allocation/establish_all.html")]
struct EstablishAllPage {
    page: Page,
    heading: String,
    lead: String,
    bodies: Vec<ReadyRow>,
    /// The session, when the page asks to confirm it.
    told: Option<ToldRows>,
    digest: String,
    form: Form,
}

struct ReadyRow {
    name: String,
    outcome: Outcome,
}

/// A body that is ready, with the digest of what would be established.
struct Ready {
    place: Place,
    digest: String,
    outcome: Outcome,
}

async fn list_ready(
    db: &Database,
    locale: Locale,
    election: &Election,
) -> Result<Vec<Ready>, AppError> {
    let mut all = Vec::new();
    for standing in list_standings(db, election).await? {
        if !standing.can_be_established() {
            continue;
        }
        let place = Place {
            election: election.clone(),
            body: standing.body,
        };
        let Prospect::Proposal(proposal) = prospect(db, place.key()).await? else {
            continue;
        };
        let stage = Stage::Established(proposal.completed.clone());
        let shown = Shown::load(db, &place, (&proposal.calculation.votes, stage)).await?;
        let lots = &proposal.calculation.lots;
        let outcome = Outcome::of(&shown.teller(locale), &proposal.completed, lots);
        all.push(Ready {
            digest: proposal.digest()?,
            place,
            outcome,
        });
    }
    Ok(all)
}

/// Asks about the session.
pub async fn show_establish_all(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = official.session;
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let ready = list_ready(db, locale, &election).await;
    let ready = ready.map_err(broken(locale))?;
    let button = locale.text("establish-to-confirm");
    let form = Form::new(locale, &session.csrf, button, fields(locale, false));
    Ok(answer(&session, (locale, &election), ready, (form, None)))
}

/// Shows what will be established, and begins the work when that was confirmed.
pub async fn submit_establish_all(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = official.session;
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let ready = list_ready(db, locale, &election).await;
    let ready = ready.map_err(broken(locale))?;
    let button = locale.text("establish-to-confirm");
    let mut form = Form::new(locale, &session.csrf, button, fields(locale, false));
    form = form.filled(&submitted);
    let today = clock::day_of(app.now());
    let days = Days::after_vote(locale, (election.held_on, None), today);
    if ready.is_empty() {
        form.refuse_all(locale.text("establish-all-none"));
    }
    let Some(told) = read(&mut form, &submitted, (locale, &days), false) else {
        return Ok(answer(&session, (locale, &election), ready, (form, None)));
    };
    let digests: Vec<&str> = ready.iter().map(|one| one.digest.as_str()).collect();
    let digest = Event::digest(&digests).map_err(broken(locale))?;
    if submitted.shown().is_empty() {
        let button = locale.text("establish-all-button");
        let confirm = Form::new(locale, &session.csrf, button, Vec::new());
        let confirm = carry(confirm, &submitted).showing(&digest);
        let confirmed = (confirm, Some((told, digest)));
        return Ok(answer(&session, (locale, &election), ready, confirmed));
    }
    if submitted.shown() != digest {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let by = by(&session, &app);
    let id = start(&app, db.clone(), (locale, ready), (by, told));
    let to = format!("/bureau/{}/voortgang/{id}{}", election.id, locale.query());
    Ok(Redirect::to(&to).into_response())
}

fn answer(
    session: &Session,
    (locale, election): (Locale, &Election),
    ready: Vec<Ready>,
    (form, confirmed): (Form, Option<(Told, String)>),
) -> Response {
    let path = format!("/bureau/{}/vaststellen", election.id);
    let heading = locale.text("establish-all-title");
    let mut page = election_page(session, locale, election, (heading.clone(), &path));
    page.crumbs.push(Crumb {
        text: heading.clone(),
        address: page.address(&path),
    });
    let status = if form.is_right() {
        StatusCode::OK
    } else {
        page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let (told, digest) = match confirmed {
        Some((told, digest)) => (Some(told_rows(locale, &told)), digest),
        None => (None, String::new()),
    };
    let template = EstablishAllPage {
        lead: locale.say("establish-all-lead", &[("bodies", ready.len().into())]),
        bodies: ready
            .into_iter()
            .map(|one| ReadyRow {
                name: one.place.name(locale),
                outcome: one.outcome,
            })
            .collect(),
        told,
        digest,
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}

/// Begins the work; answers its number.
fn start(
    app: &App,
    db: Database,
    (locale, ready): (Locale, Vec<Ready>),
    (by, told): (By, Told),
) -> u64 {
    let progress = app.progress().clone();
    let about = ready
        .first()
        .map_or_else(String::new, |one| about(&one.place.election.id));
    let id = progress.start(about, ready.len() as u64);
    tokio::spawn(async move {
        for one in ready {
            let name = one.place.name(locale);
            let (by, told) = (by.clone(), told.clone());
            let established = write_tx(&db, async move |tx| {
                let confirmed = Confirmation {
                    session: &told.session,
                    reason: "",
                    shown: &one.digest,
                };
                establish_in_session(tx, &by, one.place.key(), &confirmed).await
            });
            let failed = established.await.err();
            let failed = failed.map(|cause| (name, failure(locale, &cause)));
            progress.step(id, failed);
        }
    });
    id
}
