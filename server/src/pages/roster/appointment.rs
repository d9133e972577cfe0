//! One appointment: how far it is, what comes next, until when there is an answer, and everything that
//! happened.

use super::desk::{Desk, Held};
use super::forms::{Counter, Section, Which};
use super::today;
use crate::actions::letters::{find_letter, notice_name};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::Form;
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::pages::{Page, broken, database, problem};
use crate::store::appointment::{Appointment, AppointmentState};
use crate::web::{self, App};
use crate::wording::lots::moment;
use crate::wording::stage::State;
use crate::wording::{Reason, letters, roster as wording};
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use succession::acceptance::assess_papers;

#[derive(Template)]
#[template(path = "roster/appointment.html")]
struct AppointmentPage {
    page: Page,
    heading: String,
    facts: Vec<(String, String)>,
    state: State,
    next: String,
    until_title: String,
    until: Vec<Reason>,
    answer: Vec<Reason>,
    papers: Vec<Reason>,
    entry: Vec<Reason>,
    happened: Vec<[String; 4]>,
    links: Vec<(String, String)>,
    sections: Vec<Section>,
}

/// What a page about an appointment has before it.
pub(super) struct Visit {
    pub(super) app: App,
    pub(super) session: Session,
    pub(super) locale: Locale,
    pub(super) desk: Desk,
    pub(super) number: u32,
    has_notice: bool,
}

/// Shows an appointment.
pub async fn show_appointment(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u32)>,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let visit = Visit::open(app, reader.session, (locale, &election, &code, number)).await?;
    visit.answer(None)
}

impl Visit {
    /// The appointment with that number, or the page that says that there is none.
    pub(super) async fn open(
        app: App,
        session: Session,
        (locale, election, code, number): (Locale, &str, &str, u32),
    ) -> Result<Self, Response> {
        let desk = Desk::open(&app, locale, (election, code)).await?;
        let notice = notice_name(number);
        let notice = (LetterKind::Notice, notice.as_str(), Locale::Dutch);
        let notice = find_letter(database(&app, locale)?, desk.key(), notice).await;
        let visit = Self {
            has_notice: notice.map_err(broken(locale))?.is_some(),
            app,
            session,
            locale,
            desk,
            number,
        };
        visit.found()?;
        Ok(visit)
    }

