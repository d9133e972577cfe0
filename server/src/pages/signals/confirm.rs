//! Confirming a signal about a candidate who may succeed: from a day the candidate cannot be considered.

use super::Desk;
use super::one::{Forms, answer, find};
use crate::actions::registration::load_succession_rules;
use crate::actions::signals::{CONFIRMED, ShownSignal, SignalState, confirm_signal};
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::{Reason as Told, signals as wording, vacancy};
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use succession::rules::Reason;
use succession::signals::{assess_passing, reason_of};

/// Confirms it.
pub async fn submit_confirmation(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let shown = find(&desk, (&body, number)).await?;
    let Some(form) = form(&desk, &clerk.session, &shown) else {
        return Err(broken(locale)(AppError::AnswerChanged));
    };
    let mut form = form.filled(&submitted);
    let Some(stated) = read(&mut form, &submitted, (desk.today, locale)) else {
        let forms = Forms::confirming(&desk, &clerk.session, form);
        return answer(&desk, app.keys(), &clerk.session, (&shown, forms)).await;
    };
    let by = by(&clerk.session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        confirm_signal(tx, &by, (&election, &body, number), stated).await
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", desk.path(), locale.query());
    Ok(Redirect::to(&to).into_response())
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (today, locale): (NaiveDate, Locale),
) -> Option<(Reason, NaiveDate)> {
    let mut reasons = CONFIRMED.into_iter();
    let reason = reasons.find(|one| one.word() == submitted.trimmed("bar"));
    if reason.is_none() {
        form.refuse("bar", locale.text("bar-missing"));
    }
    let on = match submitted.date("on") {
        Ok(day) if day > today => {
            form.refuse("on", locale.text("vacancy-future"));
            None
        }
        Ok(day) => Some(day),
        Err(unfit) => {
            form.refuse("on", unfit.told(locale));
            None
        }
    };
    reason.zip(on)
}

/// The form, for a signal about a candidate that waits.
pub(super) fn form(desk: &Desk<'_>, session: &Session, shown: &ShownSignal) -> Option<Form> {
    if !shown.may_succeed || shown.state != SignalState::Open {
        return None;
    }
    let (locale, stored) = (desk.locale, &shown.stored);
    let reasons = CONFIRMED.map(|one| Choice::new(one.word(), vacancy::bar(locale, one)));
    let mut reason = Field::choice("bar", locale.text("bar-reason"), reasons.to_vec());
    if let Some(fits) = reason_of(stored.signal.kind) {
        reason = reason.holding(fits.word());
    }
    let mut on = Field::date("on", locale.text("bar-on"));
    if let Some(day) = stored.signal.on {
        on = on.on(day);
    }
    let path = desk.path_of((&stored.body, stored.number));
    let form = Form::new(
        locale,
        &session.csrf,
        locale.text("signal-confirm-button"),
        vec![reason, on],
    );
    Some(form.to(format!("{path}/bevestigen{}", locale.query())))
}

/// By which article a candidate is passed over, for the reason that fits, or for each that can.
pub(super) fn grounds(desk: &Desk<'_>, shown: &ShownSignal) -> Result<Vec<Told>, AppError> {
    let rules = load_succession_rules(&desk.election.regulation)?;
    let signal = shown.stored.signal;
    let fits = reason_of(signal.kind);
    let reasons = CONFIRMED.into_iter();
    let reasons = reasons.filter(|one| fits.is_none_or(|fits| fits == *one));
    let told = reasons.flat_map(|one| {
        let decision = assess_passing(signal, one, &rules.passed_over);
        wording::passing(desk.locale, one, &decision)
    });
    Ok(told.collect())
}
