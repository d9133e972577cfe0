//! One signal: what the register says, reporting a vacancy from it, confirming it, and dismissing it for a reason.

use super::Desk;
use super::confirm;
use super::list::source;
use super::report::{FIELD, cause_of};
use crate::actions::signals::{ShownSignal, SignalState, dismiss_signal, find_signal};
use crate::auth::{As, Griffie, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::privacy::Keys;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::{Reason, signals as wording, stage::State};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

/// More than is ever needed to say why.
const LONGEST: usize = 2000;

#[derive(Template)]
#[template(path = "signals/one.html")]
struct One {
    page: Page,
    heading: String,
    state: State,
    says: String,
    facts: Vec<(String, String)>,
    next: String,
    /// Where the vacancy is reported, and the words on the link.
    report: Option<(String, String)>,
    /// The order of succession from which the candidate falls out; nothing for who sits.
    passing: Vec<Reason>,
    confirm: Option<Form>,
    form: Option<Form>,
    reason: String,
    /// Where it stands who cannot be considered, for a candidate.
    bars: Option<String>,
}

/// The forms of the page.
pub(super) struct Forms {
    confirm: Option<Form>,
    dismiss: Form,
}

impl Forms {
    fn of(desk: &Desk<'_>, session: &Session, shown: &ShownSignal) -> Self {
        Self {
            confirm: confirm::form(desk, session, shown),
            dismiss: form(desk.locale, session),
        }
    }

    fn dismissing(desk: &Desk<'_>, session: &Session, shown: &ShownSignal, form: Form) -> Self {
        Self {
            dismiss: form,
            ..Self::of(desk, session, shown)
        }
    }

    pub(super) fn confirming(desk: &Desk<'_>, session: &Session, confirm: Form) -> Self {
        Self {
            confirm: Some(confirm),
            dismiss: form(desk.locale, session),
        }
    }

    fn are_right(&self) -> bool {
        self.dismiss.is_right() && self.confirm.as_ref().is_none_or(Form::is_right)
    }
}

/// Shows a signal.
pub async fn show_signal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let shown = find(&desk, (&body, number)).await?;
    let forms = Forms::of(&desk, &clerk.session, &shown);
    answer(&desk, app.keys(), &clerk.session, (&shown, forms)).await
}

/// Dismisses it.
pub async fn submit_dismissal(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    let shown = find(&desk, (&body, number)).await?;
    let mut form = form(locale, &clerk.session).filled(&submitted);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        form.refuse("reason", locale.text("signal-reason-missing"));
    }
    if reason.len() > LONGEST {
        form.refuse("reason", locale.text("signal-reason-long"));
    }
    if !form.is_right() {
        let forms = Forms::dismissing(&desk, &clerk.session, &shown, form);
        return answer(&desk, app.keys(), &clerk.session, (&shown, forms)).await;
    }
    let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = keys.of_election(tx, &election).await?;
        dismiss_signal(tx, (&by, &key), (&body, number), &reason).await
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", desk.path(), locale.query());
    Ok(Redirect::to(&to).into_response())
}

pub(super) async fn find(
    desk: &Desk<'_>,
    (body, number): (&str, u64),
) -> Result<ShownSignal, Response> {
    let of = (desk.election.id.as_str(), body, number);
    let found = find_signal(desk.db, of, desk.today).await;
    found.map_err(|cause| match cause {
        AppError::Missing { .. } => problem::missing(desk.locale),
        cause => broken(desk.locale)(cause),
    })
}

fn form(locale: Locale, session: &Session) -> Form {
    let reason = Field::area("reason", locale.text("signal-reason"));
    let reason = reason.described(locale.text("signal-reason-hint"));
    let button = locale.text("signal-dismiss-button");
    Form::new(locale, &session.csrf, button, vec![reason])
}

