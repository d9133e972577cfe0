//! The report of a year, of a body and of the city: counted from what is stored, and kept as a document.

use super::successor::SuccessionFile;
use crate::audit::{self, By, Event, RuleEvent};
use crate::documents::{YearlyOf, write_yearly};
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::Standing;
use crate::store::documents::digest_of;
use crate::store::registration::{list_bodies, list_seats, load_election};
use crate::store::yearly::{StoredYear, list_years, save_year};
use crate::wording::kind_and_name;
use chrono::{Datelike, NaiveDate};
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::rules::Policy;
use succession::successor::Filling;
use succession::yearly::{Decided, Facts, Figures, Period, report};

/// The figures of a year of one body or of the city.
#[derive(Debug, Clone)]
pub struct Year {
    /// What the election is called.
    pub title: String,
    /// Whether it is real.
    pub official: bool,
    /// The day of the vote.
    pub held_on: NaiveDate,
    /// The year.
    pub year: i32,
    /// The days it tells of.
    pub period: Period,
    /// The body it is about; none for the city.
    pub body: Option<BodyYear>,
    /// The bodies of the city, in the order of the overview; none for one body.
    pub bodies: Vec<BodyYear>,
    /// All together.
    pub figures: Figures,
}

/// The figures of one body.
#[derive(Debug, Clone)]
pub struct BodyYear {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub name: String,
    /// The figures.
    pub figures: Figures,
}

impl Year {
    /// Counts the year of a body, or of the city when no body is named.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is no such body, it has no result, or the year did not begin yet or lies
    /// before the election.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, code): (&str, Option<&str>),
        (year, today, locale): (i32, NaiveDate, Locale),
    ) -> Result<Self, AppError> {
        let row = load_election(db, election).await?;
        let missing = || AppError::Missing {
            what: "year",
            key: year.to_string(),
        };
        let period = Period::of_year(year, today).filter(|_| row.held_on.year() <= year);
        let period = period.ok_or_else(missing)?;
        let seats = list_seats(db, election).await?;
        let known: BTreeSet<String> = seats.into_iter().map(|(code, _)| code).collect();
        let mut files = load_files(db, (election, code)).await?;
        let mut bodies = Vec::new();
        for body in list_bodies(db).await? {
            let is_asked = code.is_none_or(|code| code == body.code);
            if !is_asked || !known.contains(&body.code) {
                continue;
            }
            if let Some(file) = files.remove(&body.code) {
                bodies.push(BodyYear {
                    name: kind_and_name(locale, body.kind, &body.name),
                    code: body.code,
                    figures: figures(&file, period),
                });
            }
        }
        let all = bodies.iter();
        let figures = all.fold(Figures::default(), |all, one| all.and(&one.figures));
        let body = match code {
            Some(code) => Some(bodies.pop().ok_or_else(|| AppError::Missing {
                what: "result",
                key: format!("{election}/{code}"),
            })?),
            None => None,
        };
        Ok(Self {
            title: row.title,
            held_on: row.held_on,
            official: row.standing == Standing::Official,
            year,
            period,
            body,
            bodies,
            figures,
        })
    }

    /// SHA-256 of the figures and the days they tell of: what a page shows.
    ///
    /// # Errors
    /// Never in practice: figures can be written as JSON.
    pub fn digest(&self) -> Result<String, AppError> {
        let bodies = self.bodies.iter().map(|one| (&one.code, &one.figures));
        let bodies: Vec<_> = bodies.collect();
        Event::digest(&(self.period.until, &self.figures, bodies))
    }
}

/// The files of the bodies that have a result, by code, or that of one body; in a few queries.
async fn load_files(
    db: &impl ConnectionTrait,
    (election, code): (&str, Option<&str>),
) -> Result<BTreeMap<String, SuccessionFile>, AppError> {
    match code {
        Some(code) => match SuccessionFile::load(db, (election, code)).await {
            Err(AppError::Missing { what: "result", .. }) => Ok(BTreeMap::new()),
            file => Ok(BTreeMap::from([(code.to_owned(), file?)])),
        },
        None => {
            let city = SuccessionFile::load_city(db, election).await?.into_iter();
            Ok(city.map(|(body, (file, _))| (body, file)).collect())
        }
    }
}

/// The figures of one body.
#[must_use]
pub fn figures(file: &SuccessionFile, period: Period) -> Figures {
    let decided = file.course.iter().filter_map(|step| {
        let (proposal, _) = step.proposal.as_ref()?;
        let route = match proposal.decision.outcome {
            Filling::Appointed { route, .. } => route,
            Filling::Sortition => Policy::Sortition,
            Filling::Vacant => Policy::LeaveVacant,
        };
        Some(Decided {
            vacancy: step.vacancy,
            on: step.on,
            route,
        })
    });
    let decided: Vec<Decided> = decided.collect();
    let mut lists = file.result.votes.lists.iter();
    let facts = Facts {
        roster: &file.roster,
        docket: &file.docket,
        decided: &decided,
        lists_of_one: lists.all(|list| list.candidates.len() <= 1),
    };
    report(&facts, period)
}

/// Makes the report that is shown and stores it; answers its version. When nothing changed since the last one,
/// that one is the answer.
///
/// # Errors
/// [`AppError::AnswerChanged`] when the figures are no longer those that were shown; as for [`Year::load`].
pub async fn make_year(
    tx: &impl ConnectionTrait,
    by: &By,
    (election, code): (&str, Option<&str>),
    (year, today, locale, shown): (i32, NaiveDate, Locale, &str),
) -> Result<u32, AppError> {
    let counted = Year::load(tx, (election, code), (year, today, locale)).await?;
    let figures_sha256 = counted.digest()?;
    if figures_sha256 != shown {
        return Err(AppError::AnswerChanged);
    }
    let key = (election, code.unwrap_or_default(), year);
    let made = list_years(tx, key).await?;
    let last = made.last();
    if let Some(last) = last.filter(|last| last.figures_sha256 == figures_sha256) {
        return Ok(last.version);
    }
    let version = last.map_or(1, |last| last.version.saturating_add(1));
    let bytes = write_yearly(
        locale,
        &YearlyOf {
            year: &counted,
            version,
            head: audit::head(tx).await?,
            made_at: by.at,
        },
    )?;
    let report = StoredYear {
        version,
        until: counted.period.until,
        figures_sha256,
        sha256: digest_of(&bytes),
        bytes,
        made_at: by.at,
        made_by: by.actor.clone(),
    };
    save_year(tx, key, &report).await?;
    let event = Event::Rule(RuleEvent::YearlyReportMade {
        election: election.to_owned(),
        body: code.unwrap_or_default().to_owned(),
        year,
        version,
        sha256: report.sha256,
    });
    audit::record(tx, by, &event).await?;
    Ok(version)
}
