//! Establishing the result of one body, or correcting it: the session, then exactly what will be established,
//! and the button that does it.

use super::Outcome;
use crate::actions::session::{Confirmation, Proposal, Prospect, establish_in_session, prospect};
use crate::actions::shortage::find_shortage;
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::bureau::Place;
use crate::pages::counting::Shown;
use crate::pages::session_form::{Days, Told, ToldRows, carry, fields, read, told_rows};
use crate::pages::{Page, broken, by, database};
use crate::publication::{Person, Stage};
use crate::store::roster::list_members;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::Teller;
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};

#[derive(Template)]
#[template(path = "allocation/establish.html")]
struct EstablishPage {
    page: Page,
    heading: String,
    lead: String,
    changes: Changes,
    form: Form,
}

#[derive(Template)]
#[template(path = "allocation/confirm.html")]
struct ConfirmPage {
    page: Page,
    lead: String,
    outcome: Outcome,
    changes: Changes,
    told: ToldRows,
    digest: String,
    form: Form,
}

/// What a correction changes, and for whom.
#[derive(Debug, Default)]
pub(super) struct Changes {
    pub(super) is_correction: bool,
    pub(super) newly: Vec<String>,
    pub(super) no_longer: Vec<String>,
    /// Whether members were admitted on an earlier version and are not those of this one.
    pub(super) touches_members: bool,
}

/// What stands ready for one body.
struct Ready {
    place: Place,
    proposal: Proposal,
    shown: Shown,
    changes: Changes,
}

impl Ready {
    /// What can be established; another page first when a lot or a decision is needed.
    async fn load(
        db: &Database,
        locale: Locale,
        path: Result<Path<(String, String)>, PathRejection>,
    ) -> Result<Self, Response> {
        let place = Place::at(db, locale, path).await?;
        let elsewhere = |end: &str| {
            let to = format!("{}/{end}{}", place.path(), locale.query());
            Redirect::to(&to).into_response()
        };
        let refuse = broken(locale);
        let shortage = find_shortage(db, place.key()).await.map_err(&refuse)?;
        if shortage.is_some_and(|one| one.is_open()) {
            return Err(elsewhere("zetels"));
        }
        let proposal = match prospect(db, place.key()).await.map_err(&refuse)? {
            Prospect::Proposal(proposal) => *proposal,
            Prospect::LotRequired(..) => return Err(elsewhere("loting")),
        };
        let gathered = gather(db, locale, &place, &proposal).await;
        let (shown, changes) = gathered.map_err(&refuse)?;
        Ok(Self {
            place,
            proposal,
            shown,
            changes,
        })
    }

    fn title(&self, locale: Locale) -> String {
        match self.changes.is_correction {
            true => locale.text("correct-title"),
            false => locale.text("establish-title"),
        }
    }

    fn days(&self, app: &App, locale: Locale) -> Days {
        let before = self.proposal.before.as_ref();
        let before = before.map(|before| before.established_on);
        let days = (self.proposal.calculation.held_on, before);
        Days::after_vote(locale, days, clock::day_of(app.now()))
    }

    fn page(&self, session: &Session, locale: Locale) -> Page {
        let title = self.title(locale);
        self.place.below(session, locale, (title, "vaststellen"))
    }

