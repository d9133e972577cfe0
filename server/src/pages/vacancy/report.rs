//! Reporting a vacancy in two steps: who and why, and then the dates and the evidence of that cause.

use super::{Desk, Key, any_day, depart, empty, mendable, past_day, to, to_form, today};
// Signals.
use crate::actions::signals::settle_signal;
use crate::actions::vacancy::{NewReport, Reported, report_vacancy};
use crate::auth::{As, Griffie, Session};
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::problem::missing;
use crate::pages::signals::{FIELD, of_report};
use crate::pages::{FormPage, broken, by, database};
use crate::store::signals::StoredSignal;
use crate::store::write_tx;
use crate::store::{Basis, roster::Member};
use crate::web::App;
use crate::wording::signals;
use crate::wording::vacancy as wording;
use axum::extract::{Path, State as Held};
use axum::http::Uri;
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeSet;
use succession::rules::CauseKind;
use succession::vacancy::{Cause, Evidence, Report};

/// What is submitted for a new seat, where otherwise the number of a member stands.
const NEW_SEAT: &str = "0";
/// Where leave is asked for: what the statement says is tested there before there is a vacancy.
const LEAVE: &str = "verlof/nieuw";
/// The causes that an official reports; the others follow from an appointment.
const CAUSES: [CauseKind; 8] = [
    CauseKind::Resignation,
    CauseKind::MovedOut,
    CauseKind::Death,
    CauseKind::LostRequirement,
    CauseKind::IncompatibleOffice,
    CauseKind::Leave,
    CauseKind::Enlargement,
    CauseKind::NeverFilled,
];

/// Asks who leaves, and why.
pub async fn show_new_vacancy(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::load(database(&app, locale)?, &key).await;
    let desk = desk.map_err(broken(locale))?;
    let form = who_form(&desk, locale, (&clerk.session, today(&app)));
    Ok(page(&desk, &clerk.session, locale, form).answer())
}

/// Goes on to the questions of that cause.
pub async fn submit_new_vacancy(
    clerk: As<Griffie>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::load(database(&app, locale)?, &key).await;
    let desk = desk.map_err(broken(locale))?;
    let form = who_form(&desk, locale, (&clerk.session, today(&app)));
    let mut form = form.filled(&submitted);
    let member = submitted.trimmed("member");
    let cause = cause_of(submitted.trimmed("cause"));
    let is_empty = empty::can_be_reported(&desk, member);
    let is_member = leaving(&desk, member, today(&app)).is_some();
    let known = member == NEW_SEAT || is_empty || is_member;
    if !known {
        form.refuse("member", locale.text("vacancy-member-missing"));
    }
    match cause {
        None => form.refuse("cause", locale.text("vacancy-cause-missing")),
        Some(CauseKind::Enlargement) if known && member != NEW_SEAT => {
            form.refuse("member", locale.text("vacancy-cause-of-seat"));
        }
        Some(CauseKind::NeverFilled) if known && !is_empty => {
            form.refuse("member", locale.text("vacancy-cause-of-empty"));
        }
        Some(cause) if member == NEW_SEAT && cause != CauseKind::Enlargement => {
            form.refuse("cause", locale.text("vacancy-cause-of-member"));
        }
        Some(cause) if is_empty && cause != CauseKind::NeverFilled => {
            form.refuse("cause", locale.text("vacancy-cause-of-nobody"));
        }
        Some(_) => {}
    }
    match cause {
        // A leave is asked for, tested and granted first.
        Some(CauseKind::Leave) if form.is_right() => Ok(to(locale, &desk.path(LEAVE))),
        Some(cause) if form.is_right() => {
            let rest = format!("vacature/nieuw/{}/{member}", cause.word());
            Ok(to(locale, &desk.path(&rest)))
        }
        _ => Ok(page(&desk, &clerk.session, locale, form).answer()),
    }
}

