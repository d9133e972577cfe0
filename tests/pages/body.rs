use super::browser::get;
use super::sample::publication;

#[tokio::test]
async fn every_candidate_stands_with_votes_and_outcome() {
    check_page(
        "pernis",
        &["Ayşe Yılmaz-Öztürk", ">gekozen<", ">niet gekozen<"],
    )
    .await;
    check_page("pernis", &["2 van de 3 kandidaten zijn gekozen"]).await;
}

#[tokio::test]
async fn every_candidate_has_an_answer_to_why() {
    let body = get(publication(), "/wijkraad/pernis").await.body;
    assert_eq!(body.matches("Waarom deze persoon?<").count(), 2, "{body}");
    assert_eq!(
        body.matches("Waarom niet deze persoon?<").count(),
        1,
        "{body}"
    );
}

#[tokio::test]
async fn a_name_is_text_and_never_markup() {
    let body = get(publication(), "/wijkraad/pernis").await.body;
    assert!(!body.contains("<b>"), "{body}");
    assert!(body.contains("Łucja &#60;b&#62;Żółć"), "{body}");
}

#[tokio::test]
async fn the_quota_is_shown_as_the_division_that_gives_it() {
    check_page("pernis", &["10 stemmen gedeeld door 2 zetels is 5 stemmen"]).await;
}

#[tokio::test]
async fn what_was_not_read_says_how_sure_it_is() {
    let cited = "artikel niet bekend (afgeleid), naar voorbeeld van Kieswet P 8";
    check_page("pernis", &[cited, "Hoe zeker zijn deze regels?"]).await;
}

#[tokio::test]
async fn each_member_stands_with_who_is_next_and_everybody_considered() {
    let since = "gekozen, lid sinds 22\u{a0}april 2026";
    check_page(
        "pernis",
        &[since, "Dan komt Łucja", "Het gaat om de zetel van"],
    )
    .await;
}

#[tokio::test]
async fn a_body_that_is_ready_says_that_nobody_is_elected_yet() {
    let body = check_page("heijplaat", &["De zetels zijn nog niet verdeeld"]).await;
    assert!(!body.contains("gekozen<"), "{body}");
}

#[tokio::test]
async fn a_body_that_waits_says_between_whom_and_on_which_figure() {
    let between = "Piet &#39;t Hoen en Łucja &#60;b&#62;Żółć&#60;/b&#62; staan precies gelijk";
    check_page(
        "tarwewijk",
        &[between, "allebei hetzelfde cijfer: 4", "Kieswet P 8"],
    )
    .await;
}

#[tokio::test]
async fn a_figure_that_was_changed_for_the_demonstration_is_named() {
    let changed = "Voor dit voorbeeld is een cijfer veranderd";
    check_page(
        "tarwewijk",
        &[changed, "heeft hier 1 stemmen. In de bron staan er 3"],
    )
    .await;
}

#[tokio::test]
async fn no_page_prints_the_key_of_a_sentence() {
    for address in ["/", "/wijkraad/pernis", "/wijkraad/tarwewijk?taal=en"] {
        let body = get(publication(), address).await.body;
        for key in [
            "why-",
            "home-",
            "votes-",
            "lot-",
            "considered-",
            "steps-",
            ">body-",
        ] {
            let bare = format!(">{key}");
            assert!(!body.contains(&bare), "{key} in {address}");
        }
    }
}

async fn check_page(code: &str, expected: &[&str]) -> String {
    let answer = get(publication(), &format!("/wijkraad/{code}")).await;
    assert_eq!(answer.status, 200);
    for text in expected {
        assert!(answer.body.contains(text), "{text} in {}", answer.body);
    }
    answer.body
}
