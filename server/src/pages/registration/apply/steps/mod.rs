//! The steps of an application: one page each, all with the same frame.
//!
//! A step has a file with two functions: `fields`, what it asks, and `read`, what was answered. What is wrong with an
//! answer is found by `actions::registration::apply::problems`, so that every page finds the same.

mod address;
mod birth;
mod frame;
mod late;
mod name;
mod offices;
mod profile;
mod together;

pub(super) use self::late::record as record_late;

use self::frame::{Frame, Notice, answer};
use super::desk::Desk;
use crate::actions::registration::apply::problems::{Facts, Severity, Wrong, find_problems};
use crate::actions::registration::apply::{Filled, Step, save_step_of};
use crate::auth::AsApplicant;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{broken, by_applicant, database, problem};
use crate::store::registration::application::{Content, Details};
use crate::store::registration::kept_form::load_kept_form;
use crate::store::{Database, write_tx};
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

/// Submitted by the button that saves and stops.
const LATER: &str = "later";
/// The page to go to afterwards instead of the next step.
const BACK: &str = "terug";
/// The only page that can be.
const CHECK: &str = "controleren";

/// What was read from a form that cannot be kept: the field, and why.
type Unreadable = Vec<(&'static str, String)>;

/// Shows a step with what was saved of it, or with what was typed when a session was over.
pub async fn show_step(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    uri: Uri,
    Path((_, word)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let step = Step::from_word(&word).ok_or_else(|| problem::missing(locale))?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    if !desk.can_change() {
        return Ok(Redirect::to(&desk.scene.address("")).into_response());
    }
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let mut form = form(step, &desk, (&desk.details(), &desk.facts), &asked);
    let mut notices = notices(step, &desk);
    let page = desk.step_path(step);
    let kept = load_kept_form(db, &desk.key, (&session.applicant, &page)).await;
    if let Some(kept) = kept.map_err(broken(locale))? {
        form = form.filled(&Submitted::read(&kept));
        notices.insert(0, Notice::kept(locale));
    }
    let frame = Frame {
        step,
        form,
        notices,
    };
    Ok(answer(&desk, frame, StatusCode::OK))
}

/// Saves a step, and goes on to the next one. Who stops here need not have filled in everything.
pub async fn submit_step(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, word)): Path<(String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let step = Step::from_word(&word).ok_or_else(|| problem::missing(locale))?;
    let desk = Desk::open(&app, (db, locale), &session).await;
    let desk = desk.map_err(broken(locale))?;
    if !desk.can_change() {
        return Ok(Redirect::to(&desk.scene.address("")).into_response());
    }
    let later = submitted.is_checked(LATER);
    let read = Read::of(db, step, &desk, &submitted).await?;
    let mut form = read.form(step, &desk, (&submitted, later));
    if !desk.may_save() {
        form.refuse_all(record_late(&app, db, &desk, &read.content(&desk)).await?);
        let status = StatusCode::CONFLICT;
        return Ok(answer(&desk, Frame::of(step, form), status));
    }
    if !form.is_right() {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(answer(&desk, Frame::of(step, form), status));
    }
    let to = after(step, &desk, &read, (&submitted, later));
    let by = by_applicant(&session, &app);
    let filled = Filled {
        step,
        details: read.details,
        body: read.facts.body,
        page: desk.step_path(step),
    };
    let (key, applicant) = (desk.key.clone(), session.applicant.clone());
    let saved = write_tx(db, async move |tx| {
        save_step_of(tx, &by, (&key, &applicant), &filled).await
    });
    saved.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

/// What was answered, and what is known about it.
struct Read {
    details: Details,
    facts: Facts,
    unreadable: Unreadable,
}

impl Read {
    async fn of(
        db: &Database,
        step: Step,
        desk: &Desk,
        submitted: &Submitted,
    ) -> Result<Self, Response> {
        let locale = desk.scene.locale;
        let mut details = desk.details();
        let unreadable = match step {
            Step::Name => name::read(submitted, &mut details),
            Step::BirthDate => birth::read(locale, submitted, &mut details),
            Step::Address => address::read(locale, submitted, &mut details),
            Step::Together => together::read(desk, submitted, &mut details),
            Step::Offices => offices::read(submitted, &mut details),
            Step::Profile => profile::read(submitted, &mut details),
        };
        let facts = desk.facts_of(db, &details).await;
        let mut facts = facts.map_err(broken(locale))?;
        if step == Step::Address {
            address::choose(submitted, (&mut details, &mut facts));
        }
        Ok(Self {
            details,
            facts,
            unreadable,
        })
    }

    /// The form with what was typed. What blocks is an error, unless it is saved to go on later.
    fn form(&self, step: Step, desk: &Desk, (submitted, later): (&Submitted, bool)) -> Form {
        let known = (&self.details, &self.facts);
        let mut form = form(step, desk, known, submitted).filled(submitted);
        for (field, why) in &self.unreadable {
            form.refuse(field, why.clone());
        }
        let problems = find_problems(&self.details, &self.facts);
        let blocking = problems.iter().filter(|one| {
            // The list is made after this step was saved.
            let mends = one.item.step() == step
                && one.wrong != Wrong::NoList
                && one.severity == Severity::Blocks;
            let mut unreadable = self.unreadable.iter();
            let is_unreadable = unreadable.any(|(field, _)| *field == one.item.field());
            mends && !later && !is_unreadable
        });
        for one in blocking {
            let (sentence, article) = desk.sentence(one);
            let told = match article.as_str() {
                "" => sentence,
                article => format!("{sentence} ({article})"),
            };
            form.refuse(one.item.field(), told);
        }
        form
    }

    /// What would be saved.
    fn content(&self, desk: &Desk) -> Content {
        let own = desk.own.as_ref().map(|own| &own.application);
        Content {
            body: self.facts.body.clone(),
            details: self.details.clone(),
            joint_list: own.and_then(|own| own.joint_list.clone()),
            position: own.and_then(|own| own.position),
        }
    }
}

/// The form of a step.
fn form(step: Step, desk: &Desk, (details, facts): (&Details, &Facts), asked: &Submitted) -> Form {
    let locale = desk.scene.locale;
    let fields: Vec<Field> = match step {
        Step::Name => name::fields(locale, details),
        Step::BirthDate => birth::fields(locale, details),
        Step::Address => address::fields(desk, (details, facts)),
        Step::Together => together::fields(desk, details),
        Step::Offices => offices::fields(locale, details),
        Step::Profile => profile::fields(locale, details),
    };
    let button = locale.text("apply-next");
    let mut form = Form::new(locale, &desk.session.csrf, button, fields);
    if step == Step::Address {
        form = form.hidden(address::SEEN, address::seen(details));
    }
    match asked.exact(BACK) {
        CHECK => form.hidden(BACK, CHECK),
        _ => form,
    }
}

/// What a step says before anything is submitted.
fn notices(step: Step, desk: &Desk) -> Vec<Notice> {
    match step {
        Step::Address => address::notices(desk),
        Step::Together => together::notices(desk),
        Step::Profile => profile::notices(desk),
        Step::Name | Step::BirthDate | Step::Offices => Vec::new(),
    }
}

/// Where somebody goes after a step that was saved.
fn after(step: Step, desk: &Desk, read: &Read, (submitted, later): (&Submitted, bool)) -> String {
    let scene = &desk.scene;
    if later {
        let address = scene.address("");
        let sign = if address.contains('?') { '&' } else { '?' };
        return format!("{address}{sign}bewaard=ja");
    }
    if step == Step::Together && desk.facts.has_lists && read.details.alone == Some(false) {
        return scene.address("lijst");
    }
    let shows_wijk = step == Step::Address && !address::was_seen(submitted, &read.details);
    let to = match (shows_wijk, submitted.exact(BACK), step.next()) {
        (true, _, _) => format!("stap/{}", step.word()),
        (false, CHECK, _) | (false, _, None) => CHECK.to_owned(),
        (false, _, Some(next)) => format!("stap/{}", next.word()),
    };
    let to = scene.address(&to);
    match (shows_wijk, submitted.exact(BACK)) {
        (true, CHECK) => {
            let sign = if to.contains('?') { '&' } else { '?' };
            format!("{to}{sign}{BACK}={CHECK}")
        }
        _ => to,
    }
}
