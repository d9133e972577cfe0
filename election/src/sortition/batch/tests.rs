use super::super::rules::tests::rules;
use super::super::{Answer, Examined, Freeze, PassedOver, Residents, freeze};
use super::*;
use crate::lots::{Draw, PhysicalDraw, PhysicalOutcome};
use proptest::prelude::*;

fn day(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 4, number).unwrap()
}

/// The residents r1 … r5, drawn in that order.
fn order() -> DrawnOrder {
    let ids: Vec<String> = (1..=5).map(|number| format!("r{number}")).collect();
    let residents = Residents {
        eligible: ids.clone(),
        ..Residents::default()
    };
    let Freeze::Frozen(list) = freeze(&residents, &rules()).unwrap().outcome else {
        panic!("nobody is left");
    };
    let draw = PhysicalDraw {
        context: "x".into(),
        tied: ids.clone(),
        outcome: PhysicalOutcome::Order(ids),
        drawn_by: "A".into(),
        witnesses: vec!["B".into()],
        on: day(1),
        place: "Heijplaat".into(),
    };
    DrawnOrder::new(&list, &Draw::Physical(draw)).unwrap()
}

/// Invited on 1 April, with an answer by 11 April.
fn invited(number: u32) -> Invitation {
    Invitation {
        resident: format!("r{number}"),
        invited_on: day(1),
        answer_by: day(11),
        answer: None,
        examined: None,
    }
}

fn accepted(number: u32, on: u32) -> Invitation {
    Invitation {
        answer: Some(Answer::Accepted(day(on))),
        ..invited(number)
    }
}

fn declined(number: u32) -> Invitation {
    Invitation {
        answer: Some(Answer::Declined(day(2))),
        ..invited(number)
    }
}

fn examined(number: u32, examined: Examined) -> Invitation {
    Invitation {
        examined: Some(examined),
        ..accepted(number, 2)
    }
}

fn admitted(number: u32) -> Invitation {
    examined(number, Examined::Admitted(day(4)))
}

fn refused(number: u32) -> Invitation {
    examined(number, Examined::Refused(day(4)))
}

fn at(today: u32, places: u64, invitations: &[Invitation]) -> Situation {
    Situation {
        places,
        invitations: invitations.to_vec(),
        dropped_out: BTreeMap::new(),
        today: day(today),
    }
}

fn without(number: u32, reason: LeftOut, mut situation: Situation) -> Situation {
    situation.dropped_out.insert(format!("r{number}"), reason);
    situation
}

fn check(situation: &Situation, batch: &Batch) {
    let decision = next_batch(&order(), situation, &rules()).unwrap();
    assert_eq!(&decision.outcome, batch);
}

fn check_passed_over(situation: &Situation, expected: &[(&str, PassedOver, &str)]) {
    let decision = next_batch(&order(), situation, &rules()).unwrap();
    let grounds = decision.grounds.iter();
    let found: Vec<_> = grounds
        .filter_map(|ground| match &ground.finding {
            SortitionFinding::PassedOver { resident, reason } => {
                Some((resident.as_str(), *reason, ground.article.citation()))
            }
            _ => None,
        })
        .collect();
    assert_eq!(found, expected);
}

fn check_error(situation: &Situation, error: SortitionError) {
    assert_eq!(next_batch(&order(), situation, &rules()), Err(error));
}

fn ids(numbers: &[u32]) -> Vec<String> {
    numbers.iter().map(|number| format!("r{number}")).collect()
}

fn invite(numbers: &[u32]) -> Batch {
    Batch::Invite(ids(numbers))
}

fn wait(answers: &[u32], examinations: &[u32]) -> Batch {
    Batch::Waiting {
        answers: ids(answers),
        examinations: ids(examinations),
    }
}

#[test]
fn the_first_batch_is_the_first_of_the_order() {
    check(&at(1, 1, &[]), &invite(&[1, 2]));
}

#[test]
fn nobody_else_is_invited_while_someone_invited_can_still_take_the_place() {
    check(&at(5, 1, &[invited(1), declined(2)]), &wait(&[1], &[]));
}

