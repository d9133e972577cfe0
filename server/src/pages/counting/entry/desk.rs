//! What every page about one station begins with: who types, which station, and what this person can do with it.

use super::found::Places;
use crate::actions::counting::entry::{Work, load_work};
use crate::actions::counting::typing::official;
use crate::auth::Session;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::store::counting::saved_sheet::list_sheet_places;
use crate::store::counting::{StationKey, has_counts};
use crate::store::registration::Election;
use crate::store::{Database, Standing};
use crate::web::App;
use crate::wording::{count_record, entry as wording, stored_body_name};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::response::{IntoResponse, Redirect, Response};
use election::counting::{CountState, Finding, Sheet, Stance, StationCount, Whose, check, sheets};
use std::collections::BTreeSet;

/// A station in the hands of somebody.
pub(super) struct Desk {
    pub(super) session: Session,
    pub(super) locale: Locale,
    pub(super) app: App,
    pub(super) work: Work,
    /// None when the count came from a file.
    pub(super) stance: Option<Stance>,
}

/// The own entry, as far as it was typed.
pub(super) struct Own {
    pub(super) whose: Whose,
    pub(super) count: StationCount,
    pub(super) sheets: Vec<Sheet>,
    /// The sheets that were saved, by their place from 1.
    pub(super) saved: BTreeSet<u32>,
    pub(super) places: Places,
    /// What the checks find in it; nothing of the other entry.
    pub(super) findings: Vec<Finding>,
}

/// The head of a page about a station.
pub(crate) struct Heading {
    pub(crate) number: u32,
    pub(crate) name: String,
    pub(crate) body: String,
    /// Which entry it is; empty where that does not matter.
    pub(crate) whose: String,
}

impl Desk {
    /// The station that the address names; a page that says so when there is none.
    pub(super) async fn at(
        (session, locale, app): (Session, Locale, App),
        path: Result<Path<(String, u32)>, PathRejection>,
    ) -> Result<Self, Response> {
        let Ok(Path((election, number))) = path else {
            return Err(problem::missing(locale));
        };
        Self::find((session, locale, app), (&election, number)).await
    }

    pub(super) async fn find(
        (session, locale, app): (Session, Locale, App),
        key: StationKey<'_>,
    ) -> Result<Self, Response> {
        let db = database(&app, locale)?;
        let loaded = load(db, &session, key).await;
        let (work, stance) = loaded.map_err(broken(locale))?;
        Ok(Self {
            session,
            locale,
            app,
            work,
            stance,
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
        (&self.work.election.id, self.work.station.number)
    }

    /// The address of the station, without language.
    pub(super) fn path(&self) -> String {
        let (election, number) = self.key();
        format!("/tellen/{election}/stembureau/{number}")
    }

    pub(super) fn below(&self, end: &str) -> String {
        format!("{}/{end}", self.path())
    }

    pub(super) fn to(&self, path: &str) -> Response {
        Redirect::to(&format!("{path}{}", self.locale.query())).into_response()
    }

    /// To choosing the next station, which tells how this one stands.
    pub(super) fn done(&self) -> Response {
        let (election, number) = self.key();
        let language = match self.locale {
            Locale::Dutch => "",
            Locale::English => "&taal=en",
        };
        let to = format!("/tellen/{election}?klaar={number}{language}");
        Redirect::to(&to).into_response()
    }

    /// The own entry; what is there instead leads to the page of the station, which says so.
    pub(super) async fn own(&self) -> Result<Own, Response> {
        let state = &self.work.count.record.state;
        let found = match (self.stance, state) {
            (Some(Stance::GoOn(Whose::First)), CountState::FirstEntry { first }) => {
                Some((Whose::First, &first.count))
            }
            (Some(Stance::Answer), CountState::FirstEntryHasFindings { first, .. }) => {
                Some((Whose::First, &first.entry.count))
            }
            (Some(Stance::GoOn(Whose::Second)), CountState::SecondEntry { second, .. }) => {
                Some((Whose::Second, &second.count))
            }
            _ => None,
        };
        let Some((whose, count)) = found else {
            return Err(self.to(&self.path()));
        };
        let saved = list_sheet_places(self.db()?, self.key(), whose).await;
        let mut saved = saved.map_err(broken(self.locale))?;
        let sheets = sheets(&self.work.shape);
        // An entry that was finished once is whole, also when it came from a file.
        if self.stance == Some(Stance::Answer) {
            saved.extend((1..).zip(&sheets).map(|(place, _): (u32, _)| place));
        }
        let places = Places::of(&sheets, &self.work.shape);
        let findings = match state {
            // What was found when the entry was finished is what is answered for.
            CountState::FirstEntryHasFindings { first, .. } => {
                let found = first.findings.iter();
                found.map(|checked| checked.finding.clone()).collect()
            }
            _ => check(count, &self.work.checking()).unwrap_or_default(),
        };
        Ok(Own {
            whose,
            count: count.clone(),
            saved,
            sheets,
            places,
            findings,
        })
    }

    pub(super) fn heading(&self, whose: Option<Whose>) -> Heading {
        Heading {
            number: self.work.station.number,
            name: self.work.station.name.clone(),
            body: stored_body_name(self.locale, &self.work.body),
            whose: whose.map_or_else(String::new, |whose| {
                let word = count_record::whose(self.locale, whose);
                self.locale.say("entry-whose", &[("whose", word.into())])
            }),
        }
    }

    /// The frame of a page about the station.
    pub(super) fn page(&self, title: &str, path: &str) -> Page {
        let number = self.work.station.number;
        let station = self
            .locale
            .say("entry-station", &[("number", number.into())]);
        let title = match title {
            "" => station.clone(),
            title => format!("{title} – {station}"),
        };
        let mut page = election_page(
            (&self.session, self.locale),
            &self.work.election,
            (title, path),
        );
        let own = self.path();
        page.crumbs.push(Crumb::new(self.locale, station, &own));
        page
    }

    /// The words for what can be done with it.
    pub(super) fn told(&self) -> String {
        wording::stance(self.locale, self.stance)
    }
}

async fn load(
    db: &Database,
    session: &Session,
    key: StationKey<'_>,
) -> Result<(Work, Option<Stance>), AppError> {
    let work = load_work(db, key).await?;
    let state = &work.count.record.state;
    let stance = state.stance(official(session.account.id)?);
    let by_file = *state == CountState::Empty
        && has_counts(db, key.0, (work.body.code.as_str(), key.1)).await?;
    Ok((work, (!by_file).then_some(stance)))
}

/// The frame of a page of a typist about an election.
pub(super) fn election_page(
    (session, locale): (&Session, Locale),
    election: &Election,
    (title, path): (String, &str),
) -> Page {
    let day = locale.date(election.held_on);
    let mut page = Page::of(session, locale, title, path);
    page.election = locale.say("site-election", &[("day", day.into())]);
    page.unofficial = election.standing != Standing::Official;
    let own = format!("/tellen/{}", election.id);
    page.crumbs = vec![
        Crumb::new(locale, locale.text("entry-title"), "/tellen"),
        Crumb::new(locale, election.title.clone(), &own),
    ];
    page
}
