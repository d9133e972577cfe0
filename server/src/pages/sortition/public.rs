//! A sortition as everybody sees it, from what is published: the database is not asked, and no name is here.

use super::files::{list_file, order_file};
use crate::assets::is_known;
use crate::clock;
use crate::locale::Locale;
use crate::pages::{Page, broken, problem};
use crate::publication::PublicSortition;
use crate::web::{self, App};
use crate::wording::lots::{grouped, moment};
use crate::wording::sortition as wording;
use crate::wording::{Reason, stored_body_name};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// How much of the order stands on the page; the file holds all of it.
const SHOWN: usize = 20;

#[derive(Template)]
#[template(path = "sortition/public.html")]
struct PublicPage {
    page: Page,
    facts: Vec<(String, String)>,
    sha256: String,
    counted: Vec<Reason>,
    order: Vec<(String, String)>,
    all: String,
    list_file: String,
    order_file: Option<String>,
    command: String,
    /// The proof of each draw: its address and its digest.
    proofs: Vec<(String, String)>,
}

type Key = Result<Path<(String, String, u32)>, PathRejection>;

/// Shows a sortition.
pub async fn show_public_sortition(
    locale: Locale,
    path: Key,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let published = app.published();
    let Some(found) = find(&path, |at| published.sortition(at)) else {
        return Err(problem::missing(locale));
    };
    let order = found.course.order().map_err(broken(locale))?;
    let residents = order.as_ref().map_or(&[][..], |order| order.residents());
    let (election, body, number) = found.course.key();
    let address = format!("/verkiezing/{election}/loting/{body}/{number}");
    let name = stored_body_name(locale, &found.body);
    let values = [("number", number.into()), ("body", name.into())];
    let title = locale.say("sortition-heading", &values);
    let mut page = Page::bare(locale, title, &address);
    page.election.clone_from(&found.title);
    page.unofficial = !found.official;
    let numbered = (1_u64..).zip(residents).take(SHOWN);
    let drawn = u64::try_from(residents.len()).unwrap_or(u64::MAX);
    let below = |rest: &str| format!("{address}/{rest}{}", locale.query());
    let frozen = &found.course.sortition.frozen;
    let proofs = found.proofs.iter().map(|proof| {
        let address = below(&format!("bewijs/{}", proof.draw));
        (address, proof.sha256.clone())
    });
    let template = PublicPage {
        page,
        facts: facts(locale, found),
        sha256: frozen.pool_sha256.clone().unwrap_or_default(),
        counted: wording::public_findings(locale, &frozen.grounds),
        order: numbered
            .map(|(place, id)| (locale.number(place), id.clone()))
            .collect(),
        all: locale.say("sortition-public-all", &[("count", drawn.into())]),
        list_file: below("lijst.txt"),
        order_file: (drawn > 0).then(|| below("volgorde.csv")),
        command: found.course.repeating().join("\n"),
        proofs: proofs.collect(),
    };
    Ok(web::page(locale, &template))
}

/// Sends the stored proof of a draw.
pub async fn show_sortition_proof(
    locale: Locale,
    path: Result<Path<(String, String, u32, u64)>, PathRejection>,
    headers: HeaderMap,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path((election, body, number, draw))| {
        let found = published.sortition((&election, &body, number))?;
        let proof = found.proofs.iter().find(|proof| proof.draw == draw)?;
        Some((format!("bewijs-{election}-{body}-{number}-{draw}"), proof))
    });
    let Some((name, proof)) = found else {
        return problem::missing(locale);
    };
    let tag = format!("\"{}\"", proof.sha256);
    let unchanged = is_known(headers.get(header::IF_NONE_MATCH), &tag);
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}.pdf\""),
        ),
    ];
    match unchanged {
        true => (StatusCode::NOT_MODIFIED, described).into_response(),
        false => (described, proof.bytes.clone()).into_response(),
    }
}

/// Sends the list as it was hashed.
pub async fn show_public_sortition_list(
    locale: Locale,
    path: Key,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    match find(&path, |at| published.sortition(at)) {
        Some(found) => list_file(&found.course.sortition.frozen.pool),
        None => problem::missing(locale),
    }
}

/// Sends the order.
pub async fn show_public_sortition_order(
    locale: Locale,
    path: Key,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let published = app.published();
    match find(&path, |at| published.sortition(at)) {
        Some(found) => order_file(&found.course).map_err(broken(locale)),
        None => Err(problem::missing(locale)),
    }
}

fn find<'p>(
    path: &Key,
    of: impl Fn((&str, &str, u32)) -> Option<&'p PublicSortition>,
) -> Option<&'p PublicSortition> {
    let Path((election, body, number)) = path.as_ref().ok()?;
    of((election, body, *number))
}

fn facts(locale: Locale, found: &PublicSortition) -> Vec<(String, String)> {
    let course = &found.course;
    let frozen = &course.sortition.frozen;
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    let count = |count: usize| locale.number(u64::try_from(count).unwrap_or(u64::MAX));
    let mut facts = vec![
        fact("sortition-places", locale.number(frozen.places)),
        fact("sortition-day", locale.date(frozen.on)),
        fact("sortition-on-list", count(frozen.pool.len())),
        fact(
            "sortition-invited",
            count(course.sortition.invitations.len()),
        ),
    ];
    for draw in &course.sortition.draws {
        facts.push(fact("sortition-how", wording::method(locale, draw.method)));
        facts.push(fact("minutes-lot-context", draw.context.clone()));
        facts.push(fact(
            "sortition-published-at",
            moment(locale, clock::local(draw.at)),
        ));
        facts.push(fact("minutes-lot-place", draw.session.place.clone()));
        facts.push(fact("minutes-lot-by", draw.session.drawn_by.clone()));
        facts.push(fact(
            "minutes-lot-witnesses",
            draw.session.witnesses.join(", "),
        ));
        let seed = draw
            .outcome
            .as_ref()
            .and_then(|outcome| outcome.seed.as_ref());
        if let Some(seed) = seed {
            facts.push(fact("minutes-lot-seed", grouped(seed)));
        }
    }
    facts
}
