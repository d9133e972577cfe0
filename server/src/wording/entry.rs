//! Words for whoever enters counts: the sheets and fields of the paper, what can be done with a station, and what
//! cannot be read.

use crate::locale::Locale;
use crate::store::registration::List;
use election::counting::{
    Answer, Field, OnList, PastStep, RefusalReason, Sheet, Stance, Value, Whose, Why,
};

/// The title of a sheet.
#[must_use]
pub fn sheet(locale: Locale, sheet: &Sheet, lists: &[List]) -> String {
    match sheet {
        Sheet::Investigation => locale.text("entry-sheet-investigation"),
        Sheet::Totals => locale.text("entry-sheet-totals"),
        Sheet::Differences => locale.text("entry-sheet-differences"),
        Sheet::Lists(numbers) => match (numbers.first(), numbers.last()) {
            (Some(one), Some(last)) if one == last => list(locale, lists, *one),
            (Some(first), Some(last)) => locale.say(
                "entry-sheet-lists",
                &[("first", (*first).into()), ("last", (*last).into())],
            ),
            _ => String::new(),
        },
    }
}

/// A list by its number, with its name when it has one.
#[must_use]
pub fn list(locale: Locale, lists: &[List], number: u32) -> String {
    let label = locale.say("list-label", &[("list", number.into())]);
    let found = lists.iter().find(|list| list.number == number);
    match found.map_or("", |list| list.name.as_str()) {
        "" => label,
        name => format!("{label} – {name}"),
    }
}

/// The letter or number before a field on the paper; empty where it has none.
#[must_use]
pub fn code(field: Field, lists: &[List]) -> String {
    match field {
        Field::OnList(list, _) if is_single(lists, list) => list.to_string(),
        Field::OnList(_, OnList::Candidate(candidate)) => candidate.to_string(),
        Field::PollCards
        | Field::Proxies
        | Field::Admitted
        | Field::VotesOfList(_)
        | Field::VotesOnCandidates
        | Field::Blank
        | Field::Invalid
        | Field::Cast
        | Field::MoreBallots
        | Field::FewerBallots => field.to_string(),
        _ => String::new(),
    }
}

/// What a field asks.
#[must_use]
pub fn label(locale: Locale, field: Field, lists: &[List]) -> String {
    let key = match field {
        Field::Station => "entry-field-station",
        Field::InvestigatedForOtherReason => "entry-field-investigated",
        Field::RecountedAfterInvestigation => "entry-field-recounted",
        Field::UnexplainedByStation => "entry-field-unexplained",
        Field::OtherBallotsOnList => "entry-field-other-ballots",
        Field::PollCards => "entry-field-poll-cards",
        Field::Proxies => "entry-field-proxies",
        Field::Admitted => "entry-field-admitted",
        Field::VotesOfList(number) => return list(locale, lists, number),
        Field::VotesOnCandidates => "entry-field-on-candidates",
        Field::Blank => "entry-field-blank",
        Field::Invalid => "entry-field-invalid",
        Field::Cast => "entry-field-cast",
        Field::TickedEqual => "entry-field-equal",
        Field::TickedAbove => "entry-field-above",
        Field::TickedBelow => "entry-field-below",
        Field::MoreBallots => "entry-field-more",
        Field::FewerBallots => "entry-field-fewer",
        Field::FullyExplained => "entry-field-explained",
        Field::OnList(number, OnList::Total) => {
            return locale.say("entry-field-total", &[("list", number.into())]);
        }
        Field::OnList(number, OnList::Candidate(candidate)) => {
            return candidate_name(locale, lists, (number, candidate));
        }
    };
    locale.text(key)
}

/// A field with everything that says where it stands, for a page that shows few of them.
#[must_use]
pub fn whole_label(locale: Locale, field: Field, lists: &[List]) -> String {
    let own = label(locale, field, lists);
    match field {
        Field::OnList(number, OnList::Candidate(candidate)) if !is_single(lists, number) => locale
            .say(
                "entry-field-candidate",
                &[
                    ("list", number.into()),
                    ("candidate", candidate.into()),
                    ("name", own.into()),
                ],
            ),
        Field::OnList(number, OnList::Candidate(_)) => {
            let label = locale.say("list-label", &[("list", number.into())]);
            format!("{label}: {own}")
        }
        Field::OnList(..) => own,
        _ => match code(field, lists).as_str() {
            "" => own,
            code => format!("{code}: {own}"),
        },
    }
}

