//! The second step of a draw by dice: two people type what the dice show, each with an own account.

use super::{Desk, with_errors};
use crate::actions::lots::{SeedTyped, Typed};
use crate::actions::sortition::{SortitionCourse, type_sortition_seed};
use crate::auth::{As, GriffieReaders, RoleSet, VacancyDiceReaders};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::lots::refusal;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::lots::Seed;
use election::sortition::seed_digits;

#[derive(Template)]
#[template(path = "sortition/typing.html")]
struct TypingPage {
    page: Page,
    heading: String,
    told: String,
    sha256: String,
    throw: String,
    /// That the two who typed before differ; empty when they did not.
    differ: String,
    /// None for who has typed, and when nothing is to be typed.
    form: Option<Form>,
}

/// Asks what the dice show.
pub async fn show_sortition_seed(
    caller: As<VacancyDiceReaders>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (caller.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(&wrong)?;
    let course = SortitionCourse::load(db, (&election, &body, number)).await;
    let course = course.map_err(&wrong)?;
    page(&desk, &course, None).map_err(wrong)
}

/// Takes in what somebody read from the dice.
pub async fn submit_sortition_seed(
    caller: As<VacancyDiceReaders>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (caller.session, locale, app.clone());
    let desk = Desk::load(shown, db, (&election, &body)).await;
    let desk = desk.map_err(&wrong)?;
    let course = SortitionCourse::load(db, (&election, &body, number)).await;
    let course = course.map_err(&wrong)?;
    let mut form = form(&desk, &course).map_err(&wrong)?.filled(&submitted);
    let digits: String = submitted.exact("digits").split_whitespace().collect();
    let needed = digits_of(&course).map_err(&wrong)?;
    if let Err(why) = Seed::of_length(&digits, needed) {
        form.refuse("digits", refusal(locale, &why));
        return page(&desk, &course, Some(form)).map_err(wrong);
    }
    let typed = SeedTyped {
        number: 1,
        account: desk.session.account.id,
        digits,
    };
    let by = by(&desk.session, &app);
    let done = write_tx(db, async move |tx| {
        let at = (election.as_str(), body.as_str(), number);
        type_sortition_seed(tx, &by, at, &typed).await
    });
    match done.await {
        Ok(Typed::Drawn) if GriffieReaders::has(&desk.session) => {
            Ok(desk.to(&format!("/{number}")))
        }
        Ok(_) => Ok(desk.to(&format!("/{number}/cijfers"))),
        Err(AppError::Lot(why)) => {
            form.refuse("digits", refusal(locale, &why));
            page(&desk, &course, Some(form)).map_err(wrong)
        }
        Err(cause) => Err(wrong(cause)),
    }
}

fn digits_of(course: &SortitionCourse) -> Result<usize, AppError> {
    let list = course.list()?;
    Ok(list.map_or(0, |list| seed_digits(&list, &course.rules)))
}

fn form(desk: &Desk, course: &SortitionCourse) -> Result<Form, AppError> {
    let locale = desk.locale;
    let how = [("digits", digits_of(course)?.into())];
    let field = Field::text("digits", locale.text("lots-digits"), "off")
        .described(locale.say("lots-digits-how", &how));
    let button = locale.text("lots-digits-button");
    Ok(Form::new(locale, &desk.session.csrf, button, vec![field]))
}

fn page(
    desk: &Desk,
    course: &SortitionCourse,
    refused: Option<Form>,
) -> Result<Response, AppError> {
    let locale = desk.locale;
    let number = course.sortition.number;
    let awaited = course.awaited();
    let account = desk.session.account.id;
    let has_typed = awaited.is_some_and(|draw| {
        let attempt = draw.attempt();
        let mut typings = draw.typings.iter();
        typings.any(|one| one.attempt == attempt && one.account == account)
    });
    let waits = has_typed && refused.is_none();
    let told = match awaited {
        None => "lots-nothing-to-type",
        Some(_) if waits => "lots-wait",
        Some(_) => "lots-type-lead",
    };
    let form = match (awaited, refused) {
        (None, _) => None,
        (Some(_), Some(refused)) => Some(refused),
        (Some(_), None) if waits => None,
        (Some(_), None) => Some(form(desk, course)?),
    };
    let heading = locale.text("sortition-type-title");
    let (status, title) = match &form {
        Some(form) => with_errors(locale, form, &heading),
        None => (StatusCode::OK, heading.clone()),
    };
    let again = awaited.is_some_and(|draw| draw.attempt() > 1) && !waits;
    let step = (format!("/{number}/cijfers"), heading.clone());
    let template = TypingPage {
        page: desk
            .page(heading.clone(), &[desk.step(number), step])
            .called(title),
        heading,
        told: locale.text(told),
        sha256: course
            .sortition
            .frozen
            .pool_sha256
            .clone()
            .unwrap_or_default(),
        throw: locale.say("sortition-throw", &[("digits", digits_of(course)?.into())]),
        differ: match again {
            true => locale.text("lots-typed-differently"),
            false => String::new(),
        },
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
