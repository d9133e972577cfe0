use super::*;
use crate::rules::{Reason, SuccessionRules};

const BODY: &str = "noord";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at_home() -> Entry {
    Entry {
        is_same: true,
        lives: Lives::In(BODY.to_owned()),
        since: Some(day("2020-01-01")),
        left_on: None,
        deceased_on: None,
    }
}

fn check(entries: Vec<Entry>, expected: Option<(SignalKind, Option<&str>)>) {
    let compared = Compared {
        body: BODY.to_owned(),
        entries,
    };
    let expected = expected.map(|(kind, on)| Signal {
        kind,
        on: on.map(day),
    });
    assert_eq!(assess(&compared), expected);
}

#[test]
fn nothing_is_said_about_who_lives_where_the_body_is() {
    check(vec![at_home()], None);
}

#[test]
fn a_move_is_told_with_the_day_of_the_new_address() {
    for lives in [Lives::In("zuid".to_owned()), Lives::Elsewhere] {
        let moved = Entry {
            lives,
            since: Some(day("2026-06-01")),
            ..at_home()
        };
        check(
            vec![moved],
            Some((SignalKind::MovedOut, Some("2026-06-01"))),
        );
    }
}

#[test]
fn a_death_is_told_before_everything_else() {
    let entry = Entry {
        deceased_on: Some(day("2026-06-03")),
        left_on: Some(day("2026-06-01")),
        lives: Lives::Nowhere,
        ..at_home()
    };
    check(
        vec![entry],
        Some((SignalKind::Deceased, Some("2026-06-03"))),
    );
}

#[test]
fn leaving_the_municipality_is_told_although_the_old_address_is_still_there() {
    let entry = Entry {
        left_on: Some(day("2026-06-01")),
        ..at_home()
    };
    let told = (SignalKind::LeftMunicipality, Some("2026-06-01"));
    check(vec![entry], Some(told));
}

#[test]
fn who_has_no_address_or_is_not_there_has_no_day() {
    let entry = Entry {
        lives: Lives::Nowhere,
        ..at_home()
    };
    check(vec![entry], Some((SignalKind::NoAddress, None)));
    check(Vec::new(), Some((SignalKind::NotFound, None)));
}

#[test]
fn between_two_who_fit_nobody_is_chosen() {
    let told = Some((SignalKind::CannotBeTold, None));
    let moved = Entry {
        lives: Lives::Elsewhere,
        ..at_home()
    };
    check(vec![at_home(), moved], told);
    check(vec![at_home(), at_home()], told);
}

#[test]
fn another_first_name_is_no_reason_to_say_that_somebody_moved() {
    let other = Entry {
        is_same: false,
        lives: Lives::Elsewhere,
        ..at_home()
    };
    check(vec![other.clone()], Some((SignalKind::CannotBeTold, None)));
    check(vec![other, at_home()], None);
}

/// Everything an entry can say, one after another.
fn every_entry() -> Vec<Entry> {
    let mut all = Vec::new();
    for number in 0_u32..48 {
        let day = |bit: u32| (number >> bit) & 1 == 1;
        all.push(Entry {
            is_same: day(0),
            lives: match number / 16 {
                0 => Lives::In(BODY.to_owned()),
                1 => Lives::Elsewhere,
                _ => Lives::Nowhere,
            },
            since: None,
            left_on: day(1).then(|| self::day("2026-05-01")),
            deceased_on: day(2).then(|| self::day("2026-06-01")),
        });
    }
    all
}

#[test]
fn the_order_of_the_persons_in_an_extract_does_not_matter() {
    let all = every_entry();
    for first in &all {
        for second in &all {
            for third in [None, Some(at_home())] {
                let entries = [Some(first.clone()), Some(second.clone()), third];
                let entries: Vec<Entry> = entries.into_iter().flatten().collect();
                let reversed: Vec<Entry> = entries.iter().rev().cloned().collect();
                let [one, other] = [entries, reversed].map(|entries| {
                    assess(&Compared {
                        body: BODY.to_owned(),
                        entries,
                    })
                });
                assert_eq!(one, other);
            }
        }
    }
}

#[test]
fn nobody_is_named_who_still_lives_there() {
    let mut all = BTreeMap::new();
    for (number, entry) in every_entry().into_iter().enumerate() {
        let compared = Compared {
            body: BODY.to_owned(),
            entries: vec![entry],
        };
        all.insert(number, compared);
    }
    let found = compare(&all);
    for (number, compared) in &all {
        let [entry] = &compared.entries[..] else {
            continue;
        };
        let stays = entry.is_same
            && entry.lives == Lives::In(BODY.to_owned())
            && entry.left_on.is_none()
            && entry.deceased_on.is_none();
        assert_eq!(stays, !found.contains_key(number), "{entry:?}");
    }
}

#[test]
fn a_kind_has_one_word() {
    for kind in SignalKind::ALL {
        assert_eq!(SignalKind::from_word(kind.word()), Some(kind));
    }
    assert_eq!(SignalKind::from_word("moved"), None);
}

#[test]
fn a_candidate_is_passed_over_only_for_what_the_register_says() {
    for kind in SignalKind::ALL {
        let expected = match kind.word() {
            "deceased" => Some("deceased"),
            "left_municipality" | "moved_out" => Some("moved_out"),
            "no_address" => Some("ineligible"),
            _ => None,
        };
        assert_eq!(reason_of(kind).map(|one| one.word()), expected);
    }
}

#[test]
fn passing_over_after_a_signal_has_the_article_of_the_reason() {
    for rules in SuccessionRules::built_in().unwrap() {
        for kind in SignalKind::ALL {
            let signal = Signal { kind, on: None };
            for reason in Reason::ALL {
                let rule = rules.passed_over.rule(reason);
                let found = assess_passing(signal, reason, &rules.passed_over);
                assert_eq!(found.outcome, rule.value);
                assert_eq!(found.grounds, [rule.ground(signal)]);
            }
        }
    }
}
