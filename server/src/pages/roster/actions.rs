//! What a clerk does with an appointment: each form is checked whole, confirmed where it cannot be undone, and
//! then handed to its action.

use super::appointment::Visit;
use super::confirm::{ask, carrying, is_confirmed};
use super::forms::{PAPERS, Which};
use super::today;
use crate::actions::roster::{
    AdmissionDecision, decide_admission, make_known, record_lapse, record_papers, record_reply,
};
// Sortition.
use crate::actions::sortition::make_name_public;
use crate::actions::unchanged::{Check, appointment_digest};
use crate::auth::{As, Griffie};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::refusal;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use succession::acceptance::{Paper, Papers, Reply, ReplyKind};

type Key = (String, String, u32);

/// Records what the person lets know.
pub async fn submit_reply(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = (locale, election.as_str(), code.as_str(), number);
    let visit = Visit::open(app, clerk.session, desk).await?;
    let mut form = visit.counter()?.form(Which::Reply).filled(&submitted);
    let kind = match submitted.trimmed("answer") {
        "accepts" => Some(ReplyKind::Accepts),
        "declines" => Some(ReplyKind::Declines),
        "withdraws" => Some(ReplyKind::Withdraws),
        _ => None,
    };
    if kind.is_none() {
        form.refuse("answer", locale.text("reply-answer-missing"));
    }
    let on = visit.past_day(&mut form, (&submitted, "answered-on"))?;
    let (Some(kind), Some(on), true) = (kind, on, form.is_right()) else {
        return visit.answer(Some((Which::Reply, form)));
    };
    let until = visit.found()?.1.answer_by.outcome;
    let is_late = until < on && kind != ReplyKind::Withdraws;
    let told = match (kind, is_late) {
        (_, true) => Some(locale.say(
            "reply-confirm-late",
            &[("until", locale.date(until).into())],
        )),
        (ReplyKind::Accepts, false) => None,
        (ReplyKind::Declines, false) => Some(locale.text("reply-confirm-declines")),
        (ReplyKind::Withdraws, false) => Some(locale.text("reply-confirm-withdraws")),
    };
    let reply = Reply { on, kind };
    let check = match visit.confirmed(Which::Reply, (&form, &submitted), told)? {
        Confirmed::Not(page) => return Ok(page),
        Confirmed::Yes(check) => check,
    };
    let by = by(&visit.session, &visit.app);
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        check.still_holds(tx, key, number).await?;
        record_reply(tx, &by, key, number, reply).await
    });
    let done = done.await.map(|_| ());
    visit.ended(done, (Which::Reply, form))
}

/// Records that no answer came in time.
pub async fn submit_lapse(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = (locale, election.as_str(), code.as_str(), number);
    let visit = Visit::open(app, clerk.session, desk).await?;
    let form = visit.counter()?.form(Which::Lapse);
    let told = Some(locale.text("lapse-confirm"));
    let check = match visit.confirmed(Which::Lapse, (&form, &submitted), told)? {
        Confirmed::Not(page) => return Ok(page),
        Confirmed::Yes(check) => check,
    };
    let (by, on) = (by(&visit.session, &visit.app), today(&visit.app));
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        check.still_holds(tx, key, number).await?;
        record_lapse(tx, &by, key, number, on).await
    });
    visit.ended(done.await, (Which::Lapse, form))
}

/// Records papers that came in.
pub async fn submit_papers(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = (locale, election.as_str(), code.as_str(), number);
    let visit = Visit::open(app, clerk.session, desk).await?;
    let mut form = visit.counter()?.form(Which::Papers).filled(&submitted);
    let ticked = submitted.all("papers");
    let came = |wanted: Paper| {
        let mut known = PAPERS.iter().filter(|(word, _)| ticked.contains(word));
        known.any(|(_, paper)| *paper == wanted)
    };
    let papers = Papers {
        statement_of_offices: came(Paper::StatementOfOffices),
        register_extract: came(Paper::RegisterExtract),
    };
    if papers == Papers::default() {
        form.refuse("papers", locale.text("papers-none"));
    }
    let on = visit.past_day(&mut form, (&submitted, "papers-on"))?;
    let (Some(on), true) = (on, form.is_right()) else {
        return visit.answer(Some((Which::Papers, form)));
    };
    let by = by(&visit.session, &visit.app);
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        record_papers(tx, &by, key, number, (papers, on)).await
    });
    visit.ended(done.await, (Which::Papers, form))
}

