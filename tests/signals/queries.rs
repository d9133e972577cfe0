//! How often the database is asked when an extract is held against a body: not more for more persons, and nothing about
//! members where no signal waits.

use super::roster::{COOL, NAMES, Wijk, lines_of};
use crate::ballot_sample::{ELECTION, by};
use crate::people::Failure;
use acceptance::{Checked, Queries, TestDatabase, keys, on_each_database};
use server::actions::signals::{compare_with_roster, count_open_signals};
use server::clock;
use server::store::write_tx;

const MOVED: Option<&str> = Some("BU05990111;2026-06-01;;");
const MANY: [&str; 7] = [
    NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4], "Zesde", "Zevende",
];

/// How many questions it takes to compare these once more, when so many of them moved.
async fn compared(database: &TestDatabase, names: &[&str], moved: usize) -> Result<usize, Failure> {
    let mut wijk = Wijk::open_with(&database.db, names).await?;
    let changed: Vec<_> = names.iter().take(moved).map(|one| (*one, MOVED)).collect();
    wijk.extract(&lines_of(names, &changed)).await?;
    let (db, queries) = Queries::on(&database.db);
    let signals = write_tx(&db, async |tx| {
        let key = keys().of_election(tx, ELECTION).await?;
        compare_with_roster(tx, &by(0), &key).await
    });
    assert_eq!(signals.await?, Some(0), "all of it was known");
    let taken = queries.taken();
    let open = count_open_signals(&db, ELECTION, clock::day_of(by(0).at)).await?;
    assert_eq!(open, moved);
    Ok(taken)
}

#[tokio::test]
async fn more_persons_and_more_signals_ask_no_more_of_the_database() -> Checked {
    let few = std::sync::Mutex::new(Vec::new());
    on_each_database(async |database| {
        let taken = compared(database, &NAMES, 1).await?;
        few.lock().map_err(|_| "held")?.push(taken);
        Ok(())
    })
    .await?;
    on_each_database(async |database| {
        let taken = compared(database, &MANY, 6).await?;
        let before = few.lock().map_err(|_| "held")?.remove(0);
        assert_eq!(taken, before, "questions for 7 persons, and for 5");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_city_without_an_open_signal_loads_no_members_to_count_them() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines_of(&NAMES, &[(NAMES[1], MOVED)]))
            .await?;
        let (db, queries) = Queries::on(&database.db);
        let today = clock::day_of(by(0).at);
        assert_eq!(count_open_signals(&db, ELECTION, today).await?, 1);
        let waiting = queries.taken();
        let done = wijk.dismiss(NAMES[1], "Het adres klopt niet.").await?;
        assert_eq!(done.status, 303, "{COOL}: {}", done.body);
        assert_eq!(count_open_signals(&db, ELECTION, today).await?, 0);
        let settled = queries.taken();
        assert!(settled + 9 < waiting, "{settled} and {waiting}");
        Ok(())
    })
    .await
}