    /// The seats of the body with this appointment.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn found(&self) -> Result<(&Held, &Appointment), Response> {
        let held = self.desk.held.as_ref();
        let found = held.and_then(|held| Some((held, held.file.appointment(self.number).ok()?)));
        found.ok_or_else(|| problem::missing(self.locale))
    }

    /// Where its forms stand.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn counter(&self) -> Result<Counter<'_>, Response> {
        let (held, of) = self.found()?;
        Ok(Counter {
            desk: &self.desk,
            held,
            of,
            locale: self.locale,
            csrf: &self.session.csrf,
            today: today(&self.app),
        })
    }

    /// The name of who is appointed.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn name(&self) -> Result<String, Response> {
        let (held, of) = self.found()?;
        Ok(self.desk.person(held, of.person))
    }

    /// The frame of this page.
    pub(super) fn page(&self, title: String) -> Page {
        let locale = self.locale;
        let text = locale.say("roster-appointment", &[("number", self.number.into())]);
        let below = [
            ("/benoemingen", locale.text("appointments-title")),
            (&*format!("/benoeming/{}", self.number), text),
        ];
        self.desk.page(&self.session, title, &below)
    }

    /// The page, with a form that was refused in place of its like.
    #[expect(
        clippy::result_large_err,
        reason = "the error is the answer itself, as the router takes it"
    )]
    pub(super) fn answer(&self, refused: Option<(Which, Form)>) -> Result<Response, Response> {
        let locale = self.locale;
        let is_refused = refused.is_some();
        let name = self.name()?;
        let heading = locale.say("appoint-title", &[("name", name.into())]);
        let mut page = self.page(heading.clone());
        if is_refused {
            let title = [("title", heading.as_str().into())];
            page.title = locale.say("form-error-title", &title);
        }
        let counter = self.counter()?;
        let (held, of) = (counter.held, counter.of);
        let judged = self.judged(held, of, counter.today);
        let (answer, entry) = judged.map_err(broken(locale))?;
        let until = [("until", locale.date(of.answer_by.outcome).into())];
        let papers = assess_papers(of.papers(), &held.file.rules.acceptance);
        let may = Griffie::has(&self.session);
        let shown = AppointmentPage {
            facts: self.facts(of),
            state: wording::state(locale, of.state(), of.answer_by.outcome < counter.today),
            next: next(locale, (held, of), counter.today),
            until_title: locale.say("appoint-until", &until),
            until: letters::term_steps(locale, &of.answer_by.grounds),
            answer,
            papers: papers
                .grounds
                .iter()
                .map(|ground| wording::paper_finding(locale, ground))
                .collect(),
            entry,
            happened: self.happened(of),
            links: self.links(of),
            sections: if may {
                counter.sections(refused)
            } else {
                Vec::new()
            },
            heading,
            page,
        };
        let status = match is_refused {
            true => StatusCode::UNPROCESSABLE_ENTITY,
            false => StatusCode::OK,
        };
        Ok(web::private_page(status, locale, &shown))
    }

    /// What the rules find about the answer, and how the day of entry was found.
    fn judged(
        &self,
        held: &Held,
        of: &Appointment,
        today: NaiveDate,
    ) -> Result<(Vec<Reason>, Vec<Reason>), AppError> {
        let locale = self.locale;
        let judged = held.file.answer(of, today.max(of.last_day()))?;
        // The first are those of the term, which is told by itself.
        let found = judged.grounds.iter().skip(of.answer_by.grounds.len());
        let answer = found
            .map(|ground| wording::answer(locale, ground))
            .collect();
        let entry = match of.vacancy {
            None => {
                let rules = &held.file.result.reglement;
                let entry = crate::actions::roster::entry_day(rules, of.appointed_on)?;
                letters::installation_steps(locale, &entry.grounds)
            }
            Some(_) => Vec::new(),
        };
        Ok((answer, entry))
    }

    fn facts(&self, of: &Appointment) -> Vec<(String, String)> {
        let locale = self.locale;
        let mut facts = vec![
            (locale.text("roster-seat"), locale.number(of.seat.into())),
            (
                locale.text("appoint-for"),
                wording::occasion(locale, of.occasion, of.vacancy),
            ),
            (
                locale.text("appoint-decided-on"),
                locale.date(of.appointed_on),
            ),
            (
                locale.text("appoint-notified-on"),
                locale.date(of.notified_on),
            ),
        ];
        if let Some((list, candidate)) = of.person.stood_as() {
            let place = [("list", list.into()), ("candidate", candidate.into())];
            facts.insert(
                0,
                (
                    locale.text("letter-place"),
                    locale.say("votes-place", &place),
                ),
            );
        }
        facts
    }

    fn happened(&self, of: &Appointment) -> Vec<[String; 4]> {
        let locale = self.locale;
        let rows = of.events.iter().map(|event| {
            let at = moment(locale, clock::local(event.at));
            [
                locale.date(event.on),
                wording::step(locale, event.what),
                event.note.clone(),
                at,
            ]
        });
        rows.collect()
    }

    fn links(&self, of: &Appointment) -> Vec<(String, String)> {
        let locale = self.locale;
        let mut links = Vec::new();
        if self.has_notice {
            let below = format!("/benoeming/{}/kennisgeving", of.number);
            links.push((locale.text("appoint-notice"), self.desk.address(&below)));
        }
        if Griffie::has(&self.session) && of.state().is_open() {
            let below = format!("/benoeming/{}/adres", of.number);
            links.push((locale.text("recipient-link"), self.desk.address(&below)));
        }
        let fallen = self.desk.held.iter().flat_map(|held| &held.file.vacancies);
        let fallen = fallen
            .filter(|one| one.seat == of.seat && one.left_by == Some(of.person))
            .map(|one| one.number);
        for number in of.vacancy.into_iter().chain(fallen) {
            let text = locale.say("roster-vacancy", &[("number", number.into())]);
            links.push((text, self.desk.address(&format!("/vacature/{number}"))));
        }
        links
    }
}

/// What is to be done now, in words.
fn next(locale: Locale, (held, of): (&Held, &Appointment), today: NaiveDate) -> String {
    let until = [("until", locale.date(of.answer_by.outcome).into())];
    let entry = [("day", locale.date(held.file.term_starts_on).into())];
    let complete = assess_papers(of.papers(), &held.file.rules.acceptance).outcome;
    match of.state() {
        AppointmentState::Awaited if of.answer_by.outcome < today => {
            locale.say("appoint-next-lapse", &until)
        }
        AppointmentState::Awaited => locale.say("appoint-next-answer", &until),
        AppointmentState::Accepted if complete => locale.text("appoint-next-examine"),
        AppointmentState::Accepted => locale.text("appoint-next-papers"),
        AppointmentState::Admitted if of.vacancy.is_none() => {
            locale.say("appoint-next-install", &entry)
        }
        AppointmentState::Admitted => locale.text("appoint-next-known"),
        AppointmentState::Declined | AppointmentState::Lapsed | AppointmentState::Refused => {
            locale.text("appoint-next-vacancy")
        }
        AppointmentState::Entered => locale.text("appoint-next-none"),
    }
}
