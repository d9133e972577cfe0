//! Sentences about sortitions: what was counted, how far one is, what became of a resident, and why a step was refused.

use super::Reason;
use super::article::cite;
use super::lots::moment;
use crate::actions::sortition::{SortitionRefusal, SortitionStage, WITH_CODE};
use crate::clock;
use crate::locale::Locale;
use crate::store::LotMethod;
use crate::store::sortition::{ResidentStep, ResidentStepKind};
use crate::wording::stage::State;
use election::decision::Ground;
use election::sortition::{InvitationState, LeftOut, PassedOver, SortitionFinding, Unmet};

/// Somebody who was drawn: by name when that is known, and always by the number in the drawing.
#[must_use]
pub fn drawn(locale: Locale, number: u32, name: Option<&String>) -> String {
    let said = ("number", number.into());
    match name {
        Some(name) => {
            let name = ("name", name.as_str().into());
            locale.say("sortition-drawn-named", &[said, name])
        }
        None => locale.say("roster-drawn", &[said]),
    }
}

/// What was found, each with its article. The digest of the list stands elsewhere.
#[must_use]
pub fn findings(locale: Locale, grounds: &[Ground<SortitionFinding>]) -> Vec<Reason> {
    let told = grounds.iter().map(|ground| Reason {
        sentence: finding(locale, &ground.finding),
        article: cite(locale, &ground.article),
    });
    told.collect()
}

/// The same for everybody: who is in the opt-out register and who is a member are one group, so that nothing published
/// tells how many of a wijk are in the register.
#[must_use]
pub fn public_findings(locale: Locale, grounds: &[Ground<SortitionFinding>]) -> Vec<Reason> {
    let mut together: Option<(usize, u64)> = None;
    let mut told: Vec<Reason> = Vec::new();
    for ground in grounds {
        let article = cite(locale, &ground.article);
        let SortitionFinding::LeftOut {
            reason: LeftOut::OptedOut | LeftOut::SittingMember,
            residents,
        } = ground.finding
        else {
            let sentence = finding(locale, &ground.finding);
            told.push(Reason { sentence, article });
            continue;
        };
        let (place, before) = together.unwrap_or((told.len(), 0));
        let all = before + residents;
        together = Some((place, all));
        let sentence = locale.say("sortition-out-together", &[("count", all.into())]);
        match told.get_mut(place) {
            None => told.push(Reason { sentence, article }),
            Some(one) => {
                one.sentence = sentence;
                if one.article != article {
                    one.article = format!("{}; {article}", one.article);
                }
            }
        }
    }
    told
}

fn finding(locale: Locale, finding: &SortitionFinding) -> String {
    let count = |key: &str, count: u64| locale.say(key, &[("count", count.into())]);
    match finding {
        SortitionFinding::Considered { residents, on } => {
            let day = ("day", locale.date(*on).into());
            locale.say(
                "sortition-considered",
                &[("count", (*residents).into()), day],
            )
        }
        SortitionFinding::Unmet { reason, residents } => count(
            match reason {
                Unmet::Deceased => "sortition-unmet-deceased",
                Unmet::MovedOut => "sortition-unmet-moved",
                Unmet::NotYetResident => "sortition-unmet-not-yet",
                Unmet::TooYoung => "sortition-unmet-young",
            },
            *residents,
        ),
        SortitionFinding::MembersNotFound { members } => {
            count("sortition-members-not-found", *members)
        }
        SortitionFinding::LeftOut { reason, residents } => count(
            match reason {
                LeftOut::OptedOut => "sortition-out-opted",
                LeftOut::SittingMember => "sortition-out-member",
                LeftOut::MovedOut => "sortition-unmet-moved",
                LeftOut::Deceased => "sortition-unmet-deceased",
                LeftOut::Ineligible => "sortition-out-ineligible",
            },
            *residents,
        ),
        SortitionFinding::Frozen { residents, .. } => count("sortition-left", *residents),
        SortitionFinding::NobodyToDraw => locale.text("sortition-nobody"),
        SortitionFinding::PassedOver { resident, reason } => {
            let why = ("why", passed_over(locale, *reason).into());
            locale.say("sortition-passed", &[("id", resident.as_str().into()), why])
        }
        SortitionFinding::Invited { open, residents } => locale.say(
            "sortition-invite",
            &[("open", (*open).into()), ("count", (*residents).into())],
        ),
        SortitionFinding::Waiting { open } => count("sortition-waiting", *open),
        SortitionFinding::Filled => locale.text("sortition-filled"),
        SortitionFinding::Exhausted { open } => count("sortition-exhausted", *open),
    }
}

fn passed_over(locale: Locale, reason: PassedOver) -> String {
    locale.text(match reason {
        PassedOver::DroppedOut(reason) => return dropped_out(locale, reason),
        PassedOver::Declined => "sortition-state-declined",
        PassedOver::NoAnswer => "sortition-state-no-answer",
        PassedOver::Refused => "sortition-state-refused",
        PassedOver::NoPlaceLeft => "sortition-passed-no-place",
    })
}

