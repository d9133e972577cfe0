mod course;
mod docket;
mod report;
mod settlement;
mod stopped;

use super::*;
use crate::roster::Person;
use crate::rules::{CauseRules, SuccessionRules};
use chrono::NaiveDate;
use std::sync::LazyLock;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

static RULES: LazyLock<SuccessionRules> = LazyLock::new(|| {
    let rules = SuccessionRules::named("rotterdam-2026").unwrap();
    rules.unwrap()
});

fn rules() -> CauseRules {
    RULES.causes.clone()
}

fn person(number: u32) -> Person {
    Person::Candidate {
        list: number,
        candidate: 1,
    }
}

/// A report on that day with the evidence that the cause needs.
fn report(cause: Cause, reported_on: &str) -> Report {
    Report {
        cause,
        reported_on: day(reported_on),
        evidence: [cause.evidence()].into(),
    }
}

fn moved_out(on: &str) -> Cause {
    Cause::MovedOut { moved_on: day(on) }
}

fn resigned(received_on: &str, effective_on: &str) -> Cause {
    Cause::Resignation {
        received_on: day(received_on),
        effective_on: day(effective_on),
    }
}
