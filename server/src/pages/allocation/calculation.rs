//! The calculation as it was made: the quota as an exact fraction, and every step.

use crate::publication::Stage;
use crate::wording::Teller;
use crate::wording::allocation::{quota_fraction, step};
use crate::wording::article::cite;
use election::allocation::{AllocationRules, Quota, Step};

/// What the page prints of the calculation; empty where there is nothing yet.
#[derive(Debug, Default)]
pub(crate) struct Calculation {
    /// The quota; empty under most votes, or when there is no calculation.
    pub(crate) quota: String,
    /// The division that gives it.
    pub(crate) sum: String,
    /// The article of the quota.
    pub(crate) article: String,
    /// The name of the regulation, in the sentence about how sure we are.
    pub(crate) certainty: String,
    /// How many steps there are, in a sentence.
    pub(crate) steps_title: String,
    pub(crate) rounds: Vec<Round>,
    /// Seats that nobody is left for, in a sentence; empty when there are none.
    pub(crate) empty: String,
}

/// Steps of one kind that follow each other.
#[derive(Debug)]
pub(crate) struct Round {
    pub(crate) what: String,
    pub(crate) article: String,
    pub(crate) steps: Vec<StepRow>,
}

/// One step.
#[derive(Debug)]
pub(crate) struct StepRow {
    pub(crate) number: String,
    pub(crate) who: String,
    pub(crate) note: String,
    pub(crate) places: String,
    pub(crate) figure: String,
}

impl Calculation {
    pub(crate) fn of(teller: &Teller<'_>) -> Self {
        let (steps, quota, empty) = match &teller.body.stage {
            Stage::Established(completed) => (&completed.steps, completed.quota, completed.empty),
            Stage::LotRequired { steps, .. } => (steps, established_quota(teller), 0),
            Stage::Ready | Stage::NotCounted => return Self::default(),
        };
        let locale = teller.locale;
        let reglement = teller.publication.reglement.as_str();
        Self {
            steps_title: locale.say("steps-show", &[("count", steps.len().into())]),
            rounds: rounds(teller, steps),
            certainty: locale.say("certainty-text", &[("reglement", reglement.into())]),
            empty: match empty {
                0 => String::new(),
                seats => locale.say("empty-seats", &[("seats", seats.into())]),
            },
            ..quota.map_or_else(Self::default, |quota| Self::dividing(teller, quota))
        }
    }

    fn dividing(teller: &Teller<'_>, quota: Quota) -> Self {
        let locale = teller.locale;
        let figure = quota_fraction(quota);
        let figure = figure.map_or_else(String::new, |figure| locale.fraction(figure));
        let values = [
            ("votes", quota.votes.into()),
            ("seats", quota.seats.into()),
            ("quota", figure.as_str().into()),
        ];
        Self {
            sum: locale.say("quota-sum", &values),
            article: match &teller.publication.rules {
                AllocationRules::Lists(rules) => cite(locale, &rules.quota.article),
                AllocationRules::MostVotes(_) => String::new(),
            },
            quota: figure,
            ..Self::default()
        }
    }
}

/// The quota of a calculation that stopped at a lot.
fn established_quota(teller: &Teller<'_>) -> Option<Quota> {
    match &teller.publication.rules {
        AllocationRules::Lists(_) => Some(Quota {
            votes: teller.body.votes(),
            seats: teller.body.seats,
        }),
        AllocationRules::MostVotes(_) => None,
    }
}

fn rounds(teller: &Teller<'_>, steps: &[Step]) -> Vec<Round> {
    let mut numbers = 1..;
    let same = |one: &Step, other: &Step| one.kind == other.kind && one.article == other.article;
    let rounds = steps.chunk_by(same).filter_map(|together| {
        let first = together.first()?;
        let steps = together.iter().zip(numbers.by_ref());
        Some(Round {
            what: step(teller.locale, first.kind),
            article: cite(teller.locale, &first.article),
            steps: steps
                .map(|(taken, number)| row(teller, taken, number))
                .collect(),
        })
    });
    rounds.collect()
}

fn row(teller: &Teller<'_>, taken: &Step, number: u64) -> StepRow {
    let locale = teller.locale;
    let who = taken.candidate.map_or_else(
        || teller.list(taken.list),
        |candidate| teller.name((taken.list, candidate)),
    );
    let from = taken.from.map(|list| {
        let list = teller.list(list);
        locale.say("steps-from", &[("list", list.into())])
    });
    let by_lot = taken.lot.then(|| locale.text("steps-by-lot"));
    let notes: Vec<String> = from.into_iter().chain(by_lot).collect();
    StepRow {
        number: locale.number(number),
        who,
        note: notes.join(", "),
        places: locale.number(taken.places),
        figure: taken
            .value
            .map_or_else(String::new, |value| locale.fraction(value)),
    }
}
