//! Withdrawing the own application, after a page that says what follows from it.

use super::standing::Standing;
use crate::actions::registration::apply::withdraw;
use crate::auth::AsApplicant;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by_applicant, database, problem};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::State as Held;
use axum::response::{IntoResponse, Redirect, Response};

/// Asks whether the application is to be withdrawn.
pub async fn show_withdrawal(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let standing = Standing::load(&app, (database(&app, locale)?, locale), &session).await?;
    Ok(page(&standing, form(&standing)?)?.answer())
}

/// Withdraws the application.
pub async fn submit_withdrawal(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let mut form = form(&standing)?;
    if !submitted.is_checked("sure") {
        form.refuse("sure", locale.text("withdraw-sure-missing"));
        return Ok(page(&standing, form)?.answer());
    }
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let shown = submitted.shown().to_owned();
    let done = write_tx(db, async move |tx| {
        withdraw(tx, &by, (&key, &session.applicant), &shown).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("")).into_response())
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn form(standing: &Standing) -> Result<Form, Response> {
    let locale = standing.scene.locale;
    let own = standing.own()?;
    if own.course.version() == 0 || !standing.is_open() {
        let what = locale.text("withdraw-not-now");
        return Err(problem::refused(
            locale,
            what,
            locale.text("withdraw-not-now-next"),
        ));
    }
    let sure = Field::check("sure", locale.text("withdraw-sure"));
    let button = locale.text("withdraw-button");
    let form = Form::new(locale, &standing.session.csrf, button, vec![sure]);
    Ok(form.showing(&own.shown()))
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn page(standing: &Standing, form: Form) -> Result<FormPage, Response> {
    let locale = standing.scene.locale;
    let lead = match standing.own()?.application.joint_list {
        Some(_) => locale.text("withdraw-lead-list"),
        None => locale.text("withdraw-lead"),
    };
    Ok(FormPage {
        page: standing.page(locale.text("withdraw-title"), "intrekken"),
        lead,
        form,
    })
}