/// Why somebody dropped out, in a word or two.
#[must_use]
pub fn dropped_out(locale: Locale, reason: LeftOut) -> String {
    locale.text(match reason {
        LeftOut::OptedOut => "sortition-dropped-opted",
        LeftOut::SittingMember => "sortition-dropped-member",
        LeftOut::MovedOut => "sortition-dropped-moved",
        LeftOut::Deceased => "sortition-dropped-deceased",
        LeftOut::Ineligible => "sortition-dropped-ineligible",
    })
}

/// What became of a resident, as one of a choice.
#[must_use]
pub fn step(locale: Locale, kind: ResidentStepKind) -> String {
    locale.text(match kind {
        ResidentStepKind::Accepted => "sortition-step-accepted",
        ResidentStepKind::Declined => "sortition-step-declined",
        ResidentStepKind::Admitted => "sortition-step-admitted",
        ResidentStepKind::Refused => "sortition-step-refused",
        ResidentStepKind::DroppedOut(reason) => {
            let why = [("why", dropped_out(locale, reason).into())];
            return locale.say("sortition-step-dropped", &why);
        }
    })
}

/// That an answer came online, and when; nothing when the griffie recorded it.
#[must_use]
pub fn online(locale: Locale, step: &ResidentStep) -> Option<String> {
    (step.by == WITH_CODE).then(|| {
        let at = moment(locale, clock::local(step.at));
        locale.say("drawn-desk-online", &[("at", at.into())])
    })
}

/// Where an invitation stands, as a word with a colour.
#[must_use]
pub fn invited(locale: Locale, state: InvitationState) -> State {
    let (key, colour) = match state {
        InvitationState::Waiting => ("sortition-state-waiting", "info"),
        InvitationState::NoAnswer => ("sortition-state-no-answer", "none"),
        InvitationState::Declined => ("sortition-state-declined", "none"),
        InvitationState::Accepted => ("sortition-state-accepted", "warning"),
        InvitationState::Admitted => ("sortition-state-admitted", "ok"),
        InvitationState::Refused => ("sortition-state-refused", "none"),
    };
    State {
        word: locale.text(key),
        colour,
    }
}

/// How far a sortition is, as a word with a colour.
#[must_use]
pub fn stage(locale: Locale, stage: &SortitionStage) -> State {
    let (key, colour) = match stage {
        SortitionStage::Nobody => ("sortition-stage-nobody", "none"),
        SortitionStage::BrokenOff => ("sortition-stage-broken-off", "none"),
        SortitionStage::ToDraw | SortitionStage::DrawMore(_) => {
            ("sortition-stage-to-draw", "warning")
        }
        SortitionStage::Dice => ("sortition-stage-dice", "warning"),
        SortitionStage::Invite(_) => ("sortition-stage-invite", "warning"),
        SortitionStage::Waiting => ("sortition-stage-waiting", "info"),
        SortitionStage::Filled => ("sortition-stage-filled", "ok"),
        SortitionStage::Exhausted(_) => ("sortition-stage-exhausted", "none"),
    };
    State {
        word: locale.text(key),
        colour,
    }
}

/// How it was drawn.
#[must_use]
pub fn method(locale: Locale, method: LotMethod) -> String {
    locale.text(match method {
        LotMethod::Physical => "sortition-method-physical",
        LotMethod::Lot1 => "sortition-method-lot1",
    })
}

/// Why a step was refused.
#[must_use]
pub fn refused(locale: Locale, refusal: SortitionRefusal) -> String {
    let day = |key: &str, day| locale.say(key, &[("day", locale.date(day).into())]);
    match refusal {
        SortitionRefusal::NoExtract => locale.text("sortition-refused-no-extract"),
        SortitionRefusal::NothingWaits => locale.text("sortition-refused-nothing"),
        SortitionRefusal::Over => locale.text("sortition-refused-over"),
        SortitionRefusal::DrawUnderway => locale.text("sortition-refused-drawn"),
        SortitionRefusal::NotDrawn => locale.text("sortition-refused-not-drawn"),
        SortitionRefusal::TooFewDrawn { least } => {
            locale.say("sortition-refused-few", &[("least", least.into())])
        }
        SortitionRefusal::NothingToInvite => locale.text("sortition-refused-nobody-next"),
        SortitionRefusal::TooEarly { since } => day("sortition-refused-early", since),
        SortitionRefusal::TooLate { answer_by } => day("sortition-refused-late", answer_by),
        SortitionRefusal::NotPossible => locale.text("sortition-refused-not-possible"),
        SortitionRefusal::NoReason => locale.text("sortition-refused-no-reason"),
        SortitionRefusal::NobodyYet => locale.text("sortition-refused-nobody-yet"),
        SortitionRefusal::NameNeeded => locale.text("sortition-refused-name"),
    }
}
