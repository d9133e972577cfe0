//! The roster of a body on a date: who sits in which seat, which seats are vacant, and what went before.

use super::around::Around;
use super::day::{AskedDay, DayForm, Span};
use super::desk::{Desk, Held};
use super::history::{History, history};
use super::today;
use crate::actions::roster::{changes, term_end};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::vacancy::report_path;
use crate::pages::{Page, broken, database};
use crate::publication::Next;
use crate::store::person_word;
use crate::web::{self, App};
use crate::wording::successor::NextInWords;
use crate::wording::{letters, roster as wording};
use askama::Template;
use axum::extract::{Path, State as Shared};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use succession::roster::{Membership, Seat, SeatNumber};
use succession::vacancy::State;

#[derive(Template)]
#[template(path = "roster/body.html")]
struct RosterPage {
    page: Page,
    heading: String,
    day: DayForm,
    around: Around,
    members_title: String,
    summary: String,
    /// Why there is nothing to show; empty when there is.
    empty: String,
    seats: Vec<SeatRow>,
    history: Option<History>,
    /// What a corrected result changes, for whom: text, and the address of the appointment if there is one.
    corrected: Vec<(String, String)>,
    corrected_text: String,
    /// The vacancies that are not closed: text and address.
    open: Vec<(String, String)>,
    appointments: String,
    election: String,
    /// Where a vacancy is reported, for who may and once there is a result.
    report: Option<String>,
    /// Where it stands who cannot be considered, once there is a result.
    bars: Option<String>,
    shows_next: bool,
}

/// One seat that day.
struct SeatRow {
    seat: String,
    who: String,
    /// The page of that person.
    person: String,
    is_vacant: bool,
    list: String,
    votes: String,
    basis: String,
    since: String,
    until: String,
    notes: Vec<String>,
    /// The pages about this seat: text and address.
    links: Vec<(String, String)>,
    next: NextInWords,
}

/// Shows the roster, of today or of the day that is asked.
pub async fn show_roster(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code)): Path<(String, String)>,
    uri: Uri,
    Shared(app): Shared<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, (&election, &code)).await?;
    let span = desk.held.as_ref().map(span).unwrap_or_default();
    let now = today(&app);
    let asked = AskedDay::read(uri.query().unwrap_or_default(), now).within(span.term);
    let (day, is_wrong) = (asked.day, asked.is_wrong());
    let db = database(&app, locale)?;
    let around = Around::load((&app, db), (&desk, &reader.session), day).await;
    let around = around.map_err(broken(locale))?;
    let heading = locale.say("roster-title", &[("body", desk.name.as_str().into())]);
    let mut page = desk.page(&reader.session, heading.clone(), &[]);
    if is_wrong {
        let title = [("title", heading.as_str().into())];
        page.title = locale.say("form-error-title", &title);
    }
    let told = [("day", locale.date(day).into())];
    let mut shown = RosterPage {
        heading,
        day: asked.form(locale, &desk.path(""), (&span, now)),
        around,
        members_title: locale.say("roster-members-title", &told),
        summary: String::new(),
        empty: String::new(),
        seats: Vec::new(),
        history: None,
        corrected: desk
            .held
            .as_ref()
            .map(|held| corrected(&desk, held, locale))
            .unwrap_or_default(),
        corrected_text: desk
            .held
            .as_ref()
            .map(|held| {
                let version = [("version", held.file.result.version.into())];
                locale.say("roster-corrected-text", &version)
            })
            .unwrap_or_default(),
        open: desk
            .held
            .as_ref()
            .map(|held| open(&desk, held, locale))
            .unwrap_or_default(),
        appointments: desk.address("/benoemingen"),
        report: (desk.held.is_some() && Griffie::has(&reader.session))
            .then(|| desk.address("/vacature/nieuw")),
        bars: desk.held.is_some().then(|| desk.address("/uitgesloten")),
        election: page.address(&format!("/griffie/{election}")),
        shows_next: day == now,
        page,
    };
    match &desk.held {
        None => shown.empty = locale.text("roster-no-result"),
        Some(held) => fill(&mut shown, (&desk, held), (day, now)).map_err(broken(locale))?,
    }
    let status = match is_wrong {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok(web::private_page(status, locale, &shown))
}

