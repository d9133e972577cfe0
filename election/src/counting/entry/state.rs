//! The states of a station's count, and what is known in each.

use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::finding::{Code, Finding};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// An official, by the number under which the caller knows the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfficialId(pub i64);

/// Who does something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// The official.
    pub by: OfficialId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// What one person read from the paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Who entered it, and when it was last changed.
    pub act: Act,
    /// The values.
    pub count: StationCount,
    /// Everybody who ever typed in it. Nobody of them types in the other entry of the same count.
    #[serde(default)]
    pub hands: BTreeSet<OfficialId>,
}

impl Entry {
    /// An entry that nobody typed in before.
    pub(super) fn new(act: Act, count: StationCount) -> Self {
        Self {
            act,
            count,
            hands: BTreeSet::from([act.by]),
        }
    }

    /// The entry with other values.
    pub(super) fn typed(&self, act: Act, count: StationCount) -> Self {
        let mut hands = self.hands.clone();
        hands.insert(act.by);
        Self { act, count, hands }
    }

    /// Whether this person typed in it.
    #[must_use]
    pub fn is_work_of(&self, person: OfficialId) -> bool {
        self.act.by == person || self.hands.contains(&person)
    }
}

/// "I checked this against the paper", with the explanation that goes into the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// Who confirmed it, and when.
    pub act: Act,
    /// Why it is as it is; never empty.
    pub explanation: String,
}

/// A finding with the answer of an official, when there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedFinding {
    /// What was found.
    pub finding: Finding,
    /// The answer.
    pub confirmation: Option<Confirmation>,
}

/// An entry with all that was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedEntry {
    /// The entry.
    pub entry: Entry,
    /// The findings, in the order of the codes.
    pub findings: Vec<CheckedFinding>,
}

impl CheckedEntry {
    /// Whether an official answered for each finding.
    #[must_use]
    pub fn is_answered_for(&self) -> bool {
        let mut findings = self.findings.iter();
        findings.all(|finding| finding.confirmation.is_some())
    }

    /// Whether this person typed in it, or answered for a finding in it.
    #[must_use]
    pub fn is_work_of(&self, person: OfficialId) -> bool {
        let mut answers = self.findings.iter().flat_map(|found| &found.confirmation);
        self.entry.is_work_of(person) || answers.any(|answer| answer.act.by == person)
    }
}

/// One of the two entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// The first.
    First,
    /// The second.
    Second,
}

/// Fields that the coordinator asked to read from the paper again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorrectionRequest {
    /// Who asked, and when.
    pub act: Act,
    /// The fields, at least one.
    pub fields: BTreeSet<Field>,
    /// The entries of which the answer is still awaited, at least one.
    pub awaited: BTreeSet<Whose>,
    /// Whether the person of the entry must answer; after a reopening anybody can but the person of
    /// the other entry.
    pub same_person: bool,
}

/// Where a station's count stands.
///
/// Stored with the state as the outer key: serde cannot read maps by number from inside a tagged enum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountState {
    /// Nothing was entered.
    #[default]
    Empty,
    /// The first person is entering.
    FirstEntry {
        /// What was entered so far.
        first: Entry,
    },
    /// The first entry has findings that nobody answered for.
    FirstEntryHasFindings {
        /// The entry.
        first: CheckedEntry,
        /// The second entry, when a correction of the first brought the findings.
        second: Option<Entry>,
    },
    /// The first entry is done.
    FirstEntryDone {
        /// The entry.
        first: CheckedEntry,
    },
    /// The second person is entering.
    SecondEntry {
        /// The first entry.
        first: CheckedEntry,
        /// What was entered so far.
        second: Entry,
    },
    /// The entries differ.
    EntriesDiffer {
        /// The first entry.
        first: CheckedEntry,
        /// The second entry.
        second: Entry,
        /// The fields in which they differ, in the order of the paper.
        fields: Vec<Field>,
    },
    /// The coordinator asked for fields again.
    CorrectionAsked {
        /// The first entry.
        first: CheckedEntry,
        /// The second entry.
        second: Entry,
        /// What was asked.
        request: CorrectionRequest,
    },
    /// Both entries agree.
    Final {
        /// The first entry.
        first: CheckedEntry,
        /// The second entry, with the same values.
        second: Entry,
    },
}

