//! One count for the coordinator: where it stands, both entries where they differ, asking fields again, reopening,
//! taking back what somebody left, and every step with the values before and after.

mod forms;
mod history;
mod scene;
mod view;

use crate::actions::counting::entry::{ask_correction, reopen_count, withdraw_entry};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{broken, by};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use election::counting::{Field, Whose};
use forms::{Forms, fields_in, whom};
use scene::Scene;
use std::collections::BTreeSet;

type Place = Result<Path<(String, u32)>, PathRejection>;

/// Shows one count.
pub async fn show_count(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let may_act = Bureau::has(&reader.session);
    let scene = Scene::at((reader.session, locale, app), path, may_act).await?;
    let forms = Forms::of(&scene);
    Ok(view::answer(&scene, forms))
}

/// Asks the person of one entry, or of both, for fields that differ.
pub async fn submit_asking(
    coordinator: As<Bureau>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::at((coordinator.session, locale, app), path, true).await?;
    let mut forms = Forms::of(&scene).asked(&submitted);
    let (fields, of) = (fields_in(&submitted), whom(&submitted));
    if let Some(form) = &mut forms.ask {
        if fields.is_empty() {
            form.refuse("veld", locale.text("course-no-fields"));
        }
        if of.is_empty() {
            form.refuse("wie", locale.text("course-nobody"));
        }
        if !form.is_right() {
            return Ok(view::answer(&scene, forms));
        }
    }
    let by = by(&scene.session, &scene.app);
    let key = (scene.key().0.to_owned(), scene.key().1);
    let fields = with_totals(&scene, fields);
    let asked = write_tx(scene.db()?, async move |tx| {
        ask_correction(tx, &by, (&key.0, key.1), &of, &fields).await
    });
    asked.await.map_err(broken(locale))?;
    Ok(to(&scene))
}

/// Reopens a final count for a reason.
pub async fn submit_reopening(
    coordinator: As<Bureau>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::at((coordinator.session, locale, app), path, true).await?;
    let mut forms = Forms::of(&scene).reopened(&submitted);
    let fields = fields_in(&submitted);
    let reason = submitted.trimmed("reden").to_owned();
    if let Some(form) = &mut forms.reopen {
        if reason.is_empty() {
            form.refuse("reden", locale.text("course-no-reason"));
        }
        if fields.is_empty() {
            form.refuse_all(locale.text("course-no-fields"));
        }
        if !form.is_right() {
            return Ok(view::answer(&scene, forms));
        }
    }
    let by = by(&scene.session, &scene.app);
    let key = (scene.key().0.to_owned(), scene.key().1);
    let fields = with_totals(&scene, fields);
    let reopened = write_tx(scene.db()?, async move |tx| {
        reopen_count(tx, &by, (&key.0, key.1), &reason, &fields).await
    });
    reopened.await.map_err(broken(locale))?;
    Ok(to(&scene))
}

/// Takes back an entry that somebody left.
pub async fn submit_withdrawing(
    coordinator: As<Bureau>,
    locale: Locale,
    path: Place,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let scene = Scene::at((coordinator.session, locale, app), path, true).await?;
    let mut forms = Forms::of(&scene);
    if let Some(form) = &mut forms.withdraw
        && !submitted.is_checked("zeker")
    {
        form.refuse("zeker", locale.text("course-withdraw-unsure"));
        return Ok(view::answer(&scene, forms));
    }
    let by = by(&scene.session, &scene.app);
    let key = (scene.key().0.to_owned(), scene.key().1);
    let whose = scene.withdrawable().unwrap_or(Whose::First);
    let taken = write_tx(scene.db()?, async move |tx| {
        withdraw_entry(tx, &by, (&key.0, key.1), whose).await
    });
    taken.await.map_err(broken(locale))?;
    Ok(to(&scene))
}

/// The fields with the totals of lists with one candidate, which stand on the same line of the paper.
fn with_totals(scene: &Scene, mut fields: BTreeSet<Field>) -> BTreeSet<Field> {
    let differing = scene.differing();
    for (&list, &size) in &scene.work.shape.lists {
        let total = Field::list_total(list);
        let may = differing.is_none_or(|fields| fields.contains(&total));
        if size == 1 && may && fields.contains(&Field::candidate(list, 1)) {
            fields.insert(total);
        }
    }
    fields
}

fn to(scene: &Scene) -> Response {
    let to = format!("{}{}", scene.path(), scene.locale.query());
    Redirect::to(&to).into_response()
}
