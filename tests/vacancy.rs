//! Filling seats that fall vacant, as the griffie does it in a browser, on both databases.

#[path = "vacancy/course.rs"]
mod course;
#[path = "vacancy/desk.rs"]
mod desk;
#[path = "vacancy/forms.rs"]
mod forms;
#[path = "vacancy/kinds.rs"]
mod kinds;
#[path = "vacancy/lot.rs"]
mod lot;
#[path = "account/people.rs"]
mod people;
#[path = "vacancy/race.rs"]
mod race;
