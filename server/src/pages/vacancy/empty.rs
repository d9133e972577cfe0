//! Seats that were empty from the start, on the pages on which a vacancy is reported.

use super::Desk;
use crate::error::AppError;
use crate::form::{Choice, Field, Form};
use crate::locale::Locale;
use crate::store::Database;
use crate::store::registration::load_shortage_decision;
use chrono::NaiveDate;
use succession::roster::SeatNumber;
use succession::rules::CauseKind;

/// What stands before the number of a seat, where otherwise the number of a member stands.
const SEAT: &str = "zetel-";

/// The seat that is meant; nothing when it is a member or a new seat.
pub(super) fn seat_of(word: &str) -> Option<SeatNumber> {
    word.strip_prefix(SEAT)?.parse().ok()
}

/// Where the vacancy of a seat that was empty from the start is reported, below the pages of its body.
pub(crate) fn report_path(seat: SeatNumber) -> String {
    format!(
        "vacature/nieuw/{}/{SEAT}{seat}",
        CauseKind::NeverFilled.word()
    )
}

/// The seats that can be reported.
pub(super) fn choices(desk: &Desk, locale: Locale) -> Vec<Choice> {
    let empty = desk.file.never_filled_to_report().into_iter();
    let choices = empty.map(|(seat, _)| {
        let said = [("seat", i64::from(seat).into())];
        Choice::new(
            format!("{SEAT}{seat}"),
            locale.say("vacancy-empty-seat", &said),
        )
    });
    choices.collect()
}

/// Whether that is a seat that can be reported.
pub(super) fn can_be_reported(desk: &Desk, word: &str) -> bool {
    let empty = desk.file.never_filled_to_report();
    seat_of(word).is_some_and(|seat| empty.iter().any(|(number, _)| *number == seat))
}

/// The page of the vacancy that stands for that seat.
pub(super) fn standing(desk: &Desk, word: &str) -> Option<String> {
    let number = desk.file.vacancy_of_empty(seat_of(word)?)?;
    Some(desk.path(&format!("vacature/{number}")))
}

/// What is reported, in a sentence; nothing when the body has no such seat.
pub(super) fn about(desk: &Desk, locale: Locale, word: &str) -> Option<String> {
    let seat = seat_of(word)?;
    let place = desk.file.roster.seat(seat)?;
    let said = [
        ("seat", i64::from(seat).into()),
        ("day", locale.date(place.from).into()),
    ];
    Some(locale.say("vacancy-of-empty", &said))
}

/// The day of the decision that left the seat empty, with words on which decision that is.
pub(super) async fn shown_on(
    db: &Database,
    desk: &Desk,
    locale: Locale,
) -> Result<(NaiveDate, String), AppError> {
    let decided = load_shortage_decision(db, &desk.key.0, &desk.key.1).await?;
    Ok(match decided.filter(|decided| 0 < decided.drawn) {
        Some(decided) => (decided.decided_on, locale.text("vacancy-of-empty-shortage")),
        None => (
            desk.file.result.established_on,
            locale.text("vacancy-of-empty-result"),
        ),
    })
}

/// The form with the days that are known, and what each of them is.
pub(super) fn prefilled(
    mut form: Form,
    desk: &Desk,
    (locale, decided_on): (Locale, NaiveDate),
) -> Form {
    let days = [
        ("decided", decided_on, "vacancy-shown-on-how"),
        ("from", desk.file.term_starts_on, "vacancy-empty-since-how"),
    ];
    for (name, on, how) in days {
        let mut fields = form.fields.iter_mut();
        if let Some(field) = fields.find(|one| one.name == name) {
            *field = Field::clone(field).described(locale.text(how)).on(on);
        }
    }
    form
}
