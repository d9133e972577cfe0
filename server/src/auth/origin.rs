//! Where a request comes from: whether the way is safe, whether the page was ours, and which address.

use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, HeaderName, Uri, header, request::Parts};
use std::net::{IpAddr, SocketAddr};

const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Whether a browser keeps a `Secure` cookie here: over https, or on the machine itself.
pub(super) fn is_secure(headers: &HeaderMap) -> bool {
    behind_tls(headers)
        || text(headers, &header::ORIGIN).starts_with("https://")
        || is_loopback(text(headers, &header::HOST))
}

/// Whether a server in front of this one speaks https with the browser.
pub(crate) fn behind_tls(headers: &HeaderMap) -> bool {
    text(headers, &FORWARDED_PROTO) == "https"
}

/// Whether the form that was sent stood on a page of this very host. A browser always says so with a POST.
pub(super) fn is_own(headers: &HeaderMap) -> bool {
    let host = text(headers, &header::HOST);
    let origin = text(headers, &header::ORIGIN);
    let from = origin.split_once("://").map(|(_, from)| from);
    !host.is_empty() && from.is_some_and(|from| from.eq_ignore_ascii_case(host))
}

/// The address a request comes from. Behind a server on this machine it is the one which that server adds.
pub(crate) fn address(parts: &Parts) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let Some(ConnectInfo(peer)) = peer else {
        return String::new();
    };
    let forwarded = text(&parts.headers, &FORWARDED_FOR);
    let last = forwarded.rsplit(',').next().unwrap_or_default().trim();
    match last.parse::<IpAddr>() {
        Ok(client) if peer.ip().is_loopback() => client.to_string(),
        _ => peer.ip().to_string(),
    }
}

fn is_loopback(host: &str) -> bool {
    let uri: Option<Uri> = format!("http://{host}/").parse().ok();
    let host = uri.as_ref().and_then(Uri::host).unwrap_or_default();
    let address = host.trim_matches(['[', ']']).parse::<IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> &'a str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}
