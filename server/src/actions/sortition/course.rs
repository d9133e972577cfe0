//! How far a sortition is: everything that was recorded, as the rules see it on a day.

use super::SortitionRefusal;
use crate::actions::registration::{load_succession_rules, load_term_rules};
use crate::error::AppError;
use crate::store::LotMethod;
use crate::store::appointment::{AppointmentState, list_appointments};
use crate::store::registration::load_election;
use crate::store::sortition::{
    Invited, ResidentStepKind, Sortition, SortitionDraw, list_drawn_residents, load_sortition,
};
use chrono::NaiveDate;
use election::decision::Decision;
use election::sortition::{
    Answer, Batch, DrawnOrder, Examined, Freeze, FrozenList, Invitation, InvitationState,
    Residents, Situation, SortitionFinding, SortitionRules, freeze, next_batch,
};
use election::terms::TermRules;
use sea_orm::ConnectionTrait;
use std::collections::{BTreeMap, BTreeSet};
use succession::roster::Person;

/// A sortition with the rules that it follows.
#[derive(Debug, Clone)]
pub struct SortitionCourse {
    /// The election.
    pub election: String,
    /// The body.
    pub body: String,
    /// What was recorded.
    pub sortition: Sortition,
    /// How residents are drawn.
    pub rules: SortitionRules,
    /// How a term ends.
    pub terms: TermRules,
    /// Who was appointed and did not become a member, with the day on which that was clear.
    pub fell_out: BTreeMap<String, NaiveDate>,
    /// The number by which seats know a resident.
    pub seated: BTreeMap<String, u32>,
}

/// How far a sortition is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SortitionStage {
    /// Nobody was left to draw.
    Nobody,
    /// It was broken off.
    BrokenOff,
    /// The order is to be drawn.
    ToDraw,
    /// The list was published, and the dice are awaited.
    Dice,
    /// These residents are to be invited.
    Invite(Vec<String>),
    /// Answers and examinations are awaited.
    Waiting,
    /// All places have somebody.
    Filled,
    /// Everybody who was drawn had a turn, and so many places stay empty.
    Exhausted(u64),
    /// The same, and more numbers can be drawn by hand.
    DrawMore(u64),
}

impl SortitionCourse {
    /// Loads a sortition.
    ///
    /// # Errors
    /// [`AppError::Missing`] when there is none with that number; when the database refuses, or what is stored cannot be
    /// read.
    pub async fn load(
        db: &impl ConnectionTrait,
        (election, body, number): (&str, &str, u32),
    ) -> Result<Self, AppError> {
        let sortition = load_sortition(db, (election, body, number)).await?;
        Self::of(db, (election, body), sortition).await
    }

    /// The course of a sortition that was loaded.
    pub(in crate::actions) async fn of(
        db: &impl ConnectionTrait,
        (election, body): (&str, &str),
        sortition: Sortition,
    ) -> Result<Self, AppError> {
        let regulation = load_election(db, election).await?.regulation;
        let drawn = list_drawn_residents(db, (election, body)).await?;
        let seated = drawn.into_iter().filter_map(|one| {
            let (of, resident) = one.source?;
            (of == sortition.number).then_some((resident, one.number))
        });
        let seated: BTreeMap<String, u32> = seated.collect();
        let appointments = list_appointments(db, (election, body)).await?;
        let fell_out = seated.iter().filter_map(|(resident, number)| {
            let person = Person::Drawn { number: *number };
            let last = appointments.iter().rfind(|one| one.person == person)?;
            let fell = matches!(
                last.state(),
                AppointmentState::Declined | AppointmentState::Lapsed | AppointmentState::Refused
            );
            fell.then(|| (resident.clone(), last.last_day()))
        });
        Ok(Self {
            election: election.to_owned(),
            body: body.to_owned(),
            rules: load_succession_rules(&regulation)?.sortition,
            terms: load_term_rules()?,
            fell_out: fell_out.collect(),
            seated,
            sortition,
        })
    }

