//! The page of one vacancy: what is next, for whom and before when, who is proposed and why, and what happened.

use super::lotted::Lotted;
use super::proposal::{Can, Proposed, can};
use super::{Desk, today};
// Signals.
use crate::actions::signals::ShownSignal;
use crate::actions::vacancy::{How, decision_deadline, first_in_line, propose, shown_digest};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Field, Form};
use crate::locale::Locale;
use crate::pages::signals::open_in_line;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::lots::{LotFor, list_draws};
use crate::store::vacancy::{CourseStep, RecordedStep};
use crate::web::{self, App};
use crate::wording::signals::says;
use crate::wording::{Reason, rule, vacancy as wording};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use succession::successor::Proposal;
use succession::vacancy::{Cause, State, Step, Vacancy, Verdict, assess_report, leave_is_over};

#[derive(Template)]
#[template(path = "vacancy/case.html")]
pub(super) struct CasePage {
    page: Page,
    heading: String,
    facts: Vec<(String, String)>,
    next: String,
    deadline: String,
    is_late: bool,
    how: Vec<Reason>,
    appointment: Option<(String, String)>,
    /// The page of the lot, once one is asked or was drawn.
    lot: Option<String>,
    /// The sortition, when the seat goes to a resident.
    lotted: Option<String>,
    /// The roster, when a corrected result elects others than those who hold or were offered a seat.
    corrected: Option<String>,
    findings: Vec<Reason>,
    // The order of a term.
    /// The order of policies that it rests on, and what makes it so.
    order: Option<Reason>,
    proposed: Option<Proposed>,
    // Signals.
    /// What waits about somebody in the line, and where it is decided.
    signals: Vec<(String, String)>,
    forms: Vec<Form>,
    course: Vec<Line>,
    /// The page on which it is recorded who cannot be considered.
    bars: String,
    /// When a leave ends, and for whom.
    ends: String,
    /// Why the last replacement stopped early, while the next one is to be appointed.
    stopped: Vec<Reason>,
    /// Where it is recorded that the replacement leaves before the leave ends.
    departs: Option<String>,
    /// All vacancies of the body.
    docket: String,
    /// The page that shows who would come in under other rules.
    what_if: String,
}

/// Something that happened.
struct Line {
    on: String,
    what: String,
    note: String,
    /// Where the decision is, when one was written.
    decision: Option<String>,
}

/// One vacancy of a body as a page needs it.
pub(super) struct Case<'d> {
    pub(super) desk: &'d Desk,
    pub(super) number: u32,
    pub(super) vacancy: &'d Vacancy,
    pub(super) today: NaiveDate,
    pub(super) locale: Locale,
}

/// Shows a vacancy.
pub async fn show_vacancy(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, code, number)): Path<(String, String, u32)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::load(db, &(election, code)).await;
    let desk = desk.map_err(broken(locale))?.knowing(&app, db).await;
    let desk = desk.map_err(broken(locale))?;
    let case = Case::of(&desk, number, (today(&app), locale)).map_err(broken(locale))?;
    let page = case.page(db, &reader.session, Vec::new()).await;
    Ok(web::private_page(
        StatusCode::OK,
        locale,
        &page.map_err(broken(locale))?,
    ))
}

impl<'d> Case<'d> {
    pub(super) fn of(
        desk: &'d Desk,
        number: u32,
        (today, locale): (NaiveDate, Locale),
    ) -> Result<Self, AppError> {
        Ok(Self {
            vacancy: desk.file.vacancy(number)?,
            desk,
            number,
            today,
            locale,
        })
    }

