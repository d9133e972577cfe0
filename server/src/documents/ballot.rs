//! The proof of a ballot: the lists and candidates of one body, or of all, as they will be printed, with how the
//! order came about.

use super::{About, Align, Builder, Column, DocumentError, Row, Table};
use crate::clock;
use crate::locale::Locale;
use crate::publication::BallotSheet;
use crate::store::ballot::{BallotDraw, Held};
use crate::store::registration::{Body, List};
use crate::wording::lots::{grouped, moment};
use crate::wording::{ballot, kind_and_name};
use chrono::{DateTime, NaiveDate, Utc};
use election::lots::Draw;

/// More than a page is high, so that what follows begins a new one.
const WHOLE_PAGE: f32 = 2000.0;

/// What a proof holds.
#[derive(Debug, Clone)]
pub struct ProofOf {
    /// The name of the election.
    pub election: String,
    /// The day of the vote.
    pub day: NaiveDate,
    /// Whether it is real.
    pub official: bool,
    /// The ballots on it, each on a page of its own.
    pub sheets: Vec<BallotSheet>,
    /// The last event of the log, with its hash.
    pub head: (i64, String),
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
}

/// Writes a proof.
///
/// # Errors
/// When the typeface lacks a letter of a name, or the file cannot be put together.
pub fn write_proof(locale: Locale, of: &ProofOf) -> Result<Vec<u8>, DocumentError> {
    let about = match of.sheets.as_slice() {
        [only] => name_of(locale, &only.body),
        _ => locale.text("ballot-proof-all"),
    };
    let title = locale.say("ballot-proof-title", &[("about", about.into())]);
    let subject = [
        ("title", title.as_str().into()),
        ("election", of.election.as_str().into()),
    ];
    let mut page = Builder::new(About {
        title: title.clone(),
        subject: locale.say("ballot-proof-subject", &subject),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    });
    page.title(&title)?;
    let day = ("day", locale.date(of.day).into());
    let election = ("election", of.election.as_str().into());
    page.subtitle(&locale.say("ballot-proof-subtitle", &[election, day]))?;
    if !of.official {
        page.warning(&locale.text("ballot-proof-unofficial"))?;
    }
    page.paragraph(&locale.text("ballot-proof-lead"))?;
    for (place, sheet) in of.sheets.iter().enumerate() {
        if place != 0 {
            page.room(WHOLE_PAGE);
        }
        set(&mut page, locale, sheet)?;
    }
    let (seq, hash) = &of.head;
    let seq = u64::try_from(*seq).unwrap_or_default();
    let head = [
        ("made", moment(locale, clock::local(of.made_at)).into()),
        ("seq", seq.into()),
        ("hash", hash.as_str().into()),
    ];
    page.small(&locale.say("ballot-proof-head", &head))?;
    page.finish(|number, total| {
        let values = [("number", number.into()), ("total", total.into())];
        locale.say("ballot-proof-page", &values)
    })
}

fn name_of(locale: Locale, body: &Body) -> String {
    kind_and_name(locale, body.kind, &body.name)
}

fn set(page: &mut Builder, locale: Locale, sheet: &BallotSheet) -> Result<(), DocumentError> {
    page.section(&name_of(locale, &sheet.body))?;
    let counts = [
        ("lists", sheet.lists.len().into()),
        ("candidates", sheet.candidates().into()),
    ];
    page.paragraph(&locale.say("ballot-counts", &counts))?;
    page.table(&table(locale, &sheet.lists))?;
    let Some(draw) = sheet.standing() else {
        return Ok(());
    };
    page.part(&locale.text("ballot-why"))?;
    for reason in ballot::grounds(locale, &sheet.grounds) {
        page.paragraph(&reason.sentence)?;
        if !reason.article.is_empty() {
            page.small(&reason.article)?;
        }
    }
    for (name, fact) in facts(locale, draw) {
        page.paragraph(&format!("{name}: {fact}"))?;
    }
    Ok(())
}

fn table(locale: Locale, lists: &[List]) -> Table {
    let column = |key: &str, share, align| Column {
        heading: locale.text(key),
        share,
        align,
    };
    Table {
        columns: vec![
            column("ballot-number", 0.5, Align::Right),
            column("ballot-name", 3.0, Align::Left),
            column("ballot-aanduiding", 2.0, Align::Left),
            column("ballot-locality", 1.4, Align::Left),
        ],
        label: 1,
        rows: lists.iter().flat_map(rows).collect(),
    }
}

/// A list of one is one row; a joint list has a row of its own above its candidates.
fn rows(list: &List) -> Vec<Row> {
    let of_list = !list.name.is_empty() || list.candidates.len() != 1;
    let mut rows = Vec::new();
    if of_list {
        let number = list.number.to_string();
        let nothing = String::new();
        rows.push(Row::of([number, list.name.clone(), nothing.clone(), nothing]).strong());
    }
    for one in &list.candidates {
        let name = match of_list {
            true => format!("{}. {}", one.number, one.ballot_name()),
            false => one.ballot_name(),
        };
        let number = match of_list {
            true => String::new(),
            false => list.number.to_string(),
        };
        let aanduiding = one.aanduiding.clone();
        rows.push(Row::of([number, name, aanduiding, one.locality.clone()]));
    }
    rows
}

/// How, where and when it was drawn, and who was there.
fn facts(locale: Locale, draw: &BallotDraw) -> Vec<(String, String)> {
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    let opened = &draw.opened;
    let mut facts = vec![fact("ballot-how", ballot::method(locale, opened.method))];
    if !opened.reason.is_empty() {
        facts.push(fact("ballot-reason", opened.reason.clone()));
    }
    let Some(outcome) = &draw.outcome else {
        return facts;
    };
    let Held::Drawn(held) = &outcome.held else {
        return facts;
    };
    let when = match held {
        Draw::Physical(draw) => locale.date(draw.on),
        Draw::Lot1(_) => moment(locale, clock::local(outcome.at)),
    };
    facts.push(fact("minutes-lot-place", opened.session.place.clone()));
    facts.push(fact("minutes-lot-by", opened.session.drawn_by.clone()));
    let witnesses = opened.session.witnesses.join(", ");
    facts.push(fact("minutes-lot-witnesses", witnesses));
    facts.push(fact("minutes-lot-when", when));
    if let Draw::Lot1(transcript) = held {
        facts.push(fact("minutes-lot-context", transcript.context.clone()));
        let sha256 = transcript.pool_sha256.clone();
        facts.push(fact("minutes-lot-pool-sha256", sha256));
        facts.push(fact("minutes-lot-seed", grouped(&transcript.seed)));
    }
    facts
}
