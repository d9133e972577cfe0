use super::*;

fn alone(body: &str, valid: bool) -> Candidacy {
    Candidacy {
        body: body.to_owned(),
        list: None,
        valid,
    }
}

fn on_list(body: &str, list: &str) -> Candidacy {
    Candidacy {
        list: Some(list.to_owned()),
        ..alone(body, true)
    }
}

fn candidacies() -> Candidacies {
    [
        ("a", alone("cool", true)),
        ("b", alone("cool", false)),
        ("c", alone("pernis", true)),
        ("d", on_list("pernis", "l")),
        ("e", on_list("pernis", "l")),
    ]
    .into_iter()
    .map(|(id, one)| (id.to_owned(), one))
    .collect()
}

fn to(body: &str) -> Change {
    Change::Move {
        to: body.to_owned(),
    }
}

fn check_affected(changes: &[(&str, Change)], expected: &[&str]) {
    let before = candidacies();
    let changes = changes
        .iter()
        .map(|(id, change)| ((*id).to_owned(), change.clone()));
    let after = correct(&before, &changes.collect()).unwrap();
    let affected: Vec<String> = affected_bodies(&before, &after).into_iter().collect();
    assert_eq!(affected, expected);
}

fn check_refused(id: &str, change: Change, expected: CorrectionRefusal) {
    let changes = BTreeMap::from([(id.to_owned(), change)]);
    let refused = correct(&candidacies(), &changes).unwrap_err();
    assert_eq!(refused, BTreeMap::from([(id.to_owned(), expected)]));
}

#[test]
fn who_is_struck_or_added_has_the_body_drawn_anew() {
    check_affected(&[("a", Change::Strike)], &["cool"]);
    check_affected(&[("b", Change::Add)], &["cool"]);
}

#[test]
fn who_moves_has_both_bodies_drawn_anew() {
    check_affected(&[("a", to("pernis"))], &["cool", "pernis"]);
}

#[test]
fn a_body_in_which_one_goes_and_another_comes_is_drawn_anew() {
    check_affected(&[("a", Change::Strike), ("b", Change::Add)], &["cool"]);
}

#[test]
fn a_list_that_loses_a_candidate_keeps_its_number() {
    check_affected(&[("d", Change::Strike)], &[]);
}

#[test]
fn a_list_that_loses_everybody_falls() {
    check_affected(&[("d", Change::Strike), ("e", Change::Strike)], &["pernis"]);
}

#[test]
fn who_moves_leaves_the_joint_list_and_stands_alone() {
    let moved = correct_one(Some(&on_list("pernis", "l")), &to("cool")).unwrap();
    assert_eq!(moved, alone("cool", true));
    check_affected(&[("d", to("cool"))], &["cool"]);
}

#[test]
fn without_a_change_every_body_keeps_its_draw() {
    check_affected(&[], &[]);
}

#[test]
fn a_change_that_does_not_fit_is_refused() {
    check_refused("x", Change::Add, CorrectionRefusal::Unknown);
    check_refused("a", Change::Add, CorrectionRefusal::Valid);
    check_refused("b", Change::Strike, CorrectionRefusal::NotValid);
    check_refused("b", to("pernis"), CorrectionRefusal::NotValid);
    check_refused("a", to("cool"), CorrectionRefusal::SameBody);
}

#[test]
fn all_changes_that_do_not_fit_are_told_at_once() {
    let changes = [("a", Change::Add), ("b", Change::Strike), ("c", to("cool"))];
    let changes = changes.map(|(id, change)| (id.to_owned(), change));
    let refused = correct(&candidacies(), &BTreeMap::from(changes)).unwrap_err();
    assert_eq!(refused.keys().collect::<Vec<_>>(), ["a", "b"]);
}
