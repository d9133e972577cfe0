//! All bodies of an election on a day: which seats are filled, as a schematic map and as a table.

use super::day::{AskedDay, DayForm, Span};
use super::today;
// Signals.
use crate::actions::roster::{BodyRoster, list_rosters};
use crate::actions::signals::count_open_signals;
use crate::auth::{As, GriffieReaders};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken, database};
use crate::store::Standing;
use crate::store::registration::{list_bodies, list_seats, load_election};
use crate::web::{self, App};
use crate::wording::stored_body_name;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The distance between two seats in a picture.
const SEAT: u64 = 10;

#[derive(Template)]
#[template(path = "roster/election.html")]
struct ElectionPage {
    page: Page,
    heading: String,
    day: DayForm,
    /// The day that is shown, in words.
    on: String,
    summary: String,
    view: View,
    views: Vec<(String, String, bool)>,
    gebieden: Vec<Gebied>,
    notices: String,
    /// The words of the link to the signals, with how many wait.
    signals: String,
}

/// A way to show the city.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    /// A fold for each gebied; where something waits it is open.
    Gebieden,
    /// The schematic map.
    Map,
    /// One table.
    Table,
}

impl View {
    const ALL: [Self; 3] = [Self::Gebieden, Self::Map, Self::Table];

    fn word(self) -> &'static str {
        match self {
            Self::Gebieden => "gebieden",
            Self::Map => "kaart",
            Self::Table => "tabel",
        }
    }

    fn from_word(word: &str) -> Self {
        let mut all = Self::ALL.into_iter();
        all.find(|view| view.word() == word)
            .unwrap_or(Self::Gebieden)
    }

    fn name(self, locale: Locale) -> String {
        match self {
            Self::Gebieden => locale.text("city-gebieden"),
            Self::Map => locale.text("city-map"),
            Self::Table => locale.text("city-table"),
        }
    }
}

/// The bodies of a gebied, and its place on the map.
struct Gebied {
    name: String,
    /// Whether a seat is empty or something waits.
    is_open: bool,
    place: String,
    summary: String,
    bodies: Vec<Tile>,
}

/// One body.
struct Tile {
    name: String,
    address: String,
    appointments: String,
    figures: [u64; 5],
    told: String,
    colour: &'static str,
    /// The places of the seats in the picture, and whether each is filled.
    dots: Vec<(u64, bool)>,
    width: u64,
    notes: Vec<String>,
}

/// Shows the bodies of an election, on the day that is asked.
pub async fn show_election(
    reader: As<GriffieReaders>,
    locale: Locale,
    uri: Uri,
    Path(election): Path<String>,
    State(app): State<App>,
) -> Result<Response, Response> {
    let db = database(&app, locale)?;
    let row = load_election(db, &election).await.map_err(broken(locale))?;
    let query = uri.query().unwrap_or_default();
    let now = today(&app);
    let mut asked = AskedDay::read(query, now);
    let list = async |day: NaiveDate| list_rosters(db, &election, day).await;
    let mut rosters = list(asked.day).await.map_err(broken(locale))?;
    let span = span(&rosters);
    let before = asked.day;
    asked = asked.within(span.term);
    if asked.day != before {
        rosters = list(asked.day).await.map_err(broken(locale))?;
    }
    let view = View::from_word(Submitted::read(query.as_bytes()).trimmed("weergave"));
    let path = format!("/griffie/{election}");
    let mut day = asked.form(locale, &path, (&span, now));
    if view != View::Gebieden {
        day.carried.push(("weergave", view.word().to_owned()));
        for (_, address) in &mut day.links {
            address.push_str(&format!("&weergave={}", view.word()));
        }
    }
    let title = [("title", row.title.as_str().into())];
    let title = locale.say("city-title", &title);
    let mut page = Page {
        unofficial: row.standing == Standing::NotOfficial,
        ..Page::of(&reader.session, locale, title.clone(), &path)
    };
    if asked.is_wrong() {
        let title = [("title", title.into())];
        page.title = locale.say("form-error-title", &title);
    }
    let maker = Maker {
        locale,
        election: &election,
        day: asked.day,
        now,
    };
    // Signals.
    let open = count_open_signals(db, &election, now).await;
    let open = u64::try_from(open.map_err(broken(locale))?).unwrap_or(u64::MAX);
    let shown = ElectionPage {
        signals: locale.say("signals-link", &[("count", open.into())]),
        notices: page.address(&format!("{path}/benoemingen")),
        heading: row.title.clone(),
        on: locale.say("city-on", &[("day", locale.date(asked.day).into())]),
        views: maker.views(view),
        summary: maker.summary(rosters.iter()),
        gebieden: maker.gebieden(&rosters),
        view,
        day,
        page: page.after(vec![
            Crumb::new(locale, locale.text("nav-griffie"), "/griffie"),
            Crumb::new(locale, row.title, &path),
        ]),
    };
    let status = match asked.is_wrong() {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    Ok(web::private_page(status, locale, &shown))
}

/// The codes of the bodies of an election, in the order of the overview.
pub(super) async fn codes(
    app: &App,
    locale: Locale,
    election: &str,
) -> Result<Vec<String>, Response> {
    let db = database(app, locale)?;
    let seats = list_seats(db, election).await.map_err(broken(locale))?;
    let seats: BTreeMap<String, u64> = seats.into_iter().collect();
    let bodies = list_bodies(db).await.map_err(broken(locale))?;
    let known = bodies.into_iter().map(|body| body.code);
    Ok(known.filter(|code| seats.contains_key(code)).collect())
}

/// From the first day of any body until the last.
fn span(rosters: &[BodyRoster]) -> Span {
    let terms = rosters.iter().filter_map(|one| one.term);
    let from = terms.clone().map(|(from, _)| from).min();
    let until = terms.map(|(_, until)| until).max();
    Span {
        term: from.zip(until),
        changes: rosters.iter().flat_map(|one| one.changes.clone()).collect(),
    }
}

/// Words the bodies of a day.
struct Maker<'m> {
    locale: Locale,
    election: &'m str,
    day: NaiveDate,
    now: NaiveDate,
}

