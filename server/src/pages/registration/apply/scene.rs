//! What every page of an applicant needs: the election, its key, and the frame of the page.

use crate::auth::ApplicantSession;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Crumb, Page};
use crate::store::Database;
use crate::store::registration::{Election, load_election};

/// The pages of one election for an applicant.
#[derive(Debug, Clone)]
pub(super) struct Scene {
    pub(super) election: Election,
    pub(super) locale: Locale,
}

impl Scene {
    /// The pages of that election.
    pub(super) async fn load(
        db: &Database,
        locale: Locale,
        election: &str,
    ) -> Result<Self, AppError> {
        let election = load_election(db, election).await?;
        Ok(Self { election, locale })
    }

    /// The path of the own application, or of a page below it.
    pub(super) fn path(&self, end: &str) -> String {
        path(&self.election.id, end)
    }

    /// The address of such a page, in the language of this one.
    pub(super) fn address(&self, end: &str) -> String {
        format!("{}{}", self.path(end), self.locale.query())
    }

    /// The frame of a page for who is not signed in.
    pub(super) fn open_page(&self, (title, end): (String, &str)) -> Page {
        let mut page = Page::bare(self.locale, title, &self.path(end));
        page.election.clone_from(&self.election.title);
        let public = format!("/verkiezing/{}", self.election.id);
        page.after(vec![
            Crumb::new(self.locale, self.election.title.as_str(), &public),
            Crumb::new(self.locale, page_title(self.locale), &self.path("")),
        ])
    }

    /// The frame of a page for an applicant.
    pub(super) fn page(&self, session: &ApplicantSession, (title, end): (String, &str)) -> Page {
        self.open_page((title, end)).for_applicant(session)
    }
}

fn page_title(locale: Locale) -> String {
    locale.text("apply-title")
}

/// The path of an application of this election, or of a page below it.
pub(super) fn path(election: &str, end: &str) -> String {
    match end {
        "" => format!("/aanmelden/{election}"),
        end => format!("/aanmelden/{election}/{end}"),
    }
}
