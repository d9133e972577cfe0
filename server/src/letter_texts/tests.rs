use super::*;
use std::collections::BTreeMap;

fn notice() -> LetterTexts {
    built_in(LetterKind::Notice, Locale::Dutch).unwrap().clone()
}

/// A part, the place in it, and what is wrong there.
type Found = (Part, Option<(usize, usize)>, Wrong);

fn check_flaws(texts: &LetterTexts, expected: &[Found]) {
    let found = check(LetterKind::Notice, texts).into_iter();
    let found: Vec<Found> = found.map(|one| (one.part, one.place, one.wrong)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_texts_that_come_with_the_program_are_right_in_both_languages() {
    for kind in LetterKind::ALL {
        for locale in Locale::ALL {
            let texts = built_in(kind, locale).unwrap();
            assert_eq!(check(kind, texts), [], "{kind:?} {locale:?}");
        }
    }
}

#[test]
fn an_unknown_placeholder_is_named_with_its_line_and_letter() {
    let texts = LetterTexts {
        opening: "Beste lezer,\nU woont in {straat}.".to_owned(),
        ..notice()
    };
    let unknown = Wrong::Unknown("straat".to_owned());
    check_flaws(&texts, &[(Part::Opening, Some((2, 12)), unknown)]);
}

#[test]
fn a_missing_placeholder_and_an_empty_part_are_named() {
    let texts = LetterTexts {
        salutation: "Geachte heer of mevrouw,".to_owned(),
        contact: " ".to_owned(),
        ..notice()
    };
    check_flaws(
        &texts,
        &[
            (Part::Salutation, None, Wrong::Missing("naam")),
            (Part::Contact, None, Wrong::Empty),
        ],
    );
}

#[test]
fn a_brace_without_its_other_half_is_named() {
    let texts = LetterTexts {
        opening: "a { b\nc } d {naam {kenmerk}".to_owned(),
        ..notice()
    };
    check_flaws(
        &texts,
        &[
            (Part::Opening, Some((1, 3)), Wrong::Unclosed),
            (Part::Opening, Some((2, 3)), Wrong::Unopened),
            (Part::Opening, Some((2, 7)), Wrong::Unclosed),
        ],
    );
}

#[test]
fn a_letter_that_cannot_be_printed_and_a_long_text_are_named() {
    let texts = LetterTexts {
        opening: "Hallo \u{1f600}".to_owned(),
        sender: "a".repeat(2001),
        ..notice()
    };
    check_flaws(
        &texts,
        &[
            (Part::Sender, None, Wrong::TooLong(2000)),
            (Part::Opening, Some((1, 7)), Wrong::Unprintable('\u{1f600}')),
        ],
    );
}

#[test]
fn what_is_filled_in_is_not_read_again() {
    let filled = BTreeMap::from([("naam".to_owned(), "{kenmerk}".to_owned())]);
    let texts = LetterTexts {
        salutation: "Beste {naam},".to_owned(),
        ..LetterTexts::default()
    };
    assert_eq!(texts.fill(&filled).salutation, "Beste {kenmerk},");
}
