//! One resident who was drawn: who it is, what happened, and recording what becomes of the invitation.

use super::{Desk, mendable, with_errors};
use crate::actions::sortition::{
    NewStep, SortitionCourse, can_be_examined, can_be_recorded, invitation_name, name_of,
    record_resident_step,
};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::letter_texts::LetterKind;
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database};
use crate::store::letters::LetterId;
use crate::store::sealed_letters::find_sealed_letter;
use crate::store::sortition::{Invited, ResidentStepKind, has_code, load_note};
use crate::store::{Database, person_word, write_tx};
use crate::web::{self, App};
use crate::wording::letters::term_steps;
use crate::wording::stage::State;
use crate::wording::{Reason, sortition as wording};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use election::sortition::InvitationState;
use succession::roster::Person;

#[derive(Template)]
#[template(path = "sortition/resident.html")]
struct ResidentPage {
    page: Page,
    heading: String,
    state: Option<State>,
    facts: Vec<(String, String)>,
    how: Vec<Reason>,
    course: Vec<(String, String)>,
    letter: Option<String>,
    /// The page of that letter in the register.
    registered: Option<String>,
    seat: String,
    /// Where the griffie records with which address somebody who was appointed signs in.
    person: Option<String>,
    /// That somebody who was drawn earlier comes first; empty when nobody does.
    waits: String,
    form: Option<Form>,
}

/// Shows a resident who was drawn.
pub async fn show_drawn_resident(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path((election, body, number, position)): Path<(String, String, u32, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (reader.session, locale, app.clone());
    let visit = Visit::load(shown, db, ((&election, &body, number), position)).await;
    let visit = visit.map_err(&wrong)?;
    let form = visit.form();
    visit.page(db, form).await.map_err(wrong)
}

/// Records what becomes of a resident.
pub async fn submit_drawn_resident(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, body, number, position)): Path<(String, String, u32, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let wrong = broken(locale);
    let shown = (clerk.session, locale, app.clone());
    let visit = Visit::load(shown, db, ((&election, &body, number), position)).await;
    let visit = visit.map_err(&wrong)?;
    let Some(form) = visit.form() else {
        return Err(wrong(AppError::AnswerChanged));
    };
    let mut form = form.filled(&submitted);
    let Some(new) = visit.read(&mut form, &submitted) else {
        return visit.page(db, Some(form)).await.map_err(wrong);
    };
    let (by, keys) = (by(&visit.desk.session, &app), app.keys().clone());
    let done = write_tx(db, async move |tx| {
        record_resident_step(tx, &by, &keys, ((&election, &body, number), &new)).await
    });
    match done.await {
        Ok(()) => Ok(visit.desk.to(&visit.below())),
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse_all(why);
                visit.page(db, Some(form)).await.map_err(wrong)
            }
            None => Err(wrong(cause)),
        },
    }
}

/// A resident in the order drawn.
pub(super) struct Visit {
    pub(super) desk: Desk,
    pub(super) course: SortitionCourse,
    pub(super) position: u64,
    pub(super) resident: String,
}

impl Visit {
    pub(super) async fn load(
        shown: (Session, Locale, App),
        db: &Database,
        (at, position): ((&str, &str, u32), u64),
    ) -> Result<Self, AppError> {
        let (desk, course) = Desk::with_course(shown, db, at).await?;
        let order = course.order()?;
        let place = position
            .checked_sub(1)
            .and_then(|at| usize::try_from(at).ok());
        let found = order.as_ref().zip(place);
        let resident = found.and_then(|(order, at)| order.residents().get(at).cloned());
        let resident = resident.ok_or_else(|| AppError::Missing {
            what: "resident",
            key: position.to_string(),
        })?;
        Ok(Self {
            desk,
            course,
            position,
            resident,
        })
    }

    /// The letter with the invitation in the register; none when it could not be made, or is older than the register.
    pub(super) async fn letter(&self, db: &Database) -> Result<Option<LetterId>, AppError> {
        let about = invitation_name(self.course.sortition.number, self.position);
        let which = (LetterKind::Invitation, about.as_str(), Locale::Dutch);
        let found = find_sealed_letter(db, self.desk.key(), which).await?;
        Ok(found.map(|one| one.letter.document))
    }

    /// The page of that letter in the register.
    async fn registered(&self, db: &Database) -> Result<Option<String>, AppError> {
        let (election, body) = self.desk.key();
        let query = self.desk.locale.query();
        let letter = self.letter(db).await?;
        Ok(letter.map(|letter| format!("/griffie/{election}/brieven/{body}/{letter}{query}")))
    }

    fn below(&self) -> String {
        format!(
            "/{}/bewoner/{}",
            self.course.sortition.number, self.position
        )
    }

    /// The page of somebody who was appointed, by the number that seats know.
    fn person(&self) -> Option<String> {
        let number = *self.course.seated.get(&self.resident)?;
        let word = person_word(Person::Drawn { number });
        let (election, body) = self.desk.key();
        let query = self.desk.locale.query();
        Some(format!("/griffie/{election}/{body}/persoon/{word}{query}"))
    }

    fn invited(&self) -> Option<&Invited> {
        let mut all = self.course.sortition.invitations.iter();
        all.find(|one| one.resident == self.resident)
    }

