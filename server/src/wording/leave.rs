//! Sentences about a request for leave: what was asked, and what was found about it.

use super::Reason;
use super::article::cite;
use super::letters::term_step;
use crate::locale::Locale;
use election::decision::Ground;
use succession::temporary::{LeaveFinding, LeaveKind};

/// Why somebody asks for leave; no more is known than this.
#[must_use]
pub fn kind(locale: Locale, kind: LeaveKind) -> String {
    match kind {
        LeaveKind::Pregnancy { .. } => locale.text("leave-kind-pregnancy"),
        LeaveKind::Illness { .. } => locale.text("leave-kind-illness"),
    }
}

/// What the statement says, in a sentence.
#[must_use]
pub fn statement(locale: Locale, kind: LeaveKind) -> String {
    match kind {
        LeaveKind::Pregnancy { due_on } => {
            locale.say("leave-states-due", &[("day", locale.date(due_on).into())])
        }
        LeaveKind::Illness { weeks } => {
            locale.say("leave-states-weeks", &[("weeks", i64::from(weeks).into())])
        }
    }
}

/// What was found about a request, each with its article.
#[must_use]
pub fn findings(locale: Locale, grounds: &[Ground<LeaveFinding>]) -> Vec<Reason> {
    let told = grounds.iter().map(|ground| Reason {
        sentence: finding(locale, &ground.finding),
        article: cite(locale, &ground.article),
    });
    told.collect()
}

fn finding(locale: Locale, finding: &LeaveFinding) -> String {
    let day = |day| locale.date(day).into();
    match finding {
        LeaveFinding::NotKnown => locale.text("leave-finding-not-known"),
        LeaveFinding::Times { times, at_most } => {
            let values = [
                ("times", i64::from(*times).into()),
                ("most", i64::from(*at_most).into()),
            ];
            let key = if times <= at_most {
                "leave-finding-times"
            } else {
                "leave-finding-too-often"
            };
            locale.say(key, &values)
        }
        LeaveFinding::Window {
            requested,
            earliest,
            latest,
        } => {
            let values = [
                ("day", day(*requested)),
                ("earliest", day(*earliest)),
                ("latest", day(*latest)),
            ];
            let key = if (earliest..=latest).contains(&requested) {
                "leave-finding-window"
            } else {
                "leave-finding-outside"
            };
            locale.say(key, &values)
        }
        LeaveFinding::Illness { weeks, at_least } => {
            let values = [
                ("weeks", i64::from(*weeks).into()),
                ("least", i64::from(*at_least).into()),
            ];
            let key = if at_least <= weeks {
                "leave-finding-illness"
            } else {
                "leave-finding-too-short"
            };
            locale.say(key, &values)
        }
        LeaveFinding::Overlap { until } => {
            locale.say("leave-finding-overlap", &[("day", day(*until))])
        }
        LeaveFinding::Term(step) => term_step(locale, step),
    }
}
