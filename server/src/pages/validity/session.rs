//! The minutes of a session as a page, for the bureau and for everybody; the same as on paper.

use super::{base, find_key, page};
use crate::actions::validity::load_session_minutes;
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::clock;
use crate::documents::{BodySaid, FindingSaid, SessionSaid};
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::bureau::find_election;
use crate::pages::session_form::{Told, ToldRows, told_rows};
use crate::pages::start::start_crumb;
use crate::pages::{Crumb, Page, broken, database, problem};
use crate::store::registration::Election;
use crate::store::registration::validity::{ValiditySession, list_sessions};
use crate::store::{Database, Standing};
use crate::web::{self, App};
use crate::wording::Reason;
use crate::wording::shortage::shortage;
use crate::wording::validity::{
    body_name, change, list_outcome, moment, omission, repaired, seats, why,
};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::registration::Measure;

#[derive(Template)]
#[template(path = "validity/session.html")]
struct SessionPage {
    page: Page,
    lead: String,
    /// The session that it corrects, or that corrects it: the address and the words.
    corrects: Option<(String, String)>,
    corrected_by: Option<(String, String)>,
    validity_file: String,
    /// Only for the bureau, and only of the first session.
    findings_file: String,
    /// Where it is corrected; empty for who may not, or when it was.
    correct: String,
    /// The button that tells everybody; none for who may not.
    letters: Option<Form>,
    told: ToldRows,
    changes: Vec<ChangeRow>,
    numbering: String,
    affected: Vec<String>,
    sortition: Vec<(String, String)>,
    figures: Vec<(String, String)>,
    bodies: Vec<BodyRows>,
    findings: Vec<FindingRow>,
    head: (i64, String),
    made_at: String,
}

struct ChangeRow {
    name: String,
    what: String,
    body: String,
    reason: String,
    article: String,
}

struct BodyRows {
    name: String,
    code: String,
    valid: String,
    outcome: String,
    grounds: Vec<Reason>,
    lists: Vec<ListRows>,
    refused: Vec<(String, Vec<Reason>)>,
}

struct ListRows {
    name: String,
    outcome: String,
    candidates: Vec<CandidateRow>,
}

struct CandidateRow {
    name: String,
    aanduiding: String,
    struck: String,
    reasons: Vec<Reason>,
}

struct FindingRow {
    name: String,
    body: String,
    omissions: Vec<(String, String, String)>,
}

#[derive(Template)]
#[template(path = "validity/sessions.html")]
struct SessionsPage {
    page: Page,
    sessions: Vec<(String, String)>,
}

type Named = Result<Path<(String, u32)>, PathRejection>;

/// A session as it was said, among all sessions of its election.
struct Found {
    election: Election,
    said: SessionSaid,
    sessions: Vec<ValiditySession>,
}

async fn find(app: &App, db: &Database, locale: Locale, path: Named) -> Result<Found, Response> {
    let Ok(Path((election, number))) = path else {
        return Err(problem::missing(locale));
    };
    let election = find_election(db, locale, Ok(Path(election))).await?;
    let key = find_key(app, db, locale, &election.id).await?;
    let key = key.ok_or_else(|| problem::missing(locale))?;
    let said = load_session_minutes(db, &key, number).await;
    let said = said.map_err(broken(locale))?;
    let sessions = list_sessions(db, &election.id).await;
    Ok(Found {
        said: said.ok_or_else(|| problem::missing(locale))?,
        sessions: sessions.map_err(broken(locale))?,
        election,
    })
}

pub(super) fn title_of(locale: Locale, number: u32) -> String {
    locale.say("validity-session-title", &[("session", number.into())])
}

