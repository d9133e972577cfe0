//! The second step of a draw by dice: two people type what the dice show, each with an own account and
//! without seeing what the other typed.

use super::Desk;
use super::scene::Scene;
use crate::actions::lots::{Question, SeedTyped, Typed, type_seed};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::pages::{Page, broken, by, database};
use crate::store::lots::StoredDraw;
use crate::store::write_tx;
use crate::web;
use crate::wording::lots::refusal;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use election::lots::{LotRefusal, Seed, digits_needed};

#[derive(Template)]
#[template(path = "lots/typing.html")]
struct TypingPage {
    page: Page,
    heading: String,
    told: String,
    /// The digest of the pool that was published.
    sha256: String,
    entrants: Vec<String>,
    throw: String,
    /// That the two who typed before differ; empty when they did not.
    differ: String,
    /// None for who has typed, and when nothing is to be typed.
    form: Option<Form>,
    result: String,
}

pub(super) async fn show(desk: &Desk) -> Result<Response, Response> {
    let scene = Scene::load(database(&desk.app, desk.locale)?, desk).await;
    let scene = scene.map_err(broken(desk.locale))?;
    let form = scene.awaited().map(|draw| form(desk, draw));
    Ok(page(desk, &scene, form))
}

/// Takes in what was typed.
pub(super) async fn take_in(desk: &Desk, submitted: &Submitted) -> Result<Response, Response> {
    let (locale, wrong) = (desk.locale, broken(desk.locale));
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let Some(draw) = scene.awaited() else {
        return Err(wrong(AppError::LotNotAsked));
    };
    let mut form = form(desk, draw).filled(submitted);
    let digits: String = submitted.exact("digits").split_whitespace().collect();
    if let Err(why) = Seed::parse(&digits, draw.opened.pool.len()) {
        form.refuse("digits", refusal(locale, &why));
        return Ok(page(desk, &scene, Some(form)));
    }
    let typed = SeedTyped {
        number: submitted.number("draw").unwrap_or_default(),
        account: desk.session.account.id,
        digits,
    };
    let (by, place) = (by(&desk.session, &desk.app), desk.place.clone());
    let taken = write_tx(db, async move |tx| {
        let question =
            Question::load(tx, place.key(), (place.lot_for, clock::day_of(by.at))).await?;
        type_seed(tx, &by, &question, &typed).await
    });
    match taken.await {
        Ok(Typed::Drawn) if desk.place.may_draw(&desk.session) => {
            Ok(super::physical::to_overview(desk))
        }
        Ok(_) => {
            let path = desk.place.below("cijfers");
            Ok(Redirect::to(&format!("{path}{}", locale.query())).into_response())
        }
        Err(AppError::Lot(why @ LotRefusal::TypedByOnePerson)) => {
            form.refuse("digits", refusal(locale, &why));
            Ok(page(desk, &scene, Some(form)))
        }
        Err(cause) => Err(wrong(cause)),
    }
}

fn form(desk: &Desk, draw: &StoredDraw) -> Form {
    let locale = desk.locale;
    let digits = digits_needed(draw.opened.pool.len());
    let how = locale.say("lots-digits-how", &[("digits", digits.into())]);
    let field = Field::text("digits", locale.text("lots-digits"), "off").described(how);
    let button = locale.text("lots-digits-button");
    Form::new(locale, &desk.session.csrf, button, vec![field])
        .hidden("draw", draw.number.to_string())
}

/// Whether this account typed in the attempt that is going on.
fn has_typed(desk: &Desk, draw: &StoredDraw) -> bool {
    let attempt = draw.attempt();
    let account = desk.session.account.id;
    let mut typings = draw.typings.iter();
    typings.any(|one| one.attempt == attempt && one.account == account)
}

fn page(desk: &Desk, scene: &Scene, form: Option<Form>) -> Response {
    let locale = desk.locale;
    let teller = scene.teller(locale);
    let awaited = scene.awaited();
    let is_right = form.as_ref().is_none_or(Form::is_right);
    let waits = is_right && awaited.is_some_and(|draw| has_typed(desk, draw));
    let told = match awaited {
        None => "lots-nothing-to-type",
        Some(_) if waits => "lots-wait",
        Some(_) => "lots-type-lead",
    };
    let path = desk.place.below("cijfers");
    let opened = awaited.map(|draw| &draw.opened);
    let names = opened.map(|opened| teller.drawn_names(&opened.asked, &opened.pool));
    let throw = opened.map(|opened| {
        let digits = digits_needed(opened.pool.len());
        locale.say("lots-throw", &[("digits", digits.into())])
    });
    let again = awaited.is_some_and(|draw| draw.attempt() > 1) && !waits;
    let heading = locale.text("lots-type-title");
    let (status, page) = scene.form_page(desk, (&heading, &path), is_right);
    let template = TypingPage {
        page,
        heading,
        told: locale.text(told),
        sha256: opened
            .and_then(|opened| opened.pool_sha256.clone())
            .unwrap_or_default(),
        entrants: names.unwrap_or_default(),
        throw: throw.unwrap_or_default(),
        differ: if again {
            locale.text("lots-typed-differently")
        } else {
            String::new()
        },
        form: form.filter(|_| !waits),
        result: format!("/wijkraad/{}{}", desk.place.code, locale.query()),
    };
    web::private_page(status, locale, &template)
}
