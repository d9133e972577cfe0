//! Where a page of the examination stands: the election with its key, and the application that the address names.

use super::LONGEST_REASON;
use crate::actions::registration::examination::Dossier;
use crate::auth::Session;
use crate::demo::OFFICIALS;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::election_page;
use crate::pages::{Crumb, Page, broken, database};
use crate::privacy::ElectionKey;
use crate::store::Database;
use crate::store::account::list_accounts;
use crate::store::registration::{Body, Election, list_bodies, list_planned_seats, load_election};
use crate::web::App;
use crate::wording::examination::Names;
use crate::wording::stored_body_name;
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeMap;

/// An election whose applications are examined.
pub(super) struct Desk<'d> {
    pub(super) db: &'d Database,
    pub(super) locale: Locale,
    pub(super) election: Election,
    /// The bodies that take part.
    pub(super) bodies: Vec<Body>,
    key: Option<ElectionKey>,
}

impl<'d> Desk<'d> {
    /// The election that the address names; a page that says so when there is none.
    pub(super) async fn open(
        app: &'d App,
        locale: Locale,
        election: &str,
    ) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let opened = Self::load(app, db, (locale, election)).await;
        opened.map_err(broken(locale))
    }

    async fn load(
        app: &App,
        db: &'d Database,
        (locale, election): (Locale, &str),
    ) -> Result<Self, AppError> {
        let election = load_election(db, election).await?;
        let taking_part = list_planned_seats(db, &election.id).await?;
        let mut bodies = list_bodies(db).await?;
        bodies.retain(|body| taking_part.iter().any(|(code, _)| *code == body.code));
        Ok(Self {
            key: app.keys().find(db, &election.id).await?,
            db,
            locale,
            election,
            bodies,
        })
    }

    /// The key of the election; without one nothing was ever received.
    pub(super) fn key(&self) -> Result<&ElectionKey, AppError> {
        self.key.as_ref().ok_or_else(|| AppError::Missing {
            what: "application",
            key: self.election.id.clone(),
        })
    }

    /// Everything about an application.
    pub(super) async fn dossier(&self, id: &str) -> Result<Dossier, Response> {
        let refuse = broken(self.locale);
        let key = self.key().map_err(&refuse)?;
        let loaded = Dossier::load(self.db, key, (&self.election.id, id)).await;
        loaded.map_err(refuse)
    }

    /// The names of the bodies by their code.
    pub(super) fn names(&self) -> Names {
        let named = self.bodies.iter();
        named
            .map(|body| (body.code.clone(), stored_body_name(self.locale, body)))
            .collect()
    }

    /// The names of the accounts, by the name under which they act; and those of the demonstration.
    pub(super) async fn people(&self) -> Result<BTreeMap<String, String>, Response> {
        let accounts = list_accounts(self.db).await.map_err(broken(self.locale))?;
        let made_up = OFFICIALS.map(|(actor, name)| (actor.to_owned(), name.to_owned()));
        Ok(accounts
            .into_iter()
            .map(|one| (crate::auth::actor(one.id), one.name))
            .chain(made_up)
            .collect())
    }

    /// The address of the board.
    pub(super) fn board_path(&self) -> String {
        format!("/bureau/{}/aanmeldingen", self.election.id)
    }

    /// The address of the work that waits.
    pub(super) fn work_path(&self) -> String {
        format!("{}/werk", self.board_path())
    }

    /// The address of an application.
    pub(super) fn application_path(&self, id: &str) -> String {
        format!("/bureau/{}/aanmelding/{id}", self.election.id)
    }

    /// The frame of a page below the board.
    pub(super) fn page(&self, session: &Session, (title, path): (String, &str)) -> Page {
        let locale = self.locale;
        let mut page = election_page(session, locale, &self.election, (title.clone(), path));
        let board = self.board_path();
        page.crumbs
            .push(Crumb::new(locale, locale.text("board-title"), &board));
        if path != board {
            page.crumbs.push(Crumb::new(locale, title, path));
        }
        page
    }

    /// The frame of a page below that of an application.
    pub(super) fn page_below(
        &self,
        session: &Session,
        (id, title, end): (&str, String, &str),
    ) -> Page {
        let locale = self.locale;
        let (above, work) = (self.application_path(id), self.work_path());
        let path = format!("{above}/{end}");
        let mut page = election_page(session, locale, &self.election, (title.clone(), &path));
        page.crumbs.extend([
            Crumb::new(locale, locale.text("board-title"), &self.board_path()),
            Crumb::new(locale, locale.text("work-title"), &work),
            Crumb::new(locale, id, &above),
            Crumb::new(locale, title, &path),
        ]);
        page
    }

    /// Back to the page of an application.
    pub(super) fn back_to(&self, id: &str) -> Response {
        let address = format!("{}{}", self.application_path(id), self.locale.query());
        Redirect::to(&address).into_response()
    }
}

/// The field for a reason.
pub(super) fn reason_field(locale: Locale) -> Field {
    let field = Field::area("reason", locale.text("examination-reason"));
    field.described(locale.text("examination-reason-hint"))
}

/// Reads a reason; what is wrong with it stands at the field.
pub(super) fn read_reason(
    form: &mut Form,
    (locale, submitted): (Locale, &Submitted),
    required: bool,
) -> String {
    let reason = submitted.trimmed("reason");
    if required && reason.is_empty() {
        form.refuse("reason", locale.text("examination-reason-missing"));
    } else if LONGEST_REASON < reason.chars().count() {
        let most = [("most", LONGEST_REASON.into())];
        form.refuse("reason", locale.say("examination-text-long", &most));
    }
    reason.to_owned()
}
