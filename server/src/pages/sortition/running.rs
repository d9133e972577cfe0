//! The page of one sortition: what is next, how the list came about, how it was drawn, and everybody who was invited.

use super::Desk;
use super::lacking::Lacking;
use crate::actions::sortition::{SortitionCourse, SortitionStage, name_of};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::clock;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::sortition::SortitionDraw;
use crate::web::{self, App};
use crate::wording::lots::{grouped, moment};
use crate::wording::sortition as wording;
use crate::wording::stage::State;
use crate::wording::{Reason, article};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

/// How many who are not invited yet are shown.
const NEXT_SHOWN: usize = 10;

#[derive(Template)]
#[template(path = "sortition/running.html")]
struct RunningPage {
    page: Page,
    heading: String,
    stage: State,
    /// What is to be done now.
    next: String,
    /// Where that is done: address and words.
    ways: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    sha256: String,
    counted: Vec<Reason>,
    draws: Vec<Drawn>,
    /// The lines by which anyone repeats the draw; empty for a draw by hand.
    command: String,
    /// Why it was broken off.
    ended: String,
    rows: Vec<Row>,
    passed: Vec<Reason>,
    after: Vec<(String, String, String)>,
    list: Option<String>,
    order: Option<String>,
    public: String,
}

struct Drawn {
    title: String,
    facts: Vec<(String, String)>,
}

struct Row {
    position: String,
    address: String,
    id: String,
    name: String,
    batch: String,
    until: String,
    state: State,
    /// When the answer came online; empty when it did not.
    online: String,
    seated: String,
}

