//! The lines of a sheet as a form shows them: code, question, what was typed, what the parts add up to, and what is
//! wrong.

use super::reading::{Typed, shown, ungrouped};
use crate::locale::Locale;
use crate::store::registration::List;
use crate::wording::entry as wording;
use election::counting::{BallotShape, Field, OnList, Sheet, Value};
use std::collections::BTreeMap;

/// A part of a sheet under a heading of its own.
#[derive(Debug, Clone)]
pub(crate) struct Section {
    /// Empty when the sheet is one part.
    pub(crate) heading: String,
    pub(crate) lines: Vec<Line>,
}

/// One field.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) id: String,
    pub(crate) code: String,
    pub(crate) label: String,
    pub(crate) note: String,
    pub(crate) kind: Kind,
    pub(crate) value: String,
    pub(crate) is_total: bool,
    /// The names of the fields that add up to this one; empty when none do.
    pub(crate) parts: String,
    /// What they add up to, as far as it was typed.
    pub(crate) sum: String,
    /// Why it cannot be read; empty when it can.
    pub(crate) wrong: String,
    /// What the checks found.
    pub(crate) found: Vec<String>,
    /// Whether typing begins here.
    pub(crate) is_first: bool,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Answer,
    Tick,
}

impl Line {
    pub(crate) fn is_yes(&self) -> bool {
        matches!(self.value.as_str(), "yes" | "both")
    }

    pub(crate) fn is_no(&self) -> bool {
        matches!(self.value.as_str(), "no" | "both")
    }

    pub(crate) fn is_ticked(&self) -> bool {
        self.value == "ticked"
    }

    /// The elements that describe it, by their place in the page.
    pub(crate) fn described_by(&self) -> String {
        let there = [
            ("err", !self.wrong.is_empty()),
            ("found", !self.found.is_empty()),
            ("sum", !self.parts.is_empty()),
        ];
        let there = there.iter().filter(|(_, there)| *there);
        let ids: Vec<String> = there.map(|(end, _)| format!("{}-{end}", self.id)).collect();
        ids.join(" ")
    }
}

/// Where a link to a field leads.
pub(crate) fn target(field: Field) -> String {
    let end = match field.empty_value() {
        Value::Answer(_) => "-yes",
        Value::Number(_) | Value::Tick(_) => "",
    };
    format!("f-{field}{end}")
}

/// What the lines are made from.
pub(crate) struct Lines<'l> {
    pub(crate) locale: Locale,
    pub(crate) lists: &'l [List],
    pub(crate) ballot: &'l BallotShape,
    pub(crate) typed: &'l Typed,
    pub(crate) wrong: &'l BTreeMap<Field, String>,
    pub(crate) found: &'l BTreeMap<Field, Vec<String>>,
}

