use super::sample::{BOARD, SOUND, Scene, all_codes, element};
use acceptance::{Checked, on_each_database};
use std::time::{Duration, Instant};

#[tokio::test]
async fn four_hundred_stations_stand_on_one_board() -> Checked {
    on_each_database(async |database| {
        let codes = all_codes()?;
        assert_eq!(codes.len(), 39);
        let scene = Scene::with(database, &codes, 11).await?;
        for station in (1..=429).step_by(43) {
            scene.count(station, SOUND).await?;
        }
        let mut leader = scene.leader().await?;
        let begun = Instant::now();
        let board = leader.get(BOARD).await?;
        let taken = begun.elapsed();
        assert_eq!(board.status, 200);
        assert_eq!(board.body.matches("id=\"tegel-").count(), 39);
        assert_eq!(board.body.matches("id=\"sb-").count(), 429);
        assert_eq!(element(&board, "kaart-klaar", "dd"), "10 van 429");
        assert!(board.bytes.len() < 500_000, "{}", board.bytes.len());
        assert!(taken < Duration::from_secs(3), "{taken:?}");
        Ok(())
    })
    .await
}
