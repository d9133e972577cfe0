//! Sentences about seats to fill: why, how far, what was found, what is due, and why a step is refused.

use super::Reason;
use super::article::cite;
use super::letters::{installation_steps, term_steps};
use crate::actions::roster::AppointmentRefusal;
use crate::actions::vacancy::How;
use crate::locale::Locale;
use crate::store::vacancy::CourseStep;
use election::decision::Ground;
use succession::roster::{Ended, RosterRefusal};
use succession::rules::{CauseKind, Reason as Bar};
use succession::vacancy::{
    DocketRefusal, Evidence, State, Step, TransitionRefusal, VacancyFinding,
};

/// A cause, as one of a choice.
#[must_use]
pub fn cause(locale: Locale, cause: CauseKind) -> String {
    match cause {
        CauseKind::Resignation => locale.text("cause-resignation"),
        CauseKind::MovedOut => locale.text("cause-moved-out"),
        CauseKind::Death => locale.text("cause-death"),
        CauseKind::LostRequirement => locale.text("cause-lost-requirement"),
        CauseKind::IncompatibleOffice => locale.text("cause-incompatible-office"),
        CauseKind::NotAccepted => locale.text("cause-not-accepted"),
        CauseKind::NotAdmitted => locale.text("cause-not-admitted"),
        CauseKind::Leave => locale.text("cause-leave"),
        CauseKind::Enlargement => locale.text("cause-enlargement"),
        CauseKind::NeverFilled => locale.text("cause-never-filled"),
    }
}

/// Why somebody stopped as a replacement.
#[must_use]
pub fn stopped(locale: Locale, why: Ended) -> String {
    match why {
        Ended::Resigned => cause(locale, CauseKind::Resignation),
        Ended::MovedOut => cause(locale, CauseKind::MovedOut),
        Ended::Died => cause(locale, CauseKind::Death),
        Ended::LostRequirement => cause(locale, CauseKind::LostRequirement),
        Ended::IncompatibleOffice => cause(locale, CauseKind::IncompatibleOffice),
        Ended::OwnSeat => locale.text("stopped-own-seat"),
        Ended::LeaveEnded => locale.text("stopped-leave-ended"),
        Ended::TermEnded => locale.text("stopped-term-ended"),
    }
}

/// What proves a cause.
#[must_use]
pub fn evidence(locale: Locale, evidence: Evidence) -> String {
    match evidence {
        Evidence::Letter => locale.text("evidence-letter"),
        Evidence::PopulationRegister => locale.text("evidence-register"),
        Evidence::OfficialFinding => locale.text("evidence-finding"),
        Evidence::StatementOfOffices => locale.text("evidence-offices"),
        Evidence::AnswerToNotice => locale.text("evidence-answer"),
        Evidence::ExaminationDecision => locale.text("evidence-examination"),
        Evidence::LeaveDecision => locale.text("evidence-leave"),
        Evidence::CouncilDecision => locale.text("evidence-council"),
        Evidence::ElectionOutcome => locale.text("evidence-election"),
    }
}

/// What was found about a report, each with its article.
#[must_use]
pub fn findings(locale: Locale, grounds: &[Ground<VacancyFinding>]) -> Vec<Reason> {
    let told = grounds.iter().map(|ground| Reason {
        sentence: finding(locale, ground.finding),
        article: cite(locale, &ground.article),
    });
    told.collect()
}

fn finding(locale: Locale, finding: VacancyFinding) -> String {
    let day = |day| locale.date(day).into();
    match finding {
        VacancyFinding::CauseCounts => locale.text("finding-cause-counts"),
        VacancyFinding::CauseDoesNotCount => locale.text("finding-cause-does-not-count"),
        VacancyFinding::Proven(by) => locale.say(
            "finding-proven",
            &[("evidence", evidence(locale, by).into())],
        ),
        VacancyFinding::NotProven(by) => locale.say(
            "finding-not-proven",
            &[("evidence", evidence(locale, by).into())],
        ),
        VacancyFinding::NotHappenedYet { on, reported_on } => {
            let values = [("day", day(on)), ("reported", day(reported_on))];
            locale.say("finding-not-happened", &values)
        }
        VacancyFinding::Retroactive {
            effective_on,
            received_on,
        } => {
            let values = [("day", day(effective_on)), ("received", day(received_on))];
            locale.say("finding-retroactive", &values)
        }
        VacancyFinding::Vacant { on } => locale.say("finding-vacant", &[("day", day(on))]),
        VacancyFinding::StaysUntilSuccessor => locale.text("finding-stays"),
        VacancyFinding::NotWithdrawable => locale.text("finding-not-withdrawable"),
        VacancyFinding::Withdrawable => locale.text("finding-withdrawable"),
        VacancyFinding::OwnSeat { seat, on } => {
            let values = [("seat", i64::from(seat).into()), ("day", day(on))];
            locale.say("finding-own-seat", &values)
        }
    }
}

