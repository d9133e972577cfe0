use super::*;

fn enlarge(body: &Body, seats: u16) -> Vec<Filling> {
    match body.decide(VacantSeat::Enlargement(seats), &[]).unwrap() {
        Outcome::Proposed(proposals) => proposals.iter().map(|p| p.decision.outcome).collect(),
        Outcome::LotRequired { ask, .. } => panic!("{ask:?}"),
    }
}

#[test]
fn each_new_seat_counts_for_the_next() {
    // As for Heijplaat, from five to seven: with one person a list the next two in votes.
    let lists: Vec<[u64; 1]> = (0..9).map(|n| [90 - n * 5]).collect();
    let lists: Vec<&[u64]> = lists.iter().map(<[u64; 1]>::as_slice).collect();
    let body = Body::elected("rotterdam-2026", votes(5, &lists), &[]).unwrap();
    let other_list = Policy::OtherList;
    assert_eq!(
        enlarge(&body, 2),
        [appointed((6, 1), other_list), appointed((7, 1), other_list)]
    );
}

#[test]
fn under_most_votes_the_next_in_votes_come_in() {
    let lists: [&[u64]; 4] = [&[40], &[30], &[20], &[10]];
    let body = Body::elected("rotterdam-2022", votes(2, &lists), &[]).unwrap();
    let most_votes = Policy::MostVotes;
    assert_eq!(
        enlarge(&body, 2),
        [appointed((3, 1), most_votes), appointed((4, 1), most_votes)]
    );
}

#[test]
fn new_seats_that_nobody_is_left_for_go_to_sortition() {
    let lists: [&[u64]; 3] = [&[40], &[30], &[20]];
    let body = Body::elected("rotterdam-2022", votes(2, &lists), &[]).unwrap();
    assert_eq!(
        enlarge(&body, 3),
        [
            appointed((3, 1), Policy::MostVotes),
            Filling::Sortition,
            Filling::Sortition
        ]
    );
}

#[test]
fn a_seat_that_nobody_held_yet_goes_as_a_new_one() {
    let body = five_lists();
    let [never, new] = [VacantSeat::NeverHeld, VacantSeat::Enlargement(1)];
    let decide = |seat| body.decide(seat, &[]).unwrap();
    assert_eq!(decide(never), decide(new));
    let lists: [&[u64]; 2] = [&[40], &[30]];
    let all_sit = Body::elected("rotterdam-2026", votes(5, &lists), &[]).unwrap();
    let Outcome::Proposed(proposals) = all_sit.decide(never, &[]).unwrap() else {
        panic!("a lot is asked");
    };
    assert_eq!(proposals[0].decision.outcome, Filling::Sortition);
}

#[test]
fn who_came_in_for_the_first_new_seat_is_a_member_for_the_second() {
    let Outcome::Proposed(proposals) = five_lists()
        .decide(VacantSeat::Enlargement(2), &[])
        .unwrap()
    else {
        panic!("a lot is asked");
    };
    assert!(proposals[1].steps.iter().all(|step| step.list == 5));
    assert!(!considered(&proposals[1]).contains(&((3, 2), None)));
}
