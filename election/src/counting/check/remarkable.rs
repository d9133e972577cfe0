//! W301: a result that stands out among candidates, or among stations.

use super::{Checking, ListTotals, entered, list_totals};
use crate::allocation::ListNumber;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::finding::{Code, Figure, Finding};

pub(super) fn check(count: &StationCount, checking: &Checking<'_>) -> Vec<Finding> {
    let mut findings = candidates_above_share(count, checking);
    let own = list_totals(count);
    let absent = own
        .keys()
        .filter(|list| is_absent_here_alone(**list, &own, checking.others));
    findings.extend(absent.map(|&list| {
        let fields = [Field::list_total(list)];
        Finding::new(Code::W301, &fields, &entered(count, &fields))
    }));
    findings.sort_by(|one, other| one.fields.cmp(&other.fields));
    findings
}

/// Candidates with more than the share of all votes cast in the station, blank and invalid ones too; none
/// while H is 0, where W204 and F203 say what is wrong, and none where nobody else could be voted for.
fn candidates_above_share(count: &StationCount, checking: &Checking<'_>) -> Vec<Finding> {
    let share = checking.rules.remarkable_share.value;
    let mut findings = Vec::new();
    let choice: u32 = checking.ballot.lists.values().sum();
    if count.votes.cast == 0 || choice == 1 {
        return findings;
    }
    for (&list, page) in &count.lists {
        for (candidate, votes) in page.numbered() {
            if share.compare_part(votes, count.votes.cast).is_gt() {
                let fields = [Field::candidate(list, candidate), Field::Cast];
                let mut figures = entered(count, &fields);
                figures.push(Figure::Share(share));
                findings.push(Finding::new(Code::W301, &fields, &figures));
            }
        }
    }
    findings
}

/// Whether the list has no votes here and has some in every other station, of which there is one.
fn is_absent_here_alone(list: ListNumber, own: &ListTotals, others: &[ListTotals]) -> bool {
    let has_votes = |totals: &ListTotals| totals.get(&list).is_some_and(|votes| *votes != 0);
    !others.is_empty() && !has_votes(own) && others.iter().all(has_votes)
}
