//! The draw by hand: the numbers of the list that were drawn, in order, and who was there.

use super::{Desk, mendable, with_errors};
use crate::actions::sortition::{NumbersDrawn, SortitionCourse, SortitionStage, record_numbers};
use crate::auth::{As, Griffie};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::lots::people;
use crate::pages::{Page, broken, by, database};
use crate::store::write_tx;
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;

#[derive(Template)]
#[template(path = "sortition/hand.html")]
struct HandPage {
    page: Page,
    heading: String,
    lead: String,
    sha256: String,
    list: String,
    form: Form,
}

/// Asks which numbers were drawn.
pub async fn show_sortition_numbers(
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
    let stage = course.stage(desk.today()).map_err(&wrong)?;
    match stage {
        SortitionStage::ToDraw | SortitionStage::DrawMore(_) => {
            Ok(page(&desk, &course, form(&desk, &course)))
        }
        _ => Ok(desk.to(&format!("/{number}"))),
    }
}

/// Records the numbers that were drawn.
pub async fn submit_sortition_numbers(
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
    let numbers = read(&mut form, &submitted, locale);
    let session = people::read(&mut form, &submitted, locale);
    if !form.is_right() {
        return Ok(page(&desk, &course, form));
    }
    let drawn = NumbersDrawn {
        numbers,
        session,
        shown: submitted.shown().to_owned(),
    };
    let by = by(&desk.session, &app);
    let done = write_tx(db, async move |tx| {
        record_numbers(tx, &by, (&election, &body, number), &drawn).await
    });
    match done.await {
        Ok(()) => Ok(desk.to(&format!("/{number}"))),
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse("numbers", why);
                Ok(page(&desk, &course, form))
            }
            None => Err(wrong(cause)),
        },
    }
}

/// The numbers, with spaces, commas or lines between them.
fn read(form: &mut Form, submitted: &Submitted, locale: Locale) -> Vec<u64> {
    let typed = submitted.exact("numbers");
    let parts = typed.split(|sign: char| sign.is_whitespace() || sign == ',' || sign == ';');
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    if parts.is_empty() {
        form.refuse("numbers", locale.text("sortition-numbers-missing"));
    }
    let mut numbers = Vec::new();
    for part in parts {
        match part.parse() {
            Ok(number) => numbers.push(number),
            Err(_) => {
                let found = [("found", part.into())];
                form.refuse("numbers", locale.say("sortition-numbers-wrong", &found));
            }
        }
    }
    numbers
}

fn form(desk: &Desk, course: &SortitionCourse) -> Form {
    let locale = desk.locale;
    let sha256 = course.sortition.frozen.pool_sha256.clone();
    let mut fields = vec![
        Field::area("numbers", locale.text("sortition-numbers"))
            .described(locale.text("sortition-numbers-how")),
    ];
    fields.extend(people::fields(locale, "lots-drawn-by"));
    let button = locale.text("sortition-numbers-button");
    Form::new(locale, &desk.session.csrf, button, fields)
        .to(desk.address(&format!("/{}/hand", course.sortition.number)))
        .showing(&sha256.unwrap_or_default())
}

fn page(desk: &Desk, course: &SortitionCourse, form: Form) -> Response {
    let locale = desk.locale;
    let number = course.sortition.number;
    let heading = locale.text("sortition-hand-title");
    let (status, title) = with_errors(locale, &form, &heading);
    let step = (format!("/{number}/hand"), heading.clone());
    let residents = u64::try_from(course.sortition.frozen.pool.len()).unwrap_or(u64::MAX);
    let values = [
        ("count", residents.into()),
        ("least", course.rules.batch_size.value.into()),
    ];
    let template = HandPage {
        page: desk
            .page(heading.clone(), &[desk.step(number), step])
            .called(title),
        heading,
        lead: locale.say("sortition-hand-lead", &values),
        sha256: course
            .sortition
            .frozen
            .pool_sha256
            .clone()
            .unwrap_or_default(),
        list: desk.address(&format!("/{number}/lijst.txt")),
        form,
    };
    web::private_page(status, locale, &template)
}
