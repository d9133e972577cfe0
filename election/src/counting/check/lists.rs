//! F401 to F403: the page of each list.

use super::entered;
use crate::allocation::ListNumber;
use crate::counting::count::{ListCount, StationCount};
use crate::counting::field::Field;
use crate::counting::finding::{Code, Figure, Finding, Sum};

pub(super) fn check(count: &StationCount) -> Vec<Finding> {
    let lists = count.lists.iter();
    lists
        .flat_map(|(&list, page)| check_list(count, list, page))
        .collect()
}

fn check_list(count: &StationCount, list: ListNumber, page: &ListCount) -> Vec<Finding> {
    let in_station = count.votes.of_lists.get(&list).copied().unwrap_or_default();
    let candidates = page.sum_of_candidates();
    let with_candidates = || {
        let fields = page
            .numbered()
            .map(|(number, _)| Field::candidate(list, number));
        fields.chain([Field::list_total(list)]).collect::<Vec<_>>()
    };
    let with_station = [Field::VotesOfList(list), Field::list_total(list)];
    let finding = |code, fields: &[Field], sum: Option<Figure>| {
        let mut figures = entered(count, fields);
        figures.extend(sum);
        Finding::new(code, fields, &figures)
    };
    let sum = Figure::Total(Sum::Candidates(list), candidates);
    if page.total == 0 && (candidates != 0 || in_station != 0) {
        let fields = [&with_station[..1], &with_candidates()].concat();
        return vec![finding(Code::F401, &fields, Some(sum))];
    }
    let mut findings = Vec::new();
    if page.total != candidates {
        findings.push(finding(Code::F402, &with_candidates(), Some(sum)));
    }
    if page.total != in_station {
        findings.push(finding(Code::F403, &with_station, None));
    }
    findings
}
