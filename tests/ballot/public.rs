//! What everybody sees, before the draw and after it.

use crate::sample::{NORTH, coordinator, draw_by_hand, order, publish, serve};
use acceptance::{Checked, on_each_database};

const OVERVIEW: &str = "/verkiezing/wr/stembiljet";
const BODY: &str = "/verkiezing/wr/stembiljet/noord";

#[tokio::test]
async fn before_the_draw_nobody_reads_a_name_and_after_it_everybody_reads_all() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let before = server.client().get(BODY).await?;
        assert_eq!(before.status, 200);
        assert!(
            before.body.contains("De volgorde is nog niet geloot."),
            "{}",
            before.body
        );
        assert!(before.body.contains("De loting is op"), "{}", before.body);
        assert!(!before.body.contains("Samen voor Noord"), "{}", before.body);
        let overview = server.client().get(OVERVIEW).await?;
        assert_eq!(overview.body.matches("nog niet geloot").count(), 3);
        let mut client = coordinator(&server).await?;
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-twee", "list-samen", "n-een"]),
        )
        .await?;
        publish(&app).await?;
        let after = server.client().get(BODY).await?;
        for told in [
            "Samen voor Noord",
            "A.B. (Anna) van Derde",
            "Groep Eén",
            "De volgorde van de 3 lijsten is geloot.",
            "openbare zitting",
            "3 lijsten, 5 kandidaten",
            "Meneer Ander",
        ] {
            assert!(after.body.contains(told), "{told}: {}", after.body);
        }
        let english = server.client().get(&format!("{BODY}?taal=en")).await?;
        assert!(
            english
                .body
                .contains("The order of the 3 lists was drawn by lot.")
        );
        let overview = server.client().get(OVERVIEW).await?;
        assert!(
            overview.body.contains("3 lijsten, 5 kandidaten"),
            "{}",
            overview.body
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_that_names_nothing_is_not_found() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        for path in [
            "/verkiezing/nee/stembiljet",
            "/verkiezing/wr/stembiljet/nee",
            "/verkiezing/wr/stembiljet/noord/loting/1.json",
            "/verkiezing/wr/stembiljet/noord/loting/een",
        ] {
            assert_eq!(server.client().get(path).await?.status, 404, "{path}");
        }
        Ok(())
    })
    .await
}
