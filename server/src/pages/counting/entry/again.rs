//! What the coordinator asks to read from the paper again: these fields and no others, without any value that was
//! entered before.

use super::desk::{Desk, Heading};
use super::found::Told;
use super::lines::{Lines, Section};
use super::reading::{Typed, completed, read, shown, typed};
use super::sheet::told_wrong;
use crate::actions::counting::typing::type_again;
use crate::auth::{As, Typists};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Page, broken, by};
use crate::store::counting::kept_sheet::load_kept_sheet;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::entry as wording;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{CountState, Field, Stance, StructuralRefusal, Whose};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "counting/entry/again.html")]
struct AgainPage {
    page: Page,
    station: Heading,
    sections: Vec<Section>,
    csrf: String,
    wrong: Vec<Told>,
    is_kept: bool,
    back: String,
}

/// Shows the fields that are asked again, empty.
pub async fn show_again(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    let Some((_, fields)) = asked(&desk) else {
        return Ok(desk.to(&desk.path()));
    };
    let page = desk.below("opnieuw");
    let kept = load_kept_sheet(desk.db()?, (desk.session.account.id, &page)).await;
    let kept = kept.map_err(broken(locale))?;
    let known = match &kept {
        Some(kept) => typed(&fields, &Submitted::read(kept)),
        None => Typed::new(),
    };
    Ok(answer(&desk, &fields, (&known, &[], kept.is_some())))
}

/// Takes in what was typed again.
pub async fn submit_again(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<(String, u32)>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::at((typist.session, locale, app), path).await?;
    let Some((whose, fields)) = asked(&desk) else {
        return Ok(desk.to(&desk.path()));
    };
    let shape = &desk.work.shape;
    let typed = typed(&shown(&fields, shape), &submitted);
    let values = match read(&typed, &desk.work.rules) {
        Ok(values) => completed(values, &fields, shape),
        Err(refusals) => return Ok(answer(&desk, &fields, (&typed, &refusals, false))),
    };
    let (by, account) = (by(&desk.session, &desk.app), desk.session.account.id);
    let key = (desk.key().0.to_owned(), desk.key().1);
    let page = desk.below("opnieuw");
    let saved = write_tx(desk.db()?, async move |tx| {
        type_again(tx, &by, account, (&key.0, key.1), (whose, &page, &values)).await
    });
    saved.await.map_err(broken(locale))?;
    let desk = Desk::find((desk.session, locale, desk.app), desk.work.key()).await?;
    // What was mended in the first entry can bring findings, and those wait for an answer.
    Ok(match desk.stance {
        Some(Stance::Answer) => desk.to(&desk.below("afronden")),
        _ => desk.done(),
    })
}

/// What is asked of this person; else the page of the station says what there is.
fn asked(desk: &Desk) -> Option<(Whose, Vec<Field>)> {
    match (desk.stance, &desk.work.count.record.state) {
        (Some(Stance::Correct(whose)), CountState::CorrectionAsked { request, .. }) => {
            Some((whose, request.fields.iter().copied().collect()))
        }
        _ => None,
    }
}

fn answer(
    desk: &Desk,
    fields: &[Field],
    (typed, refusals, is_kept): (&Typed, &[StructuralRefusal], bool),
) -> Response {
    let locale = desk.locale;
    let wrong: BTreeMap<Field, String> = refusals
        .iter()
        .map(|one| (one.field, wording::unreadable(locale, &one.reason)))
        .collect();
    let lines = Lines {
        locale,
        lists: &desk.work.lists,
        ballot: &desk.work.shape,
        typed,
        wrong: &wrong,
        found: &BTreeMap::new(),
    };
    let mut page = desk.page(&locale.text("entry-again-title"), &desk.below("opnieuw"));
    if !wrong.is_empty() {
        let title = page.title.clone();
        page = page.called(locale.say("form-error-title", &[("title", title.into())]));
    }
    let template = AgainPage {
        station: desk.heading(None),
        sections: lines.of_fields(fields),
        csrf: desk.session.csrf.clone(),
        wrong: told_wrong(&wrong, &desk.work.lists, locale),
        is_kept,
        back: format!("/tellen/{}", desk.work.election.id),
        page,
    };
    let status = match wrong.is_empty() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    web::private_page(status, locale, &template)
}
