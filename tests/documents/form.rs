use super::sample::{LARGE, TIED, made};
use acceptance::Paper;
use server::store::Standing;

#[tokio::test]
async fn the_file_is_whole() {
    let told = large().await.ask("qpdf", &["--check"], &[]);
    assert!(
        told.contains("No syntax or stream encoding errors"),
        "{told}"
    );
}

#[tokio::test]
async fn it_says_what_it_is_and_in_which_language() {
    let paper = large().await;
    let title = "Proces-verbaal van de uitslag van Wijkraad Groot-IJsselmonde";
    assert_eq!(paper.info("Title"), title);
    assert_eq!(paper.info("Page size"), "595.276 x 841.89 pts (A4)");
    let catalogue = paper.ask("qpdf", &["--qdf", "--object-streams=disable"], &["-"]);
    assert!(catalogue.contains("/Lang (nl-NL)"));
    let archived = paper.ask("pdfinfo", &["-meta"], &[]);
    assert!(archived.contains(title) && archived.contains("<rdf:li>nl-NL</rdf:li>"));
}

#[tokio::test]
async fn it_can_be_read_without_seeing_it() {
    let paper = large().await;
    assert_eq!(paper.info("Tagged"), "yes");
    let told = paper.ask("pdfinfo", &["-struct"], &[]);
    for kind in [
        "H1 (block)",
        "H2 (block)",
        "H3 (block)",
        "P (block)",
        "Table (block)",
    ] {
        assert!(told.contains(kind), "{kind}");
    }
    for kind in ["TR", "TH:", "TD", "/Scope /Column", "/Scope /Row"] {
        assert!(told.lines().any(|line| line.trim() == kind), "{kind}");
    }
}

#[tokio::test]
async fn a_repeated_heading_is_told_once_to_who_does_not_see_it() {
    let told = large().await.ask("pdfinfo", &["-struct-text"], &[]);
    let headings = told.matches("\"Kandidaat\"").count();
    // The votes and the order for succession, both longer than a page.
    assert_eq!(headings, 2, "{told}");
    assert!(!told.contains("Bladzijde"));
}

#[tokio::test]
async fn the_letters_travel_with_it_and_only_those_we_need() {
    let told = large().await.ask("pdffonts", &[], &[]);
    let fonts: Vec<&str> = told.lines().skip(2).collect();
    assert_eq!(fonts.len(), 2, "{told}");
    for font in fonts {
        assert!(font.contains("+WijkzetelSans-"), "{font}");
        assert!(font.contains("yes yes yes"), "{font}");
    }
}

#[tokio::test]
async fn every_page_says_which_of_how_many_it_is() {
    let paper = large().await;
    let pages = paper.pages();
    assert!(pages.len() > 3);
    assert_eq!(paper.info("Pages"), pages.len().to_string());
    for (number, page) in (1..).zip(&pages) {
        let foot = format!("Bladzijde {number} van {}", pages.len());
        assert!(page.contains(&foot), "{foot}");
    }
}

#[tokio::test]
async fn a_table_has_its_heading_on_every_page_it_reaches() {
    let pages = large().await.pages();
    let reached = pages.iter().filter(|page| {
        let rows = page.lines().filter(|line| line.contains("Yılmaz-Öztürk"));
        rows.count() > 0 && page.contains("Volgorde")
    });
    let reached: Vec<&String> = reached.collect();
    assert!(
        reached.len() > 1,
        "the order for succession stands on one page"
    );
    for page in reached {
        let heading = |line: &str| line.contains("Volgorde") && line.contains("Kandidaat");
        assert!(page.lines().any(heading), "{page}");
    }
}

#[tokio::test]
async fn nobody_signs_a_page_that_says_nothing() {
    for body in [LARGE, TIED] {
        let paper = Paper::of(&made(body, Standing::Official).await.minutes.bytes);
        let pages = paper.pages();
        let signed = pages.iter().filter(|page| page.contains("Handtekening"));
        let signed: Vec<&String> = signed.collect();
        assert_eq!(signed.len(), 1);
        assert!(signed[0].contains("Ondertekening"));
    }
}

async fn large() -> Paper {
    Paper::of(&made(LARGE, Standing::Official).await.minutes.bytes)
}
