//! What if: who would come in under each rule, for one body or for the whole city. These pages change
//! nothing and record nothing.

mod body;
mod city;
mod detail;
mod figure;
mod files;
mod rows;

pub use body::show_body;
pub use city::show_city;
pub use files::{show_body_file, show_city_file};

use super::vacancy::Desk;
use crate::actions::comparison::{ComparedBody, ComparedSeat, Leaving, compare_body};
use crate::actions::successor::SuccessionFile;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::store::Database;
use crate::store::registration::{list_all_lists, list_bodies, list_seats, load_election};
use crate::web::App;
use crate::wording::comparison as wording;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use succession::comparison::Rule;
use succession::rules::SuccessionRules;

/// The day on which it is imagined, as it was asked and as it is read.
struct Asked {
    /// What was typed; the day that is used when nothing was.
    typed: String,
    day: NaiveDate,
    is_wrong: bool,
    leaving: Leaving,
}

impl Asked {
    /// The day of the address, or today.
    fn of(query: &BTreeMap<String, String>, app: &App) -> Self {
        let typed = query.get("op").map_or("", |text| text.trim());
        let today = clock::day_of(app.now());
        let read = read_day(typed);
        Self {
            is_wrong: read.is_none() && !typed.is_empty(),
            leaving: match query.get("vertrek").map_or("", |text| text.trim()) {
                TOGETHER => Leaving::Together,
                _ => Leaving::OneByOne,
            },
            day: read.unwrap_or(today),
            typed: match typed.is_empty() {
                true => today.format("%-d-%-m-%Y").to_string(),
                false => typed.to_owned(),
            },
        }
    }

    fn error(&self, locale: Locale) -> String {
        match self.is_wrong {
            true => locale.text("what-if-day-wrong"),
            false => String::new(),
        }
    }
}

/// The word in an address for everybody at once.
const TOGETHER: &str = "samen";

/// What the address of a page asks: the day, and who leaves when that is everybody.
fn asks(day: NaiveDate, leaving: Leaving) -> Vec<(&'static str, String)> {
    let together = (leaving == Leaving::Together).then(|| ("vertrek", TOGETHER.to_owned()));
    [("op", day.to_string())]
        .into_iter()
        .chain(together)
        .collect()
}

/// A day as `2027-05-02` or `2-5-2027`.
fn read_day(text: &str) -> Option<NaiveDate> {
    let formats = ["%Y-%m-%d", "%d-%m-%Y"];
    let mut read = formats.into_iter();
    read.find_map(|format| NaiveDate::parse_from_str(text, format).ok())
}

/// The seats of one body with who stands for it.
struct Compared {
    desk: Desk,
    body: ComparedBody,
    leaving: Leaving,
    /// The day they are compared on: the day that is asked, or the first of the term when that is later.
    day: NaiveDate,
}

impl Compared {
    async fn load(
        db: &Database,
        key: &(String, String),
        (asked, earlier): (&Asked, &SuccessionRules),
    ) -> Result<Self, AppError> {
        let desk = Desk::load(db, key).await?;
        Self::of(db, desk, (asked, earlier)).await
    }

    async fn of(
        db: &Database,
        desk: Desk,
        (asked, earlier): (&Asked, &SuccessionRules),
    ) -> Result<Self, AppError> {
        let key = &desk.key;
        let day = asked.day.max(desk.file.term_starts_on);
        let on = (day, earlier, asked.leaving);
        let body = compare_body(db, (&key.0, &key.1), &desk.file, on).await?;
        Ok(Self {
            desk,
            body,
            leaving: asked.leaving,
            day,
        })
    }

    fn seats(&self) -> &[ComparedSeat] {
        &self.body.seats
    }
}

/// The bodies of an election that have a result, in the order of the overview; and how many have none. Only an open
/// vacancy asks a question of its own: about its lots.
async fn load_city(
    db: &Database,
    election: &str,
    asked: (&Asked, &SuccessionRules),
) -> Result<(Vec<Compared>, u64), AppError> {
    let row = load_election(db, election).await?;
    let seats = list_seats(db, election).await?;
    let codes: BTreeSet<String> = seats.into_iter().map(|(code, _)| code).collect();
    let mut files = SuccessionFile::load_city(db, election).await?;
    let lists = list_all_lists(db, election).await?;
    let mut bodies = Vec::new();
    let mut without = 0;
    for body in list_bodies(db).await? {
        if !codes.contains(&body.code) {
            continue;
        }
        let Some((file, _)) = files.remove(&body.code) else {
            without += 1;
            continue;
        };
        let lists = lists.get(&body.code).map_or(&[][..], Vec::as_slice);
        let desk = Desk::of(&row, body, (file, lists))?;
        bodies.push(Compared::of(db, desk, asked).await?);
    }
    Ok((bodies, without))
}

/// What each rule is called and does.
fn explained(locale: Locale) -> Vec<(String, String)> {
    let rules = Rule::ALL.into_iter();
    rules
        .map(|rule| (wording::rule(locale, rule), wording::meaning(locale, rule)))
        .collect()
}

/// The address of a page on that day, in the language of the page, with more to ask.
fn address(locale: Locale, path: &str, asked: &[(&str, String)]) -> String {
    let language = (locale.tag() != "nl").then(|| ("taal", locale.tag().to_owned()));
    let asked = asked.iter().cloned().chain(language);
    let asked: Vec<String> = asked
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    match asked.is_empty() {
        true => path.to_owned(),
        false => format!("{path}?{}", asked.join("&")),
    }
}
