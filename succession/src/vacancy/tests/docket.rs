use super::*;
use crate::rules::Reason;
use crate::temporary::Leave;
use proptest::prelude::*;

fn take(docket: &mut Docket, id: VacancyId, step: Step) -> Result<(), DocketRefusal> {
    let on = day("2027-08-01");
    docket.take(id, Event { on, step }, &RULES)
}

fn moved(number: u32, on: &str) -> Vacancy {
    let report = report(moved_out(on), "2027-07-01");
    Vacancy::reported(number, Some(person(number)), report)
}

fn on_leave(number: u32) -> Vacancy {
    let leave = Cause::Leave(Leave {
        from: day("2027-05-01"),
        back_on: day("2027-08-21"),
    });
    Vacancy::reported(number, Some(person(number)), report(leave, "2027-04-15"))
}

/// Established vacancies numbered from 1.
fn docket(vacancies: impl IntoIterator<Item = Vacancy>) -> Docket {
    let mut docket = Docket::default();
    for (id, vacancy) in (1..).zip(vacancies) {
        docket.add(id, vacancy).unwrap();
        take(&mut docket, id, Step::Establish).unwrap();
    }
    docket
}

fn check_queue(docket: &Docket, same_list: &[u32], expected: &[VacancyId]) {
    let fills = |vacancy: &Vacancy| same_list.contains(&vacancy.seat());
    assert_eq!(docket.queue(fills), expected);
}

fn check_offer(docket: &Docket, id: VacancyId, number: u32, expected: Result<(), DocketRefusal>) {
    let mut docket = docket.clone();
    assert_eq!(take(&mut docket, id, Step::Offer(person(number))), expected);
}

#[test]
fn vacancies_are_handled_by_day() {
    let docket = docket([moved(1, "2027-06-01"), moved(2, "2027-05-01")]);
    check_queue(&docket, &[], &[2, 1]);
}

#[test]
fn of_vacancies_on_one_day_those_the_same_list_can_fill_come_first() {
    let docket = docket([1, 2, 3].map(|number| moved(number, "2027-05-01")));
    check_queue(&docket, &[], &[1, 2, 3]);
    check_queue(&docket, &[3], &[3, 1, 2]);
    check_queue(&docket, &[3, 2], &[2, 3, 1]);
}

#[test]
fn on_one_day_the_new_seats_come_last() {
    let enlargement = Cause::Enlargement {
        decided_on: day("2027-04-01"),
        from: day("2027-05-01"),
    };
    let new_seat = Vacancy::reported(9, None, report(enlargement, "2027-04-01"));
    check_queue(&docket([new_seat, moved(2, "2027-05-01")]), &[], &[2, 1]);
}

#[test]
fn a_seat_that_was_empty_from_the_start_is_reported_once() {
    let never = Cause::NeverFilled {
        decided_on: day("2026-03-25"),
        since: day("2026-04-22"),
    };
    let empty = || Vacancy::reported(4, None, report(never, "2026-05-01"));
    let mut all = docket([empty()]);
    assert_eq!(all.add(2, empty()), Err(DocketRefusal::SeatOnDocket(1)));
    take(&mut all, 1, Step::LeaveUnfilled).unwrap();
    assert_eq!(all.add(2, empty()), Err(DocketRefusal::LeftEmpty(1)));
}

#[test]
fn a_later_vacancy_waits_for_the_earlier_one_to_be_offered() {
    let mut docket = docket([moved(1, "2027-06-01"), moved(2, "2027-05-01")]);
    check_offer(&docket, 1, 5, Err(DocketRefusal::EarlierFirst(2)));
    take(&mut docket, 2, Step::Offer(person(5))).unwrap();
    check_offer(&docket, 1, 6, Ok(()));
    take(&mut docket, 2, Step::Decline).unwrap();
    check_offer(&docket, 1, 6, Err(DocketRefusal::EarlierFirst(2)));
}

