use super::sample::{BOARD, ELECTION, SOUND, Scene, element, holds};
use acceptance::{Answer, Checked, Client, on_each_database};
use election::counting::Whose;
use server::audit::{Filter, Place, search};

/// A count with more blank votes than usual: W201.
const BLANK: &str = "investigated=no unexplained=no other_ballots=no A=90 B=10 D=100 E.1=40 E.2=30 E=70 F=28 G=2 H=100 \
                     equal=ticked 1.1=40 1.total=40 2.1=30 2.total=30";

fn page() -> String {
    format!("{BOARD}/bevindingen")
}

fn hidden(page: &Answer, name: &str) -> String {
    let after = page.body.split_once(&format!("name=\"{name}\" value=\""));
    let value = after.and_then(|(_, rest)| rest.split('"').next());
    value.unwrap_or_default().to_owned()
}

async fn tick(
    leader: &mut Client,
    shown: &Answer,
    note: &str,
) -> Result<Answer, crate::people::Failure> {
    let (station, finding) = (hidden(shown, "station"), hidden(shown, "finding"));
    let fields = [
        ("csrf", shown.csrf()),
        ("station", &station),
        ("finding", &finding),
        ("note", note),
    ];
    leader.post(&page(), &fields).await
}

#[tokio::test]
async fn a_finding_is_open_until_the_coordinator_ticks_it_off_with_a_note() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.enter((2, Whose::First), BLANK).await?;
        let mut leader = scene.leader().await?;
        let board = leader.get(BOARD).await?;
        assert_eq!(element(&board, "kaart-bevinding", "dd"), "1");
        assert!(element(&board, "tegel-bloemhof", "a").contains("1 bevinding om af te vinken"));
        let found = leader.get(&format!("{BOARD}?stand=afvinken")).await?;
        holds(&found, &["id=\"sb-2\"", "1 stembureau gevonden."]);

        let shown = leader.get(&page()).await?;
        holds(
            &shown,
            &[
                "W201",
                "Dit staat zo op het papier.",
                "Verklaard door Naam van anna, 21:30.",
            ],
        );
        let done = tick(&mut leader, &shown, "Nagevraagd bij het stembureau.").await?;
        assert_eq!(done.status, 303);
        let after = leader.get(&page()).await?;
        holds(
            &after,
            &[
                "Er is niets om af te vinken.",
                "Nagevraagd bij het stembureau.",
                "Afgevinkt door Naam van leider, 21:30.",
            ],
        );
        assert_eq!(
            element(&leader.get(BOARD).await?, "kaart-bevinding", "dd"),
            "0"
        );
        let events = search(&scene.db, &Filter::default(), (Place::Newest, 100))
            .await?
            .events;
        let event = events.iter().find(|event| event.kind == "finding_ticked");
        let event = event.ok_or("not in the log")?;
        assert_eq!(event.subject, format!("{ELECTION}/stembureau/2"));
        assert!(!event.payload.contains("Nagevraagd"), "{}", event.payload);

        let again = tick(&mut leader, &shown, "").await?;
        assert_eq!(again.status, 409);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_finding_that_changes_is_open_again() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.enter((2, Whose::First), BLANK).await?;
        let mut leader = scene.leader().await?;
        let shown = leader.get(&page()).await?;
        assert_eq!(tick(&mut leader, &shown, "").await?.status, 303);
        scene.withdraw_first(2).await?;
        holds(
            &leader.get(&page()).await?,
            &["W201: deze bevinding is er niet meer"],
        );
        scene.at("2026-03-18T20:50:00Z")?;
        scene.enter((2, Whose::First), BLANK).await?;
        let board = leader.get(BOARD).await?;
        assert_eq!(element(&board, "kaart-bevinding", "dd"), "1");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_note_that_cannot_be_kept_is_shown_again_at_its_finding() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.enter((2, Whose::First), BLANK).await?;
        let mut leader = scene.leader().await?;
        let shown = leader.get(&page()).await?;
        let long = "x".repeat(2001);
        let wrong = tick(&mut leader, &shown, &long).await?;
        assert_eq!(wrong.status, 422);
        holds(&wrong, &["<title>Fout: ", "hoogstens 2.000 tekens", &long]);
        let nothing = leader.get(BOARD).await?;
        assert_eq!(element(&nothing, "kaart-bevinding", "dd"), "1");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_count_without_findings_has_nothing_to_tick_off() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(1, SOUND).await?;
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(&page()).await?,
            &["Er is niets om af te vinken."],
        );
        Ok(())
    })
    .await
}
