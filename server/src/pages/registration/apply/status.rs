//! The own application: where it stands, what to do now, what happened, and what was signed.

use super::standing::Standing;
use crate::actions::registration::apply::Own;
use crate::actions::registration::calendar::{ElectionCalendar, load_calendar};
use crate::auth::{ApplicantSession, AsApplicant};
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::store::Database;
use crate::store::registration::application::{
    Details, PaperKind, list_papers, load_paper, load_version,
};
use crate::store::registration::joint_list::load_joint_list;
use crate::store::registration::load_body;
use crate::store::registration::photo::find_photo;
use crate::web::{self, App};
use crate::wording::stage::State as Word;
use crate::wording::status::{self as wording, Next};
use crate::wording::{registration, stored_body_name};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chrono::NaiveDateTime;
use election::registration::calendar::{Milestone, When};
use election::registration::course::{Course, State};

#[derive(Template)]
#[template(path = "registration/apply/status.html")]
struct StatusPage {
    page: Page,
    state: Word,
    reference: String,
    colour: &'static str,
    next: Next,
    omissions: Vec<Term>,
    list: String,
    list_address: String,
    timeline: Vec<Moment>,
    papers: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    picture: Option<String>,
    actions: Vec<(String, String)>,
    closes: String,
}

/// Until when something can be repaired.
struct Term {
    until: String,
    left: String,
}

/// One thing that happened, or is ahead.
struct Moment {
    when: String,
    what: String,
    is_ahead: bool,
}

