//! All stations, or those of one wijkraad, with what they add up to.

use super::Scene;
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::form::Field;
use crate::form::Form;
use crate::import::Kind;
use crate::locale::Locale;
use crate::pages::bureau::word;
use crate::pages::{Page, broken};
use crate::store::counting::{Station, list_stations_of_election};
use crate::web::{self, App};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use std::collections::BTreeSet;

const BODY: &str = "wijkraad";

#[derive(Template)]
#[template(path = "stations/list.html")]
struct ListPage {
    page: Page,
    may_act: bool,
    form: Form,
    is_filtered: bool,
    /// What is shown, in a sentence.
    shown: String,
    figures: Vec<(String, String)>,
    /// The wijkraden without a station.
    without: String,
    groups: Vec<StationGroup>,
    import: String,
    forms: String,
    forms_text: String,
    eml: Vec<(String, String)>,
}

/// The stations of one body; folded while all bodies are shown.
struct StationGroup {
    name: String,
    count: String,
    rows: Vec<StationRow>,
}

struct StationRow {
    number: u32,
    name: String,
    address: String,
    body: String,
    voters: String,
    change: String,
    form: String,
}

/// Shows the stations.
pub async fn show_stations(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path(election): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let may_act = Bureau::has(&reader.session);
    let scene = Scene::find((reader.session, locale, app), &election).await?;
    let all = list_stations_of_election(scene.db()?, &scene.election.id).await;
    let all = all.map_err(broken(locale))?;
    let chosen = word(&uri, BODY).filter(|code| scene.bodies.iter().any(|one| one.code == *code));
    let shown: Vec<&Station> = all
        .iter()
        .filter(|one| chosen.as_ref().is_none_or(|code| one.body == *code))
        .collect();
    let field = Field::select(
        BODY,
        scene.text("stations-body"),
        scene.choices("stations-all"),
    );
    let field = field.holding(chosen.clone().unwrap_or_default());
    let button = scene.text("stations-filter");
    let page = scene.page();
    let template = ListPage {
        may_act,
        form: Form::new(locale, "", button, vec![field]),
        is_filtered: chosen.is_some(),
        shown: told(&scene, &shown, chosen.as_deref()),
        figures: figures(&scene, &shown),
        without: without(&scene, &all),
        groups: groups(&scene, &page, &shown),
        import: page.address(&format!(
            "/bureau/{}/invoer/{}",
            scene.election.id,
            Kind::Stations.slug()
        )),
        forms: page.address(&match &chosen {
            Some(code) => format!("{}/wijkraad/{code}/formulieren.pdf", scene.path()),
            None => format!("{}/formulieren.pdf", scene.path()),
        }),
        forms_text: match &chosen {
            Some(code) => {
                let body = [("body", scene.name_of(code).into())];
                locale.say("stations-forms-of", &body)
            }
            None => scene.text("stations-forms"),
        },
        eml: eml(&scene, &page, (&all, chosen.as_deref())),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// The stations by body, in the order of the numbers.
fn groups(scene: &Scene, page: &Page, shown: &[&Station]) -> Vec<StationGroup> {
    let mut groups: Vec<(&str, Vec<StationRow>)> = Vec::new();
    for one in shown {
        let row = row(scene, page, one);
        match groups.iter_mut().find(|(code, _)| *code == one.body) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((&one.body, vec![row])),
        }
    }
    let groups = groups.into_iter();
    groups
        .map(|(code, rows)| StationGroup {
            name: scene.name_of(code),
            count: scene
                .locale
                .say("stations-shown", &[("count", rows.len().into())]),
            rows,
        })
        .collect()
}

/// How many stations are shown, and of what.
fn told(scene: &Scene, shown: &[&Station], chosen: Option<&str>) -> String {
    let mut values = vec![("count", shown.len().into())];
    match chosen {
        Some(code) => {
            values.push(("body", scene.name_of(code).into()));
            scene.locale.say("stations-shown-of", &values)
        }
        None => scene.locale.say("stations-shown", &values),
    }
}

fn figures(scene: &Scene, shown: &[&Station]) -> Vec<(String, String)> {
    let voters = shown.iter().map(|one| one.voters);
    let voters = voters.fold(0_u64, u64::saturating_add);
    let bodies: BTreeSet<&str> = shown.iter().map(|one| one.body.as_str()).collect();
    let number = |count: usize| scene.locale.number(count as u64);
    vec![
        (number(shown.len()), scene.text("stations-title")),
        (scene.locale.number(voters), scene.text("station-voters")),
        (number(bodies.len()), scene.text("stations-bodies")),
    ]
}

/// The bodies that have no station yet; empty when each has one.
fn without(scene: &Scene, all: &[Station]) -> String {
    let has = |code: &str| all.iter().any(|one| one.body == code);
    let bodies = scene.bodies.iter().filter(|one| !has(&one.code));
    let names: Vec<String> = bodies.map(|one| one.name.clone()).collect();
    match names.as_slice() {
        [] => String::new(),
        names => {
            let bodies = [("bodies", scene.locale.names(names).into())];
            scene.locale.say("stations-without", &bodies)
        }
    }
}

/// The files for each body that has stations; of the chosen one alone when there is one.
fn eml(
    scene: &Scene,
    page: &Page,
    (all, chosen): (&[Station], Option<&str>),
) -> Vec<(String, String)> {
    let has = |code: &str| all.iter().any(|one| one.body == code);
    let is_chosen = |code: &str| chosen.is_none_or(|chosen| chosen == code);
    let bodies = scene.bodies.iter();
    let bodies = bodies.filter(|one| has(&one.code) && is_chosen(&one.code));
    bodies
        .map(|one| {
            let path = format!("{}/wijkraad/{}/110b.eml.xml", scene.path(), one.code);
            (page.address(&path), one.name.clone())
        })
        .collect()
}

fn row(scene: &Scene, page: &Page, one: &Station) -> StationRow {
    let street = format!("{} {}", one.street, one.house_number);
    let parts = [street.trim(), one.postcode.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    StationRow {
        number: one.number,
        name: one.name.clone(),
        address: parts.join(", "),
        body: scene.name_of(&one.body),
        voters: scene.locale.number(one.voters),
        change: page.further(&one.number.to_string()),
        form: page.further(&format!("{}/formulier.pdf", one.number)),
    }
}