/// Shows a sortition.
pub async fn show_sortition(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (reader.session, locale, app.clone());
    let loaded = Desk::with_course(shown, db, (&election, &body, number)).await;
    let (desk, course) = loaded.map_err(&wrong)?;
    let template = page(&desk, db, &course).await.map_err(wrong)?;
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

async fn page(
    desk: &Desk,
    db: &Database,
    course: &SortitionCourse,
) -> Result<RunningPage, AppError> {
    let locale = desk.locale;
    let sortition = &course.sortition;
    let number = sortition.number;
    let stage = course.stage(desk.today())?;
    let (path, short) = desk.step(number);
    let values = [("number", number.into()), ("body", desk.name().into())];
    let heading = locale.say("sortition-heading", &values);
    let order = course.order()?;
    let drawn: Vec<String> = order.map_or_else(Vec::new, |order| order.residents().to_vec());
    let invited = sortition.invitations.iter();
    let invited: Vec<String> = invited.map(|one| one.resident.clone()).collect();
    let people = desk.people(db, course, &invited).await?;
    let decided = course.next(desk.today())?;
    let mut passed = decided.map_or_else(Vec::new, |decided| decided.grounds);
    // The last ground is what is next, which stands at the top of the page.
    let last = passed.pop();
    let lacking = Lacking::of(desk, db, course).await?;
    let below = |rest: &str| desk.address(&format!("{path}/{rest}"));
    let is_drawn = !drawn.is_empty();
    let (election, body) = desk.key();
    Ok(RunningPage {
        page: desk.page(heading.clone(), &[(path.clone(), short)]),
        stage: wording::stage(locale, &stage),
        next: next(desk, course, (&stage, lacking.as_ref())),
        ways: ways(desk, course, (&stage, &path), lacking.as_ref()),
        facts: facts(desk, course),
        sha256: sortition.frozen.pool_sha256.clone().unwrap_or_default(),
        counted: wording::findings(locale, &sortition.frozen.grounds),
        draws: sortition
            .draws
            .iter()
            .map(|draw| told(locale, draw))
            .collect(),
        command: course.repeating().join("\n"),
        ended: sortition
            .ended
            .as_ref()
            .map_or_else(String::new, |ended| ended.reason.clone()),
        rows: rows(desk, course, &people),
        passed: wording::findings(locale, &[passed, last.into_iter().collect()].concat()),
        after: after(desk, course, &drawn),
        list: (!sortition.frozen.pool.is_empty()).then(|| below("lijst.txt")),
        order: is_drawn.then(|| below("volgorde.csv")),
        public: format!(
            "/verkiezing/{election}/loting/{body}/{number}{}",
            locale.query()
        ),
        heading,
    })
}

fn facts(desk: &Desk, course: &SortitionCourse) -> Vec<(String, String)> {
    let locale = desk.locale;
    let frozen = &course.sortition.frozen;
    let residents = u64::try_from(frozen.pool.len()).unwrap_or(u64::MAX);
    let rules = &course.rules;
    let batch = [("count", rules.batch_size.value.into())];
    let term = [("days", rules.answer_days.value.into())];
    let cited = |said: String, of| format!("{said} ({})", article::cite(locale, of));
    vec![
        (
            locale.text("sortition-for"),
            desk.drawn_for(&course.sortition),
        ),
        (
            locale.text("sortition-places"),
            locale.number(frozen.places),
        ),
        (locale.text("sortition-day"), locale.date(frozen.on)),
        (
            locale.text("sortition-frozen-at"),
            moment(locale, clock::local(frozen.at)),
        ),
        (locale.text("sortition-on-list"), locale.number(residents)),
        (
            locale.text("sortition-batch"),
            cited(
                locale.say("sortition-batch-of", &batch),
                &rules.batch_size.article,
            ),
        ),
        (
            locale.text("sortition-term"),
            cited(
                locale.say("sortition-term-of", &term),
                &rules.answer_days.article,
            ),
        ),
    ]
}

/// What is to be done now, in words.
fn next(
    desk: &Desk,
    course: &SortitionCourse,
    (stage, lacking): (&SortitionStage, Option<&Lacking>),
) -> String {
    let locale = desk.locale;
    let count = |key: &str, count: u64| locale.say(key, &[("count", count.into())]);
    match stage {
        SortitionStage::Nobody => locale.text("sortition-next-nobody"),
        SortitionStage::BrokenOff => locale.text("sortition-next-broken-off"),
        SortitionStage::ToDraw => locale.text("sortition-next-draw"),
        SortitionStage::Dice => locale.text("sortition-next-dice"),
        SortitionStage::Invite(residents) => {
            let residents = u64::try_from(residents.len()).unwrap_or(u64::MAX);
            count("sortition-next-invite", residents)
        }
        SortitionStage::Waiting | SortitionStage::Filled if let Some(lacking) = lacking => {
            lacking.next(desk)
        }
        SortitionStage::Waiting if course.admitted(desk.today()).is_empty() => {
            locale.text("sortition-next-waiting")
        }
        SortitionStage::Waiting => locale.text("sortition-next-seat"),
        SortitionStage::Filled if !course.admitted(desk.today()).is_empty() => {
            locale.text("sortition-next-seat")
        }
        SortitionStage::Filled => locale.text("sortition-next-filled"),
        SortitionStage::Exhausted(open) => count("sortition-next-exhausted", *open),
        SortitionStage::DrawMore(open) => count("sortition-next-more", *open),
    }
}

/// Where that is done.
fn ways(
    desk: &Desk,
    course: &SortitionCourse,
    (stage, path): (&SortitionStage, &str),
    lacking: Option<&Lacking>,
) -> Vec<(String, String)> {
    let locale = desk.locale;
    let way = |rest: &str, key: &str| (desk.address(&format!("{path}/{rest}")), locale.text(key));
    let mut ways = match stage {
        SortitionStage::ToDraw => vec![
            way("bekendmaken", "sortition-to-dice"),
            way("hand", "sortition-to-hand"),
        ],
        SortitionStage::Dice => vec![way("cijfers", "sortition-to-typing")],
        SortitionStage::Invite(_) => vec![way("uitnodigen", "sortition-to-invite")],
        SortitionStage::DrawMore(_) => vec![way("hand", "sortition-to-more")],
        SortitionStage::Filled | SortitionStage::Waiting => {
            let (election, body) = desk.key();
            let vacancies = course.sortition.frozen.vacancies.iter();
            let to = vacancies.map(|number| {
                let path = format!("/griffie/{election}/{body}/vacature/{number}");
                let said = [("number", (*number).into())];
                let text = locale.say("sortition-waits-vacancy", &said);
                (format!("{path}{}", locale.query()), text)
            });
            let to_seats = lacking.map(|lacking| lacking.ways(desk));
            to.chain(to_seats.into_iter().flatten()).collect()
        }
        SortitionStage::Nobody | SortitionStage::BrokenOff | SortitionStage::Exhausted(_) => {
            return vec![(desk.address(""), locale.text("sortition-to-all"))];
        }
    };
    if !Griffie::has(&desk.session) {
        ways.clear();
    } else if *stage != SortitionStage::Filled {
        ways.push(way("afbreken", "sortition-to-end"));
    }
    ways
}

fn told(locale: Locale, draw: &SortitionDraw) -> Drawn {
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    let mut facts = vec![
        fact("sortition-how", wording::method(locale, draw.method)),
        fact("minutes-lot-place", draw.session.place.clone()),
        fact("minutes-lot-by", draw.session.drawn_by.clone()),
        fact("minutes-lot-witnesses", draw.session.witnesses.join(", ")),
        fact("minutes-lot-context", draw.context.clone()),
    ];
    if let Some(outcome) = &draw.outcome {
        facts.push(fact(
            "minutes-lot-when",
            moment(locale, clock::local(outcome.at)),
        ));
        let drawn = u64::try_from(outcome.drawn.len()).unwrap_or(u64::MAX);
        facts.push(fact("sortition-drawn", locale.number(drawn)));
        if let Some(seed) = &outcome.seed {
            facts.push(fact("minutes-lot-seed", grouped(seed)));
        }
    }
    Drawn {
        title: locale.say("lots-draw-title", &[("number", draw.number.into())]),
        facts,
    }
}

fn rows(
    desk: &Desk,
    course: &SortitionCourse,
    people: &BTreeMap<String, crate::store::registration::population::Person>,
) -> Vec<Row> {
    let locale = desk.locale;
    let number = course.sortition.number;
    let dropped = course.situation(desk.today()).dropped_out;
    let rows = course.sortition.invitations.iter().map(|one| {
        let state = course.invitation(one).state_on(desk.today());
        let seated = course.seated.get(&one.resident);
        Row {
            position: locale.number(one.position),
            address: desk.address(&format!("/{number}/bewoner/{}", one.position)),
            name: people.get(&one.resident).map_or_else(String::new, name_of),
            id: one.resident.clone(),
            batch: locale.number(one.batch),
            until: locale.date(one.answer_by.outcome),
            state: match dropped.get(&one.resident) {
                Some(why) => State {
                    word: wording::dropped_out(locale, *why),
                    colour: "none",
                },
                None => wording::invited(locale, state),
            },
            online: answered_online(locale, course, &one.resident),
            seated: seated.map_or_else(String::new, |drawn| {
                locale.say("vacancy-drawn", &[("number", (*drawn).into())])
            }),
        }
    });
    rows.collect()
}

/// When the last answer of a resident came online; empty when it did not.
fn answered_online(locale: Locale, course: &SortitionCourse, resident: &str) -> String {
    let mut steps = course.sortition.steps.iter().rev();
    let answer = steps.find(|one| one.resident == resident && one.kind.is_answer());
    let online = answer.and_then(|one| wording::online(locale, one));
    online.unwrap_or_default()
}

/// Those who come after everybody who was invited: position, address and id.
fn after(desk: &Desk, course: &SortitionCourse, drawn: &[String]) -> Vec<(String, String, String)> {
    let number = course.sortition.number;
    let invited = course.sortition.invitations.len();
    let is_invited = |id: &String| {
        let mut all = course.sortition.invitations.iter();
        invited > 0 && all.any(|one| one.resident == *id)
    };
    let numbered = (1_u64..).zip(drawn).filter(|(_, id)| !is_invited(id));
    let shown = numbered.take(NEXT_SHOWN).map(|(position, id)| {
        let address = desk.address(&format!("/{number}/bewoner/{position}"));
        (desk.locale.number(position), address, id.clone())
    });
    shown.collect()
}
