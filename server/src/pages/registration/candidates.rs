//! The candidates as everybody may see them, once the session found their candidacies valid.
//!
//! A page shows what stands on the ballot, the photo and what somebody wrote; never an address, a day of birth or
//! how to reach somebody. Before the decision it tells when they will be there, and not how many there are.

use crate::actions::registration::calendar::load_calendar;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::registration::application::{
    Content, Entrant, list_entrants, load_application, load_course,
};
use crate::store::registration::photo::{find_photo, find_photo_at, load_picture};
use crate::store::registration::{
    Election, list_bodies, list_planned_seats, load_body, load_election,
};
use crate::web::{self, App};
use crate::wording::{registration, stored_body_name};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use election::registration::calendar::Milestone;
use election::registration::course::{State, Verdict};

#[derive(Template)]
#[template(path = "registration/candidates.html")]
struct BodiesPage {
    page: Page,
    lead: String,
    rows: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "registration/candidates_of.html")]
struct CandidatesPage {
    page: Page,
    lead: String,
    lists: Vec<ListShown>,
}

/// A list as it is shown; one of a single person has no name.
struct ListShown {
    name: String,
    candidates: Vec<CandidateShown>,
}

struct CandidateShown {
    place: usize,
    name: String,
    about: String,
    picture: String,
    presentation: Vec<String>,
}

/// Lists the wijkraden of an election with their candidates.
pub async fn show_candidates(
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &id).await.map_err(broken(locale))?;
    let rows = bodies(&app, (db, locale), &election).await;
    let rows = rows.map_err(broken(locale))?;
    let lead = lead(db, locale, (&election, rows.is_empty())).await;
    let template = BodiesPage {
        lead: lead.map_err(broken(locale))?,
        rows,
        page: page(locale, &election, locale.text("candidates-title"), ""),
    };
    Ok(web::page(locale, &template))
}

