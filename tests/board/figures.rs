use super::sample::{BOARD, OTHER, SOUND, Scene, holds, plain};
use acceptance::{Checked, on_each_database};
use election::counting::Whose;

#[tokio::test]
async fn the_figures_tell_the_pace_the_hours_and_where_help_may_be_needed() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        let page = format!("{BOARD}/cijfers");
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(&page).await?,
            &[
                "Dat is nog niet te zeggen.",
                "Er is nog geen telling definitief.",
            ],
        );
        scene.at("2026-03-18T19:45:00Z")?;
        scene.begin(5, Whose::First).await?;
        scene.at("2026-03-18T19:50:00Z")?;
        scene.count(1, SOUND).await?;
        scene.at("2026-03-18T20:10:00Z")?;
        scene.count(2, SOUND).await?;
        scene.at("2026-03-18T20:45:00Z")?;
        scene.enter((3, Whose::First), SOUND).await?;
        scene.enter((3, Whose::Second), OTHER).await?;
        scene.ask_again(3).await?;
        // Two in an hour, four to go.
        let shown = leader.get(&page).await?;
        holds(
            &shown,
            &[
                "2 van 6 klaar",
                "tempo (2 stembureaus per uur",
                "klaar om 23:45",
                "20:00 tot 21:00",
                "21:00 tot 22:00",
                "Naam van anna",
                "Hulp bij stembureau 5: bezig sinds 20:45.",
                "3 Buurthuis 3",
            ],
        );
        let place = |name: &str| plain(&shown).find(name).unwrap_or(usize::MAX);
        assert!(place("Naam van anna") < place("Naam van bilal"));
        let file = leader.get(&format!("{page}.csv")).await?;
        assert_eq!(
            file.body,
            "\u{feff}hour;counts;sum\r\n2026-03-18T19:00:00Z;1;1\r\n2026-03-18T20:00:00Z;1;2\r\n"
        );
        scene.at("2026-03-18T21:30:00Z")?;
        let mut leader = scene.leader().await?;
        holds(
            &leader.get(&page).await?,
            &["Dat is niet te zeggen: in het laatste uur"],
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_done_is_said_when_nothing_is_left() -> Checked {
    on_each_database(async |database| {
        let scene = Scene::open(database).await?;
        for station in 1..=6 {
            scene.count(station, SOUND).await?;
        }
        let mut leader = scene.leader().await?;
        let shown = leader.get(&format!("{BOARD}/cijfers")).await?;
        holds(&shown, &["Alle stembureaus zijn klaar.", "6 van 6 klaar"]);
        Ok(())
    })
    .await
}
