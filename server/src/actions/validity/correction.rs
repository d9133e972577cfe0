//! The plan of a correction: what is prepared for it, what it would do, and which bodies would be drawn anew.

use super::candidacy::{Candidacy, list_candidacies};
use super::said::{Ruled, draws_lists, standings};
use super::seats::{BodySeats, seats_of};
use crate::actions::registration::load_regulation;
use crate::audit::Event;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::list_joint_names;
use crate::store::registration::validity::{
    Decision, Point, ValiditySession, list_decisions, list_points, list_sessions,
};
use crate::store::registration::{Election, load_election};
use election::registration::correction::{Change, CorrectionRefusal, affected_bodies, correct_one};
use election::registration::course::{State, Verdict};
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};

/// One change that is prepared.
#[derive(Debug, Clone)]
pub struct Planned {
    /// What an official prepared.
    pub point: Point,
    /// What it does.
    pub change: Change,
    /// The body in which the candidacy stands before it.
    pub from: String,
    /// The body in which it stands after it.
    pub body: String,
    /// Why it cannot be made.
    pub refused: Option<CorrectionRefusal>,
}

/// A correction as it would be held now.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The election.
    pub election: Election,
    /// Its regulation.
    pub reglement: Reglement,
    /// The session that it corrects.
    pub corrects: ValiditySession,
    /// Every candidacy.
    pub candidacies: Vec<Candidacy>,
    /// What is prepared, by application.
    pub planned: Vec<Planned>,
    /// The bodies that would be drawn anew.
    pub affected: BTreeSet<String>,
    /// What it would mean for every body.
    pub seats: Vec<BodySeats>,
    /// The names of the joint lists, by key.
    pub lists: BTreeMap<String, String>,
    /// The last decision about each candidacy, by application.
    pub(super) decided: BTreeMap<String, Decision>,
}

impl Plan {
    /// The number that the correction gets.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.corrects.number + 1
    }

    /// The candidacy of an application.
    #[must_use]
    pub fn candidacy(&self, application: &str) -> Option<&Candidacy> {
        let mut all = self.candidacies.iter();
        all.find(|one| one.id() == application)
    }

    /// What is prepared about an application.
    #[must_use]
    pub fn planned(&self, application: &str) -> Option<&Planned> {
        let mut all = self.planned.iter();
        all.find(|one| one.point.application == application)
    }

    /// Whether it can be held: something is prepared, and all of it can be done.
    #[must_use]
    pub fn can_be_held(&self) -> bool {
        !self.planned.is_empty() && self.planned.iter().all(|one| one.refused.is_none())
    }

    /// How many candidacies are valid, before and after.
    #[must_use]
    pub fn counts(&self) -> (u64, u64) {
        let valid = |one: &&Candidacy| one.course.state() == State::Decided(Verdict::Valid);
        let before = self.candidacies.iter().filter(valid).count() as u64;
        (before, self.seats.iter().map(|one| one.valid).sum())
    }

    /// The digest of everything that would be decided.
    ///
    /// # Errors
    /// Never in practice: all of it can be written as JSON.
    pub fn digest(&self) -> Result<String, AppError> {
        let points: Vec<_> = self
            .planned
            .iter()
            .map(|one| (&one.point, &one.from, one.refused.is_some()))
            .collect();
        let seats: Vec<_> = self.seats.iter().map(|one| one.shortage.digest()).collect();
        let seats: Result<Vec<String>, AppError> = seats.into_iter().collect();
        Event::digest(&(self.number(), points, &self.affected, seats?))
    }

    /// What holds for every candidacy after it.
    pub(super) fn ruled(&self) -> Vec<Ruled<'_>> {
        let ruled = self.candidacies.iter().filter_map(|one| {
            let planned = self.planned(one.id());
            rule(
                one,
                (planned, self.decided.get(one.id())),
                draws_lists(&self.reglement),
            )
        });
        ruled.collect()
    }
}

