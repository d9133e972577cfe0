use super::super::{PhysicalDraw, PhysicalOutcome, Pool, Transcript};
use super::*;
use crate::allocation::{Purpose, Tied};
use crate::article::Article;
use crate::fraction::Fraction;

fn ask(tied: Tied) -> Ask {
    Ask {
        tied,
        purpose: Purpose::ResidualSeat,
        places: 1,
        article: Article::read("Kieswet P 8"),
        value: Fraction::whole(90),
        standings: vec![(1, 190, 1)],
    }
}

fn lists(options: &[u32]) -> Ask {
    let options = options.to_vec();
    ask(Tied::Lists { options })
}

fn persons(options: &[(u32, u32)]) -> Ask {
    let options = options.to_vec();
    ask(Tied::Persons { options })
}

fn slips(tied: &[&str], outcome: PhysicalOutcome) -> Draw {
    Draw::Physical(PhysicalDraw {
        context: "x".into(),
        tied: tied.iter().map(|id| (*id).to_owned()).collect(),
        outcome,
        drawn_by: "A".into(),
        witnesses: vec!["B".into()],
        on: chrono::NaiveDate::from_ymd_opt(2026, 3, 23).unwrap(),
        place: "Stadhuis".into(),
    })
}

fn in_order(ids: &[&str]) -> PhysicalOutcome {
    PhysicalOutcome::Order(ids.iter().map(|id| (*id).to_owned()).collect())
}

/// Lists 2, 4 and 7 are tied; 7 was drawn first, then 2, then 4.
fn seven_two_four() -> TieDraw {
    let draw = slips(
        &["list-2", "list-4", "list-7"],
        in_order(&["list-7", "list-2", "list-4"]),
    );
    TieDraw::new(lists(&[2, 4, 7]), &draw, Entrant::id).unwrap()
}

fn check_answer(draw: &TieDraw, ask: &Ask, drawn: u32) {
    let asked = Some(ask.clone());
    assert_eq!(draw.answer(ask), Ok(DrawnLot { drawn, asked }));
}

fn check_refused(draw: &TieDraw, ask: &Ask, refusal: LotRefusal) {
    assert_eq!(draw.answer(ask), Err(refusal));
}

#[test]
fn one_draw_answers_each_ask_of_the_same_tie_in_the_order_drawn() {
    check_answer(&seven_two_four(), &lists(&[2, 4, 7]), 7);
    check_answer(&seven_two_four(), &lists(&[2, 4]), 2);
}

#[test]
fn who_drops_out_is_skipped_and_the_others_keep_their_order() {
    check_answer(&seven_two_four(), &lists(&[4, 7]), 7);
    check_answer(&seven_two_four(), &lists(&[4]), 4);
}

#[test]
fn a_figure_that_was_corrected_since_makes_it_another_tie() {
    let mut corrected = lists(&[2, 4]);
    corrected.standings = vec![(1, 191, 1)];
    check_refused(&seven_two_four(), &corrected, LotRefusal::AnotherTie);
}

#[test]
fn an_answer_holds_when_only_the_seats_of_the_lists_have_changed_since() {
    let mut later = lists(&[2, 4]);
    later.standings = vec![(1, 190, 2)];
    check_answer(&seven_two_four(), &later, 2);
}

#[test]
fn a_draw_does_not_answer_another_tie() {
    check_refused(&seven_two_four(), &lists(&[2, 5]), LotRefusal::AnotherTie);
    let mut other_figure = lists(&[2, 4]);
    other_figure.value = Fraction::whole(91);
    check_refused(&seven_two_four(), &other_figure, LotRefusal::AnotherTie);
    let mut other_purpose = lists(&[2, 4]);
    other_purpose.purpose = Purpose::MajorityLoss;
    check_refused(&seven_two_four(), &other_purpose, LotRefusal::AnotherTie);
}

#[test]
fn a_person_is_answered_by_the_position_among_those_left() {
    let order = [
        "list-2-candidate-1",
        "list-4-candidate-3",
        "list-1-candidate-1",
    ];
    let first = persons(&[(1, 1), (2, 1), (4, 3)]);
    let draw = TieDraw::new(first.clone(), &slips(&order, in_order(&order)), Entrant::id).unwrap();
    check_answer(&draw, &first, 2);
    check_answer(&draw, &persons(&[(1, 1), (4, 3)]), 2);
    check_answer(&draw, &persons(&[(1, 1)]), 1);
}

#[test]
fn a_draw_of_one_answers_once() {
    let one = slips(&["a", "b"], PhysicalOutcome::One("b".into()));
    let id_of = |entrant| {
        if entrant == Entrant::List(2) {
            "a"
        } else {
            "b"
        }
        .to_owned()
    };
    let draw = TieDraw::new(lists(&[2, 4]), &one, id_of).unwrap();
    check_answer(&draw, &lists(&[2, 4]), 4);
    check_refused(&draw, &lists(&[2]), LotRefusal::NobodyLeft);
}

#[test]
fn a_transcript_answers_like_any_other_draw() {
    let pool = Pool::new(["cand-003", "cand-011"]).unwrap();
    let context = "WR2026/oud-charlois/zetel-9";
    let transcript = Transcript::compute(context, &pool, "63454660390103169462").unwrap();
    let tied = Tied::Candidates {
        list: 1,
        options: vec![3, 11],
    };
    let id_of = |entrant| match entrant {
        Entrant::Candidate(_, number) => format!("cand-{number:03}"),
        Entrant::List(_) => String::new(),
    };
    let draw = TieDraw::new(ask(tied.clone()), &Draw::Lot1(transcript), id_of).unwrap();
    check_answer(&draw, &ask(tied), 11);
}

#[test]
fn a_draw_between_others_than_those_tied_is_refused() {
    for tied in [
        &["list-2"][..],
        &["list-2", "list-5"],
        &["list-2", "list-4", "list-7"],
    ] {
        let made = TieDraw::new(lists(&[2, 4]), &slips(tied, in_order(tied)), Entrant::id);
        assert_eq!(made, Err(LotRefusal::AnotherTie));
    }
}
