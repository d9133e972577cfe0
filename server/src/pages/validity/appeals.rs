//! The objections and appeals of an election: those that are open first, with their term, and recording a new one.

use super::{Desk, LONGEST_ARTICLE, LONGEST_REASON, read_line, status_of};
use crate::actions::validity::{NewAppeal, lodge_appeal, term_of};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::clock;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::application::list_applications;
use crate::store::registration::validity::{
    Appeal, AppealKind, LodgedBy, ValiditySession, Words, list_appeals, list_sessions,
};
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::validity::{appeal_kind, appeal_outcome, lodged_by};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

/// So many days before the end of its term an appeal is told to be near it.
const NEAR: i64 = 2;

#[derive(Template)]
#[template(path = "validity/appeals.html")]
struct AppealsPage {
    page: Page,
    heading: String,
    terms: Vec<String>,
    rows: Vec<AppealRow>,
    form: Option<Form>,
}

struct AppealRow {
    address: String,
    title: String,
    by: String,
    lodged_on: String,
    until: String,
    state: State,
    is_late: bool,
    followed: String,
}

type Named = Result<Path<String>, PathRejection>;

/// The sessions with the last day of appeal against each.
async fn terms(
    db: &Database,
    locale: Locale,
    desk: &Desk,
) -> Result<Vec<(ValiditySession, NaiveDate)>, Response> {
    let refuse = broken(locale);
    let sessions = list_sessions(db, &desk.election.id).await;
    let mut terms = Vec::new();
    for session in sessions.map_err(&refuse)? {
        let term = term_of(db, &desk.election.id, &session).await;
        terms.push((session, term.map_err(&refuse)?));
    }
    Ok(terms)
}

/// A day with how far it is away.
pub(super) fn state(locale: Locale, appeal: &Appeal, today: NaiveDate) -> State {
    if let Some(step) = appeal.outcome() {
        let word = appeal_outcome(locale, step.outcome);
        return State { colour: "ok", word };
    }
    let days = (appeal.until - today).num_days();
    let (colour, word) = match days {
        ..0 => (
            "warning",
            locale.say("appeal-overdue", &[("days", days.unsigned_abs().into())]),
        ),
        0..=NEAR => (
            "warning",
            locale.say("appeal-near", &[("days", days.unsigned_abs().into())]),
        ),
        _ => (
            "info",
            locale.say("appeal-open", &[("days", days.unsigned_abs().into())]),
        ),
    };
    State { colour, word }
}

fn fields(locale: Locale, terms: &[(ValiditySession, NaiveDate)]) -> Vec<Field> {
    let kinds = [AppealKind::Objection, AppealKind::Appeal];
    let kinds = kinds.map(|one| Choice::new(kind_word(one), appeal_kind(locale, one)));
    let who = [LodgedBy::Candidate, LodgedBy::Voter, LodgedBy::Authority];
    let who = who.map(|one| Choice::new(who_word(one), lodged_by(locale, one)));
    let sessions = terms.iter().rev().map(|(one, _)| {
        let values = [
            ("session", one.number.into()),
            ("day", locale.date(one.held_on).into()),
        ];
        Choice::new(
            one.number.to_string(),
            locale.say("validity-session-link", &values),
        )
    });
    let last = terms.last().map(|(one, _)| one.number.to_string());
    vec![
        Field::choice("kind", locale.text("appeal-kind"), kinds.into()),
        Field::select("session", locale.text("appeal-session"), sessions.collect())
            .holding(last.unwrap_or_default()),
        Field::choice("by", locale.text("appeal-by"), who.into()),
        Field::text("name", locale.text("appeal-name"), "off")
            .described(locale.text("appeal-name-how")),
        Field::text("application", locale.text("appeal-application"), "off")
            .described(locale.text("appeal-application-how")),
        Field::date("day", locale.text("appeal-day")),
        Field::area("text", locale.text("appeal-text")),
    ]
}

fn kind_word(kind: AppealKind) -> &'static str {
    match kind {
        AppealKind::Objection => "objection",
        AppealKind::Appeal => "appeal",
    }
}

fn who_word(who: LodgedBy) -> &'static str {
    match who {
        LodgedBy::Candidate => "candidate",
        LodgedBy::Voter => "voter",
        LodgedBy::Authority => "authority",
    }
}

/// Shows the objections and appeals.
pub async fn show_appeals(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let Ok(Path(election)) = path else {
        return Err(problem::missing(locale));
    };
    let session = &reader.session;
    let desk = Desk::open(&app, locale, election).await?;
    let db = database(&app, locale)?;
    let terms = terms(db, locale, &desk).await?;
    let may_act = Bureau::has(session) && !terms.is_empty();
    let button = locale.text("appeal-button");
    let form = may_act.then(|| Form::new(locale, &session.csrf, button, fields(locale, &terms)));
    answer((&app, locale, session), (&desk, &terms), form).await
}

