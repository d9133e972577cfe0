//! Words for sessions on validity: what stands in the way, what was decided and why, and appeals.

use super::article::cite;
use super::examination::{self, Names};
use super::{Reason, stored_body_name};
use crate::actions::validity::Block;
use crate::documents::WhySaid;
use crate::locale::Locale;
use crate::omission::preset;
use crate::store::Office;
use crate::store::registration::Body;
use crate::store::registration::validity::{AppealKind, AppealOutcome, Change, LodgedBy};
use crate::wording::stage::State;
use chrono::NaiveDateTime;
use election::ballot::{ListFinding, ListOutcome};
use election::decision::{Decision, Ground};
use election::registration::correction::CorrectionRefusal;
use election::registration::course::Verdict;
use election::registration::{Finding, Measure, SeatsToFill};

/// The name of a body with the word for its kind.
#[must_use]
pub fn body_name(locale: Locale, body: &Body) -> String {
    stored_body_name(locale, body)
}

/// What somebody does in the session.
#[must_use]
pub fn office(locale: Locale, office: Office) -> String {
    match office {
        Office::Chair => locale.text("minutes-chair"),
        Office::Member => locale.text("minutes-member"),
    }
}

/// What stands in the way of deciding.
#[must_use]
pub fn block(locale: Locale, block: Block) -> State {
    let (colour, word) = match block {
        Block::NotExamined => ("warning", locale.text("validity-block-not-examined")),
        Block::WaitsForRepair => ("info", locale.text("validity-block-repair")),
        Block::WaitsForCheck => ("warning", locale.text("validity-block-check")),
        Block::WaitsForSecond => ("warning", locale.text("validity-block-second")),
        Block::NoBody => ("warning", locale.text("validity-block-no-body")),
        Block::NoReason => ("warning", locale.text("validity-block-no-reason")),
        Block::SamePerson => ("warning", locale.text("validity-block-same-person")),
    };
    State { colour, word }
}

/// What to do about it.
#[must_use]
pub fn block_next(locale: Locale, block: Block) -> String {
    locale.text(match block {
        Block::NotExamined => "validity-next-not-examined",
        Block::WaitsForRepair => "validity-next-repair",
        Block::WaitsForCheck => "validity-next-check",
        Block::WaitsForSecond => "validity-next-second",
        Block::NoBody => "validity-next-no-body",
        Block::NoReason => "validity-next-no-reason",
        Block::SamePerson => "validity-next-same-person",
    })
}

/// Whether a candidacy is valid.
#[must_use]
pub fn verdict(locale: Locale, verdict: Verdict) -> State {
    let (colour, word) = match verdict {
        Verdict::Valid => ("ok", locale.text("validity-is-valid")),
        Verdict::Invalid => ("warning", locale.text("validity-is-invalid")),
    };
    State { colour, word }
}

/// What a correction did.
#[must_use]
pub fn change(locale: Locale, change: Change) -> String {
    locale.text(match change {
        Change::Decided => "validity-decided",
        Change::Struck => "validity-struck",
        Change::Added => "validity-added",
        Change::Moved => "validity-moved",
    })
}

/// What the number of candidates means for the seats: planned and valid, and what it led to.
#[must_use]
pub fn seats(locale: Locale, (planned, valid): (u64, u64), outcome: &SeatsToFill) -> String {
    let lowered = [("planned", planned.into()), ("seats", outcome.seats.into())];
    match (outcome.measure, outcome.vote) {
        (_, false) => locale.text("validity-seats-no-vote"),
        (Measure::AsPlanned, true) if planned == valid => locale.text("validity-seats-equal"),
        (Measure::AsPlanned, true) => locale.text("validity-seats-choice"),
        (Measure::SeatsLowered, true) => locale.say("validity-seats-lowered", &lowered),
        (Measure::Sortition, true) => locale.say(
            "validity-seats-sortition",
            &[
                ("seats", outcome.seats.into()),
                ("drawn", outcome.drawn.into()),
            ],
        ),
    }
}

