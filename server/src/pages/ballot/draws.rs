//! The draws of a ballot in words, on the pages of the bureau and on those for everybody.

use crate::clock;
use crate::locale::Locale;
use crate::pages::lots::{DrawView, EntrantView, Fact};
use crate::store::ballot::{BallotDraw, Held};
use crate::wording::ballot::method;
use crate::wording::lots::{grouped, moment};
use election::lots::Draw;

/// These draws in words, the last one first. `name_of` says what somebody who takes part is called in that draw,
/// and `transcript` where the record of a draw with dice is.
pub(super) fn draw_views(
    locale: Locale,
    draws: &[BallotDraw],
    name_of: impl Fn(&BallotDraw, &str) -> String,
    transcript: impl Fn(u64) -> String,
) -> Vec<DrawView> {
    let views = draws.iter().rev().map(|draw| {
        let mut view = view(locale, draw, &name_of);
        view.transcript = transcript(draw.number);
        view
    });
    views.collect()
}

fn view(
    locale: Locale,
    draw: &BallotDraw,
    name_of: &impl Fn(&BallotDraw, &str) -> String,
) -> DrawView {
    let (state, colour) = match (&draw.annulled, &draw.outcome) {
        (Some(_), _) => ("lots-state-annulled", "none"),
        (None, Some(_)) => ("lots-state-drawn", "ok"),
        (None, None) => ("lots-state-published", "warning"),
    };
    let number = [("number", draw.number.into())];
    let transcript = draw.transcript();
    DrawView {
        number: draw.number,
        title: locale.say("lots-draw-title", &number),
        state: locale.text(state),
        colour,
        facts: facts(locale, draw),
        caption: locale.text(match draw.outcome {
            Some(_) => "lots-drawn-caption",
            None => "lots-entrants",
        }),
        entrants: entrants(locale, draw, name_of),
        is_drawn: draw.outcome.is_some(),
        is_annulled: draw.annulled.is_some(),
        has_tickets: transcript.is_some(),
        command: transcript.map_or_else(String::new, |one| one.command.clone()),
        command_label: locale.text("lots-command"),
        transcript_text: locale.say("lots-transcript", &number),
        ..DrawView::default()
    }
}

/// Those who take part; once they are drawn, in that order.
fn entrants(
    locale: Locale,
    draw: &BallotDraw,
    name_of: &impl Fn(&BallotDraw, &str) -> String,
) -> Vec<EntrantView> {
    let outcome = draw.outcome.as_ref();
    let ids = outcome.map_or(draw.opened.pool.as_slice(), |outcome| outcome.held.order());
    let transcript = draw.transcript();
    let ticket = |id: &String| transcript.and_then(|one| one.tickets.get(id)).cloned();
    let views = (1_u64..).zip(ids).map(|(rank, id)| EntrantView {
        rank: locale.number(rank),
        name: name_of(draw, id),
        ticket: ticket(id).unwrap_or_default(),
        id: id.clone(),
    });
    views.collect()
}

fn facts(locale: Locale, draw: &BallotDraw) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact {
        name: locale.text(key),
        value,
        is_code: false,
    };
    let code = |key: &str, value: String| Fact {
        is_code: true,
        ..fact(key, value)
    };
    let opened = &draw.opened;
    let mut facts = vec![fact("ballot-how", method(locale, opened.method))];
    if !opened.reason.is_empty() {
        facts.push(fact("ballot-reason", opened.reason.clone()));
    }
    if !opened.session.drawn_by.is_empty() {
        let witnesses = opened.session.witnesses.join(", ");
        facts.push(fact("minutes-lot-place", opened.session.place.clone()));
        facts.push(fact("minutes-lot-by", opened.session.drawn_by.clone()));
        facts.push(fact("minutes-lot-witnesses", witnesses));
        facts.push(code("minutes-lot-context", opened.context.clone()));
    }
    if let Some(sha256) = &opened.pool_sha256 {
        let at = moment(locale, clock::local(opened.at));
        facts.push(fact("minutes-lot-committed", at));
        facts.push(code("minutes-lot-pool-sha256", sha256.clone()));
    }
    if let Some(outcome) = &draw.outcome {
        let when = match &outcome.held {
            Held::Drawn(Draw::Physical(draw)) => locale.date(draw.on),
            Held::Drawn(Draw::Lot1(_)) | Held::Alone { .. } => {
                moment(locale, clock::local(outcome.at))
            }
        };
        facts.push(fact("minutes-lot-when", when));
    }
    if let Some(transcript) = draw.transcript() {
        facts.push(code("minutes-lot-seed", grouped(&transcript.seed)));
    }
    if let Some(annulled) = &draw.annulled {
        let at = moment(locale, clock::local(annulled.at));
        facts.push(fact("lots-annulled-at", at));
        facts.push(fact("lots-annulled-why", annulled.reason.clone()));
    }
    facts
}
