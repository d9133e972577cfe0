//! The signals of an election: of who sits and of who may succeed, which wait and which do not, and the comparison once
//! more.

use super::Desk;
use crate::actions::signals::{
    ShownSignal, SignalList, SignalState, compare_with_roster, list_standing,
};
use crate::auth::{As, Griffie, GriffieReaders, RoleSet};
use crate::clock;
use crate::error::AppError;
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Page, broken, by, database, problem};
use crate::store::registration::population::load_population_file;
use crate::store::write_tx;
use crate::web::{self, App};
use crate::wording::{signals as wording, stage::State};
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use std::collections::BTreeSet;
use succession::signals::SignalKind;

#[derive(Template)]
#[template(path = "signals/list.html")]
struct List {
    page: Page,
    csrf: String,
    acts: bool,
    /// Which extract there is, in a sentence; empty when there is none.
    source: String,
    /// When it was compared, and with how many.
    compared: String,
    open: String,
    has_open: bool,
    states: Vec<Choice>,
    bodies: Vec<Choice>,
    kinds: Vec<Choice>,
    has_filter: bool,
    /// Who sits, and who may succeed.
    parts: Vec<Part>,
    unlinked: Vec<Unlinked>,
    unlinked_count: String,
}

/// Who of a body cannot be compared.
struct Unlinked {
    body: String,
    /// Where they are linked by hand.
    address: String,
    /// The names of who sits or is appointed.
    names: String,
    /// How many candidates; empty when there are none.
    candidates: String,
}

/// Signals about who sits, or about who may succeed.
struct Part {
    title: String,
    lead: String,
    none: String,
    rows: Vec<Row>,
}

struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

struct Row {
    who: String,
    address: String,
    body: String,
    says: String,
    source: String,
    state: State,
}

/// What somebody wants to see; it stands in the address.
struct Query {
    all: bool,
    body: String,
    kind: Option<SignalKind>,
}

impl Query {
    fn of(uri: &Uri) -> Self {
        let asked = Submitted::read(uri.query().unwrap_or_default().as_bytes());
        Self {
            all: asked.trimmed("stand") == "alle",
            body: asked.trimmed("wijk").to_owned(),
            kind: SignalKind::from_word(asked.trimmed("soort")),
        }
    }

    fn is_filtered(&self) -> bool {
        self.all || !self.body.is_empty() || self.kind.is_some()
    }

    fn takes(&self, one: &ShownSignal) -> bool {
        (self.all || one.state == SignalState::Open)
            && (self.body.is_empty() || one.stored.body == self.body)
            && self.kind.is_none_or(|kind| one.stored.signal.kind == kind)
    }
}

/// Shows the signals.
pub async fn show_signals(
    reader: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let query = Query::of(&uri);
    let session = &reader.session;
    let list = gather(&desk, &query).await;
    let mut template = list.map_err(broken(locale))?;
    template.page = desk.page(session, (locale.text("signals-title"), None));
    template.csrf.clone_from(&session.csrf);
    template.acts = Griffie::has(session);
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

/// Leads to the signals of one body.
pub async fn show_body_signals(
    _: As<GriffieReaders>,
    locale: Locale,
    Path((election, body)): Path<(String, String)>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &election).await?;
    if !desk.bodies.contains_key(&body) {
        return Err(problem::missing(locale));
    }
    let sign = if locale.query().is_empty() { '?' } else { '&' };
    let to = format!("{}{}{sign}wijk={body}", desk.path(), locale.query());
    Ok(Redirect::to(&to).into_response())
}

/// Holds the extract against the roster of today once more.
pub async fn submit_comparison(
    clerk: As<Griffie>,
    locale: Locale,
    Path(id): Path<String>,
    Held(app): Held<App>,
    _: Submitted,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let (by, keys) = (by(&clerk.session, &app), app.keys().clone());
    let done = write_tx(database(&app, locale)?, async move |tx| {
        match keys.find(tx, &id).await? {
            Some(key) => compare_with_roster(tx, &by, &key).await,
            None => Ok(None),
        }
    });
    done.await.map_err(broken(locale))?;
    let to = format!("{}{}", desk.path(), locale.query());
    Ok(Redirect::to(&to).into_response())
}