    /// The page, with forms that were refused in the place of those it would show.
    pub(super) async fn page(
        &self,
        db: &Database,
        session: &Session,
        refused: Vec<Form>,
    ) -> Result<CasePage, AppError> {
        let (desk, locale) = (self.desk, self.locale);
        let named = [
            ("number", i64::from(self.number).into()),
            ("body", desk.body_name(locale).into()),
        ];
        let heading = locale.say("vacancy-title", &named);
        let path = desk.path(&format!("vacature/{}", self.number));
        let key = (desk.key.0.as_str(), desk.key.1.as_str());
        let seeks = self.vacancy.state() == State::Established;
        let mut proposed = None;
        let mut forms = Vec::new();
        let mut next = self.settled();
        let mut asks_lot = false;
        let mut lotted = None;
        let mut signals = Vec::new();
        if seeks {
            let outcome = propose(db, key, &desk.file, (self.number, self.today)).await?;
            let first = first_in_line(db, key, &desk.file, (self.number, self.today)).await?;
            let digest = shown_digest(&desk.file, self.number, &outcome)?;
            let can = can(desk, locale, &outcome);
            let over = self.is_over();
            // Sortition.
            if !over && first.is_none() && can == Can::Draw {
                lotted = Some(Lotted::of(db, desk, (self.number, self.today)).await?);
            }
            asks_lot = !over && first.is_none() && matches!(can, Can::Wait(_));
            if over {
                next = locale.text("leave-over");
                forms = vec![self.over_form(session, &digest)];
            } else {
                next = self.seeking(&can, first);
                forms = match first {
                    Some(_) => Vec::new(),
                    None => self.seeking_forms(session, (&can, lotted.as_ref()), &digest),
                };
                if let Some(lotted) = &lotted {
                    next = lotted.next(locale);
                }
                proposed = Some(Proposed::of(desk, locale, self.number, &outcome));
                signals = open_in_line(db, key, (self.today, &outcome)).await?;
            }
        } else {
            forms.extend(self.settled_form(session));
        }
        if !Griffie::has(session) {
            forms.clear();
        }
        let short = locale.say(
            "roster-vacancy",
            &[("number", i64::from(self.number).into())],
        );
        let mut page = desk.frame(session, locale, (heading.clone(), short), &path);
        if !refused.is_empty() {
            forms = merged(forms, refused);
            page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        }
        let (deadline, is_late, how) = self.deadline()?;
        Ok(CasePage {
            page,
            facts: self.facts(),
            appointment: self.appointment(),
            lot: self.lot(db, asks_lot).await?,
            lotted: lotted.map(|one| one.address(desk, locale)),
            corrected: self.corrected(),
            findings: self.findings(),
            order: self.order()?,
            course: self.course(),
            bars: format!("{}{}", desk.path("uitgesloten"), locale.query()),
            ends: self.ends(),
            stopped: self.stopped(),
            departs: self.departs(session),
            docket: format!("{}{}", desk.path("vacatures"), locale.query()),
            what_if: self.what_if(),
            heading,
            next,
            deadline,
            is_late,
            how,
            proposed,
            signals: signals.iter().map(|one| self.signal(one)).collect(),
            forms,
        })
    }

    /// Where a signal is decided on, and what it says.
    fn signal(&self, one: &ShownSignal) -> (String, String) {
        let values = [
            ("name", self.name(one.stored.person).into()),
            ("says", says(self.locale, one.stored.signal).into()),
        ];
        let path = self.desk.path(&format!("signaal/{}", one.stored.number));
        let address = format!("{path}{}", self.locale.query());
        (address, self.locale.say("signal-in-line", &values))
    }

    /// Whether the member is back, so that nobody is looked for any more.
    pub(super) fn is_over(&self) -> bool {
        leave_is_over(&self.desk.file.roster, self.vacancy, self.today)
    }

    /// That a leave ends by itself; nothing for another cause.
    fn ends(&self) -> String {
        let (Cause::Leave(leave), Some(member)) =
            (self.vacancy.report().cause, self.vacancy.left_by())
        else {
            return String::new();
        };
        let day = ("day", self.locale.date(leave.back_on).into());
        let name = ("name", self.name(member).into());
        self.locale.say("leave-ends", &[day, name])
    }

    /// While somebody replaces a member on leave.
    fn departs(&self, session: &Session) -> Option<String> {
        let replacement = self.desk.file.replacement(self.number);
        let replacement = replacement.filter(|one| self.today < one.until);
        let path = self
            .desk
            .path(&format!("vacature/{}/vervanger", self.number));
        let stops = replacement.is_some() && Griffie::has(session);
        stops.then(|| format!("{path}{}", self.locale.query()))
    }

