//! Sentences for what is due: what it is, for whom it is, and what kind of work.

use crate::actions::vacancy::{Deadline, Due, DueKind, DueWhen, Invitee};
use crate::locale::{Argument, Locale};
use crate::store::registration::Place;
use std::collections::BTreeMap;
use succession::roster::Person;

/// The names of who stood, by election and place.
pub type Names = BTreeMap<(String, Place), String>;

/// What is to be done, with the name of whom it is about.
#[must_use]
pub fn what(locale: Locale, one: &Deadline, names: &Names) -> String {
    let name = name(locale, one, names);
    let name = [("name", name.into())];
    let number = |number: u32| [("number", number.into())];
    match one.due {
        Due::NotifyElected => locale.text("due-notify-elected"),
        Due::Correction => locale.text("due-correction"),
        Due::Establish { vacancy } => locale.say("due-establish", &number(vacancy)),
        Due::Decide { vacancy } => locale.say("due-decide", &number(vacancy)),
        Due::Notify { .. } => locale.say("due-notify", &name),
        Due::Answer { .. } => locale.say("due-answer", &name),
        Due::Lapse { .. } => locale.say("due-lapse", &name),
        Due::Papers {
            offices, extract, ..
        } => {
            let [(_, who)] = name;
            let papers = [
                (offices, "due-paper-offices"),
                (extract, "due-paper-extract"),
            ];
            let missing = papers.into_iter().filter(|(is_missing, _)| *is_missing);
            let missing: Vec<String> = missing.map(|(_, key)| locale.text(key)).collect();
            let values = [("name", who), ("papers", locale.names(&missing).into())];
            locale.say("due-papers", &values)
        }
        Due::Admission { .. } => locale.say("due-admission", &name),
        Due::Entry { .. } => locale.say("due-entry", &name),
        Due::AnswerLeave { .. } => locale.say("due-answer-leave", &name),
        Due::Move { .. } => locale.say("due-move", &name),
        // Signals.
        Due::Signals { waiting } => locale.say("due-signals", &[("count", waiting.into())]),
        Due::DecideLeave { vacancy } => locale.say("due-decide-leave", &number(vacancy)),
        Due::LeaveEnds { vacancy } => locale.say("due-leave-ends", &number(vacancy)),
        Due::Onboarding { tasks, .. } => {
            let [name] = name;
            locale.say("due-onboarding", &[name, ("count", tasks.into())])
        }
        // Empty seats.
        Due::EmptySeat { seat, decided } => match decided {
            None => locale.say("due-empty-from-start", &[("seat", seat.into())]),
            Some(vacancy) => {
                let values = [("seat", seat.into()), ("number", vacancy.into())];
                locale.say("due-empty-decided", &values)
            }
        },
        Due::Invited(one) => locale.say("due-invited", &invitee(one)),
        Due::Silent(one) => locale.say("due-silent", &invitee(one)),
    }
}

/// The same without a name, by the number of the case or of the appointment.
#[must_use]
pub fn what_nameless(locale: Locale, one: &Deadline) -> String {
    if let Due::Invited(resident) | Due::Silent(resident) = one.due {
        return locale.say("due-of-invitee", &invitee(resident));
    }
    if let Due::EmptySeat { seat, .. } = one.due {
        return locale.say("due-of-seat", &[("seat", seat.into())]);
    }
    match (one.due.vacancy(), one.due.appointment()) {
        (Some(vacancy), _) => {
            let values = [
                ("kind", kind(locale, one.due.kind()).into()),
                ("number", vacancy.into()),
            ];
            locale.say("due-of-case", &values)
        }
        (None, Some(appointment)) => {
            let values = [
                ("kind", kind(locale, one.due.kind()).into()),
                ("number", appointment.into()),
            ];
            locale.say("due-of-appointment", &values)
        }
        (None, None) => kind(locale, one.due.kind()),
    }
}

/// Who has to do it.
#[must_use]
pub fn whom(locale: Locale, one: &Deadline, names: &Names) -> String {
    match one.due {
        Due::Answer { .. } | Due::Papers { .. } => name(locale, one, names),
        Due::Decide { .. } => locale.text("due-by-chair"),
        Due::Invited(one) => locale.say("due-by-resident", &invitee(one)),
        _ => locale.text("due-by-griffie"),
    }
}

/// The name of whom it is about; empty when it is about nobody.
#[must_use]
pub fn name(locale: Locale, one: &Deadline, names: &Names) -> String {
    match one.person {
        Some(Person::Drawn { number }) => locale.say("vacancy-drawn", &[("number", number.into())]),
        Some(Person::Candidate { list, candidate }) => {
            let key = (one.election.clone(), (one.body.clone(), list, candidate));
            names.get(&key).cloned().unwrap_or_default()
        }
        None => String::new(),
    }
}

/// A resident who was drawn has a number here, and never a name.
fn invitee(one: Invitee) -> [Argument<'static>; 2] {
    [
        ("sortition", one.sortition.into()),
        ("number", one.position.into()),
    ]
}

/// A kind of work.
#[must_use]
pub fn kind(locale: Locale, kind: DueKind) -> String {
    match kind {
        DueKind::Notice => locale.text("due-kind-notice"),
        DueKind::Answer => locale.text("due-kind-answer"),
        DueKind::Papers => locale.text("due-kind-papers"),
        DueKind::Admission => locale.text("due-kind-admission"),
        DueKind::Entry => locale.text("due-kind-entry"),
        DueKind::Establish => locale.text("due-kind-establish"),
        DueKind::Decide => locale.text("due-kind-decide"),
        DueKind::AnswerLeave => locale.text("due-kind-answer-leave"),
        DueKind::Move => locale.text("due-kind-move"),
        // Signals.
        DueKind::Signals => locale.text("due-kind-signals"),
        DueKind::DecideLeave => locale.text("due-kind-decide-leave"),
        DueKind::LeaveEnds => locale.text("due-kind-leave-ends"),
        DueKind::Invited => locale.text("due-kind-invited"),
        DueKind::Onboarding => locale.text("due-kind-onboarding"),
        DueKind::Correction => locale.text("due-kind-correction"),
        // Empty seats.
        DueKind::EmptySeat => locale.text("due-kind-empty-seat"),
    }
}

/// When something is due.
#[must_use]
pub fn when(locale: Locale, when: DueWhen) -> String {
    match when {
        DueWhen::Late => locale.text("griffie-late"),
        DueWhen::Today => locale.text("griffie-today"),
        DueWhen::Week => locale.text("griffie-week"),
        DueWhen::Later => locale.text("griffie-later"),
        DueWhen::Free => locale.text("griffie-free"),
    }
}
