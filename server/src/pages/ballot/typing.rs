//! The second step of a draw by dice: two people type what the dice show, each with an own account and without
//! seeing what the other typed.

use super::scene::Scene;
use super::{Desk, with_errors};
use crate::actions::ballot::type_ballot_seed;
use crate::actions::lots::{SeedTyped, Typed};
use crate::auth::{As, BureauReaders, DiceReaders, RoleSet};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::ballot::BallotDraw;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::lots::refusal;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use election::lots::{LotRefusal, Seed, digits_needed};

#[derive(Template)]
#[template(path = "ballot/typing.html")]
struct TypingPage {
    page: Page,
    told: String,
    /// The digest of the pool that was published.
    sha256: String,
    entrants: Vec<String>,
    throw: String,
    /// That the two who typed before differ; empty when they did not.
    differ: String,
    /// None for who has typed, and when nothing is to be typed.
    form: Option<Form>,
    public: String,
}

/// Asks what the dice show.
pub async fn show_ballot_seed(
    caller: As<DiceReaders>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let scene = Scene::load(database(&desk.app, locale)?, &desk).await;
    let scene = scene.map_err(broken(locale))?;
    let form = scene.ballot.awaited().map(|draw| form(&desk, draw));
    Ok(page(&desk, &scene, form))
}

/// Takes in what somebody read from the dice.
pub async fn submit_ballot_seed(
    caller: As<DiceReaders>,
    locale: Locale,
    Path(body): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), body);
    let wrong = broken(locale);
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, &desk).await.map_err(&wrong)?;
    let Some(draw) = scene.ballot.awaited() else {
        return Err(wrong(AppError::BallotNotAsked));
    };
    let mut form = form(&desk, draw).filled(&submitted);
    let digits: String = submitted.exact("digits").split_whitespace().collect();
    if let Err(why) = Seed::parse(&digits, draw.opened.pool.len()) {
        form.refuse("digits", refusal(locale, &why));
        return Ok(page(&desk, &scene, Some(form)));
    }
    let typed = SeedTyped {
        number: submitted.number("draw").unwrap_or_default(),
        account: desk.session.account.id,
        digits,
    };
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let taken = write_tx(db, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        type_ballot_seed(tx, &by, &key, place.key(), &typed).await
    });
    match taken.await {
        Ok(Typed::Drawn) if BureauReaders::has(&desk.session) => Ok(desk.to_body()),
        Ok(_) => Ok(Redirect::to(&desk.below("cijfers")).into_response()),
        Err(AppError::Lot(why @ LotRefusal::TypedByOnePerson)) => {
            form.refuse("digits", refusal(locale, &why));
            Ok(page(&desk, &scene, Some(form)))
        }
        Err(cause) => Err(wrong(cause)),
    }
}

fn form(desk: &Desk, draw: &BallotDraw) -> Form {
    let locale = desk.locale;
    let digits = digits_needed(draw.opened.pool.len());
    let how = locale.say("lots-digits-how", &[("digits", digits.into())]);
    let field = Field::text("digits", locale.text("lots-digits"), "off").described(how);
    let button = locale.text("lots-digits-button");
    Form::new(locale, &desk.session.csrf, button, vec![field])
        .hidden("draw", draw.number.to_string())
}

/// Whether this account typed in the attempt that is going on.
fn has_typed(desk: &Desk, draw: &BallotDraw) -> bool {
    let attempt = draw.attempt();
    let account = desk.session.account.id;
    let mut typings = draw.typings.iter();
    typings.any(|one| one.attempt == attempt && one.account == account)
}

fn page(desk: &Desk, scene: &Scene, form: Option<Form>) -> Response {
    let locale = desk.locale;
    let awaited = scene.ballot.awaited();
    let is_right = form.as_ref().is_none_or(Form::is_right);
    let waits = is_right && awaited.is_some_and(|draw| has_typed(desk, draw));
    let told = match awaited {
        None => "lots-nothing-to-type",
        Some(_) if waits => "lots-wait",
        Some(_) => "lots-type-lead",
    };
    let path = format!("{}/cijfers", desk.path());
    let title = locale.say("ballot-type-title", &[("body", scene.name(desk).into())]);
    let (status, shown) = match &form {
        Some(form) => with_errors(locale, form, &title),
        None => (StatusCode::OK, title.clone()),
    };
    let opened = awaited.map(|draw| &draw.opened);
    let names = opened.map(|opened| opened.pool.iter().map(|id| scene.name_of(id)).collect());
    let throw = opened.map(|opened| {
        let digits = digits_needed(opened.pool.len());
        locale.say("lots-throw", &[("digits", digits.into())])
    });
    let again = awaited.is_some_and(|draw| draw.attempt() > 1) && !waits;
    let template = TypingPage {
        page: scene.page(desk, Some((title, &path))).called(shown),
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
        public: format!(
            "/verkiezing/{}/stembiljet/{}{}",
            desk.election,
            desk.code,
            locale.query()
        ),
    };
    web::private_page(status, locale, &template)
}
