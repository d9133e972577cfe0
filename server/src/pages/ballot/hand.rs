//! The draw by hand: the whole order and who was there, then the same again to confirm.

use super::desk::{changed, reason_field};
use super::scene::Scene;
use super::{Desk, with_errors};
use crate::actions::ballot::{BallotByHand, record_ballot_draw_by_hand};
use crate::auth::{As, Bureau};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::lots::people;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::ballot::anew;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

const LONGEST_REASON: usize = 2000;

#[derive(Template)]
#[template(path = "ballot/hand.html")]
struct HandPage {
    page: Page,
    why: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "ballot/confirm.html")]
struct ConfirmPage {
    page: Page,
    drawn: Vec<String>,
    facts: Vec<(String, String)>,
    form: Form,
    back: String,
}

/// Asks in which order the slips were drawn.
pub async fn show_ballot_slips(
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
    Ok(page(&desk, &scene, form))
}

/// Shows what was filled in, to be confirmed.
pub async fn submit_ballot_slips(
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
    if scene.ballot.check_shown(submitted.shown()).is_err() {
        form.refuse_all(locale.text("ballot-changed"));
    }
    match read(&mut form, &submitted, (&desk, &scene)) {
        Some(entry) => confirm(&desk, &scene, (&entry, &submitted)).map_err(wrong),
        None => Ok(page(&desk, &scene, form)),
    }
}

/// Records a draw by hand that was confirmed.
pub async fn submit_ballot_draw(
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
    let Some(entry) = read(&mut form, &submitted, (&desk, &scene)) else {
        return Ok(page(&desk, &scene, form));
    };
    let (by, place) = (by(&desk.session, &desk.app), desk.clone());
    let recorded = write_tx(database(&desk.app, locale)?, async move |tx| {
        let key = place.app.keys().of_election(tx, &place.election).await?;
        record_ballot_draw_by_hand(tx, &by, &key, place.key(), &entry).await
    });
    match recorded.await {
        Ok(_) => Ok(desk.to_body()),
        Err(AppError::AnswerChanged | AppError::BallotNotAsked) => changed(&desk).await,
        Err(cause) => Err(wrong(cause)),
    }
}

/// The scene, when a draw can be recorded now; what stands in its way other than that nothing is asked is told.
pub(super) async fn open_scene(desk: &Desk) -> Result<Option<Scene>, Response> {
    let wrong = broken(desk.locale);
    let db = database(&desk.app, desk.locale)?;
    let scene = Scene::load(db, desk).await.map_err(&wrong)?;
    match scene.ballot.check_open() {
        Ok(()) => Ok(Some(scene)),
        Err(AppError::BallotNotAsked | AppError::LotUnderway) => Ok(None),
        Err(cause) => Err(wrong(cause)),
    }
}

fn place_name(place: usize) -> String {
    format!("drawn-{place}")
}

/// A field for each place, then who was there.
fn form(desk: &Desk, scene: &Scene) -> Result<Form, AppError> {
    let locale = desk.locale;
    let entrants = scene.entrants().into_iter();
    let choices: Vec<Choice> = entrants.map(|one| Choice::new(one.id, one.name)).collect();
    let mut fields = vec![];
    for place in 1..=choices.len() {
        let label = locale.say("ballot-place", &[("place", place.into())]);
        let field = Field::select(&place_name(place), label, choices.clone());
        fields.push(match place {
            1 => field.described(locale.text("ballot-place-how")),
            _ => field,
        });
    }
    fields.extend(reason_field(scene, locale));
    fields.extend(people::fields(locale, "lots-drawn-by"));
    let today = clock::day_of(desk.app.now());
    fields.push(Field::date("on", locale.text("lots-on")).on(today));
    let button = locale.text("lots-check-button");
    let form = Form::new(locale, &desk.session.csrf, button, fields);
    Ok(form.to(desk.below("hand")).showing(&scene.ballot.shown()?))
}

