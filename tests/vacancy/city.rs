//! The city on a day counts the vacancies and the appointments that were open on that day.

use crate::desk::{ELECTION, Griffie};
use acceptance::{Checked, on_each_database};

/// Member 1 moves out: reported on 1 June 2026, established on 2 June, somebody is appointed on 3 June and enters on 8
/// June.
#[tokio::test]
async fn the_city_on_a_day_counts_what_was_open_on_that_day() -> Checked {
    on_each_database(async |database| {
        let mut griffie = Griffie::open(database).await?;
        griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.enter(1, "2026-06-08").await?;
        for (on, vacancies, appointments) in [
            ("2026-05-31", 0, 0),
            ("2026-06-01", 1, 0),
            ("2026-06-02", 1, 0),
            ("2026-06-03", 1, 1),
            ("2026-06-07", 1, 1),
            ("2026-06-08", 0, 0),
        ] {
            let page = format!("/griffie/{ELECTION}?op={on}");
            let page = griffie.client.get(&page).await?;
            let open = [
                page.body.contains("1 open vacature"),
                page.body.contains("1 open benoeming"),
            ];
            let expected = [vacancies == 1, appointments == 1];
            assert_eq!(open, expected, "{on}: {}", page.body);
        }
        Ok(())
    })
    .await
}
