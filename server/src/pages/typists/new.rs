//! Adding one typist.

use super::slips::slips_page;
use super::{LONGEST_NAME, below};
use crate::actions::account::{NewTypist, add_typists};
use crate::auth::{As, Session, TypistKeepers, chance, hash};
use crate::documents::{Slip, unprintable};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::State as Held;
use axum::response::Response;

/// Asks who is to be added.
pub async fn show_new_typist(keeper: As<TypistKeepers>, locale: Locale) -> Response {
    answer(&keeper.session, locale, form(&keeper.session, locale))
}

/// Adds a typist, and shows the slip.
pub async fn submit_new_typist(
    keeper: As<TypistKeepers>,
    locale: Locale,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &keeper.session;
    let wrong = broken(locale);
    let db = database(&app, locale)?;
    let mut form = form(session, locale).filled(&submitted);
    let name = submitted.trimmed("name").to_owned();
    if let Some(why) = wrong_name(locale, &name) {
        form.refuse("name", why);
        return Ok(answer(session, locale, form));
    }
    let password = chance::first_password().map_err(&wrong)?;
    let new = [NewTypist {
        name: Some(name),
        password_hash: hash(&password).await.map_err(&wrong)?,
    }];
    let by = by(session, &app);
    let added = write_tx(db, async move |tx| {
        add_typists(tx, &by, &new, str::to_owned).await
    });
    let added = added.await.map_err(wrong)?;
    let slips = added.into_iter().map(|one| {
        let slip = Slip {
            name: one.name,
            login: one.login,
            password: password.clone(),
        };
        (one.id, slip)
    });
    Ok(slips_page(session, locale, &slips.collect::<Vec<_>>()))
}

/// What is wrong with a name; nothing when it fits on a slip.
pub(super) fn wrong_name(locale: Locale, name: &str) -> Option<String> {
    if name.is_empty() || LONGEST_NAME < name.chars().count() {
        return Some(locale.text("user-name-missing"));
    }
    if name.chars().any(char::is_control) {
        return Some(locale.text("typist-name-signs"));
    }
    let letter = unprintable(name)?;
    let letter = [("letter", letter.to_string().into())];
    Some(locale.say("station-text-letter", &letter))
}

fn form(session: &Session, locale: Locale) -> Form {
    let name = Field::text("name", locale.text("user-name"), "off");
    let name = name.described(locale.text("typist-name-rule"));
    let button = locale.text("user-add-button");
    Form::new(locale, &session.csrf, button, vec![name])
}

fn answer(session: &Session, locale: Locale, form: Form) -> Response {
    let title = locale.text("typist-add-title");
    let page = FormPage {
        page: below(session, locale, (title, "nieuw")),
        lead: locale.text("typist-add-lead"),
        form,
    };
    page.answer()
}
