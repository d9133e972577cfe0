use super::sample::{decision, elected, notice, proposal};
use acceptance::Paper;
use server::documents::{write_decision, write_notice};
use server::locale::Locale;
use succession::rules::{CauseKind, Policy};

#[test]
fn the_files_are_whole() {
    for paper in papers() {
        let told = paper.ask("qpdf", &["--check"], &[]);
        let whole = told.contains("No syntax or stream encoding errors");
        assert!(whole, "{told}");
    }
}

#[test]
fn they_say_what_they_are_and_in_which_language() {
    let [notice, decision] = papers();
    let title = "Kennisgeving van benoeming: Şükrü Yılmaz-Öztürk, Wijkraad Oud-Charlois";
    assert_eq!(notice.info("Title"), title);
    let title = "Besluit tot benoeming van een opvolger: Wijkraad Oud-Charlois";
    assert_eq!(decision.info("Title"), title);
    for paper in [notice, decision] {
        let catalogue = paper.ask("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
        assert!(catalogue.contains("/Lang (nl-NL)"));
        let subject = paper.info("Subject");
        assert!(
            subject.contains("kenmerk wr2026/oud-charlois/"),
            "{subject}"
        );
    }
}

#[test]
fn they_can_be_read_without_seeing_them() {
    for paper in papers() {
        assert_eq!(paper.info("Tagged"), "yes");
        let told = paper.ask("pdfinfo", &["-struct"], &[]);
        for kind in ["H1 (block)", "H2 (block)", "P (block)", "Table (block)"] {
            assert!(told.contains(kind), "{kind}");
        }
        for kind in ["TR", "TH:", "TD", "/Scope /Column", "/Scope /Row"] {
            assert!(told.lines().any(|line| line.trim() == kind), "{kind}");
        }
    }
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    for paper in papers() {
        let pages = paper.pages();
        assert!(pages.len() > 1);
        for (number, page) in (1..).zip(&pages) {
            let foot = format!("Bladzijde {number} van {}", pages.len());
            assert!(page.contains(&foot), "{foot}");
        }
    }
}

#[test]
fn nobody_signs_a_page_that_says_nothing() {
    for paper in papers() {
        let pages = paper.pages();
        let mut signed = pages.iter().filter(|page| page.contains("Ondertekening"));
        let chair = "voorzitter van het centraal";
        assert!(signed.next().is_some_and(|page| page.contains(chair)));
        assert!(signed.next().is_none());
    }
}

#[test]
fn the_same_letter_gives_the_same_bytes() {
    let [first, second] = [bytes(), bytes()];
    assert_eq!(first, second);
}

fn bytes() -> [Vec<u8>; 2] {
    let notice = notice((1, 1), elected(), "2026-03-26");
    let proposal = proposal(&[Policy::SameList, Policy::OtherList], &[]);
    let decision = decision(CauseKind::MovedOut, proposal);
    [
        write_notice(Locale::Dutch, &notice).unwrap(),
        write_decision(Locale::Dutch, &decision).unwrap(),
    ]
}

fn papers() -> [Paper; 2] {
    bytes().map(|bytes| {
        keep(&bytes);
        Paper::of(&bytes)
    })
}

/// Keeps what was made when somebody wants to look at it: `WIJKZETEL_KEEP_LETTERS=folder`.
fn keep(bytes: &[u8]) {
    if let Ok(folder) = std::env::var("WIJKZETEL_KEEP_LETTERS") {
        let path = std::path::Path::new(&folder).join(format!("letter-{}.pdf", bytes.len()));
        std::fs::write(path, bytes).unwrap();
    }
}
