//! Who replaces a member on leave leaves early: why and from which day, then what follows from it, to be confirmed.

use super::{Desk, any_day, mendable, past_day, to, today};
use crate::actions::signals::settle_signal;
use crate::actions::successor::{Replacement, SuccessionFile};
use crate::actions::vacancy::{Departing, early_end, record_departure};
use crate::audit::Event;
use crate::auth::{As, Griffie, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::problem::missing;
use crate::pages::roster::{ask, carrying, is_confirmed};
use crate::pages::signals::{FIELD, of_report};
use crate::pages::{FormPage, Page, broken, by, database};
use crate::store::write_tx;
use crate::web::App;
use crate::wording::article::cite;
use crate::wording::vacancy as wording;
use axum::extract::{Path, State as Held};
use axum::http::Uri;
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use succession::rules::CauseKind;
use succession::vacancy::{Cause, Report, VacancyFinding, assess_early_end};

/// Under which name an address carries the cause that the form begins with.
const CAUSE: &str = "oorzaak";
/// Why a replacement can leave.
const CAUSES: [CauseKind; 5] = [
    CauseKind::Resignation,
    CauseKind::MovedOut,
    CauseKind::Death,
    CauseKind::LostRequirement,
    CauseKind::IncompatibleOffice,
];

/// Election, body and number of the vacancy.
type CaseKey = (String, String, u32);

/// The form of a replacement, with the cause and the signal that it begins with.
pub(super) fn path_with(number: u32, cause: CauseKind, signal: &str) -> String {
    let signal = match signal {
        "" => String::new(),
        signal => format!("&{FIELD}={signal}"),
    };
    format!(
        "vacature/{number}/vervanger?{CAUSE}={}{signal}",
        cause.word()
    )
}

/// Asks why and from which day.
pub async fn show_departure(
    clerk: As<Griffie>,
    locale: Locale,
    uri: Uri,
    Path((election, code, number)): Path<CaseKey>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let (desk, replacement) = open(&app, locale, (election, code, number)).await?;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let mut form = form(&desk, &clerk.session, (locale, &replacement, today(&app)));
    let chosen = cause_of(asked.trimmed(CAUSE));
    if let Some(cause) = form.fields.iter_mut().find(|one| one.name == "cause") {
        let word = chosen.map_or("", CauseKind::word);
        *cause = Field::clone(cause).holding(word);
    }
    if !asked.trimmed(FIELD).is_empty() {
        form = form.hidden(FIELD, asked.trimmed(FIELD));
    }
    Ok(page(&desk, &clerk.session, (locale, &replacement), form).answer())
}

/// Tells what follows, and carries it out once that is confirmed.
pub async fn submit_departure(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, number)): Path<CaseKey>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let (desk, replacement) = open(&app, locale, (election, code, number)).await?;
    let now = today(&app);
    let form = form(&desk, &clerk.session, (locale, &replacement, now));
    let mut form = form.filled(&submitted);
    let signal = submitted.trimmed(FIELD).to_owned();
    let report = read(&mut form, &submitted, (&desk, locale, now));
    let Some(report) = report.filter(|_| form.is_right()) else {
        form = form.hidden(FIELD, signal);
        return Ok(page(&desk, &clerk.session, (locale, &replacement), form).answer());
    };
    let departing = Departing {
        vacancy: number,
        report,
    };
    if let Err(cause) = early_end(&desk.file, &departing) {
        let why = mendable(locale, &cause).ok_or_else(|| broken(locale)(cause))?;
        form.refuse("gone", why);
        form = form.hidden(FIELD, signal);
        return Ok(page(&desk, &clerk.session, (locale, &replacement), form).answer());
    }
    let told = told(&desk, locale, (&replacement, &departing));
    let shown = digest(&desk.file, &told).map_err(broken(locale))?;
    if !is_confirmed(&submitted) {
        let button = (locale.text("depart-confirm-button"), shown.as_str());
        let asked = carrying(locale, (&form, &submitted), button);
        let asked = asked.hidden(FIELD, signal);
        let title = locale.text("depart-confirm");
        return Ok(ask(
            frame(&desk, &clerk.session, locale, (number, title)),
            told,
            asked,
        ));
    }
    let (by, key) = (by(&clerk.session, &app), desk.key.clone());
    let confirmed = submitted.shown().to_owned();
    let signal = signal_of(&app, &desk, (&replacement, &departing), (locale, &signal)).await?;
    let done = write_tx(database(&app, locale)?, async move |tx| {
        let key = (key.0.as_str(), key.1.as_str());
        let file = SuccessionFile::load(tx, key).await?;
        if digest(&file, &told)? != confirmed {
            return Err(AppError::AnswerChanged);
        }
        record_departure(tx, &by, key, &departing).await?;
        if let Some(signal) = signal {
            settle_signal(tx, &by, (key.0, key.1, signal), number).await?;
        }
        Ok(())
    });
    done.await.map_err(broken(locale))?;
    Ok(to(locale, &desk.path(&format!("vacature/{number}"))))
}

/// The desk with who replaces the member; the page of what is missing when nobody does.
async fn open(
    app: &App,
    locale: Locale,
    (election, code, number): CaseKey,
) -> Result<(Desk, Replacement), Response> {
    let db = database(app, locale)?;
    let desk = Desk::load(db, &(election, code)).await;
    let desk = desk.map_err(broken(locale))?.knowing(app, db).await;
    let desk = desk.map_err(broken(locale))?;
    let replacement = desk.file.replacement(number);
    let replacement = replacement.ok_or_else(|| missing(locale))?;
    Ok((desk, replacement))
}

