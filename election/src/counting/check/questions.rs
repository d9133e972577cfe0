//! F101 to F112: the questions with yes and no on the first pages.

use super::answer;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::finding::{Code, Finding};
use crate::counting::value::Answer;

const INVESTIGATION: [Field; 2] = [
    Field::InvestigatedForOtherReason,
    Field::RecountedAfterInvestigation,
];
const DIFFERENCES: [Field; 2] = [Field::UnexplainedByStation, Field::OtherBallotsOnList];

pub(super) fn check(count: &StationCount) -> Vec<Finding> {
    let mut findings = Vec::new();
    let fields_where = |fields: [Field; 2], test: fn(Answer) -> bool| -> Vec<Field> {
        let holds = |field: &Field| test(answer(count, *field));
        fields.into_iter().filter(holds).collect()
    };
    if fields_where(INVESTIGATION, Answer::is_answered).len() != 1 {
        findings.push(Finding::new(Code::F101, &INVESTIGATION, &[]));
    }
    let both = |answer| answer == Answer::Both;
    let named = [
        (Code::F102, fields_where(INVESTIGATION, both)),
        (
            Code::F111,
            fields_where(DIFFERENCES, |answer| !answer.is_answered()),
        ),
        (Code::F112, fields_where(DIFFERENCES, both)),
    ];
    for (code, fields) in named {
        if !fields.is_empty() {
            findings.push(Finding::new(code, &fields, &[]));
        }
    }
    findings
}
