//! The first step of a draw by dice: the pool with its digest, which is published before the first die.

use super::overview::{Entrant, changed, entrants};
use super::physical::to_overview;
use super::scene::Scene;
use super::{Desk, people};
use crate::actions::lots::{Question, commit_pool};
use crate::clock;
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web;
use crate::wording::Reason;
use askama::Template;
use axum::response::Response;
use election::allocation::Ask;
use election::lots::{Pool, digits_needed, entrants_of};

#[derive(Template)]
#[template(path = "lots/dice.html")]
struct DicePage {
    page: Page,
    heading: String,
    question: Vec<Reason>,
    entrants: Vec<Entrant>,
    pool: String,
    sha256: String,
    throw: String,
    form: Form,
}

pub(super) async fn show(desk: &Desk) -> Result<Response, Response> {
    let wrong = broken(desk.locale);
    let scene = Scene::load(database(&desk.app, desk.locale)?, desk).await;
    let scene = scene.map_err(&wrong)?;
    let Some(ask) = &scene.question.ask else {
        return changed(desk).await;
    };
    let form = form(desk, &scene).map_err(&wrong)?;
    page(desk, &scene, ask, form).map_err(wrong)
}

/// Publishes the pool.
pub(super) async fn publish(desk: &Desk, submitted: &Submitted) -> Result<Response, Response> {
    let (locale, wrong) = (desk.locale, broken(desk.locale));
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let Some(ask) = &scene.question.ask else {
        return changed(desk).await;
    };
    let mut form = form(desk, &scene).map_err(&wrong)?.filled(submitted);
    let session = people::read(&mut form, submitted, locale);
    if !form.is_right() {
        return page(desk, &scene, ask, form).map_err(wrong);
    }
    let by = by(&desk.session, &desk.app);
    let (place, shown) = (desk.place.clone(), submitted.shown().to_owned());
    let published = write_tx(db, async move |tx| {
        let question =
            Question::load(tx, place.key(), (place.lot_for, clock::day_of(by.at))).await?;
        commit_pool(tx, &by, &question, (&shown, &session)).await
    });
    match published.await {
        Ok(_) => Ok(to_overview(desk)),
        Err(AppError::AnswerChanged | AppError::LotNotAsked) => changed(desk).await,
        Err(cause) => Err(wrong(cause)),
    }
}

fn form(desk: &Desk, scene: &Scene) -> Result<Form, AppError> {
    let locale = desk.locale;
    let fields = people::fields(locale, "lots-thrown-by");
    let button = locale.text("lots-publish-button");
    let form = Form::new(locale, &desk.session.csrf, button, fields);
    Ok(form.showing(&scene.question.digest()?))
}

fn page(desk: &Desk, scene: &Scene, ask: &Ask, form: Form) -> Result<Response, AppError> {
    let locale = desk.locale;
    let ids = entrants_of(&ask.tied).into_iter();
    let pool = Pool::new(ids.map(|(entrant, _)| entrant.id())).map_err(AppError::Lot)?;
    let path = desk.place.below("bekendmaken");
    let heading = locale.text("lots-publish-title");
    let (status, page) = scene.form_page(desk, (&heading, &path), form.is_right());
    let digits = digits_needed(pool.ids().len());
    let template = DicePage {
        page,
        heading,
        question: scene.teller(locale).lot(ask),
        entrants: entrants(desk, scene),
        pool: pool.ids().join("\n"),
        sha256: pool.sha256().to_owned(),
        throw: locale.say("lots-throw", &[("digits", digits.into())]),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
