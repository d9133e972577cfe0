//! Moving a day of the calendar, with a reason.

use super::LONGEST_TEXT;
use super::calendar::{move_path, path, way};
use crate::actions::registration::calendar::{
    ElectionCalendar, Move, Moving, load_calendar, move_day,
};
use crate::auth::{As, Bureau, Session};
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Crumb, FormPage, Page, broken, by, database, problem};
use crate::store::registration::{Election, load_election};
use crate::store::{Database, write_tx};
use crate::web::App;
use crate::wording::registration as wording;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveTime;
use election::registration::calendar::{Entry, Milestone, OutOfOrder, When};

/// A day that can be moved, with the election it belongs to.
struct Movable {
    election: Election,
    calendar: ElectionCalendar,
    entry: Entry,
}

/// Asks where a day is to be moved, and why.
pub async fn show_move(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, usize)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let movable = movable(database(&app, locale)?, locale, (&id, number)).await?;
    let form = movable.form(locale, &bureau.session);
    Ok(movable.page(locale, &bureau.session, form).answer())
}

/// Moves a day, or says why it cannot be there.
pub async fn submit_move(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, usize)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let db = database(&app, locale)?;
    let movable = movable(db, locale, (&id, number)).await?;
    let mut form = movable.form(locale, &session).filled(&submitted);
    let to = movable.read(&mut form, locale, &submitted);
    let (Some(to), true) = (to, form.is_right()) else {
        return Ok(movable.page(locale, &session, form).answer());
    };
    let moving = Moving {
        milestone: movable.entry.milestone,
        to,
        shown: submitted.shown().to_owned(),
        reason: submitted.trimmed("reason").to_owned(),
    };
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(db, async move |tx| {
        move_day(tx, &by, &election, &moving).await
    })
    .await;
    let why = match done {
        Ok(Move::Moved(_)) => {
            let address = format!("{}{}", path(&id), locale.query());
            return Ok(Redirect::to(&address).into_response());
        }
        Ok(Move::Same) => locale.text("calendar-move-same"),
        Ok(Move::Refused(wrong)) => told(locale, &wrong),
        Err(cause) => return Err(broken(locale)(cause)),
    };
    form.refuse("to", why);
    Ok(movable.page(locale, &session, form).answer())
}

async fn movable(
    db: &Database,
    locale: Locale,
    (id, number): (&str, usize),
) -> Result<Movable, Response> {
    let election = load_election(db, id).await.map_err(broken(locale))?;
    let calendar = load_calendar(db, id).await.map_err(broken(locale))?;
    let place = number.checked_sub(1);
    let milestone = place.and_then(|place| Milestone::ALL.get(place));
    let milestone = milestone.filter(|one| **one != Milestone::Vote);
    let entry = milestone.and_then(|one| calendar.entry_of(*one)).cloned();
    let entry = entry.ok_or_else(|| problem::missing(locale))?;
    Ok(Movable {
        election,
        calendar,
        entry,
    })
}

impl Movable {
    fn form(&self, locale: Locale, session: &Session) -> Form {
        let text = |key: &str| locale.text(key);
        let holds = self.entry.holds;
        let mut fields = vec![Field::date("to", text("calendar-move-to")).on(holds.day)];
        if let Some(time) = holds.time {
            let field = Field::text("time", text("calendar-move-time"), "off");
            let field = field.described(text("calendar-move-time-hint"));
            fields.push(field.holding(time.to_string()));
        }
        if self.is_moved() {
            let field = Field::check("back", text("calendar-move-back"));
            fields.push(field.described(text("calendar-move-back-hint")));
        }
        let reason = Field::area("reason", text("calendar-move-reason"));
        fields.push(reason.described(text("calendar-move-reason-hint")));
        let button = text("calendar-move-button");
        Form::new(locale, &session.csrf, button, fields).showing(&holds.to_string())
    }

    fn is_moved(&self) -> bool {
        let changes = self.calendar.changes_of(self.entry.milestone);
        let last = changes.last();
        last.is_some_and(|change| change.moved_to.is_some())
    }

    /// Where to: a day, or back to what is computed; nothing when the form says what is wrong.
    fn read(&self, form: &mut Form, locale: Locale, submitted: &Submitted) -> Option<Option<When>> {
        let reason = submitted.trimmed("reason").chars().count();
        if reason == 0 {
            form.refuse("reason", locale.text("calendar-move-reason-missing"));
        } else if LONGEST_TEXT < reason {
            let most = [("most", LONGEST_TEXT.into())];
            form.refuse("reason", locale.say("calendar-move-reason-long", &most));
        }
        let to = self.read_day(form, locale, submitted)?;
        match self
            .calendar
            .check_move(&self.election, (self.entry.milestone, to))
        {
            Ok(wrong) if wrong.is_empty() => {}
            Ok(wrong) => form.refuse("to", told(locale, &wrong)),
            Err(_) => form.refuse("to", locale.text("calendar-move-beyond")),
        }
        Some(to)
    }

    fn read_day(
        &self,
        form: &mut Form,
        locale: Locale,
        submitted: &Submitted,
    ) -> Option<Option<When>> {
        if submitted.is_checked("back") && self.is_moved() {
            return Some(None);
        }
        let day = submitted.date("to");
        let day = day.map_err(|unfit| form.refuse("to", unfit.told(locale)));
        if self.entry.holds.time.is_none() {
            return day.ok().map(|day| Some(When::on(day)));
        }
        let time = time(submitted.trimmed("time"));
        if time.is_none() {
            form.refuse("time", locale.text("calendar-move-time-wrong"));
        }
        Some(Some(When::at(day.ok()?, time?)))
    }

    fn page(&self, locale: Locale, session: &Session, form: Form) -> FormPage {
        let what = wording::milestone(locale, self.entry.milestone);
        let title = locale.say("calendar-move-title", &[("what", what.into())]);
        let at = move_path(&self.election.id, self.entry.milestone);
        let mut way = way(locale, &self.election);
        way.push(Crumb::new(locale, title.as_str(), &at));
        let lead = [
            ("day", wording::when(locale, self.entry.holds).into()),
            (
                "computed",
                wording::when(locale, self.entry.computed.outcome).into(),
            ),
        ];
        FormPage {
            lead: locale.say("calendar-move-lead", &lead),
            page: Page::of(session, locale, title, &at).after(way),
            form,
        }
    }
}

/// The days that stand in the wrong order, in sentences.
fn told(locale: Locale, wrong: &[OutOfOrder]) -> String {
    let told = wrong.iter().map(|pair| wording::out_of_order(locale, pair));
    told.collect::<Vec<_>>().join(" ")
}

/// A time, with or without seconds; a point does as well as a colon.
fn time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.replace('.', ":");
    let known = ["%H:%M:%S", "%H:%M"].iter();
    let mut read = known.map(|form| NaiveTime::parse_from_str(&typed, form));
    read.find_map(Result::ok)
}