/// What became of a joint list, with the certainty of the rule.
#[must_use]
pub fn list_outcome(locale: Locale, decided: &Decision<ListOutcome, ListFinding>) -> String {
    let article = decided.grounds.first();
    let article = article.map_or_else(String::new, |ground| cite(locale, &ground.article));
    let outcome = match decided.outcome {
        ListOutcome::Stands => return String::new(),
        ListOutcome::PersonalTitle => locale.text("validity-list-personal"),
        ListOutcome::Falls => locale.text("validity-list-falls"),
    };
    format!("{outcome} ({article})")
}

/// Why something was decided. The day on which somebody reaches an age tells the date of birth, so it is left out.
#[must_use]
pub fn why(locale: Locale, why: &WhySaid) -> Vec<Reason> {
    let findings = why.findings.iter();
    let mut reasons: Vec<Reason> = findings
        .filter_map(|ground| found(locale, ground))
        .collect();
    reasons.extend(why.omissions.iter().map(|word| Reason {
        sentence: locale.say(
            "validity-omission-unrepaired",
            &[("omission", omission(locale, word).into())],
        ),
        article: String::new(),
    }));
    if !why.reason.is_empty() {
        reasons.push(Reason {
            sentence: why.reason.clone(),
            article: why.article.clone(),
        });
    }
    reasons
}

fn found(locale: Locale, ground: &Ground<Finding>) -> Option<Reason> {
    match &ground.finding {
        Finding::BornOnLeapDay { .. } => None,
        Finding::TooYoung { .. } | Finding::OldEnough { .. } => Some(Reason {
            sentence: locale.text("validity-found-too-young"),
            article: cite(locale, &ground.article),
        }),
        _ => Some(examination::ground(locale, ground, &Names::new())),
    }
}

/// What an omission is called.
#[must_use]
pub fn omission(locale: Locale, word: &str) -> String {
    preset(word).map_or_else(
        |_| word.to_owned(),
        |found| found.text(locale).title.clone(),
    )
}

/// A moment by the clock of the Netherlands, to the minute.
#[must_use]
pub fn moment(locale: Locale, at: NaiveDateTime) -> String {
    examination::short_moment(locale, at)
}

/// Whether an omission was repaired.
#[must_use]
pub fn repaired(locale: Locale, repaired: Option<bool>) -> String {
    locale.text(match repaired {
        Some(true) => "validity-repaired-yes",
        Some(false) => "validity-repaired-no",
        None => "validity-repaired-open",
    })
}

/// Why a change cannot be made.
#[must_use]
pub fn correction_refused(locale: Locale, cause: CorrectionRefusal) -> String {
    locale.text(match cause {
        CorrectionRefusal::Unknown => "correction-unknown",
        CorrectionRefusal::NotValid => "correction-not-valid",
        CorrectionRefusal::Valid => "correction-valid",
        CorrectionRefusal::SameBody => "correction-same-body",
    })
}

/// What was lodged.
#[must_use]
pub fn appeal_kind(locale: Locale, kind: AppealKind) -> String {
    locale.text(match kind {
        AppealKind::Objection => "appeal-objection",
        AppealKind::Appeal => "appeal-appeal",
    })
}

/// What whoever lodged it is.
#[must_use]
pub fn lodged_by(locale: Locale, lodged_by: LodgedBy) -> String {
    locale.text(match lodged_by {
        LodgedBy::Candidate => "appeal-by-candidate",
        LodgedBy::Voter => "appeal-by-voter",
        LodgedBy::Authority => "appeal-by-authority",
    })
}

/// How it ended.
#[must_use]
pub fn appeal_outcome(locale: Locale, outcome: AppealOutcome) -> String {
    locale.text(match outcome {
        AppealOutcome::Upheld => "appeal-upheld",
        AppealOutcome::Dismissed => "appeal-dismissed",
        AppealOutcome::Inadmissible => "appeal-inadmissible",
        AppealOutcome::Withdrawn => "appeal-withdrawn",
    })
}