/// Asks the dates and the evidence of that cause.
pub async fn show_report(
    clerk: As<Griffie>,
    locale: Locale,
    uri: Uri,
    Path((election, code, cause, number)): Path<(String, String, String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::load(database(&app, locale)?, &(election, code)).await;
    let desk = desk.map_err(broken(locale))?;
    let cause = cause_of(&cause).ok_or_else(|| missing(locale))?;
    if cause == CauseKind::Leave {
        return Ok(to(locale, &desk.path(LEAVE)));
    }
    if let (CauseKind::NeverFilled, Some(stands)) = (cause, empty::standing(&desk, &number)) {
        return Ok(to(locale, &stands));
    }
    // Who replaces a member on leave has a form of their own.
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let replacement = number.parse().ok();
    let replacement = replacement.and_then(|member| desk.file.replacement_by(member, today(&app)));
    if let Some(one) = replacement {
        let path = depart::path_with(one.vacancy, cause, asked.trimmed(FIELD));
        return Ok(to_form(locale, &desk.path(&path)));
    }
    let lead = about(&desk, locale, (cause, &number, today(&app)));
    let mut lead = lead.ok_or_else(|| missing(locale))?;
    let mut form = cause_form(locale, &clerk.session, (cause, today(&app)));
    if cause == CauseKind::NeverFilled {
        let db = database(&app, locale)?;
        let shown_on = empty::shown_on(db, &desk, locale).await;
        let (decided_on, which) = shown_on.map_err(broken(locale))?;
        form = empty::prefilled(form, &desk, (locale, decided_on));
        lead = format!("{lead} {which}");
    }
    // Signals.
    let signal = signal_of(&app, &desk, (cause, &number), (locale, &asked)).await?;
    if let Some(signal) = signal {
        form = begun(form, &signal);
        lead = format!("{lead} {}", signals::says(locale, signal.signal));
    }
    Ok(FormPage {
        lead,
        ..page(&desk, &clerk.session, locale, form)
    }
    .answer())
}

/// Writes the report down.
pub async fn submit_report(
    clerk: As<Griffie>,
    locale: Locale,
    Path((election, code, cause, number)): Path<(String, String, String, String)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::load(db, &(election, code)).await;
    let desk = desk.map_err(broken(locale))?;
    let cause = cause_of(&cause).ok_or_else(|| missing(locale))?;
    if cause == CauseKind::Leave {
        return Ok(to(locale, &desk.path(LEAVE)));
    }
    let lead = about(&desk, locale, (cause, &number, today(&app)));
    let lead = lead.ok_or_else(|| missing(locale))?;
    let form = cause_form(locale, &clerk.session, (cause, today(&app)));
    let mut form = form.filled(&submitted);
    // Signals.
    let signal = signal_of(&app, &desk, (cause, &number), (locale, &submitted)).await?;
    if let Some(signal) = &signal {
        form = form.hidden(FIELD, signal.number.to_string());
    }
    let signal = signal.map(|signal| signal.number);
    let report = read(&mut form, &submitted, (cause, today(&app)), locale);
    if let Some(report) = report.filter(|_| form.is_right()) {
        let seat = match (empty::seat_of(&number), number.parse()) {
            (Some(seat), _) => Reported::EmptySeat(seat),
            (None, Ok(0) | Err(_)) => Reported::NewSeat,
            (None, Ok(member)) => Reported::Member(member),
        };
        let new = NewReport { seat, report };
        let (by, key) = (by(&clerk.session, &app), desk.key.clone());
        let written = write_tx(db, async move |tx| {
            let vacancy = report_vacancy(tx, &by, (&key.0, &key.1), &new).await?;
            // Signals.
            if let Some(signal) = signal {
                settle_signal(tx, &by, (&key.0, &key.1, signal), vacancy).await?;
            }
            Ok(vacancy)
        });
        match written.await {
            Ok(vacancy) => return Ok(to(locale, &desk.path(&format!("vacature/{vacancy}")))),
            Err(cause) => match mendable(locale, &cause) {
                Some(why) => form.refuse_all(why),
                None => return Err(broken(locale)(cause)),
            },
        }
    }
    Ok(FormPage {
        lead,
        ..page(&desk, &clerk.session, locale, form)
    }
    .answer())
}

/// The signal that a report comes from, when it does.
async fn signal_of(
    app: &App,
    desk: &Desk,
    (cause, member): (CauseKind, &str),
    (locale, carried): (Locale, &Submitted),
) -> Result<Option<StoredSignal>, Response> {
    let of = (
        desk.key.0.as_str(),
        desk.key.1.as_str(),
        carried.trimmed(FIELD),
    );
    let found = of_report(database(app, locale)?, of, (cause, member, today(app))).await;
    found.map_err(broken(locale))
}

/// The form with the day of a signal in it, which it carries along.
fn begun(mut form: Form, signal: &StoredSignal) -> Form {
    let day = form.fields.iter_mut().find(|one| one.name == "happened");
    if let (Some(field), Some(on)) = (day, signal.signal.on) {
        *field = field.clone().on(on);
    }
    form.hidden(FIELD, signal.number.to_string())
}

fn page(desk: &Desk, session: &Session, locale: Locale, form: Form) -> FormPage {
    let title = locale.text("vacancy-new-title");
    let heading = format!("{title}: {}", desk.body_name(locale));
    let path = desk.path("vacature/nieuw");
    FormPage {
        page: desk.frame(session, locale, (heading, title), &path),
        lead: locale.text("vacancy-new-lead"),
        form,
    }
}

fn cause_of(word: &str) -> Option<CauseKind> {
    CAUSES.into_iter().find(|cause| cause.word() == word)
}

/// The members who can leave: those with a seat of their own that no end is known of.
fn can_leave(desk: &Desk, today: NaiveDate) -> impl Iterator<Item = &Member> {
    let members = desk.file.members.iter();
    members.filter(move |one| {
        one.basis != Basis::Temporary && one.sits_on(today.max(one.since)) && one.until.is_none()
    })
}

fn leaving<'d>(desk: &'d Desk, number: &str, today: NaiveDate) -> Option<&'d Member> {
    let number: u64 = number.parse().ok()?;
    can_leave(desk, today).find(|one| one.number == number)
}

