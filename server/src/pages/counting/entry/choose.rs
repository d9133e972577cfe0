//! Choosing an election and a station: what waits for this person on top, and the name of a station as soon as its
//! number is typed.

use super::desk::{Desk, election_page};
use super::station::start_typing;
use crate::actions::counting::typing::{Choosable, list_choosable};
use crate::auth::{As, Typists};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::account::{Dice, list_dice};
use crate::pages::bureau::{find_election, word};
use crate::pages::{Page, broken, database};
use crate::store::counting::{list_stations_of_election, load_count};
use crate::store::registration::{Election, list_elections};
use crate::store::{Database, json};
use crate::web::{self, App};
use crate::wording::{entry as wording, stored_body_name};
use crate::{clock, store};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use election::counting::{CountState, Stance};
use serde::Serialize;

#[derive(Template)]
#[template(path = "counting/entry/elections.html")]
struct ElectionsPage {
    page: Page,
    elections: Vec<(String, String)>,
    dice: Vec<Dice>,
}

#[derive(Template)]
#[template(path = "counting/entry/choose.html")]
struct ChoosePage {
    page: Page,
    /// How the station stands that was just finished; empty without one.
    done: String,
    waiting: Vec<Waiting>,
    form: Form,
    source: String,
    total: String,
}

/// An entry or an answer that waits for this very person.
struct Waiting {
    what: String,
    told: String,
    button: String,
    address: String,
}

