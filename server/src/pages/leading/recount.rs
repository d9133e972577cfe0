//! Requests for a recount: recording one, and what was decided on it.

use super::{Desk, read_reason, read_text};
use crate::actions::counting::leading::{
    Deciding, LONGEST_NAME, Requesting, decide_on_recount, request_recount,
};
use crate::auth::{As, Bureau, Session};
use crate::clock;
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, broken, by};
use crate::store::counting::leading::{RecountRequest, load_recount_request};
use crate::store::counting::list_stations;
use crate::store::registration::{list_bodies, list_planned_seats};
use crate::store::write_tx;
use crate::web::App;
use axum::extract::{Path, State as Held};
use axum::response::Response;
use chrono::NaiveDate;

/// Shows the form for a request.
pub async fn show_recount_request(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let form = request_form(&desk, &bureau.session).await;
    let form = form.map_err(broken(locale))?;
    Ok(request_page(&desk, &bureau.session, form).answer())
}

/// Records a request.
pub async fn submit_recount_request(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let form = request_form(&desk, &session).await;
    let mut form = form.map_err(broken(locale))?.filled(&submitted);
    let body = read_body(&mut form, &submitted, locale);
    let stations = read_stations(&desk, &mut form, (&submitted, &body)).await;
    let stations = stations.map_err(broken(locale))?;
    let today = clock::day_of(app.now());
    let days = (desk.election.held_on, today);
    let requested_on = read_day(&mut form, &submitted, (locale, "requested_on"), days);
    let missing = Some("leading-asked-by-missing");
    let requesting = Requesting {
        requested_by: read_text(
            &mut form,
            &submitted,
            (locale, "requested_by"),
            (LONGEST_NAME, missing),
        ),
        reason: read_reason(&mut form, &submitted, (locale, "reason")),
        requested_on: requested_on.unwrap_or(today),
        stations,
        body,
    };
    if !form.is_right() {
        return Ok(request_page(&desk, &session, form).answer());
    }
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        request_recount(tx, &by, &election, &requesting).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go("onderzoek"))
}

fn read_body(form: &mut Form, submitted: &Submitted, locale: Locale) -> String {
    let body = submitted.trimmed("body").to_owned();
    let field = form.fields.iter().find(|field| field.name == "body");
    let known = field.is_some_and(|field| field.choices.iter().any(|one| one.value == body));
    if !known {
        form.refuse("body", locale.text("leading-body-missing"));
    }
    body
}

/// The stations that are named; none for the whole body.
async fn read_stations(
    desk: &Desk<'_>,
    form: &mut Form,
    (submitted, body): (&Submitted, &str),
) -> Result<Vec<u32>, AppError> {
    let known = list_stations(desk.db, &desk.election.id, body).await?;
    let typed = submitted.trimmed("stations");
    let parts = typed.split([',', ' ', ';']).filter(|part| !part.is_empty());
    let mut stations = Vec::new();
    let mut strange = Vec::new();
    for part in parts {
        match part.parse() {
            Ok(number) if known.iter().any(|one| one.number == number) => stations.push(number),
            _ => strange.push(part.to_owned()),
        }
    }
    if !strange.is_empty() {
        let names = [("stations", desk.locale.names(&strange).into())];
        form.refuse(
            "stations",
            desk.locale.say("leading-stations-strange", &names),
        );
    }
    stations.sort_unstable();
    stations.dedup();
    Ok(stations)
}

/// A day from one day to another.
fn read_day(
    form: &mut Form,
    submitted: &Submitted,
    (locale, name): (Locale, &str),
    (first, last): (NaiveDate, NaiveDate),
) -> Option<NaiveDate> {
    let day = match submitted.date(name) {
        Ok(day) => day,
        Err(why) => {
            form.refuse(name, why.told(locale));
            return None;
        }
    };
    if day < first || last < day {
        let values = [
            ("first", locale.date(first).into()),
            ("last", locale.date(last).into()),
        ];
        form.refuse(name, locale.say("leading-day-outside", &values));
    }
    Some(day)
}