#[test]
fn the_next_batch_follows_when_too_few_can_still_accept() {
    check(&at(5, 1, &[declined(1), declined(2)]), &invite(&[3, 4]));
    check(&at(5, 2, &[invited(1), declined(2)]), &invite(&[3, 4]));
}

#[test]
fn an_answer_counts_until_the_end_of_the_last_day() {
    check(
        &at(11, 1, &[accepted(1, 11), invited(2)]),
        &wait(&[2], &[1]),
    );
    check(&at(11, 1, &[invited(1), invited(2)]), &wait(&[1, 2], &[]));
}

#[test]
fn no_answer_in_time_moves_on() {
    check(&at(12, 1, &[invited(1), invited(2)]), &invite(&[3, 4]));
    check(&at(12, 1, &[accepted(1, 12), invited(2)]), &invite(&[3, 4]));
}

#[test]
fn who_accepted_is_examined_unless_someone_earlier_can_still_accept() {
    check(&at(5, 1, &[accepted(1, 3), invited(2)]), &wait(&[2], &[1]));
    check(&at(5, 1, &[invited(1), accepted(2, 3)]), &wait(&[1], &[]));
    check(&at(12, 1, &[invited(1), accepted(2, 3)]), &wait(&[], &[2]));
}

#[test]
fn the_next_in_order_takes_the_place_of_who_is_refused() {
    check(&at(5, 1, &[refused(1), accepted(2, 3)]), &wait(&[], &[2]));
    check(&at(5, 1, &[refused(1), declined(2)]), &invite(&[3, 4]));
}

#[test]
fn the_places_are_filled_by_those_admitted() {
    check(
        &at(5, 2, &[admitted(1), admitted(2)]),
        &Batch::Filled(ids(&[1, 2])),
    );
}

#[test]
fn who_accepted_but_comes_after_the_places_are_filled_is_passed_over() {
    let situation = at(5, 1, &[admitted(1), accepted(2, 3)]);
    let reason = PassedOver::NoPlaceLeft;
    let lots = "Lotingsreglement wijkraadsleden 2022";
    check_passed_over(&situation, &[("r2", reason, lots)]);
}

#[test]
fn a_last_batch_may_be_smaller() {
    let earlier = [declined(1), declined(2), declined(3), declined(4)];
    check(&at(5, 1, &earlier), &invite(&[5]));
}

#[test]
fn the_order_is_exhausted_when_everybody_had_a_turn() {
    let all = [
        declined(1),
        refused(2),
        declined(3),
        admitted(4),
        declined(5),
    ];
    check(&at(5, 3, &all), &Batch::Exhausted(2));
}

#[test]
fn the_last_ones_are_waited_for_even_when_they_are_too_few() {
    let all = [
        declined(1),
        declined(2),
        declined(3),
        declined(4),
        invited(5),
    ];
    check(&at(5, 3, &all), &wait(&[5], &[]));
}

#[test]
fn who_dropped_out_is_skipped_and_the_others_keep_their_order() {
    let situation = without(1, LeftOut::MovedOut, at(1, 1, &[]));
    check(&situation, &invite(&[2, 3]));
    let situation = without(
        2,
        LeftOut::Deceased,
        at(5, 1, &[declined(1), accepted(2, 3)]),
    );
    check(&situation, &invite(&[3, 4]));
}

#[test]
fn everybody_passed_over_is_in_the_grounds_with_the_article() {
    let invitations = [declined(1), invited(2), refused(3)];
    let situation = without(4, LeftOut::SittingMember, at(12, 1, &invitations));
    let lots = "Lotingsreglement wijkraadsleden 2022";
    let member = PassedOver::DroppedOut(LeftOut::SittingMember);
    check_passed_over(
        &situation,
        &[
            ("r1", PassedOver::Declined, lots),
            ("r2", PassedOver::NoAnswer, "Kieswet hoofdstuk V"),
            ("r3", PassedOver::Refused, "Kieswet hoofdstuk V"),
            ("r4", member, "Kieswet W 2"),
        ],
    );
}

#[test]
fn what_happened_after_the_day_asked_for_is_left_out() {
    check(&at(3, 1, &[admitted(1), invited(2)]), &wait(&[2], &[1]));
}

