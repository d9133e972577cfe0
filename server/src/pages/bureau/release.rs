//! When the results of an election become public, and whether counts of stations are shown before.

use super::place::{election_page, find_election};
use crate::actions::release::{ReleaseChanged, ReleaseRule, change_release, load_release};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by, database};
use crate::store::Database;
use crate::store::account::list_accounts;
use crate::store::registration::Election;
use crate::store::release::Release;
use crate::store::write_tx;
use crate::web::App;
use crate::wording::examination::short_moment;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, NaiveTime, Utc};

/// Shows the rule with a form to change it.
pub async fn show_release(
    bureau: As<Bureau>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let rule = load_release(db, &election.id)
        .await
        .map_err(broken(locale))?;
    let form = form(locale, &bureau.session, &rule);
    let page = page(db, &bureau.session, (locale, &election, &rule), form).await;
    Ok(page.map_err(broken(locale))?.answer())
}

/// Changes the rule.
pub async fn submit_release(
    bureau: As<Bureau>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let rule = load_release(db, &election.id)
        .await
        .map_err(broken(locale))?;
    let mut form = form(locale, &session, &rule).filled(&submitted);
    let by = by(&session, &app);
    let release = read_release(&mut form, (locale, &submitted), by.at);
    let reason = submitted.trimmed("reason").to_owned();
    if reason.is_empty() {
        form.refuse("reason", locale.text("examination-reason-missing"));
    }
    let Some(release) = release.filter(|_| form.is_right()) else {
        let page = page(db, &session, (locale, &election, &rule), form).await;
        return Ok(page.map_err(broken(locale))?.answer());
    };
    let change = ReleaseChanged {
        release,
        interim: submitted.is_checked("interim"),
        reason,
        shown: submitted.shown().to_owned(),
    };
    let id = election.id.clone();
    let done = write_tx(db, async move |tx| {
        change_release(tx, &by, &id, &change).await
    })
    .await;
    match done {
        Ok(()) => {}
        Err(AppError::ResultsPublic) => {
            form.refuse("release", locale.text("release-is-public"));
            let page = page(db, &session, (locale, &election, &rule), form).await;
            return Ok(page.map_err(broken(locale))?.answer());
        }
        Err(cause) => return Err(broken(locale)(cause)),
    }
    let address = format!("/bureau/{}/openbaar{}", election.id, locale.query());
    Ok(Redirect::to(&address).into_response())
}

/// The rule that was chosen; what is wrong stands in the form.
fn read_release(
    form: &mut Form,
    (locale, submitted): (Locale, &Submitted),
    now: DateTime<Utc>,
) -> Option<Release> {
    match submitted.trimmed("release") {
        "established" => Some(Release::Established),
        "by_hand" => Some(Release::ByHand),
        "now" => Some(Release::Now),
        "moment" => read_moment(form, (locale, submitted), now),
        _ => {
            form.refuse("release", locale.text("release-missing"));
            None
        }
    }
}

fn read_moment(
    form: &mut Form,
    (locale, submitted): (Locale, &Submitted),
    now: DateTime<Utc>,
) -> Option<Release> {
    let day = submitted.date("day");
    let time = NaiveTime::parse_from_str(submitted.trimmed("time"), "%H:%M");
    if let Err(unfit) = &day {
        form.refuse("day", unfit.told(locale));
    }
    if time.is_err() {
        form.refuse("time", locale.text("release-time-wrong"));
    }
    let Some(at) = clock::moment_of(day.ok()?.and_time(time.ok()?)) else {
        form.refuse("time", locale.text("release-time-none"));
        return None;
    };
    if at <= now {
        form.refuse("day", locale.text("release-moment-over"));
        return None;
    }
    Some(Release::Moment(at))
}

fn form(locale: Locale, session: &Session, rule: &ReleaseRule) -> Form {
    let text = |key: &str| locale.text(key);
    let choices = vec![
        Choice::new("established", text("release-established")),
        Choice::new("moment", text("release-moment")),
        Choice::new("by_hand", text("release-by-hand")),
        Choice::new("now", text("release-now")),
    ];
    let release = Field::choice("release", text("release-question"), choices);
    let mut day = Field::date("day", text("release-day")).described(text("release-day-about"));
    let mut time =
        Field::text("time", text("release-time"), "off").described(text("release-time-about"));
    if let Release::Moment(at) = rule.release {
        let local = clock::local(at);
        day = day.on(local.date());
        time = time.holding(local.format("%H:%M").to_string());
    }
    let mut interim =
        Field::check("interim", text("release-interim")).described(text("release-interim-about"));
    if rule.interim {
        interim = interim.holding("on");
    }
    let fields = vec![
        release.holding(rule.release.word()),
        day,
        time,
        interim,
        Field::area("reason", text("examination-reason")),
    ];
    let form = Form::new(locale, &session.csrf, text("release-button"), fields);
    form.showing(&rule.shown())
}

async fn page(
    db: &Database,
    session: &Session,
    (locale, election, rule): (Locale, &Election, &ReleaseRule),
    form: Form,
) -> Result<FormPage, AppError> {
    let mut lead = locale.text("release-lead");
    if let Some(last) = rule.changes.last() {
        let accounts = list_accounts(db).await?;
        let account = crate::auth::account_of(&last.changed_by);
        let who = accounts.iter().find(|one| Some(one.id) == account);
        let who = who.map_or(last.changed_by.as_str(), |one| one.name.as_str());
        let at = short_moment(locale, clock::local(last.changed_at));
        let values = [
            ("who", who.into()),
            ("at", at.into()),
            ("reason", last.reason.as_str().into()),
        ];
        lead = format!("{lead} {}", locale.say("release-changed", &values));
    }
    let path = format!("/bureau/{}/openbaar", election.id);
    let title = (locale.text("release-title"), path.as_str());
    Ok(FormPage {
        page: election_page(session, locale, election, title),
        lead,
        form,
    })
}