async fn request_form(desk: &Desk<'_>, session: &Session) -> Result<Form, AppError> {
    let locale = desk.locale;
    let text = |key: &str| locale.text(key);
    let taking_part = list_planned_seats(desk.db, &desk.election.id).await?;
    let mut bodies = list_bodies(desk.db).await?;
    bodies.retain(|body| taking_part.iter().any(|(code, _)| *code == body.code));
    bodies.sort_by(|a, b| a.name.cmp(&b.name));
    let choices = bodies.into_iter();
    let choices = choices.map(|body| Choice::new(body.code, body.name));
    let fields = vec![
        Field::select("body", text("leading-body"), choices.collect()),
        Field::text("stations", text("leading-recount-stations"), "off")
            .described(text("leading-recount-stations-hint")),
        Field::text("requested_by", text("leading-requested-by"), "off")
            .described(text("leading-asked-by-hint")),
        Field::date("requested_on", text("leading-requested-on")),
        Field::area("reason", text("leading-reason")),
    ];
    let button = text("leading-recount-record");
    Ok(Form::new(locale, &session.csrf, button, fields))
}

fn request_page(desk: &Desk<'_>, session: &Session, form: Form) -> FormPage {
    let title = desk.locale.text("leading-recount-new");
    FormPage {
        page: desk.page(session, (title, "hertelling/nieuw")),
        lead: desk.locale.text("leading-recount-new-lead"),
        form,
    }
}

/// Shows the form for a decision.
pub async fn show_recount_decision(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let request = load_recount_request(desk.db, (&id, number)).await;
    let request = request.map_err(broken(locale))?;
    if request.decision.is_some() {
        return Ok(desk.go("onderzoek"));
    }
    let form = decision_form(locale, &bureau.session);
    Ok(decision_page(&desk, &bureau.session, (&request, form)).answer())
}

/// Records a decision.
pub async fn submit_recount_decision(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let request = load_recount_request(desk.db, (&id, number)).await;
    let request = request.map_err(broken(locale))?;
    let mut form = decision_form(locale, &session).filled(&submitted);
    let granted = submitted.trimmed("granted");
    if !["yes", "no"].contains(&granted) {
        form.refuse("granted", locale.text("leading-granted-missing"));
    }
    let today = clock::day_of(app.now());
    let days = (request.requested_on, today);
    let decided_on = read_day(&mut form, &submitted, (locale, "decided_on"), days);
    let reason = read_reason(&mut form, &submitted, (locale, "reason"));
    if !form.is_right() {
        return Ok(decision_page(&desk, &session, (&request, form)).answer());
    }
    let deciding = Deciding {
        granted: granted == "yes",
        decided_on: decided_on.unwrap_or(today),
        reason,
    };
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        decide_on_recount(tx, &by, (&election, number), &deciding).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go("onderzoek"))
}

fn decision_form(locale: Locale, session: &Session) -> Form {
    let text = |key: &str| locale.text(key);
    let answers = vec![
        Choice::new("yes", text("leading-granted-yes")),
        Choice::new("no", text("leading-granted-no")),
    ];
    let fields = vec![
        Field::choice("granted", text("leading-granted-question"), answers),
        Field::date("decided_on", text("leading-decided-on")),
        Field::area("reason", text("leading-reason")),
    ];
    let button = text("leading-recount-decide-button");
    Form::new(locale, &session.csrf, button, fields)
}

fn decision_page(
    desk: &Desk<'_>,
    session: &Session,
    (request, form): (&RecountRequest, Form),
) -> FormPage {
    let title = desk.locale.text("leading-recount-decide");
    let end = format!("hertelling/{}/besluit", request.number);
    let values = [
        ("number", request.number.into()),
        ("name", request.requested_by.as_str().into()),
    ];
    FormPage {
        page: desk.page(session, (title, &end)),
        lead: desk.locale.say("leading-recount-decide-lead", &values),
        form,
    }
}
