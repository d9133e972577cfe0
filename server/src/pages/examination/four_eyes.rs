//! Whether two officials look at each application: the setting, its changes, and changing it with a reason.

use super::place::{Desk, read_reason, reason_field};
use crate::actions::registration::examination::{
    Setting, SettingChanged, change_setting, load_setting,
};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::examination::short_moment;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

/// Shows the setting with a form to change it.
pub async fn show_four_eyes(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let setting = load_setting(desk.db, &id).await.map_err(broken(locale))?;
    let people = desk.people().await?;
    let form = form(locale, &bureau.session, &setting);
    Ok(page(&desk, &bureau.session, (&setting, &people, form)).answer())
}

/// Changes the setting.
pub async fn submit_four_eyes(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let setting = load_setting(desk.db, &id).await.map_err(broken(locale))?;
    let mut form = form(locale, &session, &setting).filled(&submitted);
    let reason = read_reason(&mut form, (locale, &submitted), true);
    let four_eyes = match submitted.trimmed("four_eyes") {
        "on" => true,
        "off" => false,
        _ => {
            form.refuse("four_eyes", locale.text("four-eyes-missing"));
            setting.four_eyes
        }
    };
    if form.is_right() && four_eyes == setting.four_eyes && submitted.shown() == setting.shown() {
        form.refuse("four_eyes", locale.text("four-eyes-same"));
    }
    if !form.is_right() {
        let people = desk.people().await?;
        return Ok(page(&desk, &session, (&setting, &people, form)).answer());
    }
    let change = SettingChanged {
        four_eyes,
        reason,
        shown: submitted.shown().to_owned(),
    };
    let (by, keys, election) = (by(&session, &app), app.keys().clone(), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        change_setting(tx, &by, (&key, &election), &change).await
    });
    done.await.map_err(broken(locale))?;
    let address = format!("{}{}", desk.board_path(), locale.query());
    Ok(Redirect::to(&address).into_response())
}

fn form(locale: Locale, session: &Session, setting: &Setting) -> Form {
    let text = |key: &str| locale.text(key);
    let answers = vec![
        Choice::new("on", text("four-eyes-on")),
        Choice::new("off", text("four-eyes-off")),
    ];
    let held = if setting.four_eyes { "on" } else { "off" };
    let fields = vec![
        Field::choice("four_eyes", text("four-eyes-question"), answers).holding(held),
        reason_field(locale),
    ];
    let form = Form::new(locale, &session.csrf, text("four-eyes-button"), fields);
    form.showing(&setting.shown())
}

fn page(
    desk: &Desk<'_>,
    session: &Session,
    (setting, people, form): (&Setting, &BTreeMap<String, String>, Form),
) -> FormPage {
    let locale = desk.locale;
    let changed = setting.changes.last().map(|last| {
        let who = people.get(&last.changed_by).unwrap_or(&last.changed_by);
        let values = [
            ("who", who.as_str().into()),
            (
                "at",
                short_moment(locale, clock::local(last.changed_at)).into(),
            ),
            ("reason", last.reason.as_str().into()),
        ];
        locale.say("four-eyes-changed", &values)
    });
    let path = format!("{}/vier-ogen", desk.board_path());
    let lead = locale.text("four-eyes-lead");
    FormPage {
        lead: [lead, changed.unwrap_or_default()]
            .join(" ")
            .trim()
            .to_owned(),
        page: desk.page(session, (locale.text("four-eyes-title"), &path)),
        form,
    }
}
