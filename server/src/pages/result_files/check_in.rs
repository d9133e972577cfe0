//! Holding a file against the stored result: the file, and the first block of its digest as it stands on paper.
//!
//! The block ties the paper to the file: who has the minutes at hand knows that this file is the one they name.

use super::overview::path_of;
use crate::actions::result_files::{Compared, Differs, compare_file};
use crate::auth::{As, Bureau, BureauReaders, Session};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::registration::{Election, load_election};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::{kind_and_name, result_files as wording};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

const FILE: &str = "bestand";
const BLOCK: &str = "blok";
/// A block of a digest has so many signs.
const SIGNS: usize = 4;
/// More differences than these are counted and not shown.
const MOST_SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "result_files/check_in.html")]
struct CheckInPage {
    page: Page,
    heading: String,
    form: Form,
    problems: Vec<(String, String)>,
    held: Option<Held>,
}

/// What came of it.
struct Held {
    is_right: bool,
    told: Vec<String>,
    figures: Vec<wording::DifferingRow>,
    more: String,
}

/// Asks for a file and the first block of its digest.
pub async fn show_check_in(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = load_election(db, &election).await.map_err(broken(locale))?;
    let form = form(locale, &reader.session);
    let page = check_in_page(locale, &reader.session, &election, form);
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Holds a file against what is stored, and says what differs.
pub async fn submit_check_in(
    coordinator: As<Bureau>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &coordinator.session;
    let db = database(&app, locale)?;
    let refuse = broken(locale);
    let election = load_election(db, &election).await.map_err(&refuse)?;
    let mut form = form(locale, session).filled(&submitted);
    let block = submitted.trimmed(BLOCK).to_lowercase();
    if block.len() != SIGNS || !block.bytes().all(|sign| sign.is_ascii_hexdigit()) {
        form.refuse(BLOCK, locale.text("result-files-block-wrong"));
    }
    let file = submitted.file(FILE);
    if file.is_none() {
        form.refuse(FILE, locale.text("result-files-file-missing"));
    }
    let Some(file) = file.filter(|_| form.is_right()) else {
        let page = check_in_page(locale, session, &election, form);
        return Ok(answer(locale, page));
    };
    let author = by(session, &app);
    let (id, name, bytes) = (election.id.clone(), file.name.clone(), file.bytes.clone());
    let compared = write_tx(db, async move |tx| {
        compare_file(tx, &author, &id, (&name, &bytes)).await
    });
    let compared = compared.await.map_err(&refuse)?;
    let mut page = check_in_page(locale, session, &election, form);
    match compared {
        Compared::Held(differs) => page.held = Some(held(locale, &differs, &block)),
        Compared::Unread(problems) => {
            page.form.refuse(FILE, locale.text("result-files-unread"));
            let told = problems.iter().take(MOST_SHOWN).map(|problem| {
                let place = crate::wording::eml::place(locale, problem);
                (place, crate::wording::eml::wrong(locale, &problem.wrong))
            });
            page.problems = told.collect();
        }
        Compared::NotAResult => {
            page.form
                .refuse(FILE, locale.text("result-files-not-a-result"));
        }
        Compared::OfAnother(key) => {
            let values = [("key", key.into())];
            let why = locale.say("result-files-of-another", &values);
            page.form.refuse(FILE, why);
        }
        Compared::NothingStored(body) => {
            let name = kind_and_name(locale, body.kind, &body.name);
            let why = locale.say("result-files-nothing-stored", &[("body", name.into())]);
            page.form.refuse(FILE, why);
        }
    }
    Ok(answer(locale, page))
}

fn held(locale: Locale, differs: &Differs, block: &str) -> Held {
    let is_on_paper = differs.sha256.starts_with(block);
    let name = kind_and_name(locale, differs.body.kind, &differs.body.name);
    let values = [
        ("body", name.into()),
        ("kind", wording::kind(locale, differs.kind).into()),
        ("version", differs.version.into()),
    ];
    let paper = match is_on_paper {
        true => locale.text("result-files-paper-right"),
        false => locale.text("result-files-paper-wrong"),
    };
    let stored = match (differs.equal, differs.figures.is_empty()) {
        (true, _) => locale.say("result-files-equal", &values),
        (false, true) => locale.say("result-files-other-bytes", &values),
        (false, false) => locale.say("result-files-differs", &values),
    };
    let shown = differs.figures.iter().take(MOST_SHOWN);
    let more = differs.figures.len().saturating_sub(MOST_SHOWN);
    Held {
        is_right: is_on_paper && differs.equal,
        told: vec![stored, paper],
        figures: shown.map(|one| wording::differing(locale, one)).collect(),
        more: match more {
            0 => String::new(),
            count => locale.say("result-files-more", &[("count", count.into())]),
        },
    }
}

fn form(locale: Locale, session: &Session) -> Form {
    let file = Field::file(
        FILE,
        locale.text("result-files-file"),
        ".xml,application/xml",
    );
    let block = Field::text(BLOCK, locale.text("result-files-block"), "off")
        .described(locale.text("result-files-block-help"));
    let button = locale.text("result-files-check-button");
    Form::new(locale, &session.csrf, button, vec![file, block])
}

fn check_in_page(
    locale: Locale,
    session: &Session,
    election: &Election,
    form: Form,
) -> CheckInPage {
    let above = path_of(&election.id);
    let path = format!("{above}/inlezen");
    let heading = locale.text("result-files-check-link");
    let mut page = election_page(session, locale, election, (heading.clone(), &path));
    let title = locale.text("result-files-title");
    page.crumbs.push(Crumb::new(locale, title, &above));
    page.crumbs
        .push(Crumb::new(locale, heading.as_str(), &path));
    CheckInPage {
        page,
        heading,
        form,
        problems: Vec::new(),
        held: None,
    }
}

/// A page with an error says so in its title.
fn answer(locale: Locale, mut page: CheckInPage) -> Response {
    if page.form.is_right() {
        return web::private_page(StatusCode::OK, locale, &page);
    }
    let title = page.heading.as_str();
    page.page.title = locale.say("form-error-title", &[("title", title.into())]);
    web::private_page(StatusCode::UNPROCESSABLE_ENTITY, locale, &page)
}
