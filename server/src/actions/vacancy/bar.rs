//! Writing down that a candidate cannot be considered, or no longer that.

use crate::actions::successor::SuccessionFile;
use crate::audit::{self, By, Event};
use crate::error::AppError;
use crate::store::bar::{Bar, barred_on, save_bar};
use chrono::NaiveDate;
use sea_orm::ConnectionTrait;
use succession::rules::Reason;
use succession::successor::Person;

/// That a candidate cannot be considered, or that an earlier statement of it is withdrawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewBar {
    /// List and place on it.
    pub person: Person,
    /// Why.
    pub reason: Reason,
    /// Whether it is withdrawn.
    pub withdrawn: bool,
    /// The day from which it holds.
    pub on: NaiveDate,
}

/// Writes it down; answers which statement of the body it is, from 1.
///
/// # Errors
/// [`AppError::Missing`] when there is no such candidate; [`AppError::Exists`] when it holds that day already,
/// or what is withdrawn does not.
pub async fn record_bar(
    tx: &impl ConnectionTrait,
    by: &By,
    key: (&str, &str),
    new: NewBar,
) -> Result<u32, AppError> {
    let file = SuccessionFile::load(tx, key).await?;
    check_candidate(&file, new.person)?;
    let of_person = file.bars.iter().filter(|bar| bar.person == new.person);
    let of_reason: Vec<Bar> = of_person
        .filter(|bar| bar.reason == new.reason)
        .cloned()
        .collect();
    let holds = barred_on(&of_reason, new.on).contains_key(&new.person);
    if holds != new.withdrawn {
        return Err(AppError::Exists {
            what: "bar",
            key: new.reason.word().to_owned(),
        });
    }
    let bar = Bar {
        position: file.bars.last().map_or(1, |last| last.position + 1),
        person: new.person,
        reason: new.reason,
        withdrawn: new.withdrawn,
        on: new.on,
        at: by.at,
        actor: by.actor.clone(),
    };
    save_bar(tx, key, &bar).await?;
    let event = Event::BarChanged {
        election: key.0.to_owned(),
        body: key.1.to_owned(),
        position: bar.position,
        withdrawn: bar.withdrawn,
    };
    audit::record(tx, by, &event).await?;
    Ok(bar.position)
}

fn check_candidate(file: &SuccessionFile, (list, candidate): Person) -> Result<(), AppError> {
    let mut lists = file.result.votes.lists.iter();
    let of_list = lists.find(|one| one.number == list);
    let place = usize::try_from(candidate)
        .ok()
        .and_then(|place| place.checked_sub(1));
    let found = of_list
        .zip(place)
        .and_then(|(list, place)| list.candidates.get(place));
    found.map(|_| ()).ok_or_else(|| AppError::Missing {
        what: "candidate",
        key: format!("{list}/{candidate}"),
    })
}
