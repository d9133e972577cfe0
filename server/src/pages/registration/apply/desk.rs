//! Everything a page of an applicant shows: the election, the own application, and what is wrong with it.

use super::scene::Scene;
use crate::actions::registration::apply::problems::{Facts, Problem, Severity, find_problems};
use crate::actions::registration::apply::{Own, Step, load_facts, load_own};
use crate::actions::registration::{Registration, load_registration};
use crate::auth::ApplicantSession;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::registration::application::Details;
use crate::store::registration::{Body, list_bodies};
use crate::web::App;
use crate::wording::{apply as wording, registration, stored_body_name};
use chrono::{DateTime, Utc};
use election::registration::calendar::When;
use election::registration::course::State;

/// The desk of an applicant.
#[derive(Debug, Clone)]
pub(super) struct Desk {
    pub(super) scene: Scene,
    pub(super) session: ApplicantSession,
    pub(super) registration: Registration,
    pub(super) key: ElectionKey,
    /// The application; none while nothing was saved.
    pub(super) own: Option<Own>,
    /// The moment.
    pub(super) now: DateTime<Utc>,
    pub(super) facts: Facts,
    pub(super) bodies: Vec<Body>,
}

/// A problem as it is shown.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) severity: String,
    pub(super) colour: &'static str,
    pub(super) sentence: String,
    pub(super) article: String,
    /// Where it is mended.
    pub(super) address: String,
    /// What the step is called that mends it.
    pub(super) step: String,
}

/// Until when, and how long that still is.
#[derive(Debug, Clone)]
pub(super) struct Clock {
    pub(super) closes: String,
    pub(super) left: String,
    pub(super) server: String,
    pub(super) is_open: bool,
}

impl Desk {
    /// The desk of this applicant now.
    pub(super) async fn open(
        app: &App,
        (db, locale): (&Database, Locale),
        session: &ApplicantSession,
    ) -> Result<Self, AppError> {
        let election = session.election.as_str();
        let now = app.now();
        let registration = load_registration(db, election).await?;
        let key = app.keys().find(db, election).await?;
        // Whoever signed in was saved with it.
        let key = key.ok_or_else(|| AppError::Missing {
            what: "key of the election",
            key: election.to_owned(),
        })?;
        let own = load_own(db, &key, &session.applicant).await?;
        let details = own.as_ref().map(|own| own.details.clone());
        let facts = load_facts(
            db,
            (&registration, now),
            (&session.applicant, own.as_ref()),
            &details.unwrap_or_default(),
        )
        .await?;
        Ok(Self {
            facts,
            bodies: list_bodies(db).await?,
            scene: Scene {
                election: registration.election.clone(),
                locale,
            },
            session: session.clone(),
            registration,
            key,
            own,
            now,
        })
    }

    /// What was filled in so far.
    pub(super) fn details(&self) -> Details {
        let own = self.own.as_ref();
        own.map(|own| own.details.clone()).unwrap_or_default()
    }

    /// Where the application stands.
    pub(super) fn state(&self) -> State {
        let own = self.own.as_ref();
        own.map_or(State::Draft, |own| own.course.state())
    }

    /// Whether something can still be changed, as far as it is in time.
    pub(super) fn can_change(&self) -> bool {
        !matches!(self.state(), State::Decided(_))
    }

    /// Whether a step can be saved now: in time, or to repair an omission.
    pub(super) fn may_save(&self) -> bool {
        self.registration.is_open(self.now) || self.state() == State::Omission
    }

    /// Whether something was signed.
    pub(super) fn is_signed(&self) -> bool {
        self.own
            .as_ref()
            .is_some_and(|own| own.course.version() > 0)
    }

    /// What is known about other details than those that are saved.
    pub(super) async fn facts_of(
        &self,
        db: &Database,
        details: &Details,
    ) -> Result<Facts, AppError> {
        let whose = (self.session.applicant.as_str(), self.own.as_ref());
        load_facts(db, (&self.registration, self.now), whose, details).await
    }

    /// What is wrong with what is saved.
    pub(super) fn problems(&self) -> Vec<Problem> {
        find_problems(&self.details(), &self.facts)
    }

    /// The name of a body by its code.
    pub(super) fn body_name(&self, code: &str) -> String {
        let found = self.bodies.iter().find(|body| body.code == code);
        found.map_or_else(
            || code.to_owned(),
            |body| stored_body_name(self.scene.locale, body),
        )
    }

    /// A problem in a sentence.
    pub(super) fn sentence(&self, problem: &Problem) -> (String, String) {
        wording::problem(self.scene.locale, problem, &|code| self.body_name(code))
    }

    /// Problems as they are shown, each with the page that mends it.
    pub(super) fn told(&self, problems: &[Problem]) -> Vec<Told> {
        let locale = self.scene.locale;
        let told = problems.iter().map(|problem| {
            let (sentence, article) = self.sentence(problem);
            let step = problem.item.step();
            let page = self.scene.address(&format!("stap/{}", step.word()));
            Told {
                severity: wording::severity(locale, problem.severity),
                colour: match problem.severity {
                    Severity::Blocks => "error",
                    Severity::Warns => "warning",
                    Severity::Informs => "info",
                },
                sentence,
                article,
                address: format!("{page}#{}", problem.item.field()),
                step: wording::step(locale, step),
            }
        });
        told.collect()
    }

    /// Until when one can register, by the clock of the server.
    pub(super) fn clock(&self) -> Clock {
        let (locale, now) = (self.scene.locale, clock::local(self.now));
        let closes = self.registration.closes_at;
        Clock {
            closes: registration::when(locale, When::at(closes.date(), closes.time())),
            left: wording::time_left(locale, now, closes),
            server: now.format("%H:%M:%S").to_string(),
            is_open: self.registration.is_open(self.now),
        }
    }

    /// The path of a step.
    pub(super) fn step_path(&self, step: Step) -> String {
        self.scene.path(&format!("stap/{}", step.word()))
    }
}
