//! The board: all wijken at a glance, what needs attention first.

use super::curve::{Curve, curve};
use super::place::Desk;
use crate::actions::registration::examination::{Board, BodyInterest, load_board, load_setting};
use crate::auth::{As, Bureau, BureauReaders, RoleSet};
use crate::clock;
use crate::locale::Locale;
use crate::pages::bureau::word;
use crate::pages::{Page, broken};
use crate::web::{self, App};
use crate::wording::examination::{moment, supply};
use crate::wording::stage::State;
use crate::wording::stored_body_name;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::NaiveDateTime;
use election::registration::{Supply, is_in_time};

/// The width of the bar, in the units of the drawing.
const FULL: u64 = 1000;

#[derive(Template)]
#[template(path = "examination/board.html")]
struct BoardPage {
    page: Page,
    /// How long registration is open still, in a sentence.
    time_left: String,
    /// Whether two officials look at each application.
    four_eyes: String,
    may_act: bool,
    /// Figures with what they are.
    cards: Vec<(String, &'static str)>,
    shares: Vec<Share>,
    curve: Option<Curve>,
    drawing: String,
    sorts: Vec<Sort>,
    rows: Vec<Row>,
    sums: Sums,
}

/// A supply with how many bodies have it.
struct Share {
    state: State,
    count: String,
    x: u64,
    width: u64,
}

/// One way to sort.
struct Sort {
    word: String,
    address: String,
    is_chosen: bool,
}

struct Row {
    name: String,
    gebied: String,
    address: String,
    supply: State,
    seats: String,
    registrations: String,
    candidates: String,
    entrants: String,
    waiting: String,
    missing: String,
    /// The bar of candidates and the mark of the seats.
    bar: u64,
    mark: u64,
}

#[derive(Default)]
struct Sums {
    seats: String,
    registrations: String,
    candidates: String,
    entrants: String,
    waiting: String,
}

/// How the bodies are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Shortage first, most missing first.
    Need,
    /// By name.
    Name,
    /// Most applications first.
    Registrations,
    /// Most work first.
    Work,
}

impl Order {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Need, "nood", "board-sort-need"),
        (Self::Name, "naam", "board-sort-name"),
        (
            Self::Registrations,
            "aanmeldingen",
            "board-sort-registrations",
        ),
        (Self::Work, "werk", "board-sort-work"),
    ];

    /// The order that an address asks for.
    pub(super) fn of(uri: &Uri) -> Self {
        let asked = word(uri, "volgorde").unwrap_or_default();
        let found = Self::ALL.iter().find(|(_, word, _)| *word == asked);
        found.map_or(Self::Need, |(order, ..)| *order)
    }

    /// Sorts; bodies that are alike stay in the order of their names.
    pub(super) fn sort(self, bodies: &mut [BodyInterest]) {
        bodies.sort_by(|a, b| a.body.name.cmp(&b.body.name));
        match self {
            Self::Name => {}
            Self::Need => bodies.sort_by_key(|one| {
                let spare = one.candidates.saturating_sub(one.seats);
                (one.supply(), u64::MAX - one.missing(), spare)
            }),
            Self::Registrations => bodies.sort_by_key(|one| u64::MAX - one.registrations),
            Self::Work => bodies.sort_by_key(|one| u64::MAX - one.waiting),
        }
    }
}

/// Shows the board.
pub async fn show_board(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let board = load_board(desk.db, &id, app.now()).await;
    let mut board = board.map_err(broken(locale))?;
    let setting = load_setting(desk.db, &id).await.map_err(broken(locale))?;
    let order = Order::of(&uri);
    order.sort(&mut board.bodies);
    let now = clock::local(app.now());
    let path = desk.board_path();
    let page = desk.page(&reader.session, (locale.text("board-title"), &path));
    let drawn = curve(locale, &board.days, (now.date(), board.closes_at.date()));
    let template = BoardPage {
        time_left: time_left(locale, now, board.closes_at),
        four_eyes: match setting.four_eyes {
            true => locale.text("board-four-eyes-on"),
            false => locale.text("board-four-eyes-off"),
        },
        may_act: Bureau::has(&reader.session),
        cards: cards(locale, &board),
        shares: shares(locale, &board.bodies),
        drawing: drawn.as_ref().map_or_else(String::new, |curve| {
            let values = [
                ("total", curve.total.as_str().into()),
                ("from", curve.from.as_str().into()),
                ("until", curve.until.as_str().into()),
            ];
            locale.say("board-curve-drawing", &values)
        }),
        curve: drawn,
        sorts: sorts(locale, &path, order),
        rows: rows(&desk, &board.bodies),
        sums: sums(locale, &board.bodies),
        page,
    };
    Ok(web::private_page(StatusCode::OK, locale, &template))
}

