//! Who takes part in the draw of the ballot of a body: lists whose candidates stand after the last decision.

use super::content::Content;
use super::found::{Application, list_applications};
use super::step::list_all_steps;
use super::version::list_these_versions;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::ListKind;
use crate::store::entity::joint_list;
use crate::store::registration::load_election;
use crate::store::registration::validity::list_struck_aanduidingen;
use election::ballot::{ListOutcome, decide_joint_list};
use election::registration::course::{Course, State, Verdict};
use election::reglement::Reglement;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::BTreeMap;

/// What gets a number by lot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entrant {
    /// The key in the draw: that of the application, or that of the joint list.
    pub id: String,
    /// One person or several.
    pub kind: ListKind,
    /// The name of the list; empty for one person.
    pub name: String,
    /// The applications on it, in the order of the list, with what each says.
    pub members: Vec<(String, Content)>,
}

/// The entrants of a body, by key.
///
/// Somebody whom a session moved stands in the body that session named, and alone. So does who signed without the
/// list, or left it. The last candidate of a joint list stands as the regulation says, under the key of the list. A
/// struck aanduiding is gone.
///
/// # Errors
/// When the database refuses, or holds what cannot be read.
pub async fn list_entrants(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
    body: &str,
) -> Result<Vec<Entrant>, AppError> {
    let mut listed = list_some_entrants(db, key, election, Some(body)).await?;
    Ok(listed.remove(body).unwrap_or_default())
}

/// The entrants of every body, by body and key.
///
/// # Errors
/// As [`list_entrants`].
pub async fn list_all_entrants(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
) -> Result<BTreeMap<String, Vec<Entrant>>, AppError> {
    list_some_entrants(db, key, election, None).await
}

/// Those who stand, by body and list.
type Standing = BTreeMap<(String, String), Vec<(Application, Content)>>;

async fn list_some_entrants(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    election: &str,
    only: Option<&str>,
) -> Result<BTreeMap<String, Vec<Entrant>>, AppError> {
    let mut steps = list_all_steps(db, election).await?;
    let struck = list_struck_aanduidingen(db, election).await?;
    let mut standing = Vec::new();
    let mut signed = BTreeMap::new();
    for application in list_applications(db, election).await? {
        let Some(taken) = steps.remove(&application.id) else {
            continue;
        };
        let course = Course::replay(&taken)?;
        let stands_in = course.moved_to().or(application.body.as_deref());
        let Some(body) = stands_in.filter(|body| only.is_none_or(|only| only == *body)) else {
            continue;
        };
        let body = body.to_owned();
        if course.state() != State::Decided(Verdict::Valid) {
            continue;
        }
        signed.insert(application.id.clone(), course.version());
        standing.push((body, application, course.moved_to().is_some()));
    }
    let mut versions = list_these_versions(db, key, &signed).await?;
    let mut entrants = Standing::new();
    for (body, application, has_moved) in standing {
        // Each was asked for.
        let Some(version) = versions.remove(&application.id) else {
            continue;
        };
        let mut content = version.content;
        if struck.contains(&application.id) {
            content.details.aanduiding.clear();
        }
        // A consent is to this very list, by who is on it still.
        let list = application.joint_list.clone().filter(|_| !has_moved);
        let list = list.filter(|list| content.joint_list.as_ref() == Some(list));
        let id = list.unwrap_or_else(|| application.id.clone());
        let members = entrants.entry((body, id)).or_default();
        members.push((application, content));
    }
    by_body(db, election, entrants).await
}

async fn by_body(
    db: &impl ConnectionTrait,
    election: &str,
    entrants: Standing,
) -> Result<BTreeMap<String, Vec<Entrant>>, AppError> {
    let regulation = load_election(db, election).await?.regulation;
    let joint = joint_list::Entity::find().filter(joint_list::Column::Election.eq(election));
    let joint = joint.all(db).await?.into_iter();
    let joints: BTreeMap<String, joint_list::Model> =
        joint.map(|row| (row.id.clone(), row)).collect();
    let mut listed: BTreeMap<String, Vec<Entrant>> = BTreeMap::new();
    for ((body, id), mut members) in entrants {
        members.sort_by_key(|(one, _)| one.position);
        let joint = joints.get(&id).cloned();
        let joint = match joint.is_some() && members.len() == 1 {
            true if stands_alone(&regulation)? => None,
            _ => joint,
        };
        let kind = match joint {
            Some(_) => ListKind::Collectief,
            None => ListKind::Persoonlijk,
        };
        let members = members.into_iter().map(|(one, says)| (one.id, says));
        listed.entry(body).or_default().push(Entrant {
            kind,
            name: joint.map(|joint| joint.name).unwrap_or_default(),
            members: members.collect(),
            id,
        });
    }
    Ok(listed)
}

/// Whether the last candidate of a joint list stands on a personal title.
fn stands_alone(regulation: &str) -> Result<bool, AppError> {
    let rules = Reglement::named(regulation)?.and_then(|one| one.ballot);
    let decided = rules.and_then(|rules| decide_joint_list(1, &rules));
    Ok(decided.is_some_and(|decided| decided.outcome == ListOutcome::PersonalTitle))
}