/// The term of a body, and the days on which something changed.
fn span(held: &Held) -> Span {
    let from = held.file.term_starts_on;
    Span {
        term: Some((from, term_end(from, &held.file.rules))),
        changes: changes(&held.file.roster),
    }
}

/// What the result that counts changes for those whom an earlier version elected.
fn corrected(desk: &Desk, held: &Held, locale: Locale) -> Vec<(String, String)> {
    let found = held.file.corrected();
    let told = |key: &str, person| {
        let name = desk.person(held, person);
        locale.say(key, &[("name", name.into())])
    };
    let mut lines = Vec::new();
    for (person, _) in found.members {
        lines.push((told("corrected-member", person), String::new()));
    }
    for (person, number) in found.appointed {
        let address = desk.address(&format!("/benoeming/{number}"));
        lines.push((told("corrected-appointed", person), address));
    }
    for person in found.now_elected {
        lines.push((told("corrected-elected", person), String::new()));
    }
    lines
}

/// The vacancies that wait for somebody, whether the members have entered or not.
fn open(desk: &Desk, held: &Held, locale: Locale) -> Vec<(String, String)> {
    let waits = |state: State| state == State::Reported || state.is_pending();
    let all = held.file.docket.iter();
    let pending = all.filter(|(_, one)| waits(one.state()));
    let links = pending.map(|(number, one)| {
        let values = [
            ("number", number.into()),
            ("seat", one.seat().into()),
            (
                "cause",
                letters::cause(locale, one.report().cause.kind()).into(),
            ),
        ];
        let text = locale.say("roster-open-vacancy", &values);
        (text, desk.address(&format!("/vacature/{number}")))
    });
    links.collect()
}

fn fill(
    shown: &mut RosterPage,
    (desk, held): (&Desk, &Held),
    (day, now): (NaiveDate, NaiveDate),
) -> Result<(), AppError> {
    let locale = shown.page.locale;
    let file = &held.file;
    let starts = [("day", locale.date(file.term_starts_on).into())];
    if file.members.is_empty() {
        shown.empty = locale.say("roster-no-members", &starts);
    } else if day < file.term_starts_on {
        shown.empty = locale.say("roster-before-term", &starts);
    }
    let seats = file.roster.seats_on(day).count();
    let members = file.roster.members_on(day).len();
    let values = [("members", members.into()), ("seats", seats.into())];
    if shown.empty.is_empty() {
        shown.summary = locale.say("roster-summary", &values);
    }
    let never = file.never_filled();
    for (number, seat) in file.roster.seats_on(day) {
        let place = Place {
            around: &shown.around,
            desk,
            held,
            locale,
            day,
        };
        let mut row = place.row(number, seat);
        if day == now {
            row.next = place.next(seat)?;
        }
        if row.is_vacant && never.iter().any(|(one, _)| *one == number) {
            row.notes.push(locale.text("roster-empty-from-start"));
            if shown.report.is_some() && file.vacancy_of_empty(number).is_none() {
                let to = desk.address(&format!("/{}", report_path(number)));
                row.links.push((locale.text("roster-report-seat"), to));
            }
        }
        shown.seats.push(row);
    }
    if !file.members.is_empty() {
        shown.history = Some(history((desk, held), locale, (day, now)));
    }
    Ok(())
}

/// One seat on one day.
struct Place<'p> {
    around: &'p Around,
    desk: &'p Desk,
    held: &'p Held,
    locale: Locale,
    day: NaiveDate,
}