    /// Election, body and number.
    #[must_use]
    pub fn key(&self) -> (&str, &str, u32) {
        (&self.election, &self.body, self.sortition.number)
    }

    /// The frozen list; none when nobody is on it.
    ///
    /// # Errors
    /// [`AppError::Unreadable`] when what is stored is no list, or another one than its digest says.
    pub fn list(&self) -> Result<Option<FrozenList>, AppError> {
        let frozen = &self.sortition.frozen;
        let residents = Residents {
            eligible: frozen.pool.clone(),
            ..Residents::default()
        };
        let list = freeze(&residents, &self.rules).map_err(AppError::Lot)?;
        let Freeze::Frozen(list) = list.outcome else {
            return Ok(None);
        };
        if frozen.pool_sha256.as_deref() != Some(list.pool().sha256()) {
            return Err(AppError::unreadable(
                "sortition.pool",
                self.sortition.number,
            ));
        }
        Ok(Some(list))
    }

    /// The draw whose dice are awaited.
    #[must_use]
    pub fn awaited(&self) -> Option<&SortitionDraw> {
        let mut draws = self.sortition.draws.iter();
        draws.find(|draw| draw.outcome.is_none())
    }

    /// The order, computed again from the dice or the numbers; none while nothing was drawn.
    ///
    /// # Errors
    /// When what is stored is not what the dice give.
    pub fn order(&self) -> Result<Option<DrawnOrder>, AppError> {
        let Some(list) = self.list()? else {
            return Ok(None);
        };
        let held = self.sortition.draws.iter();
        let held = held.filter_map(|draw| Some((draw, draw.outcome.as_ref()?)));
        let mut numbers = Vec::new();
        for (draw, outcome) in held {
            if draw.method == LotMethod::Physical {
                numbers.extend(outcome.drawn.iter().filter_map(|id| number_of(&list, id)));
                continue;
            }
            let seed = outcome.seed.as_deref().unwrap_or_default();
            let order = DrawnOrder::by_seed(&list, (&draw.context, seed), &self.rules);
            return order.map(Some).map_err(AppError::Lot);
        }
        if numbers.is_empty() {
            return Ok(None);
        }
        let order = DrawnOrder::by_numbers(&list, &numbers).map_err(AppError::Lot)?;
        Ok(Some(order))
    }

    /// The invitations as the rules see them, and who dropped out.
    #[must_use]
    pub fn situation(&self, today: NaiveDate) -> Situation {
        let dropped = self
            .sortition
            .steps
            .iter()
            .filter_map(|step| match step.kind {
                ResidentStepKind::DroppedOut(why) => Some((step.resident.clone(), why)),
                _ => None,
            });
        Situation {
            places: self.sortition.frozen.places,
            invitations: (self.sortition.invitations.iter())
                .map(|one| self.invitation(one))
                .collect(),
            dropped_out: dropped.collect(),
            today,
        }
    }

    /// What became of one invitation.
    #[must_use]
    pub fn invitation(&self, invited: &Invited) -> Invitation {
        let resident = &invited.resident;
        let day_of = |kind| {
            let mut steps = self.sortition.steps.iter();
            let step = steps.find(|one| one.resident == *resident && one.kind == kind);
            step.map(|one| one.on)
        };
        // Who said yes can still say no, so the last answer is the one.
        let mut answers = self.sortition.steps.iter().rev();
        let answer = answers.find_map(|one| match one.kind {
            _ if one.resident != *resident => None,
            ResidentStepKind::Accepted => Some(Answer::Accepted(one.on)),
            ResidentStepKind::Declined => Some(Answer::Declined(one.on)),
            _ => None,
        });
        // Who dropped out after the examination has no place any more.
        let mut steps = self.sortition.steps.iter();
        let dropped = steps.any(|one| {
            one.resident == *resident && matches!(one.kind, ResidentStepKind::DroppedOut(_))
        });
        let admitted = day_of(ResidentStepKind::Admitted).filter(|_| !dropped);
        let admitted = admitted.map(Examined::Admitted);
        let refused = day_of(ResidentStepKind::Refused).map(Examined::Refused);
        // Who was appointed and fell out has no place any more.
        let fell = self.fell_out.get(resident).copied().map(Examined::Refused);
        Invitation {
            resident: resident.clone(),
            invited_on: invited.invited_on,
            answer_by: invited.answer_by.outcome,
            answer,
            examined: fell.or(admitted).or(refused),
        }
    }

