//! Annulling a draw, and what stands in the way of another order.

use crate::sample::{
    NORTH, PEOPLE, SITTING, SOUTH, ballot, coordinator, count, draw_by_hand, fill, order, payloads,
    publish, serve,
};
use acceptance::{Checked, on_each_database};
use server::store::registration::{BodyList, Candidate, List, save_lists};
use server::store::{ListKind, write_tx};

const ORDER: [&str; 2] = ["z-een", "z-twee"];
const ANNUL: &str = "/bureau/wr/stembiljet/zuid/1/nietig";

#[tokio::test]
async fn an_annulled_draw_stays_and_the_next_one_takes_its_place() -> Checked {
    on_each_database(async |database| {
        let (server, app) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(&mut client, SOUTH, &order(&ORDER)).await?;
        let long = "x".repeat(2001);
        for (reason, told) in [
            ("", "Schrijf waarom de loting niet meer telt."),
            (&long, "Dit is te lang."),
        ] {
            let answer = fill(&mut client, (ANNUL, ANNUL), &[("reason", reason)]).await?;
            assert_eq!(answer.status, 422, "{}", answer.body);
            assert!(answer.body.contains(told), "{}", answer.body);
        }
        let answer = fill(
            &mut client,
            (ANNUL, ANNUL),
            &[("reason", "Een briefje plakte")],
        )
        .await?;
        assert_eq!((answer.status, answer.header("location")), (303, SOUTH));
        assert!(
            ballot(&database.db, "zuid").await?.is_empty(),
            "its numbers are gone"
        );
        publish(&app).await?;
        let public = server
            .client()
            .get("/verkiezing/wr/stembiljet/zuid")
            .await?;
        for told in ["nietig", "Een briefje plakte", "opnieuw loten"] {
            assert!(public.body.contains(told), "{told}: {}", public.body);
        }
        // The reason of the annulment is the reason of the new draw.
        let mut fields = order(&["z-twee", "z-een"]);
        fields.push(("reason", "Een briefje plakte"));
        let drawn = draw_by_hand(&mut client, SOUTH, &fields).await?;
        assert_eq!(drawn.status, 303, "{}", drawn.body);
        assert_eq!(
            ballot(&database.db, "zuid").await?,
            ["1  1-Zuider", "2  1-Zuiden"]
        );
        let gone = client.get(ANNUL).await?;
        assert_eq!(gone.status, 409, "{}", gone.body);
        let page = client.get(SOUTH).await?;
        let context = "<dd class=\"hash\">wr/zuid/stembiljet</dd>";
        assert_eq!(
            page.body.matches(context).count(),
            2,
            "the same name: {}",
            page.body
        );
        assert_eq!(
            payloads(&database.db, "ballot_draw_annulled").await?.len(),
            1
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_published_pool_can_be_annulled_before_the_dice() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let publish = format!("{SOUTH}/bekendmaken");
        fill(&mut client, (&publish, &publish), &PEOPLE).await?;
        fill(
            &mut client,
            (ANNUL, ANNUL),
            &[("reason", "De dobbelstenen zijn zoek")],
        )
        .await?;
        draw_by_hand(&mut client, SOUTH, &order(&ORDER)).await?;
        assert_eq!(ballot(&database.db, "zuid").await?.len(), 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn once_votes_were_counted_the_numbers_stay() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        draw_by_hand(&mut client, SOUTH, &order(&ORDER)).await?;
        let page = client.get(ANNUL).await?;
        count(&database.db, "zuid").await?;
        let answer = client
            .send((&page, ANNUL), &[("reason", "Te laat")])
            .await?;
        assert_eq!(answer.status, 409, "{}", answer.body);
        for told in [
            "er zijn al tellingen",
            "Trek eerst de ingelezen tellingen in",
        ] {
            assert!(answer.body.contains(told), "{told}: {}", answer.body);
        }
        assert_eq!(ballot(&database.db, "zuid").await?.len(), 2);
        assert!(
            payloads(&database.db, "ballot_draw_annulled")
                .await?
                .is_empty()
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn lists_from_a_file_are_not_drawn_over() -> Checked {
    on_each_database(async |database| {
        let (server, _) = serve(database).await?;
        let mut client = coordinator(&server).await?;
        let imported = BodyList {
            body: "noord".to_owned(),
            list: List {
                number: 1,
                name: String::new(),
                kind: ListKind::Persoonlijk,
                candidates: vec![Candidate {
                    number: 1,
                    initials: String::new(),
                    first_name: String::new(),
                    prefix: String::new(),
                    last_name: "Bestand".to_owned(),
                    aanduiding: String::new(),
                    locality: String::new(),
                }],
            },
        };
        let lists = [imported];
        write_tx(&database.db, async |tx| save_lists(tx, "wr", &lists).await).await?;
        let page = client.get(NORTH).await?;
        let told = "de lijsten van deze wijk komen uit een bestand";
        assert!(page.body.contains(told), "{}", page.body);
        let hand = client.get(&format!("{NORTH}/hand")).await?;
        assert_eq!(hand.status, 409, "{}", hand.body);
        assert!(hand.body.contains(told), "{}", hand.body);
        assert_eq!(client.get(SITTING).await?.status, 200);
        Ok(())
    })
    .await
}
