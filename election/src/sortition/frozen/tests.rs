use super::super::rules::tests::rules;
use super::*;
use crate::reglement::Legal;

fn set(ids: &[&str]) -> BTreeSet<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn residents(eligible: &[&str], opted_out: &[&str], members: &[&str]) -> Residents {
    Residents {
        eligible: eligible.iter().map(|id| (*id).to_owned()).collect(),
        opted_out: set(opted_out),
        members: set(members),
    }
}

fn left_out(reason: LeftOut, residents: u64) -> SortitionFinding {
    SortitionFinding::LeftOut { reason, residents }
}

/// Checks who is on the list, and how many opted out and are members.
fn check_frozen(residents: &Residents, list: &[&str], opted_out: u64, members: u64) {
    let decision = freeze(residents, &rules()).unwrap();
    let Freeze::Frozen(frozen) = &decision.outcome else {
        panic!("nobody is left");
    };
    assert_eq!(frozen.pool().ids(), list);
    let findings: Vec<_> = decision.grounds.into_iter().map(|g| g.finding).collect();
    let on_list = SortitionFinding::Frozen {
        residents: u64::try_from(list.len()).unwrap(),
        sha256: Pool::new(list.iter().copied()).unwrap().sha256().to_owned(),
    };
    assert_eq!(
        findings,
        [
            left_out(LeftOut::OptedOut, opted_out),
            left_out(LeftOut::SittingMember, members),
            on_list
        ]
    );
}

fn check_nobody(residents: &Residents) {
    let decision = freeze(residents, &rules()).unwrap();
    assert_eq!(decision.outcome, Freeze::Nobody);
    let last = decision.grounds.last().map(|ground| &ground.finding);
    assert_eq!(last, Some(&SortitionFinding::NobodyToDraw));
}

#[test]
fn the_list_is_sorted_whatever_the_order_of_the_register() {
    check_frozen(
        &residents(&["c", "a", "b"], &[], &[]),
        &["a", "b", "c"],
        0,
        0,
    );
}

#[test]
fn who_opted_out_or_is_a_member_is_left_out_and_counted() {
    let register = residents(&["a", "b", "c", "d", "e"], &["b", "d"], &["e"]);
    check_frozen(&register, &["a", "c"], 2, 1);
}

#[test]
fn a_member_who_opted_out_is_counted_once() {
    check_frozen(&residents(&["a", "b"], &["b"], &["b"]), &["a"], 1, 0);
}

#[test]
fn who_opted_out_but_is_not_eligible_is_not_counted() {
    check_frozen(&residents(&["a"], &["x"], &["y"]), &["a"], 0, 0);
}

#[test]
fn a_list_on_which_nobody_is_left_is_an_outcome() {
    check_nobody(&residents(&["a", "b"], &["a"], &["b"]));
    check_nobody(&residents(&[], &[], &[]));
}

#[test]
fn a_resident_who_stands_in_the_register_twice_is_refused() {
    let refused = freeze(&residents(&["a", "a"], &["a"], &[]), &rules());
    assert_eq!(refused, Err(LotRefusal::RepeatedId("a".into())));
}

#[test]
fn a_regulation_without_opt_outs_leaves_nobody_out_for_it() {
    let without = SortitionRules {
        opt_outs_left_out: Legal {
            value: false,
            ..rules().opt_outs_left_out
        },
        ..rules()
    };
    let decision = freeze(&residents(&["a", "b"], &["b"], &[]), &without).unwrap();
    assert!(matches!(decision.outcome, Freeze::Frozen(list) if list.pool().ids().len() == 2));
}
