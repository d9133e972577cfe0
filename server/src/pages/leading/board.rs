//! The board: all wijken at a glance, and each station with where it stands.

use super::Desk;
use super::query::{Asked, Query};
use super::tiles::{FULL, Maker, Part, Tile};
use crate::actions::counting::leading::{Board, Stand, load_board};
use crate::audit;
use crate::auth::{As, BureauReaders};
use crate::error::AppError;
use crate::locale::Locale;
use crate::pages::{Page, broken};
use crate::store::counting::load_station;
use crate::store::registration::Body;
use crate::web::{self, App};
use crate::wording::leading::stand;
use askama::Template;
use axum::extract::{Path, State as Held};
use axum::http::{StatusCode, Uri};
use axum::response::Response;

#[derive(Template)]
#[template(path = "leading/board.html")]
struct BoardPage {
    page: Page,
    query: Query,
    /// Up to which event of the log the page is.
    seq: i64,
    stream: String,
    /// The address with and without renewing itself.
    renewing: String,
    /// Why counting cannot begin everywhere; empty when it can.
    not_ready: Vec<String>,
    to_import: String,
    /// Whether counting can begin, and nothing was entered yet.
    is_ready: bool,
    /// Figures with what they are, each with a name of its own.
    cards: Vec<(&'static str, String, &'static str)>,
    shares: Vec<Share>,
    views: [(String, String, bool); 2],
    choices: Vec<(String, String, bool)>,
    /// What is wrong with the number to go to; empty when nothing is.
    jump_error: String,
    heading: String,
    found: String,
    no_filter: String,
    tiles: Vec<Tile>,
}

/// A state with how many stations are in it.
struct Share {
    part: Part,
    word: String,
    code: &'static str,
    count: String,
    address: String,
    is_chosen: bool,
}

/// Shows the board.
pub async fn show_counting_board(
    reader: As<BureauReaders>,
    locale: Locale,
    uri: Uri,
    Path(id): Path<String>,
    Held(app): Held<App>,
) -> Result<Response, Response> {
    let desk = Desk::open(&app, locale, &id).await?;
    let query = Query::of(locale, &uri);
    let jump = jump(&desk, &query.jump).await.map_err(broken(locale))?;
    if let Some(station) = jump {
        return Ok(desk.go(&format!("stembureau/{station}")));
    }
    // The log first: what is recorded meanwhile is shown once more, and not missed.
    let (seq, _) = audit::head(desk.db).await.map_err(broken(locale))?;
    let board = load_board(desk.db, &id).await.map_err(broken(locale))?;
    let people = desk.people().await?;
    let maker = Maker {
        desk: &desk,
        query: &query,
        people: &people,
        now: app.now(),
    };
    let tiles: Vec<Tile> = board.bodies.iter().map(|body| maker.tile(body)).collect();
    let base = desk.base();
    let mut page = desk.page(&reader.session, (locale.text("leading-title"), ""));
    let heading = page.title.clone();
    let mut status = StatusCode::OK;
    if !query.jump.is_empty() {
        let title = [("title", heading.as_str().into())];
        page.title = locale.say("form-error-title", &title);
        status = StatusCode::UNPROCESSABLE_ENTITY;
    }
    let found: usize = tiles.iter().map(|tile| tile.rows.len()).sum();
    let template = BoardPage {
        seq,
        stream: format!("{base}/stroom"),
        renewing: query.with(&base, ("ververs", if query.renews { "" } else { "30" })),
        not_ready: not_ready(locale, &board),
        is_ready: board.stations().all(|one| one.stand == Stand::Empty),
        to_import: page.address(&format!("/bureau/{id}/invoer")),
        cards: cards(locale, &board),
        shares: shares(locale, &board, (&query, &base)),
        views: [
            ("leading-as-tiles", "", false),
            ("leading-as-table", "tabel", true),
        ]
        .map(|(key, word, is_table)| {
            let address = query.with(&base, ("weergave", word));
            (locale.text(key), address, is_table == query.as_table)
        }),
        choices: choices(locale, &query),
        jump_error: match query.jump.is_empty() {
            true => String::new(),
            false => locale.text("leading-jump-missing"),
        },
        heading,
        found: match query.is_filtered() {
            true => locale.say("leading-found", &[("count", found.into())]),
            false => String::new(),
        },
        no_filter: page.address(&base),
        tiles,
        query,
        page,
    };
    Ok(web::private_page(status, locale, &template))
}

