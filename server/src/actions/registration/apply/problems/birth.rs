//! The date of birth: a day that can be one, and the age on the day of the vote.

use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;
use chrono::Datelike;
use election::registration::{Finding, assess_age};

/// Nobody was ever older.
const OLDEST: i32 = 125;

pub(super) fn problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let item = Item::BirthDate;
    let Some(birth) = details.birth_date else {
        return vec![Problem::blocks(item, Wrong::Missing)];
    };
    let today = facts.now.date();
    if birth > today || birth.year().saturating_add(OLDEST) < today.year() {
        return vec![Problem::blocks(item, Wrong::NoBirthDate)];
    }
    let grounds = assess_age(birth, facts.election_day, &facts.rules);
    let grounds = grounds.into_iter();
    let problems = grounds.filter_map(|ground| match ground.finding {
        Finding::TooYoung { .. } => Some(Problem::blocks(item, Wrong::Rule(ground))),
        Finding::BornOnLeapDay { .. } => Some(Problem::informs(item, Wrong::Rule(ground))),
        _ => None,
    });
    problems.collect()
}
