//! The lots of the bureau: one by slips of paper, one by dice.

use super::browser::{Browser, check_told, day, fields};
use super::bureau::body;
use super::files::{BY_DICE, BY_HAND};
use super::people::{City, Failure};
use election::lots::Transcript;

const SEED: &str = "63454660390103169462";
const WITNESSED: [(&str, &str); 3] = [
    ("drawn-by", "De voorzitter"),
    ("witnesses", "Mevrouw Getuige\r\nMeneer Ander"),
    ("place", "Stadhuis"),
];

/// Slips of paper: list 3 comes out.
pub(crate) async fn draw_by_hand(bureau: &mut Browser) -> Result<(), Failure> {
    let lot = body(BY_HAND, "/loting");
    bureau.sees(&lot, &["lijst 2", "lijst 3", "<svg"]).await?;
    let early = bureau.client.get(&body(BY_HAND, "/vaststellen")).await?;
    assert_ne!(early.status, 200, "nothing is established before the lot");
    let on = day("on", "2026-03-20");
    let mut all = fields(&on, &[("drawn-1", "list-3")]);
    all.extend(WITNESSED);
    let hand = format!("{lot}/hand");
    let shown = bureau.submit((&hand, &hand), &all).await?;
    check_told(&shown.body, &["Er is nog niets vastgelegd"]);
    let record = format!("{lot}/vastleggen");
    let done = bureau.press((&shown, &record), &[]).await?;
    assert_eq!(done.status, 303, "{}", done.body);
    Ok(())
}

/// Dice: published first, typed by two people, and repeated by anyone.
pub(crate) async fn draw_by_dice(city: &City, bureau: &mut Browser) -> Result<(), Failure> {
    let publish = body(BY_DICE, "/loting/bekendmaken");
    bureau.does((&publish, &publish), &WITNESSED).await?;
    let public = city.public("/wijkraad/heijplaat").await?;
    check_told(
        &public.body,
        &["list-2", "list-3", "wacht op de dobbelstenen"],
    );
    let digits = body(BY_DICE, "/loting/cijfers");
    bureau.does((&digits, &digits), &[("digits", SEED)]).await?;
    bureau
        .sees(&digits, &["Nu moet iemand anders ze typen"])
        .await?;
    let mut typist = city.sign_in("typist").await?;
    typist
        .does((&digits, &digits), &[("digits", "63454 66039 01031 69462")])
        .await?;
    let transcript = city.public("/wijkraad/heijplaat/loting/1.json").await?;
    let transcript: Transcript = serde_json::from_str(&transcript.body)?;
    assert!(transcript.committed_at.is_some());
    let repeated = std::process::Command::new("sh")
        .args(["-c", &transcript.command])
        .output()?;
    let repeated = String::from_utf8(repeated.stdout)?;
    let order: Vec<_> = repeated
        .lines()
        .filter_map(|line| line.split("  ").nth(1))
        .collect();
    assert_eq!(order, transcript.order);
    Ok(())
}