/// What was filled in; everything that is wrong with it is on the form, and then there is nothing.
fn read(
    form: &mut Form,
    submitted: &Submitted,
    (desk, scene): (&Desk, &Scene),
) -> Option<BallotByHand> {
    let locale = desk.locale;
    let order = read_order(form, submitted, (locale, scene));
    let reason = read_reason(form, submitted, locale);
    let session = people::read(form, submitted, locale);
    let today = clock::day_of(desk.app.now());
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
    let entry = BallotByHand {
        order,
        session,
        on: on?,
        reason,
        shown: Some(submitted.shown().to_owned()),
    };
    form.is_right().then_some(entry)
}

/// Every place holds somebody who takes part, and nobody has two.
fn read_order(
    form: &mut Form,
    submitted: &Submitted,
    (locale, scene): (Locale, &Scene),
) -> Vec<String> {
    let ids = scene.ballot.ids();
    let places = 1..=ids.len();
    let order: Vec<String> = places
        .map(|place| submitted.trimmed(&place_name(place)).to_owned())
        .collect();
    for (place, id) in (1_usize..).zip(&order) {
        let before = order.iter().take(place - 1).position(|other| other == id);
        let why = match (id.is_empty(), ids.contains(id), before) {
            (true, _, _) => locale.say("ballot-place-missing", &[("place", place.into())]),
            (_, false, _) => locale.text("ballot-place-unknown"),
            (_, _, Some(other)) => {
                let name = ("name", scene.name_of(id).into());
                let place = ("place", (other + 1).into());
                locale.say("ballot-place-twice", &[name, place])
            }
            _ => continue,
        };
        form.refuse(&place_name(place), why);
    }
    order
}

/// The reason of a new draw; a first draw has no field for it.
pub(super) fn read_reason(form: &mut Form, submitted: &Submitted, locale: Locale) -> String {
    let reason = submitted.trimmed("reason").to_owned();
    let asked = form.fields.iter().any(|field| field.name == "reason");
    if !asked {
        return String::new();
    }
    if reason.is_empty() {
        form.refuse("reason", locale.text("ballot-refused-no-reason"));
    } else if reason.chars().count() > LONGEST_REASON {
        form.refuse("reason", locale.text("lots-too-long"));
    }
    reason
}

fn page(desk: &Desk, scene: &Scene, form: Form) -> Response {
    let locale = desk.locale;
    let path = format!("{}/hand", desk.path());
    let name = scene.name(desk);
    let title = locale.say("ballot-hand-title", &[("body", name.into())]);
    let (status, shown) = with_errors(locale, &form, &title);
    let template = HandPage {
        page: scene.page(desk, Some((title, &path))).called(shown),
        why: why(scene, locale),
        form,
    };
    web::private_page(status, locale, &template)
}

/// Why the body is drawn anew; empty for a first draw.
pub(super) fn why(scene: &Scene, locale: Locale) -> String {
    let why = scene.ballot.anew();
    why.map_or_else(String::new, |why| anew(locale, why))
}

fn confirm(
    desk: &Desk,
    scene: &Scene,
    (entry, submitted): (&BallotByHand, &Submitted),
) -> Result<Response, AppError> {
    let locale = desk.locale;
    let path = format!("{}/vastleggen", desk.path());
    let button = locale.text("ballot-record-button");
    let mut form = Form::new(locale, &desk.session.csrf, button, Vec::new())
        .to(desk.below("vastleggen"))
        .showing(&scene.ballot.shown()?);
    for field in self::form(desk, scene)?.fields {
        for name in field.names() {
            form = form.hidden(&name, submitted.exact(&name));
        }
    }
    let facts = [
        ("minutes-lot-by", entry.session.drawn_by.clone()),
        ("minutes-lot-witnesses", entry.session.witnesses.join(", ")),
        ("minutes-lot-place", entry.session.place.clone()),
        ("minutes-lot-when", locale.date(entry.on)),
        ("ballot-reason", entry.reason.clone()),
    ];
    let facts = facts.into_iter().filter(|(_, fact)| !fact.is_empty());
    let template = ConfirmPage {
        page: scene.page(desk, Some((locale.text("lots-confirm-title"), &path))),
        drawn: entry.order.iter().map(|id| scene.name_of(id)).collect(),
        facts: facts.map(|(key, fact)| (locale.text(key), fact)).collect(),
        form,
        back: desk.below("hand"),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}
