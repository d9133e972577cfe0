//! The agenda of the first session: how far the examination is, what stands in the way, and what would be decided.

use super::{base, find_key, page};
use crate::actions::validity::{Agenda, Block, Item, load_agenda};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::locale::Locale;
use crate::pages::bureau::find_election;
use crate::pages::{Page, broken, database};
use crate::store::registration::validity::list_sessions;
use crate::web::{self, App};
use crate::wording::stage::State;
use crate::wording::validity::{block, block_next, body_name, seats, verdict};
use askama::Template;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State as Held};
use axum::http::StatusCode;
use axum::response::Response;
use election::registration::course::Verdict;

/// The width of the whole bar, in the units of the drawing.
const FULL: usize = 1000;

#[derive(Template)]
#[template(path = "validity/agenda.html")]
struct AgendaPage {
    page: Page,
    may_act: bool,
    is_empty: bool,
    sessions: Vec<(String, String)>,
    /// Where the last session is corrected; empty when none was held.
    correct: String,
    figures: Vec<(String, String)>,
    shares: Vec<Share>,
    blocks: Vec<BlockRows>,
    same: Vec<SameRow>,
    points: Vec<PointRow>,
    sortition: Vec<(String, String)>,
    groups: Vec<Group>,
    can_be_held: bool,
}

struct Share {
    state: State,
    count: String,
    x: usize,
    width: usize,
}

struct BlockRows {
    state: State,
    next: String,
    count: String,
    items: Vec<(String, String)>,
}

struct SameRow {
    names: String,
    is_open: bool,
    address: String,
}

struct PointRow {
    name: String,
    what: String,
    reason: String,
    address: String,
}

/// Bodies that come out alike, folded under what they have in common.
struct Group {
    title: String,
    bodies: Vec<BodyRow>,
}

struct BodyRow {
    name: String,
    address: String,
    valid: String,
    invalid: String,
    seats: String,
    outcome: String,
}