fn time_left(locale: Locale, now: NaiveDateTime, closes_at: NaiveDateTime) -> String {
    let closing = ("closing", moment(locale, closes_at).into());
    if !is_in_time(now, closes_at) {
        return locale.say("board-closed", &[closing]);
    }
    let left = closes_at.signed_duration_since(now);
    let (days, hours) = (left.num_days().max(0), left.num_hours().max(0) % 24);
    let values = [closing, ("days", days.into()), ("hours", hours.into())];
    match (days, hours) {
        (0, 0) => locale.say(
            "board-open-minutes",
            &[
                ("closing", moment(locale, closes_at).into()),
                ("minutes", left.num_minutes().max(0).into()),
            ],
        ),
        (0, _) => locale.say(
            "board-open-hours",
            &[
                ("closing", moment(locale, closes_at).into()),
                ("hours", hours.into()),
            ],
        ),
        _ => locale.say("board-open", &values),
    }
}

fn cards(locale: Locale, board: &Board) -> Vec<(String, &'static str)> {
    let sum = |of: fn(&BodyInterest) -> u64| {
        let all = board.bodies.iter().map(of).sum();
        locale.number(all)
    };
    vec![
        (sum(|one| one.registrations), "board-registrations"),
        (sum(|one| one.waiting), "board-waiting"),
        (locale.number(board.drafts), "board-drafts"),
        (locale.number(board.withdrawn), "board-withdrawn"),
    ]
}

fn shares(locale: Locale, bodies: &[BodyInterest]) -> Vec<Share> {
    let all = bodies.len() as u64;
    let edge = |bodies: u64| (bodies * FULL).checked_div(all).unwrap_or_default();
    let mut before = 0;
    let shares = Supply::ALL.into_iter().map(|one| {
        let count = bodies.iter().filter(|body| body.supply() == one).count() as u64;
        let share = Share {
            state: supply(locale, one),
            count: locale.number(count),
            x: edge(before),
            width: edge(before + count) - edge(before),
        };
        before += count;
        share
    });
    shares.collect()
}

fn sorts(locale: Locale, path: &str, chosen: Order) -> Vec<Sort> {
    let all = Order::ALL.into_iter();
    all.map(|(order, word, key)| Sort {
        word: locale.text(key),
        address: match locale {
            Locale::Dutch => format!("{path}?volgorde={word}"),
            Locale::English => format!("{path}{}&volgorde={word}", locale.query()),
        },
        is_chosen: order == chosen,
    })
    .collect()
}

fn rows(desk: &Desk<'_>, bodies: &[BodyInterest]) -> Vec<Row> {
    let locale = desk.locale;
    let most = bodies.iter().map(|one| one.candidates.max(one.seats)).max();
    let most = most.unwrap_or(1).max(1);
    let rows = bodies.iter().map(|one| Row {
        name: stored_body_name(locale, &one.body),
        gebied: one.body.gebied.clone(),
        address: match locale {
            Locale::Dutch => format!("{}?wijk={}", desk.work_path(), one.body.code),
            Locale::English => format!("{}?taal=en&wijk={}", desk.work_path(), one.body.code),
        },
        supply: supply(locale, one.supply()),
        seats: locale.number(one.seats),
        registrations: locale.number(one.registrations),
        candidates: locale.number(one.candidates),
        entrants: locale.number(one.entrants),
        waiting: locale.number(one.waiting),
        missing: match one.missing() {
            0 => String::new(),
            missing => locale.say("board-missing", &[("missing", missing.into())]),
        },
        bar: one.candidates * FULL / most,
        mark: one.seats * FULL / most,
    });
    rows.collect()
}

fn sums(locale: Locale, bodies: &[BodyInterest]) -> Sums {
    let sum = |of: fn(&BodyInterest) -> u64| locale.number(bodies.iter().map(of).sum());
    Sums {
        seats: sum(|one| one.seats),
        registrations: sum(|one| one.registrations),
        candidates: sum(|one| one.candidates),
        entrants: sum(|one| one.entrants),
        waiting: sum(|one| one.waiting),
    }
}