/// What is reported, in a sentence; nothing when cause and member do not go together.
fn about(
    desk: &Desk,
    locale: Locale,
    (cause, number, today): (CauseKind, &str, NaiveDate),
) -> Option<String> {
    if cause == CauseKind::Enlargement {
        return (number == NEW_SEAT).then(|| locale.text("vacancy-of-seat"));
    }
    if cause == CauseKind::NeverFilled {
        return empty::about(desk, locale, number);
    }
    let member = leaving(desk, number, today)?;
    let values = [
        ("cause", wording::cause(locale, cause).into()),
        ("name", desk.name(locale, member.person()).into()),
        ("seat", i64::from(member.seat).into()),
    ];
    Some(locale.say("vacancy-of-member", &values))
}

fn who_form(desk: &Desk, locale: Locale, (session, today): (&Session, NaiveDate)) -> Form {
    let members = can_leave(desk, today).map(|one| {
        let name = desk.name(locale, one.person());
        Choice::new(one.number.to_string(), name)
    });
    let mut members: Vec<Choice> = members.collect();
    members.push(Choice::new(NEW_SEAT, locale.text("vacancy-new-seat")));
    let empty = empty::choices(desk, locale);
    let offered = |cause: &CauseKind| *cause != CauseKind::NeverFilled || !empty.is_empty();
    let causes = CAUSES.into_iter().filter(offered);
    let causes = causes.map(|cause| Choice::new(cause.word(), wording::cause(locale, cause)));
    let causes: Vec<Choice> = causes.collect();
    members.extend(empty);
    let fields = vec![
        Field::select("member", locale.text("vacancy-member"), members),
        Field::choice("cause", locale.text("vacancy-cause"), causes),
    ];
    Form::new(
        locale,
        &session.csrf,
        locale.text("vacancy-continue"),
        fields,
    )
}

