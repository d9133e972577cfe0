//! Annulling a draw of a ballot, with a reason that everybody can read.

use super::draws::draw_views;
use super::scene::Scene;
use super::{Desk, with_errors};
use crate::actions::ballot::{annul_ballot_draw, can_be_annulled};
use crate::auth::{As, Bureau};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::lots::DrawView;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::lots::refusal;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::lots::LotRefusal;

const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "ballot/annul.html")]
struct AnnulPage {
    page: Page,
    draws: Vec<DrawView>,
    form: Form,
}

/// Asks why a draw no longer counts.
pub async fn show_ballot_annulment(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code, draw)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), (election, code));
    let scene = open_scene(&desk, draw).await?;
    Ok(page(&desk, &scene, (draw, form(&desk))))
}

/// Annuls a draw.
pub async fn submit_ballot_annulment(
    caller: As<Bureau>,
    locale: Locale,
    Path((election, code, draw)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::new((caller.session, locale, app), (election, code));
    let scene = open_scene(&desk, draw).await?;
    let mut form = form(&desk).filled(&submitted);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        let why = refusal(locale, &LotRefusal::AnnulledWithoutReason);
        form.refuse("reason", why);
    } else if reason.chars().count() > LONGEST {
        form.refuse("reason", locale.text("lots-too-long"));
    }
    if !form.is_right() {
        return Ok(page(&desk, &scene, (draw, form)));
    }
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let annulled = write_tx(database(&desk.app, locale)?, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        annul_ballot_draw(tx, &by, &key, place.key(), (draw, &reason)).await
    });
    annulled.await.map_err(broken(locale))?;
    Ok(desk.to_body())
}

/// The scene, when that draw can be annulled now.
async fn open_scene(desk: &Desk, number: u64) -> Result<Scene, Response> {
    let wrong = broken(desk.locale);
    let db = database(&desk.app, desk.locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let mut draws = scene.ballot.draws.iter();
    let draw = draws.find(|draw| draw.number == number).ok_or_else(|| {
        wrong(AppError::Missing {
            what: "draw",
            key: number.to_string(),
        })
    })?;
    if !can_be_annulled(&scene.ballot, draw) {
        let nothing = LotRefusal::NothingToAnnul(draw.opened.context.clone());
        return Err(wrong(AppError::Lot(nothing)));
    }
    if draw.outcome.is_some() {
        scene.ballot.check_numbers().map_err(wrong)?;
    }
    Ok(scene)
}

fn form(desk: &Desk) -> Form {
    let locale = desk.locale;
    let reason = Field::area("reason", locale.text("lots-annul-reason"));
    let reason = reason.described(locale.text("lots-annul-reason-how"));
    let button = locale.text("lots-annul-button");
    Form::new(locale, &desk.session.csrf, button, vec![reason])
}

fn page(desk: &Desk, scene: &Scene, (number, form): (u64, Form)) -> Response {
    let locale = desk.locale;
    let path = format!("{}/{number}/nietig", desk.path());
    let title = locale.say("lots-annul-title", &[("number", number.into())]);
    let (status, shown) = with_errors(locale, &form, &title);
    let mut draws = scene.ballot.draws.clone();
    draws.retain(|draw| draw.number == number);
    let name_of = |_: &_, id: &str| scene.name_of(id);
    let template = AnnulPage {
        page: scene.page(desk, Some((title, &path))).called(shown),
        draws: draw_views(locale, &draws, name_of, |_| String::new()),
        form,
    };
    web::private_page(status, locale, &template)
}
