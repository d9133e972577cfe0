//! A count as a table of who typed which field, held against the real one over random steps of random people.

use super::steps::*;
use super::{CountRecord, CountState, OfficialId, StateName, TransitionRefused, Whose};
use crate::counting::Field;
use crate::counting::sample::{ballot, values};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What somebody tries; it need not be possible.
#[derive(Debug, Clone)]
enum Try {
    Begin(Whose),
    Save(Whose, String),
    Finish(Whose),
    Answer,
    Mend(String),
    Withdraw(Whose),
    Ask(Vec<Whose>),
    Correct(Whose, u64),
    Reopen,
}

fn tries() -> impl Strategy<Value = (i64, prop::sample::Index, Option<Try>)> {
    let whose = || prop_oneof![Just(Whose::First), Just(Whose::Second)];
    // Few figures, so that entries agree now and then, and some with findings.
    let typed =
        || prop_oneof![3 => Just(""), 1 => Just("F=19 G=21"), 1 => Just("A=1"), 1 => Just("F=19")];
    let asked = prop_oneof![
        Just(vec![Whose::First]),
        Just(vec![Whose::Second]),
        Just(vec![Whose::First, Whose::Second])
    ];
    let step = prop_oneof![
        3 => whose().prop_map(Try::Begin),
        3 => (whose(), typed()).prop_map(|(whose, typed)| Try::Save(whose, typed.to_owned())),
        4 => whose().prop_map(Try::Finish),
        3 => Just(Try::Answer),
        1 => prop_oneof![Just("A=1"), Just("A=900"), Just("F=19")].prop_map(|typed| Try::Mend(typed.to_owned())),
        1 => whose().prop_map(Try::Withdraw),
        2 => asked.prop_map(Try::Ask),
        4 => (whose(), 19..22_u64).prop_map(|(whose, value)| Try::Correct(whose, value)),
        2 => Just(Try::Reopen),
    ];
    (
        1..=6_i64,
        any::<prop::sample::Index>(),
        prop_oneof![1 => step.prop_map(Some), 4 => Just(None)],
    )
}

/// The steps that fit a state: chosen more often, so that a walk gets far.
fn fitting(state: StateName) -> Vec<Try> {
    use StateName as S;
    let mend = || Try::Mend("A=900".to_owned());
    match state {
        S::Empty => vec![Try::Begin(Whose::First)],
        S::FirstEntry => vec![
            Try::Save(Whose::First, String::new()),
            Try::Save(Whose::First, "A=1".to_owned()),
            Try::Finish(Whose::First),
            Try::Finish(Whose::First),
        ],
        S::FirstEntryHasFindings => vec![Try::Answer, Try::Answer, mend()],
        S::FirstEntryDone => vec![Try::Begin(Whose::Second)],
        S::SecondEntry => vec![
            Try::Save(Whose::Second, String::new()),
            Try::Save(Whose::Second, "F=19 G=21".to_owned()),
            Try::Finish(Whose::Second),
            Try::Finish(Whose::Second),
        ],
        S::EntriesDiffer => vec![
            Try::Ask(vec![Whose::First, Whose::Second]),
            Try::Ask(vec![Whose::Second]),
        ],
        S::CorrectionAsked => vec![
            Try::Correct(Whose::First, 20),
            Try::Correct(Whose::Second, 20),
            Try::Correct(Whose::Second, 19),
        ],
        S::Final => vec![Try::Reopen],
    }
}

/// Who typed the value that stands in a field, in the first and in the second entry.
type Hands = BTreeMap<(bool, Field), OfficialId>;

/// What the step does, and the fields it types, if it is allowed.
fn take(record: &CountRecord, person: i64, step: &Try) -> (Taken, Option<(Whose, Vec<Field>)>) {
    let act = act(person);
    let all = |typed: &str| sound_values(typed);
    match step {
        Try::Begin(Whose::First) => (
            record.begin_first(act, 12, &ballot()),
            Some((Whose::First, all("").into_keys().collect())),
        ),
        Try::Begin(Whose::Second) => (
            record.begin_second(act, &ballot()),
            Some((Whose::Second, all("").into_keys().collect())),
        ),
        Try::Save(whose, typed) => {
            let values = all(typed);
            let taken = match whose {
                Whose::First => record.save_first(act, &values),
                Whose::Second => record.save_second(act, &values),
            };
            (taken, Some((*whose, values.into_keys().collect())))
        }
        Try::Finish(whose) => (
            with_checking(|checking| match whose {
                Whose::First => record.finish_first(act, checking),
                Whose::Second => record.finish_second(act, checking),
            }),
            None,
        ),
        Try::Answer => {
            let findings = record.state.findings();
            let open = findings.iter().find(|found| found.confirmation.is_none());
            let taken = open.map_or(Err(TransitionRefused::NoSuchFinding), |found| {
                record.confirm(act, &found.finding, "so it stands on the paper")
            });
            (taken, None)
        }
        Try::Mend(typed) => {
            let values = values(typed);
            (
                with_checking(|checking| record.mend(act, &values, checking)),
                Some((Whose::First, values.into_keys().collect())),
            )
        }
        Try::Withdraw(Whose::First) => (record.withdraw_first(act), None),
        Try::Withdraw(Whose::Second) => (record.withdraw_second(act), None),
        Try::Ask(of) => {
            let differing = match &record.state {
                CountState::EntriesDiffer { fields, .. } => fields.iter().copied().collect(),
                _ => fields("F"),
            };
            let of = of.iter().copied().collect();
            (record.ask_correction(act, &of, &differing), None)
        }
        Try::Correct(whose, value) => {
            let asked = match &record.state {
                CountState::CorrectionAsked { request, .. } => request.fields.clone(),
                _ => fields("F"),
            };
            let mut values = sound_values(&format!("F={value}"));
            values.retain(|field, _| asked.contains(field));
            let fields = values.keys().copied().collect();
            (
                with_checking(|checking| record.correct(act, *whose, &values, checking)),
                Some((*whose, fields)),
            )
        }
        Try::Reopen => (record.reopen(act, "counted again", &fields("F A")), None),
    }
}

