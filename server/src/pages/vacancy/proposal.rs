//! What is proposed for a vacancy, in words: who, why, everybody considered, and the computed steps.

use super::Desk;
use crate::locale::Locale;
use crate::publication::Next;
use crate::wording::article::cite;
use crate::wording::compared::{ComparedInWords, tied_in};
use crate::wording::{Reason, Teller};
use election::allocation::{Step, StepKind};
use succession::successor::{Filling, Outcome};

/// A proposal as a page prints it.
#[derive(Debug, Default)]
pub(super) struct Proposed {
    /// Who comes in, or that nobody does.
    pub(super) who: String,
    /// Why, with the article.
    pub(super) why: Option<Reason>,
    /// Everybody considered, in order.
    pub(super) considered: Vec<Reason>,
    /// The lists that the seat was compared between, when it goes on to another list.
    pub(super) compared: Option<ComparedInWords>,
    /// What was computed, with the articles.
    pub(super) steps: Vec<Reason>,
}

/// What can be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Can {
    /// This one can be appointed.
    Appoint(String),
    /// A resident is to be drawn.
    Draw,
    /// Nobody can be appointed.
    LeaveEmpty,
    /// A lot must be drawn first, between these.
    Wait(Vec<String>),
}

impl Proposed {
    pub(super) fn of(desk: &Desk, locale: Locale, number: u32, outcome: &Outcome) -> Self {
        let teller = desk.teller(locale);
        let vacancy = desk.file.docket.get(number);
        let leaver = vacancy.and_then(|one| one.left_by()?.stood_as());
        let told = teller.next(&Next {
            // A new seat and that of a drawn resident have no list to look at first.
            member: leaver.unwrap_or_default(),
            outcome: outcome.clone(),
        });
        let (steps, compared) = match outcome {
            Outcome::Proposed(proposals) => proposals
                .first()
                .map_or((&[][..], None), |one| (&one.steps, one.compared.as_ref())),
            Outcome::LotRequired {
                steps, compared, ..
            } => (&steps[..], compared.as_ref()),
        };
        let goes = match outcome {
            Outcome::LotRequired { ask, .. } => tied_in(ask).to_vec(),
            Outcome::Proposed(_) => steps.last().map(|step| step.list).into_iter().collect(),
        };
        Self {
            who: told.who,
            why: told.why,
            considered: told.considered,
            compared: compared.map(|one| teller.between(one, &goes)),
            steps: steps
                .iter()
                .filter_map(|step| told_step(&teller, step))
                .collect(),
        }
    }
}

/// What can be done with an outcome.
pub(super) fn can(desk: &Desk, locale: Locale, outcome: &Outcome) -> Can {
    match outcome {
        Outcome::LotRequired { ask, .. } => Can::Wait(desk.teller(locale).tied_names(&ask.tied)),
        Outcome::Proposed(proposals) => match proposals.first().map(|one| one.decision.outcome) {
            Some(Filling::Appointed { person, .. }) => {
                Can::Appoint(desk.teller(locale).name(person))
            }
            Some(Filling::Sortition) => Can::Draw,
            Some(Filling::Vacant) | None => Can::LeaveEmpty,
        },
    }
}

/// A step on a figure; what follows by itself has none.
fn told_step(teller: &Teller<'_>, step: &Step) -> Option<Reason> {
    let locale = teller.locale;
    let to = match step.candidate {
        Some(candidate) if step.kind != StepKind::Reassigned => teller.name((step.list, candidate)),
        _ => teller.list(step.list),
    };
    let values = [
        ("list", to.into()),
        ("value", teller.figure(Some(step.value?)).into()),
    ];
    let sentence = match (step.kind, step.lot) {
        (StepKind::Reassigned, false) => locale.say("vacancy-step", &values),
        (StepKind::Reassigned, true) => locale.say("vacancy-step-lot", &values),
        (_, false) => locale.say("vacancy-step-votes", &values),
        (_, true) => locale.say("vacancy-step-votes-lot", &values),
    };
    Some(Reason {
        sentence,
        article: cite(locale, &step.article),
    })
}
