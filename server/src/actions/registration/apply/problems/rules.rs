//! What the rules say of age and of candidacies; residence and closing are told where they are mended.

use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;
use chrono::{Datelike, NaiveDate};
use election::decision::Ground;
use election::registration::{Application, Candidacy, Eligibility, Finding, assess_eligibility};

/// Nobody was ever older.
const OLDEST: i32 = 125;

/// What is wrong with the date of birth.
pub(super) fn birth(details: &Details, facts: &Facts) -> Vec<Problem> {
    let item = Item::BirthDate;
    let Some(birth) = details.birth_date else {
        return vec![Problem::blocks(item, Wrong::Missing)];
    };
    let today = facts.now.date();
    if birth > today || birth.year().saturating_add(OLDEST) < today.year() {
        return vec![Problem::blocks(item, Wrong::NoBirthDate)];
    }
    let grounds = grounds(birth, facts).into_iter();
    let told = grounds.filter_map(|ground| match ground.finding {
        Finding::TooYoung { .. } => Some(Problem::blocks(item, Wrong::Rule(ground))),
        Finding::BornOnLeapDay { .. } => Some(Problem::informs(item, Wrong::Rule(ground))),
        _ => None,
    });
    told.collect()
}

/// What is wrong when the same person stands elsewhere too.
pub(super) fn candidacies(details: &Details, facts: &Facts) -> Vec<Problem> {
    let grounds = grounds(details.birth_date.unwrap_or_default(), facts).into_iter();
    let told = grounds.filter(|ground| {
        matches!(
            ground.finding,
            Finding::NamedTwiceOnList
                | Finding::StandsOnOtherList { .. }
                | Finding::StandsInOtherWijk { .. }
        )
    });
    let problems = told.map(|ground| match ground.finding.weight() {
        Eligibility::Refused => Problem::blocks(Item::Wijk, Wrong::Rule(ground)),
        Eligibility::Undecided | Eligibility::Eligible => {
            Problem::warns(Item::Wijk, Wrong::Rule(ground))
        }
    });
    problems.collect()
}

fn grounds(birth_date: NaiveDate, facts: &Facts) -> Vec<Ground<Finding>> {
    let application = Application {
        candidacy: Candidacy {
            wijkraad: facts.body.clone().unwrap_or_default(),
            list: facts.list.clone(),
        },
        received_at: facts.now,
        birth_date,
        stays: Vec::new(),
        other_candidacies: facts.others.clone(),
    };
    assess_eligibility(&application, facts.election_day, &facts.rules).grounds
}
