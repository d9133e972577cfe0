//! One seat: what each rule would bring, with the reason and everybody who was considered.

use super::Compared;
use super::rows::{called, leaves};
use crate::actions::comparison::{ComparedSeat, Leaving};
use crate::locale::Locale;
use crate::publication::Next;
use crate::wording::article::cite;
use crate::wording::successor::NextInWords;
use crate::wording::{Reason, comparison as wording};
use succession::comparison::{Answer, Incoming, Rule};

/// One seat under every rule.
pub(super) struct Detail {
    pub(super) heading: String,
    pub(super) rules: Vec<Told>,
}

/// What one rule would bring, in words.
pub(super) struct Told {
    pub(super) rule: String,
    pub(super) meaning: String,
    pub(super) next: NextInWords,
    pub(super) considered_title: String,
}

pub(super) fn detail(compared: &Compared, seat: &ComparedSeat, locale: Locale) -> Detail {
    let values = [
        ("seat", called(seat, locale).into()),
        ("name", leaves(compared, seat, locale).into()),
    ];
    let answers = seat.comparison.answers.iter();
    Detail {
        heading: match seat.vacancy {
            Some(_) => locale.say("what-if-detail-real", &values),
            None => match compared.leaving {
                Leaving::OneByOne => locale.say("what-if-detail", &values),
                Leaving::Together => locale.say("what-if-detail-together", &values),
            },
        },
        rules: answers
            .map(|answer| told((compared, seat), answer, locale))
            .collect(),
    }
}

fn told((compared, seat): (&Compared, &ComparedSeat), answer: &Answer, locale: Locale) -> Told {
    let teller = compared.desk.teller(locale);
    let leaver = seat.comparison.seat.leaver();
    let next = match &answer.outcome {
        Some(outcome) => teller.next(&Next {
            // A new seat and that of a drawn resident have no list to look at first.
            member: leaver.unwrap_or_default(),
            outcome: outcome.clone(),
        }),
        None => NextInWords {
            who: wording::incoming(&teller, &answer.incoming),
            why: Some(Reason {
                sentence: match answer.incoming {
                    Incoming::Open => locale.text("what-if-open-why"),
                    _ => locale.text("what-if-silent-why"),
                },
                article: cite(locale, &answer.article),
            }),
            considered: Vec::new(),
        },
    };
    let next = match answer.rule {
        // Candidates are not looked at, so it is not that none is left.
        Rule::Sortition => NextInWords {
            why: Some(Reason {
                sentence: locale.text("what-if-sortition-why"),
                article: cite(locale, &answer.article),
            }),
            ..next
        },
        _ => next,
    };
    let count = [("count", next.considered.len().into())];
    Told {
        rule: wording::rule(locale, answer.rule),
        meaning: wording::meaning(locale, answer.rule),
        considered_title: locale.say("considered-title", &count),
        next,
    }
}