/// Shows where a signed application stands.
pub(super) async fn show_status(
    app: &App,
    locale: Locale,
    session: &ApplicantSession,
) -> Result<Response, Response> {
    let db = database(app, locale)?;
    let standing = Standing::load(app, (db, locale), session).await?;
    let template = template(db, &standing, standing.own()?).await;
    let template = template.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Sends a paper about the own application; any other is not there.
pub async fn show_own_paper(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((election, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let standing = Standing::load(&app, (db, locale), &session).await?;
    let id = standing.own()?.application.id.clone();
    let papers = list_papers(db, &election, (None, Some(&id))).await;
    let papers = papers.map_err(broken(locale))?;
    let mut own = papers.into_iter().filter(|paper| is_own(paper.kind));
    let paper = own.find(|paper| paper.id == number);
    let paper = paper.ok_or_else(|| problem::missing(locale))?;
    let bytes = load_paper(db, &standing.key, paper.id).await;
    let name = format!("inline; filename=\"{id}-{number}.pdf\"");
    let described = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    Ok((described, bytes.map_err(broken(locale))?).into_response())
}

/// Whether a paper of this kind goes to the applicant.
fn is_own(kind: PaperKind) -> bool {
    match kind {
        PaperKind::Confirmation | PaperKind::Omission | PaperKind::Decision => true,
        PaperKind::Findings | PaperKind::Validity | PaperKind::Ballot | PaperKind::Other => false,
    }
}

async fn template(db: &Database, standing: &Standing, own: &Own) -> Result<StatusPage, AppError> {
    let (locale, state) = (standing.scene.locale, own.course.state());
    let calendar = load_calendar(db, &standing.registration.election.id).await?;
    let (list, facts) = (
        list(db, standing, own).await?,
        facts(db, standing, own).await?,
    );
    let papers = list_papers(
        db,
        &own.application.election,
        (None, Some(&own.application.id)),
    );
    let papers = papers.await?.into_iter().filter(|paper| is_own(paper.kind));
    let papers = papers.map(|paper| {
        let at = clock::local(paper.made_at);
        let text = wording::paper(locale, paper.kind, (paper.version, at.date()));
        let end = format!("stuk/{}", paper.id);
        (text, standing.scene.address(&end))
    });
    let photo = find_photo(db, &own.application.id).await?;
    let closes = standing.registration.closes_at;
    Ok(StatusPage {
        page: standing.page(locale.text("status-title"), ""),
        state: wording::state(locale, state),
        reference: match own.course.version() {
            0 => String::new(),
            _ => own.application.id.clone(),
        },
        colour: wording::colour(state),
        next: next(standing, own, &calendar),
        omissions: terms(standing, &own.course),
        list,
        list_address: standing.scene.address("lijst"),
        timeline: timeline(locale, &own.course, &calendar),
        papers: papers.collect(),
        facts,
        picture: photo.map(|_| standing.scene.path("foto.jpg")),
        actions: actions(standing, state),
        closes: registration::when(locale, When::at(closes.date(), closes.time())),
    })
}

fn next(standing: &Standing, own: &Own, calendar: &ElectionCalendar) -> Next {
    let day = |milestone| calendar.calendar.holds(milestone);
    let days = (day(Milestone::Session), day(Milestone::Appeal));
    let (open, state) = (standing.is_open(), own.course.state());
    let is_signed = own.course.version() > 0;
    wording::next(
        standing.scene.locale,
        (state, open, is_signed),
        days,
        &|end| standing.scene.address(end),
    )
}

fn terms(standing: &Standing, course: &Course) -> Vec<Term> {
    let (locale, now) = (standing.scene.locale, clock::local(standing.now));
    let waits = |state| state == State::Omission;
    let open = course
        .omissions()
        .iter()
        .filter(|one| one.is_open() && waits(course.state()));
    let told = open.map(|one| Term {
        until: registration::when(locale, When::at(one.until.date(), one.until.time())),
        left: wording::left(locale, now, one.until),
    });
    told.collect()
}

fn timeline(locale: Locale, course: &Course, calendar: &ElectionCalendar) -> Vec<Moment> {
    let happened = course.steps().iter().map(|taken| Moment {
        when: moment(locale, taken.at),
        what: wording::step(locale, &taken.step),
        is_ahead: false,
    });
    let mut all: Vec<Moment> = happened.collect();
    for milestone in wording::ahead(course.state()) {
        if let Some(when) = calendar.calendar.holds(*milestone) {
            all.push(Moment {
                when: registration::when(locale, when),
                what: registration::milestone(locale, *milestone),
                is_ahead: true,
            });
        }
    }
    all
}

fn moment(locale: Locale, at: NaiveDateTime) -> String {
    let time = at.time().format("%H:%M:%S").to_string();
    let values = [
        ("day", registration::long_day(locale, at.date()).into()),
        ("time", time.into()),
    ];
    locale.say("calendar-moment", &values)
}

/// The list that the application is on, and the place, in a sentence; empty when it stands alone.
async fn list(db: &Database, standing: &Standing, own: &Own) -> Result<String, AppError> {
    let application = &own.application;
    let (Some(id), Some(place)) = (&application.joint_list, application.position) else {
        return Ok(String::new());
    };
    let list = load_joint_list(db, (&application.election, id)).await?;
    let values = [("list", list.name.into()), ("place", place.into())];
    Ok(standing.scene.locale.say("status-on-list", &values))
}

/// What was signed last, or what was filled in so far.
async fn facts(
    db: &Database,
    standing: &Standing,
    own: &Own,
) -> Result<Vec<(String, String)>, AppError> {
    let locale = standing.scene.locale;
    let (details, body): (Details, Option<String>) = match own.course.version() {
        0 => (own.details.clone(), own.application.body.clone()),
        version => {
            let version = load_version(db, &standing.key, (&own.application.id, version)).await?;
            (version.content.details, version.content.body)
        }
    };
    let body = body.as_deref().or(own.course.moved_to());
    let body = match body {
        Some(code) => stored_body_name(locale, &load_body(db, code).await?),
        None => String::new(),
    };
    Ok(wording::facts(locale, &details, body))
}

fn actions(standing: &Standing, state: State) -> Vec<(String, String)> {
    let locale = standing.scene.locale;
    let link = |key: &str, end: &str| (locale.text(key), standing.scene.address(end));
    let is_over = matches!(state, State::Decided(_) | State::Withdrawn | State::Draft);
    match standing.is_open() && !is_over {
        true => vec![
            link("status-change-link", "stap/naam"),
            link("status-withdraw-link", "intrekken"),
        ],
        false => Vec::new(),
    }
}
