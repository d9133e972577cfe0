//! A sheet of a typist that comes when the session is over: it is kept for the account of that very session, and
//! its page shows it again after signing in. Figures of a count are no personal data, so nothing is sealed.

use crate::error::AppError;
use crate::form::Submitted;
use crate::store::counting::kept_sheet::save_kept_sheet;
use crate::store::{Database, write_tx};
use chrono::{DateTime, Utc};

/// The pages with something to type: only their forms are kept.
const TYPED: &str = "/tellen/{election}/stembureau/{number}/";

/// Whether the forms of a route are kept.
pub(super) fn is_kept(path: &str) -> bool {
    path.starts_with(TYPED)
}

/// Keeps a form for an account.
pub(super) async fn keep(
    db: &Database,
    (account, page, typed): (u64, &str, &Submitted),
    now: DateTime<Utc>,
) -> Result<(), AppError> {
    let (page, typed) = (page.to_owned(), typed.to_bytes());
    write_tx(db, async move |tx| {
        save_kept_sheet(tx, (account, &page, &typed), now).await
    })
    .await
}
