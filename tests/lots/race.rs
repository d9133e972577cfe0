//! Two officials record a draw at the same moment.

use crate::people::sign_in;
use crate::sample::{LOT, ON, TWO, coordinator, fill, send, serve, with};
use acceptance::{Checked, on_each_database};
use server::store::lots::list_draws;

const TIMES: usize = 20;

#[tokio::test]
async fn of_two_who_record_at_the_same_moment_one_does_and_the_other_reads_why_not() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let (mut one, mut other) = (coordinator(&server).await?, sign_in(&server, "twee").await?);
        let (hand, record) = (format!("{LOT}/hand"), format!("{LOT}/vastleggen"));
        for time in 1..=TIMES {
            let first = with(&[("drawn-1", "list-2"), ON[0], ON[1], ON[2]]);
            let second = with(&[("drawn-1", "list-3"), ON[0], ON[1], ON[2]]);
            let shown = fill(&mut one, &hand, &first).await?;
            let shown_too = fill(&mut other, &hand, &second).await?;
            let (a, b) = tokio::join!(
                send(&mut one, (&shown, &record), &[]),
                send(&mut other, (&shown_too, &record), &[]),
            );
            let (a, b) = (a?, b?);
            let mut found = [a.status, b.status];
            found.sort_unstable();
            assert_eq!(found, [303, 409], "time {time}: {} {}", a.body, b.body);
            let lost = if a.status == 409 { a } else { b };
            assert!(
                lost.body.contains("een collega was u voor"),
                "{}",
                lost.body
            );
            let draws = list_draws(&database.db, TWO.0, TWO.1).await?;
            let standing = draws.iter().filter(|draw| draw.annulled.is_none());
            assert_eq!((draws.len(), standing.count()), (time, 1));
            let annul = format!("{LOT}/{time}/nietig");
            fill(&mut one, &annul, &[("reason", "Nog een keer.")]).await?;
        }
        Ok(())
    })
    .await
}
