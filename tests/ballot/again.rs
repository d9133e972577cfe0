//! A correction after the session: the bodies it touched are drawn anew, the others keep their order.

use crate::sample::{
    NORTH, SITTING, SOUTH, ballot, coordinator, draw_by_hand, fill, happens, order, payloads,
    publish, serve,
};
use acceptance::{Checked, on_each_database};
use election::registration::course::{Step, Verdict};

#[tokio::test]
async fn only_the_bodies_that_a_correction_touched_are_drawn_anew() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let first = ["n-twee", "list-samen", "n-een"];
        draw_by_hand(&mut client, NORTH, &order(&first)).await?;
        draw_by_hand(&mut client, SOUTH, &order(&["z-een", "z-twee"])).await?;
        let before = ballot(&database.db, "zuid").await?;
        let struck = Step::Decided {
            session: 2,
            verdict: Verdict::Invalid,
        };
        happens(&database.db, ("n-een", struck), 3000).await?;
        publish(&app).await?;
        let sitting = client.get(SITTING).await?;
        assert_eq!(
            sitting
                .body
                .matches("Zitting 2 heeft iets gecorrigeerd")
                .count(),
            1
        );
        let public = server
            .client()
            .get("/verkiezing/wr/stembiljet/noord")
            .await?;
        assert!(
            public.body.contains("Deze wijk wordt opnieuw geloot."),
            "{}",
            public.body
        );
        // Without a reason there is no new draw.
        let hand = format!("{NORTH}/hand");
        let mut fields = order(&["list-samen", "n-twee"]);
        let refused = fill(&mut client, (&hand, &hand), &fields).await?;
        assert_eq!(refused.status, 422, "{}", refused.body);
        let told = "Schrijf waarom er opnieuw wordt geloot.";
        assert_eq!(refused.body.matches(told).count(), 2, "{}", refused.body);
        fields.push(("reason", "Een kandidaat was te laat"));
        let drawn = draw_by_hand(&mut client, NORTH, &fields).await?;
        assert_eq!(drawn.status, 303, "{}", drawn.body);
        assert_eq!(
            ballot(&database.db, "noord").await?,
            ["1 Samen voor Noord 1-Eerste 2-Tweede 3-Derde", "2  1-Twee"]
        );
        assert_eq!(ballot(&database.db, "zuid").await?, before);
        let closed = client.get(&format!("{SOUTH}/hand")).await?;
        assert_eq!(closed.status, 409, "{}", closed.body);
        let page = client.get(NORTH).await?;
        for told in [
            "wr/noord/stembiljet-2",
            "Een kandidaat was te laat",
            "versie 2",
        ] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        assert_eq!(payloads(&database.db, "ballot_drawn").await?.len(), 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_candidate_who_is_moved_means_a_new_draw_on_both_sides() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(
            &mut client,
            NORTH,
            &order(&["n-een", "n-twee", "list-samen"]),
        )
        .await?;
        draw_by_hand(&mut client, SOUTH, &order(&["z-een", "z-twee"])).await?;
        let moved = Step::Moved {
            session: 2,
            body: "zuid".to_owned(),
        };
        happens(&database.db, ("n-een", moved), 3000).await?;
        let sitting = client.get(SITTING).await?;
        assert_eq!(
            sitting
                .body
                .matches("Zitting 2 heeft iets gecorrigeerd")
                .count(),
            2
        );
        let mut fields = order(&["n-een", "z-twee", "z-een"]);
        fields.push(("reason", "Verplaatst"));
        let drawn = draw_by_hand(&mut client, SOUTH, &fields).await?;
        assert_eq!(drawn.status, 303, "{}", drawn.body);
        assert_eq!(
            ballot(&database.db, "zuid").await?,
            ["1  1-Eén", "2  1-Zuider", "3  1-Zuiden"]
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pool_that_a_correction_overtook_is_not_drawn_from() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let publish = format!("{NORTH}/bekendmaken");
        fill(&mut client, (&publish, &publish), &crate::sample::PEOPLE).await?;
        let digits = format!("{NORTH}/cijfers");
        let page = client.get(&digits).await?;
        let struck = Step::Decided {
            session: 2,
            verdict: Verdict::Invalid,
        };
        happens(&database.db, ("n-een", struck), 3000).await?;
        let typed = [("digits", "63454660390103169462")];
        let late = client.send((&page, &digits), &typed).await?;
        assert_eq!(late.status, 409, "{}", late.body);
        let shown = client.get(NORTH).await?;
        assert!(
            shown.body.contains("Verklaar die loting nietig."),
            "{}",
            shown.body
        );
        assert!(
            payloads(&database.db, "ballot_seed_typed")
                .await?
                .is_empty()
        );
        Ok(())
    })
    .await
}
