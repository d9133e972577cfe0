use super::*;

const ON: &str = "2026-01-19";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Somebody of whom everything agrees, in Crooswijk.
fn entry() -> RegisterEntry {
    RegisterEntry {
        same_name: true,
        same_birth_date: true,
        home: Some(Home::Wijk {
            wijkraad: "crooswijk".to_owned(),
        }),
        resident_since: Some(day("2015-02-01")),
        left_on: None,
        deceased_on: None,
    }
}

fn compare(entries: &[RegisterEntry]) -> Vec<RegisterFinding> {
    compare_with_register(entries, Some("crooswijk"), day(ON))
}

/// That the change gives this warning and no other.
fn check(change: impl FnOnce(&mut RegisterEntry), warning: &RegisterFinding) {
    let mut entry = entry();
    change(&mut entry);
    let mut warnings = compare(&[entry]);
    warnings.retain(RegisterFinding::is_warning);
    assert_eq!(warnings, std::slice::from_ref(warning));
}

#[test]
fn what_agrees_is_found_too_and_warns_nobody() {
    let wijkraad = "crooswijk".to_owned();
    let since = day("2015-02-01");
    assert_eq!(
        compare(&[entry()]),
        [
            RegisterFinding::NameAgrees,
            RegisterFinding::BirthDateAgrees,
            RegisterFinding::LivesInWijk { wijkraad },
            RegisterFinding::ResidentSince { since },
        ]
    );
}

#[test]
fn who_is_not_in_the_register_is_a_finding_and_no_more() {
    assert_eq!(compare(&[]), [RegisterFinding::NotFound]);
}

#[test]
fn of_several_persons_nothing_is_compared() {
    let several = RegisterFinding::SeveralPersons { count: 2 };
    assert_eq!(compare(&[entry(), entry()]), [several]);
}

#[test]
fn a_name_or_a_date_of_birth_can_differ() {
    check(|one| one.same_name = false, &RegisterFinding::NameDiffers);
    check(
        |one| one.same_birth_date = false,
        &RegisterFinding::BirthDateDiffers,
    );
}

#[test]
fn somebody_can_live_elsewhere_or_where_no_wijkraad_is_or_nobody_knows_where() {
    let wijkraad = "kralingen".to_owned();
    let home = Home::Wijk {
        wijkraad: wijkraad.clone(),
    };
    check(
        |one| one.home = Some(home),
        &RegisterFinding::LivesElsewhere { wijkraad },
    );
    check(
        |one| one.home = Some(Home::NoWijkraad),
        &RegisterFinding::LivesOutsideWijken,
    );
    check(|one| one.home = None, &RegisterFinding::HomeUnknown);
}

#[test]
fn who_came_on_the_day_that_counts_was_in_time() {
    let mut entry = entry();
    entry.resident_since = Some(day(ON));
    assert!(!compare(&[entry]).iter().any(RegisterFinding::is_warning));
}

#[test]
fn who_came_a_day_later_left_or_died_is_looked_at() {
    let (since, on) = (day("2026-01-20"), day(ON));
    check(
        |one| one.resident_since = Some(since),
        &RegisterFinding::CameLater { since, on },
    );
    check(|one| one.left_on = Some(on), &RegisterFinding::Left { on });
    check(
        |one| one.deceased_on = Some(on),
        &RegisterFinding::Deceased { on },
    );
}

#[test]
fn where_no_wijkraad_was_chosen_the_register_tells_which_it_is() {
    let wijkraad = "crooswijk".to_owned();
    let found = compare_with_register(&[entry()], None, day(ON));
    assert!(found.contains(&RegisterFinding::LivesInWijk { wijkraad }));
}
