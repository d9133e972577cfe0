//! Taking the steps one after another.

use super::omission::Omission;
use super::refusal::CourseRefusal;
use super::step::{State, Step, Taken, Verdict};
use crate::registration::is_in_time;

/// The course of one application.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Course {
    steps: Vec<Taken>,
    omissions: Vec<Omission>,
    versions: u32,
    stands: Standing,
    moved_to: Option<String>,
}

/// Where it stands, apart from omissions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Standing {
    #[default]
    Draft,
    Received,
    Examined {
        proposal: Verdict,
        by: String,
    },
    Ready(Verdict),
    Decided {
        session: u32,
        verdict: Verdict,
    },
    Withdrawn,
}

impl Course {
    /// The course of an application to which this happened, in this order.
    ///
    /// # Errors
    /// The first step that does not fit.
    pub fn replay(steps: &[Taken]) -> Result<Self, CourseRefusal> {
        steps.iter().cloned().try_fold(Self::default(), Self::take)
    }

    /// The course with one step more.
    ///
    /// # Errors
    /// When the step does not fit; nothing has happened then.
    pub fn take(mut self, taken: Taken) -> Result<Self, CourseRefusal> {
        self.check(&taken)?;
        self.follow(&taken);
        self.steps.push(taken);
        Ok(self)
    }

    /// Every step, in order.
    #[must_use]
    pub fn steps(&self) -> &[Taken] {
        &self.steps
    }

    /// Every omission, in order.
    #[must_use]
    pub fn omissions(&self) -> &[Omission] {
        &self.omissions
    }

