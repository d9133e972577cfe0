//! The candidates as everybody may see them, once the session found their candidacies valid.
//!
//! A page shows what stands on the ballot, the photo and what somebody wrote; never an address, a day of birth or
//! how to reach somebody. Before the decision it tells when they will be there, and not how many there are. All of it
//! comes from memory: these pages touch no database.

use crate::locale::Locale;
use crate::pages::start::start_crumb;
use crate::pages::{Crumb, Page, problem};
use crate::publication::{CandidateEdition, CandidateList, CandidateSheet, PublicCandidate};
use crate::web::{self, App};
use crate::wording::{registration, stored_body_name};
use askama::Template;
use axum::body::Bytes;
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};

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
    let shown = app.candidates();
    let edition = edition(&shown, locale, &id)?;
    let rows = rows(locale, edition);
    let template = BodiesPage {
        lead: lead(locale, edition, rows.is_empty()),
        rows,
        page: page(&app, locale, edition, (locale.text("candidates-title"), "")),
    };
    Ok(web::page(locale, &template))
}

/// Shows the candidates of a wijkraad.
pub async fn show_candidates_of(
    locale: Locale,
    Path((id, code)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let shown = app.candidates();
    let edition = edition(&shown, locale, &id)?;
    let sheet = edition.body(&code);
    let sheet = sheet.ok_or_else(|| problem::missing(locale))?;
    let name = stored_body_name(locale, &sheet.body);
    let title = locale.say("candidates-of", &[("body", name.into())]);
    let template = CandidatesPage {
        lead: lead(locale, edition, sheet.lists.is_empty()),
        lists: lists(locale, edition, sheet),
        page: page(&app, locale, edition, (title, &code)),
    };
    Ok(web::page(locale, &template))
}

/// Sends the photo of a candidate whose candidacy is valid; of nobody else.
pub async fn show_public_picture(
    locale: Locale,
    Path((id, address)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let shown = app.candidates();
    let bytes = edition(&shown, locale, &id)?.picture(&address);
    let bytes = bytes.ok_or_else(|| problem::missing(locale))?;
    let described = [
        (header::CONTENT_TYPE, "image/jpeg"),
        // Not for long: a later session can strike a candidate.
        (header::CACHE_CONTROL, "public, max-age=300"),
    ];
    Ok((described, Bytes::from_owner(bytes)).into_response())
}

#[expect(
    clippy::result_large_err,
    reason = "the error is the answer itself, as the router takes it"
)]
fn edition<'s>(
    shown: &'s [CandidateEdition],
    locale: Locale,
    id: &str,
) -> Result<&'s CandidateEdition, Response> {
    let found = shown.iter().find(|edition| edition.id == id);
    found.ok_or_else(|| problem::missing(locale))
}

fn page(
    app: &App,
    locale: Locale,
    edition: &CandidateEdition,
    (title, end): (String, &str),
) -> Page {
    let all = format!("/verkiezing/{}/kandidaten", edition.id);
    let at = match end {
        "" => all.clone(),
        end => format!("{all}/{end}"),
    };
    let mut way: Vec<Crumb> = start_crumb(app, locale, &edition.id).into_iter().collect();
    way.push(Crumb::new(locale, locale.text("candidates-title"), &all));
    if !end.is_empty() {
        way.push(Crumb::new(locale, title.as_str(), &at));
    }
    let mut page = Page::bare(locale, title, &at).after(way);
    page.election.clone_from(&edition.title);
    page
}

/// What the pages begin with: who they are, or when they will be there.
fn lead(locale: Locale, edition: &CandidateEdition, none: bool) -> String {
    if !none {
        return locale.text("candidates-lead");
    }
    let day = edition.session;
    let day = day.map_or_else(String::new, |when| registration::when(locale, when));
    locale.say("candidates-later", &[("day", day.into())])
}

/// The bodies with candidates: name, address and how many.
fn rows(locale: Locale, edition: &CandidateEdition) -> Vec<(String, String, String)> {
    let sheets = edition.bodies.iter();
    let sheets = sheets.filter(|sheet| !sheet.lists.is_empty());
    let rows = sheets.map(|sheet| {
        let address = format!(
            "/verkiezing/{}/kandidaten/{}{}",
            edition.id,
            sheet.body.code,
            locale.query()
        );
        let count = [("count", sheet.candidates().into())];
        (
            stored_body_name(locale, &sheet.body),
            address,
            locale.say("candidates-count", &count),
        )
    });
    rows.collect()
}

fn lists(locale: Locale, edition: &CandidateEdition, sheet: &CandidateSheet) -> Vec<ListShown> {
    let list = |list: &CandidateList| ListShown {
        name: list.name.clone(),
        candidates: (1..)
            .zip(&list.candidates)
            .map(|(place, one)| candidate(locale, edition, (place, one)))
            .collect(),
    };
    sheet.lists.iter().map(list).collect()
}

fn candidate(
    locale: Locale,
    edition: &CandidateEdition,
    (place, one): (usize, &PublicCandidate),
) -> CandidateShown {
    let about = match one.aanduiding.as_str() {
        "" => String::new(),
        aanduiding => {
            let value = [("aanduiding", aanduiding.to_owned().into())];
            locale.say("candidates-aanduiding", &value)
        }
    };
    let picture = one.picture.as_ref();
    CandidateShown {
        place,
        name: one.name.clone(),
        about,
        picture: picture.map_or_else(String::new, |address| {
            format!("/verkiezing/{}/foto/{address}", edition.id)
        }),
        presentation: one.presentation.clone(),
    }
}