/// Shows the minutes of a session to the bureau, with what the examination found.
pub async fn show_session(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &reader.session;
    let found = find(&app, database(&app, locale)?, locale, path).await?;
    let number = found.said.number;
    let base = base(&found.election.id);
    let title = title_of(locale, number);
    let page = page(
        session,
        locale,
        &found.election,
        (title, &number.to_string()),
    );
    let is_last = found
        .sessions
        .last()
        .is_some_and(|last| last.number == number);
    let mut shown = shown(&found, page, &base);
    if is_last && Bureau::has(session) {
        shown.correct = shown.page.further("correctie");
    }
    if Bureau::has(session) {
        let button = locale.text("validity-letters-button");
        let form = Form::new(locale, &session.csrf, button, Vec::new());
        shown.letters = Some(form.to(shown.page.further("brieven")));
    }
    if found.said.corrects.is_none() {
        shown.findings_file = shown
            .page
            .address(&format!("{base}/{number}/onderzoek.pdf"));
        shown.findings = findings(locale, &found.said.findings);
    }
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

/// Shows the minutes of a session to everybody.
pub async fn show_public_session(
    locale: Locale,
    path: Named,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let found = find(&app, database(&app, locale)?, locale, path).await?;
    let title = title_of(locale, found.said.number);
    let base = public_base(&found.election.id);
    let address = format!("{base}/{}", found.said.number);
    let mut page = public_page(&app, locale, &found.election, (title.clone(), &address));
    page.crumbs
        .push(Crumb::new(locale, locale.text("validity-sessions"), &base));
    page.crumbs.push(Crumb::new(locale, title, &address));
    let shown = shown(&found, page, &base);
    Ok(web::page(locale, &shown))
}

/// Lists the sessions of an election for everybody.
pub async fn show_public_sessions(
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let sessions = list_sessions(db, &election.id).await;
    let sessions = sessions.map_err(broken(locale))?;
    let base = public_base(&election.id);
    let title = locale.text("validity-sessions");
    let mut page = public_page(&app, locale, &election, (title.clone(), &base));
    page.crumbs.push(Crumb::new(locale, title, &base));
    let links = sessions.iter().rev().map(|one| link(&page, &base, one));
    let template = SessionsPage {
        sessions: links.collect(),
        page,
    };
    Ok(web::page(locale, &template))
}

fn public_base(election: &str) -> String {
    format!("/verkiezing/{election}/zitting")
}

fn public_page(
    app: &App,
    locale: Locale,
    election: &Election,
    (title, path): (String, &str),
) -> Page {
    let day = locale.date(election.held_on);
    let mut page = Page::bare(locale, title, path);
    page.election = locale.say("site-election", &[("day", day.into())]);
    page.unofficial = election.standing != Standing::Official;
    page.crumbs = vec![Crumb::new(locale, locale.text("breadcrumb-home"), "/")];
    page.crumbs.extend(start_crumb(app, locale, &election.id));
    page
}

fn link(page: &Page, base: &str, one: &ValiditySession) -> (String, String) {
    let locale = page.locale;
    let values = [
        ("session", one.number.into()),
        ("day", locale.date(one.held_on).into()),
    ];
    let address = page.address(&format!("{base}/{}", one.number));
    (address, locale.say("validity-session-link", &values))
}

fn shown(found: &Found, page: Page, base: &str) -> SessionPage {
    let (locale, said) = (page.locale, &found.said);
    let session = |number| {
        let mut sessions = found.sessions.iter();
        let one = sessions.find(|one| one.number == number)?;
        Some(link(&page, base, one))
    };
    let values = [
        ("valid", said.valid().into()),
        ("invalid", said.invalid().into()),
        ("bodies", said.bodies.len().into()),
    ];
    let affected: Vec<String> = said
        .affected()
        .map(|one| body_name(locale, &one.body))
        .collect();
    let drawn = said
        .bodies
        .iter()
        .filter(|one| one.seats.outcome.drawn != 0);
    let told = Told {
        session: said.session.clone(),
        reason: said.reason.clone(),
    };
    let made_at = clock::zoned(said.made_at).format("%H:%M:%S %Z");
    SessionPage {
        lead: locale.say("validity-summary-text", &values),
        corrects: said.corrects.and_then(|(number, _)| session(number)),
        corrected_by: session(said.number + 1),
        validity_file: page.address(&format!("{base}/{}/geldigheid.pdf", said.number)),
        findings_file: String::new(),
        correct: String::new(),
        letters: None,
        told: told_rows(locale, &told),
        changes: changes(locale, said),
        numbering: match (said.corrects, affected.len()) {
            (None, _) => locale.text("validity-numbering-first"),
            (Some(_), 0) => locale.text("validity-numbering-none"),
            (Some(_), count) => locale.say("validity-numbering-anew", &[("count", count.into())]),
        },
        affected: match said.corrects {
            Some(_) => affected,
            None => Vec::new(),
        },
        sortition: drawn
            .map(|one| {
                let places = locale.number(one.seats.outcome.drawn);
                (body_name(locale, &one.body), places)
            })
            .collect(),
        figures: vec![
            (locale.number(said.valid()), locale.text("validity-valid")),
            (
                locale.number(said.invalid()),
                locale.text("validity-invalid"),
            ),
        ],
        bodies: said.bodies.iter().map(|one| body(locale, one)).collect(),
        findings: Vec::new(),
        head: said.head.clone(),
        made_at: format!("{}, {made_at}", locale.date(clock::day_of(said.made_at))),
        page,
    }
}

fn changes(locale: Locale, said: &SessionSaid) -> Vec<ChangeRow> {
    let rows = said.changes.iter().map(|one| ChangeRow {
        name: one.name.clone(),
        what: change(locale, one.change),
        body: match &one.from {
            None => body_name(locale, &one.body),
            Some(from) => {
                let values = [
                    ("from", body_name(locale, from).into()),
                    ("to", body_name(locale, &one.body).into()),
                ];
                locale.say("validity-from-to", &values)
            }
        },
        reason: one.reason.clone(),
        article: one.article.clone(),
    });
    rows.collect()
}

fn body(locale: Locale, one: &BodySaid) -> BodyRows {
    let outcome = &one.seats.outcome;
    let is_short = outcome.measure != Measure::AsPlanned || !outcome.vote;
    let grounds = one.seats.grounds.iter().filter(|_| is_short);
    let lists = one.lists.iter().map(|list| ListRows {
        name: list.name.clone(),
        outcome: list
            .outcome
            .as_ref()
            .map_or_else(String::new, |one| list_outcome(locale, one)),
        candidates: list
            .candidates
            .iter()
            .map(|candidate| {
                let struck = candidate.struck.as_ref();
                CandidateRow {
                    name: candidate.name.clone(),
                    aanduiding: candidate.aanduiding.clone(),
                    reasons: struck.map_or_else(Vec::new, |(_, reason)| why(locale, reason)),
                    struck: struck.map_or_else(String::new, |(aanduiding, _)| {
                        let values = [
                            ("name", candidate.name.as_str().into()),
                            ("aanduiding", aanduiding.as_str().into()),
                        ];
                        locale.say("validity-aanduiding-struck", &values)
                    }),
                }
            })
            .collect(),
    });
    BodyRows {
        name: body_name(locale, &one.body),
        code: one.body.code.clone(),
        valid: locale.number(one.valid()),
        outcome: seats(locale, (one.planned, one.valid()), outcome),
        grounds: grounds.map(|ground| shortage(locale, ground)).collect(),
        lists: lists.collect(),
        refused: one
            .refused
            .iter()
            .map(|refused| (refused.name.clone(), why(locale, &refused.why)))
            .collect(),
    }
}

fn findings(locale: Locale, found: &[FindingSaid]) -> Vec<FindingRow> {
    let with = found.iter().filter(|one| !one.omissions.is_empty());
    let rows = with.map(|one| FindingRow {
        name: one.name.clone(),
        body: body_name(locale, &one.body),
        omissions: one
            .omissions
            .iter()
            .map(|found| {
                let words = omission(locale, &found.preset);
                let until = moment(locale, found.until);
                (words, until, repaired(locale, found.repaired))
            })
            .collect(),
    });
    rows.collect()
}
