use super::*;
use succession::roster::{Admission, End, Ended, Person, Roster};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A thousand days, so that a day is a tenth of a percent.
fn scale() -> Scale {
    Scale {
        from: day("2026-04-22"),
        until: day("2029-01-16"),
    }
}

fn candidate(list: u32) -> Person {
    Person::Candidate { list, candidate: 1 }
}

fn admit(roster: &mut Roster, person: Person, basis: Basis, from: &str) {
    let admission = Admission {
        seat: 1,
        person,
        basis,
        list: person.list(),
        from: day(from),
    };
    roster.admit(admission).unwrap();
}

/// Elected for 28 days, nobody until day 100, a successor until day 400, and then who was drawn; the successor was on
/// leave from day 150 to day 262, and replaced from day 160 to day 200.
fn seat() -> Seat {
    let mut roster = Roster::new(1, day("2026-04-22"));
    admit(&mut roster, candidate(1), Basis::Elected, "2026-04-22");
    roster.end(1, day("2026-05-20"), Ended::MovedOut).unwrap();
    admit(&mut roster, candidate(2), Basis::Succeeded, "2026-07-31");
    let leave = Leave {
        from: day("2026-09-19"),
        back_on: day("2027-01-09"),
    };
    roster.grant_leave(1, leave).unwrap();
    roster.replace(1, candidate(3), day("2026-09-29")).unwrap();
    let early = End {
        on: day("2026-11-08"),
        why: Ended::Resigned,
    };
    roster.end_replacement(1, candidate(3), early).unwrap();
    roster.end(1, day("2027-05-27"), Ended::Resigned).unwrap();
    let drawn = Person::Drawn { number: 1 };
    admit(&mut roster, drawn, Basis::Drawn, "2027-05-27");
    let (_, seat) = roster.seats().next().unwrap();
    seat.clone()
}

fn drawn(parts: &[Part]) -> Vec<String> {
    let told = parts
        .iter()
        .map(|part| format!("{} {} {}", part.kind, part.left, part.width));
    told.collect()
}

#[test]
fn each_kind_of_membership_stands_at_its_days_and_an_empty_seat_is_a_gap() {
    let line = scale().seat(&seat(), day("2026-05-02"));
    let expected = [
        "elected 0.0% 2.8%",
        "succeeded 10.0% 30.0%",
        "drawn 40.0% 60.0%",
        "leave 15.0% 11.2%",
        "temporary 16.0% 4.0%",
    ];
    assert_eq!(drawn(&line.parts), expected);
    assert_eq!(line.day.to_string(), "1.0%");
    assert_eq!(drawn(&[line.track]), ["nobody 0.0% 100.0%"]);
}

#[test]
fn a_replacement_stands_below_who_is_on_leave() {
    let line = scale().seat(&seat(), day("2026-05-02"));
    let of_kind = |kind: &str| line.parts.iter().find(|part| part.kind == kind).unwrap();
    let leave = of_kind("leave");
    assert!(leave.top + leave.height <= of_kind("temporary").top);
}

#[test]
fn a_seat_that_came_and_went_has_a_line_of_its_own_days() {
    let mut seat = seat();
    seat.from = day("2026-07-31");
    seat.abolished_on = Some(day("2027-05-27"));
    let line = scale().seat(&seat, day("2026-05-02"));
    assert_eq!(drawn(&[line.track]), ["nobody 10.0% 30.0%"]);
}

#[test]
fn a_person_has_the_days_of_every_seat_and_of_the_leaves() {
    let seat = seat();
    let own: Vec<&Membership> = seat.holders.iter().take(2).collect();
    let line = scale().person(&own, &seat.leaves, day("2026-05-02"));
    let expected = [
        "elected 0.0% 2.8%",
        "succeeded 10.0% 30.0%",
        "leave 15.0% 11.2%",
    ];
    assert_eq!(drawn(&line.parts), expected);
}

#[test]
fn a_day_is_wide_enough_to_see_and_years_have_words_where_they_fit() {
    let mut seat = seat();
    seat.holders[0].end = Some(End {
        on: day("2026-04-23"),
        why: Ended::Died,
    });
    let line = scale().seat(&seat, day("2026-05-02"));
    assert_eq!(line.parts[0].width.to_string(), "0.4%");
    let years: Vec<String> = line
        .years
        .iter()
        .map(|(at, year)| format!("{at} {year}"))
        .collect();
    assert_eq!(years, ["25.4% 2027", "61.9% 2028", "98.5% "]);
}
