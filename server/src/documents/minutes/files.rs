//! The files that belong to the result, with the digest by which anybody can tell them from another.

use super::{Minutes, pairs};
use crate::documents::{Builder, DocumentError};
use crate::wording::result_files::{blocks, kind};

impl Minutes<'_> {
    pub(super) fn files(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-files-title"))?;
        if self.of.files.is_empty() {
            return page.paragraph(&locale.text("minutes-files-none"));
        }
        page.paragraph(&locale.text("minutes-files-text"))?;
        let files = self.of.files.iter();
        let rows = files.map(|(of, sha256)| (kind(locale, *of), blocks(sha256)));
        page.table(&pairs(rows.collect()))
    }
}
