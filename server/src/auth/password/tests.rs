use super::*;

#[test]
fn fifteen_characters_of_any_kind_are_enough() {
    check("tafel blauw fiets", None);
    check("ñandú-øst-łąka1", None);
}

#[test]
fn fewer_than_fifteen_characters_are_refused() {
    check("tafel blauw fi", Some(Weakness::TooShort));
}

#[test]
fn what_many_people_would_think_of_is_refused() {
    for common in [
        "wachtwoordwachtwoord",
        "Rotterdam-2026-Rotterdam",
        "aaaaaaaaaaaaaaaa",
        "abcabcabcabcabcabc",
        "123456789012345",
        "qwertyuiop12345",
        "Welkom01Welkom01",
        "abcdefghijklmnopqrstuvwxyz",
        "9876543210987654",
    ] {
        check(common, Some(Weakness::Common));
    }
}

#[test]
fn the_login_with_little_else_is_refused() {
    check("noor.kleinveld-12", Some(Weakness::HoldsLogin));
}

#[test]
fn a_password_of_endless_length_is_refused() {
    check(&"tafel blauw fiets ".repeat(12), Some(Weakness::TooLong));
}

#[test]
fn a_first_password_is_never_refused() {
    for _ in 0..200 {
        check(&chance::first_password().unwrap(), None);
    }
}

#[tokio::test]
async fn a_hash_is_argon2id_at_the_cost_we_promise() {
    let hashed = hash("tafel blauw fiets").await.unwrap();
    let cost = "$argon2id$v=19$m=19456,t=2,p=1$";
    assert!(hashed.starts_with(cost), "{hashed}");
    assert!(NOBODY.starts_with(cost) && NOBODY.len() == hashed.len());
}

#[tokio::test]
async fn only_the_password_itself_passes_and_nobody_has_none() {
    let hashed = hash("tafel blauw fiets").await.unwrap();
    assert!(verify("tafel blauw fiets", Some(&hashed)).await.unwrap());
    assert!(!verify("tafel blauw fietz", Some(&hashed)).await.unwrap());
    assert!(!verify("tafel blauw fiets", None).await.unwrap());
}

fn check(password: &str, expected: Option<Weakness>) {
    assert_eq!(weakness(password, "noor.kleinveld"), expected, "{password}");
}
