//! The crib sheet of a typist: the keys, the order of work and what to do when something differs, on one page.

use super::table::pairs_sharing;
use super::{About, Builder, DocumentError};
use crate::locale::Locale;
use chrono::DateTime;

/// Writes the crib sheet as PDF; it is the same for everybody and every day.
///
/// # Errors
/// When the file cannot be put together.
pub fn write_crib_sheet(locale: Locale) -> Result<Vec<u8>, DocumentError> {
    let title = locale.text("crib-title");
    let mut page = Builder::new(About {
        title: title.clone(),
        subject: locale.text("crib-subject"),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: DateTime::UNIX_EPOCH,
    });
    let pairs = |keys: &[(&str, &str)]| {
        let told = keys.iter();
        told.map(|(key, what)| (locale.text(key), locale.text(what)))
            .collect()
    };
    page.title(&title)?;
    page.section(&locale.text("crib-order"))?;
    let order = [
        "crib-order-1",
        "crib-order-2",
        "crib-order-3",
        "crib-order-4",
        "crib-order-5",
    ];
    for (number, step) in (1..).zip(order) {
        page.paragraph(&format!("{number}. {}", locale.text(step)))?;
    }
    page.section(&locale.text("crib-keys"))?;
    page.table(&pairs_sharing(
        1.8,
        pairs(&[
            ("crib-key-enter", "crib-does-enter"),
            ("crib-key-back", "crib-does-back"),
            ("crib-key-answer", "crib-does-answer"),
            ("crib-key-space", "crib-does-space"),
            ("crib-key-save", "crib-does-save"),
        ]),
    ))?;
    page.section(&locale.text("crib-figures"))?;
    page.paragraph(&locale.text("crib-figures-text"))?;
    page.section(&locale.text("crib-found"))?;
    page.paragraph(&locale.text("crib-found-text"))?;
    page.section(&locale.text("crib-trouble"))?;
    page.table(&pairs_sharing(
        1.8,
        pairs(&[
            ("crib-trouble-session", "crib-helps-session"),
            ("crib-trouble-wrong", "crib-helps-wrong"),
            ("crib-trouble-differs", "crib-helps-differs"),
            ("crib-trouble-paper", "crib-helps-paper"),
        ]),
    ))?;
    page.finish(|_, _| locale.text("crib-foot"))
}
