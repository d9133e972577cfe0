//! From the result of a body to its members: who is elected and how far the appointments are, the notices,
//! and the installation.

use super::confirm::{ask, carrying, is_confirmed};
use super::desk::{Desk, Held};
use super::today;
use crate::actions::letters::make_notices;
use crate::actions::roster::{
    appoint_elected, entry_day, install, late_appointments, notice_deadline,
};
use crate::audit::Event;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, making};
use crate::store::appointment::AppointmentState;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::{Reason, letters, refusal, roster as wording};
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use succession::acceptance::Occasion;
use succession::deadlines::answer_by;

#[derive(Template)]
#[template(path = "roster/appointments.html")]
struct AppointmentsPage {
    page: Page,
    heading: String,
    /// How it stands, in words.
    lead: String,
    /// Those elected who have no appointment yet.
    elected: Vec<String>,
    deadline: Vec<Reason>,
    notices: Option<Form>,
    rows: Vec<Row>,
    entry: Vec<Reason>,
    install: Option<Form>,
    /// Who did not answer in time: text and address.
    lapses: Option<(String, String)>,
}

struct Row {
    number: u32,
    address: String,
    name: String,
    kind: String,
    seat: String,
    state: State,
    until: String,
}

/// A form that was refused, in place of its like.
enum Refused {
    Notices(Form),
    Install(Form),
}

/// Shows the appointments of a body.
pub async fn show_appointments(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    shown((&desk, &reader.session), (locale, today(&app)), None)
}

/// Appoints those elected and makes their notices, after it was confirmed.
pub async fn submit_notices(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Shared(app): Shared<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let now = today(&app);
    let mut form = notices_form((&desk, &session), locale, now).filled(&submitted);
    let Some(held) = &desk.held else {
        form.refuse_all(locale.text("roster-no-result"));
        return shown(
            (&desk, &session),
            (locale, now),
            Some(Refused::Notices(form)),
        );
    };
    let on = notice_day(
        &mut form,
        &submitted,
        (held.file.result.established_on, now),
        locale,
    );
    let (Some(on), true) = (on, form.is_right()) else {
        return shown(
            (&desk, &session),
            (locale, now),
            Some(Refused::Notices(form)),
        );
    };
    let told = told_of_notices(held, on, locale).map_err(broken(locale))?;
    let digest = Event::digest(&(told.as_str(), on.to_string())).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let title = locale.say("notices-confirm", &[("body", desk.name.as_str().into())]);
        let page = page(&desk, &session, title);
        let button = (locale.text("notices-button"), digest.as_str());
        return Ok(ask(
            page,
            told,
            carrying(locale, (&form, &submitted), button),
        ));
    }
    if digest != submitted.shown() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let making = making(&session, &app);
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        appoint_elected(tx, &making.by, key, on).await?;
        make_notices(tx, &making, key).await
    });
    ended(
        done.await.map(|_| ()),
        (&desk, &session),
        (locale, now),
        Refused::Notices(form),
    )
}

/// Makes members of all those elected who are admitted, after it was confirmed.
pub async fn submit_installation(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    Shared(app): Shared<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = clerk.session;
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let now = today(&app);
    let mut form = install_form((&desk, &session), locale);
    let names = desk
        .held
        .as_ref()
        .map(|held| waiting(&desk, held))
        .unwrap_or_default();
    if names.is_empty() {
        form.refuse_all(locale.text("install-nobody"));
        return shown(
            (&desk, &session),
            (locale, now),
            Some(Refused::Install(form)),
        );
    }
    let values = [
        ("names", locale.names(&names).into()),
        ("day", locale.date(now).into()),
    ];
    let told = locale.say("install-confirm", &values);
    let digest = Event::digest(&told).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let title = locale.say("install-title", &[("body", desk.name.as_str().into())]);
        let page = page(&desk, &session, title);
        let button = (locale.text("install-button"), digest.as_str());
        return Ok(ask(
            page,
            told,
            carrying(locale, (&form, &submitted), button),
        ));
    }
    if digest != submitted.shown() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let by = by(&session, &app);
    let expected = names.len();
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        // Who was admitted or installed meanwhile was not on the page that was confirmed.
        match install(tx, &by, key, now).await? {
            installed if installed == expected => Ok(()),
            _ => Err(AppError::AnswerChanged),
        }
    });
    ended(
        done.await,
        (&desk, &session),
        (locale, now),
        Refused::Install(form),
    )
}

/// The day of the notices: not before the result and not after today.
pub(super) fn notice_day(
    form: &mut Form,
    submitted: &Submitted,
    (first, last): (NaiveDate, NaiveDate),
    locale: Locale,
) -> Option<NaiveDate> {
    let on = match submitted.date("notified-on") {
        Ok(on) => on,
        Err(unfit) => {
            form.refuse("notified-on", unfit.told(locale));
            return None;
        }
    };
    if on < first {
        let day = [("day", locale.date(first).into())];
        form.refuse("notified-on", locale.say("notices-before-result", &day));
    } else if last < on {
        let day = [("day", locale.date(last).into())];
        form.refuse("notified-on", locale.say("appoint-day-later", &day));
    }
    Some(on)
}

/// The field for the day of the notices.
pub(super) fn notice_field(locale: Locale, on: NaiveDate) -> Field {
    Field::date("notified-on", locale.text("notices-on")).on(on)
}