/// What stands in a field.
#[must_use]
pub fn value(locale: Locale, value: Value) -> String {
    locale.text(match value {
        Value::Number(number) => return locale.number(number),
        Value::Answer(Answer::Yes) => "entry-yes",
        Value::Answer(Answer::No) => "entry-no",
        Value::Answer(Answer::Both) => "course-both-boxes",
        Value::Tick(true) => "course-ticked",
        Value::Answer(Answer::Unanswered) | Value::Tick(false) => "course-nothing",
    })
}

fn candidate_name(locale: Locale, lists: &[List], (list, number): (u32, u32)) -> String {
    let found = lists.iter().find(|one| one.number == list);
    let mut candidates = found.iter().flat_map(|list| &list.candidates);
    let found = candidates.find(|one| one.number == number);
    found.map_or_else(
        || {
            let place = [("list", list.into()), ("candidate", number.into())];
            locale.say("votes-place", &place)
        },
        |candidate| candidate.ballot_name(),
    )
}

fn is_single(lists: &[List], number: u32) -> bool {
    let found = lists.iter().find(|list| list.number == number);
    found.is_some_and(|list| list.candidates.len() == 1)
}

/// Why a field cannot be read, and what to do.
#[must_use]
pub fn unreadable(locale: Locale, reason: &RefusalReason) -> String {
    match reason {
        RefusalReason::NotAWholeNumber => locale.text("entry-wrong-number"),
        RefusalReason::NotAnAnswer => locale.text("entry-wrong-answer"),
        RefusalReason::AboveMaximum { maximum } => {
            locale.say("entry-wrong-maximum", &[("maximum", (*maximum).into())])
        }
        RefusalReason::OtherWijkraad { .. }
        | RefusalReason::ListNotOnBallot
        | RefusalReason::ListMissing
        | RefusalReason::OtherNumberOfCandidates { .. } => locale.text("entry-wrong-ballot"),
    }
}

/// What somebody can do with the count of a station; nothing when it came from a file.
#[must_use]
pub fn stance(locale: Locale, stance: Option<Stance>) -> String {
    locale.text(match stance {
        None => "entry-stance-file",
        Some(Stance::Begin(Whose::First)) => "entry-stance-first",
        Some(Stance::Begin(Whose::Second)) => "entry-stance-second",
        Some(Stance::GoOn(_)) => "entry-stance-go-on",
        Some(Stance::Answer) => "entry-stance-answer",
        Some(Stance::Correct(_)) => "entry-stance-correct",
        Some(Stance::Nothing(Why::FirstIsYours)) => "entry-stance-yours",
        Some(Stance::Nothing(Why::SomebodyElse)) => "entry-stance-somebody",
        Some(Stance::Nothing(Why::BothEntered)) => "entry-stance-entered",
    })
}

/// What a step in the course of a count was.
#[must_use]
pub fn step(locale: Locale, step: &PastStep) -> String {
    locale.text(match step {
        PastStep::FirstBegun => "entry-step-first-begun",
        PastStep::FirstWithdrawn => "entry-step-first-withdrawn",
        PastStep::FirstFinished => "entry-step-first-finished",
        PastStep::Confirmed => "entry-step-confirmed",
        PastStep::Mended => "entry-step-mended",
        PastStep::SecondBegun => "entry-step-second-begun",
        PastStep::SecondWithdrawn => "entry-step-second-withdrawn",
        PastStep::SecondFinished => "entry-step-second-finished",
        PastStep::CorrectionAsked => "entry-step-correction-asked",
        PastStep::Corrected => "entry-step-corrected",
        PastStep::Reopened { .. } => "entry-step-reopened",
    })
}
