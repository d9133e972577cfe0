//! Where a page of the bureau stands: the election and the body that its address names.

use crate::auth::Session;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, problem};
use crate::store::registration::{Body, Election, load_body, load_election, load_planned_seats};
use crate::store::{Database, Standing};
use crate::wording::kind_and_name;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::Uri;
use axum::response::Response;

/// A body of an election.
#[derive(Debug, Clone)]
pub(crate) struct Place {
    pub(crate) election: Election,
    pub(crate) body: Body,
}

impl Place {
    /// The body that the address names; a page that says so when there is none.
    pub(crate) async fn find(
        db: &Database,
        locale: Locale,
        (election, code): (&str, &str),
    ) -> Result<Self, Response> {
        let refuse = broken(locale);
        let election = load_election(db, election).await.map_err(&refuse)?;
        load_planned_seats(db, &election.id, code)
            .await
            .map_err(&refuse)?;
        let body = load_body(db, code).await.map_err(&refuse)?;
        Ok(Self { election, body })
    }

    /// The same for an address that may not be readable.
    pub(crate) async fn at(
        db: &Database,
        locale: Locale,
        path: Result<Path<(String, String)>, PathRejection>,
    ) -> Result<Self, Response> {
        let Ok(Path((election, code))) = path else {
            return Err(problem::missing(locale));
        };
        Self::find(db, locale, (&election, &code)).await
    }

    pub(crate) fn key(&self) -> (&str, &str) {
        (&self.election.id, &self.body.code)
    }

    /// The address of the page of the body, without language.
    pub(crate) fn path(&self) -> String {
        format!("/bureau/{}/wijkraad/{}", self.election.id, self.body.code)
    }

    /// The name with the word for its kind.
    pub(crate) fn name(&self, locale: Locale) -> String {
        kind_and_name(locale, self.body.kind, &self.body.name)
    }

    /// The frame of the page of the body.
    pub(crate) fn page(&self, session: &Session, locale: Locale) -> Page {
        let path = self.path();
        let mut page = election_page(session, locale, &self.election, (self.name(locale), &path));
        page.crumbs.push(Crumb {
            text: self.body.name.clone(),
            address: page.address(&path),
        });
        page
    }

    /// The frame of a page below that of the body.
    pub(crate) fn below(
        &self,
        session: &Session,
        locale: Locale,
        (title, end): (String, &str),
    ) -> Page {
        let path = format!("{}/{end}", self.path());
        let mut page = self.page(session, locale);
        page.crumbs.push(Crumb {
            text: title.clone(),
            address: page.address(&path),
        });
        Page {
            title,
            path,
            ..page
        }
    }
}

/// The election that the address names.
pub(crate) async fn find_election(
    db: &Database,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
) -> Result<Election, Response> {
    let Ok(Path(id)) = path else {
        return Err(problem::missing(locale));
    };
    load_election(db, &id).await.map_err(broken(locale))
}

/// The frame of a page about an election.
pub(crate) fn election_page(
    session: &Session,
    locale: Locale,
    election: &Election,
    (title, path): (String, &str),
) -> Page {
    let day = locale.date(election.held_on);
    let mut page = Page::of(session, locale, title, path);
    page.election = locale.say("site-election", &[("day", day.into())]);
    page.unofficial = election.standing != Standing::Official;
    page.crumbs = vec![
        Crumb {
            text: locale.text("bureau-title"),
            address: page.address("/bureau"),
        },
        Crumb {
            text: election.title.clone(),
            address: page.address(&format!("/bureau/{}", election.id)),
        },
    ];
    page
}

/// A word in the query of an address.
pub(crate) fn word(uri: &Uri, name: &str) -> Option<String> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    pairs.find_map(|(known, value)| (known == name).then(|| value.into_owned()))
}
