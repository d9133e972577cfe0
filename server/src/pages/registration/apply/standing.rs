//! Where the application of who is signed in stands, for every page about it.

use super::scene::Scene;
use crate::actions::registration::apply::{Own, load_own};
use crate::actions::registration::{Registration, load_registration};
use crate::auth::ApplicantSession;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, problem};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::web::App;
use axum::response::Response;
use chrono::{DateTime, Utc};

/// The application of who is signed in, and the election it is for.
pub(super) struct Standing {
    pub(super) scene: Scene,
    pub(super) session: ApplicantSession,
    pub(super) registration: Registration,
    pub(super) key: ElectionKey,
    /// None while no step was saved.
    pub(super) own: Option<Own>,
    pub(super) now: DateTime<Utc>,
}

impl Standing {
    /// What there is now.
    pub(super) async fn load(
        app: &App,
        (db, locale): (&Database, Locale),
        session: &ApplicantSession,
    ) -> Result<Self, Response> {
        let found = Self::find(app, (db, locale), session).await;
        found.map_err(broken(locale))
    }

    async fn find(
        app: &App,
        (db, locale): (&Database, Locale),
        session: &ApplicantSession,
    ) -> Result<Self, AppError> {
        let election = session.election.as_str();
        // Whoever signed in was saved with the key.
        let key = app.keys().find(db, election).await?;
        let key = key.ok_or_else(|| AppError::Missing {
            what: "key of the election",
            key: election.to_owned(),
        })?;
        Ok(Self {
            scene: Scene::load(db, locale, election).await?,
            session: session.clone(),
            registration: load_registration(db, election).await?,
            own: load_own(db, &key, &session.applicant).await?,
            key,
            now: app.now(),
        })
    }

    /// The application, or the page that says that there is none.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn own(&self) -> Result<&Own, Response> {
        let own = self.own.as_ref();
        own.ok_or_else(|| problem::missing(self.scene.locale))
    }

    /// Whether registration is open.
    pub(super) fn is_open(&self) -> bool {
        self.registration.is_open(self.now)
    }

    /// The frame of a page below the own application.
    pub(super) fn page(&self, title: String, end: &str) -> Page {
        self.scene.page(&self.session, (title, end))
    }
}