/// The elections that have stations; with one, goes there.
pub async fn show_elections(
    typist: As<Typists>,
    locale: Locale,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let elections = counted(db).await.map_err(broken(locale))?;
    let dice = list_dice(db, locale, (&typist.session, clock::day_of(app.now()))).await;
    let dice = dice.map_err(broken(locale))?;
    if let ([only], true) = (&elections[..], dice.is_empty()) {
        let to = format!("/tellen/{}{}", only.id, locale.query());
        return Ok(Redirect::to(&to).into_response());
    }
    let title = locale.text("entry-title");
    let page = Page::of(&typist.session, locale, title, "/tellen");
    let links = elections.into_iter().map(|election| {
        let address = page.address(&format!("/tellen/{}", election.id));
        (address, election.title)
    });
    let template = ElectionsPage {
        elections: links.collect(),
        dice,
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// The elections in which something can be counted.
async fn counted(db: &Database) -> Result<Vec<Election>, AppError> {
    let mut found = Vec::new();
    for election in list_elections(db).await? {
        if !list_stations_of_election(db, &election.id)
            .await?
            .is_empty()
        {
            found.push(election);
        }
    }
    Ok(found)
}

/// Asks for the number of a station.
pub async fn show_choose(
    typist: As<Typists>,
    locale: Locale,
    uri: Uri,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let form = form(locale, &typist.session.csrf);
    let done = word(&uri, "klaar").and_then(|number| number.parse().ok());
    answer((&typist, locale, db), &election, (form, done)).await
}

/// Takes in the number: begins at once when the name was seen, and else asks whether it is this one.
pub async fn submit_choice(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let mut form = form(locale, &typist.session.csrf).filled(&submitted);
    let number = match submitted.number("nummer") {
        Ok(number) => u32::try_from(number).ok(),
        Err(unfit) => {
            form.refuse("nummer", unfit.told(locale));
            return answer((&typist, locale, db), &election, (form, None)).await;
        }
    };
    let stations = list_choosable(db, &election.id, typist.session.account.id).await;
    let stations = stations.map_err(broken(locale))?;
    let chosen = stations
        .iter()
        .find(|one| Some(one.station.number) == number);
    let Some(chosen) = chosen else {
        form.refuse("nummer", locale.text("entry-no-such-station"));
        return answer((&typist, locale, db), &election, (form, None)).await;
    };
    let number = chosen.station.number;
    if may(chosen) && submitted.trimmed("gezien") == number.to_string() {
        let caller = (typist.session, locale, app.clone());
        return start_typing(Desk::find(caller, (&election.id, number)).await?).await;
    }
    let to = format!("/tellen/{}/stembureau/{number}", election.id);
    Ok(Redirect::to(&format!("{to}{}", locale.query())).into_response())
}

#[derive(Serialize)]
struct Known {
    number: u32,
    name: String,
    body: String,
    told: String,
    may: bool,
}

#[derive(Serialize)]
struct AllKnown {
    stations: Vec<Known>,
}

/// The stations with what this person can do with each, for the script that names them.
pub async fn list_stations_as_json(
    typist: As<Typists>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let stations = list_choosable(db, &election.id, typist.session.account.id).await;
    let stations = stations.map_err(broken(locale))?.into_iter();
    let stations = stations.map(|one| Known {
        number: one.station.number,
        body: stored_body_name(locale, &one.body),
        told: wording::stance(locale, one.stance),
        may: may(&one),
        name: one.station.name,
    });
    let known = AllKnown {
        stations: stations.collect(),
    };
    let written = json("stations", &known).map_err(broken(locale))?;
    Ok(([(header::CONTENT_TYPE, "application/json")], written).into_response())
}

fn may(one: &Choosable) -> bool {
    !matches!(one.stance, None | Some(Stance::Nothing(_)))
}

/// Nothing but an answer: that somebody is still typing is noted by the guard.
pub async fn show_still_here(_: As<Typists>) -> Response {
    StatusCode::OK.into_response()
}

fn form(locale: Locale, csrf: &str) -> Form {
    let number = Field::number("nummer", locale.text("entry-number"));
    Form::new(
        locale,
        csrf,
        locale.text("entry-number-button"),
        vec![number],
    )
}

async fn answer(
    (typist, locale, db): (&As<Typists>, Locale, &store::Database),
    election: &Election,
    (form, done): (Form, Option<u32>),
) -> Result<Response, Response> {
    let session = &typist.session;
    let stations = list_choosable(db, &election.id, session.account.id).await;
    let stations = stations.map_err(broken(locale))?;
    let path = format!("/tellen/{}", election.id);
    let title = locale.text("entry-choose-title");
    let title = match form.is_right() {
        true => title,
        false => locale.say("form-error-title", &[("title", title.into())]),
    };
    let page = election_page((session, locale), election, (title, &path));
    let own = stations.iter().filter(|one| one.is_own);
    let done = told_when_done(db, locale, (&election.id, done, session.account.id)).await;
    let template = ChoosePage {
        done: done.map_err(broken(locale))?,
        waiting: own.map(|one| waiting(&page, &path, one)).collect(),
        source: format!("{path}/stembureaus.json{}", locale.query()),
        total: locale.say("entry-stations", &[("stations", stations.len().into())]),
        page,
        form,
    };
    let status = match template.form.is_right() {
        true => StatusCode::OK,
        false => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok(web::private_page(status, locale, &template))
}

fn waiting(page: &Page, path: &str, one: &Choosable) -> Waiting {
    let (number, name) = (one.station.number, &one.station.name);
    let end = match one.stance {
        Some(Stance::Correct(_)) => "/opnieuw",
        Some(Stance::Answer) => "/afronden",
        _ => "",
    };
    let button = match one.stance {
        Some(Stance::Correct(_)) => "entry-waiting-correct",
        _ => "entry-waiting-go-on",
    };
    Waiting {
        what: format!("{number} {name}"),
        told: wording::stance(page.locale, one.stance),
        button: page.text(button),
        address: page.address(&format!("{path}/stembureau/{number}{end}")),
    }
}

/// How a station stands that was just finished, for who entered it and for nobody else.
async fn told_when_done(
    db: &Database,
    locale: Locale,
    (election, number, account): (&str, Option<u32>, u64),
) -> Result<String, AppError> {
    let Some(number) = number else {
        return Ok(String::new());
    };
    let is = |by: i64| u64::try_from(by) == Ok(account);
    let key = match load_count(db, (election, number)).await?.record.state {
        CountState::FirstEntryDone { first } if is(first.entry.act.by.0) => "entry-done-first",
        CountState::SecondEntry { first, .. } if is(first.entry.act.by.0) => "entry-done-first",
        CountState::EntriesDiffer { second, .. } if is(second.act.by.0) => "entry-done-differs",
        CountState::Final { second, .. } if is(second.act.by.0) => "entry-done-final",
        CountState::CorrectionAsked { first, second, .. }
        | CountState::EntriesDiffer { first, second, .. }
        | CountState::Final { first, second }
            if is(first.entry.act.by.0) || is(second.act.by.0) =>
        {
            "entry-done-saved"
        }
        _ => return Ok(String::new()),
    };
    Ok(locale.say(key, &[("number", number.into())]))
}
