//! An import happens as a whole or not at all, and refuses what belongs to another body.

use crate::sample::{ELECTION, bodies, by, count, counts, election, lists, set_up};
use acceptance::{Checked, on_each_database};
use sea_orm::DatabaseTransaction;
use server::actions::counting::{Counts, import_counts};
use server::actions::registration::{import_lists, set_up_election};
use server::audit;
use server::error::AppError;
use server::store::counting::list_counts;
use server::store::registration::list_lists;
use server::store::write_tx;

/// Nothing in the body and nothing in the log has changed.
async fn check_leaves_nothing(
    import: impl AsyncFn(&DatabaseTransaction) -> Result<(), AppError>,
) -> Checked {
    on_each_database(async |database| {
        set_up(database).await?;
        let db = &database.db;
        let before = (
            audit::head(db).await?,
            list_lists(db, ELECTION, "tied").await?,
            list_counts(db, ELECTION, "tied").await?,
        );
        let answer = write_tx(db, &import).await;
        assert!(answer.is_err(), "the import was not refused");
        let after = (
            audit::head(db).await?,
            list_lists(db, ELECTION, "tied").await?,
            list_counts(db, ELECTION, "tied").await?,
        );
        assert_eq!(after, before);
        Ok(())
    })
    .await
}

async fn check_count_refused(body: &str, station: u32, list: u32) -> Checked {
    let bad = Counts {
        counts: vec![count(body, station, list, 1)],
        totals: Vec::new(),
    };
    check_leaves_nothing(async |tx| import_counts(tx, &by(), ELECTION, &bad).await).await
}

#[tokio::test]
async fn a_count_in_a_station_of_another_body_is_refused() -> Checked {
    check_count_refused("tied", 1, 1).await
}

#[tokio::test]
async fn a_count_for_a_list_that_is_not_on_the_ballot_is_refused() -> Checked {
    check_count_refused("tied", 3, 4).await
}

#[tokio::test]
async fn a_count_is_not_imported_over_another() -> Checked {
    check_leaves_nothing(async |tx| import_counts(tx, &by(), ELECTION, &counts()).await).await
}

#[tokio::test]
async fn an_import_that_fails_at_its_last_list_leaves_nothing() -> Checked {
    let mut more = lists();
    for (number, one) in (10..).zip(&mut more) {
        one.list.number = number;
    }
    more.push(lists()[0].clone());
    check_leaves_nothing(async |tx| import_lists(tx, &by(), ELECTION, &more).await).await
}

#[tokio::test]
async fn an_election_is_set_up_once() -> Checked {
    check_leaves_nothing(async |tx| set_up_election(tx, &by(), &election(), &bodies()).await).await
}

#[tokio::test]
async fn an_election_needs_a_regulation_that_is_known() -> Checked {
    let mut other = election();
    other.id = "other".to_owned();
    other.regulation = "rotterdam-1999".to_owned();
    check_leaves_nothing(async |tx| set_up_election(tx, &by(), &other, &bodies()).await).await
}
