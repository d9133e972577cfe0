//! The candidacies of one body on the agenda, each with what would be decided.

use super::{CandidacyRow, Desk};
use crate::actions::validity::{Agenda, Item, load_agenda};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::validity::{block, body_name, seats, verdict};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;

#[derive(Template)]
#[template(path = "validity/candidacies.html")]
pub(super) struct CandidaciesPage {
    pub(super) page: Page,
    pub(super) lead: String,
    pub(super) rows: Vec<CandidacyRow>,
}

/// Shows the candidacies of a body.
pub async fn show_agenda_body(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path((election, code))) = path else {
        return Err(problem::missing(locale));
    };
    let session = &reader.session;
    let desk = Desk::open(&app, locale, election).await?;
    let agenda = load_agenda(database(&app, locale)?, &desk.key).await;
    let agenda = agenda.map_err(broken(locale))?;
    let body = agenda.seats.iter().find(|one| one.body.code == code);
    let Some(body) = body else {
        return Err(problem::missing(locale));
    };
    let title = body_name(locale, &body.body);
    let page = desk.page(session, locale, title, &format!("wijkraad/{code}"));
    let may_act = Bureau::has(session) && !agenda.is_held;
    let of_body = agenda
        .items
        .iter()
        .filter(|item| item.candidacy.body() == Some(&code));
    let template = CandidaciesPage {
        lead: seats(
            locale,
            (body.shortage.planned, body.valid),
            &body.found().outcome,
        ),
        rows: of_body
            .map(|item| {
                let id = item.candidacy.id();
                let address = page.address(&format!("{}/aanmelding/{id}", desk.base()));
                CandidacyRow {
                    address: if may_act { address } else { String::new() },
                    ..row(locale, &agenda, item)
                }
            })
            .collect(),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn row(locale: Locale, agenda: &Agenda, item: &Item) -> CandidacyRow {
    let candidacy = &item.candidacy;
    let list = candidacy.list().and_then(|list| agenda.lists.get(list));
    let undecided = || State {
        colour: "none",
        word: locale.text("validity-no-proposal"),
    };
    CandidacyRow {
        name: candidacy.name(),
        aanduiding: candidacy.content.details.aanduiding.clone(),
        list: list.cloned().unwrap_or_default(),
        state: match (item.block, item.verdict()) {
            (Some(one), _) => block(locale, one),
            (None, Some(one)) => verdict(locale, one),
            (None, None) => undecided(),
        },
        prepared: match item.point {
            Some(_) => super::item::what(locale, item),
            None => String::new(),
        },
        address: String::new(),
    }
}
