//! The page of one body: its votes, its seats, why, and who is next.

mod calculation;
mod deceased;
mod establish;
mod establish_all;
mod outcome;
mod progress;
mod shortage;
mod version;
mod votes;

pub(crate) use calculation::Calculation;
pub use deceased::{show_deaths, show_withdrawal, submit_death, submit_withdrawal};
pub use establish::{show_establish, submit_establish};
pub use establish_all::{show_establish_all, submit_establish_all};
pub(crate) use outcome::Outcome;
pub use progress::show_progress;
pub use shortage::{show_shortage, submit_shortage};
pub use version::{show_minutes_of_version, show_version};

use super::documents::{Link, minutes_link};
use super::lots::{DrawView, draw_views};
use super::{Crumb, Page, problem, successor};
use crate::locale::Locale;
use crate::publication::{Body, Publication, Stage};
use crate::web::{self, App};
use crate::wording::stage::{State, state};
use crate::wording::{Reason, Teller, body_name};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use votes::VotesTable;

#[derive(Template)]
#[template(path = "allocation/body.html")]
struct BodyPage {
    page: Page,
    state: State,
    lead: String,
    correction: String,
    altered: Vec<String>,
    seats: String,
    candidates: String,
    total: String,
    is_ready: bool,
    is_counted: bool,
    lot: Vec<Reason>,
    minutes: Option<Link>,
    /// The page with the files of the result; empty when there are none.
    files: String,
    votes: VotesTable,
    calculation: Calculation,
    members: successor::Members,
    draws: Vec<DrawView>,
}

/// Shows the page of a body.
pub async fn show_body(
    locale: Locale,
    code: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Response {
    let published = app.published();
    match code.ok().and_then(|Path(code)| published.body(&code)) {
        None => problem::missing(locale),
        Some((edition, body)) => {
            let teller = Teller {
                locale,
                publication: &edition.publication,
                body,
            };
            let mut shown = body_page(&teller);
            if !body.files.is_empty() {
                let path = format!("/verkiezing/{}/uitslag/{}", edition.id, body.code);
                shown.files = shown.page.address(&path);
            }
            if published.has_several() {
                shown.page.election.clone_from(&edition.title);
            }
            web::page(locale, &shown)
        }
    }
}

fn body_page(teller: &Teller<'_>) -> BodyPage {
    let (locale, body) = (teller.locale, teller.body);
    BodyPage {
        page: frame(locale, teller.publication, body),
        state: state(locale, &body.stage),
        lead: lead(teller),
        correction: correction(teller),
        altered: altered(teller),
        seats: locale.number(body.seats),
        candidates: locale.number(body.candidates.len() as u64),
        total: locale.number(body.votes()),
        is_ready: matches!(body.stage, Stage::Ready),
        is_counted: !matches!(body.stage, Stage::NotCounted),
        lot: match &body.stage {
            Stage::LotRequired { ask, .. } => teller.lot(ask),
            Stage::Established(_) | Stage::Ready | Stage::NotCounted => Vec::new(),
        },
        minutes: minutes_link(locale, body),
        files: String::new(),
        votes: VotesTable::of(teller),
        calculation: Calculation::of(teller),
        members: successor::Members::of(teller),
        draws: draw_views(teller, &body.draws),
    }
}

fn frame(locale: Locale, publication: &Publication, body: &Body) -> Page {
    let path = format!("/wijkraad/{}", body.code);
    let crumb = Crumb {
        text: body.name.clone(),
        address: format!("{path}{}", locale.query()),
    };
    Page::about(publication, locale, body_name(locale, body), &path).below(crumb)
}

fn lead(teller: &Teller<'_>) -> String {
    let candidates = ("candidates", teller.body.candidates.len().into());
    match teller.body.completed() {
        Some(completed) => {
            let elected = ("elected", completed.elected.len().into());
            let values = [elected, candidates];
            teller.locale.say("body-lead-established", &values)
        }
        None => teller.locale.say("body-lead-open", &[candidates]),
    }
}

/// Which version this is, and what it replaces; nothing for a first version.
fn correction(teller: &Teller<'_>) -> String {
    let version = teller.body.version.as_ref();
    let corrected = version.and_then(|version| Some((version, version.correction.as_ref()?)));
    corrected.map_or_else(String::new, |(version, correction)| {
        let values = [
            ("version", version.number.into()),
            ("day", teller.locale.date(version.established_on).into()),
            ("replaces", correction.replaces.into()),
            ("reason", correction.reason.as_str().into()),
        ];
        teller.locale.say("corrected-text", &values)
    })
}

fn altered(teller: &Teller<'_>) -> Vec<String> {
    let told = teller.body.altered.iter().map(|altered| {
        let candidate = teller.body.candidate(altered.person);
        let values = [
            ("name", teller.name(altered.person).into()),
            (
                "used",
                candidate.map_or(0, |candidate| candidate.votes).into(),
            ),
            ("published", altered.published.into()),
        ];
        teller.locale.say("altered-figure", &values)
    });
    told.collect()
}