impl Lines<'_> {
    /// A whole sheet; typing begins at what is wrong, and else at the top.
    pub(crate) fn of_sheet(&self, sheet: &Sheet) -> Vec<Section> {
        let fields = shown(&sheet.fields(self.ballot), self.ballot);
        let mut sections: Vec<Section> = Vec::new();
        let mut last = None;
        for field in fields {
            let heading = self.heading(sheet, field);
            if last.as_ref() != Some(&heading) || sections.is_empty() {
                sections.push(Section {
                    heading: heading.clone(),
                    lines: Vec::new(),
                });
                last = Some(heading);
            }
            if let Some(section) = sections.last_mut() {
                section.lines.push(self.line(field));
            }
        }
        mark_first(&mut sections);
        sections
    }

    /// A few fields, each with all that says where it stands on the paper.
    pub(crate) fn of_fields(&self, fields: &[Field]) -> Vec<Section> {
        let lines = shown(fields, self.ballot).into_iter().map(|field| Line {
            code: String::new(),
            label: wording::whole_label(self.locale, field, self.lists),
            parts: String::new(),
            sum: String::new(),
            ..self.line(field)
        });
        let mut sections = vec![Section {
            heading: String::new(),
            lines: lines.collect(),
        }];
        mark_first(&mut sections);
        sections
    }

    fn heading(&self, sheet: &Sheet, field: Field) -> String {
        let key = match (sheet, field) {
            (Sheet::Investigation, Field::UnexplainedByStation | Field::OtherBallotsOnList) => {
                "entry-part-station"
            }
            (Sheet::Investigation, _) => "entry-part-investigation",
            (Sheet::Totals, Field::PollCards | Field::Proxies | Field::Admitted) => {
                "entry-part-voters"
            }
            (Sheet::Totals, _) => "entry-part-votes",
            (Sheet::Differences | Sheet::Lists(_), _) => return String::new(),
        };
        self.locale.text(key)
    }

    fn line(&self, field: Field) -> Line {
        let parts = parts(field, self.ballot);
        let names: Vec<String> = parts.iter().map(ToString::to_string).collect();
        Line {
            name: field.to_string(),
            id: format!("f-{field}"),
            code: wording::code(field, self.lists),
            label: wording::label(self.locale, field, self.lists),
            note: self.note(field),
            kind: match field.empty_value() {
                Value::Number(_) => Kind::Number,
                Value::Answer(_) => Kind::Answer,
                Value::Tick(_) => Kind::Tick,
            },
            value: self.typed.get(&field).cloned().unwrap_or_default(),
            is_total: !parts.is_empty(),
            parts: names.join(" "),
            sum: self.sum(&parts),
            wrong: self.wrong.get(&field).cloned().unwrap_or_default(),
            found: self.found.get(&field).cloned().unwrap_or_default(),
            is_first: false,
        }
    }

    /// The name above the list, or behind the only candidate.
    fn note(&self, field: Field) -> String {
        let Field::OnList(list, OnList::Candidate(number)) = field else {
            return String::new();
        };
        let list = self.lists.iter().find(|one| one.number == list);
        let mut candidates = list.iter().flat_map(|list| &list.candidates);
        let found = candidates.find(|one| one.number == number);
        found.map_or_else(String::new, |one| one.aanduiding.clone())
    }

    /// What the parts add up to, as far as all of them were typed and can be read.
    fn sum(&self, parts: &[Field]) -> String {
        if parts.is_empty() || parts.iter().any(|part| !self.typed.contains_key(part)) {
            return String::new();
        }
        let number = |part: &Field| {
            let text = self.typed.get(part).map_or("", String::as_str);
            match ungrouped(text) {
                none if none.is_empty() => Some(0),
                digits => digits.parse::<u64>().ok(),
            }
        };
        let sum = parts
            .iter()
            .try_fold(0_u64, |sum, part| sum.checked_add(number(part)?));
        sum.map_or_else(String::new, |sum| {
            self.locale.say("entry-sum", &[("sum", sum.into())])
        })
    }
}

/// The fields that add up to this one, when it is a total.
fn parts(field: Field, ballot: &BallotShape) -> Vec<Field> {
    match field {
        Field::Admitted => vec![Field::PollCards, Field::Proxies],
        Field::VotesOnCandidates => {
            let lists = ballot.lists.keys();
            lists.map(|&list| Field::VotesOfList(list)).collect()
        }
        Field::Cast => vec![Field::VotesOnCandidates, Field::Blank, Field::Invalid],
        Field::OnList(list, OnList::Total) => {
            let size = ballot.lists.get(&list).copied().unwrap_or_default();
            (1..=size).map(|one| Field::candidate(list, one)).collect()
        }
        _ => Vec::new(),
    }
}

/// Marks where typing begins.
fn mark_first(sections: &mut [Section]) {
    let lines = || sections.iter().flat_map(|section| &section.lines);
    let is_wrong = |line: &Line| !line.wrong.is_empty();
    let is_found = |line: &Line| !line.found.is_empty();
    let place = lines().position(is_wrong);
    let place = place.or_else(|| lines().position(is_found)).unwrap_or(0);
    let mut lines = sections.iter_mut().flat_map(|section| &mut section.lines);
    if let Some(line) = lines.nth(place) {
        line.is_first = true;
    }
}