    /// The version that holds; 0 while nothing was signed.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.versions
    }

    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> State {
        match &self.stands {
            Standing::Draft => State::Draft,
            Standing::Decided { verdict, .. } => State::Decided(*verdict),
            Standing::Withdrawn => State::Withdrawn,
            Standing::Examined { .. } => State::Examined,
            Standing::Ready(_) => State::Ready,
            Standing::Received => self.received_state(),
        }
    }

    /// What was proposed, while the session has not decided.
    #[must_use]
    pub fn proposal(&self) -> Option<Verdict> {
        match &self.stands {
            Standing::Examined { proposal, .. } | Standing::Ready(proposal) => Some(*proposal),
            Standing::Draft
            | Standing::Received
            | Standing::Decided { .. }
            | Standing::Withdrawn => None,
        }
    }

    /// The session that decided last, with its decision.
    #[must_use]
    pub fn decision(&self) -> Option<(u32, Verdict)> {
        match &self.stands {
            Standing::Decided { session, verdict } => Some((*session, *verdict)),
            _ => None,
        }
    }

    /// The body that a later session moved it to.
    #[must_use]
    pub fn moved_to(&self) -> Option<&str> {
        self.moved_to.as_deref()
    }

    fn received_state(&self) -> State {
        let mut open = self.omissions.iter().filter(|one| one.is_open()).peekable();
        if open.peek().is_none() {
            State::Received
        } else if open.all(|one| one.answered.is_some()) {
            State::Answered
        } else {
            State::Omission
        }
    }

    /// Whether a step fits.
    ///
    /// # Errors
    /// Why it does not.
    pub fn check(&self, taken: &Taken) -> Result<(), CourseRefusal> {
        let state = self.state();
        let not_now = || CourseRefusal::NotNow(state);
        match &taken.step {
            Step::Received { version } => match state {
                State::Decided(_) => Err(not_now()),
                _ => self.check_version(*version),
            },
            Step::Withdrawn => match state {
                State::Draft | State::Decided(_) | State::Withdrawn => Err(not_now()),
                _ => Ok(()),
            },
            Step::Corrected { version } => {
                self.check_underway()?;
                self.check_version(*version)
            }
            Step::OmissionRaised { omission, .. } => {
                self.check_underway()?;
                let next = self.omissions.len().saturating_add(1);
                match usize::try_from(*omission) == Ok(next) {
                    true => Ok(()),
                    false => Err(CourseRefusal::WrongOmission(*omission)),
                }
            }
            Step::OmissionAnswered { omission, version } => {
                let open = self.open_omission(*omission)?;
                if !is_in_time(taken.at, open.until) {
                    return Err(CourseRefusal::RepairOver(*omission));
                }
                // One version can repair several omissions.
                match *version == self.versions && open.answered != Some(*version) {
                    true => Ok(()),
                    false => self.check_version(*version),
                }
            }
            Step::OmissionSettled { omission, repaired } => {
                let open = self.open_omission(*omission)?;
                let waits = open.answered.is_none() && is_in_time(taken.at, open.until);
                match !repaired && waits {
                    true => Err(CourseRefusal::RepairRuns(*omission)),
                    false => Ok(()),
                }
            }
            Step::Examined { .. } => match state {
                State::Received => Ok(()),
                State::Omission | State::Answered => Err(self.first_open()),
                _ => Err(not_now()),
            },
            Step::Seconded | Step::Returned => match &self.stands {
                Standing::Examined { by, .. } if *by == taken.by => {
                    Err(CourseRefusal::SameOfficial)
                }
                Standing::Examined { .. } => Ok(()),
                _ => Err(not_now()),
            },
            Step::Decided { session, .. } => match (&self.stands, state) {
                (Standing::Decided { session: last, .. }, _) if session <= last => {
                    Err(CourseRefusal::NotLater(*session))
                }
                (_, State::Draft | State::Withdrawn) => Err(not_now()),
                _ => Ok(()),
            },
            Step::Moved { session, .. } => match &self.stands {
                Standing::Decided { session: last, .. } if session <= last => {
                    Err(CourseRefusal::NotLater(*session))
                }
                Standing::Decided {
                    verdict: Verdict::Valid,
                    ..
                } => Ok(()),
                _ => Err(not_now()),
            },
        }
    }

    fn check_underway(&self) -> Result<(), CourseRefusal> {
        match self.state() {
            state @ (State::Draft | State::Decided(_) | State::Withdrawn) => {
                Err(CourseRefusal::NotNow(state))
            }
            State::Received
            | State::Omission
            | State::Answered
            | State::Examined
            | State::Ready => Ok(()),
        }
    }

    fn check_version(&self, version: u32) -> Result<(), CourseRefusal> {
        match version == self.versions.saturating_add(1) {
            true => Ok(()),
            false => Err(CourseRefusal::WrongVersion(version)),
        }
    }

    fn open_omission(&self, number: u32) -> Result<&Omission, CourseRefusal> {
        self.check_underway()?;
        let mut open = self.omissions.iter().filter(|one| one.is_open());
        open.find(|one| one.number == number)
            .ok_or(CourseRefusal::NoSuchOmission(number))
    }

    fn first_open(&self) -> CourseRefusal {
        let mut open = self.omissions.iter().filter(|one| one.is_open());
        CourseRefusal::OmissionOpen(open.next().map_or(0, |one| one.number))
    }

    fn follow(&mut self, taken: &Taken) {
        match &taken.step {
            Step::Received { version } | Step::Corrected { version } => {
                self.versions = *version;
                self.stands = Standing::Received;
            }
            Step::Withdrawn => self.stands = Standing::Withdrawn,
            Step::OmissionRaised {
                omission,
                preset,
                until,
            } => {
                self.stands = Standing::Received;
                self.omissions.push(Omission {
                    number: *omission,
                    preset: preset.clone(),
                    until: *until,
                    answered: None,
                    repaired: None,
                });
            }
            Step::OmissionAnswered { omission, version } => {
                self.versions = *version;
                self.note(*omission, |one| one.answered = Some(*version));
            }
            Step::OmissionSettled { omission, repaired } => {
                self.note(*omission, |one| one.repaired = Some(*repaired));
            }
            Step::Examined { proposal, second } => {
                self.stands = match second {
                    true => Standing::Examined {
                        proposal: *proposal,
                        by: taken.by.clone(),
                    },
                    false => Standing::Ready(*proposal),
                };
            }
            Step::Seconded => {
                if let Some(proposal) = self.proposal() {
                    self.stands = Standing::Ready(proposal);
                }
            }
            Step::Returned => self.stands = Standing::Received,
            Step::Decided { session, verdict } => {
                self.stands = Standing::Decided {
                    session: *session,
                    verdict: *verdict,
                };
            }
            Step::Moved { session, body } => {
                self.moved_to = Some(body.clone());
                self.stands = Standing::Decided {
                    session: *session,
                    verdict: Verdict::Valid,
                };
            }
        }
    }

    fn note(&mut self, number: u32, change: impl FnOnce(&mut Omission)) {
        let found = self.omissions.iter_mut().find(|one| one.number == number);
        if let Some(omission) = found {
            change(omission);
        }
    }
}
