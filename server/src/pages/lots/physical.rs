//! The draw by hand: what was drawn and who was there, then the same again to confirm.

use super::overview::{Entrant, changed, entrants};
use super::scene::Scene;
use super::{Desk, people};
use crate::actions::lots::{PhysicalEntry, Question, draw_physical};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web;
use crate::wording::Reason;
use crate::wording::lots::refusal;
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use election::allocation::Ask;
use election::lots::PhysicalOutcome;

#[derive(Template)]
#[template(path = "lots/physical.html")]
struct PhysicalPage {
    page: Page,
    heading: String,
    question: Vec<Reason>,
    entrants: Vec<Entrant>,
    form: Form,
}

#[derive(Template)]
#[template(path = "lots/confirm.html")]
struct ConfirmPage {
    page: Page,
    question: Vec<Reason>,
    drawn: Vec<String>,
    facts: Vec<(String, String)>,
    form: Form,
    back: String,
}

pub(super) async fn show(desk: &Desk) -> Result<Response, Response> {
    let scene = Scene::load(database(&desk.app, desk.locale)?, desk).await;
    let scene = scene.map_err(broken(desk.locale))?;
    let Some(ask) = &scene.question.ask else {
        return changed(desk).await;
    };
    let form = form(desk, &scene, ask).map_err(broken(desk.locale))?;
    Ok(page(desk, &scene, ask, form))
}

/// Shows what was filled in again, to be confirmed.
pub(super) async fn check(desk: &Desk, submitted: &Submitted) -> Result<Response, Response> {
    let (locale, wrong) = (desk.locale, broken(desk.locale));
    let scene = Scene::load(database(&desk.app, locale)?, desk).await;
    let scene = scene.map_err(&wrong)?;
    let Some(ask) = &scene.question.ask else {
        return changed(desk).await;
    };
    let empty = form(desk, &scene, ask).map_err(&wrong)?;
    let mut form = empty.filled(submitted);
    if !submitted.shown().is_empty() && scene.question.still(submitted.shown()).is_err() {
        form.refuse_all(locale.text("lots-changed"));
    }
    let today = clock::local(desk.app.now()).date();
    let entry = read(&mut form, submitted, (locale, ask, today));
    match entry.filter(|_| form.is_right()) {
        Some(entry) => confirm(desk, &scene, ask, (&entry, submitted)).map_err(wrong),
        None => Ok(page(desk, &scene, ask, form)),
    }
}

/// Records what was confirmed.
pub(super) async fn record(desk: &Desk, submitted: &Submitted) -> Result<Response, Response> {
    let (locale, wrong) = (desk.locale, broken(desk.locale));
    let db = database(&desk.app, locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    let Some(ask) = &scene.question.ask else {
        return changed(desk).await;
    };
    let mut form = form(desk, &scene, ask).map_err(&wrong)?.filled(submitted);
    let today = clock::local(desk.app.now()).date();
    let entry = read(&mut form, submitted, (locale, ask, today));
    let Some(entry) = entry.filter(|_| form.is_right()) else {
        return Ok(page(desk, &scene, ask, form));
    };
    let by = by(&desk.session, &desk.app);
    let (place, shown) = (desk.place.clone(), submitted.shown().to_owned());
    let recorded = write_tx(db, async move |tx| {
        let question =
            Question::load(tx, place.key(), (place.lot_for, clock::day_of(by.at))).await?;
        draw_physical(tx, &by, &question, (&shown, &entry)).await
    });
    match recorded.await {
        Ok(_) => Ok(to_overview(desk)),
        Err(AppError::AnswerChanged | AppError::LotNotAsked) => changed(desk).await,
        Err(cause) => Err(wrong(cause)),
    }
}

pub(super) fn to_overview(desk: &Desk) -> Response {
    Redirect::to(&format!("{}{}", desk.place.path(), desk.locale.query())).into_response()
}

fn place_name(place: usize) -> String {
    format!("drawn-{place}")
}

/// A field for each place; when one was drawn, only the first is filled in.
fn form(desk: &Desk, scene: &Scene, ask: &Ask) -> Result<Form, AppError> {
    let locale = desk.locale;
    let named = scene.teller(locale).entrants(ask);
    let choices: Vec<Choice> = named
        .into_iter()
        .map(|(id, name)| Choice::new(id, name))
        .collect();
    let mut fields = vec![];
    for place in 1..=choices.len() {
        let key = if place == 1 {
            "lots-first"
        } else {
            "lots-next"
        };
        let label = locale.say(key, &[("place", place.into())]);
        let field = Field::select(&place_name(place), label, choices.clone());
        fields.push(match place {
            2 => field.described(locale.text("lots-next-how")),
            _ => field,
        });
    }
    fields.extend(people::fields(locale, "lots-drawn-by"));
    let today = clock::local(desk.app.now()).date();
    fields.push(Field::date("on", locale.text("lots-on")).on(today));
    let csrf = &desk.session.csrf;
    let form = Form::new(locale, csrf, locale.text("lots-check-button"), fields);
    let address = format!("{}{}", desk.place.below("hand"), locale.query());
    Ok(form.to(address).showing(&scene.question.digest()?))
}

/// What was filled in; everything that is wrong with it is on the form.
fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, ask, today): (Locale, &Ask, NaiveDate),
) -> Option<PhysicalEntry> {
    let session = people::read(form, submitted, locale);
    let on = match submitted.date("on") {
        Ok(day) if today < day => {
            form.refuse("on", locale.text("lots-on-later"));
            None
        }
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse("on", unfit.told(locale));
            None
        }
    };
    let places = ask.tied.numbers().len();
    let drawn = (1..=places).map(|place| submitted.trimmed(&place_name(place)).to_owned());
    let drawn: Vec<String> = drawn.collect();
    let rest_is_empty = drawn.iter().skip(1).all(String::is_empty);
    let outcome = match drawn.first() {
        Some(first) if rest_is_empty => PhysicalOutcome::One(first.clone()),
        _ => PhysicalOutcome::Order(drawn.clone()),
    };
    refuse_places(form, (&drawn, rest_is_empty), locale);
    let entry = PhysicalEntry {
        outcome,
        session,
        on: on?,
    };
    // What the fields do not tell, the record itself refuses.
    if form.is_right()
        && let Err(why) = entry.draw("-", ask).check()
    {
        form.refuse("drawn-1", refusal(locale, &why));
    }
    Some(entry)
}

