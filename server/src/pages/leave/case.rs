//! One request for leave: what was asked, every test with its article, and the decision.

use crate::actions::vacancy::{decide_leave, leave_deadline, leave_verdict, load_leave, member_of};
use crate::audit::Event;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::vacancy::{Desk, mendable, past_day, to, today};
use crate::pages::{Page, broken, by, database};
use crate::store::leave::RequestedLeave;
use crate::store::{Database, write_tx};
use crate::web::{self, App};
use crate::wording::{Reason, leave as wording, letters::term_steps};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use succession::temporary::LeaveVerdict;

#[derive(Template)]
#[template(path = "leave/case.html")]
struct LeavePage {
    page: Page,
    heading: String,
    next: String,
    until: String,
    is_late: bool,
    how: Vec<Reason>,
    vacancy: Option<(String, String)>,
    facts: Vec<(String, String)>,
    findings: Vec<Reason>,
    form: Option<Form>,
}

/// Election, body and number of the request.
type LeaveKey = (String, String, u32);

/// A request with everything that its page rests on.
struct Asked {
    desk: Desk,
    request: RequestedLeave,
    today: NaiveDate,
    locale: Locale,
}

/// Shows a request for leave.
pub async fn show_leave(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<LeaveKey>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let asked = Asked::load(db, key, (today(&app), locale)).await;
    let asked = asked.map_err(broken(locale))?;
    let page = asked.page(&clerk.session, None).map_err(broken(locale))?;
    Ok(web::private_page(StatusCode::OK, locale, &page))
}

/// Decides on it as it was shown.
pub async fn submit_leave_decision(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<LeaveKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let number = key.2;
    let asked = Asked::load(db, key, (today(&app), locale)).await;
    let asked = asked.map_err(broken(locale))?;
    let form = asked.form(&clerk.session).map_err(broken(locale))?;
    let mut form = form.filled(&submitted);
    let day = past_day(&mut form, &submitted, ("decided", asked.today), locale);
    let Some(on) = day else {
        return asked.again(&clerk.session, form);
    };
    let (by, key) = (by(&clerk.session, &app), asked.desk.key.clone());
    let shown = submitted.shown().to_owned();
    let decided = write_tx(db, async move |tx| {
        decide_leave(tx, &by, (&key.0, &key.1), (number, on, &shown)).await
    });
    match decided.await {
        Ok(Some(vacancy)) => Ok(to(locale, &asked.desk.path(&format!("vacature/{vacancy}")))),
        Ok(None) => Ok(to(locale, &asked.desk.path(&format!("verlof/{number}")))),
        Err(cause) => match mendable(locale, &cause) {
            Some(why) => {
                form.refuse_all(why);
                asked.again(&clerk.session, form)
            }
            None => Err(broken(locale)(cause)),
        },
    }
}

impl Asked {
    async fn load(
        db: &Database,
        (election, body, number): LeaveKey,
        (today, locale): (NaiveDate, Locale),
    ) -> Result<Self, AppError> {
        let request = load_leave(db, (&election, &body), number).await?;
        Ok(Self {
            desk: Desk::load(db, &(election, body)).await?,
            request,
            today,
            locale,
        })
    }