    fn what_if(&self) -> String {
        let path = self.desk.path("wat-als");
        let language = match self.locale.tag() {
            "nl" => String::new(),
            tag => format!("&taal={tag}"),
        };
        format!("{path}?zetel=vacature-{}{language}", self.number)
    }

    /// Nothing while it is not decided that there is a seat to fill.
    fn order(&self) -> Result<Option<Reason>, AppError> {
        if matches!(self.vacancy.state(), State::Reported | State::Dismissed) {
            return Ok(None);
        }
        let file = &self.desk.file;
        let rests = file.rests_on(self.number)?;
        Ok(Some(rule::rests_on(
            self.locale,
            &rests,
            &file.rules.policies,
        )))
    }

    fn corrected(&self) -> Option<String> {
        let (election, body) = &self.desk.key;
        let roster = format!("/griffie/{election}/{body}{}", self.locale.query());
        (!self.desk.file.corrected().is_empty()).then_some(roster)
    }

    /// Where the lot is drawn, or was.
    async fn lot(&self, db: &Database, asked: bool) -> Result<Option<String>, AppError> {
        let (election, body) = &self.desk.key;
        let lot_for = LotFor::Vacancy(self.number.into());
        let is_drawn = asked || {
            let draws = list_draws(db, election, body).await?;
            draws.iter().any(|draw| draw.opened.lot_for == lot_for)
        };
        let path = self.desk.path(&format!("vacature/{}/loting", self.number));
        Ok(is_drawn.then(|| format!("{path}{}", self.locale.query())))
    }

    pub(super) fn name(&self, person: succession::roster::Person) -> String {
        self.desk.name(self.locale, person)
    }

    fn facts(&self) -> Vec<(String, String)> {
        let locale = self.locale;
        let left_by = self.vacancy.left_by();
        let report = self.vacancy.report();
        let nobody = match report.cause {
            Cause::NeverFilled { .. } => "vacancy-nobody-yet",
            _ => "vacancy-nobody",
        };
        let who = left_by.map_or_else(|| locale.text(nobody), |one| self.name(one));
        vec![
            (
                locale.text("vacancy-state-label"),
                wording::state(locale, self.vacancy.state()),
            ),
            (locale.text("vacancy-who-label"), who),
            (
                locale.text("vacancy-seat-label"),
                self.vacancy.seat().to_string(),
            ),
            (
                locale.text("vacancy-cause-label"),
                wording::cause(locale, report.cause.kind()),
            ),
            (
                locale.text("vacancy-from-label"),
                locale.date(self.vacancy.vacant_on()),
            ),
            (
                locale.text("vacancy-reported-label"),
                locale.date(report.reported_on),
            ),
        ]
    }

    fn findings(&self) -> Vec<Reason> {
        let rules = &self.desk.file.rules.causes;
        wording::findings(
            self.locale,
            &assess_report(self.vacancy.report(), rules).grounds,
        )
    }

    pub(super) fn establishes(&self) -> bool {
        let rules = &self.desk.file.rules.causes;
        assess_report(self.vacancy.report(), rules).outcome != Verdict::NotEstablished
    }

    /// What is next when nobody is sought.
    fn settled(&self) -> String {
        let locale = self.locale;
        let of = |key: &str, person| locale.say(key, &[("name", self.name(person).into())]);
        match self.vacancy.state() {
            State::Reported if self.establishes() => locale.text("vacancy-next-establish"),
            State::Reported => locale.text("vacancy-next-dismiss"),
            State::Dismissed => locale.text("vacancy-next-dismissed"),
            State::Offered(person) => {
                let open = self.desk.file.open_appointment(self.number);
                let until = open.map(|one| locale.date(one.answer_by.outcome));
                let name = ("name", self.name(person).into());
                let day = ("day", until.unwrap_or_default().into());
                locale.say("vacancy-next-offered", &[name, day])
            }
            State::Accepted(person) => of("vacancy-next-accepted", person),
            State::Admitted(person) => of("vacancy-next-admitted", person),
            State::Filled(person) => of("vacancy-next-filled", person),
            State::Unfilled => locale.text("vacancy-next-unfilled"),
            // These go on at once, so a page never meets them.
            State::Established
            | State::Declined(_)
            | State::Lapsed(_)
            | State::Refused(_)
            | State::Departed(_) => locale.text("course-reopen"),
        }
    }

