//! The page that welcomes a new member: the wijk in figures, who else sits there, what is arranged, what comes next, and
//! what the griffie wrote.

use super::own_desk::OwnDesk;
use crate::actions::onboarding::welcome_of;
use crate::actions::roster::term_end;
use crate::auth::AsApplicant;
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::prose::{Paragraph, paragraphs};
use crate::pages::roster::{Desk, Held};
use crate::pages::{Page, broken, problem};
use crate::store::member::{Task, list_chairs, list_tasks};
use crate::web::{self, App};
use crate::wording::member::task;
use crate::wording::roster as wording;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeSet;
use succession::roster::Person;

#[derive(Template)]
#[template(path = "member/welcome.html")]
struct WelcomePage {
    page: Page,
    lead: String,
    /// The language of the texts, when it is another than that of the page.
    language: Option<&'static str>,
    wijk: Vec<Paragraph>,
    network: Vec<Paragraph>,
    contact: Vec<Paragraph>,
    /// What there is and its figure.
    figures: Vec<(String, String)>,
    /// Who else sits there: name, list, and since when.
    others: Vec<[String; 3]>,
    empty: String,
    next: Vec<String>,
    /// What, who, before when, and how far it is.
    tasks: Vec<(String, String, String, State)>,
    own: String,
}

/// Shows it, to who is a member today.
pub async fn show_welcome(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Path((_, code, word)): Path<(String, String, String)>,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let own = OwnDesk::open(app, session, locale).await?;
    let (desk, held, person) = own.person((&code, &word))?;
    let number = OwnDesk::member(held, person, own.today());
    let number = number.ok_or_else(|| problem::missing(locale))?;
    let shown = welcome(&own, (desk, held), (person, number), &word).await;
    let shown = shown.map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

async fn welcome(
    own: &OwnDesk,
    (desk, held): (&Desk, &Held),
    (person, number): (Person, u64),
    word: &str,
) -> Result<WelcomePage, AppError> {
    let (locale, today) = (own.locale, own.today());
    let db = own
        .app
        .db()
        .ok_or_else(|| AppError::unreadable("database", "none"))?;
    let (texts, language) = welcome_of(db, desk.key(), locale).await?;
    let mut tasks = list_tasks(db, desk.key()).await?;
    tasks.retain(|one| one.member == number);
    let chairs = list_chairs(db, &own.key, &desk.code).await?;
    let mut figures = figures(locale, (desk, held), today);
    for chair in chairs.iter().filter(|one| one.sits_on(today)) {
        figures.push((locale.text("own-welcome-chair"), chair.name.clone()));
    }
    let seats = held.file.roster.seats_on(today).count();
    let members = held.file.roster.members_on(today).len();
    let empty = seats.saturating_sub(members);
    let title = locale.say("own-welcome-title", &[("body", desk.name.as_str().into())]);
    let below = format!("/{}/{word}/welkom", desk.code);
    let name = [("name", desk.person(held, person).into())];
    Ok(WelcomePage {
        page: own.page(title, &below),
        lead: locale.say("own-welcome-lead", &name),
        language: (language != locale).then(|| language.tag()),
        wijk: paragraphs(&texts.wijk),
        network: paragraphs(&texts.network),
        contact: paragraphs(&texts.contact),
        figures,
        others: others(locale, (desk, held), (person, today)),
        empty: match empty {
            0 => String::new(),
            _ => locale.say("own-welcome-empty", &[("count", empty.into())]),
        },
        next: next(locale, held, (&tasks, today)),
        tasks: tasks.iter().map(|one| told(locale, one, today)).collect(),
        own: own.address(""),
    })
}

/// One thing that is arranged: what, who, before when, and how far it is.
pub(super) fn told(
    locale: Locale,
    one: &Task,
    today: chrono::NaiveDate,
) -> (String, String, String, State) {
    let due = [("day", locale.date(one.due).into())];
    let due = locale.say("own-task-due", &due);
    (
        one.what.clone(),
        one.owner.clone(),
        due,
        task(locale, one, today),
    )
}

/// The wijk in figures that the program has.
fn figures(
    locale: Locale,
    (desk, held): (&Desk, &Held),
    today: chrono::NaiveDate,
) -> Vec<(String, String)> {
    let file = &held.file;
    let count = |count: usize| locale.number(u64::try_from(count).unwrap_or(u64::MAX));
    let members = file.roster.members_on(today);
    let lists: BTreeSet<_> = members.iter().filter_map(|(_, one)| one.list).collect();
    let votes: u64 = held.body.candidates.iter().map(|one| one.votes).sum();
    let until = term_end(file.term_starts_on, &file.rules);
    let term = [
        ("from", locale.date(file.term_starts_on).into()),
        ("until", locale.date(until).into()),
    ];
    let fact = |key: &str, fact: String| (locale.text(key), fact);
    vec![
        fact("own-welcome-gebied", held.body.gebied.clone()),
        fact("roster-seats", count(file.roster.seats_on(today).count())),
        fact("roster-members", count(members.len())),
        fact("own-welcome-lists", count(lists.len())),
        fact("own-welcome-votes", locale.number(votes)),
        fact("own-welcome-elected-on", locale.date(desk.election.held_on)),
        fact(
            "own-welcome-term",
            locale.say("own-welcome-term-days", &term),
        ),
    ]
}

/// Who else sits there today.
fn others(
    locale: Locale,
    (desk, held): (&Desk, &Held),
    (person, today): (Person, chrono::NaiveDate),
) -> Vec<[String; 3]> {
    let members = held.file.roster.members_on(today);
    let others = members.iter().filter(|(_, one)| one.person != person);
    let told = others.map(|(_, one)| {
        let list = match one.list {
            Some(list) => locale.say("own-welcome-list", &[("list", list.into())]),
            None => locale.text("own-welcome-no-list"),
        };
        let since = [
            ("basis", wording::basis(locale, one.basis).into()),
            ("from", locale.date(one.from).into()),
        ];
        let since = locale.say("roster-held-since", &since);
        [desk.person(held, one.person), list, since]
    });
    told.collect()
}

/// What comes next, as far as the program knows it: the first things that are arranged, and the end of the term.
fn next(locale: Locale, held: &Held, (tasks, today): (&[Task], chrono::NaiveDate)) -> Vec<String> {
    let mut open: Vec<&Task> = tasks.iter().filter(|one| one.done_on.is_none()).collect();
    open.sort_by_key(|one| one.due);
    let soon = open.iter().filter(|one| today <= one.due).take(3);
    let mut told: Vec<String> = soon
        .map(|one| {
            let values = [
                ("what", one.what.as_str().into()),
                ("day", locale.date(one.due).into()),
            ];
            locale.say("own-welcome-soon", &values)
        })
        .collect();
    if !tasks.is_empty() && open.is_empty() {
        told.push(locale.text("own-welcome-all-done"));
    }
    let late = open.iter().filter(|one| one.due < today).count();
    if late > 0 {
        told.push(locale.say("own-welcome-late", &[("count", late.into())]));
    }
    let until = term_end(held.file.term_starts_on, &held.file.rules);
    let until = [("day", locale.date(until).into())];
    told.push(locale.say("own-welcome-until", &until));
    told
}
