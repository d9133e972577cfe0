//! One wijk on the board: as a tile, as a row of the table, and as a fold with its stations.

use super::Desk;
use super::query::Query;
use crate::actions::counting::leading::{BodyProgress, Stand, StationProgress};
use crate::locale::Locale;
use crate::wording::leading::{People, moment, person, stand};
use crate::wording::stage::State;
use chrono::{DateTime, Utc};

/// The width of a bar, in the units of the drawing.
pub(super) const FULL: u64 = 1000;

/// A part of a bar.
pub(super) struct Part {
    pub(super) colour: &'static str,
    pub(super) x: u64,
    pub(super) width: u64,
}

/// A wijk.
pub(super) struct Tile {
    pub(super) code: String,
    pub(super) name: String,
    /// Where its stations are.
    pub(super) address: String,
    pub(super) state: State,
    /// How many of its stations are done, in words.
    pub(super) figure: String,
    /// The same as figures for the table.
    pub(super) figures: [String; 6],
    pub(super) parts: Vec<Part>,
    /// What waits for the coordinator, in words.
    pub(super) waits: Vec<String>,
    pub(super) is_open: bool,
    pub(super) rows: Vec<StationRow>,
}

/// A station of a wijk.
pub(super) struct StationRow {
    pub(super) number: u32,
    pub(super) name: String,
    pub(super) address: String,
    pub(super) state: State,
    /// Who entered it, first and second.
    pub(super) who: Vec<String>,
    pub(super) since: String,
    /// What waits for the coordinator, in words.
    pub(super) waits: Vec<String>,
}

/// What all tiles are made with.
pub(super) struct Maker<'m> {
    pub(super) desk: &'m Desk<'m>,
    pub(super) query: &'m Query,
    pub(super) people: &'m People,
    pub(super) now: DateTime<Utc>,
}

impl Maker<'_> {
    /// A wijk with those of its stations that are asked for.
    pub(super) fn tile(&self, body: &BodyProgress) -> Tile {
        let locale = self.desk.locale;
        let code = body.body.code.clone();
        let taken = body.stations.iter().filter(|one| self.query.takes(one));
        let rows: Vec<StationRow> = taken.map(|one| self.row(one)).collect();
        let figure = [("done", body.done().into()), ("all", body.all().into())];
        let of = |is_so: fn(Stand) -> bool| body.count(|one| is_so(one.stand));
        let asks = of(|stand| matches!(stand, Stand::Differs | Stand::Asked));
        Tile {
            address: format!(
                "{}#wijk-{code}",
                self.query.with(&self.desk.base(), ("wijk", &code))
            ),
            name: body.body.name.clone(),
            state: state(locale, body),
            figure: locale.say("leading-done-of", &figure),
            figures: [
                body.all(),
                of(|stand| stand == Stand::Empty),
                of(Stand::is_underway),
                body.done(),
                asks,
                body.to_tick(),
            ]
            .map(|figure| locale.number(figure)),
            parts: parts(body),
            waits: waits(
                locale,
                (asks, body.to_tick()),
                body.count(|one| one.is_investigated),
            ),
            is_open: self.query.body == code || (self.query.is_filtered() && !rows.is_empty()),
            rows,
            code,
        }
    }

    fn row(&self, one: &StationProgress) -> StationRow {
        let locale = self.desk.locale;
        let named = |account: Option<u64>, key: &str| {
            account.map(|account| {
                let name = person(locale, self.people, account);
                locale.say(key, &[("name", name.into())])
            })
        };
        let first = named(one.first_by, "leading-first-by");
        let second = named(one.second_by, "leading-second-by");
        StationRow {
            number: one.station.number,
            name: one.station.name.clone(),
            address: self.desk.station(one.station.number),
            state: stand(locale, one.stand),
            who: first.into_iter().chain(second).collect(),
            since: one
                .since
                .map_or_else(String::new, |since| moment(locale, since, self.now)),
            waits: waits(locale, (0, one.to_tick), u64::from(one.is_investigated)),
        }
    }
}

/// How far a wijk is, in a word.
fn state(locale: Locale, body: &BodyProgress) -> State {
    let differs = |one: &StationProgress| one.stand == Stand::Differs;
    let (key, colour) = if body.stations.is_empty() {
        ("leading-body-no-stations", "warning")
    } else if body.is_done() {
        ("leading-body-done", "ok")
    } else if body.stations.iter().any(differs) {
        ("leading-body-differs", "warning")
    } else if body.count(|one| one.stand != Stand::Empty) == 0 {
        ("leading-body-empty", "none")
    } else {
        ("leading-body-underway", "info")
    };
    State {
        word: locale.text(key),
        colour,
    }
}

/// The bar of a wijk: done, being worked on, and what waits for somebody to look.
fn parts(body: &BodyProgress) -> Vec<Part> {
    let is_warning =
        |stand: Stand| matches!(stand, Stand::Findings | Stand::Differs | Stand::Asked);
    let counts = [
        ("ok", body.done()),
        (
            "info",
            body.count(|one| one.stand.is_underway() && !is_warning(one.stand)),
        ),
        ("warning", body.count(|one| is_warning(one.stand))),
    ];
    let edge = |stations: u64| {
        (stations * FULL)
            .checked_div(body.all())
            .unwrap_or_default()
    };
    let mut before = 0;
    let parts = counts.into_iter().map(|(colour, count)| {
        let part = Part {
            colour,
            x: edge(before),
            width: edge(before + count) - edge(before),
        };
        before += count;
        part
    });
    parts.filter(|part| part.width > 0).collect()
}

fn waits(locale: Locale, (asks, to_tick): (u64, u64), investigated: u64) -> Vec<String> {
    let told = [
        (asks, "leading-wait-differences"),
        (to_tick, "leading-wait-findings"),
        (investigated, "leading-wait-investigated"),
    ];
    let told = told.into_iter().filter(|(count, _)| *count > 0);
    told.map(|(count, key)| locale.say(key, &[("count", count.into())]))
        .collect()
}