/// What holds for a candidacy; none for one that no session decided about.
fn rule<'c>(
    candidacy: &'c Candidacy,
    (planned, decided): (Option<&Planned>, Option<&Decision>),
    draws_lists: bool,
) -> Option<Ruled<'c>> {
    let planned = planned.filter(|one| one.refused.is_none());
    let verdict = match (planned.map(|one| &one.change), candidacy.course.state()) {
        (Some(Change::Strike), _) => Verdict::Invalid,
        (Some(Change::Add | Change::Move { .. }), _) => Verdict::Valid,
        (None, State::Decided(verdict)) => verdict,
        (None, _) => return None,
    };
    let moves = matches!(planned.map(|one| &one.change), Some(Change::Move { .. }));
    let list = candidacy.list().filter(|_| draws_lists && !moves);
    let words = match (planned, decided) {
        (Some(one), _) => (one.point.reason.clone(), one.point.article.clone()),
        (None, Some(one)) => (one.reason.clone(), one.article.clone()),
        (None, None) => (String::new(), String::new()),
    };
    let body = planned.map_or(candidacy.body(), |one| Some(one.body.as_str()));
    Some(Ruled {
        body: body?.to_owned(),
        list: list.map(str::to_owned),
        verdict,
        strikes_aanduiding: decided.is_some_and(|one| one.strikes_aanduiding),
        grounds: match planned {
            Some(_) => super::candidacy::Grounds::default(),
            None => candidacy.grounds.clone(),
        },
        reason: words.0,
        article: words.1,
        candidacy,
    })
}

/// The correction of the last session as it would be held now; none before the first session.
///
/// # Errors
/// When the database refuses, or holds what cannot be read; [`AppError::Sealed`].
pub async fn load_plan(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
) -> Result<Option<Plan>, AppError> {
    let sessions = list_sessions(db, key.election()).await?;
    let Some(corrects) = sessions.last().cloned() else {
        return Ok(None);
    };
    let election = load_election(db, key.election()).await?;
    let reglement = load_regulation(&election.regulation)?;
    let mut decided = BTreeMap::new();
    for session in &sessions {
        let decisions = list_decisions(db, key, session.number).await?.into_iter();
        decided.extend(decisions.map(|one| (one.application.clone(), one)));
    }
    let mut plan = Plan {
        candidacies: list_candidacies(db, key).await?,
        planned: Vec::new(),
        affected: BTreeSet::new(),
        seats: Vec::new(),
        lists: list_joint_names(db, &election.id).await?,
        corrects,
        decided,
        election,
        reglement,
    };
    let before = standings(&plan.ruled());
    let points = list_points(db, key, plan.number()).await?;
    plan.planned = points
        .into_iter()
        .map(|point| planned(&plan, point))
        .collect();
    let ruled = plan.ruled();
    let after = standings(&ruled);
    let verdicts = ruled.iter().map(|one| (one.body.as_str(), one.verdict));
    let seats = seats_of(db, (&plan.election.id, &plan.reglement), verdicts).await?;
    plan.affected = affected_bodies(&before, &after);
    plan.seats = seats;
    Ok(Some(plan))
}

fn planned(plan: &Plan, point: Point) -> Planned {
    let candidacy = plan.candidacy(&point.application);
    let from = candidacy.and_then(Candidacy::body).unwrap_or_default();
    let change = match (&point.to_body, point.verdict) {
        (Some(to), _) => Change::Move { to: to.clone() },
        (None, Some(Verdict::Invalid)) => Change::Strike,
        (None, _) => Change::Add,
    };
    let standing = candidacy.map(|one| election::registration::correction::Candidacy {
        body: from.to_owned(),
        list: one.list().map(str::to_owned),
        valid: one.course.state() == State::Decided(Verdict::Valid),
    });
    let corrected = correct_one(standing.as_ref(), &change);
    Planned {
        from: from.to_owned(),
        body: corrected.as_ref().map_or(from, |one| &one.body).to_owned(),
        refused: corrected.err(),
        change,
        point,
    }
}
