//! One investigation: opening it with a reason, the old values beside the new, and closing it with what was found.

use super::investigations::state;
use super::{Desk, read_reason, read_text};
use crate::actions::counting::leading::{
    Closing, LONGEST_NAME, LONGEST_TEXT, Opening, close_investigation, list_value_changes,
    open_investigation,
};
use crate::auth::{As, Bureau, BureauReaders, RoleSet, Session};
use crate::error::AppError;
use crate::form::{Choice, Field, Form, Submitted};
use crate::locale::Locale;
use crate::pages::{FormPage, Page, broken, by};
use crate::store::counting::leading::{Investigation, load_investigation};
use crate::store::counting::load_station;
use crate::store::registration::{List, list_lists};
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::entry::{value, whole_label};
use crate::wording::leading::moment;
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use election::counting::Change;

#[derive(Template)]
#[template(path = "leading/investigation.html")]
struct InvestigationPage {
    page: Page,
    state: State,
    station: String,
    to_station: String,
    asked_by: String,
    reason: String,
    opened: String,
    /// What was found, whether ballots were counted again, and when it was closed; empty while it is open.
    findings: String,
    recounted: String,
    closed: String,
    /// Each corrected field with its old and its new value.
    changes: Vec<(String, String, String)>,
    /// Whether the count was reopened and is not final again.
    is_reopened: bool,
    may_close: bool,
}

/// Shows an investigation.
pub async fn show_investigation(
    reader: As<BureauReaders>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let wrong = broken(locale);
    let found = load_investigation(desk.db, (&id, number)).await;
    let found = found.map_err(&wrong)?;
    let station = load_station(desk.db, &id, found.station).await;
    let station = station.map_err(&wrong)?;
    let closed_at = found.end.as_ref().map(|end| end.at);
    let within = (found.opened_at, closed_at);
    let changes = list_value_changes(desk.db, (&id, found.station), within).await;
    let changes = changes.map_err(&wrong)?;
    let lists = list_lists(desk.db, &id, &station.body).await;
    let lists = lists.map_err(&wrong)?;
    let people = desk.people().await?;
    let told = |key: &str, at, by: &str| {
        let values = [
            ("name", desk.actor(&people, by).into()),
            ("moment", moment(locale, at, app.now()).into()),
        ];
        locale.say(key, &values)
    };
    let end = found.end.as_ref();
    let template = InvestigationPage {
        state: state(locale, &found),
        station: format!("{} {}", station.number, station.name),
        to_station: desk.station(station.number),
        opened: told("leading-by-at", found.opened_at, &found.opened_by),
        findings: end.map_or_else(String::new, |end| end.findings.clone()),
        recounted: end.map_or_else(String::new, |end| match end.recounted {
            true => locale.text("leading-recounted-yes"),
            false => locale.text("leading-recounted-no"),
        }),
        closed: end.map_or_else(String::new, |end| told("leading-by-at", end.at, &end.by)),
        is_reopened: changes.is_none(),
        changes: rows(locale, &changes.unwrap_or_default(), &lists),
        may_close: Bureau::has(&reader.session) && end.is_none(),
        page: page(&desk, &reader.session, &found),
        asked_by: found.asked_by,
        reason: found.reason,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn rows(locale: Locale, changes: &[Change], lists: &[List]) -> Vec<(String, String, String)> {
    let rows = changes.iter().map(|one| {
        (
            whole_label(locale, one.field, lists),
            value(locale, one.old),
            value(locale, one.new),
        )
    });
    rows.collect()
}

fn page(desk: &Desk<'_>, session: &Session, found: &Investigation) -> Page {
    let values = [
        ("number", found.number.into()),
        ("station", found.station.into()),
    ];
    let title = desk.locale.say("leading-investigation-of", &values);
    desk.page(session, (title, &format!("onderzoek/{}", found.number)))
}

/// Shows the form to open one; the address can name the station.
pub async fn show_open_investigation(
    bureau: As<Bureau>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
    let mut form = opening_form(locale, &bureau.session);
    for field in &mut form.fields {
        if field.name == "station" {
            field.values = vec![asked.trimmed("stembureau").to_owned()];
        }
    }
    Ok(opening_page(&desk, &bureau.session, form).answer())
}

/// Opens an investigation.
pub async fn submit_open_investigation(
    bureau: As<Bureau>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let mut form = opening_form(locale, &session).filled(&submitted);
    let station = read_station(&desk, &mut form, &submitted).await;
    let station = station.map_err(broken(locale))?;
    let missing = Some("leading-asked-by-missing");
    let opening = Opening {
        asked_by: read_text(
            &mut form,
            &submitted,
            (locale, "asked_by"),
            (LONGEST_NAME, missing),
        ),
        reason: read_reason(&mut form, &submitted, (locale, "reason")),
    };
    if !form.is_right() {
        return Ok(opening_page(&desk, &session, form).answer());
    }
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        open_investigation(tx, &by, (&election, station), &opening).await
    });
    let number = done.await.map_err(broken(locale))?;
    Ok(desk.go(&format!("onderzoek/{number}")))
}