#[test]
fn an_invitation_out_of_turn_is_refused() {
    let error = SortitionError::OutOfTurn {
        invited: "r3".into(),
        skipped: "r2".into(),
    };
    check_error(&at(5, 1, &[invited(1), invited(3)]), error);
}

#[test]
fn an_invitation_of_somebody_else_or_a_second_one_is_refused() {
    let twice = SortitionError::InvitedTwice("r1".into());
    check_error(&at(5, 1, &[invited(1), invited(1)]), twice);
    let stranger = SortitionError::NotInOrder("r9".into());
    check_error(&at(5, 1, &[invited(9)]), stranger);
}

#[test]
fn days_that_do_not_follow_each_other_are_refused() {
    let error = || SortitionError::DaysOutOfOrder("r1".into());
    let examined_unasked = Invitation {
        answer: None,
        ..admitted(1)
    };
    check_error(&at(5, 1, &[examined_unasked]), error());
    let examined_before = examined(1, Examined::Admitted(day(1)));
    check_error(&at(5, 1, &[examined_before]), error());
}

#[test]
fn more_admitted_than_places_is_refused() {
    let both = [admitted(1), admitted(2)];
    check_error(&at(5, 1, &both), SortitionError::TooManyAdmitted);
}

/// Plays a sortition to its end: each resident invited does what `replies` says.
fn play(places: u64, replies: &[u8]) -> (Batch, Vec<Invitation>) {
    let mut situation = at(1, places, &[]);
    loop {
        let batch = next_batch(&order(), &situation, &rules()).unwrap().outcome;
        match &batch {
            Batch::Filled(_) | Batch::Exhausted(_) => return (batch, situation.invitations),
            Batch::Invite(residents) => {
                for resident in residents {
                    situation.invitations.push(Invitation {
                        resident: resident.clone(),
                        invited_on: situation.today,
                        answer_by: situation.today + chrono::Days::new(2),
                        answer: None,
                        examined: None,
                    });
                }
            }
            Batch::Waiting {
                answers,
                examinations,
            } => {
                for (place, sent) in situation.invitations.iter_mut().enumerate() {
                    let reply = replies[place];
                    if examinations.contains(&sent.resident) {
                        sent.examined = Some(match reply {
                            0 => Examined::Refused(situation.today),
                            _ => Examined::Admitted(situation.today),
                        });
                    } else if answers.contains(&sent.resident) && reply < 3 {
                        sent.answer = Some(match reply {
                            2 => Answer::Declined(situation.today),
                            _ => Answer::Accepted(situation.today),
                        });
                    }
                }
                situation.today = situation.today + chrono::Days::new(1);
            }
        }
    }
}

proptest! {
    /// Reply 0 accepts and is refused, 1 accepts and is admitted, 2 declines, 3 does not answer.
    #[test]
    fn the_first_in_the_order_who_can_be_admitted_get_the_places(
        places in 0_u64..6,
        replies in proptest::collection::vec(0_u8..4, 5),
    ) {
        let (end, invitations) = play(places, &replies);
        let willing = (1..).zip(&replies).filter(|(_, reply)| **reply == 1);
        let wanted = usize::try_from(places).unwrap();
        let first: Vec<u32> = willing.map(|(number, _)| number).take(wanted).collect();
        let expected = match wanted - first.len() {
            0 => Batch::Filled(ids(&first)),
            open => Batch::Exhausted(u64::try_from(open).unwrap()),
        };
        prop_assert_eq!(end, expected);
        let invited: Vec<_> = invitations.into_iter().map(|sent| sent.resident).collect();
        let order = order();
        prop_assert_eq!(&invited[..], &order.residents()[..invited.len()]);
    }
}

#[test]
fn waiting_rests_on_the_term_to_answer_or_on_the_examination() {
    let article = |situation: &Situation| {
        let decision = next_batch(&order(), situation, &rules()).unwrap();
        decision
            .grounds
            .last()
            .unwrap()
            .article
            .citation()
            .to_owned()
    };
    assert_eq!(
        article(&at(5, 1, &[invited(1), declined(2)])),
        "Kieswet hoofdstuk V"
    );
    assert_eq!(
        article(&at(5, 1, &[accepted(1, 3), declined(2)])),
        "Kieswet hoofdstuk V"
    );
}