impl Place<'_> {
    fn row(&self, number: SeatNumber, seat: &Seat) -> SeatRow {
        let locale = self.locale;
        let mut row = SeatRow {
            seat: locale.number(number.into()),
            who: locale.text("roster-vacant"),
            person: String::new(),
            is_vacant: true,
            list: String::new(),
            votes: String::new(),
            basis: String::new(),
            since: locale.date(self.vacant_since(seat)),
            until: String::new(),
            notes: Vec::new(),
            links: self.links(number),
            next: NextInWords::default(),
        };
        match (seat.sits_on(self.day), seat.leave_on(self.day)) {
            (Some(member), _) => self.fill(&mut row, member),
            (None, Some(leave)) => row.since = locale.date(leave.from),
            (None, None) => {}
        }
        if let (Some(leave), Some(holder)) = (seat.leave_on(self.day), seat.holder_on(self.day)) {
            let values = [
                ("name", self.desk.person(self.held, holder.person).into()),
                ("back", locale.date(leave.back_on).into()),
            ];
            row.notes.push(locale.say("roster-on-leave", &values));
        }
        row
    }

    fn fill(&self, row: &mut SeatRow, member: &Membership) {
        let locale = self.locale;
        row.who = self.desk.person(self.held, member.person);
        row.is_vacant = false;
        let word = person_word(member.person);
        row.person = self.desk.address(&format!("/persoon/{word}"));
        if let Some(offices) = self.around.offices_of(member.person) {
            let offices = [("offices", offices.into())];
            row.notes.push(locale.say("roster-offices", &offices));
        }
        row.basis = wording::basis(locale, member.basis);
        row.since = locale.date(member.from);
        if let Some(end) = member.end {
            let values = [
                ("day", locale.date(end.on).into()),
                ("why", wording::ended(locale, end.why).into()),
            ];
            row.until = locale.say("roster-until", &values);
        }
        let stood = member.person.stood_as();
        if let Some(candidate) = stood.and_then(|person| self.held.body.candidate(person)) {
            row.list = locale.number(candidate.person.0.into());
            row.votes = locale.number(candidate.votes);
        }
    }

    /// The day on which the last holder before this day left, or on which the seat came.
    fn vacant_since(&self, seat: &Seat) -> NaiveDate {
        let ends = seat.holders.iter().filter_map(|held| held.end);
        let before = ends.map(|end| end.on).filter(|on| *on <= self.day);
        before.max().unwrap_or(seat.from)
    }

    fn links(&self, number: SeatNumber) -> Vec<(String, String)> {
        let (locale, file) = (self.locale, &self.held.file);
        let of_seat = file.vacancies.iter().filter(|one| one.seat == number);
        let vacancies = of_seat.map(|one| {
            let text = locale.say("roster-vacancy", &[("number", one.number.into())]);
            (
                text,
                self.desk.address(&format!("/vacature/{}", one.number)),
            )
        });
        let of_seat = file.appointments.iter().filter(|one| one.seat == number);
        let appointments = of_seat.map(|one| {
            let text = locale.say("roster-appointment", &[("number", one.number.into())]);
            (
                text,
                self.desk.address(&format!("/benoeming/{}", one.number)),
            )
        });
        appointments.chain(vacancies).collect()
    }

    /// Who would follow if the holder left today; nothing where no candidate holds the seat.
    fn next(&self, seat: &Seat) -> Result<NextInWords, AppError> {
        let file = &self.held.file;
        let Some(holder) = seat.holder_on(self.day) else {
            return Ok(NextInWords::default());
        };
        let mut members = file.members.iter();
        let found = members.find(|one| one.person() == holder.person && one.sits_on(self.day));
        let (Some(number), Some(member)) = (found.map(|one| one.number), holder.person.stood_as())
        else {
            return Ok(NextInWords::default());
        };
        let outcome = file.propose(&crate::actions::successor::Vacated {
            member: number,
            on: self.day,
            bars: &BTreeMap::new(),
            lots: &[],
        })?;
        Ok(self.desk.teller(self.held).next(&Next { member, outcome }))
    }
}
