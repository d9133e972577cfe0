//! A count without any finding, to change one figure of in a test.

use super::{BallotShape, CountingRules, Field, StationCount, Value};
use crate::reglement::Reglement;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static RULES: LazyLock<CountingRules> = LazyLock::new(|| {
    let reglement = Reglement::named("rotterdam-2026").unwrap();
    reglement.unwrap().counting
});

pub(super) fn rules() -> CountingRules {
    RULES.clone()
}

pub(super) fn ballot() -> BallotShape {
    BallotShape {
        wijkraad: "pernis".to_owned(),
        lists: BTreeMap::from([(1, 2), (2, 1)]),
    }
}

/// A thousand voters and votes; list 1 has 560 (350, 210), list 2 has 400, 20 blank, 20 invalid.
pub(super) fn sound_count() -> StationCount {
    let typed = "investigated=no unexplained=no other_ballots=no A=900 B=100 D=1000 E.1=560 E.2=400 \
                 E=960 F=20 G=20 H=1000 equal=ticked 1.1=350 1.2=210 1.total=560 2.1=400 2.total=400";
    changed(StationCount::empty(12, &ballot()), typed)
}

/// The count with other values, written `A=12 explained=yes`.
pub(super) fn changed(mut count: StationCount, typed: &str) -> StationCount {
    for (field, value) in values(typed) {
        assert!(count.set(field, value), "{field}");
    }
    count
}

/// Fields with values, written in the same way.
pub(super) fn values(typed: &str) -> BTreeMap<Field, Value> {
    let rules = rules();
    let pairs = typed.split_whitespace().map(|pair| {
        let (name, text) = pair.split_once('=').unwrap();
        let field = name.parse().unwrap();
        (field, Value::read(field, text, &rules).unwrap())
    });
    pairs.collect()
}
