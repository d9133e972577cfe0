//! What the page of one count is made from: the count, its steps, and the names of who took them.

use crate::actions::counting::entry::{Work, load_work};
use crate::auth::Session;
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::store::Database;
use crate::store::account::list_accounts;
use crate::store::counting::leading::{Investigation, list_investigations};
use crate::store::counting::{StationKey, list_count_steps};
use crate::web::App;
use crate::wording::{entry as wording, lots::moment};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::Response;
use chrono::{DateTime, Utc};
use election::counting::{CountState, Field, OfficialId, Past, Sheet, StationCount, Whose, sheets};
use std::collections::BTreeMap;

/// One count in the hands of somebody of the bureau.
pub(super) struct Scene {
    pub(super) session: Session,
    pub(super) locale: Locale,
    pub(super) app: App,
    pub(super) may_act: bool,
    pub(super) work: Work,
    pub(super) steps: Vec<Past>,
    /// The investigations of this count, oldest first.
    pub(super) investigations: Vec<Investigation>,
    names: BTreeMap<i64, String>,
}

impl Scene {
    /// The count that the address names; a page that says so when there is none.
    pub(super) async fn at(
        (session, locale, app): (Session, Locale, App),
        path: Result<Path<(String, u32)>, PathRejection>,
        may_act: bool,
    ) -> Result<Self, Response> {
        let Ok(Path((election, number))) = path else {
            return Err(problem::missing(locale));
        };
        let db = database(&app, locale)?;
        let loaded = load(db, (&election, number)).await;
        let (work, steps, investigations, names) = loaded.map_err(broken(locale))?;
        Ok(Self {
            session,
            locale,
            app,
            may_act,
            work,
            steps,
            investigations,
            names,
        })
    }

    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn db(&self) -> Result<&Database, Response> {
        database(&self.app, self.locale)
    }

    pub(super) fn key(&self) -> StationKey<'_> {
        self.work.key()
    }

    pub(super) fn path(&self) -> String {
        let (election, number) = self.key();
        format!("/bureau/{election}/tellen/stembureau/{number}")
    }

    pub(super) fn state(&self) -> &CountState {
        &self.work.count.record.state
    }

    pub(super) fn name(&self, person: OfficialId) -> String {
        let known = self.names.get(&person.0);
        known.cloned().unwrap_or_else(|| person.0.to_string())
    }

    pub(super) fn moment(&self, at: DateTime<Utc>) -> String {
        moment(self.locale, clock::local(at))
    }

    /// The fields that differ; none in any other state.
    pub(super) fn differing(&self) -> Option<&[Field]> {
        match self.state() {
            CountState::EntriesDiffer { fields, .. } => Some(fields),
            _ => None,
        }
    }

    /// The entry that can be taken back now.
    pub(super) fn withdrawable(&self) -> Option<Whose> {
        match self.state() {
            CountState::FirstEntry { .. }
            | CountState::FirstEntryHasFindings { second: None, .. }
            | CountState::FirstEntryDone { .. } => Some(Whose::First),
            CountState::SecondEntry { .. } => Some(Whose::Second),
            _ => None,
        }
    }

    pub(super) fn sheets(&self) -> Vec<Sheet> {
        sheets(&self.work.shape)
    }

    pub(super) fn label(&self, field: Field) -> String {
        wording::whole_label(self.locale, field, &self.work.lists)
    }

    /// What stands in a field; a dash when nothing does.
    pub(super) fn value(&self, count: Option<&StationCount>, field: Field) -> String {
        let value = count.and_then(|count| count.value(field));
        value.map_or_else(
            || "–".to_owned(),
            |value| wording::value(self.locale, value),
        )
    }

    pub(super) fn page(&self) -> Page {
        let number = self.work.station.number;
        let title = self
            .locale
            .say("entry-station", &[("number", number.into())]);
        let path = self.path();
        let mut page = election_page(
            &self.session,
            self.locale,
            &self.work.election,
            (title.clone(), &path),
        );
        let board = format!("/bureau/{}/tellen", self.work.election.id);
        let counting = self.locale.text("course-counting");
        page.crumbs.push(Crumb::new(self.locale, counting, &board));
        page.crumbs.push(Crumb::new(self.locale, title, &path));
        page
    }
}

type Loaded = (Work, Vec<Past>, Vec<Investigation>, BTreeMap<i64, String>);

async fn load(db: &Database, key: StationKey<'_>) -> Result<Loaded, AppError> {
    let work = load_work(db, key).await?;
    let steps = list_count_steps(db, key).await?;
    let mut investigations = list_investigations(db, key.0, &work.station.body).await?;
    investigations.retain(|one| one.station == key.1);
    let accounts = list_accounts(db).await?.into_iter();
    let names =
        accounts.filter_map(|account| Some((i64::try_from(account.id).ok()?, account.name)));
    Ok((work, steps, investigations, names.collect()))
}
