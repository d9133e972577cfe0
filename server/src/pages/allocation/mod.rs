//! The page of one body: its votes, its seats, why, and who is next.

mod calculation;
mod votes;

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
use calculation::Calculation;
use votes::VotesTable;

#[derive(Template)]
#[template(path = "allocation/body.html")]
struct BodyPage {
    page: Page,
    state: State,
    lead: String,
    altered: Vec<String>,
    seats: String,
    candidates: String,
    total: String,
    is_ready: bool,
    is_counted: bool,
    lot: Vec<Reason>,
    minutes: Option<Link>,
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
    let publication = app.publication();
    let shown = publication.as_ref().zip(code.ok());
    let shown = shown.and_then(|(shown, Path(code))| Some((shown, shown.body(&code)?)));
    match shown {
        None => problem::missing(locale),
        Some((publication, body)) => {
            let teller = Teller {
                locale,
                publication,
                body,
            };
            web::page(locale, &body_page(&teller))
        }
    }
}

fn body_page(teller: &Teller<'_>) -> BodyPage {
    let (locale, body) = (teller.locale, teller.body);
    BodyPage {
        page: frame(locale, teller.publication, body),
        state: state(locale, &body.stage),
        lead: lead(teller),
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
