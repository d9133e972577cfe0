//! Preparing one change of a correction: striking a candidacy, adding it, or moving it to another body.

use super::item::why_fields;
use super::{Desk, absent, read_why, status_of};
use crate::actions::validity::{Candidacy, Plan, keep_point, load_plan, take_point_back};
use crate::auth::{As, Bureau, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::validity::Point;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::application::state;
use crate::wording::validity::body_name;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use election::registration::course::{State, Verdict};

#[derive(Template)]
#[template(path = "validity/correct_one.html")]
struct CorrectOnePage {
    page: Page,
    heading: String,
    lead: String,
    /// What is prepared already; empty when nothing is.
    prepared: String,
    back: String,
    csrf: String,
    form: Form,
}

type Named = Result<Path<(String, u32, String)>, PathRejection>;

async fn find(app: &App, locale: Locale, path: Named) -> Result<(Desk, Plan, String), Response> {
    let Ok(Path((election, number, id))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(app, locale, election).await?;
    let plan = load_plan(database(app, locale)?, &desk.key).await;
    let plan = plan
        .map_err(broken(locale))?
        .ok_or_else(|| absent(locale))?;
    if plan.candidacy(&id).is_none() || number == 0 || plan.corrects.number < number {
        return Err(absent(locale));
    }
    match plan.corrects.number == number {
        true => Ok((desk, plan, id)),
        // Somebody else held the correction in the meantime.
        false => Err(broken(locale)(AppError::AnswerChanged)),
    }
}

/// What can be done: a valid candidacy is struck or moved, another one is added.
fn form(session: &Session, locale: Locale, plan: &Plan, one: &Candidacy) -> Form {
    let point = plan.planned(one.id()).map(|planned| &planned.point);
    let why = point.map_or(("", ""), |point| (&point.reason, &point.article));
    let is_valid = one.course.state() == State::Decided(Verdict::Valid);
    let mut fields = Vec::new();
    if is_valid {
        let choices = vec![
            Choice::new("strike", locale.text("correction-strike")),
            Choice::new("move", locale.text("correction-move")),
        ];
        let to = point.and_then(|point| point.to_body.as_deref());
        let chosen = match (point, to) {
            (Some(_), Some(_)) => "move",
            (Some(_), None) => "strike",
            (None, _) => "",
        };
        let others = plan.seats.iter().map(|other| &other.body);
        let others = others.filter(|body| Some(body.code.as_str()) != one.body());
        let bodies = others.map(|body| Choice::new(&body.code, body_name(locale, body)));
        fields
            .push(Field::choice("change", locale.text("validity-change"), choices).holding(chosen));
        fields.push(
            Field::select("to", locale.text("correction-to"), bodies.collect())
                .described(locale.text("correction-to-how"))
                .holding(to.unwrap_or_default()),
        );
    }
    fields.extend(why_fields(locale, why));
    let button = match is_valid {
        true => locale.text("correction-prepare"),
        false => locale.text("correction-prepare-add"),
    };
    Form::new(locale, &session.csrf, button, fields)
}

/// Asks what the correction should do to a candidacy.
pub async fn show_correction_point(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, plan, id) = find(&app, locale, path).await?;
    let one = plan.candidacy(&id).ok_or_else(|| absent(locale))?;
    let session = &official.session;
    let form = form(session, locale, &plan, one);
    Ok(answer((locale, session), (&desk, &plan, one), form))
}

/// Keeps what the correction should do to a candidacy.
pub async fn submit_correction_point(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (desk, plan, id) = find(&app, locale, path).await?;
    let one = plan.candidacy(&id).ok_or_else(|| absent(locale))?;
    let session = &official.session;
    let mut form = form(session, locale, &plan, one).filled(&submitted);
    let Some(point) = read(&mut form, &submitted, (locale, &plan, one)) else {
        return Ok(answer((locale, session), (&desk, &plan, one), form));
    };
    let (by, number) = (by(session, &app), plan.number());
    let to = correction(&desk, &plan, locale);
    let kept = write_tx(database(&app, locale)?, async move |tx| {
        let points = std::slice::from_ref(&point);
        keep_point(tx, (&desk.key, &by), (number, points)).await
    });
    kept.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

/// Takes back what the correction should do to a candidacy.
pub async fn submit_correction_back(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, plan, id) = find(&app, locale, path).await?;
    let (by, number) = (by(&official.session, &app), plan.number());
    let to = correction(&desk, &plan, locale);
    let taken = write_tx(database(&app, locale)?, async move |tx| {
        let ids = std::slice::from_ref(&id);
        take_point_back(tx, (desk.key.election(), &by), (number, ids)).await
    });
    taken.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

fn correction(desk: &Desk, plan: &Plan, locale: Locale) -> String {
    let number = plan.corrects.number;
    format!("{}/{number}/correctie{}", desk.base(), locale.query())
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, plan, one): (Locale, &Plan, &Candidacy),
) -> Option<Point> {
    let is_valid = one.course.state() == State::Decided(Verdict::Valid);
    let to = submitted.trimmed("to");
    let (mut verdict, mut to_body) = (None, None);
    match (is_valid, submitted.trimmed("change")) {
        (false, _) if one.body().is_none() => {
            form.refuse_all(locale.text("validity-next-no-body"));
        }
        (false, _) => verdict = Some(Verdict::Valid),
        (true, "strike") if !to.is_empty() => {
            form.refuse("to", locale.text("correction-to-strike"));
        }
        (true, "strike") => verdict = Some(Verdict::Invalid),
        (true, "move") => {
            let is_known = plan.seats.iter().any(|other| other.body.code == to);
            match is_known && one.body() != Some(to) {
                true => to_body = Some(to.to_owned()),
                false => form.refuse("to", locale.text("correction-to-missing")),
            }
        }
        _ => form.refuse("change", locale.text("correction-change-missing")),
    }
    let (reason, article) = read_why(form, submitted, locale);
    form.is_right().then(|| Point {
        application: one.id().to_owned(),
        verdict,
        to_body,
        person: None,
        strikes_aanduiding: false,
        reason,
        article,
    })
}

fn answer(
    (locale, session): (Locale, &Session),
    (desk, plan, one): (&Desk, &Plan, &Candidacy),
    form: Form,
) -> Response {
    let heading = one.name();
    let number = plan.corrects.number;
    let end = format!("{number}/correctie/aanmelding/{}", one.id());
    let mut page = desk.page(session, locale, heading.clone(), &end);
    let status = status_of(&mut page, &form);
    let body = plan
        .seats
        .iter()
        .find(|other| Some(other.body.code.as_str()) == one.body());
    let values = [
        (
            "body",
            body.map_or_else(String::new, |one| body_name(locale, &one.body))
                .into(),
        ),
        ("state", state(locale, one.course.state()).into()),
    ];
    let template = CorrectOnePage {
        lead: locale.say("correction-stands", &values),
        prepared: plan
            .planned(one.id())
            .map_or_else(String::new, |one| super::correct::what(locale, &one.change)),
        back: page.further("terug"),
        csrf: session.csrf.clone(),
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}
