//! What a notice of appointment is made from: who, on what ground, and until when to answer.

use super::desk::Desk;
use crate::actions::roster::entry_day;
use crate::documents::{NoticeGround, NoticeOf};
use crate::error::AppError;
use crate::letter_texts::LetterKind;
use crate::store::appointment::Appointment;
use crate::store::vacancy::CourseStep;
use election::decision::Ground;
use succession::acceptance::{Occasion, PaperFinding, Papers, assess_papers};
use succession::deadlines::answer_by;
use succession::rules::Policy;
use succession::successor::Filling;
use succession::vacancy::{Cause, Step};

impl Desk<'_> {
    pub(super) fn notice(&self, of: &Appointment, about: String) -> Result<NoticeOf, AppError> {
        let mut letter = self.letter(of.version, &about, of.notified_on)?;
        let told = [
            ("naam", self.name(&letter.body, of.person)),
            ("uiterlijk", self.locale.date(of.answer_by.outcome)),
        ];
        self.around(&mut letter, LetterKind::Notice, &told);
        let rules = &self.file.rules.acceptance;
        let (ground, article) = self.ground(of)?;
        let asked = assess_papers(Papers::default(), rules).grounds.into_iter();
        let silence = &rules.silence_refuses;
        let withdrawal = &rules.withdrawable_until_admission;
        let starts_term = of.occasion == Occasion::Election;
        let established_on = self
            .results
            .first()
            .map(|(result, _)| result.established_on);
        let entry = established_on.filter(|_| starts_term);
        let entry = entry.map(|on| entry_day(&self.file.result.reglement, on));
        Ok(NoticeOf {
            name: self.name(&letter.body, of.person),
            stood_as: of.person.stood_as(),
            ground,
            article,
            until: of.answer_by.clone(),
            enclosures: asked
                .map(|ground| Ground {
                    finding: match ground.finding {
                        PaperFinding::Received(paper) | PaperFinding::Missing(paper) => paper,
                    },
                    article: ground.article,
                })
                .collect(),
            silence: silence.value.then(|| silence.article.clone()),
            withdrawal: withdrawal.value.then(|| withdrawal.article.clone()),
            entry: entry.transpose()?,
            letter,
        })
    }

    /// A notice to nobody, of the first seat of the body.
    pub(super) fn example(&self) -> Result<Option<NoticeOf>, AppError> {
        let result = &self.file.result;
        let Some(&elected) = result.allocation.elected.first() else {
            return Ok(None);
        };
        let (on, rules) = (result.established_on, &self.file.rules.acceptance);
        let appointment = Appointment {
            number: 0,
            person: elected.into(),
            seat: 1,
            occasion: Occasion::Election,
            vacancy: None,
            version: result.version,
            appointed_on: on,
            notified_on: on,
            answer_by: answer_by(Occasion::Election, on, rules, &self.file.terms)?,
            events: Vec::new(),
        };
        let mut of = self.notice(&appointment, "voorbeeld".to_owned())?;
        of.name = self.locale.text("letters-example-name");
        of.stood_as = None;
        let told = [
            ("naam", of.name.clone()),
            ("uiterlijk", self.locale.date(of.until.outcome)),
        ];
        self.around(&mut of.letter, LetterKind::Notice, &told);
        Ok(Some(of))
    }

    /// On what ground, and by which article.
    fn ground(
        &self,
        of: &Appointment,
    ) -> Result<(NoticeGround, election::article::Article), AppError> {
        let rules = &self.file.rules;
        let decided_on = of.appointed_on;
        let Some(vacancy) = of.vacancy else {
            let ground = NoticeGround::Elected {
                established_on: decided_on,
            };
            return Ok((ground, rules.acceptance.notice_days.article.clone()));
        };
        let taken = CourseStep::Taken(Step::Offer(of.person));
        let mut offers = self.file.course.iter().rev();
        let offer =
            offers.find(|step| (step.vacancy, step.what, step.on) == (vacancy, taken, decided_on));
        let proposal = offer.and_then(|step| step.proposal.as_ref());
        let route = proposal.and_then(|(proposal, _)| match proposal.decision.outcome {
            Filling::Appointed { route, .. } => Some(route),
            Filling::Sortition => Some(Policy::Sortition),
            Filling::Vacant => None,
        });
        let article = proposal.map(|(proposal, _)| proposal.article.clone());
        let article = article.unwrap_or_else(|| rules.appointment.successor.article.clone());
        let cause = self.reported(vacancy)?.report.cause;
        let ground = match cause {
            Cause::Leave(leave) => NoticeGround::Temporary {
                decided_on,
                from: leave.from,
                back_on: leave.back_on,
                route,
            },
            _ => NoticeGround::Successor {
                decided_on,
                cause: cause.kind(),
                vacant_on: cause.vacant_on(),
                route,
            },
        };
        Ok((ground, article))
    }
}
