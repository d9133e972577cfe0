//! What the pages of a member's own have before them: who is signed in, and as whom in which bodies.

use super::today;
use crate::actions::member::{Own, persons_of};
use crate::auth::ApplicantSession;

use crate::locale::Locale;
use crate::pages::roster::{Desk, Held};
use crate::pages::{Crumb, Page, broken, by_applicant, database, problem};
use crate::privacy::ElectionKey;
use crate::store::person_of_word;
use crate::store::registration::{Election, load_election};
use crate::web::App;
use axum::response::Response;
use chrono::NaiveDate;
use succession::roster::Person;

/// Who is signed in, and the bodies in which that is somebody.
pub(super) struct OwnDesk {
    pub(super) app: App,
    pub(super) session: ApplicantSession,
    pub(super) locale: Locale,
    pub(super) election: Election,
    pub(super) key: ElectionKey,
    pub(super) persons: Vec<(Desk, Person)>,
}

impl OwnDesk {
    /// The desk of who is signed in.
    pub(super) async fn open(
        app: App,
        session: ApplicantSession,
        locale: Locale,
    ) -> Result<Self, Response> {
        let db = database(&app, locale)?;
        let id = session.election.clone();
        let election = load_election(db, &id).await.map_err(broken(locale))?;
        // Whoever signed in was saved with the key.
        let key = app.keys().find(db, &id).await.map_err(broken(locale))?;
        let key = key.ok_or_else(|| problem::missing(locale))?;
        let found = persons_of(db, &key, &session.applicant).await;
        let mut persons = Vec::new();
        for (body, person) in found.map_err(broken(locale))? {
            let desk = Desk::open(&app, locale, (&id, &body)).await?;
            persons.push((desk, person));
        }
        Ok(Self {
            app,
            session,
            locale,
            election,
            key,
            persons,
        })
    }

    /// Who that is in this body, as the address says; nobody else's page is there.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn person(
        &self,
        (code, word): (&str, &str),
    ) -> Result<(&Desk, &Held, Person), Response> {
        let asked = person_of_word(word);
        let mut persons = self.persons.iter();
        let found = persons.find(|(desk, person)| desk.code == code && Some(*person) == asked);
        let found = found.and_then(|(desk, person)| Some((desk, desk.held.as_ref()?, *person)));
        found.ok_or_else(|| problem::missing(self.locale))
    }

    /// Today.
    pub(super) fn today(&self) -> NaiveDate {
        today(&self.app)
    }

    /// The path of the own page, or of a page below it.
    pub(super) fn path(&self, below: &str) -> String {
        format!("/lid/{}{below}", self.election.id)
    }

    /// The same in the language of the page.
    pub(super) fn address(&self, below: &str) -> String {
        format!("{}{}", self.path(below), self.locale.query())
    }

    /// What an action needs to know of who does it.
    pub(super) fn own(&self, (body, person): (&str, Person)) -> Own {
        Own {
            key: self.key.clone(),
            by: by_applicant(&self.session, &self.app),
            applicant: self.session.applicant.clone(),
            body: body.to_owned(),
            person,
            today: self.today(),
        }
    }

    /// The frame of a page.
    pub(super) fn page(&self, title: String, below: &str) -> Page {
        let locale = self.locale;
        let mut page = Page::bare(locale, title.clone(), &self.path(below));
        page.election.clone_from(&self.election.title);
        page.unofficial = self.election.standing == crate::store::Standing::NotOfficial;
        let mut way = vec![Crumb::new(locale, locale.text("own-title"), &self.path(""))];
        if !below.is_empty() {
            way.push(Crumb::new(locale, title, &self.path(below)));
        }
        page.for_applicant(&self.session).after(way)
    }

    /// The number of the seat that this person holds today, as a member.
    pub(super) fn member(held: &Held, person: Person, today: NaiveDate) -> Option<u64> {
        let mut members = held.file.members.iter().rev();
        let seated = members
            .find(|one| one.person() == person && one.until.is_none_or(|last| today <= last));
        seated.map(|one| one.number)
    }
}