/// How far a vacancy is, in a word.
#[must_use]
pub fn state(locale: Locale, state: State) -> String {
    match state {
        State::Reported => locale.text("vacancy-state-reported"),
        State::Dismissed => locale.text("vacancy-state-dismissed"),
        State::Established
        | State::Declined(_)
        | State::Lapsed(_)
        | State::Refused(_)
        | State::Departed(_) => locale.text("vacancy-state-established"),
        State::Offered(_) => locale.text("vacancy-state-offered"),
        State::Accepted(_) => locale.text("vacancy-state-accepted"),
        State::Admitted(_) => locale.text("vacancy-state-admitted"),
        State::Filled(_) => locale.text("vacancy-state-filled"),
        State::Unfilled => locale.text("vacancy-state-unfilled"),
    }
}

/// What happened to a vacancy; `name` is who it was about.
#[must_use]
pub fn step(locale: Locale, what: CourseStep, name: &str) -> String {
    let of_whom = [("name", name.into())];
    let CourseStep::Taken(step) = what else {
        return locale.text("course-report");
    };
    match step {
        Step::Establish => locale.text("course-establish"),
        Step::Dismiss => locale.text("course-dismiss"),
        Step::Offer(_) => locale.say("course-offer", &of_whom),
        Step::Accept => locale.say("course-accept", &of_whom),
        Step::Decline => locale.say("course-decline", &of_whom),
        Step::Lapse => locale.say("course-lapse", &of_whom),
        Step::Admit => locale.say("course-admit", &of_whom),
        Step::Refuse => locale.say("course-refuse", &of_whom),
        Step::Fill => locale.say("course-fill", &of_whom),
        Step::LeaveUnfilled => locale.text("course-leave-unfilled"),
        Step::Depart => locale.say("course-depart", &of_whom),
        Step::Reopen => locale.text("course-reopen"),
    }
}

/// Why a candidate cannot be considered, as one of a choice.
#[must_use]
pub fn bar(locale: Locale, reason: Bar) -> String {
    match reason {
        Bar::Waived => locale.text("bar-waived"),
        Bar::MovedOut => locale.text("bar-moved-out"),
        Bar::Deceased => locale.text("bar-deceased"),
        Bar::Ineligible
        | Bar::OnLeave
        | Bar::OwnSeat
        | Bar::Declined
        | Bar::Member
        | Bar::OwnSeatVacant => locale.text("bar-ineligible"),
    }
}

/// How a last day was found.
#[must_use]
pub fn how(locale: Locale, how: &How) -> Vec<Reason> {
    match how {
        How::Free => Vec::new(),
        How::Term(grounds) => term_steps(locale, grounds),
        How::Entry(grounds) => installation_steps(locale, grounds),
    }
}

/// Why a step in a vacancy was refused.
#[must_use]
pub fn docket_refused(locale: Locale, refusal: DocketRefusal) -> String {
    let other = |id: u32| [("number", i64::from(id).into())];
    match refusal {
        DocketRefusal::Unknown(id) => locale.say("docket-unknown", &other(id)),
        DocketRefusal::NumberInUse(id) => locale.say("docket-number-in-use", &other(id)),
        DocketRefusal::SeatOnDocket(id) => locale.say("docket-seat-on-docket", &other(id)),
        DocketRefusal::LeftEmpty(id) => locale.say("docket-left-empty", &other(id)),
        DocketRefusal::EarlierFirst(id) => locale.say("docket-earlier-first", &other(id)),
        DocketRefusal::AppointedElsewhere(id) => {
            locale.say("docket-appointed-elsewhere", &other(id))
        }
        DocketRefusal::OwnSeatVacant(id) => locale.say("docket-own-seat-vacant", &other(id)),
        DocketRefusal::Transition(refusal) => transition_refused(locale, refusal),
    }
}

