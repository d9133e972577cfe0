//! The texts of the griffie around a letter: they stand in their places, and what is fixed stays.

use super::sample::{decision, elected, notice, proposal};
use acceptance::Paper;
use server::documents::{write_decision, write_notice};
use server::letter_texts::LetterTexts;
use server::locale::Locale;
use succession::rules::{CauseKind, Policy};

#[test]
fn sender_salutation_opening_closing_and_contact_stand_in_this_order() {
    let of = notice((1, 1), elected(), "2026-03-26");
    check_order(
        &Paper::of(&write_notice(Locale::Dutch, &of).unwrap()),
        &[
            "Griffie Coolsingel 40",
            "Tekst van de griffie versie 3",
            "Beste Şükrü, Fijn dat u meedoet. Lees verder.",
            "U bent gekozen als lid",
            "Uw antwoord moet uiterlijk",
            "Met vriendelijke groet Bel 14 010.",
            "Ondertekening",
        ],
    );
    let of = decision(CauseKind::MovedOut, proposal(&[Policy::OtherList], &[]));
    check_order(
        &Paper::of(&write_decision(Locale::Dutch, &of).unwrap()),
        &[
            "Griffie Coolsingel 40",
            "Fijn dat u meedoet.",
            "Het besluit",
            "Iedereen die is bekeken",
            "kan bezwaar maken",
            "Bel 14 010.",
        ],
    );
}

#[test]
fn without_any_text_the_fixed_part_is_whole() {
    let mut of = notice((1, 1), elected(), "2026-03-26");
    of.letter.texts = LetterTexts::default();
    of.letter.template = 0;
    check_order(
        &Paper::of(&write_notice(Locale::Dutch, &of).unwrap()),
        &[
            "Tekst van de griffie standaardtekst",
            "U bent gekozen als lid",
            "Uw antwoord moet uiterlijk",
            "Ondertekening",
        ],
    );
}

fn check_order(paper: &Paper, expected: &[&str]) {
    let text = paper.text();
    let mut rest = text.as_str();
    for part in expected {
        let found = rest.split_once(part);
        rest = found.unwrap_or_else(|| panic!("{part} in {text}")).1;
    }
}
