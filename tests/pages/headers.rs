use super::browser::{Answer, get, request};
use super::sample::publication;
use server::assets;

const EVERY_KIND: [&str; 4] = ["/", "/wijkraad/pernis", "/nergens", "/assets/0/style.css"];

#[tokio::test]
async fn every_answer_forbids_what_comes_from_elsewhere() {
    for path in EVERY_KIND {
        check_headers(&get(publication(), path).await);
    }
    check_headers(&request(publication(), "POST / HTTP/1.1\r\nContent-Length: 0\r\n").await);
}

#[tokio::test]
async fn no_page_holds_a_script_or_a_style_of_its_own() {
    for path in ["/", "/wijkraad/pernis", "/wijkraad/tarwewijk"] {
        let body = get(publication(), path).await.body;
        for forbidden in ["<script", "<style", "style=", "javascript:", " onclick"] {
            assert!(!body.contains(forbidden), "{forbidden} in {path}");
        }
    }
}

#[tokio::test]
async fn who_has_a_page_already_is_told_that_it_has_not_changed() {
    check_unchanged(|tag| tag.to_owned()).await;
}

#[tokio::test]
async fn a_tag_that_a_cache_made_weak_or_put_in_a_list_still_counts() {
    check_unchanged(|tag| format!("W/{tag}")).await;
    check_unchanged(|tag| format!("\"another\", {tag}")).await;
}

#[tokio::test]
async fn another_tag_gets_the_page() {
    let answer = request(
        publication(),
        "GET / HTTP/1.1\r\nIf-None-Match: \"another\"\r\n",
    )
    .await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn an_address_that_is_no_text_gets_the_page_for_what_is_missing() {
    for path in ["/wijkraad/%ff", "/assets/%ff/%ff"] {
        let answer = get(publication(), path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(
            answer.body.contains("Deze pagina bestaat niet"),
            "{}",
            answer.body
        );
    }
}

async fn check_unchanged(known: impl Fn(&str) -> String) {
    let first = get(publication(), "/").await;
    let known = known(first.header("etag"));
    let lines = format!("GET / HTTP/1.1\r\nIf-None-Match: {known}\r\n");
    let again = request(publication(), &lines).await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    check_headers(&again);
}

#[tokio::test]
async fn a_file_may_be_kept_under_the_address_of_its_version_alone() {
    check_keeping(assets::version(), "public, max-age=31536000, immutable").await;
    check_keeping("0", "no-cache").await;
}

#[test]
fn the_stylesheet_stays_under_twenty_kilobytes() {
    let style = assets::find("style.css").unwrap();
    assert!(style.bytes.len() < 20_000, "{}", style.bytes.len());
}

#[test]
fn a_script_stays_under_ten_kilobytes() {
    for asset in assets::ASSETS
        .iter()
        .filter(|one| one.name.ends_with(".js"))
    {
        assert!(asset.bytes.len() < 10_000, "{}", asset.name);
    }
}

async fn check_keeping(version: &str, keeping: &str) {
    let answer = get(publication(), &format!("/assets/{version}/style.css")).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("cache-control"), keeping);
}

fn check_headers(answer: &Answer) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none';"), "{policy}");
    for part in [
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ] {
        assert!(policy.contains(part), "{part} in {policy}");
    }
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff");
    assert_eq!(answer.header("referrer-policy"), "same-origin");
}
