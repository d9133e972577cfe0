use super::browser::get;
use super::sample::publication;

#[tokio::test]
async fn the_overview_names_every_body_with_its_seats_and_state() {
    check_home(&["Dorpsraad Pernis", "Heijplaat", "Tarwewijk", "2 zetels"]).await;
    check_home(&[">vastgesteld<", ">nog niet verdeeld<", ">wacht op loting<"]).await;
}

#[tokio::test]
async fn the_overview_names_the_day_and_the_totals() {
    let votes = "<dt>geldige stemmen</dt><dd>30</dd>";
    let seats = "<dt>zetels</dt><dd>6</dd>";
    check_home(&[
        "18\u{a0}maart 2026",
        votes,
        seats,
        "<dt>kandidaten</dt><dd>9</dd>",
    ])
    .await;
}

#[tokio::test]
async fn the_overview_says_that_figures_are_not_official_and_names_made_up() {
    check_home(&["niet officieel", "verzonnen"]).await;
}

#[tokio::test]
async fn an_official_publication_carries_no_such_note() {
    let mut official = publication();
    official.official = true;
    let answer = get(official, "/").await;
    assert!(!answer.body.contains("verzonnen"), "{}", answer.body);
}

#[tokio::test]
async fn the_overview_is_in_english_for_who_asks() {
    let answer = get(publication(), "/?taal=en").await;
    assert!(
        answer.body.contains("<html lang=\"en\">"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("waits for a lot"), "{}", answer.body);
    assert!(answer.body.contains("/wijkraad/pernis?taal=en"));
}

async fn check_home(expected: &[&str]) {
    let answer = get(publication(), "/").await;
    assert_eq!(answer.status, 200);
    for text in expected {
        assert!(answer.body.contains(text), "{text} in {}", answer.body);
    }
}
