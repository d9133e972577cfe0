//! From a resident who can get a place that no candidate stood for to the seat: its vacancy, or where that is reported.

use super::Desk;
use crate::actions::sortition::{LackingSeats, SortitionCourse, list_lacking_seats};
use crate::error::AppError;
use crate::pages::vacancy::report_path;
use crate::store::Database;

/// What a sortition for such places leads to.
pub(super) struct Lacking(LackingSeats);

impl Lacking {
    /// For a sortition with a resident who waits for such a place; nothing for another.
    pub(super) async fn of(
        desk: &Desk,
        db: &Database,
        course: &SortitionCourse,
    ) -> Result<Option<Self>, AppError> {
        let waits = !course.admitted(desk.today()).is_empty();
        if !waits || !course.sortition.frozen.vacancies.is_empty() {
            return Ok(None);
        }
        Ok(Some(Self(list_lacking_seats(db, desk.key()).await?)))
    }

    /// What is to be done, in words.
    pub(super) fn next(&self, desk: &Desk) -> String {
        let Self(seats) = self;
        let key = match (seats.vacancies.is_empty(), seats.to_report.is_empty()) {
            (false, _) => "sortition-next-seat",
            (true, false) => "sortition-next-report",
            (true, true) => "sortition-next-lacking",
        };
        desk.locale.text(key)
    }

    /// Where that is done: address and words. First the vacancies that stand, then the seats to report.
    pub(super) fn ways(&self, desk: &Desk) -> Vec<(String, String)> {
        let Self(seats) = self;
        let (election, body) = desk.key();
        let address = |rest: &str| {
            let query = desk.locale.query();
            format!("/griffie/{election}/{body}/{rest}{query}")
        };
        let vacancies = seats.vacancies.iter().map(|number| {
            let said = [("number", (*number).into())];
            let text = desk.locale.say("sortition-waits-vacancy", &said);
            (address(&format!("vacature/{number}")), text)
        });
        let to_report = seats.to_report.iter().map(|seat| {
            let said = [("seat", (*seat).into())];
            let text = desk.locale.say("sortition-report-seat", &said);
            (address(&report_path(*seat)), text)
        });
        vacancies.chain(to_report).collect()
    }
}
