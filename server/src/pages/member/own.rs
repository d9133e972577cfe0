//! The page of a member's own: appointments with their answer, the seat, what is next, and what is arranged.

use super::own_answer::answer_form;
use super::own_desk::OwnDesk;
use super::welcome::told as arranged;
use crate::auth::AsApplicant;
use crate::error::AppError;
use crate::form::Form;
use crate::locale::Locale;
use crate::pages::roster::{Desk, Held, course};
use crate::pages::{Page, broken};
use crate::store::appointment::{Appointment, AppointmentState};
use crate::store::member::{list_move_reports, list_statements, list_tasks};
use crate::store::person_word;
use crate::web::{self, App};
use crate::wording::member::{next, resigned};
use crate::wording::stage::State;
use crate::wording::{Reason, letters, roster as wording};
use askama::Template;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use axum::response::Response;
use succession::acceptance::assess_papers;
use succession::roster::Person;
use succession::rules::CauseKind;
use succession::vacancy::{Cause, State as Stage};

#[derive(Template)]
#[template(path = "member/own.html")]
struct OwnPage {
    page: Page,
    persons: Vec<OwnPerson>,
}

/// Who that is in one body.
struct OwnPerson {
    name: String,
    body: String,
    /// What stands first: what is expected, with its day.
    next: Vec<String>,
    seats: Vec<String>,
    appointments: Vec<OwnAppointment>,
    offices: Vec<String>,
    offices_on: String,
    offices_address: String,
    resign_address: Option<String>,
    move_address: Option<String>,
    /// What is arranged for a new member: what, who, before when, and how far it is.
    tasks: Vec<(String, String, String, State)>,
    /// The page that welcomes a member.
    welcome: Option<String>,
}

/// One appointment.
struct OwnAppointment {
    kind: String,
    state: State,
    until: Vec<Reason>,
    papers: Vec<Reason>,
    form: Option<Form>,
}

/// Shows the own page.
pub async fn show_own(
    AsApplicant(session): AsApplicant,
    locale: Locale,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let desk = OwnDesk::open(app, session, locale).await?;
    let mut persons = Vec::new();
    for (body, person) in &desk.persons {
        if let Some(held) = &body.held {
            let one = own_person(&desk, (body, held), *person).await;
            persons.push(one.map_err(broken(locale))?);
        }
    }
    let shown = OwnPage {
        page: desk.page(locale.text("own-title"), ""),
        persons,
    };
    Ok(web::private_page(StatusCode::OK, locale, &shown))
}

async fn own_person(
    own: &OwnDesk,
    (desk, held): (&Desk, &Held),
    person: Person,
) -> Result<OwnPerson, AppError> {
    let (locale, today) = (own.locale, own.today());
    let db = own
        .app
        .db()
        .ok_or_else(|| AppError::unreadable("database", "none"))?;
    let file = &held.file;
    let member = OwnDesk::member(held, person, today);
    let below = |end: &str| {
        let word = person_word(person);
        own.address(&format!("/{}/{word}/{end}", desk.code))
    };
    let statements = list_statements(db, &own.key, (&desk.code, person)).await?;
    let stated = statements.last();
    let reports = list_move_reports(db, desk.key()).await?;
    let mut told: Vec<String> = Vec::new();
    let offers = file.appointments.iter().filter(|one| one.person == person);
    for one in offers.clone() {
        told.push(next(locale, one, (file.term_starts_on, today)));
    }
    let mut leaves = false;
    for (_, vacancy) in file.docket.iter() {
        let by_own = vacancy.left_by() == Some(person);
        if by_own && vacancy.report().cause.kind() == CauseKind::Resignation {
            leaves = true;
            let stays = file
                .rules
                .causes
                .resigned_member_stays_until_successor
                .value;
            told.push(resigned(locale, vacancy, stays));
        }
        if let Cause::Leave(leave) = vacancy.report().cause
            && by_own
            && today < leave.back_on
            && !matches!(vacancy.state(), Stage::Reported | Stage::Dismissed)
        {
            let values = [
                ("from", locale.date(leave.from).into()),
                ("back", locale.date(leave.back_on).into()),
            ];
            told.push(locale.say("own-next-leave", &values));
        }
    }
    let moved = reports.iter().filter(|one| Some(one.member) == member);
    for one in moved.clone().filter(|one| one.end.is_none()) {
        let values = [("day", locale.date(one.moved_on).into())];
        told.push(locale.say("own-next-moved", &values));
    }
    let has_moved = moved.clone().any(|one| one.end.is_none());
    if told.is_empty() {
        told.push(match member {
            Some(_) => locale.text("own-next-member"),
            None => locale.text("own-next-none"),
        });
    }
    let tasks = list_tasks(db, desk.key()).await?;
    let tasks = tasks.into_iter().filter(|one| Some(one.member) == member);
    Ok(OwnPerson {
        name: desk.person(held, person),
        body: desk.name.clone(),
        next: told,
        seats: seats(held, locale, person),
        appointments: offers
            .map(|one| own_appointment(own, (desk, held), one))
            .collect(),
        offices: stated
            .map(|one| one.offices.lines().map(str::to_owned).collect())
            .unwrap_or_default(),
        offices_on: stated.map_or_else(String::new, |one| locale.date(one.stated_on)),
        offices_address: below("functies"),
        resign_address: (member.is_some() && !leaves).then(|| below("ontslag")),
        move_address: (member.is_some() && !has_moved).then(|| below("verhuizing")),
        tasks: tasks.map(|one| arranged(locale, &one, today)).collect(),
        welcome: member.is_some().then(|| below("welkom")),
    })
}

fn own_appointment(
    own: &OwnDesk,
    (desk, held): (&Desk, &Held),
    one: &Appointment,
) -> OwnAppointment {
    let (locale, today) = (own.locale, own.today());
    let is_late = one.answer_by.outcome < today;
    let state = one.state();
    let waits = matches!(
        state,
        AppointmentState::Awaited | AppointmentState::Accepted
    );
    let papers = assess_papers(one.papers(), &held.file.rules.acceptance);
    OwnAppointment {
        kind: wording::occasion(locale, one.occasion, one.vacancy),
        state: wording::state(locale, state, is_late),
        until: match state {
            AppointmentState::Awaited => letters::term_steps(locale, &one.answer_by.grounds),
            _ => Vec::new(),
        },
        papers: match waits {
            true => {
                let grounds = papers.grounds.iter();
                grounds
                    .map(|ground| wording::paper_finding(locale, ground))
                    .collect()
            }
            false => Vec::new(),
        },
        form: answer_form(own, desk, (one, today)),
    }
}

/// The seats that somebody held, each with how and from when until when.
fn seats(held: &Held, locale: Locale, person: Person) -> Vec<String> {
    let seats = held.file.roster.seats().flat_map(|(number, seat)| {
        let own = seat.memberships().filter(move |one| one.person == person);
        own.map(move |one| {
            let seat = [("seat", number.into())];
            let seat = locale.say("own-seat", &seat);
            format!("{seat}: {}", course(locale, one))
        })
    });
    seats.collect()
}
