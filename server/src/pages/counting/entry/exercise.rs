//! An exercise of a minute: a made-up station on paper beside the same fields, keys and checks. Nothing is stored.

use super::found::Told;
use super::lines::{Lines, Section, target};
use super::reading::{Typed, completed, read, typed, written};
use super::sheet::told_wrong;
use crate::actions::registration::load_regulation;
use crate::auth::{As, Counters, Session};
use crate::form::Submitted;
use crate::locale::Locale;
use crate::pages::{Crumb, Page, broken};
use crate::store::ListKind;
use crate::store::registration::{Candidate, List};
use crate::web;
use crate::wording::counting::finding as sentence;
use crate::wording::entry as wording;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use election::counting::{BallotShape, Checking, Field, Sheet, StationCount, Value, check, sheets};
use std::collections::BTreeMap;

/// The regulation whose checks are practised with.
const REGULATION: &str = "rotterdam-2026";
/// What stands on the paper.
const PAPER: [(&str, u64); 14] = [
    ("A", 212),
    ("B", 23),
    ("D", 235),
    ("E.1", 128),
    ("E.2", 97),
    ("E", 225),
    ("F", 6),
    ("G", 4),
    ("H", 235),
    ("1.1", 81),
    ("1.2", 35),
    ("1.3", 12),
    ("1.total", 128),
    ("2.1", 97),
];

#[derive(Template)]
#[template(path = "counting/entry/exercise.html")]
struct ExercisePage {
    page: Page,
    paper: Vec<PaperSheet>,
    sections: Vec<Section>,
    csrf: String,
    wrong: Vec<Told>,
    found: Vec<Told>,
    /// Where the figures are others than on the paper.
    slips: Vec<Told>,
    is_done: bool,
}

struct PaperSheet {
    title: String,
    lines: Vec<(String, String, String)>,
}

/// The made-up station.
struct Exercise {
    lists: Vec<List>,
    ballot: BallotShape,
    sheets: Vec<Sheet>,
    fields: Vec<Field>,
    paper: BTreeMap<Field, u64>,
}

/// Shows the paper and the empty fields.
pub async fn show_exercise(somebody: As<Counters>, locale: Locale) -> Response {
    let exercise = Exercise::new();
    let view = View {
        typed: &Typed::new(),
        wrong: &BTreeMap::new(),
        found: &BTreeMap::new(),
    };
    answer(
        (&somebody.session, locale),
        &exercise,
        &view,
        Outcome::default(),
    )
}

/// Checks what was typed as it would be in earnest, and holds it against the paper.
pub async fn submit_exercise(
    somebody: As<Counters>,
    locale: Locale,
    submitted: Submitted,
) -> Result<Response, Response> {
    let exercise = Exercise::new();
    let rules = load_regulation(REGULATION)
        .map_err(broken(locale))?
        .counting;
    let typed = typed(&exercise.fields, &submitted);
    let mut wrong = BTreeMap::new();
    let mut at: BTreeMap<Field, Vec<String>> = BTreeMap::new();
    let mut outcome = Outcome::default();
    match read(&typed, &rules) {
        Err(refusals) => {
            let told = |one: &election::counting::StructuralRefusal| {
                (one.field, wording::unreadable(locale, &one.reason))
            };
            wrong = refusals.iter().map(told).collect();
            outcome.wrong = told_wrong(&wrong, &exercise.lists, locale);
        }
        Ok(values) => {
            let whole: Vec<Field> = exercise.all_fields();
            let values = completed(values, &whole, &exercise.ballot);
            let count = exercise.count(&values);
            let checking = Checking {
                rules: &rules,
                ballot: &exercise.ballot,
                others: &[],
            };
            for finding in check(&count, &checking).unwrap_or_default() {
                let fields = finding.fields.iter();
                let mut here = fields.filter(|field| exercise.fields.contains(field));
                let Some(field) = here.next_back().copied() else {
                    continue;
                };
                let said = sentence(locale, &finding);
                outcome.found.push(Told {
                    sentence: said.clone(),
                    target: target(field),
                });
                at.entry(field).or_default().push(said);
            }
            outcome.slips = exercise.slips(locale, &values);
            outcome.is_done = outcome.slips.is_empty();
        }
    }
    let view = View {
        typed: &typed,
        wrong: &wrong,
        found: &at,
    };
    Ok(answer(
        (&somebody.session, locale),
        &exercise,
        &view,
        outcome,
    ))
}

struct View<'v> {
    typed: &'v Typed,
    wrong: &'v BTreeMap<Field, String>,
    found: &'v BTreeMap<Field, Vec<String>>,
}

#[derive(Default)]
struct Outcome {
    wrong: Vec<Told>,
    found: Vec<Told>,
    slips: Vec<Told>,
    is_done: bool,
}

impl Exercise {
    fn new() -> Self {
        let lists = vec![
            list(
                1,
                "Buurtlijst",
                &[
                    "A. (Amina) Voorbeeld",
                    "B. (Bas) Proef",
                    "C. (Cem) Oefening",
                ],
            ),
            list(2, "", &["D. (Dina) Model"]),
        ];
        let ballot = BallotShape {
            wijkraad: "oefening".to_owned(),
            lists: BTreeMap::from([(1, 3), (2, 1)]),
        };
        let fields = PAPER.iter().filter_map(|(name, _)| name.parse().ok());
        let paper = PAPER.iter();
        let paper = paper.filter_map(|(name, votes)| Some((name.parse().ok()?, *votes)));
        Self {
            lists,
            sheets: sheets(&ballot),
            fields: fields.collect(),
            paper: paper.collect(),
            ballot,
        }
    }