async fn gather(desk: &Desk<'_>, query: &Query) -> Result<List, AppError> {
    let (locale, id) = (desk.locale, desk.election.id.as_str());
    let list = list_standing(desk.db, id, desk.today).await?;
    let all = &list.signals;
    let open = all.iter().filter(|one| one.state == SignalState::Open);
    let open = count(open.count());
    let file = load_population_file(desk.db, id).await?;
    let source = file.as_ref().map(|file| {
        let day = clock::day_of(file.imported.1);
        let values = [
            ("day", locale.date(day).into()),
            ("persons", file.persons.into()),
        ];
        locale.say("signals-source", &values)
    });
    let compared = list.run.as_ref().map(|run| {
        let day = clock::day_of(run.compared_at);
        let values = [
            ("day", locale.date(day).into()),
            ("count", run.compared.into()),
        ];
        locale.say("signals-compared", &values)
    });
    let compared = compared.unwrap_or_else(|| locale.text("signals-not-compared"));
    let both = [&list.unlinked, &list.unlinked_candidates];
    let number: usize = both
        .iter()
        .flat_map(|part| part.values())
        .map(|persons| persons.len())
        .sum();
    let number = [("count", count(number).into())];
    Ok(List {
        page: Page::bare(locale, String::new(), ""),
        csrf: String::new(),
        acts: false,
        source: source.unwrap_or_default(),
        compared,
        open: locale.say("signals-open", &[("count", open.into())]),
        has_open: open > 0,
        states: states(locale, query),
        bodies: bodies(desk, all, query),
        kinds: kinds(locale, query),
        has_filter: !all.is_empty(),
        parts: parts(desk, all, query),
        unlinked_count: locale.say("signals-unlinked", &number),
        unlinked: unlinked(desk, &list),
    })
}

/// Who cannot be compared, by body.
fn unlinked(desk: &Desk<'_>, list: &SignalList) -> Vec<Unlinked> {
    let locale = desk.locale;
    let both = [&list.unlinked, &list.unlinked_candidates];
    let bodies: BTreeSet<&String> = both.iter().flat_map(|part| part.keys()).collect();
    let mut rows: Vec<Unlinked> = bodies
        .into_iter()
        .map(|body| {
            let [seated, candidates] = both.map(|part| part.get(body));
            let names = seated.into_iter().flatten();
            let names: Vec<String> = names.map(|one| desk.name(body, *one)).collect();
            let candidates = candidates.map(|persons| {
                let number = [("count", count(persons.len()).into())];
                locale.say("signals-unlinked-candidates", &number)
            });
            let path = format!("/griffie/{}/{body}/register", desk.election.id);
            Unlinked {
                body: desk.body(body).to_owned(),
                address: format!("{path}{}", locale.query()),
                names: names.join(", "),
                candidates: candidates.unwrap_or_default(),
            }
        })
        .collect();
    rows.sort_by(|a, b| a.body.cmp(&b.body));
    rows
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap_or(u64::MAX)
}

/// The signals that are asked for: of who sits, and of who may succeed.
fn parts(desk: &Desk<'_>, all: &[ShownSignal], query: &Query) -> Vec<Part> {
    let locale = desk.locale;
    let parts = [
        (
            false,
            "signals-sits",
            "signals-sits-lead",
            "signals-sits-none",
        ),
        (
            true,
            "signals-succeeds",
            "signals-succeeds-lead",
            "signals-succeeds-none",
        ),
    ];
    let parts = parts.map(|(may_succeed, title, lead, none)| {
        let of_part = all.iter().filter(|one| one.may_succeed == may_succeed);
        let taken = of_part.filter(|one| query.takes(one));
        let none = match query.is_filtered() {
            true => "signals-none-filtered",
            false => none,
        };
        Part {
            title: locale.text(title),
            lead: locale.text(lead),
            none: locale.text(none),
            rows: taken.map(|one| row(desk, one)).collect(),
        }
    });
    parts.into()
}

fn states(locale: Locale, query: &Query) -> Vec<Choice> {
    let choice = |value: &str, key, is_chosen| Choice {
        value: value.to_owned(),
        label: locale.text(key),
        is_chosen,
    };
    vec![
        choice("", "signals-show-open", !query.all),
        choice("alle", "signals-show-all", query.all),
    ]
}

fn bodies(desk: &Desk<'_>, all: &[ShownSignal], query: &Query) -> Vec<Choice> {
    let mut codes: Vec<&str> = all.iter().map(|one| one.stored.body.as_str()).collect();
    codes.dedup();
    let choices = codes.into_iter().map(|code| Choice {
        value: code.to_owned(),
        label: desk.body(code).to_owned(),
        is_chosen: code == query.body,
    });
    choices.collect()
}

fn kinds(locale: Locale, query: &Query) -> Vec<Choice> {
    let all = SignalKind::ALL.into_iter().map(|kind| Choice {
        value: kind.word().to_owned(),
        label: wording::kind(locale, kind),
        is_chosen: query.kind == Some(kind),
    });
    all.collect()
}

fn row(desk: &Desk<'_>, one: &ShownSignal) -> Row {
    let (locale, stored) = (desk.locale, &one.stored);
    let path = desk.path_of((&stored.body, stored.number));
    Row {
        who: desk.name(&stored.body, stored.person),
        address: format!("{path}{}", locale.query()),
        body: desk.body(&stored.body).to_owned(),
        says: wording::says(locale, stored.signal),
        source: source(locale, one),
        state: wording::state(locale, one.state),
    }
}

/// The newest extract that says it.
pub(super) fn source(locale: Locale, one: &ShownSignal) -> String {
    let newest = one.stored.sources.last();
    let day = newest.map(|(_, at)| locale.date(clock::day_of(*at)));
    let day = [("day", day.unwrap_or_default().into())];
    locale.say("signal-source", &day)
}