    /// What is next while somebody is sought.
    fn seeking(&self, can: &Can, first: Option<u32>) -> String {
        let locale = self.locale;
        if let Some(first) = first {
            let first = [("number", i64::from(first).into())];
            return locale.say("vacancy-next-other-first", &first);
        }
        match can {
            Can::Appoint(name) => {
                locale.say("vacancy-next-appoint", &[("name", name.as_str().into())])
            }
            Can::Draw => locale.text("vacancy-next-sortition"),
            Can::LeaveEmpty => locale.text("vacancy-next-empty"),
            Can::Wait(names) => {
                let names = [("names", locale.names(names).into())];
                locale.say("vacancy-next-lot", &names)
            }
        }
    }

    fn appointment(&self) -> Option<(String, String)> {
        let open = self.desk.file.open_appointment(self.number)?;
        let name = [("name", self.name(open.person).into())];
        let path = self.desk.path(&format!("benoeming/{}", open.number));
        let address = format!("{path}{}", self.locale.query());
        Some((address, self.locale.say("vacancy-to-appointment", &name)))
    }

    /// The last day to decide, while there is something to decide, and how it was found.
    fn deadline(&self) -> Result<(String, bool, Vec<Reason>), AppError> {
        if !matches!(self.vacancy.state(), State::Reported | State::Established) {
            return Ok((String::new(), false, Vec::new()));
        }
        let found = decision_deadline(&self.desk.file, self.vacancy)?;
        let is_late = found.outcome < self.today;
        let day = [("day", self.locale.date(found.outcome).into())];
        let text = if is_late {
            self.locale.say("vacancy-deadline-late", &day)
        } else {
            self.locale.say("vacancy-deadline", &day)
        };
        Ok((
            text,
            is_late,
            wording::how(self.locale, &How::Term(found.grounds)),
        ))
    }

    fn course(&self) -> Vec<Line> {
        let mut person = None;
        let all = self.desk.file.course.iter();
        let lines = all.filter(|one| one.vacancy == self.number).map(|one| {
            if let CourseStep::Taken(Step::Offer(offered)) = one.what {
                person = Some(offered);
            }
            let name = person.map_or_else(String::new, |person| self.name(person));
            Line {
                on: self.locale.date(one.on),
                what: wording::step(self.locale, one.what, &name),
                note: match (one.what, person) {
                    (CourseStep::Taken(Step::Depart), Some(person)) => self.why_stopped(person),
                    _ => one.note.clone(),
                },
                decision: has_letter(one).then(|| {
                    let rest = format!("vacature/{}/besluit/{}", self.number, one.position);
                    self.desk.path(&rest)
                }),
            }
        });
        lines.collect()
    }

    fn form(&self, session: &Session, (rest, button): (&str, &str), fields: Vec<Field>) -> Form {
        let path = self.desk.path(&format!("vacature/{}/{rest}", self.number));
        let address = format!("{path}{}", self.locale.query());
        let button = self.locale.text(button);
        Form::new(self.locale, &session.csrf, button, fields).to(address)
    }

    fn settled_form(&self, session: &Session) -> Option<Form> {
        match self.vacancy.state() {
            State::Reported if self.establishes() => Some(self.establish_form(session)),
            State::Reported => Some(self.dismiss_form(session)),
            State::Unfilled => Some(self.reopen_form(session)),
            _ => None,
        }
    }