/// The station that somebody wants to go to, when there is one with that number.
async fn jump(desk: &Desk<'_>, typed: &str) -> Result<Option<u32>, AppError> {
    let Ok(number) = typed.parse() else {
        return Ok(None);
    };
    match load_station(desk.db, &desk.election.id, number).await {
        Ok(station) => Ok(Some(station.number)),
        Err(AppError::Missing { .. }) => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// What stands in the way of counting.
fn not_ready(locale: Locale, board: &Board) -> Vec<String> {
    let lacking = [
        ("leading-no-stations", board.without_stations()),
        ("leading-no-ballot", board.without_ballot()),
    ];
    let lacking = lacking.into_iter().filter(|(_, bodies)| !bodies.is_empty());
    lacking
        .map(|(key, bodies)| {
            let values = [
                ("count", bodies.len().into()),
                ("names", names(locale, &bodies).into()),
            ];
            locale.say(key, &values)
        })
        .collect()
}

fn names(locale: Locale, bodies: &[&Body]) -> String {
    let names: Vec<String> = bodies.iter().map(|body| body.name.clone()).collect();
    locale.names(&names)
}

fn cards(locale: Locale, board: &Board) -> Vec<(&'static str, String, &'static str)> {
    let count = |is_so: fn(Stand) -> bool| {
        let stations = board.stations().filter(|one| is_so(one.stand));
        stations.count() as u64
    };
    let to_tick = board.stations().map(|one| one.to_tick).sum();
    let values = [
        ("done", count(Stand::is_done).into()),
        ("all", count(|_| true).into()),
    ];
    vec![
        (
            "klaar",
            locale.say("leading-of", &values),
            "leading-card-done",
        ),
        (
            "bezig",
            locale.number(count(Stand::is_underway)),
            "leading-card-underway",
        ),
        (
            "verschil",
            locale.number(count(|one| one == Stand::Differs)),
            "leading-card-differs",
        ),
        ("bevinding", locale.number(to_tick), "leading-card-findings"),
    ]
}

fn shares(locale: Locale, board: &Board, (query, base): (&Query, &str)) -> Vec<Share> {
    let all = board.stations().count() as u64;
    let edge = |stations: u64| (stations * FULL).checked_div(all).unwrap_or_default();
    // What is done stands at the beginning of the bar.
    let mut order = Stand::ALL.to_vec();
    order.sort_by_key(|one| !one.is_done());
    let mut before = 0;
    let shares = order.into_iter().map(|one| {
        let count = board
            .stations()
            .filter(|station| station.stand == one)
            .count() as u64;
        let state = stand(locale, one);
        let is_chosen = query.asked == Asked::Stand(one);
        let share = Share {
            part: Part {
                colour: state.colour,
                x: edge(before),
                width: edge(before + count) - edge(before),
            },
            word: state.word,
            code: one.word(),
            count: locale.number(count),
            address: query.with(base, ("stand", if is_chosen { "" } else { one.word() })),
            is_chosen,
        };
        before += count;
        share
    });
    shares.collect()
}

/// The states that can be asked for, each with its word, and which one is.
fn choices(locale: Locale, query: &Query) -> Vec<(String, String, bool)> {
    let states = Stand::ALL.map(|one| (Asked::Stand(one), stand(locale, one).word));
    let more = [
        (Asked::ToTick, locale.text("leading-asked-findings")),
        (
            Asked::Investigated,
            locale.text("leading-asked-investigated"),
        ),
    ];
    let all = states.into_iter().chain(more);
    all.map(|(asked, word)| (asked.word().to_owned(), word, asked == query.asked))
        .collect()
}
