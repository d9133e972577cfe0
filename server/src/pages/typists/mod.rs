//! Keeping the typists, alone or in bulk, with the slips on which they find how to sign in. Who leads the bureau keeps
//! typists and nobody else.

mod bulk;
mod list;
mod new;
mod slips;

pub use bulk::{show_bulk, submit_bulk};
pub use list::{show_typists, submit_typist_off, submit_typist_on, submit_typist_reset};
pub use new::{show_new_typist, submit_new_typist};
pub use slips::submit_slips;

use crate::auth::Session;
use crate::locale::Locale;
use crate::pages::{Crumb, Page};

/// The address of the list.
const PATH: &str = "/account/invoerders";
/// Longer names do not fit on a slip.
const LONGEST_NAME: usize = 100;

/// The frame of the list.
fn page(session: &Session, locale: Locale) -> Page {
    let title = locale.text("typists-title");
    let crumbs = vec![
        Crumb::new(locale, locale.text("account-title"), "/account"),
        Crumb::new(locale, title.as_str(), PATH),
    ];
    Page::of(session, locale, title, PATH).after(crumbs)
}

/// The frame of a page below the list.
fn below(session: &Session, locale: Locale, (title, end): (String, &str)) -> Page {
    let path = format!("{PATH}/{end}");
    let mut page = page(session, locale);
    page.crumbs.push(Crumb::new(locale, title.as_str(), &path));
    Page {
        title,
        path,
        ..page
    }
}
