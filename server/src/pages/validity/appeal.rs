//! One objection or appeal: who, what was said, and how it ended.

use super::appeals::{read_day, state};
use super::{Desk, LONGEST_REASON, absent, read_line, status_of};
use crate::actions::validity::settle_appeal;
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::validity::{
    Appeal, AppealOutcome, AppealStep, ValiditySession, list_appeals, list_sessions,
};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::validity::{appeal_kind, appeal_outcome, lodged_by};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;

const OUTCOMES: [(AppealOutcome, &str); 4] = [
    (AppealOutcome::Upheld, "upheld"),
    (AppealOutcome::Dismissed, "dismissed"),
    (AppealOutcome::Inadmissible, "inadmissible"),
    (AppealOutcome::Withdrawn, "withdrawn"),
];

#[derive(Template)]
#[template(path = "validity/appeal.html")]
struct AppealPage {
    page: Page,
    heading: String,
    state: State,
    is_late: bool,
    facts: Vec<(String, String)>,
    steps: Vec<(String, String)>,
    form: Option<Form>,
}

type Named = Result<Path<(String, u32)>, PathRejection>;

async fn find(
    app: &App,
    locale: Locale,
    path: Named,
) -> Result<(Desk, Appeal, Vec<ValiditySession>), Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let desk = Desk::open(app, locale, election).await?;
    let (db, refuse) = (database(app, locale)?, broken(locale));
    let appeals = list_appeals(db, &desk.key).await.map_err(&refuse)?;
    let found = appeals.into_iter().find(|one| one.number == number);
    let found = found.ok_or_else(|| absent(locale))?;
    let sessions = list_sessions(db, &desk.election.id)
        .await
        .map_err(&refuse)?;
    let later = sessions
        .into_iter()
        .filter(|one| found.session < one.number);
    Ok((desk, found.clone(), later.collect()))
}

fn form(session: &Session, locale: Locale, (appeal, later): (&Appeal, &[ValiditySession])) -> Form {
    let outcomes = OUTCOMES.map(|(one, word)| Choice::new(word, appeal_outcome(locale, one)));
    let corrections = later.iter().map(|one| {
        let values = [
            ("session", one.number.into()),
            ("day", locale.date(one.held_on).into()),
        ];
        Choice::new(
            one.number.to_string(),
            locale.say("validity-session-link", &values),
        )
    });
    let fields = vec![
        Field::choice("outcome", locale.text("appeal-outcome"), outcomes.into()),
        Field::date("day", locale.text("appeal-decided-on")),
        Field::select(
            "correction",
            locale.text("appeal-correction"),
            corrections.collect(),
        )
        .described(locale.text("appeal-correction-how")),
        Field::area("text", locale.text("appeal-outcome-text")),
    ];
    let button = locale.text("appeal-outcome-button");
    Form::new(locale, &session.csrf, button, fields).showing(&appeal.steps.len().to_string())
}

/// Shows an objection or an appeal.
pub async fn show_appeal(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &reader.session;
    let (desk, appeal, later) = find(&app, locale, path).await?;
    let form = Bureau::has(session).then(|| form(session, locale, (&appeal, &later)));
    let today = clock::day_of(app.now());
    Ok(answer((locale, session, today), (&desk, &appeal), form))
}

/// Records how it ended.
pub async fn submit_appeal_outcome(
    official: As<Bureau>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = &official.session;
    let (desk, appeal, later) = find(&app, locale, path).await?;
    let today = clock::day_of(app.now());
    // Somebody else may have recorded an outcome since the form was shown.
    let known = submitted.shown().parse().unwrap_or(usize::MAX);
    if known != appeal.steps.len() {
        return Err(broken(locale)(AppError::AnswerChanged));
    }
    let mut form = form(session, locale, (&appeal, &later)).filled(&submitted);
    let Some(step) = read(&mut form, &submitted, (locale, today), (&appeal, &later)) else {
        return Ok(answer(
            (locale, session, today),
            (&desk, &appeal),
            Some(form),
        ));
    };
    let by = by(session, &app);
    let to = format!("{}/beroep{}", desk.base(), locale.query());
    let number = appeal.number;
    let settled = write_tx(database(&app, locale)?, async move |tx| {
        settle_appeal(tx, (&desk.key, &by), (number, known), &step).await
    });
    settled.await.map_err(broken(locale))?;
    Ok(Redirect::to(&to).into_response())
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (locale, today): (Locale, NaiveDate),
    (appeal, later): (&Appeal, &[ValiditySession]),
) -> Option<AppealStep> {
    let chosen = submitted.trimmed("outcome");
    let outcome = OUTCOMES.into_iter().find(|(_, word)| *word == chosen);
    if outcome.is_none() {
        form.refuse("outcome", locale.text("appeal-outcome-missing"));
    }
    let earliest = Some(appeal.lodged_on);
    let day = read_day(form, submitted, locale, (earliest, today));
    let typed = submitted.trimmed("correction");
    let correction = later.iter().find(|one| one.number.to_string() == typed);
    if !typed.is_empty() && correction.is_none() {
        form.refuse("correction", locale.text("appeal-session-missing"));
    }
    let text = read_line(
        form,
        submitted,
        (locale, "text"),
        (
            LONGEST_REASON,
            Some(locale.text("appeal-outcome-text-missing")),
        ),
    );
    if !form.is_right() {
        return None;
    }
    Some(AppealStep {
        outcome: outcome?.0,
        decided_on: day?,
        correction: correction.map(|one| one.number),
        text,
    })
}

fn answer(
    (locale, session, today): (Locale, &Session, NaiveDate),
    (desk, appeal): (&Desk, &Appeal),
    form: Option<Form>,
) -> Response {
    let values = [
        ("kind", appeal_kind(locale, appeal.kind).into()),
        ("number", appeal.number.into()),
        ("session", appeal.session.into()),
    ];
    let heading = locale.say("appeal-row", &values);
    let end = format!("beroep/{}", appeal.number);
    let mut page = desk.page(session, locale, heading.clone(), &end);
    let status = match &form {
        Some(form) => status_of(&mut page, form),
        None => StatusCode::OK,
    };
    let mut facts = vec![
        (
            locale.text("appeal-by"),
            lodged_by(locale, appeal.lodged_by),
        ),
        (locale.text("appeal-name"), appeal.words.name.clone()),
        (locale.text("appeal-day"), locale.date(appeal.lodged_on)),
        (locale.text("appeal-until"), locale.date(appeal.until)),
        (locale.text("appeal-text"), appeal.words.text.clone()),
    ];
    if let Some(application) = &appeal.application {
        facts.insert(2, (locale.text("appeal-application"), application.clone()));
    }
    let steps = appeal.steps.iter().map(|step| {
        let correction = step.correction.map_or_else(String::new, |session| {
            locale.say("appeal-followed", &[("session", session.into())])
        });
        let day = locale.date(step.decided_on);
        let head = format!("{}, {day}", appeal_outcome(locale, step.outcome));
        let text = [step.text.as_str(), &correction].join(" ");
        (head, text.trim().to_owned())
    });
    let template = AppealPage {
        state: state(locale, appeal, today),
        is_late: appeal.until < appeal.lodged_on,
        steps: steps.collect(),
        facts,
        heading,
        form,
        page,
    };
    web::private_page(status, locale, &template)
}
