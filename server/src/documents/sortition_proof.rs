//! The proof of a draw of residents: the list by its digest, how many were left out and why, how it was drawn and who
//! saw it, the order by id, and how anyone repeats it. No resident is named.

use super::table::pairs;
use super::{About, Align, Builder, Column, DocumentError, Row, Table};
use crate::clock;
use crate::locale::Locale;
use crate::store::LotMethod;
use crate::store::registration::Body;
use crate::store::sortition::{Frozen, SortitionDraw, SortitionOutcome};
use crate::wording::lots::{grouped, moment};
use crate::wording::{sortition as wording, stored_body_name};
use chrono::{DateTime, Utc};

/// How much of the order is printed. Only those drawn first are ever invited, and the digest of the order proves the
/// rest.
const PRINTED: usize = 200;

/// What a proof is made from.
#[derive(Debug, Clone)]
pub struct SortitionProofOf {
    /// The name of the election.
    pub election: String,
    /// Whether it is real.
    pub official: bool,
    /// The body.
    pub body: Body,
    /// Which sortition of the body.
    pub sortition: u32,
    /// The list.
    pub frozen: Frozen,
    /// The draw with what came of it.
    pub draw: SortitionDraw,
    /// SHA-256 of the ids in the order drawn, each on a line.
    pub order_sha256: String,
    /// The shell lines that repeat it; none for a draw by hand.
    pub repeating: Vec<String>,
    /// The moment at which it is made.
    pub made_at: DateTime<Utc>,
}

/// Writes a proof as PDF; the same value gives the same bytes.
///
/// # Errors
/// When the typeface lacks a letter of a name, or the file cannot be put together.
pub fn write_sortition_proof(
    locale: Locale,
    of: &SortitionProofOf,
) -> Result<Vec<u8>, DocumentError> {
    let text = |key: &str| locale.text(key);
    let values = [
        ("number", of.sortition.into()),
        ("body", stored_body_name(locale, &of.body).into()),
    ];
    let title = locale.say("sortition-proof-title", &values);
    let mut page = Builder::new(About {
        title: title.clone(),
        subject: of.election.clone(),
        language: match locale {
            Locale::Dutch => "nl-NL",
            Locale::English => "en-GB",
        },
        made_at: of.made_at,
    });
    page.title(&title)?;
    page.subtitle(&of.election)?;
    if !of.official {
        page.warning(&text("sortition-proof-unofficial"))?;
    }
    page.paragraph(&text("sortition-public-lead"))?;
    list(&mut page, locale, of)?;
    page.section(&text("sortition-how"))?;
    page.table(&pairs(drawn(locale, of)))?;
    if let Some(outcome) = &of.draw.outcome {
        order(&mut page, locale, (of, outcome))?;
    }
    if !of.repeating.is_empty() {
        page.section(&text("sortition-check-title"))?;
        page.paragraph(&text("sortition-proof-repeat"))?;
        for line in &of.repeating {
            page.small(line)?;
        }
    }
    page.finish(|number, total| {
        let values = [("number", number.into()), ("total", total.into())];
        locale.say("ballot-proof-page", &values)
    })
}

/// The list, and who was left out of it, in counts.
fn list(page: &mut Builder, locale: Locale, of: &SortitionProofOf) -> Result<(), DocumentError> {
    let frozen = &of.frozen;
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    page.section(&locale.text("sortition-list-title"))?;
    page.table(&pairs(vec![
        fact("sortition-places", locale.number(frozen.places)),
        fact("sortition-day", locale.date(frozen.on)),
        fact("sortition-on-list", count(locale, frozen.pool.len())),
        fact(
            "sortition-frozen-at",
            moment(locale, clock::local(frozen.at)),
        ),
        fact(
            "sortition-sha256",
            frozen.pool_sha256.clone().unwrap_or_default(),
        ),
    ]))?;
    page.part(&locale.text("sortition-counted"))?;
    for reason in wording::public_findings(locale, &frozen.grounds) {
        page.paragraph(&reason.sentence)?;
        if !reason.article.is_empty() {
            page.small(&reason.article)?;
        }
    }
    Ok(())
}

/// How it was drawn, with what, and who was there.
fn drawn(locale: Locale, of: &SortitionProofOf) -> Vec<(String, String)> {
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    let (draw, session) = (&of.draw, &of.draw.session);
    let mut facts = vec![
        fact("minutes-lot-method", wording::method(locale, draw.method)),
        fact("minutes-lot-place", session.place.clone()),
        fact("minutes-lot-by", session.drawn_by.clone()),
        fact("minutes-lot-witnesses", session.witnesses.join(", ")),
        fact(
            "sortition-published-at",
            moment(locale, clock::local(draw.at)),
        ),
        fact("minutes-lot-context", draw.context.clone()),
    ];
    let Some(outcome) = &draw.outcome else {
        return facts;
    };
    let when = moment(locale, clock::local(outcome.at));
    facts.push(fact("minutes-lot-when", when));
    match &outcome.seed {
        Some(seed) => facts.push(fact("minutes-lot-seed", grouped(seed))),
        None => {
            let typed = outcome.drawn.iter().map(|id| locale.number(place(of, id)));
            let typed: Vec<String> = typed.collect();
            facts.push(fact("sortition-numbers", typed.join(", ")));
        }
    }
    facts
}

/// The order by id, as far as it is printed, and the digest of all of it.
fn order(
    page: &mut Builder,
    locale: Locale,
    (of, outcome): (&SortitionProofOf, &SortitionOutcome),
) -> Result<(), DocumentError> {
    page.section(&locale.text("sortition-public-order"))?;
    let values = [
        ("count", outcome.drawn.len().into()),
        ("printed", outcome.drawn.len().min(PRINTED).into()),
    ];
    page.paragraph(&locale.say("sortition-proof-order", &values))?;
    let sha256 = [("sha256", of.order_sha256.as_str().into())];
    page.small(&locale.say("sortition-proof-sha256", &sha256))?;
    let column = |key: &str, share, align| Column {
        heading: locale.text(key),
        share,
        align,
    };
    let first = (1_u64..).zip(&outcome.drawn).take(PRINTED);
    let rows = first.map(|(position, id)| {
        let number = locale.number(place(of, id));
        Row::of([locale.number(position), id.clone(), number])
    });
    page.table(&Table {
        columns: vec![
            column("sortition-position", 0.6, Align::Right),
            column("sortition-id", 2.0, Align::Left),
            column("sortition-proof-number", 1.4, Align::Right),
        ],
        label: 1,
        rows: rows.collect(),
    })?;
    match of.draw.method {
        LotMethod::Physical => page.paragraph(&locale.text("sortition-proof-by-hand")),
        LotMethod::Lot1 => Ok(()),
    }
}

/// The number of an id on the list, from 1.
fn place(of: &SortitionProofOf, id: &str) -> u64 {
    let pool = &of.frozen.pool;
    let place = pool.binary_search_by(|one| one.as_str().cmp(id));
    place.map_or(0, |at| u64::try_from(at).unwrap_or(u64::MAX) + 1)
}

fn count(locale: Locale, count: usize) -> String {
    locale.number(u64::try_from(count).unwrap_or(u64::MAX))
}
