//! The lots of the result: each question, the draw that answered it, who was there, and for a draw with
//! dice everything that is needed to repeat it.

use super::{HeldDraw, Minutes, left, pairs, right};
use crate::clock;
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::store::lots::{OpenedDraw, StoredOutcome};
use crate::wording::lots::{grouped, moment};
use election::allocation::{DrawnLot, Tied};
use election::lots::{Draw, Transcript};

impl Minutes<'_> {
    pub(super) fn lots(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.section(&locale.text("minutes-lots-title"))?;
        if self.of.result.lots.is_empty() {
            return page.paragraph(&locale.text("minutes-lots-none"));
        }
        let mut told: Vec<(u64, u64)> = Vec::new();
        for (number, lot) in (1_u64..).zip(&self.of.result.lots) {
            page.part(&locale.say("minutes-lot", &[("number", number.into())]))?;
            self.lot(page, lot)?;
            let place = usize::try_from(number - 1).unwrap_or(usize::MAX);
            let Some(held) = self.of.draws.get(place).and_then(Option::as_ref) else {
                continue;
            };
            let before = told.iter().find(|(draw, _)| *draw == held.draw.number);
            if let Some((_, before)) = before {
                page.paragraph(&locale.say("minutes-lot-same", &[("number", (*before).into())]))?;
            } else {
                self.held(page, held)?;
                told.push((held.draw.number, number));
            }
        }
        Ok(())
    }

    /// What was asked, and what was drawn.
    fn lot(&self, page: &mut Builder, lot: &DrawnLot) -> Result<(), DocumentError> {
        let Some(ask) = &lot.asked else {
            return Ok(());
        };
        for reason in self.teller.lot(ask) {
            page.paragraph(&reason.sentence)?;
            if !reason.article.is_empty() {
                page.small(&reason.article)?;
            }
        }
        page.table(&pairs(vec![(
            self.locale().text("minutes-lot-drawn"),
            self.drawn(&ask.tied, lot.drawn),
        )]))
    }

    /// The number drawn, and whose it was.
    fn drawn(&self, tied: &Tied, drawn: u32) -> String {
        let name = match tied {
            Tied::Lists { .. } => self.teller.list(drawn),
            Tied::Candidates { list, .. } => self.teller.name((*list, drawn)),
            Tied::Persons { options } => {
                let place = (1_u32..).zip(options).find(|(place, _)| *place == drawn);
                place.map_or_else(String::new, |(_, person)| self.teller.name(*person))
            }
        };
        let values = [("number", drawn.into()), ("name", name.into())];
        self.locale().say("minutes-lot-drawn-text", &values)
    }

    fn held(&self, page: &mut Builder, held: &HeldDraw) -> Result<(), DocumentError> {
        let Some(outcome) = &held.draw.outcome else {
            return Ok(());
        };
        let opened = &held.draw.opened;
        page.table(&pairs(self.held_session(opened, outcome)))?;
        match &outcome.draw {
            Draw::Physical(_) => Ok(()),
            Draw::Lot1(transcript) => self.transcript(page, held, transcript),
        }
    }

    /// How, where and when it was drawn, and who was there.
    pub(super) fn held_session(
        &self,
        opened: &OpenedDraw,
        outcome: &StoredOutcome,
    ) -> Vec<(String, String)> {
        let locale = self.locale();
        let (method, when) = match &outcome.draw {
            Draw::Physical(draw) => ("minutes-lot-physical", locale.date(draw.on)),
            Draw::Lot1(_) => ("minutes-lot-lot1", moment(locale, clock::local(outcome.at))),
        };
        let order = self.teller.drawn_names(&opened.asked, outcome.draw.drawn());
        let session = &opened.session;
        [
            ("minutes-lot-method", locale.text(method)),
            ("minutes-lot-order", order.join("; ")),
            ("minutes-lot-place", session.place.clone()),
            ("minutes-lot-when", when),
            ("minutes-lot-by", session.drawn_by.clone()),
            ("minutes-lot-witnesses", session.witnesses.join(", ")),
        ]
        .map(|(key, fact)| (locale.text(key), fact))
        .into()
    }

    /// Everything that is needed to repeat the draw.
    fn transcript(
        &self,
        page: &mut Builder,
        held: &HeldDraw,
        transcript: &Transcript,
    ) -> Result<(), DocumentError> {
        let locale = self.locale();
        page.paragraph(&locale.text("minutes-lot-repeat"))?;
        let published = transcript.committed_at.map(|at| moment(locale, at));
        let facts = [
            ("minutes-lot-context", transcript.context.clone()),
            ("minutes-lot-pool", transcript.pool.join(", ")),
            ("minutes-lot-pool-sha256", transcript.pool_sha256.clone()),
            ("minutes-lot-committed", published.unwrap_or_default()),
            ("minutes-lot-seed", grouped(&transcript.seed)),
            ("minutes-lot-typed-by", locale.names(&held.typed_by)),
            ("minutes-lot-command", transcript.command.clone()),
        ];
        page.table(&pairs(
            facts.map(|(key, fact)| (locale.text(key), fact)).into(),
        ))?;
        let rows = (1_u64..).zip(&transcript.order).map(|(place, id)| {
            let ticket = transcript.tickets.get(id);
            Row::of([
                locale.number(place),
                id.clone(),
                ticket.cloned().unwrap_or_default(),
            ])
        });
        page.table(&Table {
            columns: vec![
                right(locale.text("minutes-lot-rank"), 0.5),
                left(locale.text("minutes-lot-id"), 1.6),
                left(locale.text("minutes-lot-ticket"), 4.6),
            ],
            label: 1,
            rows: rows.collect(),
        })
    }
}
