//! Sentences about the order of policies of a term, and decisions of the council on it.

use super::Reason;
use super::article::cite;
use super::comparison::{order, policy};
use crate::actions::successor::RestsOn;
use crate::locale::Locale;
use crate::store::rule::RecordedRule;
use succession::rules::{PolicyRules, RuleFinding};

/// What is wrong with a decision.
#[must_use]
pub fn finding(locale: Locale, finding: RuleFinding) -> String {
    let of = |key: &str, named| locale.say(key, &[("policy", policy(locale, named).into())]);
    match finding {
        RuleFinding::NoPolicy => locale.text("rule-wrong-none"),
        RuleFinding::Twice(named) => of("rule-wrong-twice", named),
        RuleFinding::NotAllowed(named) => of("rule-wrong-not-allowed", named),
        RuleFinding::NoAllocationByLists => locale.text("rule-wrong-no-lists"),
        RuleFinding::NeverTried(named) => of("rule-wrong-never-tried", named),
        RuleFinding::Retroactive => locale.text("rule-wrong-retroactive"),
    }
}

/// The order that a proposal rests on, with the decision or the article that makes it so.
#[must_use]
pub fn rests_on(locale: Locale, rests: &RestsOn<'_>, rules: &PolicyRules) -> Reason {
    let named = ("order", order(locale, rests.order).into());
    match rests.decision {
        None => Reason {
            sentence: locale.say("rule-rests-on-regulation", &[named]),
            article: cite(locale, &rules.order.article),
        },
        Some(rule) => Reason {
            sentence: locale.say("rule-rests-on-decision", &[named]),
            article: called(locale, rule),
        },
    }
}

/// A decision as it is cited: its name, its day, and from when it holds.
#[must_use]
pub fn called(locale: Locale, rule: &RecordedRule) -> String {
    let values = [
        ("name", rule.name.as_str().into()),
        ("decided", locale.date(rule.decision.decided_on).into()),
        ("from", locale.date(rule.decision.from).into()),
    ];
    locale.say("rule-called", &values)
}
