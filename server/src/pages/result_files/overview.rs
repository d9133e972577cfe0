//! All files of an election: for each body with a result its files and their digests.

use super::name_of;
use crate::actions::result_files::make_missing_files;
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::bureau::{election_page, find_election};
use crate::pages::{Crumb, Page, broken, by, database};
use crate::store::allocation::list_latest_versions;
use crate::store::registration::{list_bodies, load_election};
use crate::store::result_file::{ResultFileHead, list_result_files};
use crate::store::{ResultFileKind, write_tx};
use crate::web::{self, App};
use crate::wording::{kind_and_name, result_files as wording};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "result_files/overview.html")]
struct OverviewPage {
    page: Page,
    rows: Vec<BodyRow>,
    /// How many results have no files yet, in a sentence; empty when all have.
    missing: String,
    make: Option<Form>,
}

struct BodyRow {
    name: String,
    version: String,
    files: Vec<FileRow>,
    /// How many files, in words.
    count: String,
}

/// A file of a result on a page.
pub(super) struct FileRow {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) blocks: String,
}

/// Shows the files of every body with a result.
pub async fn show_result_files(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let session = &reader.session;
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let refuse = broken(locale);
    let files = list_result_files(db, &election.id).await.map_err(&refuse)?;
    let latest = list_latest_versions(db, &election.id)
        .await
        .map_err(&refuse)?;
    let bodies = list_bodies(db).await.map_err(&refuse)?;
    let path = path_of(&election.id);
    let title = locale.text("result-files-title");
    let mut page = election_page(session, locale, &election, (title.clone(), &path));
    page.crumbs.push(Crumb::new(locale, title, &path));
    let mut by_body: BTreeMap<&str, Vec<&ResultFileHead>> = BTreeMap::new();
    for file in &files {
        if latest.get(&file.body) == Some(&file.version) {
            by_body.entry(&file.body).or_default().push(file);
        }
    }
    let rows = bodies.iter().filter_map(|body| {
        let files = by_body.get(body.code.as_str())?;
        let version = latest.get(&body.code).copied().unwrap_or_default();
        Some(BodyRow {
            name: kind_and_name(locale, body.kind, &body.name),
            version: locale.say("result-files-version", &[("version", version.into())]),
            files: files.iter().map(|file| file_row(&page, file)).collect(),
            count: locale.say("result-files-count", &[("count", files.len().into())]),
        })
    });
    let rows: Vec<BodyRow> = rows.collect();
    let missing = latest.len().saturating_sub(rows.len());
    let can_make = missing != 0 && Bureau::has(session);
    let form = can_make.then(|| {
        let button = locale.text("result-files-make");
        Form::new(locale, &session.csrf, button, Vec::new()).to(page.further("maken"))
    });
    let template = OverviewPage {
        missing: match missing {
            0 => String::new(),
            count => locale.say("result-files-missing", &[("count", count.into())]),
        },
        make: form,
        rows,
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Makes the files of results that have none, as those that were established before there were files.
pub async fn submit_missing_files(
    coordinator: As<Bureau>,
    locale: Locale,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let refuse = broken(locale);
    let id = load_election(db, &election).await.map_err(&refuse)?.id;
    let to = format!("{}{}", path_of(&id), locale.query());
    let by = by(&coordinator.session, &app);
    let made = write_tx(db, async move |tx| make_missing_files(tx, &by, &id).await);
    made.await.map_err(&refuse)?;
    Ok(Redirect::to(&to).into_response())
}

/// The page with all files.
pub(super) fn path_of(election: &str) -> String {
    format!("/bureau/{election}/uitslagbestanden")
}

fn file_row(page: &Page, file: &ResultFileHead) -> FileRow {
    let end = format!("{}/{}", file.body, name_of(file.kind));
    FileRow {
        name: wording::kind(page.locale, file.kind),
        address: page.further(&end),
        // Only these stand on the minutes; the page of a body shows all of them.
        blocks: match file.kind {
            ResultFileKind::Count | ResultFileKind::Result => wording::blocks(&file.sha256),
            ResultFileKind::Table | ResultFileKind::Json | ResultFileKind::Overview => {
                String::new()
            }
        },
    }
}