fn transition_refused(locale: Locale, refusal: TransitionRefusal) -> String {
    let day = |day| locale.date(day).into();
    match refusal {
        TransitionRefusal::NotPossible { .. } => locale.text("transition-not-possible"),
        TransitionRefusal::BeforeLast { on, last } => locale.say(
            "transition-before-last",
            &[("day", day(on)), ("last", day(last))],
        ),
        TransitionRefusal::Barred(_) => locale.text("transition-barred"),
        TransitionRefusal::OwnSeat(_) => locale.text("transition-own-seat"),
        TransitionRefusal::NotVacantYet { on, vacant_on } => {
            let values = [("day", day(on)), ("vacant", day(vacant_on))];
            locale.say("transition-not-vacant-yet", &values)
        }
        TransitionRefusal::AgainstVerdict { established: true } => {
            locale.text("transition-established")
        }
        TransitionRefusal::AgainstVerdict { established: false } => {
            locale.text("transition-not-established")
        }
    }
}

/// Why a step in an appointment was refused.
#[must_use]
pub fn appointment_refused(locale: Locale, refusal: AppointmentRefusal) -> String {
    let day = |day| locale.date(day).into();
    match refusal {
        AppointmentRefusal::Ended => locale.text("appointment-ended"),
        AppointmentRefusal::Answered => locale.text("appointment-answered"),
        AppointmentRefusal::Admitted => locale.text("appointment-admitted"),
        AppointmentRefusal::NotAccepted => locale.text("appointment-not-accepted"),
        AppointmentRefusal::PapersMissing => locale.text("appointment-papers-missing"),
        AppointmentRefusal::NoReason => locale.text("appointment-no-reason"),
        AppointmentRefusal::NotAdmitted => locale.text("appointment-not-admitted"),
        AppointmentRefusal::BeforeLast { on, last } => locale.say(
            "transition-before-last",
            &[("day", day(on)), ("last", day(last))],
        ),
        AppointmentRefusal::StillTime { until } => {
            locale.say("appointment-still-time", &[("until", day(until))])
        }
        AppointmentRefusal::Late { until } => {
            locale.say("appointment-late", &[("until", day(until))])
        }
        AppointmentRefusal::NoticeBefore { decided_on } => {
            locale.say("appointment-notice-before", &[("day", day(decided_on))])
        }
        AppointmentRefusal::TooEarly { from } => {
            locale.say("appointment-too-early", &[("day", day(from))])
        }
    }
}

/// Why the seats of the body do not allow it.
#[must_use]
pub fn roster_refused(locale: Locale, refusal: RosterRefusal) -> String {
    let of_seat = |seat: u32| [("seat", i64::from(seat).into())];
    match refusal {
        RosterRefusal::NoSuchSeat { seat, .. } => locale.say("roster-no-such-seat", &of_seat(seat)),
        RosterRefusal::SeatTaken { seat, .. } => locale.say("roster-seat-taken", &of_seat(seat)),
        RosterRefusal::AlreadyMember { seat, .. } => {
            locale.say("roster-already-member", &of_seat(seat))
        }
        RosterRefusal::NoHolder { seat, .. } => locale.say("roster-no-holder", &of_seat(seat)),
        RosterRefusal::CannotEnd { seat, .. } => locale.say("roster-cannot-end", &of_seat(seat)),
        RosterRefusal::LeaveOverlaps { seat } => {
            locale.say("roster-leave-overlaps", &of_seat(seat))
        }
        RosterRefusal::NotOnLeave { seat, .. } => locale.say("roster-not-on-leave", &of_seat(seat)),
        RosterRefusal::NotReplacing { seat, .. } => {
            locale.say("roster-not-replacing", &of_seat(seat))
        }
        RosterRefusal::StillReplaced { seat, until } => {
            let values = [
                ("seat", i64::from(seat).into()),
                ("day", locale.date(until).into()),
            ];
            locale.say("roster-still-replaced", &values)
        }
        RosterRefusal::NotNeverHeld { seat } => locale.say("roster-not-never-held", &of_seat(seat)),
        RosterRefusal::NotFirstDay { seat, from } => {
            let [seat] = of_seat(seat);
            let day = ("day", locale.date(from).into());
            locale.say("roster-not-first-day", &[seat, day])
        }
        RosterRefusal::TooFewEmptySeats { .. } => locale.text("roster-too-few-empty"),
        RosterRefusal::TooManySeats => locale.text("roster-too-many-seats"),
    }
}