/// Records the decision on the credentials.
pub async fn submit_admission(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = (locale, election.as_str(), code.as_str(), number);
    let visit = Visit::open(app, clerk.session, desk).await?;
    let mut form = visit.counter()?.form(Which::Admission).filled(&submitted);
    let admitted = match submitted.trimmed("admission") {
        "admit" => Some(true),
        "refuse" => Some(false),
        _ => None,
    };
    let reason = submitted.trimmed("reason").to_owned();
    match admitted {
        None => form.refuse("admission", locale.text("admission-missing")),
        Some(false) if reason.is_empty() => {
            form.refuse("reason", locale.text("admission-reason-missing"));
        }
        Some(_) => {}
    }
    let on = visit.past_day(&mut form, (&submitted, "decided-on"))?;
    let (Some(admitted), Some(on), true) = (admitted, on, form.is_right()) else {
        return visit.answer(Some((Which::Admission, form)));
    };
    let told = match admitted {
        true => locale.text("admission-confirm-admit"),
        false => locale.say(
            "admission-confirm-refuse",
            &[("reason", reason.as_str().into())],
        ),
    };
    let decision = AdmissionDecision {
        admitted,
        on,
        reason,
    };
    let check = match visit.confirmed(Which::Admission, (&form, &submitted), Some(told))? {
        Confirmed::Not(page) => return Ok(page),
        Confirmed::Yes(check) => check,
    };
    let by = by(&visit.session, &visit.app);
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        check.still_holds(tx, key, number).await?;
        decide_admission(tx, &by, key, number, &decision).await
    });
    visit.ended(done.await, (Which::Admission, form))
}

/// Records that the admission is made known: the person is a member.
pub async fn submit_known(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<Key>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = (locale, election.as_str(), code.as_str(), number);
    let visit = Visit::open(app, clerk.session, desk).await?;
    let mut form = visit.counter()?.form(Which::Known).filled(&submitted);
    let on = visit.past_day(&mut form, (&submitted, "known-on"))?;
    let (Some(on), true) = (on, form.is_right()) else {
        return visit.answer(Some((Which::Known, form)));
    };
    let values = [
        ("name", visit.name()?.into()),
        ("day", locale.date(on).into()),
    ];
    let told = Some(locale.say("known-confirm", &values));
    let check = match visit.confirmed(Which::Known, (&form, &submitted), told)? {
        Confirmed::Not(page) => return Ok(page),
        Confirmed::Yes(check) => check,
    };
    let by = by(&visit.session, &visit.app);
    let keys = visit.app.keys().clone();
    let done = write_tx(database(&visit.app, locale)?, async move |tx| {
        let key = (election.as_str(), code.as_str());
        check.still_holds(tx, key, number).await?;
        make_known(tx, &by, key, number, on).await?;
        // Sortition.
        make_name_public(tx, &by, &keys, (key, number)).await
    });
    visit.ended(done.await, (Which::Known, form))
}

/// Whether to go on.
enum Confirmed {
    /// First this page.
    Not(Response),
    /// Yes, when this still holds.
    Yes(Check),
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
impl Visit {
    /// A day on which something happened: not before the notice and not after today.
    fn past_day(
        &self,
        form: &mut Form,
        (submitted, name): (&Submitted, &str),
    ) -> Result<Option<NaiveDate>, Response> {
        let locale = self.locale;
        let (first, last) = (self.found()?.1.notified_on, today(&self.app));
        let on = match submitted.date(name) {
            Ok(on) => on,
            Err(unfit) => {
                form.refuse(name, unfit.told(locale));
                return Ok(None);
            }
        };
        if on < first {
            let day = [("day", locale.date(first).into())];
            form.refuse(name, locale.say("appoint-day-early", &day));
        } else if last < on {
            let day = [("day", locale.date(last).into())];
            form.refuse(name, locale.say("appoint-day-later", &day));
        }
        Ok(Some(on))
    }

    /// Asks first when there is something to tell and it was not confirmed yet.
    fn confirmed(
        &self,
        which: Which,
        (form, submitted): (&Form, &Submitted),
        told: Option<String>,
    ) -> Result<Confirmed, Response> {
        let locale = self.locale;
        let check = |told, shown| Ok(Confirmed::Yes(Check { told, shown }));
        let Some(told) = told else {
            return check(String::new(), None);
        };
        // The day stands in what is told, so that it cannot be another one when it is confirmed.
        let carried: Vec<&str> = form
            .fields
            .iter()
            .flat_map(|field| field.names())
            .flat_map(|name| submitted.all(&name))
            .collect();
        let bound = format!("{} {told} {}", which.path(), carried.join(" "));
        if is_confirmed(submitted) {
            return check(bound, Some(submitted.shown().to_owned()));
        }
        let events = self.found()?.1.events.len();
        let shown = appointment_digest(self.number, events, &bound).map_err(broken(locale))?;
        let name = [("name", self.name()?.into())];
        let page = self.page(locale.say("appointment-confirm-title", &name));
        let button = (locale.text("confirm-button"), shown.as_str());
        let form = carrying(locale, (form, submitted), button);
        Ok(Confirmed::Not(ask(page, told, form)))
    }

    /// Back to the appointment, or the form again with why it was refused.
    fn ended(
        &self,
        done: Result<(), AppError>,
        (which, mut form): (Which, Form),
    ) -> Result<Response, Response> {
        let locale = self.locale;
        match done {
            Ok(()) => {
                let below = format!("/benoeming/{}", self.number);
                Ok(Redirect::to(&self.desk.address(&below)).into_response())
            }
            Err(cause @ (AppError::AnswerChanged | AppError::Missing { .. })) => {
                Err(broken(locale)(cause))
            }
            Err(cause) => match refusal::told(locale, &cause) {
                Some((what, next)) => {
                    form.refuse_all(format!("{what} {next}"));
                    self.answer(Some((which, form)))
                }
                None => Err(broken(locale)(cause)),
            },
        }
    }
}
