//! F301 to F310: whether votes and voters compare as the station ticked and explained.

use super::entered;
use crate::counting::count::StationCount;
use crate::counting::field::Field;
use crate::counting::finding::{Code, Figure, Finding};
use std::cmp::Ordering;

const TICKS: [Field; 3] = [Field::TickedEqual, Field::TickedAbove, Field::TickedBelow];

pub(super) fn check(count: &StationCount) -> Vec<Finding> {
    let difference = Figure::Difference(count.difference());
    let finding = |(code, own): (Code, &[Field])| {
        let fields = [&[Field::Admitted, Field::Cast], own].concat();
        let mut figures = entered(count, &fields);
        figures.push(difference);
        Finding::new(code, &fields, &figures)
    };
    let (ticks, figures) = (wrong_ticks(count), wrong_figures(count));
    let holding = ticks
        .into_iter()
        .chain(figures)
        .filter(|(holds, ..)| *holds);
    holding
        .map(|(_, code, fields)| finding((code, fields)))
        .collect()
}

/// A check: whether it holds, its code, and the fields it is about beside D and H.
type Test = (bool, Code, &'static [Field]);

fn wrong_ticks(count: &StationCount) -> [Test; 4] {
    let ticked = &count.comparison;
    let votes_to_voters = count.votes.cast.cmp(&count.voters.admitted);
    let ticks = [ticked.equal, ticked.above, ticked.below];
    [
        (
            ticked.equal && votes_to_voters != Ordering::Equal,
            Code::F301,
            &[Field::TickedEqual],
        ),
        (
            ticked.above && votes_to_voters != Ordering::Greater,
            Code::F302,
            &[Field::TickedAbove],
        ),
        (
            ticked.below && votes_to_voters != Ordering::Less,
            Code::F303,
            &[Field::TickedBelow],
        ),
        (
            ticks.into_iter().filter(|tick| *tick).count() != 1,
            Code::F304,
            &TICKS,
        ),
    ]
}

fn wrong_figures(count: &StationCount) -> [Test; 6] {
    let votes_to_voters = count.votes.cast.cmp(&count.voters.admitted);
    let (equal, above, below) = (
        votes_to_voters == Ordering::Equal,
        votes_to_voters == Ordering::Greater,
        votes_to_voters == Ordering::Less,
    );
    let difference = count.difference();
    let more = count.comparison.more_ballots;
    let fewer = count.comparison.fewer_ballots;
    let explained = count.comparison.fully_explained.is_clear();
    [
        (
            equal && (more != 0 || fewer != 0),
            Code::F305,
            &[Field::MoreBallots, Field::FewerBallots],
        ),
        (
            above && more != difference,
            Code::F306,
            &[Field::MoreBallots],
        ),
        (above && fewer != 0, Code::F307, &[Field::FewerBallots]),
        (
            below && fewer != difference,
            Code::F308,
            &[Field::FewerBallots],
        ),
        (below && more != 0, Code::F309, &[Field::MoreBallots]),
        (!equal && !explained, Code::F310, &[Field::FullyExplained]),
    ]
}