    /// What can be recorded; none when nothing can, or only reading is allowed.
    fn form(&self) -> Option<Form> {
        let (desk, locale) = (&self.desk, self.desk.locale);
        let can = can_be_recorded(&self.course, &self.resident, desk.today());
        if can.is_empty() || !Griffie::has(&desk.session) {
            return None;
        }
        let choices = can
            .into_iter()
            .map(|kind| Choice::new(kind.word(), wording::step(locale, kind)));
        let fields = vec![
            Field::choice("kind", locale.text("sortition-step"), choices.collect()),
            Field::date("on", locale.text("sortition-step-on")).on(desk.today()),
            Field::area("note", locale.text("sortition-step-note"))
                .described(locale.text("sortition-step-note-how")),
        ];
        let button = locale.text("sortition-step-button");
        let form = Form::new(locale, &desk.session.csrf, button, fields);
        Some(form.to(desk.address(&self.below())))
    }

    fn read(&self, form: &mut Form, submitted: &Submitted) -> Option<NewStep> {
        let locale = self.desk.locale;
        let typed = submitted.trimmed("kind");
        let mut kinds = ResidentStepKind::ALL.into_iter();
        let kind = kinds.find(|kind| kind.word() == typed);
        if kind.is_none() {
            form.refuse("kind", locale.text("sortition-step-missing"));
        }
        let note = submitted.trimmed("note").to_owned();
        let needs = !matches!(
            kind,
            None | Some(
                ResidentStepKind::Accepted
                    | ResidentStepKind::Declined
                    | ResidentStepKind::Admitted
            )
        );
        if needs && note.is_empty() {
            form.refuse("note", locale.text("sortition-refused-no-reason"));
        }
        let on = match submitted.date("on") {
            Ok(day) if day > self.desk.today() => {
                form.refuse("on", locale.text("vacancy-future"));
                None
            }
            Ok(day) => Some(day),
            Err(unfit) => {
                form.refuse("on", unfit.told(locale));
                None
            }
        };
        let new = NewStep {
            resident: self.resident.clone(),
            kind: kind?,
            on: on?,
            note,
        };
        form.is_right().then_some(new)
    }

    async fn page(&self, db: &Database, form: Option<Form>) -> Result<Response, AppError> {
        let (desk, locale) = (&self.desk, self.desk.locale);
        let number = self.course.sortition.number;
        let place = [("position", self.position.into())];
        let heading = locale.say("sortition-resident-title", &place);
        let (status, title) = match &form {
            Some(form) => with_errors(locale, form, &heading),
            None => (axum::http::StatusCode::OK, heading.clone()),
        };
        let invited = self.invited();
        let state = invited.map(|one| {
            let state = self.course.invitation(one).state_on(desk.today());
            wording::invited(locale, state)
        });
        let seat = self.course.seated.get(&self.resident).map(|drawn| {
            let name = locale.say("vacancy-drawn", &[("number", (*drawn).into())]);
            locale.say("sortition-seat", &[("name", name.into())])
        });
        let letter = format!("{}/brief", self.below());
        let template = ResidentPage {
            page: desk
                .page(
                    heading.clone(),
                    &[desk.step(number), (self.below(), heading.clone())],
                )
                .called(title),
            heading,
            state,
            facts: self.facts(db).await?,
            how: invited.map_or_else(Vec::new, |one| term_steps(locale, &one.answer_by.grounds)),
            course: self.happened(db).await?,
            letter: invited.is_some().then(|| desk.address(&letter)),
            registered: self.registered(db).await?,
            seat: seat.unwrap_or_default(),
            person: self.person(),
            waits: self.waits(),
            form,
        };
        Ok(web::private_page(status, locale, &template))
    }

    /// Why somebody who accepted is not examined yet.
    fn waits(&self) -> String {
        let today = self.desk.today();
        let accepted = self.invited().is_some_and(|one| {
            self.course.invitation(one).state_on(today) == InvitationState::Accepted
        });
        match accepted && !can_be_examined(&self.course, &self.resident, today) {
            true => self.desk.locale.text("sortition-waits-for-earlier"),
            false => String::new(),
        }
    }

    async fn facts(&self, db: &Database) -> Result<Vec<(String, String)>, AppError> {
        let (desk, locale) = (&self.desk, self.desk.locale);
        let ids = [self.resident.clone()];
        let people = desk.people(db, &self.course, &ids).await?;
        let fact = |key: &str, fact: String| (locale.text(key), fact);
        let mut facts = vec![fact("sortition-id", self.resident.clone())];
        match people.get(&self.resident) {
            Some(person) => facts.extend([
                fact("sortition-name", name_of(person)),
                fact("sortition-born", locale.date(person.birth_date)),
                fact("sortition-register", person.id.clone()),
            ]),
            None => facts.push(fact("sortition-name", locale.text("sortition-erased"))),
        }
        if let Some(one) = self.invited() {
            facts.extend([
                fact("sortition-batch-number", locale.number(one.batch)),
                fact("sortition-invited-on", locale.date(one.invited_on)),
                fact("sortition-until", locale.date(one.answer_by.outcome)),
            ]);
            let can = has_code(db, (self.course.key(), &self.resident)).await?;
            let can = if can {
                "drawn-desk-can-yes"
            } else {
                "drawn-desk-can-no"
            };
            facts.push(fact("drawn-desk-can", locale.text(can)));
        }
        Ok(facts)
    }

    /// What was recorded, each with its reason.
    async fn happened(&self, db: &Database) -> Result<Vec<(String, String)>, AppError> {
        let locale = self.desk.locale;
        let key = self.desk.sealing(db).await?;
        let mut lines = Vec::new();
        let steps = self.course.sortition.steps.iter();
        for step in steps.filter(|one| one.resident == self.resident) {
            let note = match &key {
                Some(key) => load_note(db, key, self.course.key(), step.number).await?,
                None => String::new(),
            };
            let said = wording::step(locale, step.kind);
            let note = wording::online(locale, step).unwrap_or(note);
            lines.push((format!("{}: {said}", locale.date(step.on)), note));
        }
        Ok(lines)
    }
}
