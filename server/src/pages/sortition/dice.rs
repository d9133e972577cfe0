//! The first step of a draw by dice: the digest of the list, which is published before the first die.

use super::{Desk, mendable, with_errors};
use crate::actions::sortition::{SortitionCourse, SortitionStage, open_sortition_draw};
use crate::auth::{As, Griffie};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::lots::people;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::sortition::seed_digits;

#[derive(Template)]
#[template(path = "sortition/dice.html")]
struct DicePage {
    page: Page,
    heading: String,
    residents: String,
    sha256: String,
    throw: String,
    list: String,
    form: Form,
}

/// Shows the digest that can be published.
pub async fn show_sortition_list(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let loaded = Desk::with_course(shown, db, (&election, &body, number)).await;
    let (desk, course) = loaded.map_err(&wrong)?;
    if course.stage(desk.today()).map_err(&wrong)? != SortitionStage::ToDraw {
        return Ok(desk.to(&format!("/{number}")));
    }
    page(&desk, &course, form(&desk, &course)).map_err(wrong)
}

/// Publishes the list.
pub async fn submit_sortition_list(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let loaded = Desk::with_course(shown, db, (&election, &body, number)).await;
    let (desk, course) = loaded.map_err(&wrong)?;
    let mut form = form(&desk, &course).filled(&submitted);
    let session = people::read(&mut form, &submitted, locale);
    if !form.is_right() {
        return page(&desk, &course, form).map_err(wrong);
    }
    let by = by(&desk.session, &app);
    let digest = submitted.shown().to_owned();
    let done = write_tx(db, async move |tx| {
        let at = (election.as_str(), body.as_str(), number);
        open_sortition_draw(tx, &by, at, (&digest, &session)).await
    });
    match done.await {
        Ok(()) => Ok(desk.to(&format!("/{number}/cijfers"))),
        Err(cause @ AppError::Lot(_)) => {
            form.refuse_all(mendable(locale, &cause).unwrap_or_default());
            page(&desk, &course, form).map_err(wrong)
        }
        Err(cause) => Err(wrong(cause)),
    }
}

fn form(desk: &Desk, course: &SortitionCourse) -> Form {
    let locale = desk.locale;
    let sha256 = course.sortition.frozen.pool_sha256.clone();
    let path = format!("/{}/bekendmaken", course.sortition.number);
    let button = locale.text("lots-publish-button");
    Form::new(
        locale,
        &desk.session.csrf,
        button,
        people::fields(locale, "lots-thrown-by"),
    )
    .to(desk.address(&path))
    .showing(&sha256.unwrap_or_default())
}

fn page(desk: &Desk, course: &SortitionCourse, form: Form) -> Result<Response, AppError> {
    let locale = desk.locale;
    let number = course.sortition.number;
    let list = course.list()?.ok_or(AppError::AnswerChanged)?;
    let digits = seed_digits(&list, &course.rules);
    let heading = locale.text("sortition-publish-title");
    let (status, title) = with_errors(locale, &form, &heading);
    let step = (format!("/{number}/bekendmaken"), heading.clone());
    let residents = u64::try_from(list.pool().ids().len()).unwrap_or(u64::MAX);
    let template = DicePage {
        page: desk
            .page(heading.clone(), &[desk.step(number), step])
            .called(title),
        heading,
        residents: locale.say("sortition-list-of", &[("count", residents.into())]),
        sha256: list.pool().sha256().to_owned(),
        throw: locale.say("sortition-throw", &[("digits", digits.into())]),
        list: desk.address(&format!("/{number}/lijst.txt")),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
