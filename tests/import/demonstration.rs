//! The figures of the demonstration, exported and imported again: the same seats for all 39 bodies.

use crate::bureau::{open, page, set_up};
use acceptance::{Checked, on_each_database};
use server::actions::allocation::calculate;
use server::audit::{self, Verification};
use server::demo;
use server::store::registration::list_seats;
use std::time::{Duration, Instant};

const COPY: &str = "kopie";

#[tokio::test]
async fn what_was_exported_gives_the_same_seats_when_it_is_imported() -> Checked {
    on_each_database(async |database| {
        let db = &database.db;
        demo::set_up(db, chrono::DateTime::UNIX_EPOCH).await?;
        set_up(db, COPY, &demo::bodies()?).await?;
        let mut bureau = open(db).await?;
        let mut longest = Duration::ZERO;
        for kind in [
            "lijsten",
            "kandidaten",
            "stembureaus",
            "tellingen",
            "totalen",
        ] {
            let address = format!("{}/gegevens.csv", page(demo::ELECTION, kind));
            let file = bureau.coordinator.get(&address).await?;
            assert!(
                file.body.starts_with('\u{feff}') && file.body.contains("\r\n"),
                "{kind}"
            );
            // The checks find remarkable results in invented stations.
            let fields = [("toelichting", "Nagekeken")];
            let start = Instant::now();
            bureau
                .import((COPY, kind), file.body.as_bytes(), &fields)
                .await?;
            longest = longest.max(start.elapsed());
            let address = format!("{}/gegevens.csv", page(COPY, kind));
            assert_eq!(
                bureau.coordinator.get(&address).await?.body,
                file.body,
                "{kind}"
            );
        }
        assert!(longest < Duration::from_secs(30), "{longest:?}");
        println!("the longest import took {longest:?}");
        let seats = list_seats(db, COPY).await?;
        assert_eq!(seats.len(), 39);
        for (body, _) in seats {
            let (copied, original) = (
                calculate(db, COPY, &body).await?,
                calculate(db, demo::ELECTION, &body).await?,
            );
            assert_eq!(copied.votes, original.votes, "{body}");
            assert_eq!(copied.outcome, original.outcome, "{body}");
        }
        let log = audit::verify(db).await?;
        assert!(matches!(log, Verification::Whole { .. }), "{log:?}");
        Ok(())
    })
    .await
}
