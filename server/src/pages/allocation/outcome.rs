//! Who is elected and what each list gets, for a page that asks to establish it or shows a version of it.

use crate::publication::Person;
use crate::wording::Teller;
use election::allocation::{Completed, DrawnLot, Tied};

/// What an allocation comes to.
#[derive(Debug, Default)]
pub(crate) struct Outcome {
    pub(crate) elected: Vec<ElectedRow>,
    /// The lists that get seats.
    pub(crate) lists: Vec<(String, String)>,
    /// Whether every list has one candidate, so that its seat is that of the person.
    pub(crate) is_by_person: bool,
    /// Seats that nobody is left for, in a sentence; empty when there are none.
    pub(crate) empty: String,
    /// The lots that were used, in a sentence each.
    pub(crate) lots: Vec<String>,
}

/// Somebody who is elected.
#[derive(Debug)]
pub(crate) struct ElectedRow {
    pub(crate) name: String,
    pub(crate) place: String,
    pub(crate) votes: String,
}

impl Outcome {
    pub(crate) fn of(teller: &Teller<'_>, completed: &Completed, lots: &[DrawnLot]) -> Self {
        let locale = teller.locale;
        let elected = completed.elected.iter().map(|person| ElectedRow {
            name: teller.name(*person),
            place: place(teller, *person),
            votes: locale.number(teller.body.candidate(*person).map_or(0, |one| one.votes)),
        });
        let with_seats = completed.seats.iter().filter(|(_, seats)| *seats != 0);
        Self {
            elected: elected.collect(),
            lists: with_seats
                .map(|(list, seats)| (teller.list(*list), locale.number(*seats)))
                .collect(),
            is_by_person: teller.body.has_one_person_lists(),
            empty: match completed.empty {
                0 => String::new(),
                seats => locale.say("empty-seats", &[("seats", seats.into())]),
            },
            lots: lots.iter().map(|lot| drawn(teller, lot)).collect(),
        }
    }
}

fn place(teller: &Teller<'_>, (list, candidate): Person) -> String {
    let list_value = ("list", list.into());
    match teller.body.only_candidate(list) {
        Some(_) => teller.locale.say("votes-list", &[list_value]),
        None => {
            let values = [list_value, ("candidate", candidate.into())];
            teller.locale.say("votes-place", &values)
        }
    }
}

/// Between whom a lot was drawn, and whose number it was.
fn drawn(teller: &Teller<'_>, lot: &DrawnLot) -> String {
    let locale = teller.locale;
    let Some(asked) = &lot.asked else {
        let values = [("number", lot.drawn.into())];
        return locale.say("establish-lot-number", &values);
    };
    let name = match &asked.tied {
        Tied::Lists { .. } => teller.list(lot.drawn),
        Tied::Candidates { list, .. } => teller.name((*list, lot.drawn)),
        Tied::Persons { options } => {
            let mut numbered = (1_u32..).zip(options);
            let found = numbered.find(|(number, _)| *number == lot.drawn);
            found.map_or_else(String::new, |(_, person)| teller.name(*person))
        }
    };
    let tied = locale.names(&teller.tied_names(&asked.tied));
    let values = [("names", tied.into()), ("name", name.into())];
    locale.say("establish-lot", &values)
}