    /// The form about the session, with what is wrong with it.
    fn ask(self, session: &Session, (locale, form): (Locale, Form)) -> Response {
        let mut page = self.page(session, locale);
        let heading = page.title.clone();
        let status = if form.is_right() {
            StatusCode::OK
        } else {
            page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let name = [("body", self.place.name(locale).into())];
        let template = EstablishPage {
            lead: match self.changes.is_correction {
                true => locale.say("correct-lead", &name),
                false => locale.say("establish-lead", &name),
            },
            heading,
            changes: self.changes,
            form,
            page,
        };
        web::private_page(status, locale, &template)
    }

    /// Exactly what will be established.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn confirm(
        self,
        session: &Session,
        (locale, told): (Locale, &Told),
        form: Form,
    ) -> Result<Response, Response> {
        let digest = self.proposal.digest().map_err(broken(locale))?;
        let teller = self.shown.teller(locale);
        let page = self.page(session, locale);
        let values = [
            ("body", self.place.name(locale).into()),
            ("version", self.proposal.version().into()),
        ];
        let status = match form.is_right() {
            true => StatusCode::OK,
            false => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let lots = &self.proposal.calculation.lots;
        let template = ConfirmPage {
            lead: locale.say("confirm-lead", &values),
            outcome: Outcome::of(&teller, &self.proposal.completed, lots),
            told: told_rows(locale, told),
            form: form.showing(&digest),
            changes: self.changes,
            digest,
            page,
        };
        Ok(web::private_page(status, locale, &template))
    }
}

async fn gather(
    db: &Database,
    locale: Locale,
    place: &Place,
    proposal: &Proposal,
) -> Result<(Shown, Changes), AppError> {
    let stage = Stage::Established(proposal.completed.clone());
    let shown = Shown::load(db, place, (&proposal.calculation.votes, stage)).await?;
    let teller = shown.teller(locale);
    let (newly, no_longer) = (proposal.newly_elected(), proposal.no_longer_elected());
    let members = list_members(db, place.key().0, place.key().1).await?;
    let changes = Changes {
        is_correction: proposal.before.is_some(),
        touches_members: !members.is_empty() && (!newly.is_empty() || !no_longer.is_empty()),
        newly: names(&teller, &newly),
        no_longer: names(&teller, &no_longer),
    };
    Ok((shown, changes))
}

fn names(teller: &Teller<'_>, persons: &[Person]) -> Vec<String> {
    persons.iter().map(|one| teller.name(*one)).collect()
}

fn session_form(locale: Locale, csrf: &str, is_correction: bool) -> Form {
    let button = locale.text("establish-to-confirm");
    Form::new(locale, csrf, button, fields(locale, is_correction))
}

fn confirm_form(locale: Locale, csrf: &str, changes: &Changes) -> Form {
    let button = match changes.is_correction {
        true => locale.text("correct-button"),
        false => locale.text("establish-button"),
    };
    let fields = match changes.touches_members {
        true => vec![Field::check(
            "members-known",
            locale.text("correct-members-known"),
        )],
        false => Vec::new(),
    };
    Form::new(locale, csrf, button, fields)
}

/// Asks about the session.
pub async fn show_establish(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = official.session;
    let ready = Ready::load(database(&app, locale)?, locale, path).await?;
    let form = session_form(locale, &session.csrf, ready.changes.is_correction);
    Ok(ready.ask(&session, (locale, form)))
}

/// Shows what will be established, and establishes it when that was confirmed.
pub async fn submit_establish(
    official: As<Bureau>,
    locale: Locale,
    path: Result<Path<(String, String)>, PathRejection>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = official.session;
    let db = database(&app, locale)?;
    let ready = Ready::load(db, locale, path).await?;
    let is_correction = ready.changes.is_correction || !submitted.trimmed("reason").is_empty();
    let mut form = session_form(locale, &session.csrf, is_correction).filled(&submitted);
    let days = ready.days(&app, locale);
    let Some(told) = read(&mut form, &submitted, (locale, &days), is_correction) else {
        // Whoever confirmed a first version cannot be asked for a reason: somebody else was first.
        if !submitted.shown().is_empty()
            && ready.proposal.digest().ok().as_deref() != Some(submitted.shown())
        {
            return Err(broken(locale)(AppError::AnswerChanged));
        }
        return Ok(ready.ask(&session, (locale, form)));
    };
    let mut confirm = confirm_form(locale, &session.csrf, &ready.changes).filled(&submitted);
    confirm = carry(confirm, &submitted);
    let is_known = !ready.changes.touches_members || submitted.is_checked("members-known");
    if submitted.shown().is_empty() || !is_known {
        if !submitted.shown().is_empty() {
            confirm.refuse("members-known", locale.text("correct-members-unknown"));
        }
        return ready.confirm(&session, (locale, &told), confirm);
    }
    let to = format!("{}{}", ready.place.path(), locale.query());
    let (by, shown) = (by(&session, &app), submitted.shown().to_owned());
    let place = ready.place;
    let established = write_tx(db, async move |tx| {
        let confirmed = Confirmation {
            session: &told.session,
            reason: &told.reason,
            shown: &shown,
        };
        establish_in_session(tx, &by, place.key(), &confirmed).await
    });
    established.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}
