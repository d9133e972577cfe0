//! Annulling a draw, with a reason that everybody can read.

use super::Desk;
use super::physical::to_overview;
use super::public::{DrawView, draw_views};
use super::scene::Scene;
use crate::actions::lots::{Annulling, annul_draw, may_be_annulled, rests_on};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web;
use crate::wording::lots::refusal;
use askama::Template;
use axum::response::Response;
use election::lots::LotRefusal;

const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "lots/annul.html")]
struct AnnulPage {
    page: Page,
    heading: String,
    draws: Vec<DrawView>,
    form: Form,
}

pub(super) async fn show(desk: &Desk, number: u64) -> Result<Response, Response> {
    let wrong = broken(desk.locale);
    let db = database(&desk.app, desk.locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let draw = scene.draw(number).map_err(&wrong)?;
    if draw.annulled.is_some() {
        let nothing = LotRefusal::NothingToAnnul(draw.opened.context.clone());
        return Err(wrong(AppError::Lot(nothing)));
    }
    let may = may_be_annulled(db, desk.place.key(), draw).await;
    may.map_err(&wrong)?;
    let rests = rests_on(db, desk.place.key(), &scene.draws, draw).await;
    let form = form(desk, rests.map_err(&wrong)?);
    page(desk, &scene, (number, form)).map_err(wrong)
}

pub(super) async fn submit(
    desk: &Desk,
    (number, submitted): (u64, &Submitted),
) -> Result<Response, Response> {
    let (locale, wrong) = (desk.locale, broken(desk.locale));
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let draw = scene.draw(number).map_err(&wrong)?;
    let rests = rests_on(db, desk.place.key(), &scene.draws, draw).await;
    let rests = rests.map_err(&wrong)?;
    let mut form = form(desk, rests).filled(submitted);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        form.refuse(
            "reason",
            refusal(locale, &LotRefusal::AnnulledWithoutReason),
        );
    } else if reason.chars().count() > LONGEST {
        form.refuse("reason", locale.text("lots-too-long"));
    }
    if rests.is_some() && !submitted.is_checked("corrects") {
        form.refuse("corrects", locale.text("lots-corrects-missing"));
    }
    if !form.is_right() {
        return page(desk, &scene, (number, form)).map_err(wrong);
    }
    let annulling = Annulling {
        lot_for: desk.place.lot_for,
        number,
        reason,
        corrects: rests,
    };
    let (by, place) = (by(&desk.session, &desk.app), desk.place.clone());
    let annulled = write_tx(db, async move |tx| {
        annul_draw(tx, &by, place.key(), &annulling).await
    });
    annulled.await.map_err(wrong)?;
    Ok(to_overview(desk))
}

fn form(desk: &Desk, rests: Option<u32>) -> Form {
    let locale = desk.locale;
    let reason = Field::area("reason", locale.text("lots-annul-reason"));
    let mut fields = vec![reason.described(locale.text("lots-annul-reason-how"))];
    if let Some(version) = rests {
        let version = [("version", version.into())];
        let label = locale.say("lots-corrects", &version);
        let field = Field::check("corrects", label);
        fields.push(field.described(locale.say("lots-corrects-how", &version)));
    }
    let button = locale.text("lots-annul-button");
    Form::new(locale, &desk.session.csrf, button, fields)
}

fn page(desk: &Desk, scene: &Scene, (number, form): (u64, Form)) -> Result<Response, AppError> {
    let locale = desk.locale;
    let path = desk.place.below(&format!("{number}/nietig"));
    let title = locale.say("lots-annul-title", &[("number", number.into())]);
    let (status, page) = scene.form_page(desk, (&title, &path), form.is_right());
    let draw = scene.draw(number)?;
    let template = AnnulPage {
        page,
        heading: title,
        draws: draw_views(&scene.teller(locale), std::slice::from_ref(draw)),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