/// Every place is filled in, or the first alone; nobody has two.
fn refuse_places(form: &mut Form, (drawn, one): (&[String], bool), locale: Locale) {
    for (place, id) in (1..).zip(drawn) {
        let before = drawn.iter().take(place - 1);
        let why = match (id.is_empty(), place) {
            (true, 1) => Some("lots-first-missing"),
            (true, _) if !one => Some("lots-next-missing"),
            (false, _) if before.clone().any(|other| other == id) => Some("lots-twice"),
            _ => None,
        };
        if let Some(why) = why {
            form.refuse(&place_name(place), locale.text(why));
        }
    }
}

fn page(desk: &Desk, scene: &Scene, ask: &Ask, form: Form) -> Response {
    let locale = desk.locale;
    let path = desk.place.below("hand");
    let title = locale.text("lots-hand-title");
    let (status, page) = scene.form_page(desk, (&title, &path), form.is_right());
    let template = PhysicalPage {
        page,
        heading: title,
        question: scene.teller(locale).lot(ask),
        entrants: entrants(desk, scene),
        form,
    };
    web::private_page(status, locale, &template)
}

fn confirm(
    desk: &Desk,
    scene: &Scene,
    ask: &Ask,
    (entry, submitted): (&PhysicalEntry, &Submitted),
) -> Result<Response, AppError> {
    let locale = desk.locale;
    let teller = scene.teller(locale);
    let path = desk.place.below("vastleggen");
    let button = locale.text("lots-record-button");
    let address = format!("{path}{}", locale.query());
    let mut form = Form::new(locale, &desk.session.csrf, button, Vec::new())
        .to(address)
        .showing(&scene.question.digest()?);
    for field in self::form(desk, scene, ask)?.fields {
        for name in field.names() {
            form = form.hidden(&name, submitted.exact(&name));
        }
    }
    let drawn = match &entry.outcome {
        PhysicalOutcome::One(id) => vec![id.clone()],
        PhysicalOutcome::Order(order) => order.clone(),
    };
    let facts = [
        ("minutes-lot-by", entry.session.drawn_by.clone()),
        ("minutes-lot-witnesses", entry.session.witnesses.join(", ")),
        ("minutes-lot-place", entry.session.place.clone()),
        ("minutes-lot-when", locale.date(entry.on)),
    ];
    let template = ConfirmPage {
        page: scene.page(desk, Some((locale.text("lots-confirm-title"), &path))),
        question: teller.lot(ask),
        drawn: teller.drawn_names(ask, &drawn),
        facts: facts.map(|(key, fact)| (locale.text(key), fact)).into(),
        form,
        back: format!("{}{}", desk.place.below("hand"), locale.query()),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
