//! Draws as anyone may see them: the pool and its digest before the dice, and after the draw everything that
//! is needed to repeat it.

use crate::clock;
use crate::locale::Locale;
use crate::pages::problem;
use crate::store::lots::{StoredDraw, StoredOutcome};
use crate::web::App;
use crate::wording::lots::{grouped, moment};
use crate::wording::{Reason, Teller};
use axum::extract::{Path, State as Held};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use election::lots::{Draw, Transcript};

/// A draw, in words.
#[derive(Debug, Default)]
pub(crate) struct DrawView {
    pub(crate) number: u64,
    pub(crate) title: String,
    pub(crate) state: String,
    pub(crate) colour: &'static str,
    pub(crate) question: Vec<Reason>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) caption: String,
    pub(crate) entrants: Vec<EntrantView>,
    pub(crate) is_drawn: bool,
    pub(crate) is_annulled: bool,
    pub(crate) has_tickets: bool,
    pub(crate) command: String,
    pub(crate) command_label: String,
    pub(crate) transcript: String,
    pub(crate) transcript_text: String,
    /// Where it can be annulled; empty for who may not.
    pub(crate) annul: String,
}

/// Something that is known about a draw.
#[derive(Debug)]
pub(crate) struct Fact {
    pub(crate) name: String,
    pub(crate) value: String,
    /// Whether its letters are to be compared one by one.
    pub(crate) is_code: bool,
}

/// Somebody who takes part.
#[derive(Debug)]
pub(crate) struct EntrantView {
    pub(crate) rank: String,
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) ticket: String,
}

/// These draws in words, the last one first.
pub(crate) fn draw_views(teller: &Teller<'_>, draws: &[StoredDraw]) -> Vec<DrawView> {
    draws.iter().rev().map(|draw| view(teller, draw)).collect()
}

fn view(teller: &Teller<'_>, draw: &StoredDraw) -> DrawView {
    let locale = teller.locale;
    let (state, colour) = match (&draw.annulled, &draw.outcome) {
        (Some(_), _) => ("lots-state-annulled", "none"),
        (None, Some(_)) => ("lots-state-drawn", "ok"),
        (None, None) => ("lots-state-published", "warning"),
    };
    let transcript = transcript_of(draw);
    let number = ("number", draw.number.into());
    let (code, query) = (&teller.body.code, locale.query());
    let title = locale.say("lots-draw-title", &[number]);
    DrawView {
        number: draw.number,
        state: locale.text(state),
        colour,
        question: teller.lot(&draw.opened.asked).into_iter().take(1).collect(),
        facts: facts(locale, draw),
        caption: locale.text(if draw.outcome.is_some() {
            "lots-drawn-caption"
        } else {
            "lots-entrants"
        }),
        entrants: entrants(teller, draw),
        is_drawn: draw.outcome.is_some(),
        is_annulled: draw.annulled.is_some(),
        has_tickets: transcript.is_some(),
        command: transcript.map_or_else(String::new, |one| one.command.clone()),
        command_label: locale.text("lots-command"),
        transcript: format!("/wijkraad/{code}/loting/{}.json{query}", draw.number),
        transcript_text: locale.say("lots-transcript", &[("number", draw.number.into())]),
        annul: String::new(),
        title,
    }
}

fn transcript_of(draw: &StoredDraw) -> Option<&Transcript> {
    match &draw.outcome.as_ref()?.draw {
        Draw::Lot1(transcript) => Some(transcript),
        Draw::Physical(_) => None,
    }
}

/// Those who take part; once they are drawn, in that order, and who was not drawn behind them.
fn entrants(teller: &Teller<'_>, draw: &StoredDraw) -> Vec<EntrantView> {
    let drawn: &[String] = draw
        .outcome
        .as_ref()
        .map_or(&[], |outcome| outcome.draw.drawn());
    let others = draw.opened.pool.iter().filter(|id| !drawn.contains(id));
    let ids: Vec<String> = drawn.iter().chain(others).cloned().collect();
    let names = teller.drawn_names(&draw.opened.asked, &ids);
    let transcript = transcript_of(draw);
    let ticket = |id: &str| transcript.and_then(|one| one.tickets.get(id)).cloned();
    let placed = (0..).zip(ids.into_iter().zip(names));
    let views = placed.map(|(place, (id, name))| EntrantView {
        rank: if place < drawn.len() {
            teller.locale.number(place as u64 + 1)
        } else {
            "–".to_owned()
        },
        ticket: ticket(&id).unwrap_or_default(),
        name,
        id,
    });
    views.collect()
}

fn facts(locale: Locale, draw: &StoredDraw) -> Vec<Fact> {
    let fact = |name: String, value: String| Fact {
        name,
        value,
        is_code: false,
    };
    let opened = &draw.opened;
    let session = &opened.session;
    let mut facts = vec![
        fact(locale.text("minutes-lot-place"), session.place.clone()),
        fact(locale.text("minutes-lot-by"), session.drawn_by.clone()),
        fact(
            locale.text("minutes-lot-witnesses"),
            session.witnesses.join(", "),
        ),
        Fact {
            is_code: true,
            ..fact(locale.text("minutes-lot-context"), opened.context.clone())
        },
    ];
    if let Some(sha256) = &opened.pool_sha256 {
        let at = moment(locale, clock::local(opened.at));
        facts.push(fact(locale.text("minutes-lot-committed"), at));
        facts.push(Fact {
            is_code: true,
            ..fact(locale.text("minutes-lot-pool-sha256"), sha256.clone())
        });
    }
    if let Some(outcome) = &draw.outcome {
        facts.push(fact(locale.text("minutes-lot-when"), when(locale, outcome)));
    }
    if let Some(transcript) = transcript_of(draw) {
        let seed = grouped(&transcript.seed);
        facts.push(Fact {
            is_code: true,
            ..fact(locale.text("minutes-lot-seed"), seed)
        });
    }
    if let Some(annulled) = &draw.annulled {
        let at = moment(locale, clock::local(annulled.at));
        facts.push(fact(locale.text("lots-annulled-at"), at));
        facts.push(fact(
            locale.text("lots-annulled-why"),
            annulled.reason.clone(),
        ));
    }
    facts
}

fn when(locale: Locale, outcome: &StoredOutcome) -> String {
    match &outcome.draw {
        Draw::Physical(draw) => locale.date(draw.on),
        Draw::Lot1(_) => moment(locale, clock::local(outcome.at)),
    }
}

/// When and as what a pool was published.
pub(super) fn published(locale: Locale, draw: &StoredDraw) -> String {
    let at = moment(locale, clock::local(draw.opened.at));
    locale.say("lots-published", &[("at", at.into())])
}

/// Sends the transcript of a draw with dice, for anyone to repeat it.
pub async fn show_transcript(
    locale: Locale,
    Path((code, file)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Response {
    let number: Option<u64> = file
        .strip_suffix(".json")
        .and_then(|name| name.parse().ok());
    let published = app.published();
    let body = published.body(&code).map(|(_, body)| body);
    let draw = body
        .zip(number)
        .and_then(|(body, number)| body.draws.iter().find(|draw| draw.number == number));
    let transcript = draw
        .and_then(transcript_of)
        .map(serde_json::to_string_pretty);
    match transcript {
        None => problem::missing(locale),
        Some(Err(cause)) => problem::broken(locale, &cause.to_string()),
        Some(Ok(text)) => {
            let kind = [(header::CONTENT_TYPE, "application/json; charset=utf-8")];
            (kind, format!("{text}\n")).into_response()
        }
    }
}
