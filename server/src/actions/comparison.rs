//! What if: every seat of a body as it stands on a day, with who would come in under each rule.
//!
//! It reads and never writes: no event is recorded, because nothing is done.

use super::registration::load_succession_rules;
use super::successor::SuccessionFile;
use super::vacancy::propose_by_lots;
use crate::error::AppError;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::comparison::{Comparison, EARLIER_RULES};
use succession::roster::{Person, SeatNumber};
use succession::rules::{CauseKind, SuccessionRules};
use succession::vacancy::{Vacancy, VacancyId};

/// One seat and what each rule would bring.
#[derive(Debug, Clone)]
pub struct ComparedSeat {
    /// The seat.
    pub seat: SeatNumber,
    /// The vacancy, when there is a real one that is still to be filled.
    pub vacancy: Option<VacancyId>,
    /// Whether it is a leave, so that who comes in is a replacement for a while.
    pub for_a_while: bool,
    /// Who leaves, or would; nobody for a seat that nobody held yet.
    pub leaves: Option<Person>,
    /// What each rule answers.
    pub comparison: Comparison,
}

/// The succession part of the regulation of 2022, to compare by.
///
/// # Errors
/// When it is not part of the program.
pub fn earlier_rules() -> Result<SuccessionRules, AppError> {
    load_succession_rules(EARLIER_RULES)
}

/// All seats of a body on that day, by number: those to fill as they are, and the others as if their holder
/// left that day. A seat for which somebody is appointed already is left out.
///
/// # Errors
/// [`AppError::Succession`] when what is stored contradicts itself.
pub async fn compare_seats(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (on, earlier): (NaiveDate, &SuccessionRules),
) -> Result<Vec<ComparedSeat>, AppError> {
    let mut seats = Vec::new();
    let empty = file.never_filled_to_report();
    for (seat, place) in file.roster.seats_on(on) {
        let of_seat = pending(file, seat, on);
        let lasting = of_seat.iter().any(|(_, vacancy)| !is_leave(vacancy));
        let sought = of_seat.into_iter().filter(|(_, one)| one.state().seeks());
        for (number, vacancy) in sought {
            let (_, lots) = propose_by_lots(db, key, file, (number, on)).await?;
            seats.push(ComparedSeat {
                seat,
                vacancy: Some(number),
                for_a_while: is_leave(vacancy),
                leaves: vacancy.left_by(),
                comparison: file.compare_vacancy((number, on), &lots, earlier)?,
            });
        }
        let holder = place.holder_on(on).filter(|_| !lasting);
        let to_report = empty.iter().any(|(number, _)| *number == seat);
        if holder.is_none() && to_report {
            seats.push(ComparedSeat {
                seat,
                vacancy: None,
                for_a_while: false,
                leaves: None,
                comparison: file.compare_empty(on, earlier)?,
            });
        }
        let Some(holder) = holder else { continue };
        let mut rows = file.members.iter();
        let row = rows.find(|row| row.person() == holder.person && row.since == holder.from);
        if let Some(row) = row {
            seats.push(ComparedSeat {
                seat,
                vacancy: None,
                for_a_while: false,
                leaves: Some(holder.person),
                comparison: file.compare_member(row.number, on, earlier)?,
            });
        }
    }
    Ok(seats)
}

/// The vacancies of a seat that are still to be filled on that day.
fn pending(file: &SuccessionFile, seat: SeatNumber, on: NaiveDate) -> Vec<(VacancyId, &Vacancy)> {
    let of_seat = file.docket.iter().filter(|(_, one)| one.seat() == seat);
    of_seat
        .filter(|(_, one)| one.state().is_pending() && one.vacant_on() <= on)
        .collect()
}

fn is_leave(vacancy: &Vacancy) -> bool {
    vacancy.report().cause.kind() == CauseKind::Leave
}
