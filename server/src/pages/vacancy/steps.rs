//! What an official does with a vacancy: each is one form of its page.

use super::case::Case;
// Sortition.
use super::lotted::Lotted;
use super::{Desk, mendable, past_day, today};
use crate::actions::letters::{make_decision, make_notice};
// Sortition.
use crate::actions::sortition::name_appointed;
use crate::actions::vacancy::{
    Confirming, Unfilling, confirm_appointment, decide_unfilled, dismiss_vacancy,
    establish_vacancy, last_position, propose, reopen_vacancy,
};
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Form, Submitted};
use crate::locale::Locale;
use crate::pages::{broken, by, database, making};
use crate::store::write_tx;
use crate::web::{self, App};
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use succession::successor::{Filling, Outcome};
use succession::vacancy::State;

/// Election, body and number of the vacancy.
type CaseKey = (String, String, u32);

/// Decides that there is a vacancy.
pub async fn submit_establishment(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = At::load(&app, locale, key).await?;
    let case = at.case()?;
    let mut form = case.establish_form(&clerk.session).filled(&submitted);
    let day = past_day(&mut form, &submitted, ("establish", case.today), locale);
    let Some(on) = day.filter(|_| form.is_right()) else {
        return at.again(&clerk.session, form).await;
    };
    let (by, key) = (by(&clerk.session, &app), at.desk.key.clone());
    let number = at.number;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        establish_vacancy(tx, &by, (&key.0, &key.1), (number, on)).await
    });
    at.answer(&clerk.session, form, done.await).await
}

/// Decides that there is none.
pub async fn submit_dismissal(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = At::load(&app, locale, key).await?;
    let case = at.case()?;
    let mut form = case.dismiss_form(&clerk.session).filled(&submitted);
    let day = past_day(&mut form, &submitted, ("dismiss", case.today), locale);
    let note = submitted.trimmed("note").to_owned();
    if note.is_empty() {
        form.refuse("note", locale.text("vacancy-dismiss-note-missing"));
    }
    let Some(on) = day.filter(|_| form.is_right()) else {
        return at.again(&clerk.session, form).await;
    };
    let (by, key) = (by(&clerk.session, &app), at.desk.key.clone());
    let number = at.number;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        dismiss_vacancy(tx, &by, (&key.0, &key.1), (number, on, &note)).await
    });
    at.answer(&clerk.session, form, done.await).await
}

/// Appoints the one who was shown.
pub async fn submit_appointment(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = At::load(&app, locale, key).await?;
    let case = at.case()?;
    let shown = submitted.shown().to_owned();
    let lotted = at.lotted().await?;
    let form = case.appoint_form(&clerk.session, &shown, lotted.as_ref());
    let mut form = form.filled(&submitted);
    // Sortition.
    let on_paper = submitted.trimmed("drawn-name").to_owned();
    if lotted == Some(Lotted::Paper { has_extract: true }) && on_paper.is_empty() {
        form.refuse("drawn-name", locale.text("sortition-refused-name"));
    }
    let decided = past_day(&mut form, &submitted, ("decided", case.today), locale);
    let notified = super::any_day(&mut form, &submitted, "notified", locale);
    let days = decided.zip(notified).filter(|_| form.is_right());
    let Some((decided_on, notified_on)) = days else {
        return at.again(&clerk.session, form).await;
    };
    let (making, key) = (making(&clerk.session, &app), at.desk.key.clone());
    let number = at.number;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let confirming = Confirming {
            shown: &shown,
            decided_on,
            notified_on,
        };
        let key = (key.0.as_str(), key.1.as_str());
        let (by, keys) = (&making.by, &making.keys);
        let appointed = confirm_appointment(tx, by, key, (number, confirming)).await?;
        name_appointed(tx, by, keys, (key, appointed, &on_paper)).await?;
        make_notice(tx, &making, key, appointed).await?;
        let position = last_position(tx, key, number).await?;
        make_decision(tx, &making, key, (number, position)).await?;
        Ok(())
    });
    at.answer(&clerk.session, form, done.await).await
}