/// A state without what is known in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each is documented at `CountState`")]
pub enum StateName {
    Empty,
    FirstEntry,
    FirstEntryHasFindings,
    FirstEntryDone,
    SecondEntry,
    EntriesDiffer,
    CorrectionAsked,
    Final,
}

impl fmt::Display for StateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "empty",
            Self::FirstEntry => "first entry",
            Self::FirstEntryHasFindings => "first entry has findings",
            Self::FirstEntryDone => "first entry done",
            Self::SecondEntry => "second entry",
            Self::EntriesDiffer => "entries differ",
            Self::CorrectionAsked => "correction asked",
            Self::Final => "final",
        })
    }
}

impl CountState {
    /// The name of the state.
    #[must_use]
    pub fn name(&self) -> StateName {
        match self {
            Self::Empty => StateName::Empty,
            Self::FirstEntry { .. } => StateName::FirstEntry,
            Self::FirstEntryHasFindings { .. } => StateName::FirstEntryHasFindings,
            Self::FirstEntryDone { .. } => StateName::FirstEntryDone,
            Self::SecondEntry { .. } => StateName::SecondEntry,
            Self::EntriesDiffer { .. } => StateName::EntriesDiffer,
            Self::CorrectionAsked { .. } => StateName::CorrectionAsked,
            Self::Final { .. } => StateName::Final,
        }
    }

    /// All findings in this state, in the order of the codes: those of the first entry, and W001 or
    /// W002 with the fields and without a value.
    #[must_use]
    pub fn findings(&self) -> Vec<CheckedFinding> {
        let between = match self {
            Self::EntriesDiffer { fields, .. } => Some(Finding::new(Code::W001, fields, &[])),
            Self::CorrectionAsked { request, .. } => {
                let fields: Vec<Field> = request.fields.iter().copied().collect();
                Some(Finding::new(Code::W002, &fields, &[]))
            }
            _ => None,
        };
        let mut findings = self
            .first()
            .map(|first| first.findings.clone())
            .unwrap_or_default();
        findings.extend(between.map(|finding| CheckedFinding {
            finding,
            confirmation: None,
        }));
        findings.sort_by_key(|checked| checked.finding.code);
        findings
    }

    /// The values on which both entries agree; `None` in any state but final.
    #[must_use]
    pub fn final_count(&self) -> Option<&StationCount> {
        match self {
            Self::Final { first, .. } => Some(&first.entry.count),
            _ => None,
        }
    }

    /// The first and the second entry, as far as they were begun.
    #[must_use]
    pub fn entries(&self) -> (Option<&Entry>, Option<&Entry>) {
        match self {
            Self::Empty => (None, None),
            Self::FirstEntry { first } => (Some(first), None),
            Self::FirstEntryHasFindings { first, second } => (Some(&first.entry), second.as_ref()),
            Self::FirstEntryDone { first } => (Some(&first.entry), None),
            Self::SecondEntry { first, second }
            | Self::EntriesDiffer { first, second, .. }
            | Self::CorrectionAsked { first, second, .. }
            | Self::Final { first, second } => (Some(&first.entry), Some(second)),
        }
    }

    fn first(&self) -> Option<&CheckedEntry> {
        match self {
            Self::Empty | Self::FirstEntry { .. } => None,
            Self::FirstEntryHasFindings { first, .. }
            | Self::FirstEntryDone { first }
            | Self::SecondEntry { first, .. }
            | Self::EntriesDiffer { first, .. }
            | Self::CorrectionAsked { first, .. }
            | Self::Final { first, .. } => Some(first),
        }
    }
}