/// Records an objection or an appeal.
pub async fn submit_appeal(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let Ok(Path(election)) = path else {
        return Err(problem::missing(locale));
    };
    let session = &official.session;
    let desk = Desk::open(&app, locale, election).await?;
    let db = database(&app, locale)?;
    let terms = terms(db, locale, &desk).await?;
    let applications = list_applications(db, &desk.election.id).await;
    let applications = applications.map_err(broken(locale))?;
    let button = locale.text("appeal-button");
    let form = Form::new(locale, &session.csrf, button, fields(locale, &terms));
    let mut form = form.filled(&submitted);
    let is_known = |id: &str| applications.iter().any(|one| one.id == id);
    let today = clock::day_of(app.now());
    let Some(new) = read(&mut form, &submitted, (locale, today), (&terms, is_known)) else {
        return answer((&app, locale, session), (&desk, &terms), Some(form)).await;
    };
    let by = by(session, &app);
    let to = format!("{}/beroep", desk.base());
    let lodged = write_tx(db, async move |tx| {
        lodge_appeal(tx, (&desk.key, &by), &new).await
    });
    let number = lodged.await.map_err(broken(locale))?;
    Ok(Redirect::to(&format!("{to}/{number}{}", locale.query())).into_response())
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, today): (Locale, NaiveDate),
    (terms, is_known): (&[(ValiditySession, NaiveDate)], impl Fn(&str) -> bool),
) -> Option<NewAppeal> {
    let kinds = [AppealKind::Objection, AppealKind::Appeal];
    let kind = kinds
        .into_iter()
        .find(|one| kind_word(*one) == submitted.trimmed("kind"));
    if kind.is_none() {
        form.refuse("kind", locale.text("appeal-kind-missing"));
    }
    let who = [LodgedBy::Candidate, LodgedBy::Voter, LodgedBy::Authority];
    let who = who
        .into_iter()
        .find(|one| who_word(*one) == submitted.trimmed("by"));
    if who.is_none() {
        form.refuse("by", locale.text("appeal-by-missing"));
    }
    let session = submitted.trimmed("session");
    let mut sessions = terms.iter().map(|(one, _)| one);
    let session = sessions.find(|one| one.number.to_string() == session);
    if session.is_none() {
        form.refuse("session", locale.text("appeal-session-missing"));
    }
    let held_on = session.map(|one| one.held_on);
    let day = read_day(form, submitted, locale, (held_on, today));
    let application = submitted.trimmed("application").to_lowercase();
    if !application.is_empty() && !is_known(&application) {
        form.refuse("application", locale.text("appeal-application-unknown"));
    }
    let name = read_line(
        form,
        submitted,
        (locale, "name"),
        (LONGEST_ARTICLE, Some(locale.text("appeal-name-missing"))),
    );
    let text = read_line(
        form,
        submitted,
        (locale, "text"),
        (LONGEST_REASON, Some(locale.text("appeal-text-missing"))),
    );
    if !form.is_right() {
        return None;
    }
    Some(NewAppeal {
        session: session?.number,
        kind: kind?,
        lodged_by: who?,
        application: (!application.is_empty()).then_some(application),
        words: Words { name, text },
        lodged_on: day?,
    })
}

/// A day that is not before another one, and not still to come.
pub(super) fn read_day(
    form: &mut Form,
    submitted: &Submitted,
    locale: Locale,
    (earliest, today): (Option<NaiveDate>, NaiveDate),
) -> Option<NaiveDate> {
    let why = match submitted.date("day") {
        Err(unfit) => unfit.told(locale),
        Ok(day) if earliest.is_some_and(|earliest| day < earliest) => {
            let earliest = locale.date(earliest.unwrap_or(day));
            locale.say("appeal-day-early", &[("earliest", earliest.into())])
        }
        Ok(day) if today < day => locale.text("session-day-late"),
        Ok(day) => return Some(day),
    };
    form.refuse("day", why);
    None
}

async fn answer(
    (app, locale, session): (&App, Locale, &Session),
    (desk, terms): (&Desk, &[(ValiditySession, NaiveDate)]),
    form: Option<Form>,
) -> Result<Response, Response> {
    let appeals = list_appeals(database(app, locale)?, &desk.key).await;
    let mut appeals = appeals.map_err(broken(locale))?;
    // What is open comes first, and of that what is nearest to the end of its term.
    appeals.sort_by_key(|one| (one.outcome().is_some(), one.until, one.number));
    let heading = locale.text("appeal-title");
    let mut page = desk.page(session, locale, heading.clone(), "beroep");
    let status = match &form {
        Some(form) => status_of(&mut page, form),
        None => axum::http::StatusCode::OK,
    };
    let today = clock::day_of(app.now());
    let template = AppealsPage {
        terms: terms
            .iter()
            .map(|(one, until)| term(locale, (one, *until), today))
            .collect(),
        rows: appeals
            .iter()
            .map(|one| row(&page, desk, (one, today)))
            .collect(),
        heading,
        form,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

fn term(locale: Locale, (one, until): (&ValiditySession, NaiveDate), today: NaiveDate) -> String {
    let days = (until - today).num_days();
    let values = [
        ("session", one.number.into()),
        ("until", locale.date(until).into()),
        ("days", days.unsigned_abs().into()),
    ];
    let term = match days < 0 {
        true => locale.say("appeal-term-over", &values),
        false => locale.say("appeal-term-runs", &values),
    };
    match one.corrects {
        None => term,
        Some(_) => format!("{term} {}", locale.text("appeal-term-assumed")),
    }
}

fn row(page: &Page, desk: &Desk, (one, today): (&Appeal, NaiveDate)) -> AppealRow {
    let locale = page.locale;
    let values = [
        ("kind", appeal_kind(locale, one.kind).into()),
        ("number", one.number.into()),
        ("session", one.session.into()),
    ];
    let correction = one.outcome().and_then(|step| step.correction);
    AppealRow {
        address: page.address(&format!("{}/beroep/{}", desk.base(), one.number)),
        title: locale.say("appeal-row", &values),
        by: lodged_by(locale, one.lodged_by),
        lodged_on: locale.date(one.lodged_on),
        until: locale.date(one.until),
        state: state(locale, one, today),
        is_late: one.until < one.lodged_on,
        followed: correction.map_or_else(String::new, |session| {
            locale.say("appeal-followed", &[("session", session.into())])
        }),
    }
}
