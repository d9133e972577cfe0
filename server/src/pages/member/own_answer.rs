//! Accepting or declining an appointment oneself: read, checked and confirmed; the same action as that of the griffie.

use super::own_desk::OwnDesk;
use crate::actions::member::answer_own;
use crate::actions::unchanged::appointment_digest;
use crate::auth::AsApplicant;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::roster::{Desk, ask, carrying, is_confirmed};
use crate::pages::{FormPage, broken, database, problem};
use crate::store::appointment::{Appointment, AppointmentState};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::refusal;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use succession::acceptance::ReplyKind;

/// Takes the answer, after it was read back and confirmed.
pub async fn submit_own_answer(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, number)): Path<(String, String, u32)>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let mut persons = own.persons.iter().filter(|(desk, _)| desk.code == code);
    let found = persons.find_map(|(desk, person)| {
        let held = desk.held.as_ref()?;
        let one = held.file.appointment(number).ok()?;
        (one.person == *person).then_some((desk, held, one, *person))
    });
    let (desk, held, one, person) = found.ok_or_else(|| problem::missing(locale))?;
    let form = answer_form(&own, desk, (one, own.today()));
    let form = form.ok_or_else(|| broken(locale)(AppError::AnswerChanged))?;
    let mut form = form.filled(&submitted);
    let title = locale.say("own-answer-title", &[("body", desk.name.as_str().into())]);
    let answered = submitted.trimmed("answer");
    let Some(kind) = kind_of(answered, one.state()) else {
        if is_confirmed(&submitted) {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        form.refuse("answer", locale.text("reply-answer-missing"));
        return Ok(page(&own, (title, form)).answer());
    };
    let values = [
        ("name", desk.person(held, one.person).into()),
        ("body", desk.name.as_str().into()),
    ];
    let told = match kind {
        ReplyKind::Accepts => locale.say("own-confirm-accepts", &values),
        ReplyKind::Declines => locale.say("own-confirm-declines", &values),
        ReplyKind::Withdraws => locale.say("own-confirm-withdraws", &values),
    };
    let bound = format!("{answered} {told}");
    if !is_confirmed(&submitted) {
        let shown = appointment_digest(number, one.events.len(), &bound).map_err(broken(locale))?;
        let button = (locale.text("confirm-button"), shown.as_str());
        let asked = carrying(locale, (&form, &submitted), button);
        return Ok(ask(own.page(title, ""), told, asked));
    }
    let acting = own.own((&code, person));
    let shown = submitted.shown().to_owned();
    let done = write_tx(database(&own.app, locale)?, async move |tx| {
        answer_own(tx, &acting, (number, kind), (&shown, &bound)).await
    });
    match done.await {
        Ok(_) => Ok(Redirect::to(&own.address("")).into_response()),
        Err(cause @ (AppError::AnswerChanged | AppError::Missing { .. })) => {
            Err(broken(locale)(cause))
        }
        Err(cause) => match refusal::told(locale, &cause) {
            Some((what, next)) => {
                form.refuse_all(format!("{what} {next}"));
                Ok(page(&own, (title, form)).answer())
            }
            None => Err(broken(locale)(cause)),
        },
    }
}

/// The form for an answer, while there is one to give: in time, or to take back one that was given.
pub(super) fn answer_form(
    own: &OwnDesk,
    desk: &Desk,
    (one, today): (&Appointment, NaiveDate),
) -> Option<Form> {
    let locale = own.locale;
    let choices = match one.state() {
        AppointmentState::Awaited if today <= one.answer_by.outcome => vec![
            Choice::new("accepts", locale.text("own-accept")),
            Choice::new("declines", locale.text("own-decline")),
        ],
        AppointmentState::Accepted => {
            vec![Choice::new("withdraws", locale.text("own-withdraw"))]
        }
        _ => return None,
    };
    let field = Field::choice("answer", locale.text("own-answer"), choices);
    let below = format!("/{}/benoeming/{}", desk.code, one.number);
    let button = locale.text("own-answer-button");
    let form = Form::new(locale, &own.session.csrf, button, vec![field]);
    Some(form.to(own.address(&below)))
}

fn kind_of(word: &str, state: AppointmentState) -> Option<ReplyKind> {
    match (word, state) {
        ("accepts", AppointmentState::Awaited) => Some(ReplyKind::Accepts),
        ("declines", AppointmentState::Awaited) => Some(ReplyKind::Declines),
        ("withdraws", AppointmentState::Accepted) => Some(ReplyKind::Withdraws),
        _ => None,
    }
}

fn page(own: &OwnDesk, (title, form): (String, Form)) -> FormPage {
    FormPage {
        page: own.page(title, ""),
        lead: own.locale.text("own-answer-lead"),
        form,
    }
}