/// The dates that a cause asks for: the name of the field and its question.
fn dates_of(cause: CauseKind) -> &'static [(&'static str, &'static str)] {
    match cause {
        CauseKind::Resignation => &[
            ("received", "vacancy-received-on"),
            ("effective", "vacancy-effective-on"),
        ],
        CauseKind::MovedOut => &[("happened", "vacancy-moved-on")],
        CauseKind::Death => &[("happened", "vacancy-died-on")],
        CauseKind::LostRequirement => &[("happened", "vacancy-lost-on")],
        CauseKind::IncompatibleOffice => &[("happened", "vacancy-since")],
        CauseKind::Enlargement => &[("decided", "vacancy-decided-on"), ("from", "vacancy-from")],
        CauseKind::NeverFilled => &[
            ("decided", "vacancy-shown-on"),
            ("from", "vacancy-empty-since"),
        ],
        // These are reported by the answer or the decision itself.
        CauseKind::Leave | CauseKind::NotAccepted | CauseKind::NotAdmitted => &[],
    }
}

fn proof_of(cause: CauseKind) -> Evidence {
    match cause {
        CauseKind::Resignation => Evidence::Letter,
        CauseKind::MovedOut | CauseKind::Death => Evidence::PopulationRegister,
        CauseKind::LostRequirement => Evidence::OfficialFinding,
        CauseKind::IncompatibleOffice => Evidence::StatementOfOffices,
        CauseKind::NotAccepted => Evidence::AnswerToNotice,
        CauseKind::NotAdmitted => Evidence::ExaminationDecision,
        CauseKind::Leave => Evidence::LeaveDecision,
        CauseKind::Enlargement => Evidence::CouncilDecision,
        CauseKind::NeverFilled => Evidence::ElectionOutcome,
    }
}

fn cause_form(locale: Locale, session: &Session, (cause, today): (CauseKind, NaiveDate)) -> Form {
    let asked = dates_of(cause).iter();
    let mut fields: Vec<Field> = asked
        .map(|(name, question)| Field::date(name, locale.text(question)))
        .collect();
    fields.push(Field::date("reported", locale.text("vacancy-reported-on")).on(today));
    let proof = wording::evidence(locale, proof_of(cause));
    let proof = vec![Choice::new("seen", proof)];
    let evidence = Field::checks("evidence", locale.text("vacancy-evidence"), proof);
    fields.push(evidence.described(locale.text("vacancy-evidence-lead")));
    let button = locale.text("vacancy-report-button");
    Form::new(locale, &session.csrf, button, fields)
}

fn read(
    form: &mut Form,
    submitted: &Submitted,
    (kind, today): (CauseKind, NaiveDate),
    locale: Locale,
) -> Option<Report> {
    let reported_on = past_day(form, submitted, ("reported", today), locale);
    let days = dates_of(kind).iter().map(|(name, _)| match *name {
        // A resignation and a new seat can begin later.
        "effective" | "from" => any_day(form, submitted, name, locale),
        name => past_day(form, submitted, (name, today), locale),
    });
    let days: Vec<Option<NaiveDate>> = days.collect();
    let first = days.first().copied().flatten();
    let second = days.get(1).copied().flatten();
    let ticked = submitted.all("evidence").contains(&"seen");
    Some(Report {
        cause: cause_with(kind, first?, second)?,
        reported_on: reported_on?,
        evidence: BTreeSet::from_iter(ticked.then(|| proof_of(kind))),
    })
}

fn cause_with(kind: CauseKind, first: NaiveDate, second: Option<NaiveDate>) -> Option<Cause> {
    Some(match kind {
        CauseKind::Resignation => Cause::Resignation {
            received_on: first,
            effective_on: second?,
        },
        CauseKind::MovedOut => Cause::MovedOut { moved_on: first },
        CauseKind::Death => Cause::Death { died_on: first },
        CauseKind::LostRequirement => Cause::LostRequirement { lost_on: first },
        CauseKind::IncompatibleOffice => Cause::IncompatibleOffice { since: first },
        CauseKind::Enlargement => Cause::Enlargement {
            decided_on: first,
            from: second?,
        },
        CauseKind::NeverFilled => Cause::NeverFilled {
            decided_on: first,
            since: second?,
        },
        CauseKind::Leave | CauseKind::NotAccepted | CauseKind::NotAdmitted => return None,
    })
}
