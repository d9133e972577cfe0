//! What the checks find in an entry that is going on: on which sheet it is told, and where a link leads.
//!
//! A finding is told as soon as every sheet that it is about was saved, so that nobody is blamed for what is still to
//! be typed.

use super::lines::target;
use super::reading::shown;
use crate::locale::Locale;
use crate::wording::counting::finding as sentence;
use election::counting::{BallotShape, Field, Finding, Sheet};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence with the field it leads to.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) sentence: String,
    pub(crate) target: String,
}

/// Where each field stands: on which sheet, by its place from 1.
#[derive(Debug)]
pub(crate) struct Places {
    places: BTreeMap<Field, u32>,
    shown: BTreeSet<Field>,
}

impl Places {
    pub(crate) fn of(sheets: &[Sheet], ballot: &BallotShape) -> Self {
        let mut places = BTreeMap::new();
        let mut visible = BTreeSet::new();
        for (place, sheet) in (1..).zip(sheets) {
            let fields = sheet.fields(ballot);
            visible.extend(shown(&fields, ballot));
            places.extend(fields.into_iter().map(|field| (field, place)));
        }
        Self {
            places,
            shown: visible,
        }
    }

    /// The sheets that a finding is about.
    pub(crate) fn sheets_of(&self, finding: &Finding) -> BTreeSet<u32> {
        let fields = finding.fields.iter();
        fields
            .filter_map(|field| self.places.get(field).copied())
            .collect()
    }

    /// Whether every sheet it is about was saved.
    pub(crate) fn is_ripe(&self, finding: &Finding, saved: &BTreeSet<u32>) -> bool {
        self.sheets_of(finding)
            .iter()
            .all(|place| saved.contains(place))
    }

    /// The fields of a finding that stand on this sheet, as a form shows them.
    pub(crate) fn fields_on(&self, finding: &Finding, place: u32) -> Vec<Field> {
        let fields = finding.fields.iter().copied();
        let here = fields.filter(|field| self.places.get(field) == Some(&place));
        let line = |field| match field {
            Field::OnList(list, _) if !self.shown.contains(&field) => Field::candidate(list, 1),
            field => field,
        };
        here.map(line).collect()
    }

    /// What is told on a sheet: sentences for the top, and for each field.
    pub(crate) fn told(
        &self,
        locale: Locale,
        place: u32,
        findings: &[&Finding],
    ) -> (Vec<Told>, BTreeMap<Field, Vec<String>>) {
        let mut top = Vec::new();
        let mut at: BTreeMap<Field, Vec<String>> = BTreeMap::new();
        for finding in findings {
            let fields = self.fields_on(finding, place);
            let said = sentence(locale, finding);
            top.push(Told {
                target: fields
                    .last()
                    .map_or_else(String::new, |field| target(*field)),
                sentence: said.clone(),
            });
            // At the field that closes the sum or is asked last; the others are named in the sentence.
            if let Some(field) = fields.last() {
                at.entry(*field).or_default().push(said);
            }
        }
        (top, at)
    }
}
