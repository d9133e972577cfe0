//! Documents as files: what is stored is sent as it is, and nothing is made here.

use super::problem;
use crate::assets::is_known;
use crate::locale::Locale;
use crate::publication::Body;
use crate::web::App;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// A link to a file.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) address: String,
    pub(super) text: String,
}

/// The link to the minutes of a body, with their size; none when there are none.
pub(super) fn minutes_link(locale: Locale, body: &Body) -> Option<Link> {
    let size = body.minutes.as_ref()?.bytes.len().div_ceil(1000);
    Some(Link {
        address: format!("/wijkraad/{}/proces-verbaal.pdf", body.code),
        text: locale.say("minutes-link", &[("size", size.into())]),
    })
}

/// Sends the stored minutes of a body.
pub async fn show_minutes(
    locale: Locale,
    code: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
    State(app): State<App>,
) -> Response {
    let published = app.published();
    let found = code.ok().and_then(|Path(code)| {
        let minutes = published.body(&code)?.1.minutes.as_ref()?;
        Some((code, minutes))
    });
    let Some((code, minutes)) = found else {
        return problem::missing(locale);
    };
    let tag = format!("\"{}\"", minutes.sha256);
    let unchanged = is_known(headers.get(header::IF_NONE_MATCH), &tag);
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
        (header::ETAG, tag),
        (
            header::CONTENT_DISPOSITION,
            format!("inline; filename=\"proces-verbaal-{code}.pdf\""),
        ),
    ];
    if unchanged {
        return (StatusCode::NOT_MODIFIED, described).into_response();
    }
    (described, minutes.bytes.to_vec()).into_response()
}
