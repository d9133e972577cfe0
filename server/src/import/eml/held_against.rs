//! Holds a count against the ballot and against itself: who has votes stands on the ballot, everybody on the ballot has
//! votes, also when they are 0, and what is said twice is equal.

use super::count::Figures;
use super::lists::Ballot;
use super::problem::{EmlProblem, Wrong};

/// Reports all that contradicts, and answers the figures of all stations together.
pub(super) fn hold_against(
    file: &str,
    ballot: &Ballot,
    (total, units): (Option<Figures>, &[Figures]),
    problems: &mut Vec<EmlProblem>,
) -> Figures {
    let mut report = |wrong: Wrong| problems.push(wrong.in_file(file));
    for figures in total.iter().chain(units) {
        on_the_ballot(ballot, figures, &mut report);
        add_up(figures, &mut report);
    }
    let sum = Figures::sum_of(units);
    let Some(total) = total else {
        return sum;
    };
    if !units.is_empty() {
        for (list, of_list) in &total.lists {
            for (candidate, votes) in &of_list.candidates {
                let counted = sum.lists.get(list);
                let counted = counted.and_then(|of_list| of_list.candidates.get(candidate));
                let sum = counted.copied().unwrap_or_default();
                if sum != *votes {
                    report(Wrong::Stations {
                        list: *list,
                        candidate: *candidate,
                        total: *votes,
                        sum,
                    });
                }
            }
        }
    }
    total
}

/// What of these figures is not on the ballot, or not there for somebody on it.
#[must_use]
pub fn fits_ballot(file: &str, ballot: &Ballot, units: &[Figures]) -> Vec<EmlProblem> {
    let mut problems = Vec::new();
    for figures in units {
        on_the_ballot(ballot, figures, &mut |wrong: Wrong| {
            problems.push(wrong.in_file(file));
        });
    }
    problems
}

fn on_the_ballot(ballot: &Ballot, figures: &Figures, report: &mut impl FnMut(Wrong)) {
    let unit = || figures.place();
    for (&list, of_list) in &figures.lists {
        let Some(known) = ballot.get(&list) else {
            report(Wrong::UnknownList { unit: unit(), list });
            continue;
        };
        for &candidate in of_list.candidates.keys() {
            if !known.candidates.contains_key(&candidate) {
                report(Wrong::UnknownCandidate {
                    unit: unit(),
                    list,
                    candidate,
                });
            }
        }
    }
    for (&list, known) in ballot {
        let Some(of_list) = figures.lists.get(&list) else {
            report(Wrong::ListMissing { unit: unit(), list });
            continue;
        };
        for &candidate in known.candidates.keys() {
            if !of_list.candidates.contains_key(&candidate) {
                report(Wrong::CandidateMissing {
                    unit: unit(),
                    list,
                    candidate,
                });
            }
        }
    }
}

fn add_up(figures: &Figures, report: &mut impl FnMut(Wrong)) {
    let unit = || figures.place();
    for (&list, of_list) in &figures.lists {
        let sum = of_list.candidates.values().sum();
        let total = of_list.total;
        if total != sum {
            report(Wrong::ListTotal {
                unit: unit(),
                list,
                total,
                sum,
            });
        }
    }
    let sum = figures.lists.values().map(|of_list| of_list.total).sum();
    let total = figures.on_candidates;
    if total != sum {
        report(Wrong::OnCandidates {
            unit: unit(),
            total,
            sum,
        });
    }
}
