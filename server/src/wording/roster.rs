//! Sentences about seats and appointments: how somebody holds a seat, how far an appointment is, and what was
//! found about an answer.

use super::Reason;
use super::article::cite;
use super::letters::term_step;
use super::stage::State;
use crate::locale::Locale;
use crate::store::appointment::{AppointmentState, AppointmentStep};
use election::decision::Ground;
use succession::acceptance::{AcceptanceFinding, Occasion, Paper, PaperFinding, ReplyKind};
use succession::roster::{Basis, Ended};

/// How somebody came to hold a seat.
#[must_use]
pub fn basis(locale: Locale, basis: Basis) -> String {
    match basis {
        Basis::Elected => locale.text("basis-elected"),
        Basis::Succeeded => locale.text("basis-succeeded"),
        Basis::Drawn => locale.text("basis-drawn"),
        Basis::Temporary => locale.text("basis-temporary"),
    }
}

/// Why somebody is not a member any more.
#[must_use]
pub fn ended(locale: Locale, why: Ended) -> String {
    match why {
        Ended::Resigned => locale.text("ended-resigned"),
        Ended::MovedOut => locale.text("ended-moved-out"),
        Ended::Died => locale.text("ended-died"),
        Ended::LostRequirement => locale.text("ended-lost-requirement"),
        Ended::IncompatibleOffice => locale.text("ended-incompatible-office"),
        Ended::LeaveEnded => locale.text("ended-leave-ended"),
        Ended::OwnSeat => locale.text("ended-own-seat"),
        Ended::TermEnded => locale.text("ended-term-ended"),
    }
}

/// For what somebody is appointed.
#[must_use]
pub fn occasion(locale: Locale, occasion: Occasion, vacancy: Option<u32>) -> String {
    match (occasion, vacancy) {
        (Occasion::Election, None) => locale.text("appoint-elected"),
        (Occasion::Election | Occasion::Vacancy, _) => locale.text("appoint-successor"),
        (Occasion::Temporary, _) => locale.text("appoint-temporary"),
    }
}

/// How far an appointment is; an answer that is too late is not there, whatever is recorded.
#[must_use]
pub fn state(locale: Locale, state: AppointmentState, is_late: bool) -> State {
    let (word, colour) = match state {
        AppointmentState::Awaited if is_late => (locale.text("appoint-late"), "warning"),
        AppointmentState::Awaited => (locale.text("appoint-awaited"), "info"),
        AppointmentState::Accepted => (locale.text("appoint-accepted"), "info"),
        AppointmentState::Declined => (locale.text("appoint-declined"), "warning"),
        AppointmentState::Lapsed => (locale.text("appoint-lapsed"), "warning"),
        AppointmentState::Admitted => (locale.text("appoint-admitted"), "ok"),
        AppointmentState::Refused => (locale.text("appoint-refused"), "warning"),
        AppointmentState::Entered => (locale.text("appoint-entered"), "ok"),
    };
    State { word, colour }
}

/// What happened to an appointment.
#[must_use]
pub fn step(locale: Locale, step: AppointmentStep) -> String {
    match step {
        AppointmentStep::Replied(ReplyKind::Accepts) => locale.text("appoint-step-accepts"),
        AppointmentStep::Replied(ReplyKind::Declines) => locale.text("appoint-step-declines"),
        AppointmentStep::Replied(ReplyKind::Withdraws) => locale.text("appoint-step-withdraws"),
        AppointmentStep::Received(received) => {
            let name = [("paper", paper(locale, received).into())];
            locale.say("appoint-step-received", &name)
        }
        AppointmentStep::Admitted => locale.text("appoint-step-admitted"),
        AppointmentStep::Refused => locale.text("appoint-step-refused"),
        AppointmentStep::Entered => locale.text("appoint-step-entered"),
        AppointmentStep::Lapsed => locale.text("appoint-step-lapsed"),
    }
}

/// What was found about an answer.
#[must_use]
pub fn answer(locale: Locale, ground: &Ground<AcceptanceFinding>) -> Reason {
    let on = |day| ("on", locale.date(day).into());
    let until = |day| ("until", locale.date(day).into());
    let sentence = match &ground.finding {
        AcceptanceFinding::Term(finding) => term_step(locale, finding),
        AcceptanceFinding::AcceptedInTime { on: day } => {
            locale.say("answer-accepted-in-time", &[on(*day)])
        }
        AcceptanceFinding::DeclinedInTime { on: day } => {
            locale.say("answer-declined-in-time", &[on(*day)])
        }
        AcceptanceFinding::AnsweredLate {
            on: day,
            until: last,
        } => locale.say("answer-late", &[on(*day), until(*last)]),
        AcceptanceFinding::NoAnswer { until: last } => locale.say("answer-none", &[until(*last)]),
        AcceptanceFinding::WithdrawnInTime { on: day } => {
            locale.say("answer-withdrawn", &[on(*day)])
        }
        AcceptanceFinding::NotWithdrawable { on: day, .. } => {
            locale.say("answer-not-withdrawable", &[on(*day)])
        }
        AcceptanceFinding::AnsweredAlready { on: day } => locale.say("answer-already", &[on(*day)]),
    };
    Reason {
        sentence,
        article: cite(locale, &ground.article),
    }
}

/// Whether a paper is there.
#[must_use]
pub fn paper_finding(locale: Locale, ground: &Ground<PaperFinding>) -> Reason {
    let sentence = match ground.finding {
        PaperFinding::Received(one) => {
            let name = [("paper", paper(locale, one).into())];
            locale.say("paper-received", &name)
        }
        PaperFinding::Missing(one) => {
            let name = [("paper", paper(locale, one).into())];
            locale.say("paper-missing", &name)
        }
    };
    Reason {
        sentence,
        article: cite(locale, &ground.article),
    }
}

/// What a paper is called at the griffie; the letter speaks to who sends it.
#[must_use]
pub fn paper(locale: Locale, paper: Paper) -> String {
    match paper {
        Paper::StatementOfOffices => locale.text("papers-offices"),
        Paper::RegisterExtract => locale.text("papers-extract"),
    }
}
