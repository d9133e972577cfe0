//! Results and lots: what is established stays, and nothing is established before its lot.

use crate::sample::{ELECTION, PLAIN, TIED, ask, by, day, establish, set_up, station};
use acceptance::{Checked, TestDatabase, draw_by_hand, on_each_database};
use election::allocation::Ask;
use election::result::Correction;
use sea_orm::ConnectionTrait;
use server::actions::allocation::Establishment;
use server::actions::counting::import_stations;
use server::actions::roster::admit_elected;
use server::error::AppError;
use server::store::allocation::{list_results, load_latest_result, save_result};
use server::store::lots::list_draws;
use server::store::write_tx;

async fn record(database: &TestDatabase, asked: Ask, drawn: u32) -> Result<u64, AppError> {
    draw_by_hand(&database.db, &by(), TIED, (&asked, drawn)).await
}

/// Draws list 3, and establishes both bodies.
async fn set_up_with_results(database: &TestDatabase) -> Checked {
    set_up(database).await?;
    record(database, ask(&database.db).await?, 3).await?;
    for body in [PLAIN, TIED] {
        let establishment = establish(&database.db, body, "").await?;
        assert_eq!(establishment, Establishment::Established(1));
    }
    Ok(())
}

async fn check_refused(statement: &str) -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let before = list_results(&database.db, ELECTION, "tied").await?;
        let answer = database.db.execute_unprepared(statement).await;
        let refusal = answer.err().ok_or("it was not refused")?.to_string();
        assert!(refusal.contains("never changed or removed"), "{refusal}");
        assert_eq!(list_results(&database.db, ELECTION, "tied").await?, before);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_result_is_never_changed() -> Checked {
    check_refused("UPDATE result SET votes = '{}' WHERE body = 'tied'").await
}

#[tokio::test]
async fn a_step_is_never_changed() -> Checked {
    check_refused("UPDATE result_step SET list = 2 WHERE body = 'tied'").await
}

#[tokio::test]
async fn a_step_is_never_removed() -> Checked {
    check_refused("DELETE FROM result_step WHERE body = 'tied'").await
}

#[tokio::test]
async fn a_lot_is_never_changed() -> Checked {
    check_refused("UPDATE draw_outcome SET recorded_by = 2").await
}

#[tokio::test]
async fn a_correction_needs_a_reason() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let answer = establish(&database.db, PLAIN, " ").await;
        assert!(matches!(answer, Err(AppError::NoReason)), "{answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_correction_is_a_new_version_that_names_the_one_before_it() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let first = list_results(&database.db, ELECTION, "plain").await?;
        establish(&database.db, PLAIN, "a station was counted again").await?;
        let both = list_results(&database.db, ELECTION, "plain").await?;
        assert_eq!(both[..1], first);
        let correction = both[1].correction.as_ref().ok_or("none")?;
        assert_eq!((both[1].version, correction.replaces), (2, 1));
        assert_eq!(correction.reason, "a station was counted again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_version_is_skipped() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let result = load_latest_result(&database.db, ELECTION, "plain").await?;
        let mut third = result.ok_or("none")?;
        let reason = "two versions at once".to_owned();
        (third.version, third.correction) = (
            3,
            Some(Correction {
                replaces: 2,
                reason,
            }),
        );
        let answer = write_tx(&database.db, async |tx| {
            save_result(tx, ELECTION, &third).await
        })
        .await;
        assert!(matches!(answer, Err(AppError::Database(_))), "{answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_established_while_a_station_has_no_count() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        write_tx(&database.db, async |tx| {
            import_stations(tx, &by(), ELECTION, &[station(7, "plain")]).await
        })
        .await?;
        let answer = establish(&database.db, PLAIN, "").await;
        let named = matches!(&answer, Err(AppError::NotCounted { stations }) if *stations == [7]);
        assert!(named, "{answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_is_established_before_its_lot_is_drawn() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let establishment = establish(&database.db, TIED, "").await?;
        assert!(matches!(establishment, Establishment::LotRequired(_)));
        assert_eq!(
            load_latest_result(&database.db, ELECTION, "tied").await?,
            None
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_number_drawn_gets_the_seat() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let result = load_latest_result(&database.db, ELECTION, "tied").await?;
        assert_eq!(result.ok_or("none")?.allocation.elected, [(1, 1), (3, 1)]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_number_that_is_not_tied_cannot_be_drawn() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let answer = record(database, ask(&database.db).await?, 1).await;
        assert!(matches!(answer, Err(AppError::Lot(_))), "{answer:?}");
        assert!(list_draws(&database.db, ELECTION, "tied").await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lot_is_drawn_once() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let asked = ask(&database.db).await?;
        record(database, asked.clone(), 3).await?;
        let answer = record(database, asked, 2).await;
        assert!(matches!(answer, Err(AppError::LotNotAsked)), "{answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lot_for_another_situation_is_refused() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let mut asked = ask(&database.db).await?;
        asked.places += 1;
        let answer = record(database, asked, 3).await;
        assert!(matches!(answer, Err(AppError::AnswerChanged)), "{answer:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lot_still_holds_when_its_situation_is_the_same() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let establishment = establish(&database.db, TIED, "the minutes were corrected").await?;
        assert_eq!(establishment, Establishment::Established(2));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lot_does_not_hold_for_other_figures() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let change = "UPDATE count SET votes = 51 WHERE body = 'tied' AND list = 1";
        database.db.execute_unprepared(change).await?;
        let asked = ask(&database.db).await?;
        assert_eq!(record(database, asked, 2).await?, 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn there_are_no_members_without_a_result() -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let answer = write_tx(&database.db, async |tx| {
            admit_elected(tx, &by(), PLAIN, day("2026-04-22")).await
        })
        .await;
        assert!(matches!(
            answer,
            Err(AppError::Missing { what: "result", .. })
        ));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn those_elected_are_admitted_once() -> Checked {
    on_each_database(async |database| {
        set_up_with_results(database).await?;
        let admit = async || {
            write_tx(&database.db, async |tx| {
                admit_elected(tx, &by(), PLAIN, day("2026-04-22")).await
            })
            .await
        };
        assert_eq!(admit().await?, 2);
        let again = admit().await;
        assert!(matches!(again, Err(AppError::Exists { .. })), "{again:?}");
        Ok(())
    })
    .await
}
