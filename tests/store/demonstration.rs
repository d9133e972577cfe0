//! The demonstration: set up once, and kept as it is afterwards.

use crate::sample::day;
use acceptance::{Checked, TestDatabase, draw_by_hand, on_each_database};
use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;
use server::actions::allocation::{Establishment, calculate, establish_result};
use server::audit::{self, By, Verification};
use server::demo::{self, ELECTION, LEFT_OPEN, SetUp};
use server::error::AppError;
use server::store::allocation::{list_latest_versions, list_results};
use server::store::counting::{list_altered_figures, list_station_totals, load_votes};
use server::store::documents::load_document;
use server::store::registration::list_seats;
use server::store::roster::list_members;
use server::store::{DocumentKind, write_tx};

fn later() -> By {
    By {
        actor: "coordinator".to_owned(),
        at: DateTime::<Utc>::UNIX_EPOCH,
    }
}

async fn set_up(database: &TestDatabase) -> Result<SetUp, AppError> {
    demo::set_up(&database.db, DateTime::<Utc>::UNIX_EPOCH).await
}

async fn establish(db: &DatabaseConnection, body: &str) -> Result<Establishment, AppError> {
    write_tx(db, async |tx| {
        establish_result(tx, &later(), (ELECTION, body), (day("2026-03-26"), "")).await
    })
    .await
}

/// The two bodies without a result.
async fn open_bodies(db: &DatabaseConnection) -> Result<Vec<String>, AppError> {
    let established = list_latest_versions(db, ELECTION).await?;
    let seats = list_seats(db, ELECTION).await?;
    let codes = seats.into_iter().map(|(code, _)| code);
    Ok(codes
        .filter(|code| !established.contains_key(code))
        .collect())
}

#[tokio::test]
async fn the_demonstration_has_the_figures_of_2026_and_a_result_for_all_bodies_but_two() -> Checked
{
    on_each_database(async |database| {
        let db = &database.db;
        assert_eq!(set_up(database).await?, SetUp::Made);
        let (mut votes, mut members, mut altered) = (0, 0, Vec::new());
        for (code, _) in list_seats(db, ELECTION).await? {
            let lists = load_votes(db, ELECTION, &code).await?.lists;
            votes += lists.iter().map(|list| list.total()).sum::<u64>();
            members += list_members(db, ELECTION, &code).await?.len();
            altered.extend(list_altered_figures(db, ELECTION, &code).await?);
        }
        // One vote was added to make a tie; 16 of the 297 seats are open.
        assert_eq!((votes, members), (193_442 + 1, 297 - 16));
        assert_eq!(open_bodies(db).await?, ["feijenoord", LEFT_OPEN]);
        let in_heijplaat = list_members(db, ELECTION, "heijplaat").await?;
        assert!(
            in_heijplaat
                .iter()
                .all(|member| member.since == day("2026-04-22"))
        );
        assert_eq!(altered.len(), 1);
        assert_eq!(altered[0].body, "feijenoord");
        let totals = list_station_totals(db, ELECTION).await?;
        let on_candidates: u64 = totals.iter().map(|total| total.candidate_votes).sum();
        assert_eq!(on_candidates, votes);
        for code in list_latest_versions(db, ELECTION).await?.keys() {
            let minutes = (DocumentKind::Minutes, 1, "");
            let stored = load_document(db, (ELECTION, code), minutes).await?;
            assert!(stored.is_some(), "{code} has no minutes");
        }
        let log = audit::verify(db).await?;
        assert!(
            matches!(log, Verification::Whole { events: 153, .. }),
            "{log:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn setting_up_the_demonstration_again_keeps_what_is_there() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        set_up(database).await?;
        establish(db, LEFT_OPEN).await?;
        let Establishment::LotRequired(asked) = establish(db, "feijenoord").await? else {
            return Err("no lot is asked".into());
        };
        let drawn = asked.tied.numbers()[1];
        draw_by_hand(db, &later(), (ELECTION, "feijenoord"), (&asked, drawn)).await?;
        let establishment = establish(db, "feijenoord").await?;
        assert_eq!(establishment, Establishment::Established(1));
        let before = (
            audit::head(db).await?,
            list_results(db, ELECTION, LEFT_OPEN).await?,
            calculate(db, ELECTION, "feijenoord").await?.outcome,
        );
        assert_eq!(set_up(database).await?, SetUp::Kept);
        let after = (
            audit::head(db).await?,
            list_results(db, ELECTION, LEFT_OPEN).await?,
            calculate(db, ELECTION, "feijenoord").await?.outcome,
        );
        assert_eq!(after, before);
        Ok(())
    })
    .await
}
