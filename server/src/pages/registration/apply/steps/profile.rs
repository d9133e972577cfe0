//! The photo and the presentation for the public page.

use super::Unreadable;
use super::frame::Notice;
use crate::form::{Field, Submitted};
use crate::locale::Locale;
use crate::pages::registration::apply::desk::Desk;
use crate::store::registration::application::Details;

pub(super) fn fields(locale: Locale, details: &Details) -> Vec<Field> {
    vec![
        Field::area("presentation", locale.text("apply-presentation"))
            .described(locale.text("apply-presentation-rule"))
            .holding(&details.presentation),
    ]
}

pub(super) fn read(submitted: &Submitted, details: &mut Details) -> Unreadable {
    let lines = submitted.exact("presentation").trim().lines();
    details.presentation = lines.map(str::trim_end).collect::<Vec<_>>().join("\n");
    Vec::new()
}

/// The photo has a page of its own: a file would be lost with every error in the text.
pub(super) fn notices(desk: &Desk) -> Vec<Notice> {
    let locale = desk.scene.locale;
    if desk.own.is_none() {
        return Vec::new();
    }
    let (text, link) = match desk.details().photo_sha256.is_empty() {
        true => ("photo-notice-none", "photo-notice-add"),
        false => ("photo-notice-there", "photo-notice-change"),
    };
    vec![Notice {
        colour: "info",
        title: locale.text("photo-title"),
        text: locale.text(text),
        link: Some((locale.text(link), desk.scene.address("foto"))),
    }]
}
