//! The overview of a body station by station: totals, votes, what the checks found, what was investigated and what was
//! corrected, the old value beside the new. The fields are those of the Kieswet's model Na 31, in our own layout.
//!
//! It prints counts and decides nothing. Who asked for an investigation or a recount is not printed: everybody reads it.

mod station;
#[cfg(test)]
mod tests;

use super::table::pairs;
use super::{About, Builder, DocumentError};
use crate::actions::tabulation::CountedStation;
use crate::locale::Locale;
use crate::store::counting::leading::{Investigation, RecountRequest};
use crate::store::registration::{Body, List};
use crate::wording::{recount, stored_body_name};
use chrono::{DateTime, NaiveDate, Utc};
use election::counting::Reopened;

/// What the overview is made from.
#[derive(Debug, Clone)]
pub struct StationOverviewOf {
    /// The name of the election.
    pub election: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Whether it is real.
    pub official: bool,
    /// The body.
    pub body: Body,
    /// The version of the result that the counts belong to.
    pub version: u32,
    /// The lists on the ballot.
    pub lists: Vec<List>,
    /// The stations, by number.
    pub stations: Vec<StationOverview>,
    /// The requests to count again in this body.
    pub recounts: Vec<RecountRequest>,
    /// The moment that the file names; the same value gives the same bytes.
    pub made_at: DateTime<Utc>,
}

/// One station.
#[derive(Debug, Clone)]
pub struct StationOverview {
    /// What was counted, with what the checks find in it.
    pub counted: CountedStation,
    /// The investigations of its count, oldest first.
    pub investigations: Vec<Investigation>,
    /// Every time that its count was opened again, oldest first.
    pub reopened: Vec<Reopened>,
}

/// Writes the overview as PDF.
///
/// # Errors
/// When a name has a letter that the typeface lacks, or the file cannot be put together.
pub fn write_station_overview(
    locale: Locale,
    of: &StationOverviewOf,
) -> Result<Vec<u8>, DocumentError> {
    let overview = Overview { locale, of };
    let mut page = Builder::new(overview.about());
    overview.opening(&mut page)?;
    overview.recounts(&mut page)?;
    for station in &of.stations {
        overview.station(&mut page, station)?;
    }
    page.finish(|number, total| {
        let values = [("page", number.into()), ("pages", total.into())];
        locale.say("document-page", &values)
    })
}

/// The overview in one language.
struct Overview<'o> {
    locale: Locale,
    of: &'o StationOverviewOf,
}

impl Overview<'_> {
    fn about(&self) -> About {
        let values = [
            ("body", stored_body_name(self.locale, &self.of.body).into()),
            ("day", self.locale.date(self.of.day).into()),
            ("version", self.of.version.into()),
        ];
        About {
            title: self.locale.say("station-overview-file", &values),
            subject: self.locale.text("station-overview-model"),
            language: match self.locale {
                Locale::Dutch => "nl-NL",
                Locale::English => "en-GB",
            },
            made_at: self.of.made_at,
        }
    }

    fn opening(&self, page: &mut Builder) -> Result<(), DocumentError> {
        let (locale, of) = (self.locale, self.of);
        page.title(&locale.text("station-overview-title"))?;
        page.subtitle(&stored_body_name(locale, &of.body))?;
        if !of.official {
            page.warning(&locale.text("station-overview-unofficial"))?;
        }
        page.paragraph(&locale.text("station-overview-lead"))?;
        page.small(&locale.text("station-overview-model"))?;
        let stations = u64::try_from(of.stations.len()).unwrap_or(u64::MAX);
        page.table(&pairs(vec![
            (locale.text("minutes-election"), of.election.clone()),
            (locale.text("minutes-held-on"), locale.date(of.day)),
            (
                locale.text("minutes-version"),
                locale.number(of.version.into()),
            ),
            (
                locale.text("station-overview-stations"),
                locale.number(stations),
            ),
        ]))
    }

    fn recounts(&self, page: &mut Builder) -> Result<(), DocumentError> {
        page.section(&self.locale.text("leading-recounts"))?;
        if self.of.recounts.is_empty() {
            return page.paragraph(&self.locale.text("leading-recounts-none"));
        }
        let of = self.of.recounts.iter();
        of.flat_map(|one| recount::told(self.locale, one))
            .try_for_each(|told| page.paragraph(&told))
    }
}