    fn all_fields(&self) -> Vec<Field> {
        let sheets = self.sheets.iter();
        sheets
            .flat_map(|sheet| sheet.fields(&self.ballot))
            .collect()
    }

    /// The count that was meant; what the exercise leaves out is as it is on most papers.
    fn count(&self, values: &BTreeMap<Field, Value>) -> StationCount {
        use election::counting::Answer;
        let mut count = StationCount::empty(1, &self.ballot);
        count.extra_investigation.for_other_reason = Answer::No;
        count.station_differences.unexplained = Answer::No;
        count.station_differences.other_ballots = Answer::No;
        for (&field, &value) in values {
            // Each field is of this ballot, so it is taken.
            let _ = count.set(field, value);
        }
        let (cast, admitted) = (count.votes.cast, count.voters.admitted);
        count.comparison.equal = cast == admitted;
        count.comparison.above = cast > admitted;
        count.comparison.below = cast < admitted;
        count.comparison.more_ballots = cast.saturating_sub(admitted);
        count.comparison.fewer_ballots = admitted.saturating_sub(cast);
        count.comparison.fully_explained = Answer::Yes;
        count
    }

    /// Where something else was typed than stands on the paper.
    fn slips(&self, locale: Locale, values: &BTreeMap<Field, Value>) -> Vec<Told> {
        let differs = |(field, votes): &(&Field, &u64)| {
            values.get(field).copied() != Some(Value::Number(**votes))
        };
        let slips = self.paper.iter().filter(differs);
        slips
            .map(|(field, votes)| {
                let values = [
                    (
                        "field",
                        wording::whole_label(locale, *field, &self.lists).into(),
                    ),
                    ("votes", (*votes).into()),
                ];
                Told {
                    sentence: locale.say("exercise-slip", &values),
                    target: target(*field),
                }
            })
            .collect()
    }

    /// The paper: the same lines as the form, with what the station wrote.
    fn sheets_of_paper(&self, locale: Locale) -> Vec<PaperSheet> {
        let whole = self.count(
            &self
                .paper
                .iter()
                .map(|(field, votes)| (*field, Value::Number(*votes)))
                .collect(),
        );
        let written = written(&self.fields, &whole);
        let line = |field: &Field| {
            (
                wording::code(*field, &self.lists),
                wording::label(locale, *field, &self.lists),
                written.get(field).cloned().unwrap_or_default(),
            )
        };
        let practised = [&Sheet::Totals].into_iter();
        let practised = practised.chain(self.sheets.iter().skip(3));
        practised
            .map(|sheet| {
                let fields = sheet.fields(&self.ballot);
                let fields = fields.iter().filter(|field| self.fields.contains(field));
                PaperSheet {
                    title: wording::sheet(locale, sheet, &self.lists),
                    lines: fields.map(line).collect(),
                }
            })
            .collect()
    }
}

fn list(number: u32, name: &str, people: &[&str]) -> List {
    let candidates = (1..).zip(people).map(|(place, person)| Candidate {
        number: place,
        initials: String::new(),
        first_name: String::new(),
        prefix: String::new(),
        last_name: (*person).to_owned(),
        aanduiding: String::new(),
        locality: String::new(),
    });
    List {
        number,
        name: name.to_owned(),
        kind: match people.len() {
            1 => ListKind::Persoonlijk,
            _ => ListKind::Collectief,
        },
        candidates: candidates.collect(),
    }
}

fn answer(
    (session, locale): (&Session, Locale),
    exercise: &Exercise,
    view: &View<'_>,
    outcome: Outcome,
) -> Response {
    let lines = Lines {
        locale,
        lists: &exercise.lists,
        ballot: &exercise.ballot,
        typed: view.typed,
        wrong: view.wrong,
        found: view.found,
    };
    let mut sections = lines.of_sheet(&Sheet::Totals);
    for sheet in exercise.sheets.iter().skip(3) {
        let title = wording::sheet(locale, sheet, &exercise.lists);
        sections.extend(lines.of_sheet(sheet).into_iter().map(|section| Section {
            heading: title.clone(),
            ..section
        }));
    }
    let is_wrong = !outcome.wrong.is_empty();
    let title = locale.text("exercise-title");
    let mut page = Page::of(session, locale, title.clone(), "/tellen/oefenen");
    page.crumbs = vec![Crumb::new(locale, locale.text("entry-title"), "/tellen")];
    if is_wrong {
        page = page.called(locale.say("form-error-title", &[("title", title.into())]));
    }
    only_one_begins(&mut sections);
    let template = ExercisePage {
        paper: exercise.sheets_of_paper(locale),
        sections,
        csrf: session.csrf.clone(),
        wrong: outcome.wrong,
        found: outcome.found,
        slips: outcome.slips,
        is_done: outcome.is_done,
        page,
    };
    let status = match is_wrong {
        true => StatusCode::UNPROCESSABLE_ENTITY,
        false => StatusCode::OK,
    };
    web::private_page(status, locale, &template)
}

/// Several sheets on one page: typing begins on the first of them.
fn only_one_begins(sections: &mut [Section]) {
    let lines = sections.iter_mut().flat_map(|section| &mut section.lines);
    for line in lines.filter(|line| line.is_first).skip(1) {
        line.is_first = false;
    }
}
