//! The page of a lot: what is asked and why, how it can be drawn, and every draw there was.

use super::Desk;
use super::public::{DrawView, draw_views};
use super::scene::Scene;
use crate::actions::lots::may_be_annulled;
use crate::error::AppError;
use crate::pages::{Page, broken, database};
use crate::web;
use crate::wording::Reason;
use crate::wording::compared::ComparedInWords;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use election::lots::digits_needed;

/// One of those tied.
#[derive(Debug)]
pub(super) struct Entrant {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) figure: String,
}

/// A draw whose dice are awaited, in words.
#[derive(Debug)]
struct Awaited {
    published: String,
    sha256: String,
    context: String,
    throw: String,
    typed: String,
    type_address: String,
    annul_address: String,
}

#[derive(Template)]
#[template(path = "lots/overview.html")]
struct OverviewPage {
    page: Page,
    /// That the question is another one than the one that was shown; empty when it is not.
    changed: String,
    overtaken: Vec<String>,
    question: Vec<Reason>,
    /// The lists that a seat is compared between, when the question is among lists.
    compared: Option<ComparedInWords>,
    entrants: Vec<Entrant>,
    awaited: Option<Awaited>,
    may_draw: bool,
    by_hand: String,
    by_dice: String,
    draws: Vec<DrawView>,
}

pub(super) async fn show(desk: &Desk) -> Result<Response, Response> {
    answer(desk, StatusCode::OK, String::new()).await
}

/// The page as it is now, when somebody confirmed what has changed since: nothing was recorded.
pub(super) async fn changed(desk: &Desk) -> Result<Response, Response> {
    let told = desk.locale.text("lots-changed");
    answer(desk, StatusCode::CONFLICT, told).await
}

async fn answer(desk: &Desk, status: StatusCode, changed: String) -> Result<Response, Response> {
    let locale = desk.locale;
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, desk).await.map_err(broken(locale))?;
    let may_draw = desk.place.may_draw(&desk.session);
    let teller = scene.teller(locale);
    let ask = scene.question.ask.as_ref();
    let mut draws = draw_views(&teller, &scene.draws);
    for draw in &mut draws {
        let stored = scene.draws.iter().find(|one| one.number == draw.number);
        let stands = stored.filter(|_| may_draw && !draw.is_annulled);
        let Some(stored) = stands else { continue };
        match may_be_annulled(db, desk.place.key(), stored).await {
            Ok(()) => draw.annul = annul_address(desk, draw.number),
            // Somebody was appointed on it: annulling would be refused.
            Err(AppError::LotInAppointment { .. }) => {}
            Err(cause) => return Err(broken(locale)(cause)),
        }
    }
    let template = OverviewPage {
        page: scene.page(desk, None),
        changed,
        overtaken: scene
            .overtaken()
            .map(|draw| overtaken(desk, draw.number))
            .collect(),
        question: ask.map_or_else(Vec::new, |ask| teller.lot(ask)),
        compared: teller.asked_between(&scene.question),
        entrants: entrants(desk, &scene),
        awaited: awaited(desk, &scene),
        may_draw,
        by_hand: format!("{}{}", desk.place.below("hand"), locale.query()),
        by_dice: format!("{}{}", desk.place.below("bekendmaken"), locale.query()),
        draws,
    };
    Ok(web::private_page(status, locale, &template))
}

fn annul_address(desk: &Desk, number: u64) -> String {
    let path = desk.place.below(&format!("{number}/nietig"));
    format!("{path}{}", desk.locale.query())
}

fn overtaken(desk: &Desk, number: u64) -> String {
    desk.locale
        .say("lots-overtaken", &[("number", number.into())])
}

/// Those tied in the question that is open.
pub(super) fn entrants(desk: &Desk, scene: &Scene) -> Vec<Entrant> {
    let Some(ask) = &scene.question.ask else {
        return Vec::new();
    };
    let figure = desk.locale.fraction(ask.value);
    let named = scene.teller(desk.locale).entrants(ask).into_iter();
    let entrants = named.map(|(id, name)| Entrant {
        id,
        name,
        figure: figure.clone(),
    });
    entrants.collect()
}

fn awaited(desk: &Desk, scene: &Scene) -> Option<Awaited> {
    let locale = desk.locale;
    let draw = scene.awaited()?;
    let attempt = draw.attempt();
    let typed = draw.typings.iter().filter(|one| one.attempt == attempt);
    let typed = match (typed.count(), attempt) {
        (0, 1) => locale.text("lots-nobody-typed"),
        (0, _) => locale.text("lots-typed-differently"),
        _ => locale.text("lots-one-typed"),
    };
    let digits = digits_needed(draw.opened.pool.len());
    let address = |path: String| format!("{path}{}", locale.query());
    Some(Awaited {
        published: super::public::published(locale, draw),
        sha256: draw.opened.pool_sha256.clone().unwrap_or_default(),
        context: draw.opened.context.clone(),
        throw: locale.say("lots-throw", &[("digits", digits.into())]),
        typed,
        type_address: address(desk.place.below("cijfers")),
        annul_address: annul_address(desk, draw.number),
    })
}
