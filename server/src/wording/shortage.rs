//! Sentences about too few candidates.

use super::Reason;
use super::article::cite;
use crate::locale::Locale;
use election::decision::Ground;
use election::registration::ShortageFinding;

/// A ground in a sentence, with its article.
#[must_use]
pub fn shortage(locale: Locale, ground: &Ground<ShortageFinding>) -> Reason {
    let number = |name: &'static str, value: u64| (name, value.into());
    let sentence = match ground.finding {
        ShortageFinding::EnoughCandidates { candidates, seats } => locale.say(
            "shortage-enough",
            &[number("candidates", candidates), number("seats", seats)],
        ),
        ShortageFinding::FewerThanSeats { candidates, seats } => locale.say(
            "shortage-lowered",
            &[number("candidates", candidates), number("seats", seats)],
        ),
        ShortageFinding::FewerThanFewestSeats {
            candidates,
            seats,
            fewest,
            missing,
        } => locale.say(
            "shortage-sortition",
            &[
                number("candidates", candidates),
                number("seats", seats),
                number("fewest", fewest),
                number("missing", missing),
            ],
        ),
        ShortageFinding::VotersChoose { .. } => locale.text("shortage-choose"),
        ShortageFinding::EveryoneGetsASeat { candidates, .. } => {
            locale.say("shortage-everyone", &[number("candidates", candidates)])
        }
        ShortageFinding::NobodyStands => locale.text("shortage-nobody"),
    };
    Reason {
        sentence,
        article: cite(locale, &ground.article),
    }
}
