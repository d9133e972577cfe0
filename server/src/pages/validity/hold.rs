//! Holding the first session: who sat in it, then exactly what is decided, and the button that decides it. The work
//! goes on behind the page, in one transaction for all bodies.

use super::progress::about;
use super::{Desk, status_of};
use crate::actions::registration::load_registration;
use crate::actions::validity::{Agenda, Held as Holding, hold_session, load_agenda};
use crate::audit::By;
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::session_form::{Days, Told, ToldRows, carry, fields, read, told_rows};
use crate::pages::{Page, broken, by, database, problem};
use crate::privacy::ElectionKey;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::refusal;
use crate::wording::validity::{body_name, seats};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use election::registration::course::Verdict;

#[derive(Template)]
#[template(path = "validity/hold.html")]
struct HoldPage {
    page: Page,
    heading: String,
    lead: String,
    bodies: Vec<HoldRow>,
    /// The session, when the page asks to confirm it.
    told: Option<ToldRows>,
    digest: String,
    form: Form,
}

struct HoldRow {
    name: String,
    valid: String,
    outcome: String,
    refused: Vec<(String, String)>,
    struck: Vec<(String, String)>,
}

type Named = Result<Path<String>, PathRejection>;

async fn find(app: &App, locale: Locale, path: Named) -> Result<(Desk, Agenda, Days), Response> {
    let Ok(Path(election)) = path else {
        return Err(problem::missing(locale));
    };
    let db = database(app, locale)?;
    let desk = Desk::open(app, locale, election).await?;
    let agenda = load_agenda(db, &desk.key).await;
    let agenda = agenda.map_err(broken(locale))?;
    if agenda.is_held || agenda.blocked() != 0 || agenda.items.is_empty() {
        let to = format!("{}{}", desk.base(), locale.query());
        return Err(Redirect::to(&to).into_response());
    }
    let closing = load_registration(db, &desk.election.id).await;
    let closing = closing.map_err(broken(locale))?.closes_at.date();
    let days = days(locale, closing, clock::day_of(app.now()));
    Ok((desk, agenda, days))
}

/// Between the closing of registration and today.
fn days(locale: Locale, closing: NaiveDate, today: NaiveDate) -> Days {
    let values = [("closing", locale.date(closing).into())];
    Days {
        earliest: (closing, locale.say("validity-day-early", &values)),
        before: None,
        today,
    }
}

/// Asks about the session.
pub async fn show_hold(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = official.session;
    let (desk, agenda, _) = find(&app, locale, path).await?;
    let button = locale.text("establish-to-confirm");
    let form = Form::new(locale, &session.csrf, button, fields(locale, false));
    Ok(answer(&session, locale, (&desk, &agenda), (form, None)))
}

/// Shows what will be decided, and begins the work when that was confirmed.
pub async fn submit_hold(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = official.session;
    let found = find(&app, locale, path).await;
    // Whoever confirmed it while somebody else held it, or something changed, is told so.
    let (desk, agenda, days) = match found {
        Err(answer) if !submitted.shown().is_empty() && answer.status().is_redirection() => {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        found => found?,
    };
    let button = locale.text("establish-to-confirm");
    let form = Form::new(locale, &session.csrf, button, fields(locale, false));
    let mut form = form.filled(&submitted);
    let Some(told) = read(&mut form, &submitted, (locale, &days), false) else {
        return Ok(answer(&session, locale, (&desk, &agenda), (form, None)));
    };
    let digest = agenda.digest().map_err(broken(locale))?;
    if submitted.shown().is_empty() {
        let button = locale.text("validity-hold-button");
        let confirm = Form::new(locale, &session.csrf, button, Vec::new());
        let confirm = carry(confirm, &submitted).showing(&digest);
        let confirmed = (confirm, Some((told, digest)));
        return Ok(answer(&session, locale, (&desk, &agenda), confirmed));
    }
    if submitted.shown() != digest {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let to = desk.base();
    let db = database(&app, locale)?.clone();
    let work = Work {
        key: desk.key,
        by: by(&session, &app),
        told,
        shown: digest,
    };
    let id = start(&app, db, (locale, agenda.seats.len() as u64), work);
    let to = format!("{to}/voortgang/{id}{}", locale.query());
    Ok(Redirect::to(&to).into_response())
}

/// What goes on behind the page.
struct Work {
    key: ElectionKey,
    by: By,
    told: Told,
    shown: String,
}

/// Begins the work; answers its number.
fn start(app: &App, db: Database, (locale, bodies): (Locale, u64), work: Work) -> u64 {
    let progress = app.progress().clone();
    // The last step is that all of it is kept.
    let id = progress.start(about(work.key.election()), bodies + 1);
    tokio::spawn(async move {
        let (steps, done) = (progress.clone(), progress);
        let held = write_tx(&db, async move |tx| {
            steps.restart(id);
            let holding = Holding {
                session: &work.told.session,
                reason: "",
                shown: &work.shown,
            };
            let told = || steps.step(id, None);
            hold_session(tx, (&work.key, &work.by), &holding, told).await
        });
        let failed = held.await.err();
        if let Some(cause) = failed {
            let why = match refusal::told(locale, &cause) {
                Some((what, next)) => format!("{what} {next}"),
                None => {
                    tracing::error!(%cause, "a session on validity was not held");
                    locale.text("progress-broken")
                }
            };
            done.undo(id, (locale.text("validity-title"), why));
        } else {
            done.step(id, None);
        }
    });
    id
}

fn answer(
    session: &Session,
    locale: Locale,
    (desk, agenda): (&Desk, &Agenda),
    (form, confirmed): (Form, Option<(Told, String)>),
) -> Response {
    let heading = locale.text("validity-hold");
    let mut page = desk.page(session, locale, heading.clone(), "houden");
    let status = status_of(&mut page, &form);
    let (told, digest) = match confirmed {
        Some((told, digest)) => (Some(told_rows(locale, &told)), digest),
        None => (None, String::new()),
    };
    let count = |wanted| {
        let of = agenda
            .items
            .iter()
            .filter(|item| item.verdict() == Some(wanted));
        of.count()
    };
    let values = [
        ("valid", count(Verdict::Valid).into()),
        ("invalid", count(Verdict::Invalid).into()),
        ("bodies", agenda.seats.len().into()),
    ];
    let template = HoldPage {
        lead: locale.say("validity-hold-lead", &values),
        bodies: rows(locale, agenda),
        told,
        digest,
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}

fn rows(locale: Locale, agenda: &Agenda) -> Vec<HoldRow> {
    let rows = agenda.seats.iter().map(|one| {
        let code = Some(one.body.code.as_str());
        let of_body = || {
            agenda
                .items
                .iter()
                .filter(move |item| item.candidacy.body() == code)
        };
        let named = |item: &crate::actions::validity::Item| {
            (item.candidacy.name(), item.reason().to_owned())
        };
        HoldRow {
            name: body_name(locale, &one.body),
            valid: locale.number(one.valid),
            outcome: seats(
                locale,
                (one.shortage.planned, one.valid),
                &one.found().outcome,
            ),
            refused: of_body()
                .filter(|item| item.verdict() == Some(Verdict::Invalid))
                .map(named)
                .collect(),
            struck: of_body()
                .filter(|item| item.strikes_aanduiding())
                .map(named)
                .collect(),
        }
    });
    rows.collect()
}
