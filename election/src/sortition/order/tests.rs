use super::super::rules::tests::rules;
use super::super::{Freeze, Residents, freeze};
use super::*;
use crate::lots::{PhysicalDraw, PhysicalOutcome, Transcript};

fn list(ids: &[&str]) -> FrozenList {
    let residents = Residents {
        eligible: ids.iter().map(|id| (*id).to_owned()).collect(),
        ..Residents::default()
    };
    match freeze(&residents, &rules()).unwrap().outcome {
        Freeze::Frozen(list) => list,
        Freeze::Nobody => panic!("nobody is left"),
    }
}

fn slips(tied: &[&str], outcome: PhysicalOutcome) -> Draw {
    Draw::Physical(PhysicalDraw {
        context: "WR2022/heijplaat/loting-1".into(),
        tied: tied.iter().map(|id| (*id).to_owned()).collect(),
        outcome,
        drawn_by: "A".into(),
        witnesses: vec!["B".into()],
        on: "2026-03-23".parse().unwrap(),
        place: "Heijplaat".into(),
    })
}

fn in_order(ids: &[&str]) -> PhysicalOutcome {
    PhysicalOutcome::Order(ids.iter().map(|id| (*id).to_owned()).collect())
}

fn check(draw: &Draw, answer: Result<&[&str], LotRefusal>) {
    let order = DrawnOrder::new(&list(&["a", "b", "c"]), draw);
    let order = order.map(|order| order.residents().to_vec());
    assert_eq!(
        order,
        answer.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect())
    );
}

#[test]
fn slips_drawn_from_the_list_give_the_order() {
    let drawn = slips(&["a", "b", "c"], in_order(&["b", "c", "a"]));
    check(&drawn, Ok(&["b", "c", "a"]));
}

#[test]
fn dice_and_hashes_give_the_order_of_the_tickets() {
    let frozen = list(&["a", "b", "c"]);
    let transcript = Transcript::compute("x", frozen.pool(), "63454660390103169462").unwrap();
    let expected = transcript.order.clone();
    let order = DrawnOrder::new(&frozen, &Draw::Lot1(transcript)).unwrap();
    assert_eq!(order.residents(), expected);
}

#[test]
fn a_draw_from_another_list_is_refused() {
    let other = LotRefusal::AnotherTie;
    check(
        &slips(&["a", "b"], in_order(&["b", "a"])),
        Err(other.clone()),
    );
    check(
        &slips(&["a", "b", "d"], in_order(&["b", "a", "d"])),
        Err(other),
    );
}

#[test]
fn a_draw_of_one_does_not_order_the_list() {
    let one = slips(&["a", "b", "c"], PhysicalOutcome::One("b".into()));
    check(&one, Err(LotRefusal::MissingFromOrder("a".into())));
}

#[test]
fn a_seed_orders_everybody_by_ticket() {
    let frozen = list(&["a", "b", "c"]);
    let seed = "63454660390103169462";
    let transcript = Transcript::compute("x", frozen.pool(), seed).unwrap();
    let order = DrawnOrder::by_seed(&frozen, ("x", seed), &rules()).unwrap();
    assert_eq!(order.residents(), transcript.order);
    let short = DrawnOrder::by_seed(&frozen, ("x", "123"), &rules());
    let refused = LotRefusal::SeedLength {
        needed: 20,
        found: 3,
    };
    assert_eq!(short, Err(refused));
}

#[test]
fn numbers_drawn_by_hand_order_the_first() {
    let frozen = list(&["a", "b", "c"]);
    let order = |numbers: &[u64]| DrawnOrder::by_numbers(&frozen, numbers);
    assert_eq!(order(&[3, 1]).unwrap().residents(), ["c", "a"]);
    assert_eq!(order(&[4]), Err(LotRefusal::NotAmongTied("4".into())));
    assert_eq!(order(&[0]), Err(LotRefusal::NotAmongTied("0".into())));
    assert_eq!(order(&[2, 2]), Err(LotRefusal::TwiceInOrder("2".into())));
    assert_eq!(order(&[]), Err(LotRefusal::EmptyPool));
}
