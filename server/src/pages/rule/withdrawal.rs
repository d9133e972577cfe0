//! Withdrawing a decision that was recorded by mistake, with a reason. The decision stays in the history.

use super::Office;
use crate::actions::rule::withdraw_rule;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database};
use crate::store::rule::RecordedRule;
use crate::store::write_tx;
use crate::web::App;
use crate::wording::comparison::order;
use crate::wording::rule as wording;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

/// Shows which decision it is and asks why.
pub async fn show_withdrawal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let office = Office::load(&app, database(&app, locale)?, (&election, locale)).await;
    let office = office.map_err(broken(locale))?;
    let rule = found(&office, number).map_err(broken(locale))?;
    let form = form(&office, &clerk.session, number).map_err(broken(locale))?;
    Ok(page(&office, &clerk.session, (rule, form)))
}

/// Withdraws it.
pub async fn submit_withdrawal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, number)): Path<(String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let office = Office::load(&app, db, (&election, locale)).await;
    let office = office.map_err(broken(locale))?;
    let rule = found(&office, number).map_err(broken(locale))?;
    let reason = submitted.trimmed("reason");
    if reason.is_empty() {
        let form = form(&office, &clerk.session, number).map_err(broken(locale))?;
        let mut form = form.filled(&submitted);
        form.refuse("reason", locale.text("rule-reason-missing"));
        return Ok(page(&office, &clerk.session, (rule, form)));
    }
    let by = by(&clerk.session, &app);
    let (reason, shown) = (reason.to_owned(), submitted.shown().to_owned());
    let done = write_tx(db, async move |tx| {
        withdraw_rule(tx, &by, (&election, number), (&reason, &shown)).await
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", office.path(""), locale.query());
    Ok(Redirect::to(&to).into_response())
}

/// The decision, when it still stands.
fn found(office: &Office, number: u32) -> Result<&RecordedRule, AppError> {
    let mut recorded = office.term.recorded.iter();
    let rule = recorded.find(|one| one.decision.number == number);
    let rule = rule.ok_or_else(|| AppError::Missing {
        what: "decision",
        key: number.to_string(),
    })?;
    match rule.withdrawn {
        None => Ok(rule),
        Some(_) => Err(AppError::AnswerChanged),
    }
}

fn form(office: &Office, session: &Session, number: u32) -> Result<Form, AppError> {
    let locale = office.locale;
    let why = Field::area("reason", locale.text("rule-withdraw-reason"));
    let button = locale.text("rule-withdraw-button");
    let form = Form::new(locale, &session.csrf, button, vec![why]);
    Ok(form.showing(&office.term.digest(&number)?))
}

fn page(office: &Office, session: &Session, (rule, form): (&RecordedRule, Form)) -> Response {
    let locale = office.locale;
    let title = locale.text("rule-withdraw-title");
    let path = format!("/{}/intrekken", rule.decision.number);
    let values = [
        ("called", wording::called(locale, rule).into()),
        ("order", order(locale, &rule.decision.order).into()),
    ];
    FormPage {
        page: office.page(session, title.clone(), &[(&path, title)]),
        lead: locale.say("rule-withdraw-lead", &values),
        form,
    }
    .answer()
}