/// The states that may follow, by the line of `counting-checks`.
fn may_follow(state: StateName, step: &Try) -> &'static [StateName] {
    use StateName as S;
    const SETTLED: &[StateName] = &[
        S::FirstEntryHasFindings,
        S::FirstEntryDone,
        S::EntriesDiffer,
        S::Final,
    ];
    match (state, step) {
        (S::Empty, Try::Begin(Whose::First)) => &[S::FirstEntry],
        (S::FirstEntry, Try::Save(Whose::First, _)) => &[S::FirstEntry],
        (S::FirstEntry, Try::Finish(Whose::First)) => {
            &[S::FirstEntryHasFindings, S::FirstEntryDone]
        }
        (
            S::FirstEntry | S::FirstEntryHasFindings | S::FirstEntryDone,
            Try::Withdraw(Whose::First),
        ) => &[S::Empty],
        (S::FirstEntryHasFindings, Try::Answer | Try::Mend(_)) => SETTLED,
        (S::FirstEntryDone, Try::Begin(Whose::Second)) => &[S::SecondEntry],
        (S::SecondEntry, Try::Save(Whose::Second, _)) => &[S::SecondEntry],
        (S::SecondEntry, Try::Finish(Whose::Second)) => &[S::EntriesDiffer, S::Final],
        (S::SecondEntry, Try::Withdraw(Whose::Second)) => &[S::FirstEntryDone],
        (S::EntriesDiffer, Try::Ask(_)) => &[S::CorrectionAsked],
        (S::CorrectionAsked, Try::Correct(..)) => &[
            S::CorrectionAsked,
            S::FirstEntryHasFindings,
            S::EntriesDiffer,
            S::Final,
        ],
        (S::Final, Try::Reopen) => &[S::CorrectionAsked],
        _ => &[],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn random_steps_of_random_people_reach_no_forbidden_state_and_lose_nothing(
        steps in prop::collection::vec(tries(), 1..120),
    ) {
        let mut record = CountRecord::default();
        let mut hands = Hands::new();
        for (person, chosen, other) in steps {
            let step = other.unwrap_or_else(|| chosen.get(&fitting(record.state.name())).clone());
            let (taken, typed) = take(&record, person, &step);
            let Ok(after) = taken else { continue };
            let (was, is) = (record.state.name(), after.state.name());
            prop_assert!(may_follow(was, &step).contains(&is), "{was} -> {is} by {step:?}");
            // Nothing is lost: the history only grows, and holds what the step found.
            prop_assert!(after.history.starts_with(&record.history));
            match &after.history[record.history.len()..] {
                [] => prop_assert!(matches!(step, Try::Save(..))),
                [past] => prop_assert_eq!(&past.before, &record.state),
                more => prop_assert!(false, "{} steps at once", more.len()),
            }
            if let Some((whose, fields)) = typed {
                let by = OfficialId(person);
                hands.extend(fields.into_iter().map(|field| ((whose == Whose::First, field), by)));
            }
            let (first, second) = after.state.entries();
            if let (Some(first), Some(second)) = (first, second) {
                // Two pairs of eyes: for the entries as a whole, and for every single field.
                prop_assert_ne!(first.act.by, second.act.by);
                prop_assert!(first.hands.is_disjoint(&second.hands));
                for field in first.count.fields() {
                    prop_assert_ne!(hands.get(&(true, field)), hands.get(&(false, field)));
                }
            }
            if let CountState::Final { first, second } = &after.state {
                prop_assert_eq!(&first.entry.count, &second.count);
                prop_assert!(first.is_answered_for());
            }
            record = after;
        }
    }
}

#[test]
fn after_two_reopenings_nobody_has_typed_in_both_entries() {
    let reopened = || {
        let once = finished().reopened("doubt", "F");
        let other = once
            .corrected(DANA, Whose::First, "F=20")
            .corrected(5, Whose::Second, "F=20");
        other.reopened("doubt again", "G")
    };
    let twice = reopened();
    check_state(twice.clone(), StateName::CorrectionAsked);
    // Bilal typed the second entry at first: the first one is not for him, however long ago that was.
    check_refused(
        twice.corrected(BILAL, Whose::First, "G=20"),
        &TransitionRefused::SamePerson,
    );
    check_refused(
        reopened().corrected(ANNA, Whose::Second, "G=20"),
        &TransitionRefused::SamePerson,
    );
}
