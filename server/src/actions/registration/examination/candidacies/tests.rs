use super::*;
use crate::store::registration::application::Details;
use chrono::{DateTime, NaiveDate};

#[test]
fn the_same_login_comes_before_the_same_bsn_and_the_same_name() {
    let (one, other) = (application("a", Some("x")), application("b", Some("x")));
    check(
        &one,
        &other,
        ("Jansen", "Bakker"),
        Some(Likeness::SameLogin),
    );
    let other = application("b", Some("y"));
    check(&one, &other, ("Jansen", "Bakker"), Some(Likeness::SameBsn));
    let other = application("b", None);
    check(
        &one,
        &other,
        ("de  Jong", "De Jong"),
        Some(Likeness::SameNameAndBirthDate),
    );
}

#[test]
fn two_from_paper_with_another_name_are_two_people() {
    let (one, other) = (application("a", None), application("b", None));
    check(&one, &other, ("Jansen", "Janssen"), None);
}

#[test]
fn somebody_without_a_birthday_is_nobody_else() {
    let mut content = content("Jansen");
    content.details.birth_date = None;
    assert_eq!(person(&content), None);
}

fn check(one: &Application, other: &Application, names: (&str, &str), expected: Option<Likeness>) {
    let numbers = ["x", "y"].map(|id| (id.to_owned(), "same".to_owned()));
    let numbers = BTreeMap::from(numbers);
    let (this, also) = (content(names.0), content(names.1));
    assert_eq!(likeness((one, &this), (other, &also), &numbers), expected);
}

fn application(id: &str, applicant: Option<&str>) -> Application {
    Application {
        id: id.to_owned(),
        election: "wr2026".to_owned(),
        applicant: applicant.map(str::to_owned),
        body: Some("pernis".to_owned()),
        joint_list: None,
        position: None,
        begun_at: DateTime::UNIX_EPOCH,
        saved_at: DateTime::UNIX_EPOCH,
    }
}

fn content(last_name: &str) -> Content {
    Content {
        body: Some("pernis".to_owned()),
        details: Details {
            initials: "J.".to_owned(),
            last_name: last_name.to_owned(),
            birth_date: NaiveDate::from_ymd_opt(1980, 1, 2),
            ..Details::default()
        },
        joint_list: None,
        position: None,
    }
}
