//! What was investigated, explained and corrected stands in the documents of the result.

use super::sample::{BOARD, ELECTION, SOUND, Scene, holds};
use acceptance::{Checked, Paper, on_each_database};
use election::counting::Whose;
use server::actions::allocation::{Establishment, establish_result};
use server::actions::documents::make_minutes;
use server::audit::By;
use server::store::documents::StoredDocument;
use server::store::result_file::load_result_files;
use server::store::{ResultFileKind, write_tx};

/// More blank votes than is usual: a finding that the typists explain.
const BLANK: &str = "investigated=no unexplained=no other_ballots=no A=92 B=10 D=102 E.1=50 E.2=40 E=90 F=11 G=1 \
                     H=102 equal=ticked 1.1=50 1.total=50 2.1=40 2.total=40";

async fn investigate(scene: &Scene) -> Checked {
    let mut leader = scene.leader().await?;
    let new = format!("{BOARD}/onderzoek/nieuw");
    let fields = [
        ("station", "5"),
        ("asked_by", "Mevrouw de Vrager"),
        ("reason", "Er lag een pak biljetten apart."),
    ];
    assert_eq!(leader.submit(&new, &new, &fields).await?.status, 303);
    let course = leader.get(&format!("{BOARD}/stembureau/5")).await?;
    holds(
        &course,
        &["Onderzoek 1: stembureau 5", &format!("{BOARD}/onderzoek/1")],
    );
    assert!(!course.body.contains("onderzoek/nieuw"));
    let fields = ["1.1", "1.total", "E.1", "2.1", "2.total", "E.2"];
    scene.reopen(5, "Het pak is geteld", &fields).await?;
    let corrected = "1.1=49 1.total=49 E.1=49 2.1=41 2.total=41 E.2=41";
    for whose in [Whose::First, Whose::Second] {
        scene.correct((5, whose), corrected).await?;
    }
    let close = format!("{BOARD}/onderzoek/1/afsluiten");
    let fields = [
        ("findings", "Eén biljet lag verkeerd."),
        ("recounted", "yes"),
    ];
    assert_eq!(leader.submit(&close, &close, &fields).await?.status, 303);
    let course = leader.get(&format!("{BOARD}/stembureau/5")).await?;
    holds(&course, &[&format!("{BOARD}/onderzoek/nieuw?stembureau=5")]);
    Ok(())
}

async fn ask_to_count_again(scene: &Scene) -> Checked {
    let mut leader = scene.leader().await?;
    let new = format!("{BOARD}/hertelling/nieuw");
    let fields = [
        ("body", "pernis"),
        ("stations", "6"),
        ("requested_by", "Mevrouw de Vrager"),
        ("requested_on-day", "18"),
        ("requested_on-month", "3"),
        ("requested_on-year", "2026"),
        ("reason", "Er zijn veel blanco stemmen."),
    ];
    assert_eq!(leader.submit(&new, &new, &fields).await?.status, 303);
    let decide = format!("{BOARD}/hertelling/1/besluit");
    let fields = [
        ("granted", "no"),
        ("decided_on-day", "18"),
        ("decided_on-month", "3"),
        ("decided_on-year", "2026"),
        ("reason", "Het stembureau legde het uit."),
    ];
    assert_eq!(leader.submit(&decide, &decide, &fields).await?.status, 303);
    Ok(())
}

/// Establishes Pernis; answers its minutes and its overview as text.
async fn establish(scene: &Scene) -> Result<[String; 2], crate::people::Failure> {
    let by = By {
        actor: "account:1".to_owned(),
        at: "2026-03-25T11:00:00Z".parse()?,
    };
    let key = (ELECTION, "pernis");
    let day = "2026-03-25".parse()?;
    let minutes: StoredDocument = write_tx(&scene.db, async move |tx| {
        let done = establish_result(tx, &by, key, (day, "")).await?;
        assert!(matches!(done, Establishment::Established(1)));
        make_minutes(tx, &by, key, 1).await
    })
    .await?;
    let files = load_result_files(&scene.db, key, 1).await?;
    let overview = files
        .iter()
        .find(|one| one.kind == ResultFileKind::Overview);
    let overview = overview.ok_or("no overview")?;
    Ok([&minutes.bytes, &overview.bytes].map(|bytes| Paper::of(bytes).text()))
}

#[tokio::test]
async fn an_investigation_with_old_and_new_values_stands_in_the_documents() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(5, SOUND).await?;
        scene.count(6, BLANK).await?;
        investigate(&scene).await?;
        ask_to_count_again(&scene).await?;
        let [minutes, overview] = establish(&scene).await?;
        for told in [
            "Er lag een pak biljetten apart.",
            "Eén biljet lag verkeerd.",
            "Ja, er is opnieuw geteld",
            "Het stembureau legde het uit.",
            "er is niet opnieuw geteld",
            // The explanation of a finding.
            "W201",
            "Dit staat zo op het papier.",
        ] {
            assert!(minutes.contains(told), "{told} in the minutes: {minutes}");
            assert!(
                overview.contains(told),
                "{told} in the overview: {overview}"
            );
        }
        for told in [
            "Stembureau 5 · Buurthuis 5",
            "Stembureau 6 · Buurthuis 6",
            "De telling is op 18 maart 2026 heropend. Reden: Het pak is geteld",
            "over stembureau 6",
        ] {
            assert!(overview.contains(told), "{told} in {overview}");
        }
        for (old, new) in [(50, 49), (40, 41)] {
            assert!(overview.contains(&format!(" {old} {new}")), "{overview}");
        }
        // Everybody reads these documents; who asked is for the bureau.
        for paper in [minutes, overview] {
            assert!(!paper.contains("Vrager"));
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_result_without_investigations_says_so() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        scene.count(5, SOUND).await?;
        scene.count(6, SOUND).await?;
        let [minutes, overview] = establish(&scene).await?;
        assert!(minutes.contains("Er is geen telling onderzocht"));
        assert!(overview.contains("Niemand heeft om een hertelling gevraagd."));
        assert!(overview.contains("De controles vonden in deze telling niets bijzonders."));
        Ok(())
    })
    .await
}
