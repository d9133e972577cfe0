//! Settling an omission: repaired or not, with a reason.

use super::place::{Desk, read_reason, reason_field};
use crate::actions::registration::examination::{
    Dossier, RaisedOmission, Settling, list_omissions, settle_omission,
};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, problem};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::examination::until;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::registration::is_in_time;

/// An omission to settle.
struct Open {
    dossier: Dossier,
    omission: RaisedOmission,
}

/// Asks whether an omission was repaired.
pub async fn show_settlement(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let open = open(&desk, (&id, number)).await?;
    let form = form(locale, &bureau.session, &open)?;
    Ok(page(&desk, &bureau.session, (&open, form)).answer())
}

/// Settles an omission.
pub async fn submit_settlement(
    bureau: As<Bureau>,
    locale: Locale,
    Path((election, id, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &election).await?;
    let open = open(&desk, (&id, number)).await?;
    let mut form = form(locale, &session, &open)?.filled(&submitted);
    let reason = read_reason(&mut form, (locale, &submitted), true);
    let repaired = match submitted.trimmed("repaired") {
        "yes" => true,
        "no" => {
            let waits = open.omission.answered.is_none();
            if waits && is_in_time(clock::local(app.now()), open.omission.until) {
                let last = [("until", until(locale, open.omission.until).into())];
                form.refuse("repaired", locale.say("settle-runs", &last));
            }
            false
        }
        _ => {
            form.refuse("repaired", locale.text("settle-missing"));
            false
        }
    };
    if !form.is_right() {
        return Ok(page(&desk, &session, (&open, form)).answer());
    }
    let settling = Settling {
        omission: number,
        repaired,
        reason,
        shown: submitted.shown().to_owned(),
    };
    let refuse = broken(locale);
    let key = desk.key().map_err(&refuse)?.clone();
    let (by, application) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        settle_omission(tx, &by, (&key, &election, &application), &settling).await
    });
    done.await.map_err(refuse)?;
    Ok(desk.back_to(&id))
}

async fn open(desk: &Desk<'_>, (id, number): (&str, u32)) -> Result<Open, Response> {
    let dossier = desk.dossier(id).await?;
    let refuse = broken(desk.locale);
    let key = desk.key().map_err(&refuse)?;
    let all = list_omissions(desk.db, key, (&desk.election.id, id)).await;
    let mut all = all.map_err(refuse)?.into_iter();
    let found = all.find(|one| one.number == number && one.repaired.is_none());
    let omission = found.ok_or_else(|| problem::missing(desk.locale))?;
    Ok(Open { dossier, omission })
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn form(locale: Locale, session: &Session, open: &Open) -> Result<Form, Response> {
    let text = |key: &str| locale.text(key);
    let answers = vec![
        Choice::new("yes", text("settle-yes")),
        Choice::new("no", text("settle-no")),
    ];
    let fields = vec![
        Field::choice("repaired", text("settle-question"), answers),
        reason_field(locale),
    ];
    let shown = open.dossier.shown().map_err(broken(locale))?;
    let form = Form::new(locale, &session.csrf, text("settle-button"), fields);
    Ok(form.showing(&shown))
}

fn page(desk: &Desk<'_>, session: &Session, (open, form): (&Open, Form)) -> FormPage {
    let locale = desk.locale;
    let told = open.omission.text(locale);
    let title = locale.say("settle-title", &[("title", told.title.as_str().into())]);
    let last = until(locale, open.omission.until);
    let values = [("what", told.what.as_str().into()), ("until", last.into())];
    let end = format!("herstel/{}", open.omission.number);
    FormPage {
        lead: match open.omission.answered {
            Some(version) => {
                let [what, last] = values;
                locale.say(
                    "settle-lead-answered",
                    &[what, last, ("version", version.into())],
                )
            }
            None => locale.say("settle-lead", &values),
        },
        page: desk.page_below(session, (&open.dossier.application.id, title, &end)),
        form,
    }
}