    /// What is to be done on that day, with everybody who was passed over; none while no order is drawn.
    ///
    /// # Errors
    /// When the invitations cannot have come about by inviting in the order drawn.
    pub fn next(
        &self,
        today: NaiveDate,
    ) -> Result<Option<Decision<Batch, SortitionFinding>>, AppError> {
        let Some(order) = self.order()? else {
            return Ok(None);
        };
        let decided = next_batch(&order, &self.situation(today), &self.rules);
        let decided = decided.map_err(|cause| AppError::unreadable("sortition", cause))?;
        Ok(Some(decided))
    }

    /// How far it is on that day.
    ///
    /// # Errors
    /// As for [`Self::next`].
    pub fn stage(&self, today: NaiveDate) -> Result<SortitionStage, AppError> {
        if self.sortition.ended.is_some() {
            return Ok(SortitionStage::BrokenOff);
        }
        if self.sortition.frozen.pool.is_empty() {
            return Ok(SortitionStage::Nobody);
        }
        if self.awaited().is_some() {
            return Ok(SortitionStage::Dice);
        }
        let Some(decided) = self.next(today)? else {
            return Ok(SortitionStage::ToDraw);
        };
        Ok(match decided.outcome {
            Batch::Filled(_) => SortitionStage::Filled,
            Batch::Invite(residents) => SortitionStage::Invite(residents),
            Batch::Waiting { .. } => SortitionStage::Waiting,
            Batch::Exhausted(open) if self.undrawn() > 0 => SortitionStage::DrawMore(open),
            Batch::Exhausted(open) => SortitionStage::Exhausted(open),
        })
    }

    /// How many on the list were not drawn yet.
    #[must_use]
    pub fn undrawn(&self) -> usize {
        self.sortition.frozen.pool.len() - self.drawn().len().min(self.sortition.frozen.pool.len())
    }

    /// Everybody who was drawn, by id.
    #[must_use]
    pub fn drawn(&self) -> BTreeSet<&String> {
        let outcomes = self.sortition.draws.iter();
        let outcomes = outcomes.filter_map(|draw| draw.outcome.as_ref());
        outcomes.flat_map(|outcome| &outcome.drawn).collect()
    }

    /// The residents who were admitted and have no seat yet, in the order drawn.
    #[must_use]
    pub fn admitted(&self, today: NaiveDate) -> Vec<&str> {
        let dropped = self.situation(today).dropped_out;
        let invited = self.sortition.invitations.iter();
        let admitted = invited.filter(|one| {
            let state = self.invitation(one).state_on(today);
            state == InvitationState::Admitted
                && !self.seated.contains_key(&one.resident)
                && !dropped.contains_key(&one.resident)
        });
        admitted.map(|one| one.resident.as_str()).collect()
    }

    /// Refuses a step in a sortition that is over.
    pub(super) fn check_goes_on(&self) -> Result<(), AppError> {
        match self.sortition.ended.is_some() || self.sortition.frozen.pool.is_empty() {
            true => Err(AppError::Sortition(SortitionRefusal::Over)),
            false => Ok(()),
        }
    }
}

/// The number of a resident on the list, from 1.
pub(super) fn number_of(list: &FrozenList, id: &str) -> Option<u64> {
    let ids = list.pool().ids();
    let place = ids.binary_search_by(|one| one.as_str().cmp(id)).ok()?;
    u64::try_from(place).ok()?.checked_add(1)
}