/// Shows the candidates of a wijkraad.
pub async fn show_candidates_of(
    locale: Locale,
    Path((id, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &id).await.map_err(broken(locale))?;
    let seats = list_planned_seats(db, &id).await;
    let seats = seats.map_err(broken(locale))?;
    if !seats.iter().any(|(known, _)| *known == code) {
        return Err(problem::missing(locale));
    }
    let lists = lists(&app, (db, locale), (&id, &code)).await;
    let lists = lists.map_err(broken(locale))?;
    let body = load_body(db, &code).await.map_err(broken(locale))?;
    let name = stored_body_name(locale, &body);
    let title = locale.say("candidates-of", &[("body", name.into())]);
    let lead = lead(db, locale, (&election, lists.is_empty())).await;
    let template = CandidatesPage {
        lead: lead.map_err(broken(locale))?,
        lists,
        page: page(locale, &election, title, &code),
    };
    Ok(web::page(locale, &template))
}

/// Sends the photo of a candidate whose candidacy is valid; of nobody else.
pub async fn show_public_picture(
    locale: Locale,
    Path((id, address)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let found = public_picture(&app, db, (&id, &address)).await;
    let bytes = found.map_err(broken(locale))?;
    let bytes = bytes.ok_or_else(|| problem::missing(locale))?;
    let described = [
        (header::CONTENT_TYPE, "image/jpeg"),
        // Not for long: a later session can strike a candidate.
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((described, bytes).into_response())
}

async fn public_picture(
    app: &App,
    db: &Database,
    (election, address): (&str, &str),
) -> Result<Option<Vec<u8>>, AppError> {
    let Some(kept) = find_photo_at(db, address).await? else {
        return Ok(None);
    };
    let application = load_application(db, (election, &kept.application)).await?;
    let state = load_course(db, &application.id).await?.state();
    let key = app.keys().find(db, election).await?;
    match (state, key) {
        (State::Decided(Verdict::Valid), Some(key)) => {
            load_picture(db, &key, &application.id).await.map(Some)
        }
        _ => Ok(None),
    }
}

fn page(locale: Locale, election: &Election, title: String, end: &str) -> Page {
    let all = format!("/verkiezing/{}/kandidaten", election.id);
    let at = match end {
        "" => all.clone(),
        end => format!("{all}/{end}"),
    };
    let mut way = vec![Crumb::new(
        locale,
        election.title.as_str(),
        &format!("/verkiezing/{}", election.id),
    )];
    way.push(Crumb::new(locale, locale.text("candidates-title"), &all));
    if !end.is_empty() {
        way.push(Crumb::new(locale, title.as_str(), &at));
    }
    let mut page = Page::bare(locale, title, &at).after(way);
    page.election.clone_from(&election.title);
    page
}

/// What the pages begin with: who they are, or when they will be there.
async fn lead(
    db: &Database,
    locale: Locale,
    (election, none): (&Election, bool),
) -> Result<String, AppError> {
    if !none {
        return Ok(locale.text("candidates-lead"));
    }
    let calendar = load_calendar(db, &election.id).await?.calendar;
    let session = calendar.holds(Milestone::Session);
    let day = session.map_or_else(String::new, |when| registration::when(locale, when));
    Ok(locale.say("candidates-later", &[("day", day.into())]))
}

async fn bodies(
    app: &App,
    (db, locale): (&Database, Locale),
    election: &Election,
) -> Result<Vec<(String, String, String)>, AppError> {
    let Some(key) = app.keys().find(db, &election.id).await? else {
        return Ok(Vec::new());
    };
    let all = list_bodies(db).await?;
    let mut rows = Vec::new();
    for (code, _) in list_planned_seats(db, &election.id).await? {
        let entrants = list_entrants(db, &key, &election.id, &code).await?;
        let count: usize = entrants.iter().map(|one| one.members.len()).sum();
        let body = all.iter().find(|body| body.code == code);
        if let Some(body) = body.filter(|_| count > 0) {
            let address = format!(
                "/verkiezing/{}/kandidaten/{code}{}",
                election.id,
                locale.query()
            );
            let count = locale.say("candidates-count", &[("count", count.into())]);
            rows.push((stored_body_name(locale, body), address, count));
        }
    }
    Ok(rows)
}

async fn lists(
    app: &App,
    (db, locale): (&Database, Locale),
    (election, body): (&str, &str),
) -> Result<Vec<ListShown>, AppError> {
    let Some(key) = app.keys().find(db, election).await? else {
        return Ok(Vec::new());
    };
    let mut lists = Vec::new();
    for entrant in list_entrants(db, &key, election, body).await? {
        lists.push(list(db, (locale, &key), entrant).await?);
    }
    // Before the draw nobody comes first: by name, as in a register.
    lists.sort_by_key(|one| {
        let first = one
            .candidates
            .first()
            .map(|first| first.name.to_lowercase());
        (one.name.to_lowercase(), first)
    });
    Ok(lists)
}

async fn list(
    db: &Database,
    (locale, key): (Locale, &ElectionKey),
    entrant: Entrant,
) -> Result<ListShown, AppError> {
    let mut candidates = Vec::new();
    for (place, (application, content)) in (1..).zip(entrant.members) {
        let photo = find_photo(db, &application).await?;
        candidates.push(CandidateShown {
            picture: photo.map_or_else(String::new, |photo| {
                format!("/verkiezing/{}/foto/{}", key.election(), photo.address)
            }),
            ..shown(locale, place, &content)
        });
    }
    Ok(ListShown {
        name: entrant.name,
        candidates,
    })
}

fn shown(locale: Locale, place: usize, content: &Content) -> CandidateShown {
    let details = &content.details;
    let about = match details.aanduiding.as_str() {
        "" => String::new(),
        aanduiding => {
            let value = [("aanduiding", aanduiding.to_owned().into())];
            locale.say("candidates-aanduiding", &value)
        }
    };
    let lines = details.presentation.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty()).map(str::to_owned);
    CandidateShown {
        place,
        name: details.ballot_name(),
        about,
        picture: String::new(),
        presentation: lines.collect(),
    }
}