pub(super) async fn answer(
    desk: &Desk<'_>,
    keys: &Keys,
    session: &Session,
    (shown, forms): (&ShownSignal, Forms),
) -> Result<Response, Response> {
    let (locale, stored) = (desk.locale, &shown.stored);
    let who = desk.name(&stored.body, stored.person);
    let name = [("name", who.as_str().into())];
    let heading = locale.say("signal-title", &name);
    let mut title = heading.clone();
    let mut status = StatusCode::OK;
    if !forms.are_right() {
        title = locale.say("form-error-title", &[("title", title.into())]);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let path = desk.path_of((&stored.body, stored.number));
    let mut page = desk.page(session, (heading.clone(), Some(&path)));
    page.title = title;
    let waits = stored.end.is_none();
    let reason = reason(desk, keys, shown).await.map_err(broken(locale))?;
    let template = One {
        page,
        heading,
        state: wording::state(locale, shown.state),
        says: wording::says(locale, stored.signal),
        facts: facts(desk, shown),
        next: match shown.state {
            SignalState::Open if shown.may_succeed => {
                wording::next_of_candidate(locale, stored.signal.kind)
            }
            SignalState::Open => wording::next(locale, stored.signal.kind),
            SignalState::Barred => locale.text("signal-next-barred"),
            SignalState::Gone => locale.text("signal-next-gone"),
            SignalState::Known => locale.text("signal-next-known"),
            SignalState::Settled(_) => locale.text("signal-next-settled"),
            SignalState::Dismissed => locale.text("signal-next-dismissed"),
        },
        report: report(desk, shown),
        passing: match forms.confirm {
            Some(_) => confirm::grounds(desk, shown).map_err(broken(locale))?,
            None => Vec::new(),
        },
        bars: shown.may_succeed.then(|| {
            let base = format!("/griffie/{}/{}", desk.election.id, stored.body);
            format!("{base}/uitgesloten{}", locale.query())
        }),
        confirm: forms.confirm,
        form: waits.then_some(forms.dismiss),
        reason,
    };
    Ok(web::private_page(status, locale, &template))
}

async fn reason(desk: &Desk<'_>, keys: &Keys, shown: &ShownSignal) -> Result<String, AppError> {
    let Some(end) = &shown.stored.end else {
        return Ok(String::new());
    };
    let Some(key) = keys.find(desk.db, &desk.election.id).await? else {
        return Ok(String::new());
    };
    let of = (shown.stored.body.as_str(), shown.stored.number);
    Ok(end.reason(&key, of)?.unwrap_or_default())
}

fn facts(desk: &Desk<'_>, shown: &ShownSignal) -> Vec<(String, String)> {
    let (locale, stored) = (desk.locale, &shown.stored);
    let fact = |key: &str, value: String| (locale.text(key), value);
    let found_on = locale.date(clock::day_of(stored.found_at));
    let extract = stored.sources.last();
    let extract = extract.map(|(commitment, _)| commitment.chars().take(16).collect());
    vec![
        fact("griffie-column-body", desk.body(&stored.body).to_owned()),
        fact("signals-kind", wording::kind(locale, stored.signal.kind)),
        fact("signals-column-source", source(locale, shown)),
        fact("signal-fact-extract", extract.unwrap_or_default()),
        fact("signal-fact-found", found_on),
    ]
}

/// Where the vacancy is reported; for somebody who is not admitted yet, where the appointment is decided on.
fn report(desk: &Desk<'_>, shown: &ShownSignal) -> Option<(String, String)> {
    let (locale, stored) = (desk.locale, &shown.stored);
    let subject = shown.subject.filter(|_| stored.end.is_none())?;
    let base = format!("/griffie/{}/{}", desk.election.id, stored.body);
    if let Some(member) = subject.member {
        let sign = if locale.query().is_empty() { '?' } else { '&' };
        let (path, query) = match cause_of(stored.signal.kind) {
            Some(cause) => (
                format!("{base}/vacature/nieuw/{}/{member}", cause.word()),
                format!("{sign}{FIELD}={}", stored.number),
            ),
            None => (format!("{base}/vacature/nieuw"), String::new()),
        };
        let address = format!("{path}{}{query}", locale.query());
        return Some((address, locale.text("signal-report")));
    }
    let number = subject.appointment?;
    let address = format!("{base}/benoeming/{number}{}", locale.query());
    Some((address, locale.text("signal-appointment")))
}