fn told_of_notices(held: &Held, on: NaiveDate, locale: Locale) -> Result<String, AppError> {
    let rules = &held.file.rules.acceptance;
    let until = answer_by(Occasion::Election, on, rules, &held.file.terms)?;
    let steps = letters::term_steps(locale, &until.grounds);
    let steps: Vec<String> = steps.into_iter().map(|step| step.sentence).collect();
    let last = notice_deadline(&held.file)?.outcome;
    let values = [
        ("count", held.file.result.allocation.elected.len().into()),
        ("day", locale.date(on).into()),
        ("until", locale.date(until.outcome).into()),
        ("steps", steps.join(" ").into()),
    ];
    let told = locale.say("notices-told", &values);
    Ok(match last < on {
        true => {
            let last = [("last", locale.date(last).into())];
            format!("{told} {}", locale.say("notices-late", &last))
        }
        false => told,
    })
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn ended(
    done: Result<(), AppError>,
    (desk, session): (&Desk, &Session),
    (locale, now): (Locale, NaiveDate),
    mut refused: Refused,
) -> Result<Response, Response> {
    let cause = match done {
        Ok(()) => return Ok(Redirect::to(&desk.address("/benoemingen")).into_response()),
        Err(AppError::AnswerChanged) => return Err(broken(locale)(AppError::AnswerChanged)),
        Err(cause) => cause,
    };
    let Some((what, next)) = refusal::told(locale, &cause) else {
        return Err(broken(locale)(cause));
    };
    match &mut refused {
        Refused::Notices(form) | Refused::Install(form) => {
            form.refuse_all(format!("{what} {next}"));
        }
    }
    shown((desk, session), (locale, now), Some(refused))
}

fn page(desk: &Desk, session: &Session, title: String) -> Page {
    desk.page(session, title.clone(), &[("/benoemingen", title)])
}

fn notices_form((desk, session): (&Desk, &Session), locale: Locale, on: NaiveDate) -> Form {
    let fields = vec![notice_field(locale, on)];
    let form = Form::new(locale, &session.csrf, locale.text("notices-next"), fields);
    form.to(desk.address("/benoemingen"))
}

fn install_form((desk, session): (&Desk, &Session), locale: Locale) -> Form {
    let button = locale.text("install-next");
    let form = Form::new(locale, &session.csrf, button, Vec::new());
    form.to(desk.address("/benoemingen/installatie"))
}

/// Those elected who are admitted and no members yet.
fn waiting(desk: &Desk, held: &Held) -> Vec<String> {
    let all = held.file.appointments.iter();
    let admitted =
        all.filter(|one| one.vacancy.is_none() && one.state() == AppointmentState::Admitted);
    admitted.map(|one| desk.person(held, one.person)).collect()
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn shown(
    (desk, session): (&Desk, &Session),
    (locale, now): (Locale, NaiveDate),
    refused: Option<Refused>,
) -> Result<Response, Response> {
    let heading = locale.say(
        "appointments-heading",
        &[("body", desk.name.as_str().into())],
    );
    let mut page = page(desk, session, locale.text("appointments-title"));
    page.title = heading.clone();
    let is_refused = refused.is_some();
    if is_refused {
        let title = [("title", heading.as_str().into())];
        page.title = locale.say("form-error-title", &title);
    }
    let mut shown = AppointmentsPage {
        page,
        heading,
        lead: locale.text("roster-no-result"),
        elected: Vec::new(),
        deadline: Vec::new(),
        notices: None,
        rows: Vec::new(),
        entry: Vec::new(),
        install: None,
        lapses: None,
    };
    if let Some(held) = &desk.held {
        fill(&mut shown, (desk, held), (session, now)).map_err(broken(locale))?;
    }
    match refused {
        Some(Refused::Notices(form)) => shown.notices = Some(form),
        Some(Refused::Install(form)) => shown.install = Some(form),
        None => {}
    }
    let status = match is_refused {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok(web::private_page(status, locale, &shown))
}

fn fill(
    shown: &mut AppointmentsPage,
    (desk, held): (&Desk, &Held),
    (session, now): (&Session, NaiveDate),
) -> Result<(), AppError> {
    let (locale, file) = (shown.page.locale, &held.file);
    let may = Griffie::has(session);
    let entry = entry_day(&file.result.reglement, file.result.established_on)?;
    shown.entry = letters::installation_steps(locale, &entry.grounds);
    for one in &file.appointments {
        shown.rows.push(Row {
            number: one.number,
            address: desk.address(&format!("/benoeming/{}", one.number)),
            name: desk.person(held, one.person),
            kind: wording::occasion(locale, one.occasion, one.vacancy),
            seat: locale.number(one.seat.into()),
            state: wording::state(locale, one.state(), one.answer_by.outcome < now),
            until: locale.date(one.answer_by.outcome),
        });
    }
    let elected = &file.result.allocation.elected;
    let count = [("count", elected.len().into())];
    if !file.appointments.is_empty() {
        shown.lead = locale.text("appointments-lead");
    } else if !file.members.is_empty() {
        shown.lead = locale.text("appointments-members");
    } else {
        shown.lead = locale.say("appointments-none", &count);
        let names = elected.iter().map(|one| desk.person(held, (*one).into()));
        shown.elected = names.collect();
        let last = notice_deadline(file)?;
        shown.deadline = letters::term_steps(locale, &last.grounds);
        shown.notices = may.then(|| notices_form((desk, session), locale, now));
    }
    let late = late_appointments(file, now);
    if may && !late.is_empty() {
        let count = [("count", late.len().into())];
        let text = locale.say("lapses-link", &count);
        shown.lapses = Some((text, desk.address("/benoemingen/geen-antwoord")));
    }
    let can_install = file.term_starts_on <= now && !waiting(desk, held).is_empty();
    shown.install = (may && can_install).then(|| install_form((desk, session), locale));
    Ok(())
}