/// Decides that nobody can be appointed.
pub async fn submit_empty(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = At::load(&app, locale, key).await?;
    let case = at.case()?;
    let shown = submitted.shown().to_owned();
    let over = case.is_over();
    let asks_reason = over || at.can_draw(&app).await?;
    let form = case.empty_form(&clerk.session, (&shown, asks_reason));
    let mut form = form.filled(&submitted);
    let day = past_day(&mut form, &submitted, ("empty", case.today), locale);
    let reason = submitted.trimmed("reason").to_owned();
    if asks_reason && reason.is_empty() {
        form.refuse("reason", locale.text("appointment-no-reason"));
    }
    let Some(decided_on) = day.filter(|_| form.is_right()) else {
        return at.again(&clerk.session, form).await;
    };
    let (making, key) = (making(&clerk.session, &app), at.desk.key.clone());
    let number = at.number;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let unfilling = Unfilling {
            shown: &shown,
            decided_on,
            reason: &reason,
        };
        let key = (key.0.as_str(), key.1.as_str());
        decide_unfilled(tx, &making.by, key, (number, unfilling)).await?;
        if over {
            // Nobody was looked for, so there is no decision to write to anybody.
            return Ok(());
        }
        let position = last_position(tx, key, number).await?;
        make_decision(tx, &making, key, (number, position)).await?;
        Ok(())
    });
    at.answer(&clerk.session, form, done.await).await
}

/// Takes up again a seat that was left empty.
pub async fn submit_reopening(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let at = At::load(&app, locale, key).await?;
    let case = at.case()?;
    let mut form = case.reopen_form(&clerk.session).filled(&submitted);
    let day = past_day(&mut form, &submitted, ("reopen", case.today), locale);
    let Some(on) = day.filter(|_| form.is_right()) else {
        return at.again(&clerk.session, form).await;
    };
    let (by, key) = (by(&clerk.session, &app), at.desk.key.clone());
    let number = at.number;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        reopen_vacancy(tx, &by, (&key.0, &key.1), (number, on)).await
    });
    at.answer(&clerk.session, form, done.await).await
}

/// The vacancy that a form is about.
struct At {
    app: App,
    locale: Locale,
    desk: Desk,
    number: u32,
}

impl At {
    async fn load(
        app: &App,
        locale: Locale,
        (election, code, number): CaseKey,
    ) -> Result<Self, Response> {
        let db = database(app, locale)?;
        let desk = Desk::load(db, &(election, code)).await;
        let desk = desk.map_err(broken(locale))?.knowing(app, db).await;
        Ok(Self {
            desk: desk.map_err(broken(locale))?,
            app: app.clone(),
            locale,
            number,
        })
    }

    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    fn case(&self) -> Result<Case<'_>, Response> {
        let when = (today(&self.app), self.locale);
        Case::of(&self.desk, self.number, when).map_err(broken(self.locale))
    }

    /// Whether residents could be drawn now.
    async fn can_draw(&self, app: &App) -> Result<bool, Response> {
        let db = database(app, self.locale)?;
        let key = (self.desk.key.0.as_str(), self.desk.key.1.as_str());
        let outcome = propose(db, key, &self.desk.file, (self.number, today(app))).await;
        let outcome = outcome.map_err(broken(self.locale))?;
        let drawn =
            |one: &succession::successor::Proposal| one.decision.outcome == Filling::Sortition;
        Ok(match outcome {
            Outcome::Proposed(proposals) => proposals.iter().any(drawn),
            Outcome::LotRequired { .. } => false,
        })
    }

    // Sortition.
    /// How far the seat is, when it goes to a resident.
    async fn lotted(&self) -> Result<Option<Lotted>, Response> {
        if self.case()?.vacancy.state() != State::Established || !self.can_draw(&self.app).await? {
            return Ok(None);
        }
        let db = database(&self.app, self.locale)?;
        let lotted = Lotted::of(db, &self.desk, (self.number, today(&self.app))).await;
        lotted.map(Some).map_err(broken(self.locale))
    }

    /// The page again, with what is wrong.
    async fn again(&self, session: &Session, form: Form) -> Result<Response, Response> {
        let db = database(&self.app, self.locale)?;
        let page = self.case()?.page(db, session, vec![form]).await;
        let page = page.map_err(broken(self.locale))?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(web::private_page(status, self.locale, &page))
    }

    async fn answer(
        &self,
        session: &Session,
        mut form: Form,
        done: Result<(), AppError>,
    ) -> Result<Response, Response> {
        let Err(cause) = done else {
            let path = self.desk.path(&format!("vacature/{}", self.number));
            return Ok(super::to(self.locale, &path));
        };
        match mendable(self.locale, &cause) {
            Some(why) => {
                form.refuse_all(why);
                self.again(session, form).await
            }
            None => Err(broken(self.locale)(cause)),
        }
    }
}
