//! The agenda of the first session: every candidacy with what is proposed, and what stands in the way of deciding.

use super::candidacy::{Candidacy, list_candidacies};
use super::seats::{BodySeats, seats_of};
use crate::actions::registration::load_regulation;
use crate::audit::Event;
use crate::error::AppError;
use crate::privacy::ElectionKey;
use crate::store::registration::application::{list_applicants, list_joint_names};
use crate::store::registration::validity::{Person, Point, list_points, list_sessions};
use crate::store::registration::{Election, load_election};
use election::registration::course::{State, Verdict};
use election::registration::find_duplicates;
use election::reglement::Reglement;
use sea_orm::ConnectionTrait;
use std::collections::BTreeMap;

/// The number of the first session.
pub(super) const FIRST: u32 = 1;

/// What stands in the way of deciding about a candidacy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// Nobody examined it.
    NotExamined,
    /// The applicant can repair an omission.
    WaitsForRepair,
    /// Nobody saw whether an omission was repaired.
    WaitsForCheck,
    /// A second official must look.
    WaitsForSecond,
    /// It is not known in which body it stands.
    NoBody,
    /// It would be decided without a reason.
    NoReason,
    /// It seems to be of somebody who stands more often than the regulation allows.
    SamePerson,
}

impl Block {
    /// Everything that can stand in the way, in the order in which it is told.
    pub const ALL: [Self; 7] = [
        Self::NotExamined,
        Self::WaitsForRepair,
        Self::WaitsForCheck,
        Self::WaitsForSecond,
        Self::NoBody,
        Self::NoReason,
        Self::SamePerson,
    ];
}

/// A candidacy on the agenda.
#[derive(Debug, Clone)]
pub struct Item {
    /// The candidacy.
    pub candidacy: Candidacy,
    /// What an official prepared about it.
    pub point: Option<Point>,
    /// What stands in the way.
    pub block: Option<Block>,
}

impl Item {
    /// What would be decided; none while nothing is proposed.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let point = self.point.as_ref().and_then(|point| point.verdict);
        point.or(self.candidacy.course.proposal())
    }

    /// Whether the aanduiding would be struck.
    #[must_use]
    pub fn strikes_aanduiding(&self) -> bool {
        let strikes = self
            .point
            .as_ref()
            .is_some_and(|point| point.strikes_aanduiding);
        strikes && self.verdict() == Some(Verdict::Valid)
    }

    /// Whether the decision would differ from what the examination proposed.
    #[must_use]
    pub fn differs(&self) -> bool {
        let proposal = self.candidacy.course.proposal();
        proposal.is_some() && proposal != self.verdict()
    }

    /// Why, in the words of an official; empty where the grounds of the examination say it.
    #[must_use]
    pub fn reason(&self) -> &str {
        self.point.as_ref().map_or("", |point| &point.reason)
    }

    /// The article that an official named; empty when none is.
    #[must_use]
    pub fn article(&self) -> &str {
        self.point.as_ref().map_or("", |point| &point.article)
    }

    fn own_block(&self) -> Option<Block> {
        match self.candidacy.course.state() {
            State::Received => Some(Block::NotExamined),
            State::Omission => Some(Block::WaitsForRepair),
            State::Answered => Some(Block::WaitsForCheck),
            State::Examined => Some(Block::WaitsForSecond),
            State::Draft | State::Ready | State::Decided(_) | State::Withdrawn => self.unready(),
        }
    }

    fn unready(&self) -> Option<Block> {
        let says_nothing = self.reason().is_empty() && self.candidacy.grounds.is_empty();
        if self.candidacy.body().is_none() {
            Some(Block::NoBody)
        } else if self.verdict() == Some(Verdict::Invalid) && says_nothing {
            Some(Block::NoReason)
        } else {
            None
        }
    }

    fn is_told_apart(&self) -> bool {
        let person = self.point.as_ref().and_then(|point| point.person);
        person == Some(Person::Other)
    }
}

/// Candidacies that seem to be of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamePerson {
    /// The applications, in the order in which they were begun.
    pub applications: Vec<String>,
    /// Whether an official must still say which one stays.
    pub is_open: bool,
}

/// The agenda.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The election.
    pub election: Election,
    /// Its regulation.
    pub reglement: Reglement,
    /// Every candidacy, by body and in the order in which they were begun.
    pub items: Vec<Item>,
    /// Those that seem to be of one person.
    pub same: Vec<SamePerson>,
    /// What the verdicts would mean for every body.
    pub seats: Vec<BodySeats>,
    /// The names of the joint lists, by key.
    pub lists: BTreeMap<String, String>,
    /// Whether the session was held.
    pub is_held: bool,
}

impl Agenda {
    /// The item about an application.
    #[must_use]
    pub fn item(&self, application: &str) -> Option<&Item> {
        let mut items = self.items.iter();
        items.find(|item| item.candidacy.id() == application)
    }

