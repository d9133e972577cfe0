//! Closing a session: what was decided is stored, the minutes are made, and the log keeps that they were.

use super::correction::Planned;
use super::hold::Held;
use super::said::{Ruled, bodies_said, findings_said, outcomes};
use super::seats::BodySeats;
use crate::audit::{self, By, Event};
use crate::documents::{ChangeSaid, SessionSaid, write_findings, write_validity};
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::Standing;
use crate::store::registration::application::{PaperKind, save_paper};
use crate::store::registration::validity::{
    Change, Decision, ValiditySession, load_minutes, save_body_outcomes, save_decisions,
    save_session,
};
use crate::store::registration::{Body, Election};
use election::registration::correction::Change as Correction;
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// What the minutes are made from.
#[derive(Debug)]
pub(super) struct Making<'m> {
    pub(super) election: &'m Election,
    pub(super) reglement: &'m Reglement,
    pub(super) lists: &'m BTreeMap<String, String>,
    pub(super) corrects: Option<&'m ValiditySession>,
    pub(super) seats: &'m [BodySeats],
    pub(super) affected: &'m BTreeSet<String>,
    pub(super) decisions: &'m [Decision],
    pub(super) changes: Vec<&'m Planned>,
}

impl Making<'_> {
    fn number(&self) -> u32 {
        self.corrects.map_or(1, |before| before.number + 1)
    }

    fn body(&self, code: &str) -> Result<Body, AppError> {
        let mut bodies = self.seats.iter().map(|one| &one.body);
        let found = bodies.find(|body| body.code == code).cloned();
        found.ok_or_else(|| AppError::Missing {
            what: "body of the election",
            key: code.to_owned(),
        })
    }

    fn changes(&self, ruled: &[Ruled<'_>]) -> Result<Vec<ChangeSaid>, AppError> {
        let mut said = Vec::with_capacity(self.changes.len());
        for planned in &self.changes {
            let mut all = ruled.iter().map(|one| one.candidacy);
            let candidacy = all.find(|one| one.id() == planned.point.application);
            let (change, from) = match &planned.change {
                Correction::Strike => (Change::Struck, None),
                Correction::Add => (Change::Added, None),
                Correction::Move { .. } => (Change::Moved, Some(self.body(&planned.from)?)),
            };
            said.push(ChangeSaid {
                change,
                name: candidacy.map(|one| one.name()).unwrap_or_default(),
                body: self.body(&planned.body)?,
                from,
                reason: planned.point.reason.clone(),
                article: planned.point.article.clone(),
            });
        }
        said.sort_by(|a, b| (&a.body.name, &a.name).cmp(&(&b.body.name, &b.name)));
        Ok(said)
    }
}

/// Stores a session with what it decided, and makes its minutes in Dutch.
pub(super) async fn close_session(
    tx: &impl ConnectionTrait,
    (key, by): (&ElectionKey, &By),
    held: &Held<'_>,
    (making, ruled): (&Making<'_>, &[Ruled<'_>]),
) -> Result<(), AppError> {
    let said = said(tx, by, held, (making, ruled)).await?;
    let session = ValiditySession {
        number: said.number,
        corrects: making.corrects.map(|before| before.number),
        place: held.session.place.clone(),
        held_on: held.session.held_on,
        reason: said.reason.clone(),
        shown: held.shown.to_owned(),
        recorded_at: by.at,
    };
    save_session(tx, key, (&session, &said)).await?;
    save_decisions(tx, key, (said.number, making.decisions)).await?;
    let outcomes = outcomes(making.seats, making.affected);
    save_body_outcomes(tx, (key.election(), said.number), &outcomes).await?;
    let validity = write_validity(Locale::Dutch, &said)?;
    let stored = save_paper(tx, key, ("", PaperKind::Validity, ""), (&validity, by.at)).await?;
    let findings_sha256 = match said.corrects {
        Some(_) => None,
        None => {
            let findings = write_findings(Locale::Dutch, &said)?;
            save_paper(tx, key, ("", PaperKind::Findings, ""), (&findings, by.at)).await?;
            Some(key.commitment("findings", &findings))
        }
    };
    let event = Event::ValiditySessionHeld {
        election: key.election().to_owned(),
        session: said.number,
        corrects: session.corrects,
        held_on: session.held_on,
        members: held.session.members.len(),
        objections: held.session.objections.len(),
        valid: said.valid(),
        invalid: said.invalid(),
        bodies_drawn: making.affected.iter().cloned().collect(),
        // These minutes are public, so everybody can compare them.
        minutes_sha256: stored.sha256,
        findings_sha256,
    };
    audit::record(tx, by, &event).await?;
    Ok(())
}

async fn said(
    tx: &impl ConnectionTrait,
    by: &By,
    held: &Held<'_>,
    (making, ruled): (&Making<'_>, &[Ruled<'_>]),
) -> Result<SessionSaid, AppError> {
    let corrects = making.corrects;
    Ok(SessionSaid {
        election: making.election.title.clone(),
        vote_on: making.election.held_on,
        regulation: making.reglement.title.clone(),
        official: making.election.standing == Standing::Official,
        number: making.number(),
        corrects: corrects.map(|before| (before.number, before.held_on)),
        session: held.session.clone(),
        reason: corrects.map_or_else(String::new, |_| held.reason.to_owned()),
        changes: making.changes(ruled)?,
        bodies: bodies_said(
            ruled,
            (making.reglement, making.lists),
            (making.seats, making.affected),
        ),
        findings: match corrects {
            Some(_) => Vec::new(),
            None => findings_said(ruled, making.seats)?,
        },
        head: audit::head(tx).await?,
        made_at: by.at,
    })
}

/// What the minutes of a session say; none when there is no such session.
///
/// # Errors
/// When the database refuses; [`AppError::Sealed`].
pub async fn load_session_minutes(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    session: u32,
) -> Result<Option<SessionSaid>, AppError> {
    load_minutes(db, key, session).await
}
