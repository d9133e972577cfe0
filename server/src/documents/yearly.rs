//! The report of a year as a document: the figures of a body, or those of the city with its bodies below.

use super::table::{left, right};
use super::{About, Builder, DocumentError, Row, Table};
use crate::actions::yearly::{BodyYear, Year};
use crate::clock;
use crate::locale::Locale;
use crate::wording::lots::moment;
use crate::wording::yearly as wording;
use chrono::{DateTime, Utc};

/// What a report holds.
#[derive(Debug, Clone)]
pub struct YearlyOf<'y> {
    /// The figures.
    pub year: &'y Year,
    /// Which version it is.
    pub version: u32,
    /// The last event of the log, with its hash.
    pub head: (i64, String),
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
}

/// Writes a report.
///
/// # Errors
/// When the typeface lacks a letter of a name, or the file cannot be put together.
pub fn write_yearly(locale: Locale, of: &YearlyOf<'_>) -> Result<Vec<u8>, DocumentError> {
    let year = of.year;
    let figures = &year.figures;
    let about = year.body.as_ref().map(|body| body.name.clone());
    let about = about.unwrap_or_else(|| locale.text("year-city"));
    let values = [
        ("about", about.into()),
        ("year", year.year.to_string().into()),
        ("election", year.title.as_str().into()),
        ("version", of.version.into()),
    ];
    let title = locale.say("year-title", &values);
    let mut page = Builder::new(About {
        title: title.clone(),
        subject: locale.say("year-pdf-subject", &values),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    });
    page.title(&title)?;
    page.subtitle(&year.title)?;
    if !year.official {
        page.warning(&locale.text("ballot-proof-unofficial"))?;
    }
    page.paragraph(&wording::span(locale, year.period))?;
    page.section(&locale.text("year-causes"))?;
    let causes = wording::causes(locale, figures).into_iter();
    page.table(&counts(
        locale,
        causes.map(|(_, name, count)| (name, count)),
    ))?;
    page.section(&locale.text("year-routes"))?;
    let routes = wording::routes(locale, figures).into_iter();
    page.table(&counts(
        locale,
        routes.map(|(_, name, count)| (name, count)),
    ))?;
    page.section(&locale.text("year-days"))?;
    page.paragraph(&locale.text("year-days-lead"))?;
    page.table(&super::table::pairs(wording::days(locale, figures)))?;
    page.section(&locale.text("year-refusals"))?;
    let refusals = wording::refusals(locale, figures);
    page.table(&counts(locale, refusals.into_iter()))?;
    page.section(&locale.text("year-order"))?;
    page.paragraph(&wording::following(locale, figures))?;
    page.paragraph(&locale.text("year-order-means"))?;
    let seats = wording::seats(locale, figures).into_iter();
    page.table(&counts(locale, seats.map(|(_, name, count)| (name, count))))?;
    if !year.bodies.is_empty() && year.body.is_none() {
        page.section(&locale.text("year-bodies"))?;
        page.table(&bodies(locale, &year.bodies))?;
    }
    let (seq, hash) = &of.head;
    let head = [
        ("made", moment(locale, clock::local(of.made_at)).into()),
        ("seq", u64::try_from(*seq).unwrap_or_default().into()),
        ("hash", hash.as_str().into()),
    ];
    page.small(&locale.say("ballot-proof-head", &head))?;
    page.finish(|number, total| {
        let values = [("number", number.into()), ("total", total.into())];
        locale.say("ballot-proof-page", &values)
    })
}

/// Names with how many, and the total below.
fn counts(locale: Locale, rows: impl Iterator<Item = (String, u64)>) -> Table {
    let rows: Vec<(String, u64)> = rows.collect();
    let total: u64 = rows.iter().map(|(_, count)| count).sum();
    let total = Row::of([locale.text("year-total"), locale.number(total)]).strong();
    let rows = rows.into_iter();
    let rows = rows.map(|(name, count)| Row::of([name, locale.number(count)]));
    Table {
        columns: vec![
            left(locale.text("year-column-what"), 3.0),
            right(locale.text("year-column-count"), 1.0),
        ],
        label: 0,
        rows: rows.chain([total]).collect(),
    }
}

fn bodies(locale: Locale, bodies: &[BodyYear]) -> Table {
    let rows = bodies.iter().map(|body| {
        let figures = &body.figures;
        let median = figures.median_days();
        let median = median.map(|one| wording::one_decimal(locale, one));
        let longest = figures.longest_days().map(|one| locale.number(one));
        let share = figures.share_following();
        let share = share.map(|one| wording::percent(locale, one));
        Row::of([
            body.name.clone(),
            locale.number(figures.vacancies()),
            median.unwrap_or_else(|| "–".to_owned()),
            longest.unwrap_or_else(|| "–".to_owned()),
            locale.number(figures.refusals.all()),
            share.unwrap_or_else(|| "–".to_owned()),
        ])
    });
    Table {
        columns: vec![
            left(locale.text("roster-body"), 3.0),
            right(locale.text("year-vacancies"), 1.0),
            right(locale.text("year-median"), 1.2),
            right(locale.text("year-longest"), 1.2),
            right(locale.text("year-refusals"), 1.2),
            right(locale.text("year-share"), 1.2),
        ],
        label: 0,
        rows: rows.collect(),
    }
}
