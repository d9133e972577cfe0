//! All vacancies of a body together: those that wait in the order in which they are decided, and the others.

use super::empty::report_path;
use super::{Desk, Key, today};
use crate::actions::vacancy::waiting_in_order;
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken, database};
use crate::store::Database;
use crate::store::leave::list_leave_requests;
use crate::web::{self, App};
use crate::wording::vacancy as wording;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use succession::rules::CauseKind;
use succession::vacancy::{State, Vacancy, VacancyId};

#[derive(Template)]
#[template(path = "vacancy/docket.html")]
struct DocketPage {
    page: Page,
    heading: String,
    groups: Vec<Group>,
    /// The seats that were empty from the start and that nobody reported: where that is done, for who may, and words.
    empty: Vec<(String, String)>,
    leaves: Vec<(String, String, String)>,
    /// The sortitions of the body.
    sortitions: String,
    new_leave: Option<String>,
    new_vacancy: Option<String>,
}

struct Group {
    title: String,
    rows: Vec<Row>,
}

struct Row {
    address: String,
    title: String,
    who: String,
    cause: String,
    from: String,
    state: String,
    is_first: bool,
}

/// Shows all vacancies of a body.
pub async fn show_docket(
    reader: As<GriffieReaders>,
    locale: Locale,
    Path(key): Path<Key>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let desk = Desk::load(db, &key).await.map_err(broken(locale))?;
    let desk = desk.knowing(&app, db).await.map_err(broken(locale))?;
    let groups = groups(db, &desk, (locale, today(&app))).await;
    let acts = Griffie::has(&reader.session);
    let heading = [("body", desk.body_name(locale).into())];
    let heading = locale.say("docket-heading", &heading);
    let title = (heading.clone(), locale.text("docket-title"));
    let address = |rest: &str| format!("{}{}", desk.path(rest), locale.query());
    let leaves = if acts {
        leaves(db, &desk, locale).await.map_err(broken(locale))?
    } else {
        Vec::new()
    };
    let template = DocketPage {
        page: desk.frame(&reader.session, locale, title, &desk.path("vacatures")),
        heading,
        groups: groups.map_err(broken(locale))?,
        empty: empty(&desk, (locale, acts)),
        leaves,
        sortitions: address("loting"),
        new_leave: acts.then(|| address("verlof/nieuw")),
        new_vacancy: acts.then(|| address("vacature/nieuw")),
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// The seats that are still to be reported.
fn empty(desk: &Desk, (locale, acts): (Locale, bool)) -> Vec<(String, String)> {
    let seats = desk.file.never_filled_to_report().into_iter();
    let told = seats.map(|(seat, _)| {
        let said = [("seat", i64::from(seat).into())];
        let path = desk.path(&report_path(seat));
        let address = acts.then(|| format!("{path}{}", locale.query()));
        let text = locale.say("sortition-report-seat", &said);
        (address.unwrap_or_default(), text)
    });
    told.collect()
}

async fn groups(
    db: &Database,
    desk: &Desk,
    (locale, today): (Locale, NaiveDate),
) -> Result<Vec<Group>, AppError> {
    let key = (desk.key.0.as_str(), desk.key.1.as_str());
    let order = waiting_in_order(db, key, &desk.file, today).await?;
    let waiting = order.iter().filter_map(|number| {
        let vacancy = desk.file.docket.get(*number)?;
        let is_first = goes_first(desk, &order, *number);
        Some(row(desk, locale, (*number, vacancy, is_first)))
    });
    let waiting: Vec<Row> = waiting.collect();
    let done = |state| matches!(state, State::Filled(_) | State::Unfilled | State::Dismissed);
    let rest = |is_done: bool| {
        let all = desk.file.docket.iter();
        let others =
            all.filter(|(number, one)| !order.contains(number) && done(one.state()) == is_done);
        let rows = others.map(|(number, one)| row(desk, locale, (number, one, false)));
        rows.collect::<Vec<Row>>()
    };
    let groups = [
        ("docket-waiting", waiting),
        ("docket-open", rest(false)),
        ("docket-done", rest(true)),
    ];
    let some = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    Ok(some
        .map(|(title, rows)| Group {
            title: locale.text(title),
            rows,
        })
        .collect())
}

/// Whether others of its own kind wait behind this one; a seat during a leave and another seat never wait for each other.
fn goes_first(desk: &Desk, order: &[VacancyId], number: VacancyId) -> bool {
    let is_leave = |id: &VacancyId| {
        let vacancy = desk.file.docket.get(*id);
        vacancy.is_some_and(|one| one.report().cause.kind() == CauseKind::Leave)
    };
    let kind = is_leave(&number);
    let mut alike = order.iter().filter(|id| is_leave(id) == kind);
    alike.next() == Some(&number) && alike.next().is_some()
}

fn row(
    desk: &Desk,
    locale: Locale,
    (number, vacancy, is_first): (VacancyId, &Vacancy, bool),
) -> Row {
    let path = desk.path(&format!("vacature/{number}"));
    let seat = ("seat", i64::from(vacancy.seat()).into());
    let who = match vacancy.left_by() {
        Some(person) => {
            let name = ("name", desk.name(locale, person).into());
            locale.say("docket-who", &[seat, name])
        }
        None if vacancy.report().cause.kind() == CauseKind::NeverFilled => {
            locale.say("docket-empty-seat", &[seat])
        }
        None => locale.say("docket-new-seat", &[seat]),
    };
    Row {
        address: format!("{path}{}", locale.query()),
        title: locale.say("docket-number", &[("number", i64::from(number).into())]),
        who,
        cause: wording::cause(locale, vacancy.report().cause.kind()),
        from: locale.date(vacancy.vacant_on()),
        state: wording::state(locale, vacancy.state()),
        is_first,
    }
}

/// The requests for leave: address, title and state.
async fn leaves(
    db: &Database,
    desk: &Desk,
    locale: Locale,
) -> Result<Vec<(String, String, String)>, AppError> {
    let key = (desk.key.0.as_str(), desk.key.1.as_str());
    let requests = list_leave_requests(db, key).await?.into_iter();
    let told = requests.map(|one| {
        let path = desk.path(&format!("verlof/{}", one.number));
        let number = [("number", i64::from(one.number).into())];
        let state = match one.decided {
            None => locale.text("leave-state-open"),
            Some(decided) => {
                let key = match decided.vacancy {
                    Some(_) => "leave-state-granted",
                    None => "leave-state-refused",
                };
                locale.say(key, &[("day", locale.date(decided.on).into())])
            }
        };
        let address = format!("{path}{}", locale.query());
        (address, locale.say("leave-short", &number), state)
    });
    Ok(told.collect())
}
