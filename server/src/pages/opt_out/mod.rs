//! The opt-out register: asking to be in it or out of it, confirming that by a link, and the question of the griffie
//! about one person.

mod ask;
mod confirm;
pub(super) mod person;
mod question;

pub use ask::{show_opt_out, show_opt_out_sent, submit_opt_out};
pub use confirm::{show_confirming, show_entered, show_over, show_removed, submit_confirming};
pub use question::{show_question, submit_question};

use crate::actions::opt_out::PATH;
use crate::locale::Locale;
use crate::pages::{Crumb, Page};

/// The frame of a public page at or below that of the register.
fn frame(locale: Locale, title: String, below: &str) -> Page {
    let mut way = vec![
        Crumb::new(locale, locale.text("breadcrumb-home"), "/"),
        Crumb::new(locale, locale.text("opt-out-crumb"), PATH),
    ];
    let path = format!("{PATH}{below}");
    if !below.is_empty() {
        way.push(Crumb::new(locale, title.as_str(), &path));
    }
    Page::bare(locale, title, &path).after(way)
}
