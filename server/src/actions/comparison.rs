//! What if: every seat of a body as it stands on a day, with who would come in under each rule.
//!
//! It reads and never writes: no event is recorded, because nothing is done.

use super::registration::load_succession_rules;
use super::successor::{Free, SuccessionFile};
use super::vacancy::propose_by_lots;
use crate::error::AppError;
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::comparison::{Comparison, EARLIER_RULES, Summary, Turnover, summarise};
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

/// Who leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// One member at a time: the others stay.
    OneByOne,
    /// Everybody on one day; the seats are filled by number.
    Together,
}

/// The seats of a body under each rule, and in figures.
#[derive(Debug, Clone)]
pub struct ComparedBody {
    /// The seats by number.
    pub seats: Vec<ComparedSeat>,
    /// The seats together.
    pub summary: Summary,
    /// The persons of the list and of the votes, when everybody leaves at once.
    pub turnover: Option<Turnover>,
}

/// All seats of a body on that day, by number: those to fill as they are, and the others as if their holder
/// left that day. A seat for which somebody is appointed already is left out. When everybody leaves at once a leave
/// is left out too, because the seat itself is there.
///
/// # Errors
/// [`AppError::Succession`] when what is stored contradicts itself.
pub async fn compare_body(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (on, earlier, leaving): (NaiveDate, &SuccessionRules, Leaving),
) -> Result<ComparedBody, AppError> {
    let free = free_seats(db, key, file, on).await?;
    match leaving {
        Leaving::OneByOne => {
            let seats = free.into_iter().map(|free| {
                let comparison = file.compare_free(&free.of, on, earlier)?;
                Ok(free.compared(comparison))
            });
            let seats: Vec<ComparedSeat> = seats.collect::<Result<_, AppError>>()?;
            let summary = summarise(seats.iter().map(|seat| &seat.comparison));
            Ok(ComparedBody {
                seats,
                summary,
                turnover: None,
            })
        }
        Leaving::Together => {
            let lasting: Vec<FreeSeat> =
                free.into_iter().filter(|free| !free.for_a_while).collect();
            let left = lasting.iter().map(|one| (one.seat, &one.of)).collect();
            let together = file.compare_together(left, on, earlier)?;
            let (summary, turnover) = (together.summary(), Some(together.turnover()));
            let seats = lasting.into_iter().zip(together.comparisons);
            Ok(ComparedBody {
                seats: seats.map(|(free, one)| free.compared(one)).collect(),
                summary,
                turnover,
            })
        }
    }
}

/// The seats of a body, each looked at by itself.
///
/// # Errors
/// As for [`compare_body`].
pub async fn compare_seats(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    (on, earlier): (NaiveDate, &SuccessionRules),
) -> Result<Vec<ComparedSeat>, AppError> {
    let asked = (on, earlier, Leaving::OneByOne);
    Ok(compare_body(db, key, file, asked).await?.seats)
}

/// A seat that is free, or would be.
struct FreeSeat {
    seat: SeatNumber,
    of: Free,
    for_a_while: bool,
    leaves: Option<Person>,
}

impl FreeSeat {
    fn compared(self, comparison: Comparison) -> ComparedSeat {
        ComparedSeat {
            seat: self.seat,
            vacancy: match self.of {
                Free::Vacancy(number, _) => Some(number),
                Free::Member(_) | Free::NeverHeld => None,
            },
            for_a_while: self.for_a_while,
            leaves: self.leaves,
            comparison,
        }
    }
}

async fn free_seats(
    db: &impl ConnectionTrait,
    key: (&str, &str),
    file: &SuccessionFile,
    on: NaiveDate,
) -> Result<Vec<FreeSeat>, AppError> {
    let mut seats = Vec::new();
    let empty = file.never_filled_to_report();
    for (seat, place) in file.roster.seats_on(on) {
        let of_seat = pending(file, seat, on);
        let lasting = of_seat.iter().any(|(_, vacancy)| !is_leave(vacancy));
        let sought = of_seat.into_iter().filter(|(_, one)| one.state().seeks());
        for (number, vacancy) in sought {
            let (_, lots) = propose_by_lots(db, key, file, (number, on)).await?;
            seats.push(FreeSeat {
                seat,
                of: Free::Vacancy(number, lots),
                for_a_while: is_leave(vacancy),
                leaves: vacancy.left_by(),
            });
        }
        let holder = place.holder_on(on).filter(|_| !lasting);
        let (of, leaves) = match holder {
            None if empty.iter().any(|(number, _)| *number == seat) => (Free::NeverHeld, None),
            None => continue,
            Some(holder) => {
                let mut rows = file.members.iter();
                let row =
                    rows.find(|row| row.person() == holder.person && row.since == holder.from);
                let Some(row) = row else { continue };
                (Free::Member(row.number), Some(holder.person))
            }
        };
        seats.push(FreeSeat {
            seat,
            of,
            for_a_while: false,
            leaves,
        });
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
