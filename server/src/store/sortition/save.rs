//! Saving what happens in a sortition.

use super::residents::note_place;
use super::{Ended, Frozen, Invited, ResidentStep, SortitionDraw, SortitionKey, SortitionOutcome};
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::entity::{
    sortition, sortition_draw, sortition_end, sortition_invitation, sortition_outcome,
    sortition_step, sortition_typing,
};
use crate::store::lots::StoredTyping;
use crate::store::values::{column, json, moment_text};
use sea_orm::{ActiveModelTrait, ConnectionTrait, IntoActiveModel};

/// Saves a list that is frozen.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_sortition(
    tx: &impl ConnectionTrait,
    (election, body, number): SortitionKey<'_>,
    frozen: &Frozen,
) -> Result<(), AppError> {
    let row = sortition::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        number: number.into(),
        vacancies: json("sortition.vacancies", &frozen.vacancies)?,
        places: column("sortition.places", frozen.places)?,
        on_day: frozen.on.to_string(),
        extract: frozen.extract.clone(),
        grounds: json("sortition.grounds", &frozen.grounds)?,
        pool: json("sortition.pool", &frozen.pool)?,
        pool_sha256: frozen.pool_sha256.clone(),
        at: moment_text(frozen.at),
        actor: frozen.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves a draw that is opened, without what comes of it.
///
/// # Errors
/// When the database refuses, also because that number is taken.
pub async fn save_draw(
    tx: &impl ConnectionTrait,
    (election, body, sortition): SortitionKey<'_>,
    draw: &SortitionDraw,
) -> Result<(), AppError> {
    let row = sortition_draw::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        number: column("sortition_draw.number", draw.number)?,
        method: draw.method,
        context: draw.context.clone(),
        place: draw.session.place.clone(),
        drawn_by: draw.session.drawn_by.clone(),
        witnesses: json("sortition_draw.witnesses", &draw.session.witnesses)?,
        at: moment_text(draw.at),
        actor: draw.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what an account typed.
///
/// # Errors
/// When the database refuses, also because this account typed in this attempt.
pub async fn save_typing(
    tx: &impl ConnectionTrait,
    ((election, body, sortition), draw): (SortitionKey<'_>, u64),
    typing: &StoredTyping,
) -> Result<(), AppError> {
    let row = sortition_typing::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        draw: column("sortition_typing.draw", draw)?,
        attempt: column("sortition_typing.attempt", typing.attempt)?,
        account: column("sortition_typing.account", typing.account)?,
        digits: typing.digits.clone(),
        typed_at: moment_text(typing.at),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what was drawn.
///
/// # Errors
/// When the database refuses, also because this draw has an outcome.
pub async fn save_outcome(
    tx: &impl ConnectionTrait,
    ((election, body, sortition), draw): (SortitionKey<'_>, u64),
    outcome: &SortitionOutcome,
) -> Result<(), AppError> {
    let row = sortition_outcome::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        draw: column("sortition_outcome.draw", draw)?,
        seed: outcome.seed.clone(),
        drawn: json("sortition_outcome.drawn", &outcome.drawn)?,
        at: moment_text(outcome.at),
        actor: outcome.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves an invitation. Its letter stands among the sealed letters; older ones are in this row.
///
/// # Errors
/// When the database refuses, also because the resident was invited before.
pub async fn save_invitation(
    tx: &impl ConnectionTrait,
    (election, body, sortition): SortitionKey<'_>,
    (invited, by): (&Invited, &crate::audit::By),
) -> Result<(), AppError> {
    let row = sortition_invitation::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        resident: invited.resident.clone(),
        position: column("sortition_invitation.position", invited.position)?,
        batch: column("sortition_invitation.batch", invited.batch)?,
        invited_on: invited.invited_on.to_string(),
        answer_by: json("sortition_invitation.answer_by", &invited.answer_by)?,
        letter: None,
        at: moment_text(by.at),
        actor: by.actor.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves what became of a resident, with the reason, which is sealed.
///
/// # Errors
/// When the database refuses, also because it was recorded before.
pub async fn save_step(
    tx: &impl ConnectionTrait,
    key: &ElectionKey,
    at: SortitionKey<'_>,
    (step, note): (&ResidentStep, &str),
) -> Result<(), AppError> {
    let (election, body, sortition) = at;
    let place = note_place(at, step.number);
    let note = (!note.is_empty()).then(|| key.seal_text(&place.place(), note));
    let row = sortition_step::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        number: step.number.into(),
        resident: step.resident.clone(),
        kind: step.kind.word().to_owned(),
        on_day: step.on.to_string(),
        note: note.transpose()?,
        at: moment_text(step.at),
        actor: step.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}

/// Saves that a sortition was broken off.
///
/// # Errors
/// When the database refuses, also because it was before.
pub async fn save_end(
    tx: &impl ConnectionTrait,
    (election, body, sortition): SortitionKey<'_>,
    ended: &Ended,
) -> Result<(), AppError> {
    let row = sortition_end::Model {
        election: election.to_owned(),
        body: body.to_owned(),
        sortition: sortition.into(),
        reason: ended.reason.clone(),
        at: moment_text(ended.at),
        actor: ended.by.clone(),
    };
    row.into_active_model().insert(tx).await?;
    Ok(())
}
