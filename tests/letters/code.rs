//! The code on a notice, as a phone reads it and as who cannot see it hears it.

use super::sample::{OWN_PAGE, decision, elected, notice, proposal};
use acceptance::{Paper, single_spaced};
use server::documents::{write_decision, write_notice};
use server::letter_texts::{LetterKind, built_in};
use server::locale::Locale;
use succession::rules::{CauseKind, Policy};

fn notice_paper(own_page: Option<&str>) -> Paper {
    let mut of = notice((1, 1), elected(), "2026-03-26");
    of.letter.own_page = own_page.map(str::to_owned);
    Paper::of(&write_notice(Locale::Dutch, &of).unwrap())
}

/// What the codes on a page of a file say, read from the picture of it.
fn codes(paper: &Paper, page: usize) -> Vec<String> {
    let page = page.to_string();
    let options = ["-gray", "-r", "150", "-f", &page, "-l", &page];
    let picture = paper.picture(&options);
    let (width, height, pixels) = picture;
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
        pixels.get(y * width + x).copied().unwrap_or(255)
    });
    let grids = prepared.detect_grids();
    let read = grids.iter().map(|grid| grid.decode().unwrap().1);
    read.collect()
}

#[test]
fn the_code_leads_to_the_page_of_who_gets_the_notice() {
    let paper = notice_paper(Some(OWN_PAGE));
    let pages = 1..=paper.pages().len();
    let found: Vec<String> = pages.flat_map(|page| codes(&paper, page)).collect();
    assert_eq!(found, [OWN_PAGE]);
}

#[test]
fn a_long_address_makes_a_code_that_can_be_read_too() {
    let long = format!(
        "https://{}.example/lid/wr2026",
        "wijkraden-rotterdam".repeat(3)
    );
    let paper = notice_paper(Some(&long));
    let pages = 1..=paper.pages().len();
    let found: Vec<String> = pages.flat_map(|page| codes(&paper, page)).collect();
    assert_eq!(found, [long]);
}

#[test]
fn the_address_stands_beside_it_and_in_words_for_who_does_not_see_it() {
    let paper = notice_paper(Some(OWN_PAGE));
    assert!(paper.text().contains(OWN_PAGE), "{}", paper.text());
    let told = paper.ask("pdfinfo", &["-struct"], &[]);
    assert!(told.contains("Figure"), "{told}");
    let file = paper.ask("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
    let alt = format!("/Alt (QR-code met het adres van uw eigen pagina: {OWN_PAGE})");
    assert!(file.contains(&alt), "{alt}");
    assert!(
        !file.contains("/Subtype /Image"),
        "it is drawn, and no picture"
    );
}

#[test]
fn without_a_public_address_and_on_a_decision_there_is_no_code() {
    let paper = notice_paper(None);
    assert!(!paper.ask("pdfinfo", &["-struct"], &[]).contains("Figure"));
    let of = decision(CauseKind::MovedOut, proposal(&[Policy::OtherList], &[]));
    let paper = Paper::of(&write_decision(Locale::Dutch, &of).unwrap());
    assert!(!paper.ask("pdfinfo", &["-struct"], &[]).contains("Figure"));
}

/// With the texts that come with the program.
#[test]
fn the_own_page_is_named_where_there_is_one_and_nowhere_else() {
    for (locale, named) in [
        (Locale::Dutch, "eigen pagina"),
        (Locale::English, "own page"),
    ] {
        for (page, expected) in [(Some(OWN_PAGE), true), (None, false)] {
            let mut of = notice((1, 1), elected(), "2026-03-26");
            of.letter.own_page = page.map(str::to_owned);
            of.letter.texts = built_in(LetterKind::Notice, locale).unwrap().clone();
            let paper = Paper::of(&write_notice(locale, &of).unwrap());
            let words = single_spaced(&paper.lines().join(" "));
            assert_eq!(words.contains(named), expected, "{words}");
        }
    }
}
