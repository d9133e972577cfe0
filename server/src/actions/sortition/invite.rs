//! Inviting the next batch: each resident gets a letter with the last day to answer.

use super::letter::make_invitation;
use super::{SortitionCourse, SortitionRefusal, SortitionStage};
use crate::audit::{self, By, Event, SortitionEvent};
use crate::clock;
use crate::error::AppError;
use crate::privacy::Keys;
use crate::store::sortition::{Invited, load_residents, save_invitation};
use chrono::NaiveDate;
use election::decision::Decision;
use election::reglement::Legal;
use election::sortition::SortitionRules;
use election::terms::{Length, TermFinding, TermRules, end_of_term};
use sea_orm::ConnectionTrait;

/// The batch that an official invites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inviting {
    /// The digest of the residents that were shown.
    pub shown: String,
    /// The day of the letters.
    pub on: NaiveDate,
    /// The address of this site, where residents answer; none when nobody said it.
    pub site: Option<String>,
}

impl SortitionCourse {
    /// The last day to answer an invitation of that day, and how it is found.
    ///
    /// # Errors
    /// [`AppError::Term`] when the term lies outside the calendar.
    pub fn answer_by(&self, on: NaiveDate) -> Result<Decision<NaiveDate, TermFinding>, AppError> {
        last_day(&self.rules, &self.terms, on)
    }

    /// The first day on which somebody can be invited: that of the last draw.
    #[must_use]
    pub fn drawn_on(&self) -> NaiveDate {
        let outcomes = self.sortition.draws.iter();
        let last = outcomes
            .filter_map(|draw| draw.outcome.as_ref())
            .next_back();
        last.map_or(self.sortition.frozen.on, |last| clock::day_of(last.at))
    }
}

/// The last day to answer an invitation of that day, and how it is found.
pub(super) fn last_day(
    rules: &SortitionRules,
    terms: &TermRules,
    on: NaiveDate,
) -> Result<Decision<NaiveDate, TermFinding>, AppError> {
    let days = u32::try_from(rules.answer_days.value).unwrap_or(u32::MAX);
    let length = Legal {
        value: Length::Days(days),
        article: rules.answer_days.article.clone(),
    };
    Ok(end_of_term(on, &length, terms)?)
}

/// Invites the next batch.
///
/// # Errors
/// [`AppError::AnswerChanged`] when others are next than those who were shown; [`AppError::Sortition`] when nobody is to
/// be invited, or the day lies before the draw; when a letter cannot be put together.
pub async fn invite_batch(
    tx: &impl ConnectionTrait,
    by: &By,
    keys: &Keys,
    (at, inviting): ((&str, &str, u32), &Inviting),
) -> Result<(), AppError> {
    let course = SortitionCourse::load(tx, at).await?;
    course.check_goes_on()?;
    let SortitionStage::Invite(residents) = course.stage(clock::day_of(by.at))? else {
        return Err(AppError::Sortition(SortitionRefusal::NothingToInvite));
    };
    if Event::digest(&residents)? != inviting.shown {
        return Err(AppError::AnswerChanged);
    }
    let since = course.drawn_on();
    if inviting.on < since {
        return Err(AppError::Sortition(SortitionRefusal::TooEarly { since }));
    }
    if inviting.on > clock::day_of(by.at) {
        return Err(AppError::SessionDay);
    }
    let key = keys.of_election(tx, at.0).await?;
    let people = load_residents(tx, &key, at, &residents).await?;
    let answer_by = course.answer_by(inviting.on)?;
    let order = course.order()?;
    let order = order.ok_or(AppError::Sortition(SortitionRefusal::NotDrawn))?;
    let last = course.sortition.invitations.iter().map(|one| one.batch);
    let batch = last.max().unwrap_or_default() + 1;
    for resident in &residents {
        let person = people.get(resident).ok_or_else(|| AppError::Missing {
            what: "resident",
            key: resident.clone(),
        })?;
        let place = order.residents().iter().position(|id| id == resident);
        let position = place.and_then(|place| u64::try_from(place).ok()?.checked_add(1));
        let invited = Invited {
            resident: resident.clone(),
            position: position.ok_or(AppError::AnswerChanged)?,
            batch,
            invited_on: inviting.on,
            answer_by: answer_by.clone(),
        };
        save_invitation(tx, at, (&invited, by)).await?;
        let site = inviting.site.as_deref();
        make_invitation(tx, (&key, by), (&course, site), (&invited, person)).await?;
    }
    let event = SortitionEvent::ResidentsInvited {
        election: at.0.to_owned(),
        body: at.1.to_owned(),
        sortition: at.2,
        batch,
        residents: residents.len(),
        on: inviting.on,
        until: answer_by.outcome,
        ids_sha256: Event::digest(&residents)?,
    };
    audit::record(tx, by, &Event::Sortition(event)).await?;
    Ok(())
}