/// The number of a station of the election.
async fn read_station(
    desk: &Desk<'_>,
    form: &mut Form,
    submitted: &Submitted,
) -> Result<u32, AppError> {
    let typed = submitted.trimmed("station").parse().unwrap_or_default();
    match load_station(desk.db, &desk.election.id, typed).await {
        Ok(_) => {}
        Err(AppError::Missing { .. }) => {
            form.refuse("station", desk.locale.text("leading-jump-missing"));
        }
        Err(cause) => return Err(cause),
    }
    Ok(typed)
}

fn opening_form(locale: Locale, session: &Session) -> Form {
    let text = |key: &str| locale.text(key);
    let fields = vec![
        Field::number("station", text("leading-station-number")),
        Field::text("asked_by", text("leading-asked-by"), "off")
            .described(text("leading-asked-by-hint")),
        Field::area("reason", text("leading-reason")).described(text("leading-reason-hint")),
    ];
    let button = text("leading-investigation-open-button");
    Form::new(locale, &session.csrf, button, fields)
}

fn opening_page(desk: &Desk<'_>, session: &Session, form: Form) -> FormPage {
    let title = desk.locale.text("leading-investigation-new");
    FormPage {
        page: desk.page(session, (title, "onderzoek/nieuw")),
        lead: desk.locale.text("leading-investigation-new-lead"),
        form,
    }
}

/// Shows the form to close one.
pub async fn show_close_investigation(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let found = load_investigation(desk.db, (&id, number)).await;
    let found = found.map_err(broken(locale))?;
    if found.end.is_some() {
        return Ok(desk.go(&format!("onderzoek/{number}")));
    }
    let form = closing_form(locale, &bureau.session);
    Ok(closing_page(&desk, &bureau.session, (&found, form)).answer())
}

/// Closes an investigation.
pub async fn submit_close_investigation(
    bureau: As<Bureau>,
    locale: Locale,
    Path((id, number)): Path<(String, u64)>,
    Held(app): Held<App>,
    submitted: Submitted,
) -> Result<Response, Response> {
    let session = bureau.session;
    let desk = Desk::open(&app, locale, &id).await?;
    let found = load_investigation(desk.db, (&id, number)).await;
    let found = found.map_err(broken(locale))?;
    let mut form = closing_form(locale, &session).filled(&submitted);
    let missing = Some("leading-found-missing");
    let findings = read_text(
        &mut form,
        &submitted,
        (locale, "findings"),
        (LONGEST_TEXT, missing),
    );
    let recounted = submitted.trimmed("recounted");
    if !["yes", "no"].contains(&recounted) {
        form.refuse("recounted", locale.text("leading-recounted-missing"));
    }
    if !form.is_right() {
        return Ok(closing_page(&desk, &session, (&found, form)).answer());
    }
    let closing = Closing {
        findings,
        recounted: recounted == "yes",
    };
    let (by, election) = (by(&session, &app), id.clone());
    let done = write_tx(desk.db, async move |tx| {
        close_investigation(tx, &by, (&election, number), &closing).await
    });
    done.await.map_err(broken(locale))?;
    Ok(desk.go(&format!("onderzoek/{number}")))
}

fn closing_form(locale: Locale, session: &Session) -> Form {
    let text = |key: &str| locale.text(key);
    let answers = vec![
        Choice::new("yes", text("leading-recounted-yes")),
        Choice::new("no", text("leading-recounted-no")),
    ];
    let fields = vec![
        Field::area("findings", text("leading-found-question"))
            .described(text("leading-found-hint")),
        Field::choice("recounted", text("leading-recounted-question"), answers),
    ];
    let button = text("leading-investigation-close-button");
    Form::new(locale, &session.csrf, button, fields)
}

fn closing_page(
    desk: &Desk<'_>,
    session: &Session,
    (found, form): (&Investigation, Form),
) -> FormPage {
    let title = desk.locale.text("leading-investigation-close");
    let end = format!("onderzoek/{}/afsluiten", found.number);
    let values = [
        ("number", found.number.into()),
        ("station", found.station.into()),
    ];
    FormPage {
        page: desk.page(session, (title, &end)),
        lead: desk.locale.say("leading-investigation-close-lead", &values),
        form,
    }
}
