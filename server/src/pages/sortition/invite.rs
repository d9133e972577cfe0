//! Inviting a batch: who is next, until when they can answer and how that day is found, to be confirmed.

use super::{Desk, mendable, with_errors};
use crate::actions::sortition::{Inviting, SortitionCourse, SortitionStage, invite_batch, name_of};
use crate::audit::Event;
use crate::auth::{As, Griffie};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::letters::term_steps;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "sortition/invite.html")]
struct InvitePage {
    page: Page,
    heading: String,
    /// Place, id and name of each.
    residents: Vec<(String, String, String)>,
    until: String,
    how: Vec<Reason>,
    form: Form,
}

/// Shows who is next.
pub async fn show_sortition_batch(
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
    match course.stage(desk.today()).map_err(&wrong)? {
        SortitionStage::Invite(residents) => {
            let form = form(&desk, &course, &residents).map_err(&wrong)?;
            let page = page(&desk, db, (&course, &residents), (form, desk.today()));
            page.await.map_err(wrong)
        }
        _ => Ok(desk.to(&format!("/{number}"))),
    }
}

/// Invites those who were shown.
pub async fn submit_sortition_batch(
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
    let stage = course.stage(desk.today()).map_err(&wrong)?;
    let SortitionStage::Invite(residents) = stage else {
        return Err(wrong(AppError::AnswerChanged));
    };
    let form = form(&desk, &course, &residents).map_err(&wrong)?;
    let mut form = form.filled(&submitted);
    let on = match submitted.date("on") {
        Ok(on) => on,
        Err(unfit) => {
            form.refuse("on", unfit.told(locale));
            let page = page(&desk, db, (&course, &residents), (form, desk.today()));
            return page.await.map_err(wrong);
        }
    };
    let inviting = Inviting {
        shown: submitted.shown().to_owned(),
        on,
        site: app.site().map(str::to_owned),
    };
    let (by, keys) = (by(&desk.session, &app), app.keys().clone());
    let done = write_tx(db, async move |tx| {
        invite_batch(tx, &by, &keys, ((&election, &body, number), &inviting)).await
    });
    match done.await {
        Ok(()) => Ok(desk.to(&format!("/{number}"))),
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse("on", why);
                let page = page(&desk, db, (&course, &residents), (form, desk.today()));
                page.await.map_err(wrong)
            }
            None => Err(wrong(cause)),
        },
    }
}

fn form(desk: &Desk, course: &SortitionCourse, residents: &[String]) -> Result<Form, AppError> {
    let locale = desk.locale;
    let field = Field::date("on", locale.text("sortition-invite-on"))
        .described(locale.text("sortition-invite-on-how"))
        .on(desk.today());
    let button = locale.text("sortition-invite-button");
    let path = format!("/{}/uitnodigen", course.sortition.number);
    Ok(Form::new(locale, &desk.session.csrf, button, vec![field])
        .to(desk.address(&path))
        .showing(&Event::digest(&residents)?))
}

async fn page(
    desk: &Desk,
    db: &Database,
    (course, residents): (&SortitionCourse, &[String]),
    (form, on): (Form, NaiveDate),
) -> Result<Response, AppError> {
    let locale = desk.locale;
    let number = course.sortition.number;
    let people = desk.people(db, course, residents).await?;
    let order = course.order()?;
    let order = order.as_ref().map_or(&[][..], |order| order.residents());
    let numbered = (1_u64..)
        .zip(order)
        .filter(|(_, id)| residents.contains(id));
    let rows = numbered.map(|(position, id)| {
        let name = people.get(id).map_or_else(String::new, name_of);
        (locale.number(position), id.clone(), name)
    });
    let term = course.answer_by(on)?;
    let heading = locale.text("sortition-invite-title");
    let (status, title) = with_errors(locale, &form, &heading);
    let step = (format!("/{number}/uitnodigen"), heading.clone());
    let until = [("day", locale.date(term.outcome).into())];
    let template = InvitePage {
        page: desk
            .page(heading.clone(), &[desk.step(number), step])
            .called(title),
        heading,
        residents: rows.collect(),
        until: locale.say("sortition-invite-until", &until),
        how: term_steps(locale, &term.grounds),
        form,
    };
    Ok(web::private_page(status, locale, &template))
}
