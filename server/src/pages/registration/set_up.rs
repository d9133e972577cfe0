//! Setting up an election: the form, the page that shows what will be set up, and doing it.

use super::set_up_form::SetUpForm;
use super::set_up_read::{Reading, taken};
use super::timeline::{Day, days};
use super::{bureau, title_of};
use crate::actions::registration::set_up::{Proposal, list_known_bodies, set_up_as_shown};
use crate::auth::{As, Bureau, Session};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::registration::list_elections;
use crate::store::{Database, Standing, write_tx};
use crate::web::{self, App};
use crate::wording;
use askama::Template;
use axum::extract::State as Held;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

const PATH: &str = "/bureau/verkiezing/nieuw";
const CONFIRM: &str = "/bureau/verkiezing/nieuw/bevestigen";

#[derive(Template)]
#[template(path = "registration/set_up.html")]
struct SetUpPage {
    page: Page,
    set_up: SetUpForm,
}

#[derive(Template)]
#[template(path = "registration/confirm.html")]
struct ConfirmPage {
    page: Page,
    facts: Vec<(String, String)>,
    total: String,
    bodies: Vec<(String, String, String)>,
    days: Vec<Day>,
    confirm: Form,
    change: Form,
}

/// Asks which election is to be set up.
pub async fn show_set_up(
    bureau: As<Bureau>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let empty = form(db, locale, &bureau.session);
    let set_up = empty.await.map_err(broken(locale))?;
    Ok(form_page(&bureau.session, locale, set_up))
}

/// Shows what would be set up, or the form again with what is wrong.
pub async fn submit_set_up(
    bureau: As<Bureau>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let db = database(&app, locale)?;
    let read = read(db, locale, (&session, &submitted)).await;
    let (set_up, proposal) = read.map_err(broken(locale))?;
    // Who comes back to change something gets the form as it was filled in.
    let changing = submitted.is_checked("change");
    match proposal.filter(|_| !changing) {
        None => {
            let mut set_up = set_up;
            if changing {
                set_up.form.refusals.clear();
            }
            Ok(form_page(&session, locale, set_up))
        }
        Some(proposal) => {
            let page = confirm_page(locale, &session, (&set_up, &proposal));
            let page = page.map_err(broken(locale))?;
            Ok(web::private_page(StatusCode::OK, locale, &page))
        }
    }
}

/// Sets the election up as it was shown.
pub async fn submit_confirm_set_up(
    bureau: As<Bureau>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let db = database(&app, locale)?;
    let read = read(db, locale, (&session, &submitted)).await;
    let (mut set_up, proposal) = read.map_err(broken(locale))?;
    let Some(proposal) = proposal else {
        return Ok(form_page(&session, locale, set_up));
    };
    let id = proposal.election.id.clone();
    let shown = submitted.shown().to_owned();
    let by = by(&session, &app);
    let done = write_tx(db, async move |tx| {
        set_up_as_shown(tx, &by, (&proposal, &shown)).await
    });
    match done.await {
        Ok(()) => {
            let address = format!("/bureau/{id}/kalender{}", locale.query());
            Ok(Redirect::to(&address).into_response())
        }
        Err(AppError::Exists { .. }) => {
            set_up.form.refuse("id", taken(locale, &id));
            Ok(form_page(&session, locale, set_up))
        }
        Err(cause) => Err(broken(locale)(cause)),
    }
}

async fn form(db: &Database, locale: Locale, session: &Session) -> Result<SetUpForm, AppError> {
    let bodies = list_known_bodies(db).await?;
    SetUpForm::new(locale, &session.csrf, bodies)
}

async fn read(
    db: &Database,
    locale: Locale,
    (session, submitted): (&Session, &Submitted),
) -> Result<(SetUpForm, Option<Proposal>), AppError> {
    let elections = list_elections(db).await?;
    let taken: Vec<String> = elections.into_iter().map(|one| one.id).collect();
    let empty = form(db, locale, session).await?;
    let mut set_up = empty.filled(submitted);
    let reading = Reading {
        locale,
        submitted,
        taken: &taken,
        set_up: &mut set_up,
    };
    let proposal = reading.read()?;
    Ok((set_up, proposal))
}

fn form_page(session: &Session, locale: Locale, set_up: SetUpForm) -> Response {
    let status = if set_up.form.is_right() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = title_of(locale, &set_up.form, locale.text("set-up-title"));
    let page = Page::of(session, locale, title, PATH).after(vec![
        bureau(locale),
        Crumb::new(locale, locale.text("set-up-title"), PATH),
    ]);
    web::private_page(status, locale, &SetUpPage { page, set_up })
}

fn confirm_page(
    locale: Locale,
    session: &Session,
    (set_up, proposal): (&SetUpForm, &Proposal),
) -> Result<ConfirmPage, AppError> {
    let id = proposal.election.id.as_str();
    let button = |key: &str, path: &str| {
        let form = Form::new(locale, &session.csrf, locale.text(key), Vec::new());
        let form = form.to(format!("{path}{}", locale.query()));
        let carried = set_up.carried();
        let others = carried.into_iter().filter(|(name, _)| name != "id");
        others.fold(form.hidden("id", id), |form, (name, value)| {
            form.hidden(&name, value)
        })
    };
    let title = locale.text("set-up-confirm-title");
    let seats: u64 = proposal.bodies.iter().map(|(_, seats)| seats).sum();
    let total = [
        ("bodies", proposal.bodies.len().into()),
        ("seats", seats.into()),
    ];
    let rows = proposal.bodies.iter().map(|(body, seats)| {
        let name = wording::stored_body_name(locale, body);
        let seats = locale.say("home-seats-of", &[("seats", (*seats).into())]);
        (name, body.gebied.clone(), seats)
    });
    Ok(ConfirmPage {
        facts: facts(locale, proposal)?,
        total: locale.say("set-up-total", &total),
        bodies: rows.collect(),
        days: days(locale, &proposal.calendar()?),
        confirm: button("set-up-confirm-button", CONFIRM).showing(&proposal.digest()?),
        change: button("set-up-change-button", PATH).hidden("change", "1"),
        page: Page::of(session, locale, title.clone(), PATH).after(vec![
            bureau(locale),
            Crumb::new(locale, locale.text("set-up-title"), PATH),
            Crumb::new(locale, title, PATH),
        ]),
    })
}

fn facts(locale: Locale, proposal: &Proposal) -> Result<Vec<(String, String)>, AppError> {
    let election = &proposal.election;
    let reglement = crate::actions::registration::load_regulation(&election.regulation)?;
    let standing = match election.standing {
        Standing::Official => "set-up-is-official",
        Standing::NotOfficial => "set-up-is-rehearsal",
    };
    let source = if election.source.is_empty() {
        locale.text("set-up-source-none")
    } else {
        election.source.clone()
    };
    Ok(vec![
        (locale.text("set-up-name"), election.title.clone()),
        (
            locale.text("set-up-day"),
            wording::registration::long_day(locale, election.held_on),
        ),
        (locale.text("set-up-regulation"), reglement.title),
        (locale.text("set-up-standing"), locale.text(standing)),
        (locale.text("set-up-id"), election.id.clone()),
        (locale.text("set-up-source"), source),
    ])
}