/// Shows the agenda, and the sessions that were held.
pub async fn show_agenda(
    reader: As<BureauReaders>,
    locale: Locale,
    path: Result<Path<String>, PathRejection>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let session = &reader.session;
    let db = database(&app, locale)?;
    let election = find_election(db, locale, path).await?;
    let refuse = broken(locale);
    let title = locale.text("validity-title");
    let page = page(session, locale, &election, (title, ""));
    let sessions = list_sessions(db, &election.id).await.map_err(&refuse)?;
    let base = base(&election.id);
    let agenda = match find_key(&app, db, locale, &election.id).await? {
        Some(key) => Some(load_agenda(db, &key).await.map_err(&refuse)?),
        None => None,
    };
    let may_act = Bureau::has(session);
    let mut template = AgendaPage {
        is_empty: agenda.as_ref().is_none_or(|one| one.items.is_empty()),
        correct: match sessions.last() {
            Some(last) => page.address(&format!("{base}/{}/correctie", last.number)),
            None => String::new(),
        },
        sessions: sessions
            .iter()
            .map(|one| {
                let values = [
                    ("session", one.number.into()),
                    ("day", locale.date(one.held_on).into()),
                ];
                let address = page.address(&format!("{base}/{}", one.number));
                (address, locale.say("validity-session-link", &values))
            })
            .collect(),
        may_act,
        figures: Vec::new(),
        shares: Vec::new(),
        blocks: Vec::new(),
        same: Vec::new(),
        points: Vec::new(),
        sortition: Vec::new(),
        groups: Vec::new(),
        can_be_held: false,
        page,
    };
    if let Some(agenda) = agenda.filter(|agenda| !agenda.is_held) {
        template.fill(&agenda, &base);
    }
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

impl AgendaPage {
    fn fill(&mut self, agenda: &Agenda, base: &str) {
        let locale = self.page.locale;
        let address = |end: &str| self.page.address(&format!("{base}/{end}"));
        let blocked = agenda.blocked();
        let ready = agenda.items.len() - blocked;
        self.figures = vec![
            (
                number(locale, agenda.items.len()),
                locale.text("validity-figure-all"),
            ),
            (number(locale, ready), locale.text("validity-figure-ready")),
            (
                number(locale, blocked),
                locale.text("validity-figure-blocked"),
            ),
        ];
        self.shares = shares(locale, agenda);
        self.blocks = Block::ALL
            .into_iter()
            .filter_map(|one| blocks(&self.page, base, (agenda, one)))
            .collect();
        self.same = agenda
            .same
            .iter()
            .map(|group| {
                let names = group.applications.iter();
                let names = names.filter_map(|one| agenda.item(one));
                let names = names.map(|item| told(locale, agenda, item));
                let first = group.applications.first().map_or("", String::as_str);
                SameRow {
                    names: names.collect::<Vec<_>>().join("; "),
                    is_open: group.is_open,
                    address: address(&format!("dubbel/{first}")),
                }
            })
            .collect();
        let prepared = agenda.items.iter().filter(|item| item.point.is_some());
        self.points = prepared
            .map(|item| PointRow {
                name: told(locale, agenda, item),
                what: super::item::what(locale, item),
                reason: item.reason().to_owned(),
                address: address(&format!("aanmelding/{}", item.candidacy.id())),
            })
            .collect();
        let drawn = agenda
            .seats
            .iter()
            .filter(|one| one.found().outcome.drawn != 0);
        self.sortition = drawn
            .map(|one| {
                let places = locale.number(one.found().outcome.drawn);
                (body_name(locale, &one.body), places)
            })
            .collect();
        self.groups = groups(&self.page, base, agenda);
        self.can_be_held = blocked == 0 && !agenda.items.is_empty();
    }
}

/// The bodies by what comes of them: a vote, no vote, or nobody who stands.
fn groups(page: &Page, base: &str, agenda: &Agenda) -> Vec<Group> {
    let locale = page.locale;
    let mut rows = [
        ("validity-bodies-vote", Vec::new()),
        ("validity-bodies-no-vote", Vec::new()),
        ("validity-bodies-nobody", Vec::new()),
    ];
    for one in &agenda.seats {
        let outcome = &one.found().outcome;
        let place = match one.valid {
            0 => 2,
            _ => usize::from(!outcome.vote),
        };
        let row = BodyRow {
            name: body_name(locale, &one.body),
            address: page.address(&format!("{base}/wijkraad/{}", one.body.code)),
            valid: locale.number(one.valid),
            invalid: locale.number(one.invalid),
            seats: locale.number(outcome.seats),
            outcome: seats(locale, (one.shortage.planned, one.valid), outcome),
        };
        if let Some((_, bodies)) = rows.get_mut(place) {
            bodies.push(row);
        }
    }
    let rows = rows.into_iter().filter(|(_, bodies)| !bodies.is_empty());
    rows.map(|(key, bodies)| Group {
        title: locale.say(key, &[("count", bodies.len().into())]),
        bodies,
    })
    .collect()
}

fn number(locale: Locale, count: usize) -> String {
    locale.number(count as u64)
}

/// The name of a candidate with the body.
pub(super) fn told(locale: Locale, agenda: &Agenda, item: &Item) -> String {
    let code = item.candidacy.body().unwrap_or_default();
    let body = agenda.seats.iter().find(|one| one.body.code == code);
    let body = body.map_or_else(String::new, |one| body_name(locale, &one.body));
    let values = [
        ("name", item.candidacy.name().into()),
        ("body", body.into()),
    ];
    locale.say("validity-name-in-body", &values)
}

fn blocks(page: &Page, base: &str, (agenda, one): (&Agenda, Block)) -> Option<BlockRows> {
    let locale = page.locale;
    let items: Vec<&Item> = agenda
        .items
        .iter()
        .filter(|item| item.block == Some(one))
        .collect();
    let address = |item: &Item| {
        let id = item.candidacy.id();
        match one {
            Block::NoReason => page.address(&format!("{base}/aanmelding/{id}")),
            Block::SamePerson => page.address(&format!("{base}/dubbel/{id}")),
            _ => page.address(&format!("/bureau/{}/aanmelding/{id}", agenda.election.id)),
        }
    };
    (!items.is_empty()).then(|| BlockRows {
        state: block(locale, one),
        next: block_next(locale, one),
        count: number(locale, items.len()),
        items: items
            .iter()
            .map(|item| (address(item), told(locale, agenda, item)))
            .collect(),
    })
}

/// Valid, not valid and not ready, as parts of one bar.
fn shares(locale: Locale, agenda: &Agenda) -> Vec<Share> {
    let count = |wanted: Option<Verdict>| {
        let of = agenda.items.iter().filter(|item| match item.block {
            Some(_) => wanted.is_none(),
            None => item.verdict() == wanted,
        });
        of.count()
    };
    let waits = State {
        colour: "none",
        word: locale.text("validity-figure-blocked"),
    };
    let states = [
        (verdict(locale, Verdict::Valid), count(Some(Verdict::Valid))),
        (
            verdict(locale, Verdict::Invalid),
            count(Some(Verdict::Invalid)),
        ),
        (waits, count(None)),
    ];
    let (all, mut before) = (agenda.items.len(), 0);
    let edge = |items: usize| (items * FULL).checked_div(all).unwrap_or_default();
    let mut shares = Vec::new();
    for (state, count) in states {
        shares.push(Share {
            state,
            count: number(locale, count),
            x: edge(before),
            width: edge(before + count) - edge(before),
        });
        before += count;
    }
    shares
}
