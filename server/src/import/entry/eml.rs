//! Counts as EML_NL 510b of one wijkraad.
//!
//! EML_NL has the figures and not the boxes of the paper. Which of the three boxes for D and H is ticked follows from
//! the figures; the questions stay unanswered, so that the checks ask for them.

use super::{Entries, EntryScope};
use crate::import::eml::{
    Ballot, BallotList, Content, EmlProblem, Figures, Wrong, fits_ballot, read_file,
};
use crate::store::registration::List;
use election::counting::{Field, Value};
use std::collections::BTreeMap;

pub(super) fn read(
    name: &str,
    content: &[u8],
    scope: &EntryScope,
) -> Result<Entries, Vec<EmlProblem>> {
    let file = read_file(name, content)?;
    let wrong = |wrong: Wrong| EmlProblem {
        file: name.to_owned(),
        place: None,
        wrong,
    };
    if file.key.election != scope.key {
        return Err(vec![wrong(Wrong::OtherElection {
            found: file.key.election,
            expected: scope.key.clone(),
        })]);
    }
    let Content::Count((_, units)) = file.content else {
        return Err(vec![wrong(Wrong::NoFigures)]);
    };
    if units.is_empty() {
        return Err(vec![wrong(Wrong::NoFigures)]);
    }
    let mut problems = fits_ballot(name, &ballot(&scope.lists), &units);
    let mut entries = Entries::new();
    for unit in &units {
        let station = unit.station();
        match station.and_then(|station| Some((station, scope.belongs(station)?))) {
            Some((station, Ok(()))) => {
                entries.insert(station, values(unit));
            }
            Some((_, Err(body))) => problems.push(wrong(Wrong::UnitOfAnother {
                unit: unit.unit.clone(),
                body,
            })),
            None => problems.push(wrong(Wrong::UnknownUnit {
                unit: unit.unit.clone(),
            })),
        }
    }
    match problems.is_empty() {
        true => Ok(entries),
        false => Err(problems),
    }
}

fn ballot(lists: &[List]) -> Ballot {
    let list = |list: &List| {
        let candidates = list.candidates.iter();
        let on_ballot = BallotList {
            name: list.name.clone(),
            candidates: candidates.map(|one| (one.number, one.clone())).collect(),
        };
        (list.number, on_ballot)
    };
    lists.iter().map(list).collect()
}

fn values(of: &Figures) -> BTreeMap<Field, Value> {
    let cast = of.on_candidates + of.blank + of.invalid;
    let mut values = BTreeMap::from(
        [
            (Field::PollCards, of.poll_cards),
            (Field::Proxies, of.proxies),
            (Field::Admitted, of.admitted),
            (Field::VotesOnCandidates, of.on_candidates),
            (Field::Blank, of.blank),
            (Field::Invalid, of.invalid),
            (Field::Cast, cast),
            (Field::MoreBallots, of.more_ballots),
            (Field::FewerBallots, of.fewer_ballots),
        ]
        .map(|(field, figure)| (field, Value::Number(figure))),
    );
    let tick = match cast.cmp(&of.admitted) {
        std::cmp::Ordering::Equal => Field::TickedEqual,
        std::cmp::Ordering::Greater => Field::TickedAbove,
        std::cmp::Ordering::Less => Field::TickedBelow,
    };
    values.insert(tick, Value::Tick(true));
    for (&list, of_list) in &of.lists {
        let total = Value::Number(of_list.total);
        values.insert(Field::VotesOfList(list), total);
        values.insert(Field::list_total(list), total);
        for (&candidate, &votes) in &of_list.candidates {
            values.insert(Field::candidate(list, candidate), Value::Number(votes));
        }
    }
    values
}
