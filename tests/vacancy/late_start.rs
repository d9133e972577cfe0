//! The entry of a member is written down late: what is arranged for the member is due from that day on, and not late
//! at once.

use crate::desk::{BODY, ELECTION, Griffie, OF_2026, by, day};
use crate::people::app;
use acceptance::{Checked, on_each_database, single_spaced};
use chrono::NaiveTime;
use server::actions::roster::{AdmissionDecision, decide_admission, make_known, record_papers};
use server::audit::By;
use server::store::write_tx;
use succession::acceptance::{Papers, ReplyKind};

/// Somebody entered on 8 June 2026, and that is written down on 26 June.
#[tokio::test]
async fn what_is_begun_late_is_due_from_the_day_on_which_it_was_begun() -> Checked {
    on_each_database(async |database| {
        let now =
            day("2026-06-26").and_time(NaiveTime::MIN).and_utc() + chrono::TimeDelta::hours(9);
        let app = app(&database.db).with_clock(std::sync::Arc::new(move || now));
        let mut griffie = Griffie::open_on(database, &OF_2026, app).await?;
        griffie.move_out(1, "2026-05-20").await?;
        assert_eq!(griffie.appoint(1, "2026-06-03").await?.status, 303);
        griffie.reply(1, (ReplyKind::Accepts, "2026-06-05")).await?;
        let on = day("2026-06-08");
        let papers = Papers {
            statement_of_offices: true,
            register_extract: true,
        };
        let decision = AdmissionDecision {
            admitted: true,
            on,
            reason: String::new(),
        };
        let late = By { at: now, ..by() };
        let key = (ELECTION, BODY);
        let member = write_tx(&griffie.db, async |tx| {
            record_papers(tx, &by(), key, 1, (papers, on)).await?;
            decide_admission(tx, &by(), key, 1, &decision).await?;
            make_known(tx, &late, key, 1, on).await
        })
        .await?;
        let page = griffie.page(&format!("inwerken/{member}")).await?;
        let words = single_spaced(&page.body);
        assert!(words.contains("uiterlijk 26 juni 2026"), "{words}");
        assert!(!words.contains("te laat"), "{words}");
        let board = format!("/griffie/{ELECTION}/termijnen?soort=inwerken");
        let words = single_spaced(&griffie.client.get(&board).await?.body);
        assert!(words.contains("26 juni 2026"), "{words}");
        assert!(!words.contains("dagen te laat"), "{words}");
        Ok(())
    })
    .await
}
