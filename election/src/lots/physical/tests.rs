use super::*;

fn right() -> PhysicalDraw {
    let ids = |ids: [&str; 3]| ids.map(str::to_owned).to_vec();
    PhysicalDraw {
        context: "WR2026/pernis/zetel-7".into(),
        tied: ids(["3", "5", "8"]),
        outcome: PhysicalOutcome::Order(ids(["5", "8", "3"])),
        drawn_by: "the chair".into(),
        witnesses: vec!["the secretary".into()],
        on: NaiveDate::from_ymd_opt(2026, 3, 23).unwrap(),
        place: "Stadhuis".into(),
    }
}

fn check(change: impl FnOnce(&mut PhysicalDraw), answer: Result<(), LotRefusal>) {
    let mut draw = right();
    change(&mut draw);
    assert_eq!(draw.check(), answer);
}

fn order(draw: &mut PhysicalDraw, ids: &[&str]) {
    draw.outcome = PhysicalOutcome::Order(ids.iter().map(|id| (*id).to_owned()).collect());
}

#[test]
fn a_complete_record_is_accepted() {
    check(|_| (), Ok(()));
    check(
        |draw| draw.outcome = PhysicalOutcome::One("8".into()),
        Ok(()),
    );
}

#[test]
fn it_is_recorded_who_drew() {
    check(|draw| draw.drawn_by = " ".into(), Err(LotRefusal::NoDrawer));
}

#[test]
fn there_is_a_witness_other_than_the_one_who_drew() {
    let refusal = Err(LotRefusal::NoWitness);
    check(|draw| draw.witnesses.clear(), refusal.clone());
    check(|draw| draw.witnesses = vec!["".into()], refusal.clone());
    check(|draw| draw.witnesses = vec!["The  Chair ".into()], refusal);
}

#[test]
fn it_is_recorded_where_the_draw_was_held() {
    check(|draw| draw.place.clear(), Err(LotRefusal::NoPlace));
}

#[test]
fn who_is_drawn_is_among_those_tied() {
    let refusal = Err(LotRefusal::NotAmongTied("4".into()));
    check(
        |draw| draw.outcome = PhysicalOutcome::One("4".into()),
        refusal.clone(),
    );
    check(|draw| order(draw, &["5", "4", "3"]), refusal);
}

#[test]
fn an_order_names_everybody_exactly_once() {
    let missing = Err(LotRefusal::MissingFromOrder("8".into()));
    check(|draw| order(draw, &["5", "3"]), missing);
    let twice = Err(LotRefusal::TwiceInOrder("5".into()));
    check(|draw| order(draw, &["5", "3", "5"]), twice);
}

#[test]
fn a_draw_between_nobody_is_refused() {
    check(|draw| draw.tied.clear(), Err(LotRefusal::EmptyPool));
}