#[test]
fn someone_who_is_appointed_is_not_appointed_again() {
    let mut docket = docket([moved(1, "2027-05-01"), moved(2, "2027-05-01")]);
    take(&mut docket, 1, Step::Offer(person(5))).unwrap();
    check_offer(&docket, 2, 5, Err(DocketRefusal::AppointedElsewhere(1)));
    assert_eq!(
        docket.bars(2, &RULES.passed_over).get(&person(5)),
        Some(&Reason::Member)
    );
}

#[test]
fn someone_who_only_replaces_a_member_on_leave_can_be_appointed() {
    let mut docket = docket([on_leave(1), moved(2, "2027-05-01")]);
    take(&mut docket, 1, Step::Offer(person(5))).unwrap();
    check_offer(&docket, 2, 5, Ok(()));
    assert_eq!(docket.bars(2, &RULES.passed_over).get(&person(5)), None);
}

#[test]
fn someone_who_is_appointed_does_not_replace_a_member_on_leave() {
    let mut docket = docket([on_leave(1), moved(2, "2027-05-01")]);
    take(&mut docket, 2, Step::Offer(person(5))).unwrap();
    check_offer(&docket, 1, 5, Err(DocketRefusal::AppointedElsewhere(2)));
    assert_eq!(
        docket.bars(1, &RULES.passed_over).get(&person(5)),
        Some(&Reason::Member)
    );
}

#[test]
fn a_former_member_is_passed_over_while_the_own_seat_is_to_be_filled() {
    let mut docket = docket([moved(1, "2027-05-01"), moved(2, "2027-05-01")]);
    check_offer(&docket, 1, 2, Err(DocketRefusal::OwnSeatVacant(2)));
    assert_eq!(
        docket.bars(1, &RULES.passed_over).get(&person(2)),
        Some(&Reason::OwnSeatVacant)
    );
    assert_eq!(
        docket.bars(1, &RULES.passed_over).get(&person(1)),
        Some(&Reason::OwnSeat)
    );
    for step in [
        Step::Offer(person(5)),
        Step::Accept,
        Step::Admit,
        Step::Fill,
    ] {
        take(&mut docket, 2, step).unwrap();
    }
    check_offer(&docket, 1, 2, Ok(()));
    assert_eq!(docket.bars(1, &RULES.passed_over).get(&person(2)), None);
}

#[test]
fn someone_who_declined_is_considered_again_for_another_vacancy() {
    let mut docket = docket([moved(1, "2027-05-01"), moved(2, "2027-05-01")]);
    take(&mut docket, 1, Step::Offer(person(5))).unwrap();
    take(&mut docket, 1, Step::Decline).unwrap();
    assert_eq!(
        docket.bars(1, &RULES.passed_over).get(&person(5)),
        Some(&Reason::Declined)
    );
    assert_eq!(docket.bars(2, &RULES.passed_over).get(&person(5)), None);
    check_offer(&docket, 2, 5, Ok(()));
}

#[test]
fn a_reason_that_does_not_count_in_the_regulation_bars_nobody() {
    let mut rules = RULES.clone();
    rules.passed_over.own_seat_vacant.value = false;
    let mut docket = docket([moved(1, "2027-05-01"), moved(2, "2027-05-01")]);
    assert_eq!(docket.bars(1, &rules.passed_over).get(&person(2)), None);
    let step = Step::Offer(person(2));
    let on = day("2027-08-01");
    assert_eq!(docket.take(1, Event { on, step }, &rules), Ok(()));
}

#[test]
fn someone_who_did_not_accept_the_election_is_no_former_member() {
    let refused_on = day("2027-05-01");
    let report = report(Cause::NotAccepted { refused_on }, "2027-05-01");
    let declined = Vacancy::reported(1, Some(person(1)), report);
    let docket = docket([declined, moved(2, "2027-05-01")]);
    assert_eq!(docket.bars(2, &RULES.passed_over).get(&person(1)), None);
    check_offer(&docket, 2, 1, Ok(()));
    assert_eq!(
        docket.bars(1, &RULES.passed_over).get(&person(1)),
        Some(&Reason::OwnSeat)
    );
}

