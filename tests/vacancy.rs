//! Filling seats that fall vacant, as the griffie does it in a browser, on both databases.

#[path = "vacancy/cases.rs"]
mod cases;
#[path = "vacancy/course.rs"]
mod course;
#[path = "vacancy/desk.rs"]
mod desk;
#[path = "vacancy/early.rs"]
mod early;
#[path = "vacancy/empty.rs"]
mod empty;
#[path = "vacancy/forms.rs"]
mod forms;
#[path = "vacancy/heijplaat.rs"]
mod heijplaat;
#[path = "vacancy/heijplaat_drawn.rs"]
mod heijplaat_drawn;
#[path = "vacancy/kinds.rs"]
mod kinds;
#[path = "vacancy/leave_request.rs"]
mod leave_request;
#[path = "vacancy/leaves.rs"]
mod leaves;
#[path = "vacancy/lot.rs"]
mod lot;
#[path = "account/people.rs"]
mod people;
#[path = "vacancy/race.rs"]
mod race;
#[path = "sortition/stage.rs"]
#[expect(dead_code, reason = "shared with the tests of sortitions")]
mod stage;
