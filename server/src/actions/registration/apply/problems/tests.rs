use super::*;
use crate::actions::registration::load_regulation;

/// What the form holds when nothing is wrong.
fn good() -> Details {
    Details {
        initials: "J.P.".to_owned(),
        first_name: "Jan".to_owned(),
        prefix: "van der".to_owned(),
        last_name: "Voorbeeld".to_owned(),
        birth_date: day("1988-03-27"),
        postcode: "3011AB".to_owned(),
        house_number: Some(12),
        locality: "Rotterdam".to_owned(),
        no_offices: true,
        consents: true,
        alone: Some(true),
        presentation: "Ik woon hier graag.".to_owned(),
        ..Details::default()
    }
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn facts() -> Facts {
    let rules = load_regulation("rotterdam-2026").unwrap().registration;
    Facts {
        rules: rules.unwrap(),
        election_day: "2026-03-18".parse().unwrap(),
        now: "2026-01-10T12:00:00".parse().unwrap(),
        dwelling: Some(Dwelling::Wijk {
            body: "pernis".to_owned(),
            buurt: "BU05990000".to_owned(),
        }),
        body: Some("pernis".to_owned()),
        bodies: vec!["pernis".to_owned(), "kralingen".to_owned()],
        list: "r7k4-wq2m".to_owned(),
        others: Vec::new(),
        is_joint: false,
        has_lists: true,
        list_body: None,
    }
}

#[test]
fn nothing_is_wrong_with_a_good_application() {
    assert_eq!(find_problems(&good(), &facts()), Vec::new());
}

#[test]
fn initials_get_their_points_however_they_are_typed() {
    for (typed, made) in [
        ("J.P.", "J.P."),
        ("jp", "J.P."),
        ("j p", "J.P."),
        ("J. P.", "J.P."),
        ("Chr.J.", "Chr.J."),
        ("ij.", "IJ."),
        ("J.-P.", "J.-P."),
        ("É.", "É."),
        ("e\u{301}", "É."),
    ] {
        assert_eq!(canonical_initials(typed).as_deref(), Some(made), "{typed}");
    }
    for odd in [
        "",
        ".",
        "-",
        "J.P2.",
        "Johannes.",
        "J,P",
        "-J.",
        "J.P.-",
        "J&P",
        "Я.",
    ] {
        assert_eq!(canonical_initials(odd), None, "{odd}");
    }
}

#[test]
fn a_text_is_kept_with_one_kind_of_apostrophe_and_single_spaces() {
    assert_eq!(tidy("  van  \u{2019}t "), "van 't");
    assert_eq!(tidy("Zoe\u{308}"), "Zoë");
    assert_eq!(tidy("Anne\u{2011}Marie"), "Anne-Marie");
}

#[test]
fn names_hold_latin_letters_apostrophe_hyphen_and_space() {
    for good in [
        "Jong",
        "d'Hondt",
        "Yılmaz-Öztürk",
        "Łukasz",
        "Ðặng",
        "van 't",
        "Ţurcanu",
    ] {
        assert!(good.chars().all(is_name_letter), "{good}");
    }
    for odd in [
        '1', '.', ',', '_', '@', '×', '÷', 'Я', 'Ω', '陳', '🙂', '\t', '\u{200b}',
    ] {
        assert!(!is_name_letter(odd), "{odd:?}");
    }
}

/// How a good application is spoilt, and what blocks it then.
type Spoilt = (fn(&mut Details), Item, Wrong);

#[test]
fn every_value_that_cannot_stand_blocks_at_its_field() {
    let long = |count: usize| "a".repeat(count);
    let spoilt: Vec<Spoilt> = vec![
        (|d| d.initials.clear(), Item::Initials, Wrong::Missing),
        (|d| d.initials = "J2".into(), Item::Initials, Wrong::Form),
        (|d| d.last_name.clear(), Item::LastName, Wrong::Missing),
        (
            |d| d.last_name = "Jansen 2".into(),
            Item::LastName,
            Wrong::Sign('2'),
        ),
        (|d| d.last_name = "-".into(), Item::LastName, Wrong::Form),
        (
            |d| d.first_name = "Jan!".into(),
            Item::FirstName,
            Wrong::Sign('!'),
        ),
        (|d| d.prefix = "v/d".into(), Item::Prefix, Wrong::Sign('/')),
        (|d| d.birth_date = None, Item::BirthDate, Wrong::Missing),
        (
            |d| d.birth_date = day("2026-02-01"),
            Item::BirthDate,
            Wrong::NoBirthDate,
        ),
        (
            |d| d.birth_date = day("1890-02-01"),
            Item::BirthDate,
            Wrong::NoBirthDate,
        ),
        (|d| d.postcode.clear(), Item::Postcode, Wrong::Missing),
        (|d| d.postcode = "3011".into(), Item::Postcode, Wrong::Form),
        (
            |d| d.postcode = "0311AB".into(),
            Item::Postcode,
            Wrong::Form,
        ),
        (|d| d.house_number = None, Item::HouseNumber, Wrong::Missing),
        (|d| d.house_number = Some(0), Item::HouseNumber, Wrong::Form),
        (
            |d| d.house_number = Some(100_000),
            Item::HouseNumber,
            Wrong::Form,
        ),
        (
            |d| d.addition = "<b>".into(),
            Item::Addition,
            Wrong::Sign('<'),
        ),
        (|d| d.locality.clear(), Item::Locality, Wrong::Missing),
        (|d| d.alone = None, Item::Together, Wrong::Missing),
        (|d| d.no_offices = false, Item::HasOffices, Wrong::Missing),
        (
            |d| d.offices = "Raadslid".into(),
            Item::Offices,
            Wrong::Contradiction,
        ),
        (|d| d.consents = false, Item::Consent, Wrong::Missing),
        (|d| d.phone = "010-12".into(), Item::Phone, Wrong::Form),
        (|d| d.phone = "bel mij".into(), Item::Phone, Wrong::Form),
    ];
    for (spoil, item, wrong) in spoilt {
        check(spoil, (item, wrong, Severity::Blocks));
    }
    for (item, most) in [
        (Item::FirstName, 40),
        (Item::Prefix, 20),
        (Item::LastName, 80),
        (Item::Locality, 40),
        (Item::Aanduiding, 35),
        (Item::Offices, 1000),
        (Item::Presentation, 1000),
    ] {
        let mut details = good();
        details.no_offices = item != Item::Offices;
        put(&mut details, item, long(most));
        let found = find_problems(&details, &facts());
        assert!(
            found.iter().all(|one| one.severity != Severity::Blocks),
            "{item:?}"
        );
        put(&mut details, item, long(most + 1));
        let found = find_problems(&details, &facts());
        let wrong = Problem::blocks(item, Wrong::TooLong(most));
        assert!(found.contains(&wrong), "{item:?}: {found:?}");
    }
}

#[test]
fn who_is_too_young_reads_by_which_rule() {
    let mut details = good();
    details.birth_date = day("2010-03-19");
    let found = find_problems(&details, &facts());
    assert!(matches!(
        found.as_slice(),
        [Problem {
            item: Item::BirthDate,
            wrong: Wrong::Rule(Ground {
                finding: Finding::TooYoung { .. },
                ..
            }),
            severity: Severity::Blocks,
        }]
    ));
    details.birth_date = day("2010-03-18");
    assert_eq!(find_problems(&details, &facts()), Vec::new());
}

#[test]
fn an_address_that_is_not_known_blocks_until_the_wijk_is_chosen() {
    let mut facts = facts();
    facts.dwelling = Some(Dwelling::Unknown);
    facts.body = None;
    let mut details = good();
    check_wijk(&details, &facts, (Wrong::AddressUnknown, Severity::Blocks));
    facts.body = Some("pernis".to_owned());
    details.body_chosen = true;
    check_wijk(&details, &facts, (Wrong::WijkChosen, Severity::Warns));
    facts.body = Some("nergens".to_owned());
    check_wijk(&details, &facts, (Wrong::AddressUnknown, Severity::Blocks));
    facts.dwelling = Some(Dwelling::NoWijkraad {
        buurt: "BU05990000".to_owned(),
    });
    check_wijk(&details, &facts, (Wrong::NoWijkraad, Severity::Blocks));
}

#[test]
fn who_stands_elsewhere_cannot_stand_here_too() {
    let mut facts = facts();
    facts.others = vec![Candidacy {
        wijkraad: "kralingen".to_owned(),
        list: "aaaa-bbbb".to_owned(),
    }];
    let found = find_problems(&good(), &facts);
    assert!(matches!(
        found.as_slice(),
        [Problem {
            item: Item::Wijk,
            wrong: Wrong::Rule(Ground {
                finding: Finding::StandsInOtherWijk { .. },
                ..
            }),
            severity: Severity::Blocks,
        }]
    ));
}

fn check_wijk(details: &Details, facts: &Facts, (wrong, severity): (Wrong, Severity)) {
    let expected = Problem {
        item: Item::Wijk,
        wrong,
        severity,
    };
    assert_eq!(find_problems(details, facts), vec![expected]);
}

fn check(spoil: fn(&mut Details), (item, wrong, severity): (Item, Wrong, Severity)) {
    let mut details = good();
    spoil(&mut details);
    let found = find_problems(&details, &facts());
    let expected = Problem {
        item,
        wrong,
        severity,
    };
    assert!(
        found.contains(&expected),
        "{expected:?} is not in {found:?}"
    );
}

fn put(details: &mut Details, item: Item, text: String) {
    match item {
        Item::FirstName => details.first_name = text,
        Item::Prefix => details.prefix = text,
        Item::LastName => details.last_name = text,
        Item::Locality => details.locality = text,
        Item::Aanduiding => details.aanduiding = text,
        Item::Offices => details.offices = text,
        _ => details.presentation = text,
    }
}