#[test]
fn a_seat_has_one_open_vacancy_at_a_time() {
    let mut docket = docket([moved(1, "2027-05-01")]);
    let again = docket.add(2, moved(1, "2027-06-01"));
    assert_eq!(again, Err(DocketRefusal::SeatOnDocket(1)));
    let number = docket.add(1, moved(2, "2027-06-01"));
    assert_eq!(number, Err(DocketRefusal::NumberInUse(1)));
    assert_eq!(docket.add(2, on_leave(1)), Ok(()));
}

#[test]
fn a_vacancy_that_does_not_exist_takes_no_step() {
    let unknown = Err(DocketRefusal::Unknown(7));
    assert_eq!(take(&mut docket([]), 7, Step::Establish), unknown);
    check_offer(&docket([]), 7, 5, unknown);
}

proptest! {
    #[test]
    fn the_order_of_independent_reports_does_not_matter(
        order in Just((1_u32..=6).collect::<Vec<_>>()).prop_shuffle(),
        days in prop::collection::vec(1_u32..4, 6),
    ) {
        let through = |order: &[u32]| {
            let mut docket = Docket::default();
            for id in order {
                let on = format!("2027-05-0{}", days[*id as usize - 1]);
                docket.add(*id, moved(*id, &on)).unwrap();
            }
            for id in order {
                take(&mut docket, *id, Step::Establish).unwrap();
            }
            docket
        };
        let (shuffled, ascending) = (through(&order), through(&[1, 2, 3, 4, 5, 6]));
        prop_assert_eq!(shuffled.queue(|_| false), ascending.queue(|_| false));
        prop_assert_eq!(shuffled, ascending);
    }

    #[test]
    fn an_offer_is_refused_to_exactly_those_who_are_passed_over(
        steps in prop::collection::vec((1_u32..=4, 0_u32..6, 1_u32..9), 0..30),
        counts in prop::array::uniform4(any::<bool>()),
    ) {
        let mut rules = RULES.clone();
        let [declined, member, own_seat, own_seat_vacant] = counts;
        rules.passed_over.declined.value = declined;
        rules.passed_over.member.value = member;
        rules.passed_over.own_seat.value = own_seat;
        rules.passed_over.own_seat_vacant.value = own_seat_vacant;
        let mut docket = docket([moved(1, "2027-05-01"), moved(2, "2027-05-01"), on_leave(3), moved(4, "2027-05-01")]);
        let on = day("2027-08-01");
        for (id, step, number) in steps {
            let step = [Step::Offer(person(number)), Step::Accept, Step::Decline, Step::Lapse, Step::Admit, Step::Fill][step as usize];
            let _ = docket.take(id, Event { on, step }, &rules);
        }
        for id in 1..=4 {
            if docket.get(id).unwrap().state() != State::Established { continue }
            for number in 1..9 {
                let step = Step::Offer(person(number));
                let refused = docket.clone().take(id, Event { on, step }, &rules).is_err();
                let barred = docket.bars(id, &rules.passed_over).contains_key(&person(number));
                prop_assert_eq!(refused, barred, "vacancy {} person {}", id, number);
            }
        }
    }

    #[test]
    fn nobody_is_appointed_for_two_seats_at_once(
        steps in prop::collection::vec((1_u32..=4, 0_u32..9, 1_u32..9), 0..60),
    ) {
        let mut docket = docket([1, 2, 3, 4].map(|number| moved(number, "2027-05-01")));
        for (id, step, number) in steps {
            let step = match step {
                0..=3 => Step::Offer(person(number)),
                4 => Step::Accept,
                5 => Step::Decline,
                6 => Step::Lapse,
                7 => Step::Admit,
                _ => Step::Reopen,
            };
            let _ = take(&mut docket, id, step);
            let appointed: Vec<_> = docket
                .iter()
                .filter_map(|(_, vacancy)| match vacancy.state() {
                    State::Offered(who) | State::Accepted(who) | State::Admitted(who) => Some(who),
                    _ => None,
                })
                .collect();
            let people: std::collections::BTreeSet<_> = appointed.iter().collect();
            prop_assert_eq!(people.len(), appointed.len());
        }
    }
}
