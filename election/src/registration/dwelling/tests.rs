use super::*;

/// A buurt, its wijkraad (`""`: none; `"?"`: not known), and the numbers that lie there.
type Given<'g> = (&'g str, &'g str, &'g [u32]);

fn stretch((buurt, wijkraad, numbers): &Given<'_>) -> Stretch {
    Stretch {
        buurt: (*buurt).to_owned(),
        home: match *wijkraad {
            "?" => None,
            "" => Some(Home::NoWijkraad),
            code => Some(Home::Wijk {
                wijkraad: code.to_owned(),
            }),
        },
        numbers: numbers.to_vec(),
    }
}

fn check(given: &[Given<'_>], number: u32, dwelling: &Dwelling, finding: DwellingFinding) {
    let stretches: Vec<Stretch> = given.iter().map(stretch).collect();
    let found = find_dwelling(&stretches, number);
    assert_eq!((&found.dwelling, found.finding), (dwelling, finding));
}

fn wijk(body: &str, buurt: &str) -> Dwelling {
    Dwelling::Wijk {
        body: body.to_owned(),
        buurt: buurt.to_owned(),
    }
}

fn ambiguous(buurten: &[&str]) -> Dwelling {
    Dwelling::Ambiguous {
        buurten: buurten.iter().map(|buurt| (*buurt).to_owned()).collect(),
    }
}

const TWO: [Given<'_>; 2] = [("b1", "cool", &[1, 3]), ("b2", "kralingen", &[3, 5])];

#[test]
fn a_number_that_is_known_lies_in_its_buurt() {
    let finding = DwellingFinding::NumberKnown;
    check(&TWO, 1, &wijk("cool", "b1"), finding);
    check(&TWO, 5, &wijk("kralingen", "b2"), finding);
}

#[test]
fn a_number_that_is_not_known_lies_where_all_others_of_the_postcode_lie() {
    let finding = DwellingFinding::PostcodeInOneBuurt;
    check(&TWO[..1], 99, &wijk("cool", "b1"), finding);
}

#[test]
fn a_number_that_is_not_known_is_ambiguous_where_the_postcode_lies_in_two_buurten() {
    let finding = DwellingFinding::PostcodeInSeveralBuurten;
    check(&TWO, 99, &ambiguous(&["b1", "b2"]), finding);
}

#[test]
fn a_number_that_stands_in_two_buurten_is_ambiguous() {
    let finding = DwellingFinding::NumberInSeveralBuurten;
    check(&TWO, 3, &ambiguous(&["b1", "b2"]), finding);
}

#[test]
fn two_buurten_of_one_wijkraad_leave_no_doubt_about_the_wijkraad() {
    let alike: [Given<'_>; 2] = [("b1", "cool", &[1]), ("b2", "cool", &[5])];
    check(
        &alike,
        99,
        &wijk("cool", "b1"),
        DwellingFinding::BuurtenAlike,
    );
}

#[test]
fn a_buurt_can_belong_to_no_wijkraad() {
    let buurt = "b9".to_owned();
    let finding = DwellingFinding::NumberKnown;
    check(
        &[("b9", "", &[1])],
        1,
        &Dwelling::NoWijkraad { buurt },
        finding,
    );
}

#[test]
fn a_wijk_and_a_buurt_without_wijkraad_are_not_alike() {
    let finding = DwellingFinding::PostcodeInSeveralBuurten;
    let both: [Given<'_>; 2] = [("b1", "cool", &[1]), ("b9", "", &[5])];
    check(&both, 99, &ambiguous(&["b1", "b9"]), finding);
}

#[test]
fn a_postcode_that_is_not_known_lies_nowhere() {
    check(&[], 1, &Dwelling::Unknown, DwellingFinding::PostcodeUnknown);
}

#[test]
fn a_buurt_that_is_not_known_says_nothing() {
    let finding = DwellingFinding::BuurtUnknown;
    check(&[("b7", "?", &[1])], 1, &Dwelling::Unknown, finding);
}

#[test]
fn only_what_is_certain_is_a_home() {
    let home = wijk("cool", "b1").home();
    let wijkraad = "cool".to_owned();
    assert_eq!(home, Some(Home::Wijk { wijkraad }));
    assert_eq!(ambiguous(&["b1"]).home(), None);
    assert_eq!(Dwelling::Unknown.home(), None);
}