impl Maker<'_> {
    fn address(&self, below: &str) -> String {
        format!("/griffie/{}{below}{}", self.election, self.locale.query())
    }

    /// The ways to show it, each with the day that is shown.
    fn views(&self, chosen: View) -> Vec<(String, String, bool)> {
        let locale = self.locale;
        let sign = if locale.query().is_empty() { '?' } else { '&' };
        let address = format!("{}{sign}op={}", self.address(""), self.day);
        let views = View::ALL.into_iter().map(|view| {
            let address = match view {
                View::Gebieden => address.clone(),
                View::Map | View::Table => format!("{address}&weergave={}", view.word()),
            };
            (view.name(locale), address, view == chosen)
        });
        views.collect()
    }

    fn summary<'r>(&self, rosters: impl Iterator<Item = &'r BodyRoster>) -> String {
        let mut sums = [0_u64; 5];
        for one in rosters {
            let waits = u64::from(!self.has_begun(one));
            let figures = [1, one.members, one.seats, self.vacant(one), waits];
            for (sum, figure) in sums.iter_mut().zip(figures) {
                *sum += figure;
            }
        }
        let [bodies, members, seats, vacant, waiting] = sums;
        let values = [
            ("bodies", bodies.into()),
            ("members", members.into()),
            ("seats", seats.into()),
            ("vacant", vacant.into()),
        ];
        let summary = self.locale.say("city-summary", &values);
        if waiting == 0 {
            return summary;
        }
        let count = [("count", waiting.into())];
        format!("{summary} {}", self.locale.say("city-waiting", &count))
    }

    fn has_begun(&self, one: &BodyRoster) -> bool {
        one.term.is_some_and(|(from, _)| from <= self.day)
    }

    /// How many seats are empty; a seat that nobody could get yet is not.
    fn vacant(&self, one: &BodyRoster) -> u64 {
        match self.has_begun(one) {
            true => one.vacant(),
            false => 0,
        }
    }

    fn gebieden(&self, rosters: &[BodyRoster]) -> Vec<Gebied> {
        let mut groups: BTreeMap<&str, Vec<&BodyRoster>> = BTreeMap::new();
        for one in rosters {
            groups.entry(&one.body.gebied).or_default().push(one);
        }
        let gebieden = groups.into_iter().map(|(name, bodies)| Gebied {
            name: name.to_owned(),
            is_open: bodies
                .iter()
                .any(|one| self.vacant(one) > 0 || one.vacancies + one.appointments > 0),
            place: place(name),
            summary: self.summary(bodies.iter().copied()),
            bodies: bodies.into_iter().map(|one| self.tile(one)).collect(),
        });
        gebieden.collect()
    }

    fn tile(&self, one: &BodyRoster) -> Tile {
        let locale = self.locale;
        let vacant = self.vacant(one);
        let values = [
            ("members", one.members.into()),
            ("seats", one.seats.into()),
            ("vacant", vacant.into()),
        ];
        let (key, colour) = match (one.term.is_some(), self.has_begun(one), vacant) {
            (false, _, _) => ("city-no-result", "none"),
            (true, false, _) => ("city-not-begun", "none"),
            (true, true, 0) => ("city-full", "ok"),
            (true, true, _) => ("city-vacant", "warning"),
        };
        let code = &one.body.code;
        let sign = if locale.query().is_empty() { '?' } else { '&' };
        let on = match self.day == self.now {
            true => String::new(),
            false => format!("{sign}op={}", self.day),
        };
        let open = [
            (one.vacancies, "city-open-vacancies"),
            (one.appointments, "city-open-appointments"),
            (one.chairs, "city-chairs"),
        ];
        let open = open.into_iter().filter(|(count, _)| *count > 0);
        Tile {
            name: stored_body_name(locale, &one.body),
            address: format!("{}{on}", self.address(&format!("/{code}"))),
            appointments: self.address(&format!("/{code}/benoemingen")),
            figures: [
                one.seats,
                one.members,
                vacant,
                one.vacancies,
                one.appointments,
            ],
            told: locale.say(key, &values),
            colour,
            dots: (0..one.seats)
                .map(|seat| (seat * SEAT + SEAT / 2, seat < one.members))
                .collect(),
            width: one.seats * SEAT,
            notes: open
                .map(|(count, key)| locale.say(key, &[("count", count.into())]))
                .collect(),
        }
    }
}

/// The name of a gebied as the stylesheet knows its place on the map.
fn place(name: &str) -> String {
    let letters = name.chars().map(|letter| match letter {
        letter if letter.is_ascii_alphanumeric() => letter.to_ascii_lowercase(),
        _ => '-',
    });
    letters.collect()
}
