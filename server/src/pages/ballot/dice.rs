//! The first step of a draw by dice: the pool with its digest, which is published before the first die.

use super::desk::{changed, reason_field};
use super::hand::{open_scene, read_reason, why};
use super::scene::{EntrantRow, Scene};
use super::{Desk, with_errors};
use crate::actions::ballot::open_ballot_draw;
use crate::auth::{As, Bureau};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::lots::people;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::lots::{Pool, digits_needed};

#[derive(Template)]
#[template(path = "ballot/dice.html")]
struct DicePage {
    page: Page,
    why: String,
    entrants: Vec<EntrantRow>,
    pool: String,
    sha256: String,
    throw: String,
    form: Form,
}

/// Shows the pool that can be published.
pub async fn show_ballot_pool(
    caller: As<Bureau>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let Some(scene) = open_scene(&desk).await? else {
        return changed(&desk).await;
    };
    let form = form(&desk, &scene).map_err(broken(locale))?;
    page(&desk, &scene, form).map_err(broken(locale))
}

/// Publishes the pool.
pub async fn submit_ballot_pool(
    caller: As<Bureau>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let Some(scene) = open_scene(&desk).await? else {
        return changed(&desk).await;
    };
    let wrong = broken(locale);
    let mut form = form(&desk, &scene).map_err(&wrong)?.filled(&submitted);
    let reason = read_reason(&mut form, &submitted, locale);
    let session = people::read(&mut form, &submitted, locale);
    if !form.is_right() {
        return page(&desk, &scene, form).map_err(wrong);
    }
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let shown = submitted.shown().to_owned();
    let published = write_tx(database(&desk.app, locale)?, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        let what = (shown.as_str(), &session, reason.as_str());
        open_ballot_draw(tx, &by, &key, place.key(), what).await
    });
    match published.await {
        Ok(_) => Ok(desk.to_body()),
        Err(AppError::AnswerChanged | AppError::BallotNotAsked) => changed(&desk).await,
        Err(cause) => Err(wrong(cause)),
    }
}

fn form(desk: &Desk, scene: &Scene) -> Result<Form, AppError> {
    let locale = desk.locale;
    let mut fields = reason_field(scene, locale);
    fields.extend(people::fields(locale, "lots-thrown-by"));
    let button = locale.text("lots-publish-button");
    let form = Form::new(locale, &desk.session.csrf, button, fields);
    Ok(form.showing(&scene.ballot.shown()?))
}

fn page(desk: &Desk, scene: &Scene, form: Form) -> Result<Response, AppError> {
    let locale = desk.locale;
    let pool = Pool::new(scene.ballot.ids()).map_err(AppError::Lot)?;
    let path = format!("{}/bekendmaken", desk.path());
    let name = scene.name(desk);
    let title = locale.say("ballot-publish-title", &[("body", name.into())]);
    let (status, shown) = with_errors(locale, &form, &title);
    let digits = digits_needed(pool.ids().len());
    let template = DicePage {
        page: scene.page(desk, Some((title, &path))).called(shown),
        why: why(scene, locale),
        entrants: scene.entrants(),
        pool: pool.ids().join("\n"),
        sha256: pool.sha256().to_owned(),
        throw: locale.say("lots-throw", &[("digits", digits.into())]),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
