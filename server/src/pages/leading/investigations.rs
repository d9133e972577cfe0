//! Investigations of counts, and requests for a recount, on one page: what is open comes first.

use super::Desk;
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::locale::Locale;
use crate::pages::{Page, broken};
use crate::store::counting::leading::{
    Investigation, RecountRequest, list_all_investigations, list_recount_requests,
};
use crate::store::registration::list_bodies;
use crate::web::{self, App};
use crate::wording::leading::{People, moment};
use crate::wording::stage::State;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "leading/investigations.html")]
struct InvestigationsPage {
    page: Page,
    may_act: bool,
    to_recount: String,
    investigations: Vec<InvestigationRow>,
    recounts: Vec<RecountRow>,
}

struct InvestigationRow {
    number: u64,
    station: u32,
    address: String,
    state: State,
    reason: String,
    opened: String,
}

struct RecountRow {
    number: u64,
    about: String,
    state: State,
    asked: String,
    reason: String,
    /// The decision with its reason; empty while there is none.
    decided: String,
    /// Where it is decided; empty for who may not, and after it was.
    address: String,
}

/// Shows both.
pub async fn show_investigations(
    reader: As<BureauReaders>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let wrong = broken(locale);
    let all = list_all_investigations(desk.db, &id).await;
    let mut all = all.map_err(&wrong)?;
    all.sort_by_key(|one| (one.end.is_some(), u64::MAX - one.number));
    let requests = list_recount_requests(desk.db, &id).await;
    let mut requests = requests.map_err(&wrong)?;
    requests.sort_by_key(|one| (one.decision.is_some(), u64::MAX - one.number));
    let bodies = list_bodies(desk.db).await.map_err(&wrong)?.into_iter();
    let bodies: BTreeMap<String, String> = bodies.map(|body| (body.code, body.name)).collect();
    let people = desk.people().await?;
    let may_act = Bureau::has(&reader.session);
    let title = locale.text("leading-investigations-title");
    let template = InvestigationsPage {
        investigations: all
            .iter()
            .map(|one| investigation(&desk, one, (&people, &app)))
            .collect(),
        recounts: requests
            .iter()
            .map(|one| recount(&desk, one, (&bodies, may_act)))
            .collect(),
        to_recount: desk.below("hertelling/nieuw"),
        page: desk.page(&reader.session, (title, "onderzoek")),
        may_act,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Whether an investigation is open, in a word.
pub(in crate::pages) fn state(locale: Locale, one: &Investigation) -> State {
    match one.end {
        None => State {
            word: locale.text("leading-investigation-open"),
            colour: "warning",
        },
        Some(_) => State {
            word: locale.text("leading-investigation-closed"),
            colour: "ok",
        },
    }
}

fn investigation(
    desk: &Desk<'_>,
    one: &Investigation,
    (people, app): (&People, &App),
) -> InvestigationRow {
    let locale = desk.locale;
    let values = [
        ("name", desk.actor(people, &one.opened_by).into()),
        ("moment", moment(locale, one.opened_at, app.now()).into()),
        ("asked", one.asked_by.as_str().into()),
    ];
    InvestigationRow {
        number: one.number,
        station: one.station,
        address: desk.below(&format!("onderzoek/{}", one.number)),
        state: state(locale, one),
        reason: one.reason.clone(),
        opened: locale.say("leading-investigation-opened", &values),
    }
}

fn recount(
    desk: &Desk<'_>,
    one: &RecountRequest,
    (bodies, may_act): (&BTreeMap<String, String>, bool),
) -> RecountRow {
    let locale = desk.locale;
    let name = bodies.get(&one.body).unwrap_or(&one.body);
    let stations: Vec<String> = one.stations.iter().map(u32::to_string).collect();
    let values = [
        ("body", name.as_str().into()),
        ("stations", locale.names(&stations).into()),
        ("count", stations.len().into()),
    ];
    let asked = [
        ("name", one.requested_by.as_str().into()),
        ("day", locale.date(one.requested_on).into()),
    ];
    let decided = one.decision.as_ref().map(|decision| {
        let values = [
            ("day", locale.date(decision.decided_on).into()),
            ("reason", decision.reason.as_str().into()),
        ];
        locale.say("leading-recount-decided", &values)
    });
    let (key, colour) = match one.decision.as_ref().map(|decision| decision.granted) {
        None => ("leading-recount-open", "warning"),
        Some(true) => ("leading-recount-granted", "ok"),
        Some(false) => ("leading-recount-refused", "none"),
    };
    RecountRow {
        number: one.number,
        about: locale.say("leading-recount-about", &values),
        state: State {
            word: locale.text(key),
            colour,
        },
        asked: locale.say("leading-recount-asked", &asked),
        reason: one.reason.clone(),
        address: match may_act && one.decision.is_none() {
            true => desk.below(&format!("hertelling/{}/besluit", one.number)),
            false => String::new(),
        },
        decided: decided.unwrap_or_default(),
    }
}