/// The signal that it comes from, when it does.
async fn signal_of(
    app: &App,
    desk: &Desk,
    (replacement, departing): (&Replacement, &Departing),
    (locale, number): (Locale, &str),
) -> Result<Option<u64>, Response> {
    let mut members = desk.file.members.iter().rev();
    let member = members.find(|one| one.person() == replacement.person);
    let member = member.map_or_else(String::new, |one| one.number.to_string());
    let of = (desk.key.0.as_str(), desk.key.1.as_str(), number);
    let about = (departing.report.cause.kind(), member.as_str(), today(app));
    let found = of_report(database(app, locale)?, of, about).await;
    Ok(found.map_err(broken(locale))?.map(|signal| signal.number))
}

/// What is confirmed: what was told, and everything that could change it.
fn digest(file: &SuccessionFile, told: &str) -> Result<String, AppError> {
    Event::digest(&(told, file.course.len(), file.members.len()))
}

fn told(
    desk: &Desk,
    locale: Locale,
    (replacement, departing): (&Replacement, &Departing),
) -> String {
    let cause = departing.report.cause;
    let article = &desk.file.rules.causes.rule(cause.kind()).article;
    let values = [
        ("name", desk.name(locale, replacement.person).into()),
        ("day", locale.date(cause.vacant_on()).into()),
        ("cause", wording::cause(locale, cause.kind()).into()),
        ("back", locale.date(replacement.leave.back_on).into()),
        ("article", cite(locale, article).into()),
    ];
    locale.say("depart-told", &values)
}

fn cause_of(word: &str) -> Option<CauseKind> {
    CAUSES.into_iter().find(|cause| cause.word() == word)
}

fn form(
    desk: &Desk,
    session: &Session,
    (locale, replacement, today): (Locale, &Replacement, NaiveDate),
) -> Form {
    let causes = CAUSES.map(|cause| Choice::new(cause.word(), wording::cause(locale, cause)));
    let seen = vec![Choice::new("seen", locale.text("depart-evidence-seen"))];
    let fields = vec![
        Field::choice("cause", locale.text("depart-cause"), causes.to_vec()),
        Field::date("gone", locale.text("depart-gone")).described(locale.text("depart-gone-how")),
        Field::date("known", locale.text("vacancy-reported-on")).on(today),
        Field::checks("evidence", locale.text("vacancy-evidence"), seen)
            .described(locale.text("depart-evidence-how")),
    ];
    let path = desk.path(&format!("vacature/{}/vervanger", replacement.vacancy));
    let address = format!("{path}{}", locale.query());
    let button = locale.text("depart-next");
    Form::new(locale, &session.csrf, button, fields).to(address)
}

/// What was filled in; what is wrong with it is on the form.
fn read(
    form: &mut Form,
    submitted: &Submitted,
    (desk, locale, today): (&Desk, Locale, NaiveDate),
) -> Option<Report> {
    let kind = cause_of(submitted.trimmed("cause"));
    if kind.is_none() {
        form.refuse("cause", locale.text("depart-cause-missing"));
    }
    let gone = any_day(form, submitted, "gone", locale);
    let reported_on = past_day(form, submitted, ("known", today), locale);
    let ticked = submitted.all("evidence").contains(&"seen");
    if !ticked {
        form.refuse("evidence", locale.text("depart-evidence-missing"));
    }
    let (gone, reported_on) = (gone?, reported_on?);
    let cause = match kind? {
        CauseKind::MovedOut => Cause::MovedOut { moved_on: gone },
        CauseKind::Death => Cause::Death { died_on: gone },
        CauseKind::LostRequirement => Cause::LostRequirement { lost_on: gone },
        CauseKind::IncompatibleOffice => Cause::IncompatibleOffice { since: gone },
        _ => Cause::Resignation {
            received_on: reported_on,
            effective_on: gone,
        },
    };
    let report = Report {
        cause,
        reported_on,
        evidence: BTreeSet::from([cause.evidence()]),
    };
    let assessed = assess_early_end(&report, &desk.file.rules.causes);
    let wrong = assessed.grounds.into_iter().filter(|ground| {
        matches!(
            ground.finding,
            VacancyFinding::NotHappenedYet { .. }
                | VacancyFinding::Retroactive { .. }
                | VacancyFinding::CauseDoesNotCount
        )
    });
    for reason in wording::findings(locale, &wrong.collect::<Vec<_>>()) {
        form.refuse("gone", reason.sentence);
    }
    Some(report)
}

fn frame(desk: &Desk, session: &Session, locale: Locale, (number, title): (u32, String)) -> Page {
    let path = desk.path(&format!("vacature/{number}/vervanger"));
    desk.frame(session, locale, (title, locale.text("depart-crumb")), &path)
}

fn page(
    desk: &Desk,
    session: &Session,
    (locale, replacement): (Locale, &Replacement),
    form: Form,
) -> FormPage {
    let name = desk.name(locale, replacement.person);
    let title = locale.say("depart-title", &[("name", name.as_str().into())]);
    let lead = [
        ("name", name.into()),
        ("back", locale.date(replacement.leave.back_on).into()),
    ];
    FormPage {
        page: frame(desk, session, locale, (replacement.vacancy, title)),
        lead: locale.say("depart-lead", &lead),
        form,
    }
}
