//! One station: its figures, and everything that was asked, found and changed in its count.

use super::{Overview, StationOverview};
use crate::documents::table::{left, pairs, right};
use crate::documents::{Builder, DocumentError, Row, Table};
use crate::store::counting::{StationTotal, TOTAL_LETTERS};
use crate::wording::counting::answered;
use crate::wording::{entry, recount};
use election::counting::{Field, Reopened};

/// Room for a heading with the first lines below it, in points.
const ROOM: f32 = 150.0;

impl Overview<'_> {
    pub(super) fn station(
        &self,
        page: &mut Builder,
        one: &StationOverview,
    ) -> Result<(), DocumentError> {
        let (locale, station) = (self.locale, &one.counted.station);
        let named = [
            ("number", station.number.into()),
            ("name", station.name.as_str().into()),
        ];
        page.room(ROOM);
        page.section(&locale.say("count-form-station-line", &named))?;
        match &one.counted.total {
            Some(total) => page.table(&self.totals(one, total))?,
            None => page.paragraph(&locale.text("minutes-annex-no-totals"))?,
        }
        self.findings(page, one)?;
        self.investigations(page, one)?;
        for reopened in &one.reopened {
            self.reopened(page, reopened)?;
        }
        self.votes(page, one)
    }

    fn totals(&self, one: &StationOverview, total: &StationTotal) -> Table {
        let locale = self.locale;
        let voters = (
            locale.text("minutes-turnout-voters"),
            one.counted.station.voters,
        );
        let voters = Row::of([String::new(), voters.0, locale.number(voters.1)]);
        let lettered = TOTAL_LETTERS.iter().map(|(letter, read)| {
            let what = locale.text(match *letter {
                "A" => "minutes-turnout-cards",
                "B" => "minutes-turnout-proxies",
                "D" => "minutes-turnout-admitted",
                "E" => "minutes-turnout-votes",
                "F" => "minutes-turnout-blank",
                "G" => "minutes-turnout-invalid",
                "H" => "minutes-turnout-cast",
                "I" => "minutes-turnout-more",
                _ => "minutes-turnout-fewer",
            });
            Row::of([(*letter).to_owned(), what, locale.number(read(total))])
        });
        Table {
            columns: vec![
                left(locale.text("minutes-turnout-letter"), 0.5),
                left(locale.text("station-overview-what"), 4.0),
                right(locale.text("minutes-turnout-number"), 1.0),
            ],
            label: 1,
            rows: std::iter::once(voters).chain(lettered).collect(),
        }
    }

    fn findings(&self, page: &mut Builder, one: &StationOverview) -> Result<(), DocumentError> {
        let found = &one.counted.findings;
        if found.is_empty() {
            return page.paragraph(&self.locale.text("station-overview-no-findings"));
        }
        page.part(&self.locale.text("station-overview-findings"))?;
        let mut told = found.iter().map(|one| answered(self.locale, one));
        told.try_for_each(|told| page.paragraph(&told))
    }

    fn investigations(
        &self,
        page: &mut Builder,
        one: &StationOverview,
    ) -> Result<(), DocumentError> {
        for investigation in &one.investigations {
            let values = [("number", investigation.number.into())];
            page.part(&self.locale.say("station-overview-investigation", &values))?;
            page.table(&pairs(recount::facts(self.locale, investigation)))?;
        }
        Ok(())
    }

    fn reopened(&self, page: &mut Builder, one: &Reopened) -> Result<(), DocumentError> {
        let locale = self.locale;
        let values = [
            ("day", locale.date(crate::clock::day_of(one.act.at)).into()),
            ("reason", one.reason.as_str().into()),
        ];
        page.part(&locale.text("station-overview-reopened"))?;
        page.paragraph(&locale.say("station-overview-reopened-text", &values))?;
        if one.changes.is_empty() {
            return page.paragraph(&locale.text("station-overview-nothing-changed"));
        }
        let rows = one.changes.iter().map(|change| {
            Row::of([
                entry::whole_label(locale, change.field, &self.of.lists),
                entry::value(locale, change.old),
                entry::value(locale, change.new),
            ])
        });
        page.table(&Table {
            columns: vec![
                left(locale.text("course-field"), 4.0),
                right(locale.text("course-old"), 1.0),
                right(locale.text("course-new"), 1.0),
            ],
            label: 0,
            rows: rows.collect(),
        })
    }

    /// The votes list by list; a list of one is its candidate.
    fn votes(&self, page: &mut Builder, one: &StationOverview) -> Result<(), DocumentError> {
        let locale = self.locale;
        let Some(counted) = &one.counted.votes else {
            return page.paragraph(&locale.text("station-overview-not-counted"));
        };
        let mut rows = Vec::new();
        for list in &self.of.lists {
            let votes = counted.get(&list.number).map_or(&[][..], Vec::as_slice);
            if let [only] = votes {
                let label =
                    entry::whole_label(locale, Field::candidate(list.number, 1), &self.of.lists);
                rows.push(Row::of([label, locale.number(*only)]));
                continue;
            }
            let total = locale.number(votes.iter().sum());
            rows.push(Row::of([entry::list(locale, &self.of.lists, list.number), total]).strong());
            rows.extend((1_u32..).zip(votes).map(|(candidate, votes)| {
                let field = Field::candidate(list.number, candidate);
                let label = entry::label(locale, field, &self.of.lists);
                Row::of([format!("{candidate}. {label}"), locale.number(*votes)])
            }));
        }
        page.table(&Table {
            columns: vec![
                left(locale.text("station-overview-list"), 4.0),
                right(locale.text("votes-votes"), 1.0),
            ],
            label: 0,
            rows,
        })
    }
}
