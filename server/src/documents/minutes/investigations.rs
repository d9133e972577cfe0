//! What was investigated in the counts before the result, and who was told whether it is counted again.

use super::{Minutes, pairs};
use crate::documents::{Builder, DocumentError};
use crate::wording::recount;

impl Minutes<'_> {
    pub(super) fn investigations(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale(), self.of);
        page.section(&locale.text("minutes-investigations-title"))?;
        if of.investigations.is_empty() && of.recounts.is_empty() {
            return page.paragraph(&locale.text("minutes-investigations-none"));
        }
        for one in &of.investigations {
            let values = [
                ("number", one.number.into()),
                ("station", one.station.into()),
            ];
            page.part(&locale.say("leading-investigation-of", &values))?;
            page.table(&pairs(recount::facts(locale, one)))?;
        }
        if !of.investigations.is_empty() {
            page.small(&locale.text("minutes-investigations-values"))?;
        }
        if of.recounts.is_empty() {
            return Ok(());
        }
        page.part(&locale.text("leading-recounts"))?;
        let told = of.recounts.iter();
        told.flat_map(|one| recount::told(locale, one))
            .try_for_each(|told| page.paragraph(&told))
    }
}
