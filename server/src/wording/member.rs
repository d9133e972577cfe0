//! Sentences about what is done around the members.

use super::stage::State as Badge;
use crate::actions::member::MemberRefusal;
use crate::locale::Locale;
use crate::store::appointment::{Appointment, AppointmentState};
use crate::store::member::Task;
use chrono::NaiveDate;
use succession::vacancy::{State, Vacancy};

/// Why something was refused, and what to do now.
#[must_use]
pub fn refused(locale: Locale, refusal: MemberRefusal) -> (String, String) {
    let say = |what: &str, next: &str| (locale.text(what), locale.text(next));
    match refusal {
        MemberRefusal::AddressTaken => say("member-address-taken", "member-address-taken-next"),
        MemberRefusal::ChairThere => say("chair-there", "chair-there-next"),
        MemberRefusal::ChairBefore { since } => {
            let values = [("day", locale.date(since).into())];
            let what = locale.say("chair-before", &values);
            (what, locale.text("refusal-look-again"))
        }
        MemberRefusal::NoChair => say("chair-none", "refusal-look-again"),
        MemberRefusal::MoveSettled => say("moved-settled", "refusal-look-again"),
        MemberRefusal::MoveReported => say("moved-reported", "moved-reported-next"),
        MemberRefusal::NotMovedYet { on } => {
            let values = [("day", locale.date(on).into())];
            let what = locale.say("moved-not-yet", &values);
            (what, locale.text("moved-not-yet-next"))
        }
        MemberRefusal::SameSize => say("size-same", "size-same-next"),
        MemberRefusal::Retroactive => say("resign-past", "resign-past-next"),
    }
}

/// What is expected of somebody who is appointed, or comes next, with its day.
#[must_use]
pub fn next(
    locale: Locale,
    one: &Appointment,
    (term_starts_on, today): (NaiveDate, NaiveDate),
) -> String {
    let until = [("day", locale.date(one.answer_by.outcome).into())];
    let entry = [("day", locale.date(term_starts_on).into())];
    let is_late = one.answer_by.outcome < today;
    let papers = one.papers();
    let complete = papers.statement_of_offices && papers.register_extract;
    match one.state() {
        AppointmentState::Awaited if is_late => locale.say("own-next-late", &until),
        AppointmentState::Awaited => locale.say("own-next-answer", &until),
        AppointmentState::Accepted if complete => locale.text("own-next-examined"),
        AppointmentState::Accepted => locale.text("own-next-papers"),
        AppointmentState::Admitted if one.vacancy.is_none() && today < term_starts_on => {
            locale.say("own-next-enters", &entry)
        }
        AppointmentState::Admitted => locale.text("own-next-known"),
        AppointmentState::Entered => locale.text("own-next-member"),
        AppointmentState::Declined => locale.text("own-next-declined"),
        AppointmentState::Lapsed => locale.text("own-next-lapsed"),
        AppointmentState::Refused => locale.text("own-next-refused"),
    }
}

/// Where a resignation stands, and until when the member stays.
#[must_use]
pub fn resigned(locale: Locale, vacancy: &Vacancy, stays: bool) -> String {
    let values = [(
        "day",
        locale.date(vacancy.report().cause.vacant_on()).into(),
    )];
    match vacancy.state() {
        State::Reported => locale.say("own-next-resigned", &values),
        State::Dismissed => locale.say("own-next-resign-dismissed", &values),
        State::Filled(_) => locale.say("own-next-succeeded", &values),
        _ if stays => locale.say("own-next-stays", &values),
        _ => locale.say("own-next-leaves", &values),
    }
}

/// How far something is that is arranged for a new member.
#[must_use]
pub fn task(locale: Locale, task: &Task, today: NaiveDate) -> Badge {
    let (word, colour) = match task.done_on {
        Some(on) => {
            let values = [("day", locale.date(on).into())];
            (locale.say("task-done", &values), "ok")
        }
        None if task.due < today => (locale.text("task-late"), "warning"),
        None => (locale.text("task-open"), "none"),
    };
    Badge { word, colour }
}
