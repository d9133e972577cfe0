//! What is due: the board, mail before the last day, and calendars, on both databases.

#[path = "deadlines/board.rs"]
mod board;
#[path = "deadlines/calendar.rs"]
mod calendar;
#[path = "vacancy/desk.rs"]
#[expect(
    dead_code,
    reason = "the desk of the vacancies does more than is needed here"
)]
mod desk;
#[path = "deadlines/holiday.rs"]
mod holiday;
#[path = "deadlines/language.rs"]
mod language;
#[path = "deadlines/letters.rs"]
mod letters;
#[path = "deadlines/mailed.rs"]
mod mailed;
#[path = "deadlines/office.rs"]
mod office;
#[path = "account/people.rs"]
mod people;
#[path = "deadlines/reminders.rs"]
mod reminders;
