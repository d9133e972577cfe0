//! Somebody who is appointed and not admitted yet is compared too, and the signals wait where the griffie looks first.

use super::roster::{COOL, NAMES, Wijk, lines};
use crate::ballot_sample::{ELECTION, by};
use acceptance::{Checked, on_each_database, single_spaced};
use server::actions::roster::appoint_elected;
use server::store::write_tx;

const MOVED: Option<&str> = Some("BU05990111;2026-06-01;;");

#[tokio::test]
async fn who_is_appointed_and_not_admitted_is_compared_and_leads_to_the_appointment() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::elected(&database.db, &NAMES).await?;
        write_tx(&database.db, async |tx| {
            let on = "2026-03-26".parse().unwrap_or_default();
            appoint_elected(tx, &by(60), (ELECTION, COOL), on).await
        })
        .await?;
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        assert!(wijk.waits("Verhuizer").await?);
        let page = wijk.list("").await?;
        let sits = page.split("Wie kan opvolgen</h2>").next();
        assert!(sits.is_some_and(|part| part.contains("Anna van Verhuizer")));
        let path = wijk.path("Verhuizer").await?;
        let shown = wijk.clerk.get(&path).await?.body;
        assert!(!shown.contains("/bevestigen"), "{shown}");
        let to = shown.split_once("Naar de benoeming").ok_or("no link")?.0;
        let to = to.rsplit_once("href=\"").ok_or("no address")?.1;
        let to = to.trim_end_matches("\">").to_owned();
        let appointment = wijk.clerk.get(&to).await?;
        assert_eq!(appointment.status, 200, "{to}");
        assert!(appointment.body.contains("Verhuizer"), "{to}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn signals_wait_on_the_page_of_the_griffie_and_on_the_board() -> Checked {
    on_each_database(async |database| {
        let mut wijk = Wijk::open(&database.db).await?;
        wijk.extract(&lines(&[])).await?;
        let list = wijk.list("").await?;
        assert!(
            !list.contains("name=\"soort\""),
            "nothing to choose: {list}"
        );
        wijk.extract(&lines(&[("Verhuizer", MOVED)])).await?;
        let said = "Eén signaal uit het bevolkingsregister: beslis wat het betekent";
        let address = format!("/griffie/wr/{COOL}/signalen");
        for path in ["/griffie", "/griffie/wr/termijnen"] {
            let page = single_spaced(&wijk.clerk.get(path).await?.body);
            assert!(page.contains(said), "{path}: {page}");
            assert!(page.contains(&format!("href=\"{address}\"")), "{path}");
        }
        let moved = wijk.clerk.get(&address).await?;
        let to = format!("/griffie/wr/signalen?wijk={COOL}");
        assert_eq!(moved.header("location"), to);
        wijk.dismiss("Verhuizer", "Nagekeken").await?;
        let page = single_spaced(&wijk.clerk.get("/griffie").await?.body);
        assert!(!page.contains("signaal uit het"), "{page}");
        Ok(())
    })
    .await
}
