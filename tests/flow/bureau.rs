//! The bureau: from an empty election to four results, one of which is corrected.

use super::browser::{Browser, check_told, day, fields};
use super::files::{self, BODIES, BY_DICE, BY_HAND, CORRECTED, TOO_FEW};
use super::people::Failure;
use std::time::Duration;

pub(crate) const ELECTION: &str = "/bureau/wr2026";
const NEW: &str = "/bureau/verkiezing/nieuw";
const SESSION: [(&str, &str); 5] = [
    ("place", "Stadhuis, Coolsingel 40"),
    ("chair", "A. de Voorzitter"),
    ("members", "B. Lid\r\nC. van den Lid"),
    ("raised", "Station 1 was laat open"),
    ("answers", "Dat veranderde de uitslag niet"),
];

pub(crate) fn body(code: &str, rest: &str) -> String {
    format!("{ELECTION}/wijkraad/{code}{rest}")
}

/// The form is filled in, shown again and confirmed; then there is a calendar.
pub(crate) async fn set_up(bureau: &mut Browser) -> Result<(), Failure> {
    let seats: Vec<[(String, &str); 2]> = BODIES
        .iter()
        .map(|(code, seats, _)| {
            [
                (format!("body-{code}"), "1"),
                (format!("seats-{code}"), *seats),
            ]
        })
        .collect();
    let held_on = day("held_on", "2026-03-18");
    let mut all = fields(
        &held_on,
        &[
            ("regulation", "rotterdam-2026"),
            ("title", "Wijkraadsverkiezing"),
            ("standing", "official"),
            ("id", "wr2026"),
            ("scope", "chosen"),
        ],
    );
    all.extend(
        seats
            .iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), *value)),
    );
    let shown = bureau.submit((NEW, NEW), &all).await?;
    check_told(&shown.body, &["Klopt dit?", "Dorpsraad Pernis", "4 raden"]);
    let confirmed = format!("{NEW}/bevestigen");
    let answer = bureau.press((&shown, &confirmed), &[]).await?;
    let calendar = format!("{ELECTION}/kalender");
    assert_eq!(
        (answer.status, answer.header("location")),
        (303, calendar.as_str())
    );
    let days = ["woensdag 25 maart 2026", "woensdag 22 april 2026"];
    bureau.sees(&calendar, &days).await
}

/// Hands a file in, confirms it with these answers and waits until it is taken in.
pub(crate) async fn import(
    bureau: &mut Browser,
    (kind, content): (&str, &str),
    answers: &[(&str, &str)],
) -> Result<(), Failure> {
    let page = format!("{ELECTION}/invoer/{kind}");
    let file = ("bestand", "bestand.csv", content.as_bytes());
    let checked = bureau.client.upload((&page, &page), &[], file).await?;
    assert_eq!(checked.status, 303, "{kind}: {}", checked.body);
    let address = checked.header("location").to_owned();
    let begun = bureau.submit((&address, &address), answers).await?;
    assert_eq!(begun.status, 303, "{kind}: {}", begun.body);
    for _ in 0..600 {
        let answer = bureau.client.get(&address).await?;
        if answer.header("refresh").is_empty() {
            check_told(&answer.body, &["<h1>Ingelezen"]);
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    Err(format!("{kind} is never taken in").into())
}

/// Six candidates for seven seats: there are six seats.
pub(crate) async fn decide_on_the_seats(bureau: &mut Browser) -> Result<(), Failure> {
    let path = body(TOO_FEW, "/zetels");
    bureau
        .does((&path, &path), &fields(&day("day", "2026-01-26"), &[]))
        .await
}

pub(crate) async fn record_a_death(bureau: &mut Browser) -> Result<(), Failure> {
    let path = body(CORRECTED, "/overleden");
    let on = day("day", "2026-03-16");
    let told = [("candidate", "1.1"), ("source", "burgerlijke stand")];
    bureau.does((&path, &path), &fields(&on, &told)).await?;
    let kept = "overleden; de stemmen tellen voor de lijst";
    bureau.sees(&body(CORRECTED, ""), &[kept, "380"]).await
}

/// The session of 25 March, for every body.
pub(crate) async fn establish(bureau: &mut Browser) -> Result<(), Failure> {
    for (code, _, _) in BODIES {
        session(bureau, code, ("2026-03-25", &[])).await?;
    }
    Ok(())
}

async fn session(
    bureau: &mut Browser,
    code: &str,
    (on, other): (&str, &[(&str, &str)]),
) -> Result<(), Failure> {
    let path = body(code, "/vaststellen");
    let on = day("day", on);
    let mut all = fields(&on, other);
    all.extend(SESSION);
    bureau.does((&path, &path), &all).await
}

/// Another file with counts, a new version with a reason, and the old one stays.
pub(crate) async fn correct(bureau: &mut Browser) -> Result<(), Failure> {
    let counts = files::corrected_counts();
    import(
        bureau,
        ("tellingen", &counts),
        &[
            ("reden", "Verkeerd overgetypt"),
            ("toelichting", "Nagekeken op het papier"),
        ],
    )
    .await?;
    let path = body(CORRECTED, "/vaststellen");
    bureau
        .sees(
            &path,
            &[
                "Nu wel gekozen",
                "Proef41",
                "Nu niet meer gekozen",
                "Proef31",
            ],
        )
        .await?;
    let reason = [("reason", "Station 7 was verkeerd overgetypt")];
    session(bureau, CORRECTED, ("2026-03-26", &reason)).await?;
    bureau
        .sees(
            &body(CORRECTED, "/uitslag/1"),
            &["Zij is vervangen door versie 2."],
        )
        .await
}

/// Every figure, the lots, the versions and the head of the log stand on paper.
pub(crate) async fn read_the_minutes(bureau: &mut Browser) -> Result<Vec<String>, Failure> {
    let minutes = |code: &str, version: u32| body(code, &format!("/proces-verbaal/{version}"));
    let by_hand = bureau.reads_pdf(&minutes(BY_HAND, 1)).await?;
    check_told(
        &by_hand,
        &[
            "Dorpsraad Pernis",
            "500",
            "180",
            "150",
            "Stadhuis, Coolsingel 40",
        ],
    );
    check_told(
        &by_hand,
        &[
            "met de hand, in de openbare zitting",
            "Mevrouw Getuige",
            "nummer 3",
        ],
    );
    check_told(
        &by_hand,
        &[
            "A. de Voorzitter",
            "Station 1 was laat open",
            "Proef32",
            "Kieswet P 8",
        ],
    );
    let by_dice = bureau.reads_pdf(&minutes(BY_DICE, 1)).await?;
    check_told(
        &by_dice,
        &[
            "(lot1)",
            "63454 66039 01031 69462",
            "Naam van typist",
            "sha256sum",
        ],
    );
    let too_few = bureau.reads_pdf(&minutes(TOO_FEW, 1)).await?;
    check_told(
        &too_few,
        &["Het waren 7 zetels, met 6 kandidaten. Er zijn nu 6 zetels."],
    );
    let first = bureau.reads_pdf(&minutes(CORRECTED, 1)).await?;
    check_told(&first, &["is overleden op 16 maart 2026", "P 19a", "380"]);
    let second = bureau.reads_pdf(&minutes(CORRECTED, 2)).await?;
    let reason = "Deze uitslag vervangt versie 1. Reden: Station 7 was verkeerd overgetypt";
    check_told(&second, &[reason, "Nu niet meer gekozen", "Nu wel gekozen"]);
    Ok(vec![by_hand, by_dice, too_few, first, second])
}
