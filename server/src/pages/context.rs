//! What every page prints around its own content.

use crate::assets;
use crate::auth::{
    Administrators, ApplicantSession, Auditors, BureauReaders, GriffieReaders, RoleSet, Session,
    TypistKeepers, Typists,
};
use crate::locale::Locale;
use crate::publication::Publication;
use crate::wording::account as wording;

/// A step of the way to a page.
#[derive(Debug)]
pub struct Crumb {
    /// The text of the link.
    pub text: String,
    /// Where it goes.
    pub address: String,
}

impl Crumb {
    /// A step with its words and its path, in the language of the page.
    #[must_use]
    pub fn new(locale: Locale, text: impl Into<String>, path: &str) -> Self {
        Self {
            text: text.into(),
            address: format!("{path}{}", locale.query()),
        }
    }
}

/// The frame of a page.
#[derive(Debug)]
pub struct Page {
    /// The language of the page.
    pub locale: Locale,
    /// Its title.
    pub title: String,
    /// Its own path, for the link to the other language.
    pub path: String,
    /// Which election it is about, in the header; empty on a page that is about none.
    pub election: String,
    /// Whether the figures must be marked as not official.
    pub unofficial: bool,
    /// The way to it; empty on the overview.
    pub crumbs: Vec<Crumb>,
    /// Who is signed in; nobody on a page that is the same for everybody.
    pub viewer: Option<Viewer>,
    /// The session of an applicant; none on every other page.
    pub applicant: Option<ApplicantSession>,
}

/// Who is signed in, as the header shows it.
#[derive(Debug)]
pub struct Viewer {
    /// The name.
    pub name: String,
    /// What the account is for.
    pub role: String,
    /// The token for the button to sign out.
    pub csrf: String,
    /// Whether users are kept with this account.
    pub keeps_users: bool,
    /// Whether typists are.
    pub keeps_typists: bool,
    /// Where the work of this role is: the path and the words.
    pub work: Vec<(&'static str, String)>,
}

impl Viewer {
    fn of(session: &Session, locale: Locale) -> Self {
        let places = [
            (BureauReaders::has(session), "/bureau", "nav-bureau"),
            (GriffieReaders::has(session), "/griffie", "nav-griffie"),
            (Auditors::has(session), "/controle", "nav-audit"),
            (Typists::has(session), "/tellen", "nav-entry"),
        ];
        let open = places.into_iter().filter(|(may, _, _)| *may);
        Self {
            name: session.account.name.clone(),
            role: wording::role(locale, session.account.role),
            csrf: session.csrf.clone(),
            keeps_users: Administrators::has(session),
            keeps_typists: TypistKeepers::has(session),
            work: open
                .map(|(_, path, key)| (path, locale.text(key)))
                .collect(),
        }
    }
}

impl Page {
    /// The frame of a page about this publication.
    #[must_use]
    pub fn about(publication: &Publication, locale: Locale, title: String, path: &str) -> Self {
        let day = locale.date(publication.day);
        Self {
            election: locale.say("site-election", &[("day", day.into())]),
            unofficial: !publication.official,
            ..Self::bare(locale, title, path)
        }
    }

    /// The frame of a page about nothing in particular.
    #[must_use]
    pub fn bare(locale: Locale, title: String, path: &str) -> Self {
        Self {
            locale,
            title,
            path: path.to_owned(),
            election: String::new(),
            unofficial: false,
            crumbs: Vec::new(),
            viewer: None,
            applicant: None,
        }
    }

    /// The frame of a page for somebody who is signed in.
    #[must_use]
    pub fn of(session: &Session, locale: Locale, title: String, path: &str) -> Self {
        Self {
            viewer: Some(Viewer::of(session, locale)),
            ..Self::bare(locale, title, path)
        }
    }

    /// The same page for an applicant.
    #[must_use]
    pub fn for_applicant(mut self, session: &ApplicantSession) -> Self {
        self.applicant = Some(session.clone());
        self
    }

    /// The same page, one level below the overview.
    #[must_use]
    pub fn below(mut self, crumb: Crumb) -> Self {
        let home = Crumb {
            text: self.text("breadcrumb-home"),
            address: self.address("/"),
        };
        self.crumbs = vec![home, crumb];
        self
    }

    /// A sentence in the language of the page.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.locale.text(key)
    }

    /// An address within the site, in the language of the page.
    #[must_use]
    pub fn address(&self, path: &str) -> String {
        format!("{path}{}", self.locale.query())
    }

    /// An address one step below that of this page.
    #[must_use]
    pub fn further(&self, end: &str) -> String {
        self.address(&format!("{}/{end}", self.path))
    }

    /// This page in the other language.
    #[must_use]
    pub fn other_language(&self) -> String {
        format!("{}{}", self.path, self.locale.other().query())
    }

    /// The address of a file that is part of the program.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        format!("/assets/{}/{name}", assets::version())
    }

    /// The same page, at the end of this way.
    #[must_use]
    pub fn after(mut self, crumbs: Vec<Crumb>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// The same page under another title; the way to it keeps its words.
    #[must_use]
    pub fn called(self, title: String) -> Self {
        Self { title, ..self }
    }

    /// Whether this is the page at that path, or one below it.
    #[must_use]
    pub fn is_below(&self, path: &str) -> bool {
        let rest = self.path.strip_prefix(path);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Whether this is the page at that path.
    #[must_use]
    pub fn is_at(&self, path: &str) -> bool {
        self.path == path
    }

    /// Whether this is the page of the own application.
    #[must_use]
    pub fn is_own_application(&self) -> bool {
        let election = self.path.strip_prefix("/aanmelden/");
        election.is_some_and(|election| !election.contains('/'))
    }

    /// Whether this is the page of a member's own, or one below it.
    #[must_use]
    pub fn is_of_member(&self) -> bool {
        self.path.starts_with("/lid/")
    }

    /// Whether this is the overview.
    #[must_use]
    pub fn is_home(&self) -> bool {
        self.path == "/"
    }
}
