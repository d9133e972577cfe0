//! One person, one candidacy: what the rules say when the same person stands elsewhere too.

use super::{Facts, Item, Problem, Wrong};
use crate::store::registration::application::Details;
use election::registration::{
    Application, Candidacy, Eligibility, Finding, Home, Stay, assess_eligibility,
};

/// What the whole assessment says of candidacies; age, residence and closing are told where they are mended.
pub(super) fn problems(details: &Details, facts: &Facts) -> Vec<Problem> {
    let (Some(birth_date), Some(body)) = (details.birth_date, &facts.body) else {
        return Vec::new();
    };
    let stay = Stay {
        since: chrono::NaiveDate::MIN,
        left_on: None,
        home: Home::Wijk {
            wijkraad: body.clone(),
        },
    };
    let application = Application {
        candidacy: Candidacy {
            wijkraad: body.clone(),
            list: facts.list.clone(),
        },
        received_at: facts.now,
        birth_date,
        stays: vec![stay],
        other_candidacies: facts.others.clone(),
    };
    let decision = assess_eligibility(&application, facts.election_day, &facts.rules);
    let grounds = decision.grounds.into_iter();
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
