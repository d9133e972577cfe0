//! The files of a result for everybody, from what is published: the database is not asked. Before a result is public
//! these addresses answer as if there were no such body.

use super::overview::FileRow;
use super::{content_type, file_name, kind_named, name_of};
use crate::assets::is_known;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, problem};
use crate::publication::{Body, Edition, Published};
use crate::web::{self, App};
use crate::wording::{body_name, result_files as wording};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

#[derive(Template)]
#[template(path = "result_files/public.html")]
struct PublicPage {
    page: Page,
    lead: String,
    files: Vec<FileRow>,
    result: String,
    command: String,
}

/// Shows the files of a body with their digests.
pub async fn show_public_files(
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    State(app): State<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path((election, code))| {
        let (edition, body) = find(&published, &election, &code)?;
        Some((election, edition, body))
    });
    let Some((election, edition, body)) = found else {
        return problem::missing(locale);
    };
    let path = format!("/verkiezing/{election}/uitslag/{}", body.code);
    let name = body_name(locale, body);
    let title = locale.say("result-files-of", &[("body", name.as_str().into())]);
    let page = Page::about(&edition.publication, locale, title, &path);
    let page = page.below(Crumb::new(
        locale,
        body.name.as_str(),
        &format!("/wijkraad/{}", body.code),
    ));
    let files = body.files.iter().map(|file| FileRow {
        name: wording::kind(locale, file.kind),
        address: page.further(name_of(file.kind)),
        blocks: wording::blocks(&file.sha256),
    });
    let first = body.files.first();
    let version = body.version.as_ref().map_or(0, |version| version.number);
    let values = [("body", name.into()), ("version", version.into())];
    let template = PublicPage {
        lead: locale.say("result-files-public-lead", &values),
        files: files.collect(),
        result: page.address(&format!("/wijkraad/{}", body.code)),
        command: first.map_or_else(String::new, |file| {
            let name = file_name(file.kind, (edition.publication.day, &body.code));
            format!("sha256sum {name}")
        }),
        page,
    };
    web::page(locale, &template)
}

/// Sends one file of a body.
pub async fn show_public_file(
    locale: Locale,
    path: Result<Path<(String, String, String)>, PathRejection>,
    headers: HeaderMap,
    State(app): State<App>,
) -> Response {
    let published = app.published();
    let found = path.ok().and_then(|Path((election, code, name))| {
        let (edition, body) = find(&published, &election, &code)?;
        let kind = kind_named(&name)?;
        let file = body.files.iter().find(|file| file.kind == kind)?;
        Some((file, file_name(kind, (edition.publication.day, &code))))
    });
    let Some((file, name)) = found else {
        return problem::missing(locale);
    };
    let tag = format!("\"{}\"", file.sha256);
    let unchanged = is_known(headers.get(header::IF_NONE_MATCH), &tag);
    let described = [
        (header::CONTENT_TYPE, content_type(file.kind).to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    if unchanged {
        return (StatusCode::NOT_MODIFIED, described).into_response();
    }
    (described, file.bytes.to_vec()).into_response()
}

/// A body whose result is public with files.
fn find<'p>(
    published: &'p Published,
    election: &str,
    code: &str,
) -> Option<(&'p Edition, &'p Body)> {
    let (edition, body) = published.body(code)?;
    (edition.id == election && !body.files.is_empty()).then_some((edition, body))
}
