//! An invitation as its link shows it. Declining needs no login; taking part does.

use crate::actions::registration::apply::load_or_begin;
use crate::actions::registration::joint_list::{
    Answered, Reply, Shown, answer_invitation, show_invitation,
};
use crate::actions::registration::load_registration;
use crate::audit::By;
use crate::auth::{AsApplicant, Caller};
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::account::Token;
use crate::pages::registration::apply::scene::Scene;
use crate::pages::{Page, broken, by_applicant, database, problem};
use crate::store::registration::load_body;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::{registration, stored_body_name};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Utc};
use election::registration::calendar::When;

/// Who declines is known by the link alone.
const INVITED: &str = "invited";

#[derive(Template)]
#[template(path = "registration/apply/invitation.html")]
struct InvitationPage {
    page: Page,
    heading: String,
    lead: String,
    /// Why it cannot be answered; empty when it can.
    over: String,
    until: String,
    sign_in: String,
    decline: String,
    csrf: String,
    join: Option<Form>,
}

/// Shows an invitation to whoever has its link.
pub async fn show_invited(
    caller: Caller,
    Path((election, token)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let db = database(&app, locale)?;
    let csrf = Token::of(&caller)?;
    let scene = Scene::load(db, locale, &election).await;
    let scene = scene.map_err(broken(locale))?;
    let mut template = template(db, &scene, &token, app.now()).await?;
    template.csrf.clone_from(&csrf.csrf);
    Ok(csrf.keep(web::private_page(StatusCode::OK, locale, &template)))
}

/// Declines an invitation.
pub async fn submit_declining(
    caller: Caller,
    Path((election, token)): Path<(String, String)>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    let locale = caller.locale;
    let by = By {
        actor: INVITED.to_owned(),
        at: app.now(),
    };
    let address = format!(
        "/aanmelden/{election}/uitnodiging/{token}{}",
        locale.query()
    );
    let done = write_tx(database(&app, locale)?, async move |tx| {
        answer_invitation(tx, &by, (&election, &token), Reply::Decline).await
    });
    // An invitation that is over shows so itself.
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&address).into_response())
}

/// Asks who is signed in whether to take part.
pub async fn show_joining(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((election, token)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let scene = Scene::load(db, locale, &election).await;
    let scene = scene.map_err(broken(locale))?;
    let mut template = template(db, &scene, &token, app.now()).await?;
    let button = locale.text("invitation-join-button");
    template.join = Some(Form::new(locale, &session.csrf, button, Vec::new()));
    let page = template.page;
    template.page = page.for_applicant(&session);
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Takes part, with the own application.
pub async fn submit_joining(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((election, token)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (by, keys) = (by_applicant(&session, &app), app.keys().clone());
    let to = format!("/aanmelden/{election}/lijst{}", locale.query());
    let again = format!(
        "/aanmelden/{election}/uitnodiging/{token}{}",
        locale.query()
    );
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        let own = load_or_begin(tx, &by, (&key, &session.applicant)).await?;
        let reply = Reply::Join(&own.application);
        answer_invitation(tx, &by, (&election, &token), reply).await
    });
    match done.await.map_err(broken(locale))? {
        Answered::Joined => Ok(Redirect::to(&to).into_response()),
        Answered::OnList => Err(problem::refused(
            locale,
            locale.text("invitation-on-list"),
            locale.text("invitation-on-list-next"),
        )),
        Answered::Over | Answered::Declined => Ok(Redirect::to(&again).into_response()),
    }
}

async fn template(
    db: &Database,
    scene: &Scene,
    token: &str,
    now: DateTime<Utc>,
) -> Result<InvitationPage, Response> {
    let (locale, election) = (scene.locale, scene.election.id.as_str());
    let shown = show_invitation(db, (election, token), now).await;
    let shown = shown.map_err(broken(locale))?;
    let body = load_body(db, &shown.list.body).await;
    let body = stored_body_name(locale, &body.map_err(broken(locale))?);
    let registration = load_registration(db, election).await;
    let registration = registration.map_err(broken(locale))?;
    let closes = registration.closes_at;
    let heading = locale.say(
        "invitation-title",
        &[("list", shown.list.name.clone().into())],
    );
    let end = format!("uitnodiging/{token}");
    Ok(InvitationPage {
        page: scene.open_page((heading.clone(), &end)),
        heading,
        lead: locale.say("invitation-lead", &[("body", body.into())]),
        over: over(locale, &shown, registration.is_open(now)),
        until: registration::when(locale, When::at(closes.date(), closes.time())),
        sign_in: scene.address(&format!("{end}/meedoen")),
        decline: scene.address(&format!("{end}/afslaan")),
        csrf: String::new(),
        join: None,
    })
}

fn over(locale: Locale, shown: &Shown, is_open: bool) -> String {
    use crate::store::registration::joint_list::Answer;
    match shown.invitation.answer {
        Some(Answer::Consented) => locale.text("invitation-over-joined"),
        Some(Answer::Declined) => locale.text("invitation-over-declined"),
        Some(Answer::Recalled) => locale.text("invitation-over-recalled"),
        None if !is_open => locale.text("invitation-over-closed"),
        None if !shown.is_open => locale.text("invitation-over-old"),
        None => String::new(),
    }
}