    /// The group of one person that an application is in.
    #[must_use]
    pub fn same_person(&self, application: &str) -> Option<&SamePerson> {
        let mut groups = self.same.iter();
        groups.find(|group| group.applications.iter().any(|one| one == application))
    }

    /// How many candidacies something stands in the way of.
    #[must_use]
    pub fn blocked(&self) -> usize {
        self.items
            .iter()
            .filter(|item| item.block.is_some())
            .count()
    }

    /// The digest of everything that would be decided.
    ///
    /// # Errors
    /// Never in practice: all of it can be written as JSON.
    pub fn digest(&self) -> Result<String, AppError> {
        let items: Vec<_> = self.items.iter().map(digested).collect();
        let seats: Vec<_> = self.seats.iter().map(|one| one.shortage.digest()).collect();
        let seats: Result<Vec<String>, AppError> = seats.into_iter().collect();
        Event::digest(&(FIRST, self.is_held, items, seats?))
    }
}

type Digested<'i> = (
    (&'i str, u32, Option<&'i str>),
    (Option<Verdict>, bool),
    (&'i str, &'i str),
    bool,
);

fn digested(item: &Item) -> Digested<'_> {
    let candidacy = &item.candidacy;
    (
        (candidacy.id(), candidacy.course.version(), candidacy.body()),
        (item.verdict(), item.strikes_aanduiding()),
        (item.reason(), item.article()),
        item.block.is_some(),
    )
}

/// The agenda of the first session of an election, as it is now.
///
/// # Errors
/// [`AppError::Missing`] when there is no such election; when the database refuses; [`AppError::Sealed`].
pub async fn load_agenda(db: &impl ConnectionTrait, key: &ElectionKey) -> Result<Agenda, AppError> {
    let election = load_election(db, key.election()).await?;
    let reglement = load_regulation(&election.regulation)?;
    let candidacies = list_candidacies(db, key).await?;
    let groups = groups_of(db, key, &candidacies).await?;
    let points = list_points(db, key, FIRST).await?.into_iter();
    let mut points: BTreeMap<String, Point> = points
        .map(|point| (point.application.clone(), point))
        .collect();
    let mut items: Vec<Item> = candidacies
        .into_iter()
        .map(|candidacy| Item {
            point: points.remove(candidacy.id()),
            candidacy,
            block: None,
        })
        .collect();
    items.sort_by(|a, b| a.candidacy.body().cmp(&b.candidacy.body()));
    for item in &mut items {
        item.block = item.own_block();
    }
    let allowed = reglement.registration.as_ref();
    let allowed = allowed.map_or(1, |rules| rules.candidacies.value);
    let same = judge_groups(groups, &mut items, allowed);
    let verdicts = items
        .iter()
        .filter_map(|item| Some((item.candidacy.body()?, item.verdict()?)));
    Ok(Agenda {
        seats: seats_of(db, (&election.id, &reglement), verdicts).await?,
        lists: list_joint_names(db, &election.id).await?,
        is_held: !list_sessions(db, &election.id).await?.is_empty(),
        election,
        reglement,
        items,
        same,
    })
}

/// Candidacies with the same name and date of birth, or the same BSN.
async fn groups_of(
    db: &impl ConnectionTrait,
    key: &ElectionKey,
    candidacies: &[Candidacy],
) -> Result<Vec<Vec<String>>, AppError> {
    let by_name = candidacies
        .iter()
        .filter_map(|one| Some((one.id().to_owned(), one.person()?)));
    let mut groups = find_duplicates(by_name);
    let bsn: BTreeMap<String, String> = list_applicants(db, key.election())
        .await?
        .into_iter()
        .filter_map(|one| Some((one.id, one.bsn_index?)))
        .collect();
    let by_bsn = candidacies.iter().filter_map(|one| {
        let applicant = one.application.applicant.as_ref()?;
        Some((one.id().to_owned(), bsn.get(applicant)?))
    });
    for group in find_duplicates(by_bsn) {
        let is_known = groups
            .iter()
            .any(|known| group.iter().all(|one| known.contains(one)));
        if !is_known {
            groups.push(group);
        }
    }
    Ok(groups)
}

fn judge_groups(groups: Vec<Vec<String>>, items: &mut [Item], allowed: u64) -> Vec<SamePerson> {
    let mut judged = Vec::with_capacity(groups.len());
    for applications in groups {
        let members = |item: &&mut Item| applications.iter().any(|one| one == item.candidacy.id());
        let standing: Vec<&mut Item> = items
            .iter_mut()
            .filter(members)
            .filter(|item| item.verdict() != Some(Verdict::Invalid))
            .collect();
        let apart = standing.iter().all(|item| item.is_told_apart());
        let is_open = !apart && allowed < standing.len() as u64;
        if is_open {
            for item in standing {
                item.block = item.block.or(Some(Block::SamePerson));
            }
        }
        judged.push(SamePerson {
            applications,
            is_open,
        });
    }
    judged
}
