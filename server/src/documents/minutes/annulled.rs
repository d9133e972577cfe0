//! The draws that were annulled: who was there, what was drawn, and why it does not count.

use super::{Minutes, pairs};
use crate::clock;
use crate::documents::{Builder, DocumentError};
use crate::store::lots::{StoredAnnulment, StoredDraw};
use crate::wording::lots::moment;

impl Minutes<'_> {
    pub(super) fn annulled_draws(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let annulled = self.of.annulled.iter();
        let annulled = annulled.filter_map(|draw| Some((draw, draw.annulled.as_ref()?)));
        for (place, (draw, why)) in annulled.enumerate() {
            if place == 0 {
                page.section(&self.locale().text("minutes-annulled-title"))?;
                page.paragraph(&self.locale().text("minutes-annulled-text"))?;
            }
            self.annulled_draw(page, (draw, why))?;
        }
        Ok(())
    }

    fn annulled_draw(
        &self,
        page: &mut Builder,
        (draw, why): (&StoredDraw, &StoredAnnulment),
    ) -> Result<(), DocumentError> {
        let (locale, opened) = (self.locale(), &draw.opened);
        page.part(&locale.say("lots-draw-title", &[("number", draw.number.into())]))?;
        for reason in self.teller.lot(&opened.asked).into_iter().take(1) {
            page.paragraph(&reason.sentence)?;
        }
        let mut facts = match &draw.outcome {
            Some(outcome) => self.held_session(opened, outcome),
            None => {
                let pool = self.teller.drawn_names(&opened.asked, &opened.pool);
                vec![
                    (locale.text("minutes-lot-pool"), pool.join("; ")),
                    (
                        locale.text("minutes-lot-order"),
                        locale.text("minutes-annulled-not-drawn"),
                    ),
                ]
            }
        };
        let at = moment(locale, clock::local(why.at));
        facts.push((locale.text("lots-annulled-at"), at));
        facts.push((locale.text("lots-annulled-why"), why.reason.clone()));
        page.table(&pairs(facts))
    }
}