    fn seeking_forms(
        &self,
        session: &Session,
        (can, lotted): (&Can, Option<&Lotted>),
        digest: &str,
    ) -> Vec<Form> {
        match can {
            Can::Appoint(_) => vec![self.appoint_form(session, digest, None)],
            Can::Draw => {
                let appoint = lotted.filter(|one| one.can_appoint());
                let appoint = appoint.map(|one| self.appoint_form(session, digest, Some(one)));
                let empty = self.empty_form(session, (digest, true));
                appoint.into_iter().chain([empty]).collect()
            }
            Can::LeaveEmpty => vec![self.empty_form(session, (digest, false))],
            Can::Wait(_) => Vec::new(),
        }
    }

    pub(super) fn establish_form(&self, session: &Session) -> Form {
        let day = Field::date("establish", self.locale.text("vacancy-establish-on"));
        let names = ("vaststellen", "vacancy-establish-button");
        self.form(session, names, vec![day.on(self.today)])
    }

    pub(super) fn dismiss_form(&self, session: &Session) -> Form {
        let day = Field::date("dismiss", self.locale.text("vacancy-establish-on"));
        let note = Field::area("note", self.locale.text("vacancy-dismiss-note"));
        let names = ("afwijzen", "vacancy-dismiss-button");
        self.form(session, names, vec![note, day.on(self.today)])
    }

    /// With the name of who was drawn on paper, where a resident comes in without a sortition.
    pub(super) fn appoint_form(
        &self,
        session: &Session,
        digest: &str,
        lotted: Option<&Lotted>,
    ) -> Form {
        let decided = Field::date("decided", self.locale.text("vacancy-appoint-on"));
        let notified = Field::date("notified", self.locale.text("vacancy-notify-on"));
        let notified = notified.described(self.locale.text("vacancy-notify-rule"));
        let mut fields = vec![decided.on(self.today), notified.on(self.today)];
        fields.extend(lotted.and_then(|one| one.field(self.locale)));
        let form = self.form(session, ("benoemen", "vacancy-appoint-button"), fields);
        form.showing(digest)
    }

    /// With the reason when residents could have been drawn.
    pub(super) fn empty_form(&self, session: &Session, (digest, reason): (&str, bool)) -> Form {
        let day = Field::date("empty", self.locale.text("vacancy-empty-on"));
        let mut fields = Vec::new();
        if reason {
            fields.push(Field::area(
                "reason",
                self.locale.text("vacancy-empty-reason"),
            ));
        }
        fields.push(day.on(self.today));
        let form = self.form(session, ("onvervuld", "vacancy-empty-button"), fields);
        form.showing(digest)
    }

    /// For a leave that is over before anybody replaced the member.
    pub(super) fn over_form(&self, session: &Session, digest: &str) -> Form {
        let reason = Field::area("reason", self.locale.text("vacancy-empty-reason"));
        let day = Field::date("empty", self.locale.text("vacancy-empty-on")).on(self.today);
        let reason = reason.holding(self.locale.text("leave-over-reason"));
        let form = self.form(
            session,
            ("onvervuld", "leave-over-button"),
            vec![reason, day],
        );
        form.showing(digest)
    }

    pub(super) fn reopen_form(&self, session: &Session) -> Form {
        let day = Field::date("reopen", self.locale.text("vacancy-reopen-on"));
        let names = ("heropenen", "vacancy-reopen-button");
        self.form(session, names, vec![day.on(self.today)])
    }
}

/// Whether a decision was written about a step: not when a leave was over and nobody was considered.
fn has_letter(step: &RecordedStep) -> bool {
    let considered = |(proposal, _): &(Proposal, String)| {
        let unfilled = step.what == CourseStep::Taken(Step::LeaveUnfilled);
        !unfilled || !proposal.decision.grounds.is_empty()
    };
    step.proposal.as_ref().is_some_and(considered)
}

/// The forms of the page, each replaced by the one that was refused for the same address.
fn merged(forms: Vec<Form>, refused: Vec<Form>) -> Vec<Form> {
    let others = forms.into_iter().filter(|form| {
        let same = |one: &Form| one.action == form.action;
        !refused.iter().any(same)
    });
    let others: Vec<Form> = others.collect();
    refused.into_iter().chain(others).collect()
}
