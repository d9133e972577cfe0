//! W201 to W204: figures that do not contradict each other and are unusual all the same.

use super::entered;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::finding::{Code, Figure, Finding};
use crate::counting::rules::CountingRules;
use crate::fraction::Fraction;

pub(super) fn check(count: &StationCount, rules: &CountingRules) -> Vec<Finding> {
    let (votes, difference) = (&count.votes, count.difference());
    let reaches = |part, share: Fraction| share.compare_part(part, votes.cast).is_ge();
    let (blank, invalid) = (rules.blank_share.value, rules.invalid_share.value);
    let share = rules.difference_share.value;
    let number = rules.difference_number.value;
    let differ_much = difference != 0 && (reaches(difference, share) || number <= difference);
    let tests: [(bool, Code, &[Field], &[Figure]); 4] = [
        (
            votes.cast != 0 && reaches(votes.blank, blank),
            Code::W201,
            &[Field::Blank, Field::Cast],
            &[Figure::Share(blank)],
        ),
        (
            votes.cast != 0 && reaches(votes.invalid, invalid),
            Code::W202,
            &[Field::Invalid, Field::Cast],
            &[Figure::Share(invalid)],
        ),
        (
            differ_much,
            Code::W203,
            &[Field::Admitted, Field::Cast],
            &[
                Figure::Difference(difference),
                Figure::Share(share),
                Figure::Number(number),
            ],
        ),
        (votes.cast == 0, Code::W204, &[Field::Cast], &[]),
    ];
    let holding = tests.into_iter().filter(|(holds, ..)| *holds);
    holding
        .map(|(_, code, fields, compared)| {
            let figures = [&entered(count, fields), compared].concat();
            Finding::new(code, fields, &figures)
        })
        .collect()
}
