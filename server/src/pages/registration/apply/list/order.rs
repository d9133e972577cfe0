//! The order of a list, taking an invitation back, and leaving the list.

use super::show::{answer, form, together};
use crate::actions::registration::joint_list::{
    Together, leave_joint_list, order_joint_list, recall_invitation,
};
use crate::auth::AsApplicant;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::registration::apply::standing::Standing;
use crate::pages::{broken, by_applicant, database, problem};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::joint_list as wording;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};

/// A number for each place: where it is to stand.
pub(super) fn order_form(standing: &Standing, together: &Together) -> Form {
    let locale = standing.scene.locale;
    let fields = together.places.iter().map(|one| {
        let who = wording::who(locale, (one, true), &together.list.founder);
        let label = locale.say("list-place-of", &[("who", who.into())]);
        Field::number(&format!("place-{}", one.key), label).holding(one.place.to_string())
    });
    let button = locale.text("list-order-button");
    let form = Form::new(locale, &standing.session.csrf, button, fields.collect());
    form.to(standing.scene.address("lijst/volgorde"))
        .showing(&together.shown())
}

/// Puts what is wrong with the order in the summary above the page.
pub(super) fn refused_order(top: &mut Form, order: &Form) {
    for field in &order.fields {
        if !field.error.is_empty() {
            top.refuse_all(format!("{}: {}", field.label, field.error));
        }
    }
    for why in &order.refusals {
        top.refuse_all(why.clone());
    }
}

/// Puts the list in another order.
pub async fn submit_order(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let together = together(db, &standing).await?;
    let together = together.ok_or_else(|| problem::missing(locale))?;
    let mut asked = order_form(&standing, &together).filled(&submitted);
    let Some(order) = read(&mut asked, locale, &submitted) else {
        let top = form(&standing, Some(&together));
        return answer(db, &standing, (Some(together), top), Some(asked)).await;
    };
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let (list, shown) = (together.list.id.clone(), submitted.shown().to_owned());
    let done = write_tx(db, async move |tx| {
        let whose = (list.as_str(), session.applicant.as_str());
        order_joint_list(tx, &by, &key, whose, (&order, &shown)).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("lijst")).into_response())
}

/// The keys in the order of the numbers; nothing when a number is missing, double or too high.
fn read(asked: &mut Form, locale: Locale, submitted: &Submitted) -> Option<Vec<String>> {
    let names: Vec<String> = asked
        .fields
        .iter()
        .map(|field| field.name.clone())
        .collect();
    let last = u64::try_from(names.len()).unwrap_or(u64::MAX);
    let mut placed: Vec<(u64, String)> = Vec::new();
    for name in names {
        let key = name.trim_start_matches("place-").to_owned();
        match submitted.number(&name) {
            Err(unfit) => asked.refuse(&name, unfit.told(locale)),
            Ok(place) if place == 0 || last < place => {
                let why = locale.say("list-order-range", &[("last", last.into())]);
                asked.refuse(&name, why);
            }
            Ok(place) if placed.iter().any(|(taken, _)| *taken == place) => {
                let why = locale.say("list-order-twice", &[("place", place.into())]);
                asked.refuse(&name, why);
            }
            Ok(place) => placed.push((place, key)),
        }
    }
    placed.sort();
    let order = placed.into_iter().map(|(_, key)| key).collect();
    asked.is_right().then_some(order)
}

/// Takes an open invitation back.
pub async fn submit_recall(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, invitation)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let together = together(db, &standing).await?;
    let list = together.ok_or_else(|| problem::missing(locale))?.list.id;
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let done = write_tx(db, async move |tx| {
        let whose = (list.as_str(), session.applicant.as_str());
        recall_invitation(tx, &by, &key, whose, &invitation).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("lijst")).into_response())
}

/// Leaves the list.
pub async fn submit_leaving(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let own = standing.own()?.application.clone();
    let (by, key) = (by_applicant(&session, &app), standing.key.clone());
    let done = write_tx(db, async move |tx| {
        leave_joint_list(tx, &by, &key, &own).await
    });
    done.await.map_err(broken(locale))?;
    Ok(Redirect::to(&standing.scene.address("stap/samen")).into_response())
}
