//! What a decision on a vacancy is made from: what was decided at that step, and the lots behind it.

use super::desk::Desk;
use crate::actions::lots::{Answers, draw_behind};
use crate::actions::vacancy::propose_by_lots;
use crate::documents::{DecisionOf, LetterLot};
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::store::lots::{LotFor, list_draws};
use crate::store::vacancy::{CourseStep, RecordedStep};
use crate::wording::rule;
use sea_orm::ConnectionTrait;
use succession::deadlines::{decide_by, object_by};
use succession::successor::{Filling, Outcome, Proposal};
use succession::vacancy::{Step, VacancyId, Verdict, assess_report};

impl Desk<'_> {
    pub(super) async fn decision(
        &self,
        tx: &impl ConnectionTrait,
        (vacancy, position): (VacancyId, u32),
        about: &str,
    ) -> Result<DecisionOf, AppError> {
        let missing = || AppError::Missing {
            what: "decision",
            key: about.to_owned(),
        };
        let mut course = self.file.course.iter();
        let step = course.find(|one| (one.vacancy, one.position) == (vacancy, position));
        let step = step.ok_or_else(missing)?;
        let proposal = decided(step).ok_or_else(missing)?;
        let reported = self.reported(vacancy)?;
        let rules = &self.file.rules;
        let report = &reported.report;
        let verdict = assess_report(report, &rules.causes).outcome;
        let Verdict::Established { decide_from, .. } = verdict else {
            return Err(missing());
        };
        let mut letter = self.letter(self.file.result.version, about, step.on)?;
        let seat = self.locale.number(reported.seat.into());
        self.around(&mut letter, LetterKind::Decision, &[("zetel", seat)]);
        let (appointment, terms) = (&rules.appointment, &self.file.terms);
        Ok(DecisionOf {
            seat: reported.seat,
            cause: report.cause.kind(),
            cause_article: rules.causes.rule(report.cause.kind()).article.clone(),
            vacant_on: report.cause.vacant_on(),
            known_on: report.reported_on,
            left_by: reported
                .left_by
                .map(|one| self.public_name(&letter.body, one)),
            drawn: match step.what {
                CourseStep::Taken(Step::Offer(person)) => self.drawn_name(person),
                _ => None,
            },
            decide_by: decide_by(decide_from, appointment, terms)?,
            order: {
                let rests = self.file.rested_on(step)?;
                rule::rests_on(self.locale, &rests, &rules.policies)
            },
            lots: self.lots(tx, (&proposal, step)).await?,
            proposal,
            reason: step.note.clone(),
            object_by: object_by(step.on, appointment, terms)?,
            letter,
        })
    }

    /// The lots on which this decision rests: those that lead to it again. It is written when it is taken.
    async fn lots(
        &self,
        tx: &impl ConnectionTrait,
        (proposal, step): (&Proposal, &RecordedStep),
    ) -> Result<Vec<LetterLot>, AppError> {
        if !proposal.steps.iter().any(|one| one.lot) {
            return Ok(Vec::new());
        }
        let mut draws = list_draws(tx, self.key.0, self.key.1).await?;
        draws.retain(|draw| draw.opened.lot_for == LotFor::Vacancy(step.vacancy.into()));
        let at = (step.vacancy, step.on);
        let (outcome, mut taken) = propose_by_lots(tx, self.key, &self.file, at).await?;
        if outcome != Outcome::Proposed(vec![proposal.clone()]) {
            // That nobody is appointed moves a seat, so it leads elsewhere: then every lot that stands is told.
            let answers = Answers::load(tx, self.key, LotFor::Vacancy(step.vacancy.into())).await?;
            let asked = draws.iter().map(|draw| &draw.opened.asked);
            taken = asked.filter_map(|ask| answers.to(ask)).collect();
        }
        let mut lots = Vec::new();
        for lot in taken {
            let found = draw_behind(&draws, &lot)?;
            let (Some(draw), Some(asked)) = (found, lot.asked) else {
                continue;
            };
            let session = &draw.opened.session;
            lots.push(LetterLot {
                drawn: lot.drawn,
                asked,
                method: draw.opened.method,
                drawn_by: session.drawn_by.clone(),
                witnesses: session.witnesses.join(", "),
            });
        }
        Ok(lots)
    }
}

/// What was decided; that nobody is appointed whatever was proposed.
fn decided(step: &RecordedStep) -> Option<Proposal> {
    let (proposal, _) = step.proposal.as_ref()?;
    let mut proposal = proposal.clone();
    match step.what {
        CourseStep::Taken(Step::Offer(_)) => {}
        CourseStep::Taken(Step::LeaveUnfilled) => proposal.decision.outcome = Filling::Vacant,
        _ => return None,
    }
    Some(proposal)
}