    #[expect(
        clippy::result_large_err,
        reason = "the answer is a page, as in every handler"
    )]
    fn again(&self, session: &Session, form: Form) -> Result<Response, Response> {
        let page = self
            .page(session, Some(form))
            .map_err(broken(self.locale))?;
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(web::private_page(status, self.locale, &page))
    }

    fn page(&self, session: &Session, refused: Option<Form>) -> Result<LeavePage, AppError> {
        let (desk, locale) = (&self.desk, self.locale);
        let number = ("number", i64::from(self.request.number).into());
        let body = ("body", desk.body_name(locale).into());
        let heading = locale.say("leave-title", &[number.clone(), body]);
        let short = locale.say("leave-short", &[number]);
        let path = desk.path(&format!("verlof/{}", self.request.number));
        let mut page = desk.frame(session, locale, (heading.clone(), short), &path);
        if refused.is_some() {
            page.title = locale.say("form-error-title", &[("title", heading.as_str().into())]);
        }
        let verdict = leave_verdict(&desk.file, &self.request)?;
        let decided = self.request.decided.as_ref();
        let grounds = decided.map_or(&verdict.grounds, |decided| &decided.grounds);
        let deadline = leave_deadline(&desk.file, &self.request)?;
        let is_late = decided.is_none() && deadline.outcome < self.today;
        let day = [("day", locale.date(deadline.outcome).into())];
        let until = match (decided, is_late) {
            (Some(_), _) => String::new(),
            (None, false) => locale.say("leave-until", &day),
            (None, true) => locale.say("leave-until-late", &day),
        };
        let vacancy = decided.and_then(|decided| decided.vacancy);
        let form = match refused {
            None if decided.is_none() => Some(self.form(session)?),
            refused => refused,
        };
        Ok(LeavePage {
            next: self.next(verdict.outcome)?,
            facts: self.facts(verdict.outcome)?,
            findings: wording::findings(locale, grounds),
            how: term_steps(locale, &deadline.grounds),
            vacancy: vacancy.map(|number| self.link(number)),
            page,
            heading,
            until,
            is_late,
            form,
        })
    }

    fn link(&self, vacancy: u32) -> (String, String) {
        let path = self.desk.path(&format!("vacature/{vacancy}"));
        let number = [("number", i64::from(vacancy).into())];
        let text = self.locale.say("leave-to-vacancy", &number);
        (format!("{path}{}", self.locale.query()), text)
    }

    fn name(&self) -> Result<String, AppError> {
        let member = member_of(&self.desk.file, self.request.member)?;
        Ok(self.desk.name(self.locale, member.person()))
    }

    /// What is next, for whom.
    fn next(&self, verdict: LeaveVerdict) -> Result<String, AppError> {
        let locale = self.locale;
        let decided = self.request.decided.as_ref();
        Ok(match (decided.map(|one| one.vacancy), verdict) {
            (Some(Some(_)), _) => locale.text("leave-next-granted"),
            (Some(None), _) => locale.text("leave-next-refused"),
            (None, LeaveVerdict::Granted(leave)) => {
                let name = ("name", self.name()?.into());
                let day = ("day", locale.date(leave.back_on).into());
                locale.say("leave-next-grant", &[name, day])
            }
            (None, LeaveVerdict::Refused) => locale.text("leave-next-refuse"),
        })
    }

    fn facts(&self, verdict: LeaveVerdict) -> Result<Vec<(String, String)>, AppError> {
        let (locale, request) = (self.locale, &self.request);
        let of_day = |key: &str, day| locale.say(key, &[("day", locale.date(day).into())]);
        let state = match request.decided.as_ref() {
            None => locale.text("leave-state-open"),
            Some(one) if one.vacancy.is_some() => of_day("leave-state-granted", one.on),
            Some(one) => of_day("leave-state-refused", one.on),
        };
        let stated = of_day("leave-stated-on", request.stated_on);
        let statement = wording::statement(locale, request.kind);
        let mut facts = vec![
            ("leave-fact-state", state),
            ("leave-fact-member", self.name()?),
            ("leave-fact-kind", wording::kind(locale, request.kind)),
            ("leave-fact-statement", format!("{stated}. {statement}")),
            ("leave-fact-from", locale.date(request.from)),
            ("leave-fact-received", locale.date(request.received_on)),
        ];
        if let (LeaveVerdict::Granted(leave), None) = (verdict, &request.decided) {
            facts.push(("leave-fact-back", locale.date(leave.back_on)));
        }
        let told = facts.into_iter();
        Ok(told.map(|(key, value)| (locale.text(key), value)).collect())
    }

    fn form(&self, session: &Session) -> Result<Form, AppError> {
        let verdict = leave_verdict(&self.desk.file, &self.request)?;
        let button = match verdict.outcome {
            LeaveVerdict::Granted(_) => "leave-grant-button",
            LeaveVerdict::Refused => "leave-refuse-button",
        };
        let day = Field::date("decided", self.locale.text("leave-decide-on")).on(self.today);
        let path = self
            .desk
            .path(&format!("verlof/{}/besluit", self.request.number));
        let address = format!("{path}{}", self.locale.query());
        let button = self.locale.text(button);
        let form = Form::new(self.locale, &session.csrf, button, vec![day]).to(address);
        Ok(form.showing(&Event::digest(&verdict)?))
    }
}
