use super::browser::{get, request};
use super::sample::{minutes, publication};

const MINUTES: &str = "/wijkraad/pernis/proces-verbaal.pdf";

#[tokio::test]
async fn an_established_body_offers_its_minutes() {
    let page = get(publication(), "/wijkraad/pernis").await.body;
    assert!(page.contains(&format!("href=\"{MINUTES}\"")), "{page}");
    let answer = get(publication(), MINUTES).await;
    assert_eq!(
        (answer.status, answer.body.as_str()),
        (200, "%PDF-1.7 stored bytes")
    );
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
}

#[tokio::test]
async fn a_body_without_a_result_has_no_minutes() {
    let page = get(publication(), "/wijkraad/heijplaat").await.body;
    assert!(!page.contains("proces-verbaal.pdf"), "{page}");
    for code in ["heijplaat", "nergens"] {
        let path = format!("/wijkraad/{code}/proces-verbaal.pdf");
        assert_eq!(get(publication(), &path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn who_has_the_minutes_already_is_told_so_by_their_digest() {
    let tag = format!("\"{}\"", minutes().sha256);
    assert_eq!(get(publication(), MINUTES).await.header("etag"), tag);
    let lines = format!("GET {MINUTES} HTTP/1.1\r\nIf-None-Match: {tag}\r\n");
    let again = request(publication(), &lines).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
}
