//! The seats of a body as a table: who leaves, and who would come in under each rule.

use super::{Compared, address, asks};
use crate::actions::comparison::ComparedSeat;
use crate::locale::Locale;
use crate::wording::comparison as wording;
use succession::comparison::{Incoming, Rule};
use succession::successor::VacantSeat;

/// One seat.
pub(super) struct Row {
    /// Which seat, and which vacancy when it is a real one.
    pub(super) seat: String,
    /// Who leaves.
    pub(super) who: String,
    pub(super) is_real: bool,
    /// Where everybody who was considered stands.
    pub(super) address: String,
    pub(super) cells: Vec<Cell>,
}

/// What one rule would bring.
pub(super) struct Cell {
    /// The rule, for who reads the table as a list.
    pub(super) rule: String,
    pub(super) who: String,
    /// The list and the votes of a candidate.
    pub(super) more: String,
    /// Whether it is the same as under the order in force.
    pub(super) as_now: bool,
}

/// The seats in their order.
pub(super) fn rows(compared: &Compared, locale: Locale) -> Vec<Row> {
    let seats = compared.seats().iter();
    seats.map(|seat| row(compared, seat, locale)).collect()
}

fn row(compared: &Compared, seat: &ComparedSeat, locale: Locale) -> Row {
    let desk = &compared.desk;
    let answers = &seat.comparison.answers;
    let now = seat.comparison.answer(Rule::InForce);
    let cells = answers.iter().map(|answer| Cell {
        rule: wording::rule(locale, answer.rule),
        who: wording::incoming(&desk.teller(locale), &answer.incoming),
        more: more(locale, &answer.incoming),
        as_now: answer.rule != Rule::InForce
            && now.is_some_and(|now| now.incoming.agrees(&answer.incoming)),
    });
    Row {
        seat: called(seat, locale),
        who: leaves(compared, seat, locale),
        is_real: seat.vacancy.is_some(),
        address: address(locale, &desk.path("wat-als"), &choice(compared, seat)),
        cells: cells.collect(),
    }
}

/// What the address of one seat asks.
pub(super) fn choice(compared: &Compared, seat: &ComparedSeat) -> Vec<(&'static str, String)> {
    let mut asks = asks(compared.day, compared.leaving);
    asks.push(("zetel", word(seat)));
    asks
}

/// One seat in an address: its number, or that of its vacancy.
pub(super) fn word(seat: &ComparedSeat) -> String {
    match seat.vacancy {
        Some(vacancy) => format!("vacature-{vacancy}"),
        None => seat.seat.to_string(),
    }
}

/// Which seat it is.
pub(super) fn called(seat: &ComparedSeat, locale: Locale) -> String {
    let mut values = vec![("seat", i64::from(seat.seat).into())];
    match seat.vacancy {
        None => locale.say("what-if-seat", &values),
        Some(vacancy) => {
            values.push(("vacancy", i64::from(vacancy).into()));
            match seat.for_a_while {
                true => locale.say("what-if-leave", &values),
                false => locale.say("what-if-vacancy", &values),
            }
        }
    }
}

/// Who leaves the seat, or would.
pub(super) fn leaves(compared: &Compared, seat: &ComparedSeat, locale: Locale) -> String {
    match seat.leaves {
        Some(person) => compared.desk.name(locale, person),
        None if seat.comparison.seat == VacantSeat::NeverHeld => locale.text("what-if-empty-seat"),
        None => locale.text("what-if-new-seat"),
    }
}

fn more(locale: Locale, incoming: &Incoming) -> String {
    let Incoming::Candidate {
        person,
        votes,
        own_list,
        ..
    } = incoming
    else {
        return String::new();
    };
    let values = [
        ("list", person.0.into()),
        ("votes", (*votes).into()),
        ("number", locale.number(*votes).into()),
    ];
    match own_list {
        true => locale.say("what-if-own-list-votes", &values),
        false => locale.say("what-if-list-votes", &values),
    }
}
