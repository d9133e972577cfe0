//! The stylesheet and the fonts, part of the program; their address changes when one of them does.

use crate::locale::Locale;
use crate::pages::problem;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use ring::digest::{Context, SHA256};
use std::fmt::Write as _;
use std::sync::LazyLock;

/// A file that is part of the program.
#[derive(Debug, Clone, Copy)]
pub struct Asset {
    /// Its name in the address.
    pub name: &'static str,
    /// Its content type.
    pub kind: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

const FONT: &str = "font/woff2";

/// Every file that is served.
pub const ASSETS: [Asset; 12] = [
    Asset {
        name: "style.css",
        kind: "text/css; charset=utf-8",
        bytes: include_bytes!("../assets/style.css"),
    },
    // Entering counts.
    Asset {
        name: "entry.css",
        kind: "text/css; charset=utf-8",
        bytes: include_bytes!("../assets/entry.css"),
    },
    Asset {
        name: "counting.js",
        kind: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../assets/counting.js"),
    },
    // Leading.
    Asset {
        name: "board.css",
        kind: "text/css; charset=utf-8",
        bytes: include_bytes!("../assets/board.css"),
    },
    Asset {
        name: "board.js",
        kind: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../assets/board.js"),
    },
    // Answering an invitation online.
    Asset {
        name: "answer.js",
        kind: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../assets/answer.js"),
    },
    // The griffie.
    Asset {
        name: "griffie.css",
        kind: "text/css; charset=utf-8",
        bytes: include_bytes!("../assets/griffie.css"),
    },
    Asset {
        name: "icon.svg",
        kind: "image/svg+xml",
        bytes: include_bytes!("../assets/icon.svg"),
    },
    Asset {
        name: "source-sans-3-latin-400.woff2",
        kind: FONT,
        bytes: include_bytes!("../assets/fonts/source-sans-3-latin-400.woff2"),
    },
    Asset {
        name: "source-sans-3-latin-700.woff2",
        kind: FONT,
        bytes: include_bytes!("../assets/fonts/source-sans-3-latin-700.woff2"),
    },
    Asset {
        name: "source-sans-3-latin-ext-400.woff2",
        kind: FONT,
        bytes: include_bytes!("../assets/fonts/source-sans-3-latin-ext-400.woff2"),
    },
    Asset {
        name: "source-sans-3-latin-ext-700.woff2",
        kind: FONT,
        bytes: include_bytes!("../assets/fonts/source-sans-3-latin-ext-700.woff2"),
    },
];

static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut context = Context::new(&SHA256);
    for asset in &ASSETS {
        context.update(asset.name.as_bytes());
        context.update(asset.bytes);
    }
    hex(context.finish().as_ref(), 8)
});

/// The part of the address that stands for the content of all files together.
#[must_use]
pub fn version() -> &'static str {
    &VERSION
}

/// The file with that name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| asset.name == name)
}

/// The tag by which a browser asks whether what it has is still the same.
#[must_use]
pub fn entity_tag(content: &[u8]) -> String {
    let digest = ring::digest::digest(&SHA256, content);
    format!("\"{}\"", hex(digest.as_ref(), 16))
}

/// Answers with a file. Under the address of this version it never changes, so it may be kept; under the
/// address of another version it is asked for again.
pub async fn show_asset(
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    let Ok(Path((asked, name))) = path else {
        return problem::missing(locale);
    };
    let Some(asset) = find(&name) else {
        return problem::missing(locale);
    };
    let keep = if asked == version() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let tag = entity_tag(asset.bytes);
    let unchanged = is_known(headers.get(header::IF_NONE_MATCH), &tag);
    let described = [
        (header::CONTENT_TYPE, asset.kind.to_owned()),
        (header::CACHE_CONTROL, keep.to_owned()),
        (header::ETAG, tag),
    ];
    if unchanged {
        return (StatusCode::NOT_MODIFIED, described).into_response();
    }
    (described, asset.bytes).into_response()
}

fn hex(bytes: &[u8], length: usize) -> String {
    bytes
        .iter()
        .take(length)
        .fold(String::new(), |mut text, byte| {
            // Writing to a text cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Whether who asks has this content already. A cache in between may have marked the tag as weak.
pub(crate) fn is_known(known: Option<&HeaderValue>, tag: &str) -> bool {
    let known = known
        .and_then(|known| known.to_str().ok())
        .unwrap_or_default();
    known
        .split(',')
        .map(str::trim)
        .any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}
